#!/usr/bin/env bash
# Guess: a .docx paragraph that anchors a text box gives its own words, and the words of the box once, before or after.
# So: pandoc prints the words of the box only; the paragraph that anchors it is gone, with no warning. (A box that comes
#     without the fallback for older programs is gone instead, and the paragraph stays.)
# Why it matters here: pull quotes are text boxes. The sentence with the quotation and its speaker is lost, and the pull
#     quote, which names nobody, stays.
# Date: 2026-11-28, pandoc 3.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pypandoc_binary==1.17
cd "$folder"
venv/bin/python - <<'PYTHON'
import zipfile

import pypandoc

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    f' xmlns:wps="{SHAPE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
BOX = "<w:txbxContent><w:p><w:r><w:t>“We will not go.”</w:t></w:r></w:p></w:txbxContent>"
INLINE = (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Box"/>'
    f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{BOX}</wps:txbx><wps:bodyPr/>'
    "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
FALLBACK = f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>"


def text_of(anchor):
    said = "<w:r><w:t>“We will not go,” said Ann Poole.</w:t></w:r>"
    with zipfile.ZipFile("box.docx", "w") as file:
        file.writestr(
            "[Content_Types].xml",
            f"<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        file.writestr("word/document.xml", f"<w:document {SPACES}><w:body><w:p>{said}<w:r>{anchor}</w:r></w:p></w:body></w:document>")
    return pypandoc.convert_file("box.docx", "plain").strip()


both = text_of(f'<mc:AlternateContent><mc:Choice Requires="wps">{INLINE}</mc:Choice>{FALLBACK}</mc:AlternateContent>')
alone = text_of(INLINE)
print("pandoc", pypandoc.get_pandoc_version(), both, alone, sep="\n")
assert both == "“We will not go.”", "changed"
assert alone == "“We will not go,” said Ann Poole.", "changed"
PYTHON
