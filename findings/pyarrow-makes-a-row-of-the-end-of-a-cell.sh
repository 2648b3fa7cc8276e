#!/usr/bin/env bash
# Guess: cells of several lines in quotation marks are read by pyarrow.csv as by any reader, or are an error as long as newlines_in_values is off, which
#     says whether they are allowed.
# So: they are read right in a small file. From a second block on (1 MB) blocks are cut at a line end within such a cell, and where what is behind it has as many commas as
#     the table, it becomes a row: its id is "he said". The article has lost its own row, there are as many rows as before, and nothing is said. With one thread or with
#     newlines_in_values all is right. So it is for pandas with engine="pyarrow", which does not pass that option on.
# Why it matters here: bodies of articles are cells of several lines. Of 60,000 articles four have lost their ids and their first words, and all ids are text.
# Date: 2026-11-30, pyarrow 26.0.1, pandas 3.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pyarrow==26.0.1 pandas==3.1.1
venv/bin/python - <<'PYTHON'
import csv
from importlib.metadata import version

import pandas as pd
from pyarrow import csv as arrow

ROWS = [(str(number), f"“We will\nnot go,\nhe said, ever again” {'.' * (number % 37)}", "Ann Poole") for number in range(60_000)]
with open("articles.csv", "w", newline="", encoding="utf-8") as file:
    csv.writer(file).writerows([("id", "text", "speaker"), *ROWS])


def wrong(table):
    """Return how many rows there are, and the ids of those that are not as they were written."""
    rows = zip(*(map(str, table[name]) for name in ("id", "text", "speaker")), strict=True)
    return len(table), sorted({read[0] for read, row in zip(rows, ROWS, strict=True) if read != row})


found = {
    "pyarrow": wrong(arrow.read_csv("articles.csv").to_pandas()),
    "one thread": wrong(arrow.read_csv("articles.csv", read_options=arrow.ReadOptions(use_threads=False)).to_pandas()),
    "newlines_in_values": wrong(arrow.read_csv("articles.csv", parse_options=arrow.ParseOptions(newlines_in_values=True)).to_pandas()),
    "pandas": wrong(pd.read_csv("articles.csv", engine="pyarrow")),
}
print("pyarrow", version("pyarrow"), "pandas", version("pandas"), found)
assert found["one thread"] == found["newlines_in_values"] == (60_000, []), "changed"
assert found["pyarrow"] == found["pandas"] == (60_000, ["he said"]), "changed"
PYTHON
