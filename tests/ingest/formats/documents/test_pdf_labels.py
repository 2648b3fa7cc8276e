"""Hearings in PDFs whose speakers stand in a column; every name is invented."""

import pytest

from tests.ingest.formats.pdf_made import Word, column, read_here


def two(left: str, right: str, *, at: float = 160, pitch: float = 14) -> tuple[list[Word], list[Word]]:
    return (
        column(left, up=700, size=12, pitch=pitch),
        column(right, left=at, up=700, size=12, pitch=pitch),
    )


@pytest.mark.parametrize("pitch", [14, 28])
@pytest.mark.parametrize("labels", [("POOLE:", "REED:"), ("Ann Poole:", "Tom Reed:"), ("Q.", "A.")], ids=str)
def test_each_label_begins_the_words_beside_it(labels: tuple[str, str], pitch: float) -> None:
    first, second = labels
    names, words = two(
        f"{first}\n{second}\n{first}",
        "Why is it closed, and who has said that you may close it?\nWe had no choice.\nIt is too late.",
        pitch=pitch,
    )
    read = f"{first} Why is it closed, and who has said that you may close it?\n\n{second} We had no choice.\n\n{first} It is too late."
    assert read_here([*names, *words]).body == read
    rows = [word for row in zip(names, words, strict=True) for word in row]
    assert read_here(rows).body == read


def test_a_turn_may_have_several_lines() -> None:
    names, words = two(
        "POOLE:\n\nREED:",
        "We will not go there, as all of us have said before,\nand nobody else will.\nWhy is that so?",
    )
    assert read_here([*names, *words]).body == (
        "POOLE: We will not go there, as all of us have said before, and nobody else will.\n\nREED: Why is that so?"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The council met.\nPoole:\n“We go.” And then\nReed:\n“No, we stay.”",
            "It was late, and the\nvote was lost by two.\nPoole left the room.\nNobody spoke of it for\nthe rest of the day.",
        ),
        ("Poole:", "We will not go."),
        ("Poole:\nReed:", ""),
    ],
    ids=["column of an article", "one label", "nothing beside"],
)
def test_other_columns_are_read_one_after_the_other(left: str, right: str) -> None:
    one, other = two(left, right, at=220)
    read = read_here([*one, *other]).body.split()
    assert read == [*left.split(), *right.split()]
