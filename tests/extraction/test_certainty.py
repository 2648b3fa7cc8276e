"""How sure the engine is of the person enters the confidence of a quotation."""

from onrecord.extraction.engine import extract


def _confidences(text: str) -> list[float]:
    return [quotation.confidence for quotation in extract(text).quotations]


def test_a_pronoun_with_a_rival_is_less_certain_than_one_without() -> None:
    sure = _confidences("Rosa Weber runs the inn. “The roof is new,” she said.")
    rival = _confidences("Rosa Weber runs the inn. Clara Weil owns it. “The roof is new,” she said.")
    assert 0.95 > sure[0] > rival[0]


def test_a_pronoun_for_nobody_keeps_the_confidence_of_the_words() -> None:
    named = _confidences("“The roof is new,” Rosa Weber said.")
    nobody = _confidences("“The roof is new,” she said.")
    assert min(named + nobody) > 0.95


def test_words_carried_on_are_as_certain_as_those_before() -> None:
    text = "Rosa Weber runs the inn. “The roof is new,” she said. “It was dear.”"
    assert max(_confidences(text)) < 0.95


def test_among_many_nobody_is_named() -> None:
    text = (
        "Joe Pell met Tom Rudd. Nils Corvin met Karl Dorn. Carl Oster met Emil Sandow. “It is late,” he said."
    )
    assert extract(text).quotations[0].speaker is None
