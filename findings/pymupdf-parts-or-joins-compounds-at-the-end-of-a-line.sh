#!/usr/bin/env bash
# Guess: PyMuPDF's page in HTML has a paragraph for each of the print, and a compound whose hyphen stands at the end of a line ("long-" / "standing") is itself there, in XHTML and in the
#     Markdown of PyMuPDF4LLM: the text has line and hyphen, and a hyphen that was set for the line alone is another character.
# So: HTML has a paragraph for each line. XHTML joins the lines by a space behind the hyphen, "long- standing", and Markdown without a hyphen, "longstanding"; where vice-president or well-known
#     stand so, it has vicepresident and wellknown.
# Why it matters here: archives of PDFs go through these into collections of text. Three texts of one page have three words, and a search for the compound finds none of them.
# Date: 2026-11-30, PyMuPDF 2.0, PyMuPDF4LLM 2.0 and typst 0.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pymupdf==2.0 pymupdf4llm==2.0 typst==0.15.2
cat > page.typ <<'TYPST'
#set page(width: 8cm, height: 10cm, margin: 1cm)
#set text(size: 11pt)
#set par(justify: true)
“Nobody asked us,” wrote Tom Reed, vice-president of the first-class Fjord Office of Ely. “A well-known, long-standing problem that is self-made and well-known.”
TYPST
venv/bin/python -c 'import typst; typst.compile("page.typ", output="page.pdf")'
venv/bin/python - 2>/dev/null <<'PYTHON' | tee found.txt
from importlib.metadata import version

import pymupdf
import pymupdf4llm

page = pymupdf.open("page.pdf")[0]
found = {form: page.get_text(form) for form in ("text", "html", "xhtml")}
found["Markdown"] = pymupdf4llm.to_markdown("page.pdf")
print("PyMuPDF", version("pymupdf"), "PyMuPDF4LLM", version("pymupdf4llm"), {form: found[form] for form in ("text", "xhtml", "Markdown")})
assert "long-\nstanding" in found["text"], "changed"
assert found["html"].count("<p ") == len(found["text"].splitlines()), "changed"
assert "long- standing" in found["xhtml"], "changed"
assert "longstanding" in found["Markdown"], "changed"
print("as stated")
PYTHON
grep -qx "as stated" found.txt || { echo "changed" >&2; exit 1; }
