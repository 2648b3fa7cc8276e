#!/usr/bin/env bash
# Guess: a table of two columns parted by tabs, semicolons or bars, with its names in the first line, is read as such: all lines have the one sign, and the
#     names have no comma.
# So: where each quotation has two commas, they are taken for the borders: the line of names is skipped, the first quotation becomes the names
#     ("Poole<tab>We go", "Tom", "now"), and its speaker is gone. With one comma in each, or with three columns, it is read right.
# Why it matters here: spoken sentences have commas, and lists of speaker and words have two columns. No error shows that a line is missing, and
#     only delim='\t' helps.
# Date: 2026-11-28, DuckDB 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "duckdb==2.0.1"
cd "$folder"
venv/bin/python - <<'PYTHON'
from pathlib import Path

import duckdb


def read(sign, *quotes):
    lines = ["speaker{}quote", *(f"{name}{{}}{quote}" for name, quote in zip(("Poole", "Reed"), quotes))]
    Path("list.csv").write_text("".join(line.format(sign) + "\n" for line in lines))
    table = duckdb.sql("select * from 'list.csv'")
    return table.columns, table.fetchall()


found = {sign: read(sign, "We go, Tom, now", "No, Ann, no") for sign in "\t;|"}
one = read("\t", "We go, Tom", "No, Ann")
print("DuckDB", duckdb.__version__, found, one)
for sign, table in found.items():
    assert table == ([f"Poole{sign}We go", "Tom", "now"], [(f"Reed{sign}No", " Ann", " no")]), "changed"
assert one == (["speaker", "quote"], [("Poole", "We go, Tom"), ("Reed", "No, Ann")]), "changed"
PYTHON
