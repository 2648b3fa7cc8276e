#!/usr/bin/env bash
# Guess: a tab of a .docx file and the spaces of an .odt file (text:s) come out as a tab or a space, a hyphen that does not break
#     as a hyphen.
# So: in .docx the tab and the hyphen (noBreakHyphen) are nothing: "POOLE:" and "We" are "POOLE:We", "re-impose" is "reimpose". In
#     .odt, "will", two spaces, "not" is "willnot".
# Why it matters here: transcripts and statements part a speaker's name from the words by a tab; joined they are one word, so that
#     neither the name nor the first word is found. Other words are changed.
# Date: 2026-11-28, kreuzberg 4.10.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check kreuzberg==4.10.4
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
import zipfile
from importlib.metadata import version

from kreuzberg import extract_bytes_sync


def packed(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
WRITER = "application/vnd.oasis.opendocument.text"
docx = packed({
    "[Content_Types].xml": f'<Types xmlns="{OPEN}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{OPEN}/relationships"><Relationship Id="r" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>POOLE:</w:t><w:tab/><w:t>We re</w:t><w:noBreakHyphen/><w:t>impose it.</w:t></w:r></w:p></w:body></w:document>',
})
odt = packed({
    "mimetype": WRITER,
    "META-INF/manifest.xml": f'<m:manifest xmlns:m="{OFFICE}:manifest:1.0" m:version="1.2"><m:file-entry m:full-path="/" m:media-type="{WRITER}"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
    "content.xml": f'<o:document-content xmlns:o="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0" o:version="1.2"><o:body><o:text>'
    '<text:p>We will<text:s text:c="2"/>not go.</text:p></o:text></o:body></o:document-content>',
})
found = [extract_bytes_sync(data, kind).content.strip() for data, kind in ((docx, WORD), (odt, WRITER))]
print("kreuzberg", version("kreuzberg"), *found, sep="\n")
assert found == ["POOLE:We reimpose it.", "We willnot go."], "changed"
PYTHON
