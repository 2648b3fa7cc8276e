"""Statements that a press office gives to somebody in so many words; every name is invented."""

import pytest
from onrecord.extraction.attribution.requested import requested_attributions
from onrecord.text.document import read_document

WORDS = "The gate is shut. Nobody was hurt."


def found(text: str) -> list[tuple[str | None, list[str]]]:
    attributions, covered = requested_attributions(read_document(text))
    assert len(covered) == len(attributions)
    return [
        (one.source and one.source.cut(text), [content.span.cut(text) for content in one.contents])
        for one in attributions
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Please attribute the following to Ann Roe:",
        "Please attribute this quote to Ann Roe, harbour master at Ely Ports:",
        "Kindly attribute the below statement to Ann Roe:",
        "Please attribute to Ann Roe:",
        "Please attribute all comments below to Ann Roe:",
        "Please credit the following remarks to Ann Roe, Ely Ports:",
        "Attribute the following to Ann Roe:",
        "The following can be attributed to Ann Roe, chief executive:",
        "The below may be attributed to Ann Roe:",
        "The following statement is attributable to Ann Roe:",
        "Statement attributable to Ann Roe:",
        "QUOTE ATTRIBUTABLE TO Ann Roe:",
        "Attributable to Ann Roe:",
        "For attribution to Ann Roe:",
        "This response should be attributed to Ann Roe:",
    ],
)
@pytest.mark.parametrize("words", [WORDS, f"“{WORDS}”", f'"{WORDS}"'])
def test_the_words_below_are_those_of_who_is_named(line: str, words: str) -> None:
    assert found(f"{line}\n\n{words}") == [("Ann Roe", [WORDS])]


@pytest.mark.parametrize(
    "line",
    [
        "Doctors attribute the following to Ann Roe:",
        "Please attribute the following to Ann Roe.",
        "The rise is attributed to Ann Roe:",
        "Please attribute the following to :",
        f"Please attribute the following to Ann Roe {'of Ely ' * 20}:",
        f"Please attribute the following to Ann Roe, {'keeper of Ely ' * 30}:",
    ],
)
def test_other_lines_name_nobody(line: str) -> None:
    assert found(f"{line}\n\n{WORDS}") == []


def test_a_line_with_nothing_below_gives_nothing() -> None:
    assert found("Please attribute the following to Ann Roe:\n\nBACKGROUND\n\nIt is old.") == []
    assert found("Please attribute the following to Ann Roe:") == []


@pytest.mark.parametrize("behind", ["It is old.", "“It is old,” the paper wrote in May.", "NOTES"])
def test_words_in_marks_end_where_a_paragraph_is_not_quoted_as_a_whole(behind: str) -> None:
    assert found(f"Please attribute this to Ann Roe:\n\n“{WORDS}\n\n“It is wet.”\n\n{behind}") == [
        ("Ann Roe", [WORDS, "It is wet."])
    ]


@pytest.mark.parametrize("behind", ["“It is old,” the paper wrote.", "NOTES", "Background:"])
def test_words_without_marks_end_where_a_paragraph_is_quoted_or_no_sentence(behind: str) -> None:
    assert found(f"Please attribute this to Ann Roe:\n\n{WORDS}\n\nIt is “wet”.\n\n{behind}") == [
        ("Ann Roe", [WORDS, "It is “wet”."])
    ]
