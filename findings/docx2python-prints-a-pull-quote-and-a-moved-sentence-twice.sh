#!/usr/bin/env bash
# Guess: the text of a Word file has each paragraph once: a text box that is stored twice, for new and for old readers, is one box, and a moved sentence stands
#     where it was moved to.
# So: the pull quote in a box is there twice, and before the paragraph that it is anchored in. A sentence that was moved with changes tracked is at both places, while
#     one that was deleted is at none. The hyphen that does not break (re-impose) is nothing: "reimpose".
# Why it matters here: newsrooms edit with changes tracked and set pull quotes in boxes. Whoever counts quotations has three for one.
# Date: 2026-11-29, docx2python 3.7.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx2python==3.7.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import zipfile
from importlib.metadata import version

from docx2python import docx2python

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMESPACES = f"""xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""""


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


content = f"<w:txbxContent><w:p>{run('“Never.”')}</w:p></w:txbxContent>"
graphic = f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>'
box = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>{graphic}</wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
tracked = 'w:id="1" w:author="Editor" w:date="2024-03-05T12:00:00Z"'
paragraphs = [
    f"<w:moveFrom {tracked}>{run('It is late. ')}</w:moveFrom>{run('She left.')}",
    f"{run('We will ')}<w:del {tracked}><w:r><w:delText>not </w:delText></w:r></w:del>{run('go. ')}<w:moveTo {tracked}>{run('It is late.')}</w:moveTo>",
    run("Before the box ") + box + run("and behind it."),
    "<w:r><w:t>They re</w:t><w:noBreakHyphen/><w:t>impose it.</w:t></w:r>",
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
with zipfile.ZipFile("statement.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"/>')
    file.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
with docx2python("statement.docx") as document:
    found = [line for line in document.text.split("\n") if line]
print("docx2python", version("docx2python"), *found, sep="\n")
assert found == ["It is late. She left.", "We will go. It is late.", "“Never.”", "“Never.”", "Before the box and behind it.", "They reimpose it."], "changed"
PYTHON
