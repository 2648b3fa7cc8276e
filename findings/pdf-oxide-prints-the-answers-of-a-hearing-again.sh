#!/usr/bin/env bash
# Guess: to_markdown() of a hearing, who speaks on the left and what they say on the right, gives each line once, as extract_text() does: "POOLE: We will not go."
# So: it makes a table of it, with columns within the sentences ("We" and "will not go."), and then prints the longer answers once more below, in one paragraph and without their speakers. The
#     short one, "Why?", is in the table alone, so that an answer follows an answer.
# Why it matters here: Markdown is what PDFs are turned into for language models and for search. A count has each statement twice, once of nobody,
#     and below the table Poole says what she never said in a row.
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

canvas = Canvas("hearing.pdf", pagesize=(612, 792), invariant=True)
canvas.setFont("Times-Roman", 12)
for line, (speaker, words) in enumerate((("POOLE:", "We will not go."), ("REED:", "Why?"), ("POOLE:", "It is too late."))):
    canvas.drawString(72, 700 - 28 * line, speaker)
    canvas.drawString(160, 700 - 28 * line, words)
canvas.save()
document = pdf_oxide.PdfDocument("hearing.pdf")
text, markdown = document.extract_text(0), document.to_markdown(0)
print("pdf_oxide", version("pdf-oxide"), text, markdown, sep="\n")
assert text == "POOLE: We will not go.\n\nREED: Why?\n\nPOOLE: It is too late.", "changed"
assert markdown == "| POOLE: | We | will not go. |\n|---|---|---|\n| REED: | Why? |  |\n| POOLE: | It is | too late. |\n\nWe will not go. It is too late.", "changed"
PYTHON
