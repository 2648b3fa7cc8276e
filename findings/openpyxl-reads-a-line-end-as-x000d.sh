#!/usr/bin/env bash
# Guess: a cell of two lines is read as it was written, whichever line end was written: CR LF comes back as such or as LF.
# So: openpyxl (and so pandas) and xlsx2csv give "_x000D_" at the end of each line, letters among the words: the format writes a
#     CR so, and they do not undo it. python-calamine does.
# Why it matters here: statements pasted from mail or from a Windows program have CR LF. The last word of each line of a quotation
#     is "not._x000D_" then, in data frames and in the CSV made from them, and is found by no search.
# Date: 2026-11-28, openpyxl 3.1.5, xlsx2csv 0.8.6, python-calamine 0.9.1, XlsxWriter 3.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check openpyxl==3.1.5 xlsx2csv==0.8.6 python-calamine==0.9.1 XlsxWriter==3.3.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
from importlib.metadata import version

import openpyxl
import xlsxwriter
from python_calamine import load_workbook
from xlsx2csv import Xlsx2csv

with xlsxwriter.Workbook("quotes.xlsx") as book:
    book.add_worksheet("quotes").write_string("A1", "“We will not.\r\nNever.”")
table = io.StringIO()
Xlsx2csv("quotes.xlsx").convert(table)
found = [openpyxl.load_workbook("quotes.xlsx").active["A1"].value, table.getvalue().strip(), load_workbook("quotes.xlsx").get_sheet_by_name("quotes").to_python()[0][0]]
print(*(f"{name} {version(name)}" for name in ("openpyxl", "xlsx2csv", "python-calamine", "XlsxWriter")))
print(found)
assert found == ["“We will not._x000D_\nNever.”", '"“We will not._x000D_\nNever.”"', "“We will not.\r\nNever.”"], "changed"
PYTHON
