"""Candidate cues and the landmarks around them."""

import pytest
from onrecord.extraction.candidates import templates
from onrecord.extraction.candidates.cues import (
    CUE,
    cue_candidates,
    cue_sums,
    cue_values,
    lemma_of,
    suffix_of,
)
from onrecord.extraction.candidates.landmarks import Landmarks, bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel
from onrecord.extraction.candidates.templates import PlainScorer, compiled
from onrecord.extraction.weights.loading import engine_model
from onrecord.text.tokens import places_of

from tests.extraction.readings import read


def candidates(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [(reading.document.tokens.words[token], lemma) for token, lemma in cue_candidates(reading)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Bly said it rains.", [("said", "say")], id="verb of speech"),
        pytest.param("Bly thinks it rains.", [("thinks", "think")], id="verb of thought"),
        pytest.param("in a statement", [("statement", "statement")], id="noun"),
        pytest.param("According to Bly", [("According", "according")], id="according"),
        pytest.param("Bly: it rains", [(":", ":")], id="colon"),
        pytest.param("It rains — Bly", [("—", "—")], id="dash"),
        pytest.param("It wandered.", [], id="no reporting word"),
        pytest.param("It rains --- Bly", [], id="a longer dash"),
        pytest.param("“So,” she fumbled.", [("fumbled", "?ED")], id="an unknown verb after quoted words"),
        pytest.param("She fumbled “So”.", [("fumbled", "?ED")], id="an unknown verb before quoted words"),
    ],
)
def test_candidates(text: str, found: list[tuple[str, str]]) -> None:
    assert candidates(text) == found


@pytest.mark.parametrize(
    ("lower", "lemma"), [("said", "say"), ("believes", "believe"), ("remarks", "remark"), ("table", None)]
)
def test_lemmas(lower: str, lemma: str | None) -> None:
    assert lemma_of(lower) == lemma


@pytest.mark.parametrize(
    ("lower", "lemma", "form"),
    [
        ("say", "say", "base"),
        ("says", "say", "s"),
        ("saying", "say", "ing"),
        ("said", "say", "ed"),
        ("fumbled", "?ED", "ed"),
    ],
)
def test_forms(lower: str, lemma: str, form: str) -> None:
    assert suffix_of(lower, lemma) == form


def test_distances_grow_coarse() -> None:
    names = [bucket(distance) for distance in (-1, 0, 3, 6, 9, 13, 16, 500)]

    assert names == ["-", "0", "3", "6", "8", "12", "far", "far"]


@pytest.mark.parametrize(
    "text",
    [
        "said",
        "Bly, who runs the kiosk, said that it rains.",
        "“It rains,” said Bly.",
        "Bly said, “It rains.”",
        ", said",
        "“x” said; Bly, 44, added: no, he said",
        "not said",
        "Bly of, the, said",
    ],
)
def test_a_candidate_has_every_value(text: str) -> None:
    reading = read(text)
    marks = Landmarks(reading)

    described = [cue_values(reading, token, lemma, marks) for token, lemma in cue_candidates(reading)]

    assert described
    assert {len(values) for values in described} == {len(CUE.names)}


def test_likely_cues_are_counted_between_two_places() -> None:
    reading = read("Bly said he asked and Roe told them.")
    marks = Landmarks(reading)
    marks.set_likely([1, 6])

    assert [marks.likely_between(*part) for part in ((0, 9), (0, 1), (1, 2), (2, 6), (6, 99), (99, 100))] == [
        2,
        0,
        1,
        0,
        1,
        0,
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The pier is said to be old.", id="said to be"),
        pytest.param("in order to win", id="in order"),
    ],
)
def test_a_reporting_word_that_reports_nobodys_words_is_no_candidate(text: str) -> None:
    assert candidates(text) == []


@pytest.mark.parametrize("kind", [PlainScorer, templates.fastest()], ids=["plain", "fastest"])
@pytest.mark.parametrize(
    "text",
    [
        "“It rains,” Ann Bly, who runs the kiosk, said. Officials have not yet argued that, they say: “No.”",
        "said Roe",
        "Bly, of “Ely” here, said.",
        "Told on Monday, by a clerk, that it was shut – he thinks so. Roe, Bly, added the following: “Go.” That was all",
        "It was announced by the board of a firm in the far north of the old county last week that the pier, which leaks, shuts.",
    ],
)
def test_what_cues_weigh_is_the_sum_of_their_features(
    monkeypatch: pytest.MonkeyPatch, kind: templates.Scorers, text: str
) -> None:
    monkeypatch.setattr(templates, "_SCORERS", kind)
    reading, learned = read(text), engine_model()
    marks, cues = Landmarks(reading), cue_candidates(reading)

    sums = cue_sums(reading, cues, marks, LinearModel(learned.decisions))

    features = [CUE.features(cue_values(reading, token, lemma, marks)) for token, lemma in cues]
    assert [number / UNIT for number in sums] == [learned.score("cue", row) for row in features]


def test_places_of_words_are_found_alike_without_a_compiler() -> None:
    words, wanted = ["a", "b", "c", "a"], frozenset("ac")

    assert {tuple(find(words, wanted)) for find in (places_of, compiled("find") or places_of)} == {(0, 2, 3)}
