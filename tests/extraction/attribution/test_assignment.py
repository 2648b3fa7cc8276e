"""Claims: what a candidate gathers, and what it is asked to give up."""

import pytest
from onrecord.extraction.attribution.assignment import Claim, _words_between, assign_uncued, claim_of, recover
from onrecord.extraction.attribution.continuation import stretch_ranges, units
from onrecord.extraction.candidates.linear_model import LinearModel, model_of
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import candidate, read


def gathered(reading: Reading, claim: Claim, model: LinearModel) -> list[str]:
    assign_uncued(reading, units(reading, stretch_ranges(reading)), [claim], model)
    return [reading.document.text[start:end] for start, end, _ in sorted(claim.content_spans)]


def test_a_claim_of_half_a_quotation_holds_all_of_it() -> None:
    reading = read("“It rained for days and we stayed in,” Bly said.")
    claim = claim_of(reading, candidate(reading, "said", "Bly", left="It rained for days and we"), 0.9)

    assert gathered(reading, claim, engine_model()) == ["It rained for days and we stayed in,"]


def test_a_claim_of_less_than_half_does_not_own_it() -> None:
    reading = read("He heard “it rained for days and days and we stayed in and in” and Bly said in.")
    small = claim_of(reading, candidate(reading, "said", "Bly", left="it"), 0.9)
    none = model_of({"carry": [{"none": 9.0}, *({} for _ in range(37))]})

    assert gathered(reading, small, none) == ["it"]


@pytest.mark.parametrize(
    ("text", "right", "between"),
    [
        pytest.param("Bly said it was “old” and quite “bad”.", "it was “ old", ["and quite"], id="few words"),
        pytest.param("Bly said it was" + " so" * 14 + " “bad”.", "it was", [], id="too many words"),
        pytest.param("Bly said it was old, he said “bad”.", "it was old", [], id="another verb of speech"),
        pytest.param("Bly said it was. “Bad”.", "it was", [], id="another sentence"),
        pytest.param("Bly said “bad”.", None, [], id="no statement before"),
    ],
)
def test_the_words_between_two_fragments_of_a_statement(
    text: str, right: str | None, between: list[str]
) -> None:
    reading = read(text)
    claim = claim_of(reading, candidate(reading, "said", "Bly", right=right), 0.9)
    unit = units(reading, stretch_ranges(reading))[-1]

    assert [text[start:end] for start, end, _ in _words_between(reading, claim, unit)] == between


def test_speech_that_nobody_claims_rescues_the_likeliest_draft_that_would() -> None:
    text = "“It rained for days and days,” Bly added, Roe told."
    reading = read(text)
    added = candidate(reading, "added", "Bly", left="It rained for days and days")
    told = candidate(reading, "told", "Roe", left="It rained")
    alone = model_of({"carry": [{"alone": 9.0}, *({} for _ in range(37))]})
    none = model_of({"carry": [{"none": 9.0}, *({} for _ in range(37))]})
    all_units = units(reading, stretch_ranges(reading))
    rest = [(told, 0.4), (added, 0.45)]

    assert recover(reading, all_units, [], rest, alone) == [(added, 0.45)]
    assert recover(reading, all_units, [], rest, none) == []
    assert recover(reading, all_units, [], [], alone) == []
    assert recover(reading, all_units, [claim_of(reading, added, 0.9)], [(told, 0.4)], alone) == []
