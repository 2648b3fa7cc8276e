"""Rows of labels, words that are only heard, cards, summaries and prompts: told by where they stand, not by what they say."""

import pytest

from tests.ingest.formats.windmill import (
    FIRST,
    FOURTH,
    HEADLINE,
    PARAGRAPHS,
    SECOND,
    STORY,
    TEXT,
    THIRD,
    read,
)


@pytest.mark.parametrize(
    "row",
    [
        "<div><span><span>by</span> <a class='author'>Runa Falk</a></span><span><time>May 3, 2020</time></span></div>",
        "<div class='meta'><span class='byline'>By Runa Falk</span><time>May 3, 2020</time><span>4 min read</span></div>",
        "<div><span>By</span><span>Runa Falk</span><span>May 3, 2020</span></div>",
        "<div class='byline'><a href='/author/runa'>Runa Falk</a><span>Published May 3, 2020</span></div>",
    ],
)
def test_labels_side_by_side_stand_apart_without_a_space(row: str) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1>{row}{STORY}</article>")
    assert (draft.byline, draft.published_at, draft.body.split("\n\n")) == (
        "Runa Falk",
        "2020-05-03",
        list(TEXT),
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p><span>Harne’s mill</span><span>Works are shut.</span></p>", "Harne’s millWorks are shut."),
        ("<div><span>T</span><span>he mill is shut.</span></div>", "The mill is shut."),
        ("<div><span>The mill </span><span>Works are shut.</span></div>", "The mill Works are shut."),
        ("<div><i>You</i><i>Mill</i> is shut.</div>", "YouMill is shut."),
        ("<div><span>The mill</span>Works is shut.</div>", "The millWorks is shut."),
    ],
)
def test_parts_of_words_stay_together(markup: str, text: str) -> None:
    page = (
        f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}</div>{markup}<div>{THIRD}{FOURTH}</div></article>"
    )
    assert text in read(page).body


@pytest.mark.parametrize(
    "heard",
    [
        "<span class='visually-hidden'>, opens in a new tab</span>",
        "<span class='link sr-only'> (external)</span>",
        "<span class='Screen-Reader-Text'>quoted</span>",
    ],
)
def test_words_for_the_ear_alone_are_no_text(heard: str) -> None:
    marked = FIRST.replace("Harne", f"<a href='/h'>Harne{heard}</a>", 1)
    assert read(f"<h1>{HEADLINE}</h1><div>{marked}{SECOND}{THIRD}{FOURTH}</div>").body.split("\n\n") == list(
        TEXT
    )


@pytest.mark.parametrize(
    "card",
    [
        "<div class='c'><h3><a href='/o'>Oak prices climb once more</a></h3><p>Nobody in Tolle is glad of it.</p></div>",
        "<div><div><div><a href='/o'>What became of the other mill</a></div><p>It is a house now.</p></div></div>",
        "<section><h4><a href='/o'>Three storms in one May week</a></h4><div>A record, says the weather office.</div></section>",
        "<div><div><div><div><div><a href='/o'>What became of the other mill</a></div></div></div></div></div>",
    ],
)
def test_a_card_of_another_article_goes(card: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{card}{THIRD}{FOURTH}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "<div><h3><a href='/o'>Oak prices climb once more</a></h3><p>“Oak is not what it was,” said Ole Rask.</p></div>",
        "<div><p><a href='/o'>The parish book tells of it</a></p><p>It has told of every storm since 1802.</p></div>",
        f"<div><h3><a href='/o'>The men who cut the oak</a></h3><p>{'They came from Tolle with two saws. ' * 12}</p></div>",
    ],
)
def test_what_an_article_sets_under_a_linked_heading_stays(own: str) -> None:
    last = own.rpartition("<p>")[2].partition("</p>")[0].strip()
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{own}{THIRD}{FOURTH}</div></article>"
    assert last in read(page).body


