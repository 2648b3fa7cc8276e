#!/usr/bin/env bash
# Guess: a cell with a line end or a tab, read from CSV and saved as TSV, stays one cell: escaped, in marks, or with a space in its place.
# So: both are written as they are: a quotation of two lines is two rows, the second with its words under "id", and a tab parts a cell in two. Read
#     again, there are three rows and a column without a name. CSV and JSON are right.
# Why it matters here: answers of several paragraphs are in one cell. The table that comes back has rows that are the ends of sentences, and ids
#     that are words.
# Date: 2026-11-28, VisiData 3.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "visidata==3.4"
cd "$folder"
venv/bin/python - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path


def convert(source, target):
    subprocess.run(["venv/bin/vd", "--batch", source, "--output", target], capture_output=True, check=True)


Path("quotes.csv").write_text('id,quote\nq1,"We will\nnot go"\nq2,"a\tb"\n')
convert("quotes.csv", "quotes.tsv")
convert("quotes.tsv", "again.json")
found = json.loads(Path("again.json").read_text())
print("VisiData", version("visidata"), found)
assert [row["id"] for row in found] == ["q1", "not go", "q2"], "changed"
assert found[2]["quote"] == "a", "changed"
PYTHON
