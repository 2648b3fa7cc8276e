#!/usr/bin/env bash
# Guess: <wbr> says where a long word may be broken; the text of the page has the word in one piece.
# So: html_text puts a space there: "Washing ton". (The soft hyphen, which says the same, it keeps as a character.)
# Why it matters here: newsrooms put <wbr> into long names and compounds; a name in two pieces is another person, and a
#     search for it finds nothing.
# Date: 2026-11-28, html-text 0.7.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html-text==0.7.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import html_text

broken = html_text.extract_text("<p>“It was safe in Washing<wbr>ton,” said Tom Reed.</p>")
soft = html_text.extract_text("<p>Washing&shy;ton</p>")
print("html-text", version("html-text"), broken, ascii(soft), sep="\n")
assert broken == "“It was safe in Washing ton,” said Tom Reed.", "changed"
assert soft == "Washing\u00adton", "changed"
PYTHON
