"""Scores of edges are the sums of their features."""

import pytest
from onrecord.extraction.candidates import edge_scores
from onrecord.extraction.candidates.assembly import LIKELY, block_of, likely_cues
from onrecord.extraction.candidates.content_boundaries import edge_features, none_features
from onrecord.extraction.candidates.edge_scores import EdgeScores
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import read

MODEL = engine_model()
TEXT = (
    "“The pier is shut,” said Ann Bly, who runs the kiosk. “We, the crew, asked; nobody, not one, came,” she added, "
    "noting that “it rained”. Officials, Roe argued on Monday, had told them: “Wait.” According to Joe Roe, it was, "
    "he claimed, no, and again no, “a joke”."
)


@pytest.mark.parametrize("name", ["le", "ls", "rs", "re"])
@pytest.mark.parametrize("extra", ["", "q", "oLq"])
def test_a_score_is_the_sum_of_the_features(name: str, extra: str) -> None:
    reading = read(TEXT)
    marks = Landmarks(reading)
    cues = likely_cues(reading, MODEL, marks)
    marks.set_likely([token for token, _, probability in cues if probability > LIKELY])
    edges = EdgeScores(reading, marks, MODEL)
    for token, lemma, _ in cues:
        block = block_of(reading, token, lemma, None)
        places = range(block.window[0], block.window[1] + 1)
        for other in (block.start, block.window[0], block.window[1]):
            rows = [edge_features(reading, marks, block, p, other, extra) for p in places]
            wanted = [MODEL.score(name, row) for row in rows]

            assert edges.scores(name, block, places, other, extra) == pytest.approx(wanted)
        assert edges.none(name, block, extra) == pytest.approx(
            MODEL.score(name, none_features(reading, block, marks, extra))
        )


def test_one_place_alone_needs_no_score() -> None:
    reading = read("Bly said no.")
    edges = EdgeScores(reading, Landmarks(reading), MODEL)

    assert edges.scores("ls", block_of(reading, 1, "say", None), [0], 1, "o") == [0.0]


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = read("Bly said no.")
    edges = EdgeScores(reading, Landmarks(reading), MODEL)
    block = block_of(reading, 1, "say", None)
    first = edges.scores("rs", block, [2, 3], 2, "l")
    before = MODEL.kept["rs"]
    monkeypatch.setattr(edge_scores, "MOST_KEPT", 0)

    assert edges.scores("rs", block, [2, 3], 2, "l") == first
    assert MODEL.kept["rs"] is not before
