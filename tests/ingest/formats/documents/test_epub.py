"""EPUB: chapters as pages, and what each trick of such a book is answered with; every name is invented."""

import zipfile

import pytest
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord

from tests.ingest.packed import page, zipped

EPUB = "application/epub+zip"
CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{path}"/></rootfiles></container>'
ITEMS = (
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="news/a%20one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="../b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="css" href="a.css" media-type="text/css"/>'
)
SPINE = "".join(f'<itemref idref="{name}"/>' for name in ("nav", "cover", "b", "a", "css", "none"))
PACKAGE = '<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{spine}</spine></package>'
BOOK = {
    "mimetype": EPUB.encode(),
    "META-INF/container.xml": CONTAINER.format(path="OEBPS/book.opf").encode(),
    "OEBPS/book.opf": PACKAGE.format(items=ITEMS, spine=SPINE).encode(),
    "OEBPS/nav.xhtml": page("Contents"),
    "OEBPS/cover.xhtml": page("Cover"),
    "OEBPS/news/a one.xhtml": page("Rain"),
    "b.xhtml": page("Hail"),
}


def read(members: dict[str, bytes], **limits: int) -> list[tuple[str, str]]:
    given = Given(zipped(members), name="week.epub", media_type=EPUB)
    return [
        (within, str(one.headline) if isinstance(one, ArticleRecord) else str(one))
        for within, one in read_input(given, limits=ContainerLimits(**limits))
    ]


def test_chapters_are_pages_in_the_order_of_the_book() -> None:
    assert sniff_media_type(zipped(BOOK, zipfile.ZIP_STORED)) == EPUB
    assert read(BOOK) == [("b.xhtml", "Hail"), ("OEBPS/news/a one.xhtml", "Rain")]


def test_what_the_guide_calls_a_cover_is_no_chapter() -> None:
    guide = "".join(
        f'<reference type="{kind}" href="{href}"/>'
        for kind, href in (("cover", "../b.xhtml"), ("text", "news/a%20one.xhtml"))
    )
    package = PACKAGE.format(items=ITEMS, spine=SPINE).replace(
        "</package>", f"<guide>{guide}</guide></package>"
    )
    assert read(BOOK | {"OEBPS/book.opf": package.encode()}) == [("OEBPS/news/a one.xhtml", "Rain")]


def without(name: str) -> dict[str, bytes]:
    return {member: data for member, data in BOOK.items() if member != name}


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (without("META-INF/container.xml"), "is no EPUB: it has no META-INF/container.xml"),
        (without("OEBPS/book.opf"), "is no EPUB: it has no OEBPS/book.opf"),
        (BOOK | {"META-INF/container.xml": b"<container/>"}, "is no EPUB: it has no list of chapters"),
        (BOOK | {"META-INF/container.xml": b"<container>"}, "is not XML: no element found: line 1, column 11"),
        (BOOK | {"META-INF/rights.xml": b"<rights/>"}, "is protected by who sold it, so that its text cannot be read"),
        (BOOK | {"OEBPS/book.opf": b"<package/>"}, "holds nothing that can be read"),
    ],
)  # fmt: skip
def test_a_book_without_chapters_is_rejected_in_one_line(members: dict[str, bytes], reason: str) -> None:
    assert read(members) == [("", reason)]


def test_a_chapter_that_is_missing_or_too_big_is_told_and_the_others_are_read() -> None:
    assert read(without("b.xhtml")) == [
        ("b.xhtml", "is missing in its book"),
        ("OEBPS/news/a one.xhtml", "Rain"),
    ]
    large = BOOK | {"b.xhtml": page("Hail") + b" " * 200_000}
    assert read(large, member_bytes=100_000)[0] == ("b.xhtml", "is bigger than the limit of 100000 bytes")


def test_what_is_no_zip_is_no_book() -> None:
    found = list(read_input(Given(b"PK\x03\x04 cut", name="week.epub", media_type=EPUB)))
    assert [str(one) for _, one in found] == ["is no EPUB that can be read: File is not a zip file"]


def test_a_chapter_that_only_leads_to_others_is_none() -> None:
    links = (
        '<ul><li><a href="a.html">Rain falls on Ely. Again.</a></li><li><a href="b.html">Hail</a></li></ul>'
    )
    contents = f"<html><head><title>News.</title></head><body><h1>News</h1>{links}</body></html>"
    told = f"<html><body><h1>News</h1><p>“Rain,” said Ann Roe, who met the board.</p>{links}</body></html>"

    assert read(BOOK | {"b.xhtml": contents.encode()}) == [("OEBPS/news/a one.xhtml", "Rain")]
    assert ("b.xhtml", "News") in read(BOOK | {"b.xhtml": told.encode()})


def test_what_calibre_prints_below_an_article_is_left_out() -> None:
    note = b'<p>This article was downloaded by <b>calibre</b> from <a href="https://ely.example/a">https://ely.example/a</a></p>'
    chapter = page("Hail").replace(b"</article>", note + b"</article>")
    given = Given(zipped(BOOK | {"b.xhtml": chapter}), name="week.epub", media_type=EPUB)
    texts = [one.text for _, one in read_input(given) if isinstance(one, ArticleRecord)]

    assert texts[0] == "The board met.\n\n“Hail is good,” said Ann Roe."


@pytest.mark.parametrize(
    "mark",
    [
        '<span epub:type="pagebreak" id="p12" title="12">12</span>',
        '<span role="doc-pagebreak" aria-label="12">12</span>',
    ],
    ids=["type", "role"],
)
def test_the_number_of_a_printed_page_and_that_of_a_note_are_not_in_the_sentence(mark: str) -> None:
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><h1>Rain</h1>'
        f'<p>“We will not open {mark}the pier,” said Ann Roe<a epub:type="noteref" href="#n1">1</a> on Monday.</p>'
        f"<p>{mark}It rained, as <b role='note' epub:type='z3998:name'>Jo Bly</b> said.</p></body></html>"
    )
    given = Given(zipped(BOOK | {"b.xhtml": chapter.encode()}), name="week.epub", media_type=EPUB)
    texts = [one.text for _, one in read_input(given) if isinstance(one, ArticleRecord)]

    assert texts[0] == "“We will not open the pier,” said Ann Roe on Monday.\n\nIt rained, as Jo Bly said."
