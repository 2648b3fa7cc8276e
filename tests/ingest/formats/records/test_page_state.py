"""Pages whose article only the data of their scripts hold; every name is invented."""

import json

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html

PARAGRAPHS = (
    "The mill above Harne lost its fourth sail in the storm of Sunday night, and this time the other three went with it.",
    "“We heard it go past the window,” said Asta Lind, who lives beside it. “Then we heard the cow.”",
    "The parish has asked three carpenters what a new set of sails would cost, and none of them has answered yet.",
    "It was built in 1794 and last ground corn in the summer of 1931, for a baker of the name of Holt.",
)
MARKUP = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
ARTICLE = {
    "title": "Mill loses sail",
    "author": {"name": "Ann Roe"},
    "publishedAt": "2024-06-04T10:00:00Z",
    "body": MARKUP,
}
OTHERS = [{"title": f"Other story {number}", "body": MARKUP} for number in (1, 2)]
TITLE = "<title>Mill loses sail | The Harne Post</title>"


def page(data: object, *, title: str = TITLE, printed: str = "<div id='__next'></div>") -> str:
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": data}})}</script>'
    return f"<html><head>{title}</head><body>{printed}{script}</body></html>"


BLOCKS = [{"type": "paragraph", "text": one} for one in PARAGRAPHS]


@pytest.mark.parametrize(
    "data",
    [
        {"article": ARTICLE},
        {"post": ARTICLE, "related": OTHERS},
        {"data": {"story": ARTICLE | {"body": [*BLOCKS[:1], {"type": "image", "text": "A mill."}, *BLOCKS[1:]]}}},
        {"page": ARTICLE | {"body": list(PARAGRAPHS)}},
        {"page": {"headline": "Mill loses sail", "byline": "Ann Roe", "date": "2024-06-04T10:00:00Z", "content": BLOCKS}},
    ],
)  # fmt: skip
def test_the_article_of_a_page_that_prints_none_is_read_from_its_data(data: object) -> None:
    draft = read_html(page(data))

    assert draft.body.split("\n\n") == list(PARAGRAPHS)
    assert (draft.headline, draft.byline) == ("Mill loses sail", "Ann Roe")
    assert draft.published_at == "2024-06-04T10:00:00Z"
    assert draft.origins["body"] == "the data of its scripts"


@pytest.mark.parametrize("name", ["__INITIAL_STATE__", "__PRELOADED_STATE__"])
def test_states_of_other_systems_are_read_as_well(name: str) -> None:
    text = f"{TITLE}<div id='root'></div><script>window.{name} = {json.dumps({'article': ARTICLE})};</script>"

    assert read_html(text).body.split("\n\n") == list(PARAGRAPHS)


def test_an_article_alone_needs_no_title_of_the_page() -> None:
    draft = read_html(page({"article": ARTICLE}, title="<title>The Harne Post</title>"))

    assert (draft.headline, len(draft.body.split("\n\n"))) == ("Mill loses sail", 4)


def test_the_beginning_that_a_page_prints_gives_way_to_the_whole() -> None:
    printed = f"<h1>Mill loses sail</h1><p>{PARAGRAPHS[0]}</p><p>Subscribe to read on.</p>"

    assert read_html(page({"article": ARTICLE}, printed=printed)).body.split("\n\n") == list(PARAGRAPHS)


def test_what_a_page_prints_as_a_whole_is_read_as_printed() -> None:
    told = "".join(f"<p>{number}. {one}</p>" for number in range(8) for one in PARAGRAPHS)
    printed = f"<article><h1>Mill loses sail</h1>{told}</article>"
    draft = read_html(page({"article": ARTICLE | {"body": told * 4}}, printed=printed))

    assert draft.origins["body"] != "the data of its scripts"


@pytest.mark.parametrize(
    "data",
    [
        {"articles": OTHERS},
        {"article": ARTICLE | {"body": "<p>Short.</p>"}},
        {"about": {"title": "Terms", "body": MARKUP}},
        {"article": {"header": "x", "body": MARKUP}},
        [[[[[[[[[[[[{"article": ARTICLE}]]]]]]]]]]]],
    ],
)
def test_what_is_not_surely_the_article_is_none(data: object) -> None:
    with pytest.raises(InputError, match="holds no article text outside its scripts"):
        read_html(page(data, title="<title>The Harne Post</title>"))


@pytest.mark.parametrize("state", ["{broken", "", "[" * 100_000, '{"a":' * 100_000])
def test_data_that_cannot_be_read_are_passed_over(state: str) -> None:
    with pytest.raises(InputError, match="holds no article text outside its scripts"):
        read_html(f'{TITLE}<script id="__NEXT_DATA__" type="application/json">{state}</script>')


def test_of_many_scripts_the_first_are_read() -> None:
    script = '<script type="application/json">{"a": 1}</script>'
    with pytest.raises(InputError, match="holds no article text"):
        read_html(f"{TITLE}{script * 30}{page({'article': ARTICLE})}")
