"""Deks by their place, by their class and by what the head of a page says."""

import pytest

from tests.ingest.formats.windmill import HEADLINE, PARAGRAPHS, STORY, TEXT, read

DEK = "The parish has asked for oak and for a sum"


@pytest.mark.parametrize(
    "below",
    [
        f"<p class='lead-text'>{DEK}</p><div class='author'>Runa Falk</div><p>3 May 2020 13:20</p>",
        f"<div>{DEK}</div><div>By Runa Falk</div>",
        f"<p>{DEK}</p><div class='authors'>By <a>Runa Falk</a> <span>(Tolle, correspondent)</span> and <a>Tom Ask</a></div>",
        f"<p>{DEK}</p><div>Published: 3 May 2020</div>",
        f"<p class='article__desc'>{DEK}</p>",
        f"<div class='entradilla'>{DEK}</div>",
        f"<p class='chapo'>{DEK}</p>",
        f"<h2>{DEK}</h2><p>RUNA FALK<br>Harne del Mar - 3 de mayo de 2020 - 18:30 CET</p>",
        f"<h2>{DEK}</h2><p>Runa Falk<br>Tolle, 3 May 2020</p>",
    ],
)
def test_a_line_between_headline_and_byline_is_a_dek(below: str) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1>{below}{STORY}</article>")
    assert (draft.dek, draft.body.split("\n\n")) == (DEK, list(TEXT))


@pytest.mark.parametrize(
    "below",
    [
        "<p>Updated on Sunday, 3 May 2020, 13:20</p><div>By Runa Falk</div>",
        "<p>Harne in the storm</p><div>By Runa Falk</div>",
        "<p>Sign up for our newsletter, it is free</p><div>By Runa Falk</div>",
        "<p>The mill in the storm. Photo: Tom Ask</p><div>By Runa Falk</div>",
        f"<p><a href='/o'>{DEK}</a></p><div>By Runa Falk</div>",
        f"<p><img src='a.jpg'>{DEK}</p><div>By Runa Falk</div>",
        f"<p>{DEK}<br>and waits</p><div>By Runa Falk</div>",
        f"<ul><li>{DEK}</li></ul><div>By Runa Falk</div>",
        f"<p>{DEK}</p>",
    ],
)
def test_other_lines_below_a_headline_are_none(below: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{below}{STORY}</article>").dek is None


def test_a_line_in_the_column_of_the_text_is_none() -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1><p>{DEK}</p><p>By Runa Falk</p>{PARAGRAPHS}</article>")
    assert draft.dek is None


def test_a_mark_around_the_headline_hides_no_dek() -> None:
    page = f"<div class='one-sidebar'><h1>{HEADLINE}</h1><div class='strapline'>{DEK}</div>{STORY}</div>"
    assert read(page).dek == DEK


def test_a_headline_that_is_marked_as_one_with_a_dek_hides_none() -> None:
    line = "<div class='post-subtitle'>The parish asks for oak.</div>"
    assert read(f"<h1 class='with-subtitle'>{HEADLINE}</h1>{line}{STORY}").dek == "The parish asks for oak."


def test_an_element_that_is_marked_as_a_dek_may_hold_the_byline_and_the_day() -> None:
    page = f"<article><h1>{HEADLINE}</h1><div class='subhead'>by Runa Falk May 3, 2020</div>{STORY}</article>"
    assert read(page).dek is None


def test_the_description_for_search_engines_is_a_dek_where_the_page_prints_it_over_its_text() -> None:
    head = f"<meta name='description' content='{DEK}'>"
    page = f"<article><header><h1>{HEADLINE}</h1><p>3 May 2020</p><p>{DEK}</p></header>{STORY}</article>"
    draft = read(page, head)
    assert (draft.dek, draft.body.split("\n\n")) == (DEK, list(TEXT))
    assert read(f"<h1>{HEADLINE}</h1>{STORY}", f"<meta name='description' content='{TEXT[0]}'>").dek is None


@pytest.mark.parametrize(
    "header",
    [
        f"<header><h1>{HEADLINE}</h1><p>{{}}</p><div>Runa Falk</div><time>3 May 2020</time></header>",
        f"<div><h1>{HEADLINE}</h1><p class='post__lead'>{{}}</p><p>By Runa Falk</p></div>",
        f"<div class='hero'><h1>{HEADLINE}</h1><div class='hero-intro'>{{}}</div><div>3 May 2020</div></div>",
        f"<div><h1>{HEADLINE}</h1></div><div><h2>{{}}</h2></div>",
        f"<h1>{HEADLINE}</h1><p><em>{{}}</em></p><p>By Runa Falk</p>",
        f"<h1>{HEADLINE}</h1><p class='mt-2 text-xl'>{{}}</p><div>Runa Falk</div><div>3 May 2020</div>",
        f"<h1>{HEADLINE}</h1><p><strong>{{}}</strong></p><p>By Runa Falk</p><p>The parish met on Sunday, and it rained on all who came to it.</p>",
        f"<div><h1>{HEADLINE}</h1><figure><figcaption>Harne</figcaption></figure><h2>{{}}</h2></div>",
    ],
)
@pytest.mark.parametrize(
    "dek", ["The parish has asked for oak. Nobody knows who will pay for all of it, or when.", DEK]
)
def test_a_dek_stands_with_the_headline_and_apart_from_the_text(header: str, dek: str) -> None:
    draft = read(f"<article>{header.format(dek)}{STORY}</article>")
    assert (draft.dek, draft.body.split("\n\n")[-len(TEXT) :]) == (dek, list(TEXT))
    assert dek not in draft.body


@pytest.mark.parametrize(
    "below",
    [
        f"<div><h2>What the storm took from Harne</h2>{PARAGRAPHS}</div>",
        f"<div><h2>The storm</h2></div>{STORY}",
        f"<div><h2>Sign up for our newsletter, it is free</h2></div>{STORY}",
        f"<div><h2>What the storm took from Harne</h2></div><h2>And what it left</h2>{STORY}",
    ],
)
def test_a_heading_over_the_text_is_no_dek_by_itself(below: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{below}</article>").dek is None


def test_a_dek_is_told_as_the_page_prints_it() -> None:
    head = f"<meta property='og:description' content='{DEK}.'>"
    assert read(f"<article><h1>{HEADLINE}</h1><p><em>{DEK}</em></p>{STORY}</article>", head).dek == DEK


@pytest.mark.parametrize(("quoted", "told"), [("not what it was", True), ("as good as it was", False)])
def test_a_dek_may_quote_what_the_text_quotes(quoted: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    dek = f"The carpenter has seen the tree and says that it is “{quoted}”"
    draft = read(f"<article><h1>{HEADLINE}</h1><h2 class='subtitle'>{dek}</h2>{STORY}</article>")
    assert draft.dek == (dek if told else None)
