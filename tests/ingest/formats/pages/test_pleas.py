"""Boxes in which a paper speaks of itself, rows of labels, and lines below pictures."""

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


def amid(box: str) -> list[str]:
    """Return the body of a page with a box between the paragraphs of its text."""
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{THIRD}{box}{FOURTH}</div></article>"
    return read(page).body.split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        "<div><p><b>Thanks for standing by the Post.</b></p><p>We could not walk to the mill without you.</p></div>",
        "<div><p>Nobody pays us for this but you.</p><p>A pound keeps one reporter dry for a day.</p></div>",
        "<section><div>Mills fall every week in our valley.</div><div>With your help they are missed.</div></section>",
    ],
)
def test_a_box_in_which_a_paper_asks_its_reader_goes(box: str) -> None:
    assert amid(box) == list(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>“We could not walk to the mill without you,” the keeper wrote.</p><p>He signed it in oak.</p></div>",
        "<blockquote><p>We could not walk to the mill.</p><p>Nobody blames you.</p></blockquote>",
        "<div><p>We walked to the mill, the parish and I, and found the door open.</p></div>",
        "<div><p>The parish walked to the mill.</p><p>It was told by nobody that the door stood open.</p></div>",
    ],
)
def test_boxes_that_quote_or_tell_stay(box: str) -> None:
    assert len(amid(box)) > len(TEXT)


def test_most_of_an_article_is_no_box() -> None:
    letter = (
        "<p>We in Harne have had four sails since your grandfather’s day, and we would have them again.</p>"
    )
    page = f"<article><h1>{HEADLINE}</h1><div>{PARAGRAPHS}</div><div>{letter * 6}</div></article>"
    assert "grandfather" in read(page).body


@pytest.mark.parametrize(
    "recording",
    [
        "<div class='kg-card kg-audio-card'><div>Hear the storm</div><span>0:00</span>/<span>184.2</span></div>",
        "<div class='podcast-player'><div>The mill, in eight parts</div><div>Part two</div></div>",
        "<div class='AudioPlayer_root__2'><div>Runa reads this to you</div></div>",
    ],
)
def test_what_plays_a_recording_is_no_text(recording: str) -> None:
    assert amid(recording) == list(TEXT)


@pytest.mark.parametrize(
    "row",
    [
        "<div><span>Mill day</span><span>14</span><span>days</span><span>06</span><span>hours</span></div>",
        "<div>Gusts<br>31 knots<br>Rain<br>9 mm</div>",
    ],
)
def test_a_row_of_labels_is_no_text(row: str) -> None:
    assert amid(row) == list(TEXT)


def test_names_set_off_side_by_side_are_those_of_authors() -> None:
    signature = "<div><strong class='author'>Runa Falk</strong><strong class='author'>Tom Ask</strong><span>Tolle</span></div>"
    time = "<div><time>May 3, 2020</time></div>"
    draft = read(f"<article><h1>{HEADLINE}</h1>{signature}{time}{STORY}</article>")
    assert (draft.byline, draft.body.split("\n\n")) == ("Runa Falk and Tom Ask", list(TEXT))


@pytest.mark.parametrize(
    "picture",
    [
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td>The mill on May 2. (Askfoto)</td></tr></table>",
        "<div><div><img src='a.jpg'></div><div>Asta Lind at her window, the mill behind her</div></div>",
        "<div><a href='a.jpg'><img src='a.jpg'></a><p>The keeper with a part of the fourth sail</p></div>",
    ],
)
def test_a_line_alone_with_a_picture_is_its_caption(picture: str) -> None:
    assert amid(picture) == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "<div><img src='a.jpg'><p>The parish meets again on Monday, and has asked for tea.</p></div>",
        "<img src='a.jpg'><h3>What the storm took</h3>",
    ],
)
def test_text_below_a_picture_stays(own: str) -> None:
    assert len(amid(own)) > len(TEXT)


def test_the_headline_is_no_dek_of_its_own() -> None:
    data = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A mill falls",'
        f' "alternativeHeadline": "{HEADLINE}", "description": "Harne counts its sails."}}</script>'
    )
    page = f"<article><h1>{HEADLINE}</h1><h2>Harne counts its sails.</h2><p>By Runa Falk</p>{STORY}</article>"
    assert read(page, data).dek == "Harne counts its sails."
