"""The window in which content is sought."""

import pytest
from onrecord.extraction.candidates.content_boundaries import LONGEST, window_of

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
