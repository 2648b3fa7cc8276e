#!/usr/bin/env bash
# Guess: what finds out how a messy table is written takes a file of one column, a quotation in each line, for what it is; "|" is known to it as well.
# So: a column of "We go: now" and "She said: no" is two columns, parted at the colon. A table of two lines parted by "|" with a comma in each cell is of no kind
#     ("dialect") at all.
# Why it matters here: lists of quotations and of lines "Speaker: words" are such files. What stands behind the colon is another column for one file and
#     not for the next, depending on whether each line has one.
# Date: 2026-11-28, CleverCSV 0.8.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "clevercsv==0.8.5"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import clevercsv

files = ("quote\nWe go: now\nShe said: no\n", "Poole|We go, she said\nReed|No, he said\n")
found = []
for file in files:
    dialect = clevercsv.Sniffer().sniff(file)
    found.append((dialect and dialect.delimiter, dialect and list(clevercsv.reader(file.splitlines(), dialect))))
print("CleverCSV", version("clevercsv"), found)
assert found[0] == (":", [["quote"], ["We go", " now"], ["She said", " no"]]), "changed"
assert found[1] == (None, None), "changed"
PYTHON
