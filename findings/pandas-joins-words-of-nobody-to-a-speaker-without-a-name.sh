#!/usr/bin/env bash
# Guess: a join by speaker leaves quotations without a speaker unmatched: nothing is equal to nothing, as in SQL and in polars.
# So: merge() takes two missing values for equal. A quotation whose speaker is unknown is joined to each person whose name is missing, with that one's
#     office and party, and two such lists multiply.
# Why it matters here: statements that could be attributed to nobody get a speaker's office in the joined table, and nothing tells these rows from the
#     right ones.
# Date: 2026-11-28, pandas 3.0.6, polars 1.44.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "pandas==3.0.6" "polars==1.44.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
import pandas
import polars

QUOTES = {"speaker": ["Poole", None, None], "quote": ["We go", "No", "Why?"]}
PEOPLE = {"speaker": ["Poole", None], "office": ["mayor", "sheriff"]}
joined = pandas.DataFrame(QUOTES).merge(pandas.DataFrame(PEOPLE), on="speaker")
found = list(zip(joined["quote"], joined["office"]))
other = polars.DataFrame(QUOTES).join(polars.DataFrame(PEOPLE), on="speaker").rows()
print("pandas", pandas.__version__, found, "polars", polars.__version__, other)
assert found == [("We go", "mayor"), ("No", "sheriff"), ("Why?", "sheriff")], "changed"
assert other == [("Poole", "We go", "mayor")], "changed"
PYTHON
