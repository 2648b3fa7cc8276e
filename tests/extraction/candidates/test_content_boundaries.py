"""The window in which content is sought, and the places where it may begin and end."""

from collections.abc import Callable

import pytest
from onrecord.extraction.candidates import content_boundaries
from onrecord.extraction.candidates.content_boundaries import LONGEST, places, window_of
from onrecord.extraction.candidates.templates import compiled

from tests.extraction.readings import place, read, words


def window(text: str, cue: str) -> str:
    reading = read(text)
    return words(reading, window_of(reading, place(reading, cue)[0]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It rains. Bly said no. We go.", "Bly said no .", id="the sentence"),
        pytest.param(
            "It rains. “No?” Bly said. We go.", "“ No ? ” Bly said .", id="with the quotation before it"
        ),
        pytest.param(
            "It was no “red day.” Bly said so.", "Bly said so .", id="not one that ends another sentence"
        ),
        pytest.param("“No.”\n\nBly said so.", "Bly said so .", id="not over a paragraph's end"),
        pytest.param("“It rains. We go.” Bly said so.", "We go . ” Bly said so .", id="its last sentence"),
    ],
)
def test_window(text: str, found: str) -> None:
    assert window(text, "said") == found


def test_a_sentence_without_end_is_looked_at_in_part() -> None:
    reading = read("word, " * 500 + "she said, " + "word, " * 500)
    token, _ = place(reading, "said")

    assert window_of(reading, token) == (token - LONGEST, token + LONGEST)


CLASSES = ["OQ", "CAP", "SAY", ",", "DET", "LOW", "CQ", "."]
NEVER = {"DET": frozenset(("LOW",)), "CAP": frozenset(("SAY", "CAP"))}


@pytest.mark.parametrize("made", [None, compiled("places")], ids=["plain", "fastest"])
@pytest.mark.parametrize(
    ("among", "ends", "sure", "found"),
    [
        pytest.param(range(1, 8), False, -1, [1, 4], id="no content begins at a mark or amid a phrase"),
        pytest.param(range(1, 8), False, 5, [1, 4, 5], id="but where it surely does"),
        pytest.param(range(7, 0, -1), True, -1, [6, 3], id="none ends behind a mark or amid a phrase"),
        pytest.param(range(2, 9), True, 8, [3, 6], id="no sure end behind a mark"),
        pytest.param(range(2, 6), True, 5, [3, 5], id="the end of all"),
        pytest.param(range(3, 3), True, -1, [], id="none among none"),
    ],
)
def test_places(
    monkeypatch: pytest.MonkeyPatch,
    made: Callable[..., list[int]] | None,
    among: range,
    *,
    ends: bool,
    sure: int,
    found: list[int],
) -> None:
    monkeypatch.setattr(content_boundaries, "_COMPILED", made)

    assert places(CLASSES, among, NEVER, ends=ends, sure=sure) == found
