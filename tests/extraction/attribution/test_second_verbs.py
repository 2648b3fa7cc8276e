"""Where the words behind a verb end because a second one of the same subject follows."""

import pytest
from onrecord.extraction.attribution.second_verbs import before_second_verb
from onrecord.extraction.candidates.assembly import Candidate, block_of
from onrecord.extraction.candidates.cues import lemma_of

from tests.extraction.readings import place, read, words


@pytest.mark.parametrize(
    ("cue", "text", "told"),
    [
        ("thanked", "Ann Bly thanked the nurse and quickly added that it was late.", "the nurse"),
        ("thanked", "Ann Bly thanked the nurse and wrote to her.", "the nurse"),
        ("blamed", "Ann Bly blamed the mill and closed the road.", "the mill"),
        ("blamed", "Ann Bly blamed the report and closed the road.", "the report"),
        ("blamed", "Ann Bly blamed the mill and the council.", "the mill and the council"),
        (
            "blamed",
            "Ann Bly blamed a man who lied and closed the road.",
            "a man who lied and closed the road",
        ),
        ("scolded", "Ann Bly scolded the tired and injured crew.", "the tired and injured crew"),
        (
            "scolded",
            "Ann Bly scolded the “old and wrote nurse” of Arden.",
            "the “ old and wrote nurse ” of Arden",
        ),
        ("said", "Ann Bly said the nurse sang and wrote to her.", "the nurse sang and wrote to her"),
        (
            "calling",
            "Ann Bly sat down, calling the mill old and the weir bad.",
            "the mill old and the weir bad",
        ),
        (
            "calling",
            "Ann Bly sat down, calling the sinking mill late and asking more.",
            "the sinking mill late and asking more",
        ),
        ("calling", "Ann Bly sat down, calling it late and then threatening to leave.", "it late"),
    ],
)
def test_what_is_told_of_an_object_ends_before_a_second_verb(cue: str, text: str, told: str) -> None:
    reading = read(text)
    at, _ = place(reading, cue)
    end = len(reading.classes) - 1
    block = block_of(reading, at, lemma_of(cue) or cue, (0, 2))
    candidate = Candidate(block, (0, 2), None, (at + 1, end), 1.0, 1.0, 1.0)
    assert words(reading, (at + 1, before_second_verb(reading, candidate, at + 1, end))) == told
