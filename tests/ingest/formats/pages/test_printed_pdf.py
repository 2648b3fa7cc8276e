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
    assert with_printed_lines("<p>So.") == "<p>So."
    assert with_printed_lines("<body><p>An ocr_page.</p>") == "<body><p>An ocr_page.</p>"
    assert with_printed_lines("<html><body><p>So.<br/>\nNo.</p>") == "<html><body><p>So.<br/>\nNo.</p>"


def placed(top: float, words: str, left: float = 30.4, height: float = 10.0) -> str:
    return f'<p style="top:{top}pt;left:{left}pt;line-height:{height}pt"><span style="font-size:{height}pt">{words}</span></p>\n'


MUPDF = '<!DOCTYPE html>\n<html>\n<head>\n</head>\n<body>\n<div id="page1" style="width:255.1pt;height:566.9pt">\n'
LEAD = (
    placed(45.5, "&#x201c;We will not close it well-")
    + placed(58.6, "attended &amp; old, as reports")
    + placed(71.6, "&#x2014;or they&#x2014;say,&#x201d; said Ann")
    + placed(84.7, "Roe.")
    + placed(84.7, " ")
    + placed(97.8, "It rained, and Jo", left=40)
    + placed(110.8, "Bly left.")
    + placed(140, "&#x201c;Why?&#x201d; she asked.")
)
SAID = "“We will not close it well-attended & old, as reports—or they—say,” said Ann Roe.\n\nIt rained, and Jo Bly left.\n\n“Why?” she asked."


def test_lines_that_mupdf_places_on_a_page_are_paragraphs() -> None:
    headed = read_html(
        f"{MUPDF}{placed(28.2, '<b>Pier opens</b>', height=14.0)}{LEAD}</div>\n</body>\n</html>\n"
    )

    assert (headed.headline, headed.body) == ("Pier opens", SAID)
    assert with_printed_lines(f"{MUPDF}{LEAD}").count("<p>") == 3


def test_lines_of_recognised_print_are_paragraphs_and_their_words_whole() -> None:
    lines = ("“It is a long-stand-", "ing pier,” said Ann", "Roe &amp; left.")
    shown = "".join(
        f"<span class='ocr_line' id='line_1' title=\"bbox 1 2 3 4\">\n<span class='ocrx_word' id='w' title='x_wconf 96'>{line.replace(' ', chr(10))}</span>\n</span>"
        for line in lines
    )
    page = (
        "<!DOCTYPE html><html><head><meta name='ocr-system' content='tesseract 5.3.0' /></head><body>\n<div class='ocr_page' id='page_1'>"
        f"<div class='ocr_carea'><p class='ocr_par' lang='eng'>\n{shown}\n</p><p class='ocr_par'> </p></div></div></body></html>"
    )

    assert read_html(page).body == "“It is a long-standing pier,” said Ann Roe & left."


def test_words_that_mupdf_has_parted_at_a_line_end_are_whole() -> None:
    page = (
        '<html>\n<head>\n</head>\n<body>\n<div id="page1">\n<h3><b>Pier opens</b></h3><p><b> </b>“A well- known, long- standing har- bour pier &#x2014;or two- '
        "and three-year leases,” said Ann Roe. “Before &#x2014; it was shut.”</p>\n</div>\n</body>\n</html>"
    )

    draft = read_html(page)
    assert draft.headline == "Pier opens"
    assert draft.body == (
        "“A well-known, long-standing harbour pier—or two- and three-year leases,” said Ann Roe. “Before — it was shut.”"
    )
