#!/usr/bin/env bash
# Guess: in HTML made by LibreOffice the words of a text box stand before or behind the paragraph that the box is anchored in, or at the place of
#     the anchor.
# So: they stand one letter behind the anchor. A box at the beginning of a paragraph, as Word anchors it, comes between the opening mark and the
#     quotation: “ / “Never again.” / We will go,” and one in the middle parts a word: "the b", the box, "ridge". A picture of the box comes before
#     it. In text the box is missing altogether.
# Why it matters here: pull quotes stand in boxes, and archives are converted by soffice --headless. To whatever reads HTML the quotation ends where
#     the box, a paragraph within a paragraph, begins: the opening mark is alone, and the quotation has none.
# Date: 2026-11-29, LibreOffice 7.4.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v soffice >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui=4:7.4.7-1+deb12u14 >/dev/null
python3 - <<'PYTHON'
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = f"""xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="{SHAPE}\""""


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def box(words, number):
    content = f"<w:txbxContent><w:p>{run(words)}</w:p></w:txbxContent>"
    look = '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    graphic = f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp>{look}<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
    anchor = f"""<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2000000" cy="600000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{number}" name="Box {number}"/><wp:cNvGraphicFramePr/>{graphic}</wp:anchor>"""
    return f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape style="position:absolute;width:150pt;height:50pt"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


paragraphs = [
    run("It was late."),
    box("“Never again.”", 1) + run("“We will go,” said Ann Poole."),
    run("He closed the ") + box("“Not so.”", 2) + run("bridge."),
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
with zipfile.ZipFile("article.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"/>')
    file.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>")
PYTHON
for format in html txt:Text; do
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$format" article.docx >/dev/null 2>&1
done
soffice "-env:UserInstallation=file://$folder/profile" --version
python3 - <<'PYTHON'
import re
from pathlib import Path

page = re.search("<body.*</body>", Path("article.html").read_text(encoding="utf-8"), re.DOTALL)[0]
page = " ".join(re.sub("</?(?:body|span)[^>]*>", "", re.sub("<img[^>]*>", "<img>", re.sub("<p[^>]*>", "<p>", page))).split())
text = Path("article.txt").read_text(encoding="utf-8-sig").split("\n")
print(page, *text, sep="\n")
assert "<p>“<img> <p> “Never again.”</p> We will go,” said Ann Poole. </p>" in page, "changed"
assert "<p>He closed the b<img> <p> “Not so.”</p> ridge. </p>" in page, "changed"
assert [line for line in text if line] == ["It was late.", "“We will go,” said Ann Poole.", "He closed the bridge."], "changed"
PYTHON
