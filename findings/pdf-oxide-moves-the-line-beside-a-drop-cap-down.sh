#!/usr/bin/env bash
# Guess: the lines of a paragraph are read from top to bottom, those beside its large first letter, too.
# So: the second line beside the letter comes behind the first line below it: "We will not go, said the mayor of the / will go there either, as all of us know. / old town on the hill, and nobody
#     else". In Markdown the lines are in order, and the words at the first line's end are one: "theold".
# Why it matters here: papers begin articles with a drop cap, and often with what somebody said. The sentence becomes another one, whose
#     words are all there.
# Date: 2026-11-29, pdf_oxide 0.3.78.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pdf-oxide==0.3.78 reportlab==5.1.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pdf_oxide
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("article.pdf", pagesize=(612, 792), invariant=True)
canvas.setFont("Times-Roman", 40)
canvas.drawString(72, 690, "W")
canvas.setFont("Times-Roman", 12)
canvas.drawString(112, 706, "e will not go, said the mayor of the")
canvas.drawString(112, 692, "old town on the hill, and nobody else")
canvas.drawString(72, 678, "will go there either, as all of us know.")
canvas.save()
document = pdf_oxide.PdfDocument("article.pdf")
text, markdown = document.extract_text(0), document.to_markdown(0)
print("pdf_oxide", version("pdf-oxide"), text, markdown, sep="\n")
assert text == "We will not go, said the mayor of the\nwill go there either, as all of us know. old town on the hill, and nobody else", "changed"
assert markdown == "We will not go, said the mayor of theold town on the hill, and nobody else will go there either, as all of us know.\n", "changed"
PYTHON
