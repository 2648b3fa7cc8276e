#!/usr/bin/env bash
# Guess: a cell of an .ods table is its text: all of its lines, whatever is in italics; a comment on the cell is left out or added.
# So: the first thing in the cell is the cell. A comment takes the place of what it is on (the speaker Reed is "Ask him again"), of two
#     lines the first is left, and of a line its words up to the first that are formatted: "We will".
# Why it matters here: tables of quotations are kept by hand, with comments and a stressed not. Names and quotations are other ones
#     after reading, and no cell is empty that would show it.
# Date: 2026-11-28, tablib 3.10.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "tablib[ods]==3.10.0" odfpy==1.4.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import tablib
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span

document = OpenDocumentSpreadsheet()
table = Table(name="quotes")
comment = Annotation()
comment.addElement(P(text="Ask him again"))
stressed = P(text="We will ")
stressed.addElement(Span(text="not"))
stressed.addText(" go")
for row in [[[P(text="speaker")], [P(text="words")]], [[comment, P(text="Reed")], [stressed]], [[P(text="Poole")], [P(text="“No.”"), P(text="“Never.”")]]]:
    line = TableRow()
    for parts in row:
        cell = TableCell(valuetype="string")
        for part in parts:
            cell.addElement(part)
        line.addElement(cell)
    table.addElement(line)
document.spreadsheet.addElement(table)
document.save("quotes.ods")
found = tablib.Databook().load(Path("quotes.ods").read_bytes(), "ods").sheets()[0].dict
print("tablib", version("tablib"), *found, sep="\n")
assert [list(row.values()) for row in found] == [["Ask him again", "We will "], ["Poole", "“No.”"]], "changed"
PYTHON
