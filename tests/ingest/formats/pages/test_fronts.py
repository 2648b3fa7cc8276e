"""Front pages and lists of articles are no articles; an article of sections is one."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html

STARTS = (
    (
        "Rowers win the ferry cup",
        "The crew from the north quay came from behind in the second heat to win by two lengths on Sunday.",
    ),
    (
        "Mayor tells of failed talks",
        "The mayor has told the council of several failed attempts to talk the board into a longer season...",
    ),
    (
        "Bell cast anew",
        "The bell of the seamen’s church, cracked since the winter of the great ice, was cast anew this week.",
    ),
    (
        "Trains late again",
        "Travellers on the coast line waited for an hour on Monday after a signal failed in the morning…",
    ),
)
ROOT = '<link rel="canonical" href="https://quay.example/">'
SECTION = '<link rel="canonical" href="https://quay.example/news/harbour/"><meta property="og:type" content="website">'
PAGE = (
    '{"@type": "WebPage", "url": "https://quay.example/", "name": "The Quay", "datePublished": "2026-03-02"}'
)


def cards(card: str) -> str:
    return "".join(card.format(at=at, title=title, start=start) for at, (title, start) in enumerate(STARTS))


@pytest.mark.parametrize(
    "head", ["", ROOT, SECTION, f'{ROOT}<script type="application/ld+json">{PAGE}</script>']
)
@pytest.mark.parametrize(
    "card",
    [
        '<article><a href="/a{at}"><h3>{title}</h3></a><p>{start}</p></article>',
        '<div class="card"><h2><a href="/a{at}">{title}</a></h2><time>2 March 2026</time><p>{start}</p></div>',
        '<div><img src="{at}.png"><h3><a href="/a{at}">{title}</a></h3><div><p>{start}</p></div></div>',
    ],
)
def test_a_page_of_cards_is_refused(head: str, card: str) -> None:
    page = f"<html><head><title>The Quay</title>{head}</head><body><main>{cards(card)}</main></body></html>"
    with pytest.raises(InputError, match="holds no article, but a list of articles: save the page of each"):
        read_html(page)


def test_an_article_whose_sections_have_linked_headings_is_read() -> None:
    section = '<section><h3><a href="/a{at}">{title}</a></h3><p>{start}</p></section>'
    published = '<meta property="article:published_time" content="2026-03-02">'
    page = f"<html><head><title>Four walks</title>{published}</head><body><article><h1>Four walks</h1>{cards(section)}</article></body></html>"
    assert [start for _, start in STARTS if start in read_html(page).body] == [start for _, start in STARTS]


def test_paragraphs_side_by_side_below_linked_headings_are_an_article() -> None:
    part = '<h3><a href="/a{at}">{title}</a></h3><p>{start}</p>'
    page = f"<html><head><title>Four walks</title></head><body><article><h1>Four walks</h1>{cards(part)}</article></body></html>"
    assert STARTS[3][1] in read_html(page).body
