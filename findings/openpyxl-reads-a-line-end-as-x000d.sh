#!/usr/bin/env bash
# Guess: a cell of two lines is read as it was written, whichever line end was written: CR LF comes back as such or as LF.
# So: openpyxl, and so pandas, gives "_x000D_" at the end of each line, letters among the words: the format writes a CR so, and
#     openpyxl does not undo it. python-calamine does.
# Why it matters here: statements pasted from mail or from a Windows program have CR LF. The last word of each line of a quotation
#     is "not._x000D_" then, in data frames and in the CSV made from them, and is found by no search.
# Date: 2026-11-28, openpyxl 3.1.5, python-calamine 0.9.1, XlsxWriter 3.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 XlsxWriter==3.3.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import openpyxl
import xlsxwriter
from python_calamine import load_workbook

with xlsxwriter.Workbook("quotes.xlsx") as book:
    book.add_worksheet("quotes").write_string("A1", "“We will not.\r\nNever.”")
found = [openpyxl.load_workbook("quotes.xlsx").active["A1"].value, load_workbook("quotes.xlsx").get_sheet_by_name("quotes").to_python()[0][0]]
print(*(f"{name} {version(name)}" for name in ("openpyxl", "python-calamine", "XlsxWriter")))
print(found)
assert found == ["“We will not._x000D_\nNever.”", "“We will not.\r\nNever.”"], "changed"
PYTHON
