"""Paragraphs in the dress of the article, and those in another; lines at both ends that lead nowhere."""

import pytest

from tests.ingest.formats.windmill import FIRST, HEADLINE, PARAGRAPHS, SECOND, STORY, TEXT, THIRD, read


def dressed(classes: str, *, wrapped: bool) -> str:
    """Return the story with this class on each paragraph, each in an element of its own or all in one."""
    paragraphs = PARAGRAPHS.replace("<p>", f"<p class='{classes}'>")
    if wrapped:
        return paragraphs.replace("<p", "<div class='part'><p").replace("</p>", "</p></div>")
    return f"<div>{paragraphs}</div>"


OTHERS = (
    "<div><p>The next mill walk is in June.</p></div>",
    "<div class='part'><p>Here at the Post, mills matter.</p><p>Oak does, too.</p></div>",
    "<section><p class='note'>Put into English from the Harne tongue.</p></section>",
)


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize(("classes", "wrapped"), [("css-1x text", True), ("story__p", False)])
def test_what_is_dressed_otherwise_behind_the_text_goes(classes: str, *, wrapped: bool, other: str) -> None:
    story = dressed(classes, wrapped=wrapped)
    assert read(f"<article><h1>{HEADLINE}</h1><div>{story}{other}</div></article>").body.split(
        "\n\n"
    ) == list(TEXT)


@pytest.mark.parametrize("other", OTHERS)
def test_between_paragraphs_it_goes_too(other: str) -> None:
    first, second, third, fourth = dressed("p1", wrapped=True).split("</div>")[:4]
    page = f"{first}</div>{second}</div>{other}{third}</div>{fourth}</div>"
    assert read(f"<article><h1>{HEADLINE}</h1><div>{page}</div></article>").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    ("story", "own"),
    [
        (f"{PARAGRAPHS}", "<div><p>The mill stands, for now, and the keeper sleeps in it.</p></div>"),
        (dressed("p1", wrapped=False), "<blockquote><p>The mill stands, for now.</p></blockquote>"),
        (
            dressed("p1", wrapped=False)[:-6],
            "<p>The mill stands, for now, and the keeper sleeps in it.</p></div>",
        ),
        (
            dressed("p1", wrapped=False),
            (
                "<div><p>The mill stands, for now, and the keeper sleeps in it on Sundays, as his father did before him.</p>"
                "<p>There is a mill at Tolle with five sails, and one at Vik that has none and is a house for a painter.</p>"
                "<p>Asta Lind has kept a piece of the fourth sail, and uses it as a shelf for jars of plums and of pears.</p></div>"
            ),
        ),
    ],
)
def test_an_article_may_have_more_than_one_dress(story: str, own: str) -> None:
    assert "stands, for now" in read(f"<article><h1>{HEADLINE}</h1><div>{story}{own}</div></article>").body


def test_what_stands_over_the_text_may_be_dressed_otherwise() -> None:
    lead = (
        "<div><p class='big'>It was the loudest night in Harne since the war, said those who slept.</p></div>"
    )
    page = f"<article><h1>{HEADLINE}</h1>{lead}<div>{dressed('p1', wrapped=False)}</div></article>"
    assert "loudest" in read(page).body


@pytest.mark.parametrize(
    "last", ["<p>Kindly pass it on:</p>", "<p>More mills:</p>", "<div><p>In other words:</p></div>"]
)
def test_a_short_line_that_leads_to_nothing_ends_no_article(last: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{PARAGRAPHS}{last}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "last",
    [
        "<p>The parish named a sum that nobody repeats aloud:</p>",
        "<p>The carpenters:</p><ul><li>Ole Rask</li><li>Tom Ask</li></ul>",
    ],
)
def test_what_leads_to_something_stays(last: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{PARAGRAPHS}{last}</div></article>"
    assert len(read(page).body.split("\n\n")) > len(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Have your say<br>Add your comment to this story.</p>",
        "<p><em>What do you think of the mill? Tell us in the comments below</em></p>",
        "<section><a href='/f'>Learn to mill with Oakly</a></section>",
    ],
)
def test_lines_to_the_reader_go(line: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{THIRD}{line}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT[:3])


def test_a_post_is_no_author() -> None:
    byline = "<div class='author'><a href='/author/runa'>Runa Falk</a><div>Multimedia Journalist</div></div>"
    head = "<meta name='parsely-author' content='Runa Falk'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{byline}{STORY}</article>", head).byline == "Runa Falk"


@pytest.mark.parametrize(
    "over",
    [
        "<ul><li>Press release</li><li>3 May 2020</li><li>Harne</li><li>3 min read</li></ul>",
        "<div>News</div><div>3 May 2020</div><div>Harne</div>",
    ],
)
def test_the_day_stands_in_a_row_over_the_headline(over: str) -> None:
    assert read(f"<main><div>{over}<h1>{HEADLINE}</h1></div>{STORY}</main>").published_at == "2020-05-03"


def test_a_line_that_tells_when_it_was_sent_is_no_dek() -> None:
    sent = "<div>The parish of Harne sent this bulletin at 05/03/2020 09:30 AM PDT</div>"
    draft = read(f"<main><h1>{HEADLINE}</h1>{sent}<div>By Runa Falk</div>{STORY}</main>")
    assert (draft.dek, draft.published_at) == (None, "2020-05-03T09:30:00-07:00")


@pytest.mark.parametrize("mark", ["paragraph_p", "css-7 body-text"])
@pytest.mark.parametrize(
    "box",
    [
        "<div><h2>In short:</h2><p>A storm took the last of four sails.</p><h2>What’s next?</h2><p>Oak, says the parish.</p></div>",
        "<section><h4>Why it matters</h4><p>There is no flour without a sail.</p></section>",
    ],
)
def test_boxes_with_headings_over_the_text_in_another_dress_go(mark: str, box: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><p>By Runa Falk</p>{box}{dressed(mark, wrapped=False)}</article>"
    assert read(page).body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "last",
    [
        "<p><em>Some of what is told in this report came from the wire of Tolle.</em></p>",
        "<p><i>The Fund for Mills paid for the ink of this story.</i></p>",
        "</div><div><h2>Latest sound</h2><p>Listen to our daily bulletin.</p>",
        "<p class='tags'>Tags: <a href='/m'>mills</a></p><p>Currently unrated</p>",
        "<p>(Only the headline and the picture may have been reworked by the staff of the Post.)</p>",
    ],
)
def test_what_ends_a_page_ends_no_article(last: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{PARAGRAPHS}{last}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "last",
    [
        "<p><em>“This story has no sail,” the keeper wrote in his book.</em></p>",
        "<p><em>The keeper sleeps in the mill, and the mill stands.</em></p>",
        "<p>Nobody in Harne has read this report, or would.</p>",
        "<div><h2>The keeper</h2><p>He sleeps in the mill, and it stands.</p></div>",
        "<div><p>You may see it from the road, and the keeper too.</p></div>",
    ],
)
def test_what_an_article_ends_with_stays(last: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{PARAGRAPHS}{last}</div></article>"
    assert len(read(page).body.split("\n\n")) > len(TEXT)


def test_a_heading_alone_over_the_text_is_no_box() -> None:
    page = f"<article><h1>{HEADLINE}</h1><p>By Runa Falk</p><div><h2>The storm</h2></div>{dressed('p1', wrapped=False)}</article>"
    assert read(page).body.split("\n\n") == ["The storm", *TEXT]
