"""Writes a random corpus of schemas and rows with the CLKs that clkhash 0.18.3 makes of them.

    python clkhash_corpus.py SEED SCHEMAS ROWS > corpus.json

Needs clkhash==0.18.3 from PyPI. See clkhash.sh.
"""

import base64
import json
import random
import sys

from clkhash import clk, schema as schemas, serialization

FIRST = "ada bea cai dev eli fay gus hal ivy jo kit lea max ned ola pip".split()
MORE = ["Zoë", "O'Brien", "müller-lüdenscheidt", "李 四", "𝒜lan", "", " ", "van  der Berg", "ﬁnn"]


def text(rng):
    if rng.random() < 0.3:
        return rng.choice(MORE)
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz '-") for _ in range(rng.randint(0, 18)))


def number(rng):
    digits = str(rng.randint(-10**rng.randint(1, 22), 10**rng.randint(1, 22)))
    return rng.choice(["{}", " {}", "{}\t", "{}"]).format(
        "+" + digits if digits[0] != "-" and rng.random() < 0.3 else digits)


def decimal(rng):
    return rng.choice([
        lambda: "%.3f" % rng.uniform(-500, 500),
        lambda: str(rng.randint(-500, 500)),
        lambda: "%.2e" % rng.uniform(-5000, 5000),
        lambda: ".5", lambda: "7.", lambda: "1_000.25"])()


DATES = ["%Y-%m-%d", "%d/%m/%Y", "%d %b %Y", "%d%B%y", "%m/%d/%y %H:%M", "%Y%m%d"]


def date(rng, form):
    import datetime
    day = datetime.datetime(1970, 1, 1) + datetime.timedelta(minutes=rng.randint(-10**6, 27 * 10**6))
    return day.strftime(form)


def hashing(rng, version, comparison):
    made = {}
    if version > 1:
        bits = rng.randint(1, 70)
        names = ("k", "numBits") if version == 2 else ("bitsPerToken", "bitsPerFeature")
        made["strategy"] = {names[0]: bits} if rng.random() < 0.5 else {names[1]: bits * 5}
        if rng.random() < 0.7:
            made["hash"] = a_hash(rng)
    elif rng.random() < 0.5:
        made["weight"] = rng.choice([0.5, 1.5, 0.75, 2, 1.25])
    if version < 3:
        made["ngram"] = rng.randint(1, 4)
        if rng.random() < 0.4:
            made["positional"] = rng.random() < 0.7
    else:
        made["comparison"] = comparison
    return made


def a_hash(rng):
    if rng.random() < 0.5:
        return {"type": "blakeHash"}
    made = {"type": "doubleHash"}
    if rng.random() < 0.5:
        made["prevent_singularity"] = rng.random() < 0.7
    return made


def feature(rng, version, index):
    ngram = {"type": "ngram", "n": rng.randint(1, 4)}
    if rng.random() < 0.5:
        ngram["positional"] = rng.random() < 0.6
    kind = rng.choice(["string", "string", "integer", "date", "enum", "numeric", "ignored"])
    made = {"identifier": "f%d" % index}
    if kind == "ignored":
        made["ignored"] = True
        return made, text
    if kind == "string":
        encoding = rng.choice(["utf-8", "utf-8", "utf-16", "utf-32"])
        made["format"] = {"type": "string", "encoding": encoding}
        made["hashing"] = hashing(rng, version, rng.choice([ngram, {"type": "exact"}]))
        if rng.random() < 0.4:
            made["hashing"]["missingValue"] = {"sentinel": ""}
            if rng.random() < 0.5:
                made["hashing"]["missingValue"]["replaceWith"] = "none"
        return made, text
    numeric = {"type": "numeric", "thresholdDistance": rng.choice([8, 5, 0.5, 100, 12.25]),
               "resolution": rng.randint(1, 5), "fractional_precision": rng.randint(1, 3)}
    if kind == "numeric" and version == 3:
        made["format"] = {"type": "string"}
        made["hashing"] = hashing(rng, version, numeric)
        return made, decimal
    if kind in ("integer", "numeric"):
        made["format"] = {"type": "integer"}
        made["hashing"] = hashing(rng, version, rng.choice([ngram, numeric]))
        return made, number
    if kind == "date":
        form = rng.choice(DATES)
        made["format"] = {"type": "date", "format": form}
        made["hashing"] = hashing(rng, version, ngram)
        return made, lambda r: date(r, form)
    made["format"] = {"type": "enum", "values": FIRST}
    made["hashing"] = hashing(rng, version, {"type": "exact"})
    return made, lambda r: r.choice(FIRST)


def case(rng, number, rows):
    version = rng.choice([1, 2, 3, 3, 3])
    config = {"l": 2 ** rng.randint(6, 11), "kdf": {"type": "HKDF"}}
    if rng.random() < 0.5:
        config["kdf"]["hash"] = rng.choice(["SHA256", "SHA512"])
    if rng.random() < 0.5:
        config["kdf"]["salt"] = base64.b64encode(rng.randbytes(rng.randint(1, 64))).decode()
    if rng.random() < 0.5:
        config["kdf"]["info"] = base64.b64encode(rng.randbytes(rng.randint(1, 40))).decode()
    if rng.random() < 0.3:
        config["kdf"]["keySize"] = rng.randint(16, 64)
    if rng.random() < 0.3:
        config["xor_folds"] = rng.randint(0, 3)
    if rng.random() < 0.2:
        config["xorFolds"] = 1
    if version == 1:
        config["k"] = rng.randint(1, 30)
        config["hash"] = a_hash(rng)
    features = [feature(rng, version, i) for i in range(rng.randint(1, 7))]
    schema = {"version": version, "clkConfig": config, "features": [f for f, _ in features]}
    values = [[make(rng) for _, make in features] for _ in range(rows)]
    secret = "".join(rng.choice("abcdefghij0123456789é") for _ in range(rng.randint(1, 90)))
    made = clk.generate_clks(values, schemas.from_json_dict(schema, validate=True), secret)
    return {"name": "random %d, version %d" % (number, version), "schema": schema,
            "secret": secret, "rows": values,
            "clks": [serialization.serialize_bitarray(c) for c in made]}


def main():
    seed, count, rows = map(int, sys.argv[1:])
    rng = random.Random(seed)
    cases = []
    while len(cases) < count:
        try:
            cases.append(case(rng, len(cases), rows))
        except schemas.SchemaError as error:
            # A weight that leaves no bit, and the like: refused by both.
            print("not used:", str(error).splitlines()[0], file=sys.stderr)
    json.dump(cases, sys.stdout, ensure_ascii=False, indent=0)


main()
