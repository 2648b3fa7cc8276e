"""Pages that pdftohtml made of a PDF; every name is invented."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.pages.printed_pdf import with_printed_lines

HEAD = (
    '<!DOCTYPE html>\n<html lang="" xml:lang="">\n<head>\n<title>scan</title>\n<meta name="generator" content="pdftohtml 0.36"/>\n'
    '<meta name="date" content="2026-11-30T12:59:48+00:00"/>\n</head>\n<body bgcolor="#A0A0A0" vlink="blue" link="blue">\n'
)
OUTLINE = '<a name="outline"></a><h1>Document Outline</h1>\n<ul>\n<li><a href="scan.html#1">Pier opens</a></li>\n</ul>\n<hr/>\n</body>\n</html>\n'
LINES = (
    "<a name=1></a><b>Pier&#160;&#160;&#160;opens</b><br/>\n<b>at last</b><br/>\n“We&#160;&#160;will&#160;not<br/>close&#160;it&#160;—&#160;it&#160;is&#160;well-<br/>"
    "built,” said <i>Ann</i><br/>Roe.<br/>\n<hr/>\n<a name=2></a>“Why?” asked Jo Bly.<br/>\n<hr/>\n"
)
PLACED = (
    '<!-- Page 1 -->\n<a name="1"></a>\n<style type="text/css">\n<!--\n\tp {margin: 0;}\n-->\n</style>\n<div id="page1-div" style="position:relative;width:382px;">\n'
    '<p style="position:absolute;top:40px;left:46px" class="ft13"><b>Pier&#160;opens at last<br/></b>“We&#160;will&#160;not<br/>close it&#160;— it is well-<br/>built,” said Ann<br/>Roe.</p>\n'
    '<p style="position:absolute;top:173px;left:46px" class="ft13">“Why?” asked Jo Bly.</p>\n</div>\n'
)


@pytest.mark.parametrize("body", [LINES, PLACED], ids=["lines", "placed"])
def test_printed_lines_are_paragraphs_and_an_outline_is_none(body: str) -> None:
    draft = read_html(HEAD + body + OUTLINE)

    assert (draft.headline, draft.published_at) == ("Pier opens at last", None)
    assert draft.body == "“We will not close it — it is well-built,” said Ann Roe.\n\n“Why?” asked Jo Bly."


def test_a_page_without_a_heading_has_none_and_other_pages_stay() -> None:
    plain = with_printed_lines(f"{HEAD}“Why?” asked Jo Bly.<br/>\n</body></html>")

    assert plain.endswith("<body><p>“Why?” asked Jo Bly.</p></body></html>")
    assert with_printed_lines(HEAD + "<b>Pier</b><br/>\n").endswith("<body><h1>Pier</h1></body></html>")
    assert with_printed_lines("<html><body><p>So.<br/>\nNo.</p>") == "<html><body><p>So.<br/>\nNo.</p>"
