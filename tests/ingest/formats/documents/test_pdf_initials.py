"""Large first letters of PDFs; every name is invented."""

import pytest
from onrecord.ingest.formats.documents.pdf_lines import read_lines

from tests.ingest.formats.pdf_made import Word, column, pdf, read_here

HEADLINE = (72, 760, 20, "No sale of the bridge")
BELOW = "they will go there later, as all of us know.\n“No,” said Tom Reed, who had come late.\n\n“Why?” asked Ann Poole."
AFTER = "they will go there later, as all of us know. “No,” said Tom Reed, who had come late.\n\n“Why?” asked Ann Poole."


def body(*words: Word) -> str:
    return read_here([HEADLINE, *words]).body


def beside(text: str, *, left: float) -> list[Word]:
    return column(text, left=left, up=706, size=12, pitch=14)


@pytest.mark.parametrize(
    ("letter", "left", "words", "read"),
    [
        (
            "W",
            112,
            "e shall not sell it, said the mayor\nof the old town on the hill, for",
            "We shall not sell it",
        ),
        (
            "“W",
            136,
            "e shall not sell it,” said the mayor\nof the old town on the hill, for",
            "“We shall not sell it,”",
        ),
        (
            "É",
            100,
            "va Poole will not sell it, said the mayor\nof the old town on the hill, for",
            "Éva Poole will not sell it",
        ),
        (
            "I",
            90,
            "t shall not be sold, said the mayor\nof the old town on the hill, for",
            "It shall not be sold",
        ),
        ("I", 90, "will not sell it, said the mayor\nof the old town on the hill, for", "I will not sell it"),
        (
            "A",
            102,
            "later sale is off, said the mayor\nof the old town on the hill, for",
            "A later sale is off",
        ),
        (
            "A",
            102,
            "fter that nobody came, said the mayor\nof the old town on the hill, for",
            "After that nobody came",
        ),
    ],
)
def test_a_letter_that_is_two_lines_high_begins_the_first_of_them(
    letter: str, left: float, words: str, read: str
) -> None:
    text = body((72, 690, 40, letter), *beside(words, left=left), *column(BELOW, up=678, size=12, pitch=14))
    assert text.startswith(f"{read}")
    assert text.endswith(f"the mayor of the old town on the hill, for {AFTER}")


def test_it_may_be_drawn_last_be_three_lines_high_or_stand_over_its_line() -> None:
    lines = beside(
        "e shall not sell it, said the mayor\nof the old town on the hill, and\nso it is, for", left=126
    )
    below = column(BELOW, up=664, size=12, pitch=14)
    read = f"We shall not sell it, said the mayor of the old town on the hill, and so it is, for {AFTER}"
    assert body(*lines, *below, (72, 676, 54, "W")) == read
    assert body((72, 676, 54, "W"), *lines, *below) == read
    one = beside("e shall not sell it, said the mayor", left=102)
    rest = column("of the old town on the hill, and so it is.", up=692, size=12)
    raised = body((72, 706, 30, "W"), *one, *rest)
    assert raised == "We shall not sell it, said the mayor of the old town on the hill, and so it is."


def test_a_letter_with_nothing_beside_it_is_a_line() -> None:
    assert body((72, 700, 40, "B"), *column("It rained.", up=600, size=12)) == "It rained."


@pytest.mark.parametrize(
    ("letter", "lines"),
    [("W", ["W", "e shall not sell it."]), ("3", ["3e shall not sell it."])],
    ids=["letter", "figure"],
)
def test_a_letter_ends_its_line_and_a_figure_does_not(letter: str, lines: list[str]) -> None:
    ((_, printed),) = read_lines(pdf([(72, 706, 26, letter), *beside("e shall not sell it.", left=96)]), 1)
    assert [line[0].replace("3 ", "3") for line in printed] == lines
