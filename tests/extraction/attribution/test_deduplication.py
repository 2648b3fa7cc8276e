"""Candidates that claim the same words."""

import pytest
from onrecord.extraction.attribution.deduplication import drop_duplicates
from onrecord.extraction.candidates.assembly import Candidate

from tests.extraction.readings import candidate, read


def cues(text: str, *scored: tuple[Candidate, float]) -> list[str]:
    reading = read(text)
    return [reading.document.tokens.words[one.block.cue] for one, _ in drop_duplicates(reading, scored)]


@pytest.mark.parametrize(("first", "second", "left"), [(0.9, 0.8, ["said"]), (0.8, 0.9, ["told"])])
def test_of_two_drafts_with_the_same_content_the_likelier_stays(
    first: float, second: float, left: list[str]
) -> None:
    text = "“It rained for days,” Bly said and told them."
    reading = read(text)
    said = candidate(reading, "said", "Bly", left="It rained for days")
    told = candidate(reading, "told", "Bly", left="It rained for days")

    assert cues(text, (said, first), (told, second)) == left


def test_a_sign_gives_way_to_a_word() -> None:
    text = "Bly said: it rained for days."
    reading = read(text)
    said = candidate(reading, "said", "Bly", right="it rained for days")
    colon = candidate(reading, ":", "Bly", right="it rained for days")

    assert cues(text, (said, 0.5), (colon, 0.9)) == ["said"]


def test_what_stands_inside_anothers_content_is_not_told() -> None:
    text = "Bly said that people who heard Roe say it rained had left."
    reading = read(text)
    outer = candidate(reading, "said", "Bly", right="that people who heard Roe say it rained had left")
    inner = candidate(reading, "say", "Roe", right="it rained")

    assert cues(text, (outer, 0.9), (inner, 0.9)) == ["said"]
    assert cues(text, (inner, 0.9), (outer, 0.9)) == ["said"]


def test_an_attribution_that_another_clause_opens_is_told_beside_it() -> None:
    text = "Bly said it rained, and Roe said it snowed."
    reading = read(text)
    outer = candidate(reading, "said", "Bly", right="it rained , and Roe said it snowed")
    other = candidate(read("Bly said it rained, and Roe told it snowed."), "told", "Roe", right="it snowed")

    assert len(cues(text, (outer, 0.9), (other, 0.9))) == 2


def test_a_draft_dropped_once_drops_no_other() -> None:
    text = "“It rained for days,” Bly said and told and added."
    reading = read(text)
    three = [candidate(reading, cue, "Bly", left="It rained for days") for cue in ("said", "told", "added")]

    assert cues(text, *zip(three, (0.7, 0.8, 0.9), strict=True)) == ["added"]


def test_sentences_apart_are_not_compared() -> None:
    text = "Bly said it rained. Roe told it snowed."
    reading = read(text)
    first = candidate(reading, "said", "Bly", right="it rained")
    second = candidate(reading, "told", "Roe", right="it snowed")

    assert cues(text, (first, 0.9), (second, 0.9)) == ["said", "told"]
