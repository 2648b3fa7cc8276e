import re

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.records import PublisherRecord

SENTENCES = (
    "The harbour board met on Tuesday and heard how the new cranes had fared in their first year. " * 4
)
ARTICLE = f"<h1>Cranes Pay Off</h1><p>By Ann Roe</p><p>{SENTENCES}</p><p>Short one.</p><p>“Yes,” he said.<br>Fine.</p>"
BODY = f"{SENTENCES.strip()}\n\nShort one.\n\n“Yes,” he said.\nFine."


def test_a_news_page_gives_its_article_and_what_its_head_states() -> None:
    html = (
        '<!DOCTYPE html><html lang="en-GB"><head><title>Cranes Pay Off | Ely Post</title>'
        '<link rel="canonical" href="https://ely.example/cranes">'
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},'
        '{"@type": "NewsArticle", "headline": "Cranes Pay Off", "datePublished": "2018-12-05T10:00:00+01:00",'
        '"author": [{"@type": "Person", "name": "Ann Roe"}], "description": "A good year.",'
        '"publisher": {"name": "Ely Post", "url": "https://ely.example"}}]}</script></head>'
        f"<body><nav><p>Home and away</p></nav><article><h2>A good year.</h2>{ARTICLE}</article>"
        "<footer><p>All rights</p></footer></body></html>"
    )
    assert read_html(html) == Draft(
        body=BODY,
        headline="Cranes Pay Off",
        dek="A good year.",
        byline="Ann Roe",
        publisher=PublisherRecord("Ely Post", "https://ely.example"),
        source_url="https://ely.example/cranes",
        published_at="2018-12-05T10:00:00+01:00",
        language="en",
    )


def test_open_graph_and_printed_headline_stand_in() -> None:
    html = (
        '<meta property="og:site_name" content="Ely Post"><meta property="og:url" content="https://ely.example/c">'
        '<meta property="article:published_time" content="2018-12-05"><meta name="author" content="Ann Roe">'
        '<meta property="og:description" content="Not printed"><script type="application/ld+json">{oops</script>'
        '<script type="application/ld+json">{"@type": "WebSite"}</script>'
        f"<body>{ARTICLE}</body>"
    )
    assert read_html(html) == Draft(
        body=BODY,
        headline="Cranes Pay Off",
        byline="Ann Roe",
        publisher=PublisherRecord("Ely Post", None),
        source_url="https://ely.example/c",
        published_at="2018-12-05",
    )


@pytest.mark.parametrize(
    ("html", "headline", "body"),
    [
        ("<title>Tides</title><main><p>Low.</p></main><p>x</p>", "Tides", "Low."),
        ("<title>Tides</title><article><p>Low.</p></article><main>x</main>", "Tides", "Low."),
        ("<h1>A</h1><h1>B</h1><p>Low.</p>", None, "Low."),
        ("<p>Low.</p><nav>Home</nav>", None, "Low."),
        ("<nav>Home</nav>", None, "Home"),
        ('<meta property="og:title" content="Tides"><p>Low</p>', "Tides", "Low"),
    ],
)
def test_a_page_too_small_for_the_library_is_read_by_its_own_elements(
    html: str, headline: str | None, body: str
) -> None:
    draft = read_html(html)
    assert (draft.headline, draft.body) == (headline, body)


def test_a_paragraph_that_the_library_drops_between_its_neighbours_is_kept() -> None:
    paragraphs = [SENTENCES, "So far", "By the sea", SENTENCES.replace("Tuesday", "Friday")]
    html = "<article>" + "".join(f"<p>{words}</p>" for words in paragraphs) + "</article>"
    assert read_html(html).body == "\n\n".join(words.strip() for words in paragraphs)


def test_an_alternative_headline_is_the_dek() -> None:
    html = f'<script type="application/ld+json">{{"@type": "Article", "alternativeHeadline": "Dry"}}</script>{ARTICLE}'
    assert read_html(html).dek == "Dry"


@pytest.mark.parametrize(
    ("dek", "read"),
    [
        ('<p class="article__standfirst">A good year</p>', "A good year"),
        ('<p class="standfirst">“A good year,” they say</p>', None),
        ('<p class="intro">A good year</p>', None),
    ],
)
def test_a_line_that_its_class_calls_a_dek_is_the_dek(dek: str, read: str | None) -> None:
    draft = read_html(
        f"<article><h1>Cranes</h1>{dek}<div><p>{SENTENCES}</p><p>{SENTENCES}</p></div></article>"
    )
    assert (draft.dek, draft.body.startswith("The harbour")) == (read, read is not None)


def test_a_description_that_repeats_the_first_paragraph_is_no_dek() -> None:
    lead = "The board has met."
    head = f'<meta property="og:description" content="{lead}">'
    draft = read_html(f"{head}<article><h1>Cranes</h1><p>{lead}</p><p>{SENTENCES}</p></article>")
    assert (draft.dek, draft.body.partition("\n")[0]) == (None, lead)


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("", "holds no article text"),
        ("<title>Alone</title>", "holds no article text"),
        ("<h1>Only this</h1>", "holds no article text"),
        ("<div>" * 300 + "deep", "is HTML nested 301 elements deep, more than 250"),
        (
            f"<body><p>{SENTENCES}</p><p>" + "<b>" * 300 + "deep" + "</b>" * 300 + ARTICLE,
            "loses 341 of 637 letters",
        ),
        (
            f"<body><p>{SENTENCES * 9}</p><p>" + "<b>" * 300 + "deep" + "</b>" * 300 + ARTICLE,
            "loses 341 of 3005 letters",
        ),
    ],
)
def test_a_page_without_text_or_with_text_out_of_reach_is_refused(html: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        read_html(html)
