#!/usr/bin/env bash
# Guess: a block quotation and the paragraph behind it are two paragraphs in Word; a linked name is a link.
# So: the paragraph behind a <blockquote> or <div> goes on in the same one, without a space: “Not now.”Reed left. Behind a linked name its
#     address is printed, before the possessive: Poole https://arden.example/x’s words.
# Why it matters here: the quoted words have no end, and the next name stands right behind their closing mark like their speaker's. The
#     reporter's sentence is part of a quotation that has no marks of its own.
# Date: 2026-11-28, html2docx 1.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html2docx==1.6.0 python-docx==1.2.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import docx
from html2docx import html2docx

PAGES = [
    "<blockquote>“Not now.”</blockquote><p>Reed left.</p>",
    "<div>“One.”</div><div>“Two.”</div>",
    "<p>See <a href='https://arden.example/x'>Poole</a>’s words.</p>",
    "<p>“One.”</p><p>“Two.”</p>",
]
found = [[paragraph.text for paragraph in docx.Document(html2docx(page, title="Talk")).paragraphs] for page in PAGES]
print("html2docx", version("html2docx"), *found, sep="\n")
expected = [["“Not now.”Reed left."], ["“One.”“Two.”"], ["See Poole https://arden.example/x’s words."], ["“One.”", "“Two.”"]]
assert found == expected, "changed"
PYTHON
