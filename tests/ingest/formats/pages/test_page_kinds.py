"""Pages in the dialects of many systems and decades, each with what a reader sees of it."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

FIRST = (
    "The dredger came back to the quay on Monday, three weeks before anybody had looked for it to be done."
)
SECOND = "“We ran out of mud,” said its master, Jorunn Vale, who has dug in four seas and liked none of them."
THIRD = "The harbour board will meet about the bill in June, and it has asked the town for chairs."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(page: str) -> Draft:
    return read_html(page)


def paragraphs(page: str) -> list[str]:
    return read(page).body.split("\n\n")


@pytest.mark.parametrize(
    "marked",
    [
        "<div itemprop=publisher><b itemprop=logo><meta itemprop=name content=Logo>Logo</b><meta itemprop=name content='The Quay'></div>",
        "<div itemprop=publisher><meta itemprop=name content='The Quay'><b itemprop=legalName>Quay Ltd</b></div>",
        "<div itemprop=publisher>The <b>Quay</b><p>Ely</p></div>",
        "<div itemprop=publisher itemscope><meta itemprop=logo content=a.png><span itemprop=name>The Quay</span> Ltd</div>",
        "<div property='publisher' typeof='Organization'><span>The Quay</span><span>Ltd</span></div>",
        "<div class='source-org vcard'>From <b class='org fn'>The Quay</b></div>",
        "<div itemprop=publisher content='The Quay'></div><div itemprop=publisher>Another</div>",
    ],
)
def test_an_element_of_the_publisher_names_the_paper(marked: str) -> None:
    publisher = read(f"<article><h1>Dredger back</h1>{marked}{BODY}</article>").publisher
    assert publisher is not None
    assert publisher.name == "The Quay"


def test_the_name_of_a_paper_comes_before_that_of_its_server() -> None:
    data = '{"@type": "NewsArticle", "headline": "Dredger back", "publisher": {"name": "thequay.example"}}'
    page = (
        f'<script type="application/ld+json">{data}</script><meta property="og:site_name" content="The Quay">'
    )
    publisher = read(f"{page}<article><h1>Dredger back</h1>{BODY}</article>").publisher
    assert publisher is not None
    assert publisher.name == "The Quay"


@pytest.mark.parametrize(
    "stated",
    [
        '<abbr class="published" title="2011-05-02T09:40:00-06:00">2 May</abbr>',
        '<p class="published dtstamp updated" title="2011-05-02T09:40:00-06:00">2 May</p>',
        '<span property="dc:date dc:created" content="2011-05-02T09:40:00-06:00">2 May</span>',
        '<time property="datePublished" datetime="2011-05-02T09:40:00-06:00">2 May</time>',
        '<span itemprop="datePublished" content="2011-05-02T09:40:00-06:00">2 May</span>',
    ],
)
def test_any_element_may_state_when_an_article_was_published(stated: str) -> None:
    page = f"<div><h1>Dredger back</h1>{stated}{BODY}</div>"
    assert read(page).published_at == "2011-05-02T09:40:00-06:00"


@pytest.mark.parametrize(
    "other",
    [
        "<div class=bar>Thursday, 3 June 2021</div><div><h1>Dredger back</h1>{}</div>",
        "<div>Thursday, 3 June 2021 | 9°C</div><h1>Dredger back</h1>{}",
        "<h1>Dredger back</h1><p>A year ago, on 3 June 2021, the quay was full.</p>{}",
        "<main><h1>Dredger back</h1>{}<div>Next: <time datetime='2021-06-03'>3 June</time></div></main>",
        "<main><h1>Dredger back</h1>{}<ul><li><time datetime='2021-06-03'></time> Regatta</li></ul></main>",
        "<h1>Dredger back</h1>{}<div class=comment><abbr class=published title='2021-06-03'>3 June</abbr></div>",
        "<h1>Dredger back</h1>{}<div typeof=Comment><span property=dc:date content='2021-06-03'></span></div>",
        "<h1>Dredger back</h1>{}<p>Site updated 3 June 2021</p><p>© 2021 The Quay</p>",
        "<span title='2021-06-03' class=tip>?</span><h1>Dredger back</h1>{}",
    ],
)
def test_a_date_of_something_else_is_not_when_an_article_was_published(other: str) -> None:
    assert read(other.format(BODY)).published_at is None


@pytest.mark.parametrize(
    ("generator", "published"), [("LibreOffice 7.4.7.2 (Linux)", "2019-05-23"), ("Acme CMS", "2024-05-06")]
)
def test_when_a_document_was_made_is_no_day_of_its_text(generator: str, published: str) -> None:
    metas = f'<meta name="generator" content="{generator}"><meta name="created" content="2024-05-06T02:49:12"><meta name="date" content="23 May 2019">'
    article = read(
        f"<html><head>{metas}</head><body><article><h1>Pier</h1><p>It rained.</p></article></body></html>"
    )
    assert article.published_at is not None
    assert article.published_at[:10] == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<p>Posted by admin on Thu, 23/05/2019 - 06:12</p>", "2019-05-23"),
        ("<div>The Quay / 11:20 AM May 23, 2019</div>", "2019-05-23"),
        ("<p>6:00am Thursday 23rd May 2019 in News</p>", "2019-05-23"),
        ("<div>Ann Roe · 23 May 2019 · 3 min</div>", "2019-05-23"),
        ("<div>Author: Ann Roe 23 May 2019 10:04 am - 0 - 512</div>", "2019-05-23"),
        ("<div>By Ann Roe</div><div>Ann Roe, Harbour Editor</div>", None),
        ("<p>Words by Ann Roe. Photographs by Ludo Frost</p><p>Photographs by Ludo Frost</p>", None),
        ("<div>By Ann Roe</div><p>Staff Writer</p>", None),
    ],
)
def test_a_line_of_names_and_dates_is_no_text(line: str, published: str | None) -> None:
    draft = read(f"<meta name=author content='Ann Roe'><div><h1>Dredger back</h1>{line}{BODY}</div>")
    assert draft.body.split("\n\n") == [FIRST, SECOND, THIRD]
    assert draft.published_at == published


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>Words by Ann Roe. Photographs by Ludo Frost</p>", "Ann Roe"),
        ("<p>Text: Ann Roe</p>", "Ann Roe"),
        (
            "<div><span>23.05.2019</span> <span>Words: Ann Roe</span> <span>Photo: Private</span></div>",
            "Ann Roe",
        ),
        ("<p>Author: <b>Ann Roe</b> 23 May 2019 10:04 am</p>", "Ann Roe"),
        ("<p>Mary Holt</p><p>23 May 2019</p>", "Mary Holt"),
        ("<p>Harbour News</p><p>23 May 2019</p>", None),
        ("<div class=author-plain__name>Ann Roe</div>", "Ann Roe"),
        ("<div class=author-details>Ann Roe (in Ely)</div>", "Ann Roe"),
        ("<blockquote class=q>Mud.</blockquote><cite class=quote__author>Ann Roe</cite>", None),
    ],
)
def test_who_wrote_it_is_read_in_the_forms_of_print(line: str, byline: str | None) -> None:
    assert read(f"<div><h1>Dredger back</h1>{line}{BODY}</div>").byline == byline


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        ('["Ann Roe", "Reuters"]', "Ann Roe"),
        ('"Ann Roe, Lowmere Gazette"', "Ann Roe"),
        ('"Reuters"', None),
        ('"Ann Roe (Senior Reporter)"', "Ann Roe"),
        ('"Ann Roe For The Quay Online"', "Ann Roe"),
        ('"Friends of the Earth"', "Friends of the Earth"),
        ('"quay_web"', None),
        ('"The Quay (www.quay.example)"', None),
    ],
)
def test_papers_agencies_posts_and_users_are_no_authors_beside_people(
    stated: str, byline: str | None
) -> None:
    data = f'{{"@type": "NewsArticle", "author": {stated}, "publisher": {{"name": "The Quay"}}}}'
    page = f'<script type="application/ld+json">{data}</script><article><h1>Dredger back</h1>{BODY}</article>'
    assert read(page).byline == byline


@pytest.mark.parametrize(
    ("title", "headline", "site"),
    [
        ("Print: Dredger back at the quay - The Quay", "Dredger back at the quay", "The Quay"),
        ("The Quay: dredger back at the quay", "Dredger back at the quay", "The Quay"),
        ("Dredger back at the quay – TQ – 05/23/2019", "Dredger back at the quay", None),
        ("Quay Online - 05/23/2019 - Dredger back at the", "Dredger back at the quay", None),
    ],
)
def test_a_title_holds_more_than_the_headline(title: str, headline: str, site: str | None) -> None:
    draft = read(
        f"<title>{title}</title><meta property=og:title content='{title}'><div><h1>Dredger back at the quay</h1>{BODY}</div>"
    )
    assert draft.headline == headline
    assert site is None or (draft.publisher is not None and draft.publisher.name == site)


def test_a_headline_that_its_title_cuts_off_is_read_whole() -> None:
    page = (
        "<title>Quay Online - News - Dredger back at the</title><td>May 23, 2019<br><br><font size=5>Dredger back at the quay"
        f"</font><br><br><b>By Ann Roe</b><br>The Quay<br><br>{FIRST}<p>{SECOND}<p>{THIRD}</td>"
    )
    draft = read(f"<table><tr>{page}</table>")
    assert (draft.headline, draft.byline, draft.published_at) == (
        "Dredger back at the quay",
        "Ann Roe",
        "2019-05-23",
    )
    assert draft.body.split("\n\n") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='box'><h4>Trending</h4><ul><li>Mayor: ‘I like mud’</li></ul></div>",
        "<aside class=pullquote><p>“We ran out of mud,”</p><p>Jorunn Vale</p></aside>",
        "<div class=cutline>The dredger on Monday. “Big,” a child said.</div>",
        "<div class=facts><h4>Facts</h4><p>The dredger is 40 years old.</p></div>",
        "<div class=offer><h4>To read on</h4><p>Subscribe now for $4 a month. Already a member? Sign in.</p></div>",
        "<div itemtype='https://schema.org/Comment'><p>“Mud!” he said.</p></div>",
    ],
)
def test_what_stands_between_paragraphs_that_are_each_wrapped_is_none(around: str) -> None:
    first, second, third = (f"<div class=w><p>{text}</p></div>" for text in (FIRST, SECOND, THIRD))
    page = f"<article><h1>Dredger back</h1>{first}{second}{around}{third}</article>"
    assert paragraphs(page) == [FIRST, SECOND, THIRD]


def test_a_button_of_another_element_ends_no_article() -> None:
    button = "<div><div><div><div>Read more</div></div></div></div>"
    above = "Nobody had expected it, least of all the board, which had sold the chairs from its own office in May."
    below = f"{button}<div><p>{SECOND}</p><p>{THIRD}</p></div>"
    page = f"<article><h1>Dredger back</h1><div><p>{FIRST}</p><p>{above} {above.replace('May', 'June')}</p>{below}</div></article>"
    assert paragraphs(page)[-2:] == [SECOND, THIRD]


def test_a_heading_that_was_not_chosen_ends_the_article() -> None:
    cards = "<section><h2>Read more</h2><div><h3>Whose mud is it?</h3><p>“Ours,” says the village.</p></div></section>"
    page = f"<main><article><h1>Dredger back</h1>{BODY}</article>{cards}</main>"
    assert paragraphs(page) == [FIRST, SECOND, THIRD]


def test_a_first_paragraph_with_a_drop_cap_stays() -> None:
    cap = f"<p><span aria-hidden=true class=dropcap>{FIRST[0]}</span><span>{FIRST[1:]}</span></p>"
    page = f"<article><h1>Dredger back</h1>{cap}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert paragraphs(page) == [FIRST, SECOND, THIRD]


def test_a_paragraph_that_quotes_introduces_no_block_quotation() -> None:
    quoted = "<blockquote><p>It never lost a bucket.</p></blockquote>"
    page = (
        f"<article><h1>Dredger back</h1><p>{FIRST}</p><p>{SECOND}</p>{quoted}<p>So a card said.</p></article>"
    )
    assert paragraphs(page)[2] == "It never lost a bucket."


def test_a_dek_that_only_the_data_state_is_a_dek() -> None:
    data = '{"@type": "NewsArticle", "headline": "Dredger back", "alternativeHeadline": "Mud, explained"}'
    page = f'<script type="application/ld+json">{data}</script><article><h1>Dredger back</h1>'
    assert read(f"{page}{BODY}</article>").dek == "Mud, explained"
    assert (
        read(f"{page}<p class=dek>It ran out of mud.</p><div>{BODY}</div></article>").dek
        == "It ran out of mud."
    )
    assert read(f"{page}<h2>Mud, explained</h2><div>{BODY}</div></article>").dek == "Mud, explained"


def test_other_articles_of_a_page_are_left_out() -> None:
    card = "<article><h2>Tunnel found</h2><p>Mia Holt, 19 November</p><p>“It goes to the sea,” the waitress said.</p></article>"
    page = f"<main><article><h1>Dredger back</h1>{BODY}</article>{card}{card}</main>"
    assert paragraphs(page) == [FIRST, SECOND, THIRD]
    parts = f"<main><article><h1>Dredger back</h1></article><article>{BODY}</article></main>"
    assert paragraphs(parts) == [FIRST, SECOND, THIRD]


def test_what_readers_wrote_is_left_out_however_long() -> None:
    said = "<p>I have seen that dredger, and I can tell you that it digs nothing at all, my brother said.</p>"
    page = f"<div class=post><h1>Dredger back</h1><p>{SECOND}</p></div><div id=comments>{said * 4}</div>"
    assert paragraphs(page) == [SECOND]


def test_a_dialogue_keeps_the_labels_that_name_the_author() -> None:
    turns = "<dt>Ann Roe</dt><dd>Why dig?</dd><dt>Vale</dt><dd>For mud.</dd>"
    page = f"<meta name=author content='Ann Roe'><article><h1>On mud</h1><p>{FIRST}</p><dl>{turns * 2}</dl></article>"
    assert paragraphs(page)[1:3] == ["Ann Roe: Why dig?", "Vale: For mud."]


def test_a_card_that_quotes_names_whom_below() -> None:
    card = "<div class=card><blockquote>We ran out of mud</blockquote><span>Jorunn Vale</span></div>"
    page = f"<article><h1>Dredger back</h1><div><p>{FIRST}</p>{card}<p>{SECOND}</p><p>{THIRD}</p></div></article>"
    assert paragraphs(page) == [FIRST, SECOND, THIRD]


def test_the_heading_of_a_page_comes_before_its_banner() -> None:
    page = f"<title>Dredger back - The Quay and Harbour Online</title><div>The Quay and Harbour Online</div><div><h1>Dredger back</h1>{BODY}</div>"
    draft = read(page)
    assert (draft.headline, draft.publisher and draft.publisher.name) == (
        "Dredger back",
        "The Quay and Harbour Online",
    )
