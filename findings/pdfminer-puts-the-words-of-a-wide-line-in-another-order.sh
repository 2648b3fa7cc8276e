#!/usr/bin/env bash
# Guess: a line whose words an even right edge has moved apart is a line, or at worst each of its words is one, from left to right.
# So: pdfminer.six gives the words one by one in another order: "a", "Poole,", "to", "Ann", "according". pdfplumber, which is built on it, has them right.
# Why it matters here: narrow columns, as papers have them, are full of such lines. "according to Ann Poole" stands nowhere in the text, so that what she said has no
#     source, and no comparison with the print shows a word that is missing.
# Date: 2026-11-30, pdfminer.six 20260107, pdfplumber 0.11.10, on a file of fpdf2 2.8.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pdfminer.six==20260107 pdfplumber==0.11.10 fpdf2==2.8.9
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pdfplumber
from fpdf import FPDF
from pdfminer.high_level import extract_text

pdf = FPDF(unit="pt", format=(200, 200))
pdf.set_margin(20)
pdf.add_page()
pdf.set_font("Times", size=10)
pdf.multi_cell(160, 12, "The money was offered in March, according to Ann Poole, a Bartholomew-Featherstonehaugh spokeswoman.", align="J")
pdf.output("column.pdf")
found = extract_text("column.pdf").split()
other = pdfplumber.open("column.pdf").pages[0].extract_text().split()
print("pdfminer.six", version("pdfminer.six"), found)
print("pdfplumber", version("pdfplumber"), other)
assert other == "The money was offered in March, according to Ann Poole, a Bartholomew-Featherstonehaugh spokeswoman.".split(), "changed"
assert found != other, "changed"
assert sorted(found) == sorted(other), "changed"
PYTHON
