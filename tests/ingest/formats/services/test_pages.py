"""Exports of archives as pages; every article, name and paper is invented."""

import pytest
from onrecord.ingest.formats import HTML, format_of
from onrecord.ingest.formats.services.pages import read_archive_page

FACTIVA = """<html><head><title>Factiva</title></head><body>
<div class="article enArticle"><div id="hd"><span>Pier shut</span></div><div class="author">By Ann Roe</div><div>40 words</div>
<div>5 May 2018</div><div>The Ely Post</div><div>ELYP</div><div>English</div><div>Copyright 2018. The Ely Post.</div>
<p>The pier was shut on Friday.</p><p>Document ELYPST0020180506ee550000x</p></div>
<div class="article enArticle"><div id="hd"><span>Lock opens</span></div><div>30 words</div>
<div>6 May 2018</div><div>The Ely Post</div><div>ELYP</div><div>English</div>
<p>The lock was opened on Sunday.</p><p>Document ELYPST0020180507ee550000y</p></div></body></html>"""
NEXIS = """<html><body><p>1 of 1 DOCUMENTS</p><p>The Ely Post</p><p>May 5, 2018 Saturday</p><p>Pier shut</p><p>BYLINE: Ann Roe</p>
<p>LENGTH: 40 words</p><p>The pier was shut on Friday.</p><p>LOAD-DATE: May 6, 2018</p></body></html>"""
EUROPRESSE = """<html><head><title>Europresse</title></head><body><article><header><div>The Ely Post, no. 2311</div>
<div>News, Saturday, May 5, 2018 40 words, p. A1</div><p>Pier shut</p><div>Ann Roe</div></header>
<section><p>The pier was shut on Friday.</p></section><footer><div>news·20180505·EP·0001</div></footer></article></body></html>"""


def test_each_article_of_a_page_has_its_own_header() -> None:
    found = read_archive_page(FACTIVA)

    assert [(one.headline, one.byline, one.published_at, one.body) for one in found] == [
        ("Pier shut", "Ann Roe", "2018-05-05", "The pier was shut on Friday."),
        ("Lock opens", None, "2018-05-06", "The lock was opened on Sunday."),
    ]


@pytest.mark.parametrize("page", [NEXIS, EUROPRESSE])
def test_services_are_known_by_what_they_print_about_an_article(page: str) -> None:
    (found,) = read_archive_page(page)

    assert found.publisher is not None
    assert (found.headline, found.byline, found.publisher.name, found.published_at, found.body) == (
        "Pier shut",
        "Ann Roe",
        "The Ely Post",
        "2018-05-05",
        "The pier was shut on Friday.",
    )


def test_another_page_is_no_export() -> None:
    assert read_archive_page("<p>The pier was shut on Friday.</p>") == []
    assert format_of(HTML).media_types[0] == HTML
