"""Small variants of what pages state and print: years of two figures, moments on other elements, contributors, dashes, pages that are no article."""

import json

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

HEADLINE = "Council closes the Arden bridge for two years"
PARAGRAPHS = (
    "The council voted on Monday to close the bridge at Arden, after engineers had warned that its piers were no longer safe.",
    "“We have no choice,” said Ann Roe, who leads the council. “The bridge was built for carts, and it carries lorries.”",
    "Shopkeepers on both banks said that the closure would cost them half of their customers, and asked for a ferry.",
    "The closure begins in May and will last for two years, the council said, and a ferry may run in the summer.",
)


def read(head: str = "", below: str = "", amid: str = "", end: str = "") -> Draft:
    first, second, *others = (f"<p>{one}</p>" for one in PARAGRAPHS)
    return read_html(
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><nav><a href='/'>Home</a></nav><article><h1>{HEADLINE}</h1>"
        f'{below}<div class="text">{first}{second}{amid}{"".join(others)}{end}</div></article></body></html>'
    )


def data(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    "line",
    [
        "<p>03 May 24</p>",
        "<div>Fri 3 May 24</div>",
        "<p>3 May '24</p>",
        "<p>May 3, ’24</p>",
        "<p>03 May 24, 10:15</p>",
        "<p>Posted on 03 May 24</p>",
        "<p>03-May-24</p>",
        "<p>By Ben Hale, 03 May 24</p>",
        "<p>Ben Hale | 03 May 24</p>",
        '<span datetime="2024-05-03">Friday</span>',
        '<div class="meta" data-date="2024-05-03">Friday</div>',
    ],
)
def test_a_day_is_read(line: str) -> None:
    draft = read(below=line)
    assert (draft.published_at, draft.body.split("\n\n")) == ("2024-05-03", list(PARAGRAPHS))


def test_a_year_of_two_figures_is_none_to_come() -> None:
    assert read(below="<p>3 May 98</p>").published_at == "1998-05-03"


@pytest.mark.parametrize("line", ["May 24", "3 May 24 boats", "31 Jun 24", "24 May"])
def test_what_is_no_year_of_two_figures_tells_no_day(line: str) -> None:
    assert read(below=f"<p>{line}</p>").published_at is None


def test_a_day_of_something_else_on_the_page_is_none() -> None:
    assert read(end='<div data-date="2024-05-03">Fair</div>').published_at is None


@pytest.mark.parametrize("name", ["contributor", "DC.contributor", "dcterms.contributor"])
def test_a_contributor_is_the_author_where_nothing_names_another(name: str) -> None:
    head = f'<meta name="{name}" content="Ben Hale">'
    assert read(head).byline == "Ben Hale"
    assert read(head, "<p>By Michael Russ</p>").byline == "Michael Russ"
    assert read(f'<meta name="{name}" content="County Records Office">').byline is None


@pytest.mark.parametrize("line", ["— Ben Hale", "<em>– Ben Hale</em>", "--Ben Hale", "—Ben Hale"])
def test_a_name_behind_a_dash_signs_an_article(line: str) -> None:
    draft = read(end=f"<p>{line}</p>")
    assert (draft.byline, draft.body.split("\n\n")) == ("Ben Hale", list(PARAGRAPHS))


@pytest.mark.parametrize(
    "end",
    [
        "<p>“The river takes what it wants, and it never says when it will come for the rest of us.”</p><p>— Ben Hale</p>",
        "<blockquote><p>The river takes what it wants, and it never says when it will come for the rest.</p><p>— Ben Hale</p></blockquote>",
        "<p>— the ferry</p>",
    ],
)
def test_who_said_what_stands_above_signs_nothing(end: str) -> None:
    draft = read(end=end)
    assert draft.byline is None
    assert len(draft.body.split("\n\n")) > len(PARAGRAPHS)


PERSON = {"@type": "Person", "@id": "#ben", "name": "Ben Hale"}
DAY = "2024-05-03"


@pytest.mark.parametrize(
    ("node", "byline", "day"),
    [
        ({"@type": "WebPage", "datePublished": DAY, "author": PERSON}, "Ben Hale", DAY),
        ({"@type": "WebPage", "author": PERSON}, "Ben Hale", None),
        ({"@graph": [{"@type": "WebPage", "datePublished": DAY, "author": {"@id": "#ben"}}, PERSON]}, "Ben Hale", DAY),
        ({"@type": "WebPage", "name": "Council closes the Arden bridge", "datePublished": DAY}, None, DAY),
        ({"@type": "WebPage", "name": "Council", "datePublished": DAY}, None, None),
        ({"@type": "WebPage", "url": "https://mercury.example/other", "datePublished": DAY}, None, None),
    ],
)  # fmt: skip
def test_a_page_that_describes_no_article_states_its_author_and_day(
    node: object, byline: str | None, day: str | None
) -> None:
    draft = read(data(node))
    assert (draft.byline, draft.published_at) == (byline, day)


@pytest.mark.parametrize(
    "amid",
    [
        '<div><a href="/b">Why bridges fail</a><br>3 min read</div>',
        '<p><a href="/b">Why bridges fail in winter</a><br>12 minute read</p>',
        "<p>Why bridges fail in winter · 3 min read</p>",
        "<p>Why do bridges fail in winter? | 3-min read</p>",
        '<p>[ Read: <a href="/b">Why bridges fail</a> ]</p>',
        '<p>[<a href="/b">Why bridges fail in winter</a>]</p>',
        '<p><a href="/b">[ Why bridges fail in winter ]</a></p>',
    ],
)
def test_a_card_or_a_link_in_brackets_is_no_text(amid: str) -> None:
    assert read(amid=amid).body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "amid",
    [
        "It was a short letter.\nA 3 min read",
        "[The council did not answer.]",
        "[More than four hundred people came]",
    ],
)
def test_what_is_like_a_card_or_a_link_is_text(amid: str) -> None:
    assert amid.split("\n", maxsplit=1)[0] in read(amid=f"<p>{amid}</p>".replace("\n", "<br>")).body
