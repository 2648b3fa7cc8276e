"""Scores of sources are the sums of their features."""

import pytest
from onrecord.extraction.candidates.assembly import likely_cues
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.sources import cue_of, ranked_candidates, source_rows, source_scores
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import read

MODEL = engine_model()
TEXTS = [
    "“The pier is shut,” said Ann Bly, who runs the kiosk. Officials, Roe argued, had told them: “Wait.”",
    "“No,” Joe Roe, the mayor of Ely, said. A man, wet and cold, then told us, he and the others, that it rained.",
    "said Bly",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_score_is_the_sum_of_the_features(text: str) -> None:
    reading = read(text)
    marks, phrases = Landmarks(reading), noun_phrases(reading, 0, len(reading.lower))
    for token, lemma, _ in likely_cues(reading, MODEL, marks):
        rows = source_rows(reading, token, lemma, marks, phrases)
        found = source_scores(
            reading, cue_of(reading, token, lemma, marks), ranked_candidates(reading, token, phrases), MODEL
        )

        assert found == [MODEL.score("source", row) for _, row in rows]
