#!/usr/bin/env bash
# Guess: the documents of an EPUB come in the order in which one reads them.
# So: get_items_of_type(ITEM_DOCUMENT), which examples use, gives them in the order of the list of files (the manifest), contents page and
#     all. The order of reading (spine) is another list of ids, to be looked up by hand.
# Why it matters here: a book of interviews whose files are sorted by name has the answer before its question, and words that run on from
#     one file to the next stand under another name.
# Date: 2026-11-28, EbookLib 0.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check EbookLib==0.20
cd "$folder"
venv/bin/python - <<'PYTHON'
import warnings
import zipfile
from importlib.metadata import version

warnings.simplefilter("ignore")
import ebooklib
from ebooklib import epub

PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Talks</title></head><body>%s</body></html>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="i">talks</dc:identifier><dc:title>Talks</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-03-05T00:00:00Z</meta></metadata>
<manifest><item id="a" href="answer.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="q" href="question.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="q"/><itemref idref="a"/></spine></package>"""
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="talks.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "talks.opf": PACKAGE,
    "nav.xhtml": PAGE % '<nav epub:type="toc" xmlns:epub="http://www.idpf.org/2007/ops"><ol><li><a href="question.xhtml">Talks</a></li></ol></nav>',
    "answer.xhtml": PAGE % "<p>“No.”</p>",
    "question.xhtml": PAGE % "<p>Will you sign it?</p>",
}
with zipfile.ZipFile("talks.epub", "w") as book:
    for name, text in FILES.items():
        book.writestr(name, text)
read = epub.read_epub("talks.epub")
found = [item.get_name() for item in read.get_items_of_type(ebooklib.ITEM_DOCUMENT)]
print("EbookLib", version("EbookLib"), found, read.spine)
assert found == ["answer.xhtml", "nav.xhtml", "question.xhtml"], "changed"
assert [part[0] for part in read.spine] == ["q", "a"], "changed"
PYTHON