def test_a_list_of_articles_with_linked_headings_stays() -> None:
    mills = "".join(
        f"<section><h3><a href='/{name}'>The old mill of {name}</a></h3><p>It grinds on Sundays, and has since {year}.</p></section>"
        for name, year in (("Tolle", 1802), ("Vik", 1811), ("Askeby", 1840), ("Nord", 1850))
    )
    body = read(f"<article><h1>Four mills worth a walk</h1><div>{FIRST}{SECOND}{mills}</div></article>").body
    assert all(year in body for year in ("1802", "1811", "1840", "1850"))


SUMS_UP = (
    "<li>Fourth sail lost in the storm</li><li>Parish asks three carpenters</li><li>One has answered it</li>"
)


@pytest.mark.parametrize(
    "summary",
    [
        f"<div><h2>Summary</h2><ul>{SUMS_UP}</ul></div>",
        f"<div><b>Key points</b><ul>{SUMS_UP}</ul></div>",
        f"<div class='x'><ul>{SUMS_UP}</ul></div>",
        "<div><h3>Summary</h3><p>A sail, a storm and a sum: how Harne lost its pepper pot.</p></div>",
        "<section><h4>Highlights</h4><p>A storm took the last of four sails.</p></section>",
    ],
)
def test_a_box_over_the_text_that_tells_it_in_short_goes(summary: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{summary}{PARAGRAPHS}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


def test_a_list_in_the_column_of_the_text_stays() -> None:
    page = f"<article><h1>{HEADLINE}</h1><div><ul>{SUMS_UP}</ul>{PARAGRAPHS}</div></article>"
    assert read(page).body.split("\n\n")[0].startswith("Fourth sail")


def test_a_list_that_is_most_of_the_article_stays() -> None:
    items = "".join(f"<li>{one}</li>" for one in TEXT[:3])
    page = f"<article><h1>{HEADLINE}</h1><div class='x'><ul>{items}</ul></div><div>{FOURTH}</div></article>"
    assert TEXT[1] in read(page).body


@pytest.mark.parametrize(
    "prompt",
    [
        "<div><strong>Did you hear the sail?</strong></div>",
        "<div>Is a mill near you in need? Let our desk know.</div>",
        "<div>Would you miss it?</div><div>Then tell us of it.</div>",
    ],
)
def test_a_line_below_the_text_that_asks_its_reader_goes(prompt: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{prompt}</article>").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "<div>This video cannot be played</div>",
        "<p>This audio can not be loaded here</p>",
        "<div><span>Listen to this article</span><span>02:14</span><span>AI voice</span></div>",
        "<div>The mill at dusk, before the storm. Photographer: Tom Ask/Harne Post</div>",
    ],
)
def test_what_stands_in_place_of_a_recording_or_below_a_picture_goes(line: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{line}{THIRD}{FOURTH}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


def test_lines_below_a_label_that_tell_more_stay() -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}<p>Print<br>He said so, and left.</p>{THIRD}{FOURTH}</div></article>"
    assert "He said so, and left." in read(page).body


def test_whole_lines_for_the_ear_alone_are_no_text_but_a_headline() -> None:
    heard = "<p class='visually-hidden'>Article content</p>"
    page = f"<article><h1 class='sr-only'>{HEADLINE}</h1>{heard}<div>{FIRST}{SECOND}{heard}{THIRD}{FOURTH}</div></article>"
    draft = read(page, title="Harne Post")
    assert (draft.headline, draft.body.split("\n\n")) == (HEADLINE, list(TEXT))


def test_a_box_ends_before_the_next_paragraph_of_its_section() -> None:
    box = "<div><h2>Recommended from Editorial</h2><ol><li><a href='/o'>Grain store gets a tenant</a></li></ol></div>"
    page = f"<article><h1>{HEADLINE}</h1><section>{FIRST}{SECOND}</section><section>{box}{THIRD}</section><section>{FOURTH}</section></article>"
    assert read(page).body.split("\n\n") == list(TEXT)
