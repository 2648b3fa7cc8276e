#!/usr/bin/env bash
# Guess: a cell with a day and a time comes out as the spreadsheet shows it: 2018-12-05 23:30:00, as the format "h:mm:ss" without AM/PM counts to 24.
# So: "h" is taken for the hour of a clock with twelve: 14:00 is 02:00:00 and 23:30 is 11:29:59, one second early besides; with "hh" the hour is
#     right and the second or minute is lost all the same.
# Why it matters here: "h:mm:ss" is what openpyxl writes for each datetime. Articles and statements of an afternoon come before those of
#     the morning that they answer, and no sign of the afternoon is left.
# Date: 2026-11-28, xlsx2csv 0.8.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check xlsx2csv==0.8.6 openpyxl==3.1.5
cd "$folder"
venv/bin/python - <<'PYTHON'
import datetime
import io
from importlib.metadata import version

import openpyxl
from xlsx2csv import Xlsx2csv

book = openpyxl.Workbook()
afternoon, evening = datetime.datetime(2018, 12, 5, 14, 0), datetime.datetime(2018, 12, 5, 23, 30)
book.active.append([afternoon, evening])  # openpyxl's own format: yyyy-mm-dd h:mm:ss
book.active.append([afternoon, evening])
for cell in book.active[2]:
    cell.number_format = "yyyy-mm-dd hh:mm"
book.save("articles.xlsx")
written = io.StringIO()
Xlsx2csv("articles.xlsx").convert(written)
found = written.getvalue().splitlines()
print("xlsx2csv", version("xlsx2csv"), *found, sep="\n")
assert found == ["2018-12-05 02:00:00,2018-12-05 11:29:59", "2018-12-05 14:00,2018-12-05 23:29"], "changed"
PYTHON
