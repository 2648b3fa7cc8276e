#!/usr/bin/env bash
# Guess: get_mediabox() and get_cropbox() of a page give its box, which a page has from the tree of pages where it states none itself: an entry that the
#     standard lets it inherit, and that FPDF and fpdf2 write there alone.
# So: both give American Letter, (0, 0, 612, 792), for an A4 page of fpdf2. get_size() is right, and so is get_bbox(). The headline stands above the upper edge of that
#     box, and who turns places round by it has it outside of the page.
# Why it matters here: places on a page are counted from its upper edge. Of A4 the uppermost 50 points were beside the page, and with them the headline; of a narrow
#     page all columns from the middle down.
# Date: 2026-11-30, pypdfium2 5.15.2 with fpdf2 2.8.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypdfium2==5.15.2 fpdf2==2.8.9
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pypdfium2
from fpdf import FPDF

pdf = FPDF(format="A4", unit="pt")
pdf.add_page()
pdf.set_font("Times", size=16)
pdf.text(40, 40, "Poole: “No”".encode("cp1252").decode("latin-1"))
pdf.output("page.pdf")
page = pypdfium2.PdfDocument("page.pdf")[0]
_, bottom, _, _ = page.get_textpage().get_charbox(0)
found = [tuple(map(round, box)) for box in (page.get_size(), page.get_mediabox(), page.get_cropbox(), page.get_bbox())]
print("pypdfium2", version("pypdfium2"), "fpdf2", version("fpdf2"), found, "foot of the headline's first letter:", round(bottom))
assert found == [(595, 842), (0, 0, 612, 792), (0, 0, 612, 792), (0, 0, 595, 842)], "changed"
assert bottom > 792, "changed"
PYTHON
