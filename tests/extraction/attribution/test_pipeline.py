"""Attributions: candidates that hold, and what they gather."""

import pytest
from msgspec.structs import replace
from onrecord.extraction.attribution import pipeline as attribution
from onrecord.extraction.attribution.assignment import Claim
from onrecord.extraction.attribution.background import without_background
from onrecord.extraction.attribution.content_spans import ContentSpan
from onrecord.extraction.attribution.pipeline import attribute
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.weights.loading import engine_model

from tests.extraction.readings import candidate, read

Found = list[tuple[list[str], str | None, str | None]]


def attributed(text: str) -> list[Attribution]:
    reading = read(text)
    return attribute(reading, find_names(reading.document), engine_model())


def attributions(text: str) -> Found:
    return [
        (
            [f"“{run.span.cut(text)}”" if run.verbatim else run.span.cut(text) for run in one.contents],
            one.source.cut(text) if one.source else None,
            one.cue.cut(text) if one.cue else None,
        )
        for one in attributed(text)
    ]


def test_two_statements_of_one_sentence_stay_apart() -> None:
    assert attributions("Analysts say it rains, and officials say it does not.") == [
        (["it rains"], "Analysts", "say"),
        (["it does not"], "officials", "say"),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "Ann Bly said the pier was shut, although nobody had seen it.", "the pier was shut", id="although"
        ),
        pytest.param(
            "Ann Bly said the pier was shut, which surprised the crew.",
            "the pier was shut",
            id="which at the end",
        ),
        pytest.param(
            "Ann Bly said the pier was shut, which, it seems, surprised.",
            "the pier was shut, which, it seems, surprised",
            id="a clause inside it",
        ),
    ],
)
def test_the_reporters_own_clause_is_no_content(text: str, content: str) -> None:
    assert attributions(text) == [([content], "Ann Bly", "said")]


def test_a_clause_with_quoted_words_may_be_content() -> None:
    reading = read("Ann Bly said the pier was shut, although it was “good”.")
    whole = candidate(reading, "said", "Ann Bly", right="the pier was shut , although it was “ good")

    assert without_background(reading, whole) == whole


def test_a_draft_without_content_on_the_right_stays() -> None:
    reading = read("“No,” said Bly.")
    one = candidate(reading, "said", "Bly", left="No")

    assert without_background(reading, one) == one


def test_a_statement_ends_where_the_next_attribution_begins() -> None:
    reading = read("Bly said it rained, but Roe said no.")
    first = candidate(reading, "said", "Bly", right="it rained , but Roe said no")
    second = candidate(reading, "said", "Bly", right="no")
    told = candidate(read("Bly said it rained, but Roe told no."), "told", "Roe", right="no")

    assert [one.right for one, _ in attribution._apart(reading, [(first, 0.9), (told, 0.9)])] == [
        (2, 4),
        (8, 9),
    ]
    assert [one.right for one, _ in attribution._apart(reading, [(first, 0.9)])] == [(2, 9)]
    assert [one.right for one, _ in attribution._apart(reading, [(second, 0.9)])] == [(8, 9)]


def test_a_claim_that_is_all_cue_and_source_is_dropped() -> None:
    reading = read("Bly said so.")
    claim = Claim(candidate(reading, "said", "Bly", right="so"), 0.9, [ContentSpan(0, 8, verbatim=False)])

    assert attribution._attribution(reading, claim) is None


def test_a_source_does_not_reach_into_what_was_said() -> None:
    text = "The experts on trade said so."
    reading = read(text)
    claim = Claim(
        candidate(reading, "said", "The experts", right="so"), 0.9, [ContentSpan(12, 20, verbatim=False)]
    )
    found = attribution._attribution(reading, claim)

    assert found is not None
    assert found.source is not None
    assert found.source.cut(text) == "The experts"


def test_a_running_quotation_belongs_to_its_cue() -> None:
    text = "“The pier is shut,” said Ann Bly. “It was old.\n\n“It was never safe.”"

    assert attributions(text) == [
        (["“The pier is shut,”", "“It was old.”", "“It was never safe.”"], "Ann Bly", "said")
    ]


def test_long_quoted_words_without_anybody_near_are_speech_of_nobody_named() -> None:
    text = "It rained for days. “The pier is going to be shut for years to come.” Nobody saw it."

    assert attributions(text) == [(["“The pier is going to be shut for years to come.”"], None, None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The “Seagull” left the pier.", id="a name"),
        pytest.param("The “so-called” pier was shut.", id="a term"),
        pytest.param("", id="no text"),
    ],
)
def test_marks_that_are_no_speech_give_nothing(text: str) -> None:
    assert attributions(text) == []


def test_a_signature_is_an_attribution_and_is_not_carried_over() -> None:
    text = "“It rains.” — Ann Bly\n\nThe coach said the pier was shut."

    assert attributions(text) == [
        (["“It rains.”"], "Ann Bly", "—"),
        (["the pier was shut"], "The coach", "said"),
    ]


def test_inside_an_interview_only_the_labels_attribute() -> None:
    text = (
        "Q: Who said “it rains”?\n\nA: The mayor said that it was shut.\n\nQ: Why?\n\nA: It was old.\n\n"
        "Q: Who says so?\n\nA: It is on the wall: “It is shut.” — Ann Bly"
    )

    assert attributions(text) == [
        (["“The mayor said that it was shut.”"], "A", ":"),
        (["“It was old.”"], "A", ":"),
        (["“It is on the wall: “It is shut.” — Ann Bly”"], "A", ":"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("According to Ann Bly, the pier is shut.", "according_to"),
        ("Ann Bly: “The pier is shut and will stay so for years.”", "colon"),
        ("“The pier is shut,” said Ann Bly.", "content_cue_source"),
        ("“The pier is shut,” Ann Bly said.", "content_source_cue"),
        ("Ann Bly said the pier was shut.", "source_cue_content"),
    ],
)
def test_the_rule_names_the_pattern(text: str, rule: str) -> None:
    assert [one.rule for one in attributed(text)] == [rule]


def test_a_dash_names_its_own_rule() -> None:
    reading = read("Ann Bly — “The pier is shut.”")
    one = candidate(reading, "—", "Ann Bly", right="The pier is shut")

    assert attribution._rule(one).name == "dash"


@pytest.mark.parametrize(
    ("text", "cue", "right", "nothing"),
    [
        pytest.param(
            "Bly declined to comment on it.", "declined", "to comment on it", True, id="refuses to speak"
        ),
        pytest.param(
            "Bly declined to pay for it.", "declined", "to pay for it", False, id="refuses something"
        ),
        pytest.param("Bly declined to “pay”.", "declined", "to “ pay", False, id="quoted words"),
        pytest.param("Bly declined “to pay”.", "declined", "to pay", False, id="all of it quoted"),
    ],
)
def test_a_refusal_to_speak_says_nothing(text: str, cue: str, right: str, *, nothing: bool) -> None:
    reading = read(text)
    one = candidate(reading, cue, "Bly", right=right)
    one = replace(one, block=replace(one.block, lemma="decline"))

    assert (attribution._needed(reading, one) > 1) == nothing
