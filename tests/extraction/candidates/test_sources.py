"""Candidate sources of a cue."""

import pytest
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.sources import REACH, SOURCE_TEMPLATES, source_candidates, source_rows

from tests.extraction.readings import place, read, words


def candidates(text: str, cue: str) -> list[str]:
    reading = read(text)
    token, _ = place(reading, cue)
    phrases = noun_phrases(reading, 0, len(reading.lower))
    return [words(reading, phrase) for phrase in source_candidates(reading, token, phrases)]


@pytest.mark.parametrize(
    ("text", "cue", "found"),
    [
        pytest.param(
            "Bly told Roe the news.", "told", ["Bly", "Roe", "the news"], id="both sides of the cue"
        ),
        pytest.param("“We saw Roe,” said Bly.", "said", ["Bly"], id="nothing inside the quotation"),
        pytest.param("“Bly said no,” he said.", "said", ["Bly"], id="inside, when the cue is inside"),
        pytest.param(
            "Bly’s statement came.", "statement", ["Bly ’s statement"], id="the phrase that the cue ends"
        ),
        pytest.param("The statement came.", "statement", ["The statement"], id="the noun itself speaks"),
        pytest.param("said", "said", [], id="nobody"),
    ],
)
def test_candidates(text: str, cue: str, found: list[str]) -> None:
    assert candidates(text, cue) == found


def test_that_nobody_is_named_is_a_choice_and_every_choice_is_described() -> None:
    reading = read(
        "Bly, said Roe, and, the coach, went; they thought it so, we hear, he, she, they and you agreed"
    )
    for cue in ("said", "thought", "agreed"):
        token, end = place(reading, cue)
        phrases = noun_phrases(reading, 0, len(reading.lower))
        rows = source_rows(reading, token, cue, Landmarks(reading), phrases)

        assert rows[0][0] is None
        assert {len(values) for _, values in rows} == {SOURCE_TEMPLATES}
        assert all(phrase is None or not phrase[0] <= token < end <= phrase[1] for phrase, _ in rows)


def test_phrases_far_away_are_no_choice() -> None:
    reading = read("he, " * (REACH + 4) + "said she, " + "they, " * (REACH + 4))
    token, _ = place(reading, "said")
    rows = source_rows(
        reading, token, "say", Landmarks(reading), noun_phrases(reading, 0, len(reading.lower))
    )

    assert len([phrase for phrase, _ in rows if phrase is not None]) == 2 * REACH


def test_a_cue_alone_in_the_text_has_one_choice() -> None:
    reading = read("said")

    assert [phrase for phrase, _ in source_rows(reading, 0, "say", Landmarks(reading), [])] == [None]
