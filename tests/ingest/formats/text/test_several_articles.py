"""Several articles in one text file, each with a title and a byline of its own; every name is invented."""

import pytest
from onrecord.ingest.formats.text.several_articles import read_articles_of_text

FIRST = (
    "Tram stops for cow\n\nBy Hanna Frost\n\nThe tram to Sund stopped for an hour on Monday because of a cow.\n\n"
    "“It was my first cow,” said Pia Strand."
)
SECOND = (
    "Paint peels after a month\n\nIt is the salt\n\nBy Lea Voss | June 4, 2024\n\n"
    "The new paint on the bridge at Sund has begun to peel.\n\n“We told them so,” said Rolf Tamm."
)


@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n", "\n\n----------\n\n"])
def test_each_article_has_its_own_header(between: str) -> None:
    text = f"{FIRST}{between}{SECOND}"
    first, second = read_articles_of_text(text)

    assert (first.headline, first.byline, second.headline) == (
        "Tram stops for cow",
        "Hanna Frost",
        "Paint peels after a month",
    )
    assert (second.byline, second.published_at) == ("Lea Voss", "2024-06-04")
    assert text[second.body_offset :] == second.body
    assert first.body.startswith("The tram to Sund")


def test_a_line_that_states_a_paper_and_a_day_begins_one_too() -> None:
    cited = FIRST.replace("By Hanna Frost", "The Ely Post · 3 June 2024 · News")
    text = (
        f"{cited}\n\n{SECOND.replace('By Lea Voss | June 4, 2024', 'The Ely Post | June 4, 2024 | Page 3')}"
    )
    drafts = read_articles_of_text(text)

    assert [one.published_at for one in drafts] == ["2024-06-03", "2024-06-04"]
    assert len(read_articles_of_text(text.replace(" | June 4, 2024 | Page 3", " | Page 3"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        f"{FIRST}\n\nPaint peels\n\nThe new paint on the bridge at Sund has begun to peel.",
        f"{FIRST}\n\nBy Monday it had rained.\n\nThe new paint on the bridge at Sund has begun to peel.",
        f"{FIRST}\n\nIt was wet;\n\nBy Lea Voss\n\nThe new paint on the bridge at Sund has begun to peel.",
        f"The tram stopped.\n\n{FIRST.replace('By ', 'Of ')}\n\nBy Lea Voss",
        "By Hanna Frost\n\nThe tram to Sund stopped for an hour on Monday because of a cow.",
    ],
)
def test_other_texts_are_one_article(text: str) -> None:
    assert len(read_articles_of_text(text)) == 1


@pytest.mark.parametrize("cited", ["The Ely Post · {} · News", "The Ely Post\n\n{}"])
def test_below_a_paper_and_its_day_a_text_may_be_short(cited: str) -> None:
    short = "Tram stops\n\n{}\n\nHANNA FROST\n\nA cow stood there.\n\n“It was mine,” said Pia Strand."
    other = "Paint peels\n\n{}\n\nLEA VOSS\n\nIt is the salt.\n\n“We told them,” said Rolf Tamm."
    text = f"{short.format(cited.format('3 June 2024'))}\n\n{other.format(cited.format('4 June 2024'))}"
    drafts = read_articles_of_text(text)

    assert [(one.headline, one.published_at) for one in drafts] == [
        ("Tram stops", "2024-06-03"),
        ("Paint peels", "2024-06-04"),
    ]
    assert "cow" not in drafts[1].body


@pytest.mark.parametrize("below", ["The Ely Post", "The Ely Post\n\nIt was the first to tell of the cow."])
def test_a_paper_without_a_day_below_it_begins_none(below: str) -> None:
    assert len(read_articles_of_text(f"{FIRST}\n\nPaint peels\n\n{below}")) == 1
