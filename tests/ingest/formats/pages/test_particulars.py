"""What a review says of the work in figures and labels, beside sentences that say something alike."""

import pytest

from tests.ingest.formats.windmill import FIRST, FOURTH, HEADLINE, SECOND, TEXT, THIRD, read


def amid(lines: str) -> list[str]:
    """Return the body of a page with these lines between the paragraphs of its text."""
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{lines}{THIRD}{FOURTH}</div></article>"
    return read(page).body.split("\n\n")


@pytest.mark.parametrize(
    "lines",
    [
        "<h3>THE LAST SAIL</h3><p>Dir: Asta Lind. Starring: Tom Ask, Sun-mi Park. 15 cert, 98 mins</p><p>In cinemas now</p>",
        "<div class='review-box'><h4>The Last Sail</h4><p>A mill falls, and nobody weeps for it.</p></div>",
        "<p><b>Director:</b> Asta Lind<br><b>Cast:</b> Tom Ask<br><b>Rated:</b> PG-13</p>",
        "<p>12A, 98min<br>In cinemas from September 30</p>",
        "<p>Rated PG-13 for falling sails. Running time: 1 hour 38 minutes. In theaters.</p>",
        "<p>Rating: 3/5</p><p>On at the Harne Playhouse until June 12</p>",
        "<p>Three and a half stars out of five</p>",
        "<p>The Last Sail by Asta Lind (Oak &amp; Co, £18.99)</p>",
        "<p>Oak &amp; Co, 304 pp, $28</p>",
        "<p>The Last Sail, Asta Lind. Oak &amp; Co, 304 pages, €22</p>",
    ],
)
def test_what_a_review_says_in_figures_goes(lines: str) -> None:
    assert amid(lines) == list(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        "<h3>In search of oak</h3>",
        "<p>The carpenter said it was “Rated: good” by his father, with Price: a goose.</p>",
        "<p>“Three stars,” said the miller.</p>",
        "<blockquote>Rating: 3/5</blockquote>",
        "<p>In cinemas now</p>",
        "<p>Director: it is a long fall from the cap to the road.</p>",
        "<p>A sail has three stars cut into it, one for each of the sons, (Harne keeps count) at £4 a star.</p>",
    ],
)
def test_what_only_looks_so_stays(lines: str) -> None:
    assert len(amid(lines)) == len(TEXT) + 1


def test_lines_beside_figures_that_quote_or_tell_stay() -> None:
    lines = "<p>“In cinemas now,” he read.</p><p>Rating: 3/5</p><p>The mill is shown in cinemas now, and it is a shame.</p>"
    assert amid(lines)[2:4] == [
        "“In cinemas now,” he read.",
        "The mill is shown in cinemas now, and it is a shame.",
    ]


def test_most_of_an_article_is_no_line_of_figures() -> None:
    lines = "".join(
        f"<p>Cast: {name} and the parish of Harne are seen. Price: a goose, two hens and a sack of flour were asked.</p>"
        for name in ("Asta Lind", "Tom Ask", "Runa Falk", "Sun-mi Park")
    )
    assert "goose" in read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{lines}</div></article>").body
