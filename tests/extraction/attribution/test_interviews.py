"""Labelled interviews."""

import pytest
from onrecord.extraction.attribution.interviews import CONFIDENCE, labelled_answers
from onrecord.text.document import read_document

Answers = list[tuple[str, list[str]]]

LONG = "And so it went on for years, as the harbour slowly filled with sand."


def answers(text: str) -> Answers:
    found, _ = labelled_answers(read_document(text))
    for answer in found:
        assert (answer.confidence, answer.rule, answer.method) == (CONFIDENCE, "label", "rule")
        assert answer.cue is not None
        assert answer.cue.cut(text) in (":", ".")
    return [
        (answer.source.cut(text), [run.span.cut(text) for run in answer.contents])
        for answer in found
        if answer.source is not None
    ]


QA = "Q: How is the pier?\n\nA: It is shut.\n\nQ: For how long?\n\nA: For years.\n\nQ: Why?\n\nA: Money."


def test_questions_are_no_quotations() -> None:
    assert answers(QA) == [("A", ["It is shut."]), ("A", ["For years."]), ("A", ["Money."])]


def test_a_full_stop_after_q_and_a_is_a_label_too() -> None:
    assert answers(QA.replace(":", ".")) == answers(QA)


def test_the_interview_covers_labels_questions_and_answers() -> None:
    _, covered = labelled_answers(read_document(QA))

    assert [span.cut(QA) for span in covered] == QA.split("\n\n")


def test_paragraphs_without_a_label_carry_the_answer_on_but_crossheads_and_captions_do_not() -> None:
    text = QA.replace(
        "It is shut.",
        f"It is shut.\n\n{LONG}\n\nA short line\n\nPhoto: the pier in the year in which it was finally shut.\n\n"
        "A long line with many words that ends without any mark at all",
    )

    assert answers(text)[0] == ("A", ["It is shut.", LONG])


def test_text_before_the_first_label_belongs_to_nobody() -> None:
    assert answers(f"{LONG}\n\n{QA}") == answers(QA)


def test_the_party_that_asks_is_the_interviewer() -> None:
    text = (
        "BLY: Why did you shut it?\n\nROE: It was old.\n\nBLY: How old was it?\n\nROE (laughs): Older than me.\n\n"
        "BLY: Thank you.\n\nROE: Was that all? Yes."
    )

    assert answers(text) == [
        ("ROE", ["It was old."]),
        ("ROE", ["Older than me."]),
        ("ROE", ["Was that all? Yes."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bly: It is shut.\n\nIt rains.", id="one label"),
        pytest.param("Note: a.\n\n" * 5, id="one party"),
        pytest.param(QA + "\n\nIt rains." * 40, id="too small a share of the paragraphs"),
        pytest.param(
            "\n\n".join(f"Name {n}x: so it goes." for n in "abcdef"), id="a list of names, each once"
        ),
        pytest.param(
            "\n\n".join(["the pier: it is shut.", "the shore: it is open."] * 4), id="labels in lower case"
        ),
    ],
)
def test_a_colon_alone_makes_no_interview(text: str) -> None:
    assert labelled_answers(read_document(text)) == ([], [])


def test_labels_in_capitals_need_no_more_than_two() -> None:
    assert answers("BLY: It is shut.\n\nROE: It is old.") != []


def test_a_name_in_small_letters_is_no_label() -> None:
    assert answers(QA + "\n\nThe pier: it is shut.") == answers(QA)


def test_marks_around_a_paragraph_of_an_answer_are_left_out() -> None:
    text = QA.replace("It is shut.", f"It is shut.\n\n“{LONG}”\n\n“{LONG}")

    assert answers(text)[0] == ("A", ["It is shut.", LONG, LONG])


def test_where_only_answers_are_labelled_a_question_ends_the_answer() -> None:
    text = (
        "Who can tell us now how long the old pier will have to be shut?\n\nRoe: It is shut.\n\n"
        "And how long is it going to be before it opens again at last?\n\nRoe: For years.\n\n"
        "Mr Roe left.\n\nRoe: And Roe is sorry."
    )

    assert answers(text) == [
        ("Roe", ["It is shut."]),
        ("Roe", ["For years."]),
        ("Roe", ["And Roe is sorry."]),
    ]
