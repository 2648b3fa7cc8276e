"""The headline of a page, and the site's name in its title."""

import pytest
from onrecord.ingest.formats.html import read_html

STORY = "<p>" + "The harbour board met on Tuesday and heard how the cranes had fared. " * 5 + "</p>"


@pytest.mark.parametrize(
    ("head", "body", "headline", "paper"),
    [
        ("<title>Cranes pay off at last - Ely Post</title>", "<h1>Cranes pay off at last</h1>", "Cranes pay off at last", "Ely Post"),
        ("<title>Ely Post: Cranes pay off at last</title>", "<h1>Ely Post</h1><h3>Cranes pay off at last</h3>", "Cranes pay off at last", "Ely Post"),
        ("<title>Cranes pay off | Quays | Ely Post</title>", "<h1>Cranes pay off</h1>", "Cranes pay off", "Ely Post"),
        ("<title>Cranes pay off | News</title>", "<h1>Cranes pay off</h1>", "Cranes pay off", None),
        ("<title>Ely Gazette</title>", "<h2>Cranes pay off</h2>", "Cranes pay off", "Ely Gazette"),
        ("<title>Ely Gazette</title>", "<b>Ely Gazette</b><h2>Cranes pay off</h2>", "Cranes pay off", "Ely Gazette"),
        ("<title>Ely Gazette</title>", "<div>Cranes</div>", "Ely Gazette", "Ely Gazette"),
        ("<title>Cranes pay</title>", "<h1>Cranes pay off at last</h1>", "Cranes pay off at last", None),
        ("<title>Cranes pay off</title>", "<h2>Harbour: cranes pay off at last</h2>", "Cranes pay off", None),
        ("<title>Cranes pay off at last – My quay</title>", "", "Cranes pay off at last", None),
        ("<title>Cranes: a year</title>", "", "Cranes: a year", None),
        ("<title>Ely Times - Cranes pay off</title>", "<div>Cranes pay off<br>A good year</div>", "Cranes pay off", "Ely Times"),
        (
            '<meta property="og:title" content="Cranes pay off — Ely Post"><meta property="og:site_name" content="Ely Post">',
            "", "Cranes pay off", "Ely Post",
        ),
        ('<meta property="og:title" content="Cranes pay off | Quay news">', "<h1>Cranes pay off</h1>", "Cranes pay off", None),
        ('<meta itemprop="headline" content="Cranes pay off"><meta name="DC.publisher" content="Ely Post">', "", "Cranes pay off", "Ely Post"),
        (
            ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ely cranes cost profit 2019"}</script>'
            "<title>Cranes pay off - Ely Post</title>"),
            "<h1>Cranes pay off</h1>", "Cranes pay off", "Ely Post",
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ely cranes cost profit"}</script>',
            "<h1>Cranes pay off</h1>", "Ely cranes cost profit", None,
        ),
    ],
)  # fmt: skip
def test_a_headline_stands_without_the_name_of_the_site(
    head: str, body: str, headline: str | None, paper: str | None
) -> None:
    draft = read_html(f"<head>{head}</head><body><div>{body}{STORY}</div></body>")
    assert (draft.headline, draft.publisher and draft.publisher.name) == (headline, paper)
