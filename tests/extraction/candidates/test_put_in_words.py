"""“...” set into a sentence in the words of somebody, and what only looks like it."""

import pytest
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.put_in_words import is_how_put, is_in_words, put_in_words

from tests.extraction.readings import place, read, words


def shown(text: str, cue: str) -> list[str | None] | None:
    reading = read(text)
    told = put_in_words(reading, place(reading, cue)[0], noun_phrases(reading, 0, len(reading.classes)))
    return told and [None if part is None else words(reading, part) for part in told]


@pytest.mark.parametrize(
    ("text", "cue", "parts"),
    [
        ("It is, in the words of Lind, “a wonder.”", "words", ["Lind", None, "a wonder ."]),
        ("In the words of Lind, it is “a wonder.”", "words", ["Lind", None, "it is “ a wonder"]),
        ("It is “a wonder,” in Lind’s own words.", "words", ["Lind", "a wonder ,", None]),
        ("It is, in her words, “a wonder.”", "words", ["her", None, "a wonder ."]),
        ("“A wonder” is how Lind has put it.", "put", ["Lind", "A wonder", None]),
        ("“A wonder” is how Lind, the guard, put it.", "put", ["Lind", "A wonder", None]),
    ],
)
def test_what_is_put_in_somebodys_words_has_source_and_content(
    text: str, cue: str, parts: list[str | None]
) -> None:
    assert shown(text, cue) == parts


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He spoke in the words of “Dawn.”", "words"),
        ("He spoke in the words of Lind and left.", "words"),
        ("He spoke in the words of Lind “", "words"),
        ("“A wonder” is how to put it.", "put"),
    ],
)
def test_words_without_an_owner_or_without_marks_put_nothing(text: str, cue: str) -> None:
    assert shown(text, cue) is None


@pytest.mark.parametrize("text", ["words", "in other words", "Lind’s words", "She said in her words"])
def test_other_words_are_no_cue(text: str) -> None:
    reading = read(text)
    assert not is_in_words(reading, len(reading.classes) - 1)


def test_a_way_of_working_is_no_cue() -> None:
    reading = read("“Slow” is how the mill works.")
    assert not any(is_how_put(reading, token) for token in range(len(reading.classes)))
