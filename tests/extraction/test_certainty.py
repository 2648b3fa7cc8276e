"""How sure the engine is of the person enters the confidence of a quotation."""

import pytest
from onrecord.extraction.certainty import CERTAINTY_TEMPLATES, certainty_features
from onrecord.extraction.engine import extract, extract_with
from onrecord.extraction.quotation import Attribution, Content
from onrecord.extraction.speakers import found
from onrecord.extraction.weights.by_hand import hand_model

from tests.extraction.readings import span


def _confidences(text: str) -> list[float]:
    return [quotation.confidence for quotation in extract(text).quotations]


def test_a_pronoun_with_a_rival_is_less_certain_than_one_without() -> None:
    sure = _confidences("Rosa Weber runs the inn. “The roof is new,” she said.")
    rival = _confidences("Rosa Weber runs the inn. Clara Weil owns it. “The roof is new,” she said.")
    assert 0.95 > sure[0] > rival[0]


def test_a_pronoun_for_nobody_keeps_the_confidence_of_the_words() -> None:
    named = _confidences("“The roof is new,” Rosa Weber said.")
    nobody = _confidences("“The roof is new,” she said.")
    assert min(named + nobody) > 0.8


def test_the_words_are_as_sure_as_the_whole_claim_or_surer() -> None:
    text = "Rosa Weber runs the inn. “The roof is new,” she said. The mayor denied that it was safe. ‘Ask me,’ said Weber. “Why?”"
    for quotation in extract(text).quotations:
        assert quotation.confidence_content is not None
        assert quotation.confidence <= quotation.confidence_content


def test_a_description_is_less_certain_than_a_name() -> None:
    text = "The mayor, Rosa Weber, runs the inn. “The roof is new,” {} said."
    name, description = (_confidences(text.format(source))[-1] for source in ("Rosa Weber", "the mayor"))
    assert description < name


def test_without_learned_weights_the_likelihood_stands_for_both() -> None:
    (quotation,) = extract_with("“The roof is new,” Rosa Weber said.", hand_model()).quotations
    assert quotation.confidence == quotation.confidence_content


def test_a_likelihood_at_either_end_is_described() -> None:
    text = "“So,” he said. “It is.”"
    contents = tuple(Content(span(text, words), True, None) for words in ("So,", "It is."))  # noqa: FBT003 - its second field
    for likelihood in (0.0, 1.0):
        one = Attribution(contents, None, None, None, None, likelihood, "no_cue", "model")
        assert len(certainty_features(text, one, "direct", "-", likelihood)) == CERTAINTY_TEMPLATES


def test_a_person_less_likely_than_not_is_named_only_as_a_candidate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "UNRESOLVED", 1.0)
    text = "Rosa Weber runs the inn. “The roof is new,” she said. “It was dear.”"
    extraction = extract(text)
    assert not extraction.speakers
    for quotation in extraction.quotations:
        assert quotation.speaker is None
        assert [one.cut(text) for one in quotation.candidates] == ["Rosa Weber"]
        assert quotation.source is None or quotation.source.resolution in ("none", "inferred")


def test_words_carried_on_are_as_certain_as_those_before() -> None:
    text = "Rosa Weber runs the inn. “The roof is new,” she said. “It was dear.”"
    assert max(_confidences(text)) < 0.95


def test_among_many_nobody_is_named() -> None:
    text = (
        "Joe Pell met Tom Rudd. Nils Corvin met Karl Dorn. Carl Oster met Emil Sandow. “It is late,” he said."
    )
    assert extract(text).quotations[0].speaker is None
