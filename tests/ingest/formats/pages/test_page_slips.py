"""What pages state beside the truth: titles as deks, labels, slogans and addresses; and lines at an article's end."""

import json
from collections.abc import Mapping

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

HEADLINE = "Council closes the Arden bridge for two years"
PARAGRAPHS = (
    "The council voted on Monday to close the bridge at Arden, after engineers had warned that its piers were no longer safe.",
    "“We have no choice,” said Ann Roe, who leads the council. “The bridge was built for carts, and it carries lorries.”",
    "Shopkeepers on both banks said that the closure would cost them half of their customers, and asked for a ferry.",
)


def read(head: str = "", below: str = "", end: str = "", stated: Mapping[str, object] | None = None) -> Draft:
    node = {"@type": "NewsArticle", "headline": HEADLINE, **(stated or {})}
    data = f'<script type="application/ld+json">{json.dumps(node)}</script>' if stated else ""
    body = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return read_html(
        f"<html><head><title>{HEADLINE} | The Arden Mercury</title>{head}{data}</head><body><article>"
        f'<h1>{HEADLINE}</h1>{below}<div class="body">{body}{end}</div></article></body></html>'
    )


SHARED = '<meta property="og:title" content="Arden bridge to shut until 2028">'


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        ("", {"alternativeHeadline": HEADLINE}),
        ("", {"description": HEADLINE}),
        ("", {"alternativeHeadline": "Council closes the Arden bridge"}),
        (SHARED, {"alternativeHeadline": "Arden bridge to shut until 2028"}),
        (f'<meta property="og:description" content="{HEADLINE}">', {"dateline": "Arden"}),
    ],
)
def test_another_title_is_no_dek(head: str, stated: dict[str, object]) -> None:
    assert read(head, stated=stated).dek is None


def test_what_a_page_says_below_its_headline_is_a_dek() -> None:
    dek = "Engineers had warned about its piers since 2019"
    assert read(SHARED, f"<h2>{dek}</h2>", stated={"alternativeHeadline": dek}).dek == dek


@pytest.mark.parametrize("label", ["<h4>POSTED BY</h4>", "<h3>Written by</h3>", "<h4>By</h4>"])
def test_a_label_over_the_author_is_no_dek(label: str) -> None:
    draft = read(below=f'{label}<div class="author"><a rel="author" href="/ben">Ben Hale</a></div>')
    assert (draft.dek, draft.byline) == (None, "Ben Hale")


@pytest.mark.parametrize(
    ("head", "below", "byline"),
    [
        ('<meta name="author" content="https://social.example/ardenmercury">', "", None),
        ("", '<div class="byline"><a href="/standards">AMN’s Journalistic Standards</a></div>', None),
        ("", '<p class="byline">By JANE McFEE, TOM VALE-DeVRIES and NELL H. KAHN</p>', "JANE McFEE, TOM VALE-DeVRIES and NELL H. KAHN"),
    ],
)  # fmt: skip
def test_addresses_and_things_are_no_authors(head: str, below: str, byline: str | None) -> None:
    assert read(head, below).byline == byline


@pytest.mark.parametrize(
    ("stated", "paper"),
    [
        ("ArdenNow | The county’s popular news platform", "ArdenNow"),
        ("Arden Mercury - News, sport and weather for Arden", "Arden Mercury"),
        ("Arden Wave (www.ardenwave.example)", "Arden Wave"),
        ("The Watchers - Arden 24", "The Watchers - Arden 24"),
        ("Arden (Mass.) Mercury", "Arden (Mass.) Mercury"),
    ],
)
def test_a_paper_is_named_without_what_it_says_of_itself(stated: str, paper: str) -> None:
    publisher = read(f'<meta property="og:site_name" content="{stated}">').publisher
    assert publisher is not None
    assert publisher.name == paper


@pytest.mark.parametrize(
    "line",
    [
        "-- By Michael Russ Follow @mruss",
        "— By Michael Russ",
        "<em>By Michael Russ</em>",
        "Article by Michael Russ (@mruss).",
    ],
)
def test_the_line_that_signs_an_article_names_its_author(line: str) -> None:
    draft = read(end=f"<p>{line}</p>")
    assert draft.byline == "Michael Russ"
    assert draft.body.split("\n\n") == list(PARAGRAPHS)


def test_two_lines_that_sign_are_of_others() -> None:
    assert (
        read(
            end="<p>— By Michael Russ</p><p>A ferry is asked for by many of the shops on both of the banks, and by the school.</p><p>— By Tom Vale</p>"
        ).byline
        is None
    )


@pytest.mark.parametrize(
    "line", ["From The Mercury staff reports", "<strong>STAFF REPORTS</strong>", "By Mercury staff reports"]
)
def test_reports_of_the_staff_are_no_text(line: str) -> None:
    draft = read(below=f"<p>{line}</p>")
    assert (draft.byline, draft.body.split("\n\n")) == (None, list(PARAGRAPHS))


@pytest.mark.parametrize(
    "line",
    [
        "For more on news and current affairs please visit Ardentimes News.",
        "Watch this video explainer:",
        "See more photos:",
        "(via Walkers of the Moor)",
        "Please activate JavaScript in your browser to use all of this page.",
        "Loading table of contents...",
        "Read more stories from the river here.",
        "This column does not necessarily reflect the opinion of the editorial board.",
        "This feature is exclusive to registered readers.",
        "1 - 5 of 218 results.",
        "This story has been shared 1,234 times.",
        "Originally published as The moor is on the march",
        "[Like what you’ve read? Sign up for our weekly newsletter.]",
        "Photo 2 of 14",
        "This story was originally published May 3, 2021, 9:47 PM.",
        "This story was edited by Pia Strand.",
        "Do you think the moor is too wet? Have your say in our comments section below",
        "__",
        "* * *",
    ],
)
def test_what_a_page_says_at_an_articles_end_is_no_text(line: str) -> None:
    assert read(end=f"<p>{line}</p>").body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "For more on that day the harbour master had no words, and he went home.",
        "Loading the carts took an hour, and the ferry left without them.",
        "This column of smoke was seen from the moor until the evening.",
        "By the river nobody had been told, and nobody had asked.",
        "Do you think the moor is too wet? Nobody had asked them that before.",
        "This story was edited by nobody and read by all, as they say on the moor.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    assert read(end=f"<p>{line}</p>").body.split("\n\n") == [*PARAGRAPHS, line]
