"""Scores of sources are the sums of their features."""

import pytest
from onrecord.extraction.candidates import templates
from onrecord.extraction.candidates.assembly import likely_cues
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.sources import SourceScores, cue_of, ranked_candidates, source_rows
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


TEXTS = [
    "“The pier is shut,” said Ann Bly, who runs the kiosk. Officials, Roe argued, had told them: “Wait.”",
    "“No,” Joe Roe, the mayor of Ely, said. A man, wet and cold, then told us, he and the others, that it rained.",
    "said Bly",
    "The harbour board’s claim that rain, wind, sand and snow in the north had shut the long pier for a week was Bly’s.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_score_is_the_sum_of_the_features(model: LinearModel, text: str) -> None:
    reading = read(text)
    marks, phrases = Landmarks(reading), noun_phrases(reading, 0, len(reading.lower))
    sources = SourceScores(reading, marks, model)
    for token, lemma, _ in likely_cues(reading, MODEL, marks):
        rows = source_rows(reading, token, lemma, marks, phrases)
        found = sources.scores(
            cue_of(reading, token, lemma, marks), ranked_candidates(reading, token, phrases)
        )

        assert found == [MODEL.score("source", row) for _, row in rows]
