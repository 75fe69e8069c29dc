#!/usr/bin/env bash
# Compares kinlink's CLKs with those of clkhash 0.18.3, installed from PyPI, over a random corpus.
#   benchmarks/peers/clkhash.sh [SEED [SCHEMAS [ROWS]]]
# Needs Python 3.9 to 3.12 and benchmarks/target/benchmarks.jar (mvn -pl benchmarks -am package).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" -q install clkhash==0.18.3
"$folder/python/bin/python" "$here/clkhash_corpus.py" "${1:-1}" "${2:-300}" "${3:-40}" > "$folder/corpus.json"
java -cp "$here/../target/benchmarks.jar" org.kinlink.benchmarks.ClkCorpus "$folder/corpus.json"
