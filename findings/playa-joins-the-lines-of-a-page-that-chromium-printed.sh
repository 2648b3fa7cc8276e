#!/usr/bin/env bash
# Guess: text of a PDF with tags is at least as good as without: the tags say what is a paragraph, and its lines are parted by a space or a line end, as they are where there are no tags.
# So: extract_text() of a page with tags writes the words of a paragraph one behind the other: “We will not sell the oldbridge”. The same page without tags, or extract_text_untagged(), has
#     a line end there. What has no tag is left out.
# Why it matters here: Chromium's "save as PDF" writes tags, and no space at the end of a line; this page is written in its manner. Two words in each line of a statement are one, so that
#     no quotation of it is found. Other readers part them.
# Date: 2026-11-29, playa-pdf 1.1.0 and pypdfium2 5.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check playa-pdf==1.1.0 pypdfium2==5.15.2
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import playa
import pypdfium2

SHOWN = rb"""/P<</MCID 0>>BDC BT /F1 12 Tf 72 700 Td (\223We will not sell the old) Tj ET BT /F1 12 Tf 72 686 Td (bridge,\224 said Ann Poole.) Tj ET EMC
/P<</MCID 1>>BDC BT /F1 12 Tf 72 660 Td (\223Why?\224 asked Tom Reed.) Tj ET EMC"""
OBJECTS = [
    b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(en)>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/StructParents 0/Resources<</Font<</F1 5 0 R>>>>>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(SHOWN), SHOWN),
    b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    b"<</Type/StructTreeRoot/K 7 0 R/ParentTree 10 0 R/ParentTreeNextKey 1>>",
    b"<</Type/StructElem/S/Document/P 6 0 R/K[8 0 R 9 0 R]>>",
    b"<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 0>>",
    b"<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 1>>",
    b"<</Nums[0[8 0 R 9 0 R]]>>",
]
pdf, places = b"%PDF-1.7\n", []
for number, written in enumerate(OBJECTS, 1):
    places.append(len(pdf))
    pdf += b"%d 0 obj\n%s\nendobj\n" % (number, written)
table = b"".join(b"%010d 00000 n \n" % place for place in places)
pdf += b"xref\n0 11\n0000000000 65535 f \n%strailer<</Size 11/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, len(pdf))
Path("page.pdf").write_bytes(pdf)
document = playa.open("page.pdf")
found = document.pages[0].extract_text(), document.pages[0].extract_text_untagged()
other = pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range()
print("playa-pdf", version("playa-pdf"), *map(repr, found), "pypdfium2", version("pypdfium2"), repr(other))
assert found[0] == "“We will not sell the oldbridge,” said Ann Poole.\n“Why?” asked Tom Reed.", "changed"
assert found[1] == "“We will not sell the old\nbridge,” said Ann Poole.\n“Why?” asked Tom Reed.", "changed"
assert "old\r\nbridge" in other, "changed"
PYTHON
