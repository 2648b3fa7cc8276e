#!/usr/bin/env bash
# Guess: a cell of two lines of an .ods table is read with a line end between them, as one of .xlsx is.
# So: with odfpy, the reader that pandas names for .ods, nothing stands between them: “No.” and “Never.” are “No.”“Never.”, and the last
#     word of a line and the first of the next are one. python-calamine has the line end between paragraphs, but none for a line break
#     within one (text:line-break): "gonow".
# Why it matters here: two statements of one cell are one, and words are none. LibreOffice writes a paragraph for each line of a cell.
# Date: 2026-11-28, pandas 2.3.3, odfpy 1.4.1, python-calamine 0.9.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pandas==2.3.3 odfpy==1.4.1 python-calamine==0.9.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P

broken = P(text="We go")
broken.addElement(LineBreak())
broken.addText("now")
document = OpenDocumentSpreadsheet()
table = Table(name="quotes")
for parts in ([P(text="words")], [P(text="“No.”"), P(text="“Never.”")], [broken]):
    line, cell = TableRow(), TableCell(valuetype="string")
    for part in parts:
        cell.addElement(part)
    line.addElement(cell)
    table.addElement(line)
document.spreadsheet.addElement(table)
document.save("quotes.ods")
found = {engine: list(pd.read_excel("quotes.ods", engine=engine)["words"]) for engine in ("odf", "calamine")}
print("pandas", version("pandas"), "odfpy", version("odfpy"), "python-calamine", version("python-calamine"), found)
assert found == {"odf": ["“No.”“Never.”", "We gonow"], "calamine": ["“No.”\n“Never.”", "We gonow"]}, "changed"
PYTHON
