"""One encoded run of clkhash and anonlink, as one line of JSON. usage: anonlink_run.py DIR THRESHOLD

Both files are encoded (five columns, 1,024 bits, 200 for each column), every record of one is compared with every
record of the other, and pairs above the threshold are chosen greedily, each record once, as anonlink's tutorials do it.
"""
import csv
import json
import os
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import anonlink
from clkhash import clk, schema as schemas

COLUMNS = ["forename", "surname", "sex", "date_of_birth", "postcode"]


def feature(name):
    ngram = {"type": "ngram", "n": 2}
    hashing = {"strategy": {"bitsPerFeature": 200}, "hash": {"type": "blakeHash"},
               "comparison": {"type": "exact"} if name == "sex" else ngram,
               "missingValue": {"sentinel": ""}}
    return {"identifier": name, "format": {"type": "string"}, "hashing": hashing}


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [r["record_id"] for r in rows], [[r[c] for c in COLUMNS] for r in rows]


def peak_mb():
    """The high-water mark of Linux; that of getrusage may be the one of the program that started this."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def spent():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def main():
    folder, threshold = sys.argv[1], float(sys.argv[2])
    schema = schemas.from_json_dict(
        {"version": 3, "clkConfig": {"l": 1024, "kdf": {"type": "HKDF"}}, "features": [feature(c) for c in COLUMNS]})
    started = time.time()
    cpu = spent()
    ids_a, rows_a = read(os.path.join(folder, "a.csv"))
    ids_b, rows_b = read(os.path.join(folder, "b.csv"))
    encoded = [clk.generate_clks(rows, schema, "a secret for benchmarks only") for rows in (rows_a, rows_b)]
    at_encoded = time.time()
    candidates = anonlink.candidate_generation.find_candidate_pairs(
        encoded, anonlink.similarities.dice_coefficient_accelerated, threshold)
    at_compared = time.time()
    groups = anonlink.solving.greedy_solve(candidates)
    links = [(ids_a[a[1]], ids_b[b[1]]) for a, b in (sorted(g) for g in groups)]
    ended = time.time()
    records = len(ids_a) + len(ids_b)
    said = {
        "version": anonlink.__version__, "seconds": ended - started, "cpu_seconds": spent() - cpu,
        "peak_mb": peak_mb(), "records": records,
        "pairs": len(ids_a) * len(ids_b), "records_per_second": records / (ended - started),
        "stages": {"encoding": at_encoded - started, "comparing": at_compared - at_encoded,
                   "choosing": ended - at_compared}}
    truth = os.path.join(folder, "truth.csv")
    if os.path.exists(truth):
        with open(truth, encoding="utf-8", newline="") as file:
            entity = {(r["source"], r["record_id"]): r["entity"] for r in csv.DictReader(file)}
        true = sum(entity[("a", a)] == entity[("b", b)] for a, b in links)
        of_b = {entity[("b", i)] for i in ids_b}
        said["precision"] = true / max(1, len(links))
        said["recall"] = true / max(1, sum(entity[("a", i)] in of_b for i in ids_a))
    print(json.dumps(said))


if __name__ == "__main__":
    main()
