"""What pages state of author, day and paper in less common ways."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

STORY = (
    "<p>"
    + "The lock keepers met on Monday and heard how the new gates had stood the flood in their first winter. "
    * 4
    + "</p>"
)


def read(head: str, body: str = "", lang: str = "en") -> Draft:
    return read_html(
        f'<html lang="{lang}"><head>{head}</head><body><article>{body}{STORY}</article></body></html>'
    )


def described(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "Article", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        (described('{"@list": [{"name": "Vera Holm"}, {"name": "Tom Ask"}]}'), "", "Vera Holm and Tom Ask"),
        (described('{"name": ["Vera Holm", "Tom Ask"]}'), "", "Vera Holm and Tom Ask"),
        (described('{"givenName": "Vera", "familyName": "Holm"}'), "", "Vera Holm"),
        (described('{"familyName": "Holm"}'), "", None),
        (described('[[{"name": "Vera Holm"}], ["Tom Ask"]]'), "", "Vera Holm and Tom Ask"),
        (described('{"itemListElement": [{"item": {"name": "Vera Holm"}}]}'), "", "Vera Holm"),
        (described('{"name": {"@value": "Vera Holm"}}'), "", "Vera Holm"),
        (described('{"name": "", "alternateName": "Vera Holm"}'), "", "Vera Holm"),
        (described('"[\\"Vera Holm\\", \\"Tom Ask\\"]"'), "", "Vera Holm and Tom Ask"),
        (described('"[\\"Vera Holm\\" \\"Tom Ask\\"]"'), "", None),
        (
            described("{}"),
            "<h1>Locks</h1><div>By Vera Holm<br>Political Editor<br>Tom Ask<br>Crime Reporter</div>",
            "Vera Holm and Tom Ask",
        ),
        (
            described("{}"),
            "<h1>Locks</h1><div>By Vera Holm<br>Political Editor<br>The locks</div>",
            "Vera Holm",
        ),
        (described("{}"), "<h1>Locks</h1><div>By Vera Holm<br>Political Editor</div>", "Vera Holm"),
        (
            described("{}"),
            "<h1>Locks</h1><table><tr><td>Author:</td><td>Vera Holm</td></tr></table>",
            "Vera Holm",
        ),
        (
            '<meta name="citation_author" content="Holm, Vera"><meta name="citation_author" content="Ask, Tom">',
            "",
            "Vera Holm and Tom Ask",
        ),
        ('<meta name="writer" content="Vera Holm">' * 30, "", "Vera Holm"),
        (
            """<meta name="parsely-page" content='{"authors": ["Vera Holm", "Tom Ask"]}'>""",
            "",
            "Vera Holm and Tom Ask",
        ),
        ("""<meta name="parsely-page" content='{"author": "Vera Holm"}'>""", "", "Vera Holm"),
        ("""<meta name="parsely-page" content='["Vera Holm"]'>""", "", None),
        ("", '<span property="author" typeof="Person"><b property="name">Vera Holm</b></span>', "Vera Holm"),
        (
            "",
            '<div itemprop="author" itemscope><meta itemprop="name" content="Vera Holm"></div>',
            "Vera Holm",
        ),
        (
            "",
            '<i><a rel="author">Vera Holm</a> <a rel="author">Tom Ask</a></i><p>Locks</p><a rel="author">Mia Wik</a>',
            "Vera Holm and Tom Ask",
        ),
        (
            "",
            '<h1>Locks</h1><p>By <a rel="author">Vera Holm</a> and <b>Tom Ask</b></p>',
            "Vera Holm and Tom Ask",
        ),
        ("", '<h1>Locks</h1><p><a rel="author">Vera Holm</a></p><p>By Vera Holm Jensen</p>', "Vera Holm"),
        (
            '<meta name="author" content="VERA HOLM"><meta name="generator" content="Gate">',
            "<h1>Locks</h1><p>by Vera Holm</p>",
            "Vera Holm",
        ),
        ('<meta name="author" content="Vera Holm">', "<h1>Locks</h1><p>By Tom Ask</p>", "Vera Holm"),
        ("", "<h1>Locks</h1><p>S. P. Venkatraman</p><p>Ostel, 3 May 2019</p>", "S. P. Venkatraman"),
        ("", "<h1>Locks</h1><p>3 May 2019</p><p>Vera Holm</p>", "Vera Holm"),
        ("", "<h1>Locks</h1><p>ÖZGÜR AKBULUTSU - ANKARA</p><p>3 May 2019</p>", "ÖZGÜR AKBULUTSU"),
        ("", "<h1>Locks</h1><p>Deep Water - Part 2</p><p>3 May 2019</p>", None),
        (
            '<meta property="og:site_name" content="Quay 9">',
            "<h1>Locks</h1><p>3 May 2019</p><p>Ylva Storaker-Holm, Quay 9</p>",
            "Ylva Storaker-Holm",
        ),
        (
            '<link rel="canonical" href="https://www.quayline.example/locks"><meta name="author" content="Quayline">',
            "",
            None,
        ),
        (
            "",
            f"{STORY}<p>(Reporting by Vera Holm and Tom Ask; Editing by Mia Wik)</p>",
            "Vera Holm and Tom Ask",
        ),
        ("", f"{STORY}<p>Reporting by the harbour board went on.</p>", None),
        ("", f'{STORY * 2}<b class="author">Tom Ask</b>', "Tom Ask"),
        (
            "",
            f'{STORY * 2}<h4>Weir</h4><b class="author">Tom Ask</b><h4>Dam</h4><b class="author">Mia Wik</b>',
            None,
        ),
        ("", '<h1>Locks</h1><p><a href="/author/ylva-storaker">Ylva Storaker</a></p>', "Ylva Storaker"),
        ("", '<h1>Locks</h1><p>Ask <a href="/profile/ylva-storaker">Ylva Storaker</a> about it.</p>', None),
        (
            "",
            "<h1>Locks</h1>" + '<a href="/author/mia-wik">More</a>' * 30 + '<p class="byline">Tom Ask</p>',
            "Tom Ask",
        ),
        (described('{"name": "Ren&eacute;e O&#039;Ask"}'), "", "Renée O'Ask"),
        ("", '<h1>Locks</h1><p class="writerName">Vera Holm</p>', "Vera Holm"),
        (
            "",
            '<h1>Locks</h1><p class="article__author-credit">By <a>Vera Holm</a>Town Hall Writer</p>',
            "Vera Holm",
        ),
        ("", "<div><p>From:</p><p>Published</p></div>", None),
    ],
)
def test_authors_are_read_wherever_systems_state_them(head: str, body: str, byline: str | None) -> None:
    assert read(head, body).byline == byline


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta name="OriginalPublicationDate" content="2003/04/04 10:12:44">', "2003-04-04"),
        ('<meta name="pubdate" content="20030404101244">', "2003-04-04"),
        ('<meta name="pubdate" content="Fri Apr 04 10:12:44 UTC 2003">', "2003-04-04T10:12:44Z"),
        ('<meta name="pubdate" content="Fri Xyz 04 10:12:44 UTC 2003">', None),
        ('<meta name="pubdate" content="1049451164000">', "2003-04-04T10:12:44Z"),
        ('<meta name="pubdate" content="Fri, 04 Apr 2003 10:12:44 EST">', "2003-04-04T10:12:44-05:00"),
        ('<meta name="pubdate" content="Ostel, 4-Apr-2003, first edition">', "2003-04-04"),
        ('<meta name="publishDate" content="2003-4-4 9.30">', "2003-04-04"),
        (
            """<meta name="parsely-page" content='{"pub_date": "2003-04-04T10:12:44Z"}'>""",
            "2003-04-04T10:12:44Z",
        ),
    ],
)
def test_dates_are_read_as_programs_write_them(head: str, date: str | None) -> None:
    assert read(head).published_at == date


@pytest.mark.parametrize(
    ("head", "line", "lang", "date"),
    [
        ("", "Published 05/03/2014", "en-GB", "2014-03-05"),
        ("", "Published<i>4 March 2014</i>", "en", "2014-03-04"),
        ("", "Born: 4 March 1914. Died: 9 May 2014.", "en", None),
        (
            "",
            "OSTEL, 4 March 2014 – The lock is shut, and nobody knows for how long it will be.",
            "en",
            "2014-03-04",
        ),
        ("", "Vera Holm, River Editor, 4 March 2014", "en", "2014-03-04"),
        ("", "Published 05/03/2014", "en-CA", None),
        ("", "Published 05/03/2014", "en-US", None),
        ("", "Published 05/03/2014 2:10 PM", "en-US", "2014-05-03"),
        ("", "Published 05/03/2014 2:10 PM EDT", "en", "2014-05-03T14:10:00-04:00"),
        ("", "Published 05/03/2014 14:10 IST", "en-US", "2014-03-05"),
        ("", "Published 05/03/2014, updated 25/03/2014", "en", "2014-03-05"),
        ("", "Published 05/03/2014, updated 03/25/2014", "en", "2014-05-03"),
        ("", "Published 05/05/2014, updated 05/06/2014", "en", "2014-05-05"),
        ('<meta property="og:locale" content="en_ZA">', "05/03/2014", "en", "2014-03-05"),
        ('<link rel="canonical" href="https://quay.co.uk/locks">', "05.03.2014", "en-US", "2014-03-05"),
        ('<link rel="canonical" href="https://quay.us/locks">', "05/03/2014", "en", "2014-05-03"),
        ('<link rel="canonical" href="https://quay.io/locks">', "05/03/2014", "en", None),
    ],
)
def test_a_date_of_three_numbers_is_read_where_the_page_tells_which_is_the_day(
    head: str, line: str, lang: str, date: str | None
) -> None:
    assert read(head, f"<h1>Locks</h1><p>{line}</p>", lang).published_at == date


@pytest.mark.parametrize(
    ("head", "paper"),
    [
        ('<meta name="publisher" content="WordPress">', None),
        (
            '<meta property="og:site_name" content="quay.example"><title>Locks hold | Quay Mail</title>',
            "Quay Mail",
        ),
        ("<title>QUAY 9 - Locks hold - March 4, 1999</title>", "QUAY 9"),
        ("<title>Locks hold - Quay 1999</title>", "Quay 1999"),
        ("<title>What the winter did - Quay Times</title>", "Quay Times"),
        ("<title>What the winter did - Quay and Sons</title>", None),
        ("<title>Locks hold in winter, Ostel News &amp; Weather - Quay Times</title>", "Quay Times"),
    ],
)
def test_neither_a_system_nor_a_server_nor_a_day_is_the_paper(head: str, paper: str | None) -> None:
    headline = "Locks hold in winter" if "winter" in head else "Locks hold"
    publisher = read(head, f"<h1>{headline}</h1>").publisher
    assert (publisher.name if publisher else None) == paper


def test_the_name_of_a_node_within_a_page_is_the_address_of_the_page() -> None:
    node = '{"@type": "Article", "@id": "https://quay.example/locks/#article"}'
    assert (
        read(f'<script type="application/ld+json">{node}</script>').source_url
        == "https://quay.example/locks/"
    )


def test_a_line_of_another_name_and_a_day_is_no_part_of_the_body() -> None:
    page = read(
        '<meta name="author" content="Vera Holm">', f"<h1>Locks</h1><p>Quinta Wik, 3 May 2014</p>{STORY}"
    )
    assert page.byline == "Vera Holm"
    assert "Wik" not in page.body
