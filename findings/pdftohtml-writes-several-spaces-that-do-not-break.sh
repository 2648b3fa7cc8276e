#!/usr/bin/env bash
# Guess: pdftohtml writes the words of a PDF with spaces between them, ends lines with <br/>, and its page holds what the PDF shows.
# So: in a line that is set to even width, each space is one that does not break (&#160;), and two of them where words stand further apart: Mayor&#160;&#160;Ann&#160;&#160;Poole. Only other
#     lines have plain ones. If the PDF has bookmarks, the only heading of the page says "Document Outline".
# Why it matters here: papers are set to even width, and programs that lay out text write bookmarks unasked. A search for “Ann Poole” does not find her, and the headline that is read off the
#     page is the program's words.
# Date: 2026-11-30, pdftohtml 22.12.0 of poppler and typst 0.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v pdftohtml >/dev/null || apt-get install -y -qq --no-install-recommends poppler-utils >/dev/null
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check typst==0.15.2
cat > page.typ <<'TYPST'
#set page(width: 7cm, height: 8cm, margin: 1cm)
#set text(size: 10pt)
#set par(justify: true)
= Bridge stays closed

“We will not open it this year,” said Mayor Ann Poole. “It was never safe, and nobody asked us.”
TYPST
venv/bin/python -c 'import typst; typst.compile("page.typ", output="page.pdf")'
pdftohtml -v 2>&1 | sed -n 1p
pdftohtml -q -i -noframes page.pdf page.html
found=$(sed -n '/^<a name=1>/,/<h1>/p' page.html)
printf '%s\n' "$found"
[[ $found == *'Mayor&#160;&#160;Ann&#160;&#160;Poole.&#160;'*'safe, and nobody asked us.”<br/>'*'<h1>Document Outline</h1>' ]] || { echo "changed" >&2; exit 1; }
