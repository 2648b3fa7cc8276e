#!/usr/bin/env bash
# Guess: readers of EPUB leave out the number of the printed page where the standard's own mark (epub:type="pagebreak", role="doc-pagebreak") says that it is no text, or keep it as a mark.
# So: pandoc and MarkItDown print it as a word of the sentence, stuck to the next one: “We will not open 12the bridge,” MarkItDown also sticks the number of a note to the name before it and
#     prints the note as a paragraph.
# Why it matters here: books and reports that were printed have such a mark on each page, for readers with assistive technology. A quotation that runs over a page has another figure in it.
# Date: 2026-11-30, pandoc 3.9 of pypandoc-binary 1.17, markitdown 0.1.9, ebooklib 0.20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypandoc-binary==1.17 markitdown==0.1.9 ebooklib==0.20
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pypandoc
from ebooklib import epub
from markitdown import MarkItDown

book = epub.EpubBook()
book.set_identifier("x")
book.set_title("Cuttings")
book.set_language("en")
chapter = epub.EpubHtml(title="Bridge", file_name="c.xhtml", lang="en")
chapter.content = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><p>“We will not open '
    '<span epub:type="pagebreak" role="doc-pagebreak" id="p12" title="12">12</span>the bridge,” said Ann Poole<a epub:type="noteref" href="#n1">1</a>.</p>'
    '<aside epub:type="footnote" id="n1"><p>Mayor of Arden.</p></aside></body></html>'
)
book.add_item(chapter)
book.spine = [chapter]
book.add_item(epub.EpubNcx())
epub.write_epub("book.epub", book)
plain = pypandoc.convert_file("book.epub", "plain", extra_args=["--wrap=none"]).strip()
marked = MarkItDown().convert("book.epub").text_content
print("pandoc", pypandoc.get_pandoc_version(), repr(plain), "markitdown", version("markitdown"), repr(marked))
assert plain == "“We will not open 12the bridge,” said Ann Poole[1].\n\n[1] Mayor of Arden.", "changed"
assert marked.endswith("“We will not open 12the bridge,” said Ann Poole[1](#n1).\n\nMayor of Arden."), "changed"
PYTHON
