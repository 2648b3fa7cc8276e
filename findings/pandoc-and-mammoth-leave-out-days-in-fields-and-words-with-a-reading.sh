#!/usr/bin/env bash
# Guess: what Word and Writer show in a sentence is in the text that pandoc and mammoth make of it: the day of a date field is its last result, which the file has, and a word with its
#     reading above it (ruby) is the word, with the reading or without.
# So: both leave out both: "She left on  at noon." and “We go to  now.” In a Writer file pandoc does the same. Only mammoth says so, in a list of messages beside the text. A date in a field
#     of the older, longer form (w:fldChar) is printed.
# Why it matters here: the day and the sender's town are fields in the letterheads of press offices. A sentence without its day, or without the name of a place, shows no gap but a space.
# Date: 2026-11-30, pandoc 3.9 of pypandoc-binary 1.17, mammoth 1.13.0, python-docx 1.2.0, odfpy 1.4.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypandoc-binary==1.17 mammoth==1.13.0 python-docx==1.2.0 odfpy==1.4.1
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import text
from odf.opendocument import OpenDocumentText

W = nsdecls("w")
RESULT = "<w:r><w:t>Tuesday</w:t></w:r>"
LONG = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'{RESULT}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
FIELDS = (
    ("She left on ", f'<w:fldSimple {W} w:instr=" DATE ">{RESULT}</w:fldSimple>', " at noon."),
    ("She left on ", f"<w:p {W}>{LONG}</w:p>", " at noon."),
    ("We go to ", f"<w:r {W}><w:ruby><w:rubyPr/><w:rt><w:r><w:t>KEE-o-to</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Kyoto</w:t></w:r></w:rubyBase></w:ruby></w:r>", " now."),
)
document = docx.Document()
for before, inside, behind in FIELDS:
    paragraph = document.add_paragraph(before)
    element = parse_xml(inside)
    for one in list(element) if element.tag.endswith("}p") else [element]:
        paragraph._p.append(one)
    paragraph.add_run(behind)
document.save("letter.docx")
writer = OpenDocumentText()
line = text.P(text="She left on ")
line.addElement(text.Date(text="Tuesday"))
line.addText(" for ")
ruby = text.Ruby()
ruby.addElement(text.RubyBase(text="Kyoto"))
ruby.addElement(text.RubyText(text="KEE-o-to"))
line.addElement(ruby)
line.addText(" at noon.")
writer.text.addElement(line)
writer.save("letter.odt")
with open("letter.docx", "rb") as file:
    read = mammoth.extract_raw_text(file)
found = [read.value.strip().split("\n\n"), *(pypandoc.convert_file(name, "plain").strip().split("\n\n") for name in ("letter.docx", "letter.odt"))]
print("mammoth", version("mammoth"), "pandoc", pypandoc.get_pandoc_version(), found, [one.message for one in read.messages])
assert found == [
    ["She left on  at noon.", "She left on Tuesday at noon.", "We go to  now."],
    ["She left on at noon.", "She left on Tuesday at noon.", "We go to now."],
    ["She left on for at noon."],
], "changed"
PYTHON
