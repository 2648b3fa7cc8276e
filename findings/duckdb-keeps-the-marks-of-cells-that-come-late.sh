#!/usr/bin/env bash
# Guess: a cell in quotation marks is read as CSV has it, wherever in the file it stands: "She said ""no""" is She said "no".
# So: DuckDB looks at the first 20,480 lines. Where none of them has a cell in marks, it takes the file for one without them, and all later ones keep theirs:
#     "She said ""no""", with the marks around it and the inner ones doubled. A comma in such a cell is an error, which then names the line.
# Why it matters here: exports sorted by date or id begin with thousands of plain lines. From there on words are compared and counted with
#     marks that nobody printed. quote='"' is the way out.
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

early = "".join(f"q{number},We go\n" for number in range(30000))
Path("quotes.csv").write_text(f'id,quote\n{early}last,"She said ""no"""\n')
late = duckdb.sql("select quote from 'quotes.csv' where id = 'last'").fetchall()
told = duckdb.sql("select quote from read_csv('quotes.csv', quote = '\"') where id = 'last'").fetchall()
print("DuckDB", duckdb.__version__, late, told)
assert late == [('"She said ""no"""',)], "changed"
assert told == [('She said "no"',)], "changed"
PYTHON
