"""Judging candidates by what stands around them."""

import pytest
from msgspec.structs import replace
from onrecord.extraction.candidates.scoring import (
    JUDGE,
    calibrated,
    judge_values,
    score_candidates,
    surroundings,
)
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import candidate, read

NESTED = "Bly said that Roe told them that it rained, he said."


def test_a_draft_inside_anothers_content_knows_the_likeliest_outer_one() -> None:
    reading = read(NESTED)
    outer = candidate(reading, "said", "Bly", right="that Roe told them that it rained")
    inner = candidate(reading, "told", "Roe", right="that it rained", likely=0.8)

    assert surroundings([outer, inner]) == [(None, 1), (outer, 0)]


def test_of_two_outer_drafts_the_likelier_counts_and_unlikely_inner_cues_do_not() -> None:
    reading = read(NESTED)
    likely = candidate(reading, "said", "Bly", right="that Roe told them that it rained", likely=0.9)
    unlikely = candidate(reading, "said", right="Roe told them", likely=0.3)
    inner = candidate(reading, "told", "Roe", right="that it rained", likely=0.2)

    assert [found for found, _ in surroundings([unlikely, likely, inner])] == [None, None, likely]
    assert [found for found, _ in surroundings([likely, unlikely, inner])] == [None, None, likely]
    assert [count for _, count in surroundings([unlikely, likely, inner])] == [0, 0, 0]


def test_a_draft_has_every_value_whatever_it_lacks() -> None:
    reading = read("“It rained,” Bly said and went; told, that “no” was so.")
    bare = candidate(reading, "said")
    full = candidate(reading, "said", "Bly", left="It rained", right="told , that “ no ” was so")
    last = candidate(reading, "told", right="no")

    described = [
        judge_values(reading, one, outer, inner)
        for one, outer, inner in ((bare, None, 0), (full, bare, 7), (last, full, 1))
    ]
    assert {len(values) for values in described} == {len(JUDGE.names)}


def test_a_draft_at_the_edge_of_the_text_is_judged() -> None:
    reading = read("said")

    (probability,) = score_candidates(reading, [candidate(reading, "said")], engine_model())
    assert 0 <= probability <= 1


def test_no_drafts_no_judgement() -> None:
    assert score_candidates(read(""), [], engine_model()) == []


def test_drafts_far_apart_are_not_compared() -> None:
    text = "Bly said " + "he told and " * 30 + "so."
    reading = read(text)
    tokens = [token for token, lower in enumerate(reading.lower) if lower == "told"]
    outer = candidate(reading, "said", "Bly", right=text[9:-1])
    inner = [replace(outer, block=replace(outer.block, cue=token), right=None) for token in tokens]

    found = surroundings([outer, *inner])
    assert found[1] == (outer, 0)
    assert found[-1] == (None, 0)
    assert 0 < found[0][1] < len(inner)


@pytest.mark.parametrize(
    ("likelihood", "right"), [(0.0, 0.005), (0.5, 0.53), (0.9, 0.86), (0.97, 0.94), (1.0, 0.996)]
)
def test_confidence_is_how_often_a_likelihood_is_right(likelihood: float, right: float) -> None:
    assert calibrated(likelihood) == pytest.approx(right, abs=0.01)
