#!/usr/bin/env bash
# Guess: where a dash touches the words on both sides, as in American print, typst breaks a line behind it, and never before it, as style books want; what reads the PDF can join what stands
#     behind a dash at a line's end.
# So: it breaks before the dash as well, so that a line begins with it: "the reports" / "—or at those". PDFium gives the two lines, and joined by a space
#     they are “the reports —or at those”.
# Why it matters here: a quotation that is joined in this way is not that of the paper any more: a search for its words in a row, and a comparison letter by letter, do not find it.
# Date: 2026-11-30, typst 0.15.2 and pypdfium2 5.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import pypdfium2
import typst

PAGE = "#set page(width: {}mm, height: 80mm, margin: 10mm)\n#set text(size: 10pt)\n“We looked at all the reports—or at those, said Ann Poole, that were left here.”\n"
found = []
for width in (62, 64.5):
    Path("page.typ").write_text(PAGE.format(width))
    typst.compile("page.typ", output="page.pdf")
    found.append(pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range().split("\r\n")[:2])
print("typst", version("typst"), "pypdfium2", version("pypdfium2"), found)
assert found == [["“We looked at all the reports", "—or at those, said Ann "], ["“We looked at all the reports—", "or at those, said Ann Poole, "]], "changed"
PYTHON
