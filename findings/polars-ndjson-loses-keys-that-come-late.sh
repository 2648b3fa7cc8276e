#!/usr/bin/env bash
# Guess: a key that the first hundred lines of NDJSON do not have becomes a column of nulls and values, or an error, as a
#     cell of another type does in CSV.
# So: polars reads the file without a word and without the column: what later lines say under that key is gone.
# Why it matters here: lines of what was found leave out or fill keys as articles allow. The speaker of line 101 is lost
#     although the file is whole. infer_schema_length=None looks at every line.
# Date: 2026-11-28, polars 2.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check polars==2.1.0
for _ in {1..100}; do printf '{"text": "It rained."}\n'; done > quotes.ndjson
printf '{"text": "“No.”", "speaker": "Ann Poole"}\n' >> quotes.ndjson
columns() { venv/bin/python -c "import polars as pl; print(pl.read_ndjson('quotes.ndjson'$1).columns)"; }
found=$(columns "")
right=$(columns ", infer_schema_length=None")
venv/bin/python -c 'import polars; print(polars.__version__)'
printf '%s\n%s\n' "$found" "$right"
[[ $found == "['text']" ]]
[[ $right == "['text', 'speaker']" ]]
