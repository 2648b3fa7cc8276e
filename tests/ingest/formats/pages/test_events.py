"""Lists of when and where something is on, below a text, beside lists that the text gives itself."""

import pytest

from tests.ingest.formats.windmill import HEADLINE, STORY, TEXT, read

DAYS = "<ul><li><strong>Saturday 16 May</strong> – ten to five, if the wind is kind</li><li><strong>Sunday, May 17</strong>: four to nine</li></ul>"
LABELS = "<p><b>What:</b> Day of the mills</p><p><b>Where</b>: Harne, behind the church</p><p><b>Cost:</b> Free; hay for a penny.</p>"


def below(foot: str) -> list[str]:
    story = STORY.removesuffix("</div>")
    return read(f"<article><h1>{HEADLINE}</h1>{story}{foot}</div></article>").body.split("\n\n")


@pytest.mark.parametrize(
    "foot",
    [
        f"<h3>Come and see</h3>{LABELS}",
        f"<p><b>Come and see</b></p>{LABELS}{DAYS}<p>For more information visit www.mills.example</p>",
        DAYS,
        f"<h2>Dates for the diary</h2>{DAYS}<p>Tickets from the miller on 555-0133.</p>",
    ],
)
def test_when_and_where_something_is_on_stands_below_the_text(foot: str) -> None:
    assert below(foot) == list(TEXT)


@pytest.mark.parametrize(
    "foot",
    [
        "<p><b>What:</b> the parish calls it a mill; the map does not.</p>",
        "<ul><li><strong>Saturday</strong>: “We wept,” says Asta Lind</li><li><strong>Sunday</strong>: “We slept,” she says</li><li><strong>Monday</strong>: “We swept,” she says</li></ul>",
        "<ul><li><strong>Oak</strong> for the sails of the mill</li><li><strong>Pitch</strong> for its cap and its stair</li><li><strong>Tar</strong> for all else</li></ul>",
        "<p>What: the parish pays for a mill.</p><p>Where: in Harne, as it always has, says the map.</p>",
    ],
)
def test_what_the_text_lists_itself_stays(foot: str) -> None:
    assert len(below(foot)) > len(TEXT)


def test_the_text_above_stays_where_no_heading_stands_over_such_a_list() -> None:
    assert below(LABELS) == list(TEXT)
