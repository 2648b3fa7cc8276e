#!/usr/bin/env bash
# Guess: where a Word file's paragraphs are of a list that prints "Q." or "A." before each, what reads the file prints it, too, or a number or bullet from which the two can be told apart.
# So: mammoth and pandoc print the same bullet before both, python-docx nothing, and docx2python the same two hyphens: nothing tells who asks and who answers.
# Why it matters here: transcripts of depositions and hearings are written with two such lists, one key for each. A sentence of the lawyer's reads as the witness's own.
# Date: 2026-11-30, mammoth 1.13.0, pandoc 3.9 of pypandoc-binary 1.17, docx2python 3.7.1, python-docx 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check mammoth==1.13.0 pypandoc-binary==1.17 docx2python==3.7.1 python-docx==1.2.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

W = nsdecls("w")
document = docx.Document()
lists = document.part.numbering_part.element
for number, label in ((90, "Q."), (91, "A.")):
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/></w:lvl>'
    lists.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'))
    lists.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
for number, words in ((90, "Did you close it?"), (91, "It was never safe.")):
    place = parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
    document.add_paragraph(words)._p.get_or_add_pPr().append(place)
document.save("hearing.docx")
with open("hearing.docx", "rb") as file:
    found = {"mammoth": mammoth.convert_to_html(file).value}
found["pandoc"] = pypandoc.convert_file("hearing.docx", "plain").strip()
found["docx2python"] = docx2python("hearing.docx").text
found["python-docx"] = [one.text for one in docx.Document("hearing.docx").paragraphs]
print({name: version(name) for name in ("mammoth", "docx2python", "python-docx")}, "pandoc", pypandoc.get_pandoc_version(), found)
assert found == {
    "mammoth": "<ul><li>Did you close it?</li><li>It was never safe.</li></ul>",
    "pandoc": "- Did you close it?\n\n- It was never safe.",
    "docx2python": "--\tDid you close it?\n\n--\tIt was never safe.",
    "python-docx": ["Did you close it?", "It was never safe."],
}, "changed"
PYTHON
