#!/usr/bin/env bash
# Guess: text and HTML that LibreOffice makes of a Word file have the words that stand: none that were deleted with changes tracked, a sentence that
#     was moved where it was moved to, no hidden ones; notes at the end.
# So: what was deleted is back, without a sign of it: “We will go,” is “We will not go,”. A moved sentence is at both places. In text hidden words
#     are printed like all others; notes are gone, foot and end, and their numbers stay, stuck to the word: "Poole.1 She".
# Why it matters here: archives of .doc and .docx are converted by soffice --headless, and newsrooms edit with changes tracked. The quotation that
#     comes out is the one that somebody took back; remarks of the desk are words of the article, and where it was said, often in a note, is lost.
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
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'


def run(words, look=""):
    return f'<w:r>{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{words}</w:t></w:r>'


def tracked(number):
    return f'w:id="{number}" w:author="Editor" w:date="2024-03-05T12:00:00Z"'


def moved(kind, number, words):
    start = f'<w:move{kind}RangeStart {tracked(number)} w:name="move1"/>'
    return f'{start}<w:move{kind} {tracked(number + 1)}>{run(words)}</w:move{kind}><w:move{kind}RangeEnd w:id="{number}"/>'


def notes(kind):
    separators = "".join(f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>' for number, name in enumerate(("separator", "continuationSeparator")))
    return f'<w:{kind}s {MAIN}>{separators}<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r>{run(f" Said in a {kind}.")}</w:p></w:{kind}></w:{kind}s>'


deleted = f'<w:del {tracked(1)}><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>'
paragraphs = [
    run("“We will ") + deleted + run("go,” said Ann Poole.") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" She left."),
    moved("From", 2, "It is late. ") + run("Reed stayed.") + moved("To", 4, " It is late."),
    run("He said no. ") + run("Ask him again. ", "<w:vanish/>") + run("Then he left.") + '<w:r><w:endnoteReference w:id="2"/></w:r>',
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
parts = {"document.main": "document", "footnotes": "footnotes", "endnotes": "endnotes"}
overrides = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{KIND}.{kind}+xml"/>' for kind, part in parts.items())
relations = "".join(f'<Relationship Id="{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>' for part in ("footnotes", "endnotes"))
with zipfile.ZipFile("article.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>')
    file.writestr("word/document.xml", f"<w:document {MAIN}><w:body>{body}<w:sectPr/></w:body></w:document>")
    for kind in ("footnote", "endnote"):
        file.writestr(f"word/{kind}s.xml", notes(kind))
PYTHON
for format in html txt:Text; do
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$format" article.docx >/dev/null 2>&1
done
soffice "-env:UserInstallation=file://$folder/profile" --version
python3 - <<'PYTHON'
import re
from pathlib import Path

found = [line for line in Path("article.txt").read_text(encoding="utf-8-sig").split("\n") if line]
page = Path("article.html").read_text(encoding="utf-8")
shown = " ".join(re.sub("<[^>]*>", "", page[page.index("<body") :]).split())
print(*found, shown, sep="\n")
assert shown.startswith("“We will not go,” said Ann Poole.1 She left. It is late. Reed stayed. It is late."), "changed"
assert found == ["“We will not go,” said Ann Poole.1 She left.", "It is late. Reed stayed. It is late.", "He said no. Ask him again. Then he left.i"], "changed"
PYTHON
