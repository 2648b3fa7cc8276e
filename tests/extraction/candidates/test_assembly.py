"""Candidates: every decision of a candidate cue, with its probability."""

from collections.abc import Callable

import pytest
from onrecord.extraction.candidates import assembly
from onrecord.extraction.candidates.assembly import (
    LIKELY,
    MOST_CUES,
    POSSIBLE,
    Candidate,
    assemble_candidates,
    block_of,
    left_state,
    likely_cues,
    safest,
)
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.cues import cue_candidates
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.templates import compiled
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import candidate, place, read, words

TEXTS = [
    "“The pier is shut,” said Ann Bly, who runs the kiosk.",
    "Ann Bly said that the pier was shut.",
    "The pier, officials said, was shut.",
    "According to Ann Bly, the pier is shut.",
    "Ann Bly: “The pier is shut.”",
    "“No?” Bly asked. “Never,” she was told, adding that it rained.",
    "said",
    "“said”",
]


def the_draft(text: str) -> tuple[Reading, Candidate]:
    reading = read(text)
    found = [one for one in assemble_candidates(reading, engine_model()) if one.cue_probability > LIKELY]
    assert len(found) == 1
    return reading, found[0]


def test_content_before_the_attribution() -> None:
    reading, found = the_draft(TEXTS[0])

    assert found.source is not None
    assert words(reading, found.source) == "Ann Bly"
    assert [words(reading, run) for run in found.runs()] == ["The pier is shut"]
    assert left_state(reading, found.left) == "Lq"


def test_content_after_the_attribution() -> None:
    reading, found = the_draft(TEXTS[1])

    assert (found.left, found.block.order) == (None, "sv")
    assert [words(reading, run) for run in found.runs()] == ["that the pier was shut"]
    assert left_state(reading, found.left) == "l"


def test_content_on_both_sides() -> None:
    reading, found = the_draft(TEXTS[2])

    assert [words(reading, run) for run in found.runs()] == ["The pier", "was shut"]
    assert left_state(reading, found.left) == "Lo"


@pytest.mark.parametrize("text", TEXTS)
def test_a_draft_is_in_order_and_its_probabilities_are_some(text: str) -> None:
    reading = read(text)
    for one in assemble_candidates(reading, engine_model()):
        probabilities = (one.cue_probability, one.source_probability, one.edge_probability)
        assert all(0 <= probability <= 1 for probability in probabilities)
        assert one.cue_probability >= POSSIBLE
        assert one.block.start <= one.block.cue < one.block.end
        assert one.left is None or one.left[0] < one.left[1] <= one.block.start
        assert one.right is None or one.block.end <= one.right[0] < one.right[1]


def test_a_word_that_is_no_cue_here_is_left() -> None:
    reading = read("The text of the book: a letter, a theory.")

    marks = Landmarks(reading)
    found = likely_cues(reading, engine_model(), marks)

    assert len(found) < len(cue_candidates(reading))


@pytest.mark.parametrize(
    ("source", "block"),
    [
        pytest.param("Bly", ("Bly said", "sv"), id="source, cue"),
        pytest.param("Roe", ("said Roe", "vs"), id="cue, source"),
        pytest.param(None, ("said", "v"), id="nobody"),
    ],
)
def test_the_block_holds_cue_and_source(source: str | None, block: tuple[str, str]) -> None:
    reading = read("Bly said Roe")
    named = None if source is None else place(reading, source)
    found = block_of(reading, 1, "say", named)

    assert isinstance(found, Block)
    assert (words(reading, (found.start, found.end)), found.order) == block


def test_runs_stand_in_reading_order() -> None:
    reading = read("The pier, officials said, was shut.")

    assert candidate(reading, "said", "officials", left="The pier", right="was shut").runs() == [
        (0, 2),
        (6, 8),
    ]
    assert candidate(reading, "said", "officials").runs() == []


def test_a_sentence_of_nothing_but_cues_is_drafted_so_far_and_no_further() -> None:
    reading = read("the mayor said that " * (3 * MOST_CUES))

    assert 0 < len(assemble_candidates(reading, engine_model())) <= MOST_CUES


@pytest.mark.parametrize("made", [None, compiled("safest")], ids=["plain", "fastest"])
@pytest.mark.parametrize(
    ("lengths", "chances", "found"),
    [
        pytest.param([1, 9], [0.75, 0.25], (0, 0.75), id="the likelier of two that share little"),
        pytest.param([4, 5, 30], [0.3, 0.3, 0.4], (0, 0.6), id="one of two that share most of their words"),
        pytest.param(
            [2, 3, 5], [0.25, 0.5, 0.25], (1, 1.0), id="the one in the middle, which is half right for all"
        ),
        pytest.param([1, 4], [0.5, 0.5], (0, 0.5), id="the shorter of two that are as likely"),
    ],
)
def test_a_length_is_chosen_that_is_surely_half_right(
    monkeypatch: pytest.MonkeyPatch,
    made: Callable[..., tuple[int, float]] | None,
    lengths: list[int],
    chances: list[float],
    found: tuple[int, float],
) -> None:
    monkeypatch.setattr(assembly, "_COMPILED", made)

    assert safest(lengths, chances) == found
