"""One run of kinlink, as one line of the table. usage: kinlink_run.py KINLINK DIR tight|loose ROUND WORK"""
import csv
import json
import os
import resource
import subprocess
import sys
import time

from rules import RULES

program, folder, mode, number, work = sys.argv[1:6]
columns = "{forename: forename, surname: surname, sex: sex, date_of_birth: date_of_birth, postcode: postcode}"
project = os.path.join(work, mode + ".yaml")
out = os.path.join(work, "out-" + mode)
with open(project, "w", encoding="utf-8") as file:
    file.write("kinlink: 1\nsources:\n")
    for name in "ab":
        file.write(f"  - {{name: {name}, file: {folder}/{name}.csv, record_id: record_id, once_per_person: true, columns: {columns}}}\n")
    file.write("settings:\n  blocking:\n")
    for rule in RULES[mode]:
        file.write("    - [" + ", ".join(rule) + "]\n")

started = time.time()
subprocess.run([program, "link", project, "--out", out, "--quiet"], check=True)
seconds = time.time() - started
used = resource.getrusage(resource.RUSAGE_CHILDREN)
entity = {}
with open(os.path.join(folder, "truth.csv"), encoding="utf-8") as file:
    for row in csv.DictReader(file):
        entity[row["source"], row["record_id"]] = row["entity"]
links = true = 0
with open(os.path.join(out, "links.csv"), encoding="utf-8") as file:
    for row in csv.DictReader(file):
        links += 1
        true += entity[row["source_a"], row["record_a"]] == entity[row["source_b"], row["record_b"]]
with open(os.path.join(out, "run.json"), encoding="utf-8") as file:
    pairs = json.load(file)["counts"]["candidate_pairs"]
print(f"kinlink,{mode},{number},{seconds:.1f},{used.ru_utime + used.ru_stime:.1f},{used.ru_maxrss // 1024},{pairs},{links},{true},{os.getloadavg()[0]:.1f}")
