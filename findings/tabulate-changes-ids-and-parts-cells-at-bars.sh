#!/usr/bin/env bash
# Guess: a table of strings is printed as the strings are; in Markdown a bar within a cell is escaped.
# So: strings that look like numbers become numbers: the id 007 is 7, the id 1e5 100000. A bar stays bare, so that the
#     cell “a|b” is two cells, and the words behind it are in no column. pandas prints its Markdown through it.
# Why it matters here: tables of quotations with their ids are put into reports and issues so. Ids lead nowhere or to another quotation, and words
#     beyond the last column are not shown.
# Date: 2026-11-28, tabulate 0.10.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "tabulate==0.10.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from tabulate import tabulate

rows = [["007", "“a|b”"], ["1e5", "2024.10"]]
printed = tabulate(rows, headers=["id", "quote"], tablefmt="github")
kept = tabulate(rows, headers=["id", "quote"], tablefmt="github", disable_numparse=True)
found = [[cell.strip() for cell in line.strip("|").split("|")] for line in printed.splitlines()[2:]]
print("tabulate", version("tabulate"), printed, kept, sep="\n")
assert found[0] == ["7", "“a", "b”"], "changed"
assert found[1][0] == "100000", "changed"
assert "| 007 " in kept, "changed"
PYTHON
