"""Scores of edges are the sums of their features."""

import pytest
from onrecord.extraction.candidates import templates
from onrecord.extraction.candidates.assembly import LIKELY, block_of, likely_cues
from onrecord.extraction.candidates.edge_scores import EDGE, NO_EDGE, EdgeScores
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.templates import PlainScorer
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import read

MODEL = engine_model()


@pytest.fixture(params=["plain", "fastest"])
def model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> LinearModel:
    """Return the model of the engine as it scores without a compiler and with one."""
    if request.param == "plain":
        monkeypatch.setattr(templates, "_SCORERS", PlainScorer)
    return LinearModel(MODEL.decisions)


TEXT = (
    "“The pier is shut,” said Ann Bly, who runs the kiosk. “We, the crew, asked; nobody, not one, came,” she added, "
    "noting that “it rained”. Officials, Roe argued on Monday, had told them: “Wait.” According to Joe Roe, it was, "
    "he claimed, no, and again no, “a joke”."
)


@pytest.mark.parametrize("name", ["le", "ls", "rs", "re"])
@pytest.mark.parametrize("extra", ["", "q", "oLq"])
def test_a_score_is_the_sum_of_the_features(model: LinearModel, name: str, extra: str) -> None:
    reading = read(TEXT)
    marks = Landmarks(reading)
    cues = likely_cues(reading, MODEL, marks)
    marks.set_likely([token for token, _, probability in cues if probability > LIKELY])
    edges = EdgeScores(reading, marks, model)
    for token, lemma, _ in cues:
        block = block_of(reading, token, lemma, None)
        places = range(block.window[0], block.window[1] + 1)
        for other in (block.start, block.window[0], block.window[1]):
            rows = map(EDGE.features, edges.values(block, places, other, extra))

            assert edges.scores(name, block, places, other, extra) == [MODEL.score(name, row) for row in rows]
        assert edges.none(name, block, extra) == MODEL.score(
            name, NO_EDGE.features(edges.none_values(block, extra))
        )


def test_one_place_alone_needs_no_score() -> None:
    reading = read("Bly said no.")
    edges = EdgeScores(reading, Landmarks(reading), MODEL)

    assert edges.scores("ls", block_of(reading, 1, "say", None), [0], 1, "o") == [0.0]


def test_a_place_is_seen_with_what_is_around_it_and_what_stands_between() -> None:
    reading = read("“It rained,” Bly said, “a lot”.")
    edges = EdgeScores(reading, Landmarks(reading), MODEL)
    block = block_of(reading, 6, "say", (5, 6))

    first, last = edges.values(block, [1, 10], block.start, "q")
    assert dict(zip(EDGE.names, first, strict=True)) == {
        "b2": "<s>",
        "b1": "OQ",
        "a1": "PRN",
        "a2": "ED",
        "lz": "<s>",
        "lb": "“",
        "la": "it",
        "lc": "rained",
        "state": "oq",
        "distance": "4",
        "commas": "1",
        "quotes": "Q",
        "short": "4Q1",
        "near": "4",
        "cues": "00",
        "place": "",
        "extra": "q",
        "form": "ed",
        "lemma": "say",
        "order": "sv",
    }
    assert last[EDGE.names.index("quotes")] == "O"
    assert last[EDGE.names.index("place")] == ""
