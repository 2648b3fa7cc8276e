"""Articles whose text only the data of their page state."""

import json

import pytest
from onrecord.ingest.formats.html import read_html

PARAGRAPHS = (
    "The mill above Harne lost its fourth sail in the storm of Sunday night.",
    "“We heard it go past the window,” said Asta Lind, who lives beside it.",
    "The parish has asked three carpenters what a new set of sails would cost.",
)


def page(body: str, printed: str) -> str:
    node = {"@type": "NewsArticle", "headline": "Mill loses sail", "articleBody": body}
    return f"<title>Mill loses sail</title><script type='application/ld+json'>{json.dumps(node)}</script>{printed}"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("\n\n".join(PARAGRAPHS), "<div id='root'></div><noscript>You need to enable JavaScript.</noscript>"),
        ("".join(f"<p>{one}</p>" for one in PARAGRAPHS), ""),
        (
            "\n\n".join(PARAGRAPHS),
            f"<h1>Mill loses sail</h1><p>{PARAGRAPHS[0]}</p><p>Subscribe to read on.</p>",
        ),
    ],
)
def test_what_the_data_state_is_read_where_the_page_prints_hardly_any_of_it(body: str, printed: str) -> None:
    draft = read_html(page(body, printed))
    assert draft.body.split("\n\n") == list(PARAGRAPHS)
    assert draft.origins["body"] == "JSON-LD"


def test_what_a_page_prints_comes_before_what_its_data_state() -> None:
    draft = read_html(page(" ".join(PARAGRAPHS), "".join(f"<p>{one}</p>" for one in PARAGRAPHS)))
    assert draft.body.split("\n\n") == list(PARAGRAPHS)


def test_a_line_of_data_is_no_article() -> None:
    assert read_html(page("The mill.", "<p>Short.</p>")).body == "Short."
