"""What an office or a journal prints below its text, beside what an article tells there itself."""

import pytest

from tests.ingest.formats.windmill import FIRST, FOURTH, HEADLINE, SECOND, STORY, TEXT, THIRD, read

ABOUT = "<p><b>About Harne Mills</b><br>Harne Mills grinds rye in two parishes, and has since 1811.</p>"


def below(foot: str, story: str = STORY) -> list[str]:
    return read(f"<article><h1>{HEADLINE}</h1>{story}{foot}</article>").body.split("\n\n")


@pytest.mark.parametrize(
    "foot",
    [
        "<p><b>Media contact</b><br>Asta Lind, 555-0133, mill@harne.example</p><p><b>Paper</b><br>Lind A (2023) Sails of the north. Mills 4: 2–9.</p>",
        "<p><strong>Forward-Looking Statements</strong></p><p>What is told of sails to come may not come, and the mill says so here.</p>",
        "<h3>Funding:</h3><p>The work was paid for by the Fund for Mills and by the parish of Harne.</p>",
        "<h2>Notes to editors</h2><p>The mill may be seen on Sundays, and is shut when the wind is in the west.</p>",
    ],
)
def test_what_stands_below_a_label_at_the_foot_is_none_of_the_article(foot: str) -> None:
    assert below(foot) == list(TEXT)


def test_what_an_office_says_of_itself_stands_below_its_release() -> None:
    own = "Harne Mills will pay for the sails out of what the summer brings."
    assert below(ABOUT, STORY.replace("</div>", f"<p>{own}</p></div>")) == [*TEXT, own]


@pytest.mark.parametrize("heading", ["<p><b>About Tar</b></p>", "<h3>About Harne</h3>"])
def test_a_heading_about_a_thing_or_what_the_text_does_not_name_stays(heading: str) -> None:
    foot = (
        f"{heading}<p>It is older than anybody can tell, and will be there for a hundred years to come.</p>"
    )
    assert len(below(foot)) == len(TEXT) + 2


@pytest.mark.parametrize(
    "foot",
    [
        "<h3>Funding</h3><p>“Nobody will pay,” said Asta Lind, and looked up at what is left of the mill.</p>",
        "<p><b>Paper, canvas, oak</b> and pitch are what a mill is made of, and none of them is to be had.</p>",
        "<p>Funding</p><p>The parish has put by a sum for the mill, and will put by another in the spring.</p>",
    ],
)
def test_what_the_article_tells_below_a_heading_stays(foot: str) -> None:
    assert below(foot)[-1].startswith(("“Nobody", "Paper, canvas", "The parish has put by"))


def test_a_label_with_most_of_the_text_below_it_is_a_heading() -> None:
    story = f"<div>{FIRST}{THIRD}<h3>Funding</h3>{THIRD.replace('three', 'four')}{THIRD.replace('three', 'six')}</div>"
    assert "Funding" in below("", story)


@pytest.mark.parametrize("sign", ["♦", " ■", " ◆", "\u00a0●", " ENDS"])
def test_the_sign_of_the_end_goes(sign: str) -> None:
    story = f"<div>{FIRST}{SECOND}{THIRD}{FOURTH}</div>".replace(TEXT[3], TEXT[3] + sign)
    assert below("", story) == list(TEXT)
