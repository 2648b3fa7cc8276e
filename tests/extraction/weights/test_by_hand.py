"""Rules alone: the engine without learned weights."""

import pytest
from onrecord.extraction.engine import extract_with
from onrecord.extraction.weights.by_hand import hand_model
from onrecord.extraction.weights.loading import engine_model

MODEL = hand_model()


def quotations(text: str) -> list[tuple[str, list[str], str | None, str]]:
    found = extract_with(text, MODEL)
    return [
        (
            one.kind,
            [run.span.cut(text) for run in one.contents],
            None if one.speaker is None else found.speakers[one.speaker].name,
            one.method,
        )
        for one in found.quotations
    ]


@pytest.mark.parametrize(
    ("text", "kind", "contents", "speaker"),
    [
        pytest.param(
            "“The pier is shut,” Ann Bly said.", "direct", ["The pier is shut,"], "Ann Bly", id="after it"
        ),
        pytest.param(
            "“The pier is shut,” said Ann Bly.", "direct", ["The pier is shut,"], "Ann Bly", id="inverted"
        ),
        pytest.param(
            "“The pier is shut,” Ann Bly told The Herald. “It was never safe.”",
            "direct",
            ["The pier is shut,", "It was never safe."],
            "Ann Bly",
            id="in the middle",
        ),
        pytest.param(
            "Ann Bly said, “The pier is shut.”", "direct", ["The pier is shut."], "Ann Bly", id="before it"
        ),
        pytest.param(
            "Ann Bly said that the pier was shut.",
            "indirect",
            ["that the pier was shut"],
            "Ann Bly",
            id="that clause",
        ),
        pytest.param(
            "According to Ann Bly, the pier is shut.",
            "indirect",
            ["the pier is shut"],
            "Ann Bly",
            id="according to",
        ),
        pytest.param(
            "The pier was shut, Ann Bly said.", "indirect", ["The pier was shut"], "Ann Bly", id="at the end"
        ),
        pytest.param(
            "Ann Bly said the pier was “never safe”.",
            "mixed",
            ["the pier was", "never safe"],
            "Ann Bly",
            id="quoted words in a clause",
        ),
    ],
)
def test_the_plain_patterns_need_no_learning(text: str, kind: str, contents: list[str], speaker: str) -> None:
    assert quotations(text) == [(kind, contents, speaker, "rule")]


@pytest.mark.parametrize(
    "text",
    [
        "The “Seagull” left the pier.",
        "The old pier was shut for years.",
        "She went to see the “so-called” pier.",
    ],
)
def test_what_is_no_speech_gives_nothing(text: str) -> None:
    assert quotations(text) == []


def test_the_decisions_are_those_of_the_learned_weights() -> None:
    learned = {name: len(tables) for name, tables in engine_model().decisions.items() if "never" not in name}

    calibration = {"words", "claim"}  # learned from what the others get wrong
    assert calibration <= learned.keys()
    assert {name: len(tables) for name, tables in MODEL.decisions.items()} == {
        name: templates for name, templates in learned.items() if name not in calibration
    }
    assert not MODEL.learned
