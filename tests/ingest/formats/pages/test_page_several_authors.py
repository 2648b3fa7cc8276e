"""Several authors of a page, each in a line or an item of a list."""

import pytest
from onrecord.ingest.formats.html import read_html

from tests.ingest.formats.pages.lock import BODY, HEAD, TEXT

POST = "<p class=role>Lecturer in Canals, University of Ostel</p>"


def byline_of(header: str, head: str = HEAD) -> str | None:
    draft = read_html(f"{head}<article><h1>Lock at Ostel to close</h1>{header}{TEXT}</article>")
    assert draft.body.endswith(BODY)
    return draft.byline


@pytest.mark.parametrize(
    ("header", "byline"),
    [
        ("<ul><li>By Ann Corrie</li><li>By Bo Lund</li></ul>", "Ann Corrie and Bo Lund"),
        ("<p>By Petra Lind</p><p>By Owen Garrity</p><p>March 4, 2019</p>", "Petra Lind and Owen Garrity"),
        ("<div>By Petra Lind</div><div>By Petra Lind</div>", "Petra Lind"),
        (
            "<ol><li>By <a href=/x>Ann Corrie</a></li><li><a href=/y>Owen Garrity</a></li><li>Petra Lind</li></ol>",
            "Ann Corrie, Owen Garrity and Petra Lind",
        ),
        ("<ul><li>By Ann Corrie</li><li>Share Tweet</li><li>4 March 2019</li></ul>", "Ann Corrie"),
        ("<ul><li>By Ann Corrie</li></ul><div><img src=x><span>Owen Garrity</span></div>", "Ann Corrie"),
        ("<div>By Ann Corrie</div><div>By the canal board’s reckoning</div>", "Ann Corrie"),
    ],
)
def test_each_line_or_item_names_an_author(header: str, byline: str) -> None:
    assert byline_of(header) == byline


def test_the_names_in_a_list_of_authors_are_no_text() -> None:
    header = "<ol><li>By Ann Corrie</li><li>Owen Garrity</li></ol><p>4 March 2019</p>"
    draft = read_html(f"{HEAD}<main><h1>Lock at Ostel to close</h1>{header}{TEXT}</main>")
    assert (draft.byline, draft.body) == ("Ann Corrie and Owen Garrity", BODY)


@pytest.mark.parametrize("author", ["", "<meta name=author content='Petra Lind'>"])
@pytest.mark.parametrize(
    "header",
    [
        f"<h3>Authors</h3><ol><li><a class=author-name>Petra Lind</a>{POST}</li><li><a class=author-name>Owen Garrity</a>{POST}</li></ol>",
        f"<div><div><span class=author>Petra Lind</span>{POST}</div><div><span class=author>Owen Garrity</span>{POST}</div></div>",
    ],
)
def test_authors_in_a_list_have_each_a_post_below_the_name(header: str, author: str) -> None:
    header = f"<header>{header}</header>"
    assert byline_of(header, HEAD + author) == "Petra Lind and Owen Garrity"


@pytest.mark.parametrize(
    "second",
    [
        "<p>Ostel</p><div><div><p class=author>Owen Garrity</p></div></div>",
        "<h4>Pictures</h4><h4 class=author>Owen Garrity</h4>",
    ],
)
def test_authors_apart_are_not_of_one_list(second: str) -> None:
    assert byline_of(f"<header><p class=author>Petra Lind</p>{second}</header>") == "Petra Lind"
