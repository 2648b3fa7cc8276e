#!/usr/bin/env bash
# Guess: JSON has types, so that what stands in quotation marks there is a string after reading, too.
# So: read_json makes integers of strings of figures (007 is 7), and dates of strings in a column whose name ends in _at,
#     with the day alone at midnight.
# Why it matters here: NDJSON is chosen because it states types. Ids with zeros before them, a headline that is a year, and
#     how precisely an article prints its day are lost all the same. dtype=False keeps them.
# Date: 2026-11-28, pandas 3.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pandas==3.1.1
printf '{"id": "007", "headline": "1984", "published_at": "2018-12-05"}\n' > quotes.ndjson
row() { venv/bin/python -c "import pandas as pd; print(pd.read_json('quotes.ndjson', lines=True$1).iloc[0].map(str).tolist())"; }
found=$(row "")
right=$(row ", dtype=False")
venv/bin/python -c 'import pandas; print(pandas.__version__)'
printf '%s\n%s\n' "$found" "$right"
[[ $found == "['7', '1984', '2018-12-05 00:00:00']" ]]
[[ $right == "['007', '1984', '2018-12-05']" ]]
