"""Interviews in plain print, whose questions and answers carry no labels; every name is invented."""

import pytest
from onrecord.extraction.attribution.asked_questions import asked_and_answered
from onrecord.extraction.engine import extract
from onrecord.text.document import read_document

LED = "Olga Stern won the title at 61. We met in her kitchen."
TALK = [
    "When did you first play?",
    "I was four. My grandmother taught me with buttons.",
    "Tell us about this year.",
    "I came to see my friends.\n\nMy train home was on the Thursday.",
    "What will you do now?",
    "I will sleep.",
]


def exchanges(*paragraphs: str) -> int:
    return len(asked_and_answered(read_document("\n\n".join(paragraphs))))


def test_answers_below_questions_are_those_of_whom_the_text_names() -> None:
    text = "\n\n".join([LED, *TALK, "Her book comes out in May."])
    found = extract(text)

    assert [one.name for one in found.speakers] == ["Olga Stern"]
    assert [one.speaker for one in found.quotations] == [0, 0, 0]
    assert asked_and_answered(read_document(text))[-1][1][-1].cut(text) == "I will sleep."


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "Can you bring a dog?",
            "We love dogs.",
            "Can you pay by card?",
            "We take all cards.",
            "Do you open late?",
            "We do.",
        ],
        ["What is it?", "I know.", "Who pays?", "I do.", "Why is that?", "I lost."],
        [LED, *TALK[:4]],
        [LED, "What is it?", "A tax.", "Who pays?", "All do.", "Why?", "The state needs it."],
        [LED, *(line.replace("I ", "She ").replace("My", "Her").replace("me", "her") for line in TALK)],
        [LED, *(line if line.endswith("?") else f"“{line}”" for line in TALK)],
        [LED, "Who knows?", "Why?", "How would you know?"],
        [LED, "“Why do you?”", "I do.", "“Why me?”", "I do.", "“Are you?”", "I am."],
        [LED, "x" * 500 + "?", "I do.", "Why do you?", "I do.", "Are you?", "I am."],
        [LED, *TALK[:3], "I said this:", *TALK[4:]],
    ],
)
def test_other_questions_make_no_interview(paragraphs: list[str]) -> None:
    assert exchanges(*paragraphs) == 0


@pytest.mark.parametrize("above", [[], ["The town has a problem."]])
def test_whom_questions_address_who_speaks_of_himself_is_interviewed(above: list[str]) -> None:
    assert exchanges(*above, *TALK) == len(TALK) // 2
