#!/bin/sh
# Runs kinlink and Splink in turn on the same files and writes one table.
# usage: benchmarks/peers/run.sh DIR [ROUNDS]
# DIR holds a.csv and b.csv (record_id, nhs_number, forename, surname, sex, date_of_birth, postcode) and truth.csv
# (source, record_id, entity). Both sides withhold the NHS number and use the same blocking rules. Needs python3 with venv,
# a network the first time, and memory: Splink takes 8 GB for two files of half a million.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dir=$(cd "$1" && pwd)
rounds=${2:-1}
work=${PEERS_WORK:-$root/benchmarks/target/peers}
mkdir -p "$work"

# One environment for each release line of Splink.
for version in ${SPLINK_VERSIONS:-4.0.16 5.0.0}; do
  if [ ! -x "$work/splink-$version/bin/python" ]; then
    python3 -m venv "$work/splink-$version"
    "$work/splink-$version/bin/pip" install -q "splink==$version"
  fi
done
"$root/kinlink" --version >/dev/null

echo 'tool,rules,round,seconds,cpu_seconds,peak_mb,pairs_scored,links,true_links,load' >"$work/table.csv"
for rules in tight loose; do
  for round in $(seq 1 "$rounds"); do
    python3 "$here/kinlink_run.py" "$root/kinlink" "$dir" "$rules" "$round" "$work" >>"$work/table.csv"
    for version in ${SPLINK_VERSIONS:-4.0.16 5.0.0}; do
      "$work/splink-$version/bin/python" "$here/splink_run.py" "$dir" "$rules" "$round" >>"$work/table.csv"
    done
  done
done
cat "$work/table.csv"
