#!/usr/bin/env bash
# Guess: text that pdfmake sets with an even right edge has its room between words, and "well-known" or "5–10" within a line is whole.
# So: it sets each part of such a word as a word of its own and gives room between them, too: print and every reader have "well- known" and "5– 10 percent". With an even
#     left edge alone, the words are whole.
# Why it matters here: papers' sites make the PDF of an article by it. Words that are compared with the article are not its words, and a range becomes two figures.
# Date: 2026-11-30, pdfmake 0.3.11, read by pypdf 7.1.1 and pypdfium2 5.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypdf==7.1.1 pypdfium2==5.15.2
npm install --silent --no-audit --no-fund pdfmake@0.3.11
cat > make.cjs <<'NODE'
const make = require("pdfmake");
make.fonts = { Times: { normal: "Times-Roman" } };
make.setUrlAccessPolicy?.(() => false);
make.setLocalAccessPolicy?.(() => true);
const text = "It is a well-known fact that 5–10 percent of the traffic left the bridge, Poole said, and nobody has counted the rest of it since then.";
const files = ["justify", "left"].map((alignment) =>
  make.createPdf({ pageSize: { width: 250, height: 200 }, pageMargins: 20, defaultStyle: { font: "Times", fontSize: 10, alignment }, content: [text] }).write(`${alignment}.pdf`));
Promise.all(files).then(() => console.log("pdfmake", require("pdfmake/package.json").version));
NODE
node make.cjs
venv/bin/python - <<'PYTHON'
import pypdf
import pypdfium2

found = {}
for name in ("justify", "left"):
    texts = pypdf.PdfReader(f"{name}.pdf").pages[0].extract_text(), pypdfium2.PdfDocument(f"{name}.pdf")[0].get_textpage().get_text_range()
    found[name] = [" ".join(text.split())[:49] for text in texts]
print(found)
assert all("a well- known fact that 5– 10 percent" in text for text in found["justify"]), "changed"
assert all("a well-known fact that 5–10 percent" in text for text in found["left"]), "changed"
PYTHON
