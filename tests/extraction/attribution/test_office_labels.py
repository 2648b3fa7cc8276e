"""Offices in labels of transcripts; every name is invented."""

import pytest
from onrecord.extraction.attribution.turn_labels import turn_labels
from onrecord.text.document import read_document

TURNS = "Ida Moss: It leaks.\n\nMr. HALE: It does.\n\n"


def _named(line: str) -> str | None:
    text = f"{TURNS}{line}"
    label = turn_labels(read_document(text))[-1]
    return label and label[0].cut(text)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Minister of the Weirs Ida Moss: It is old.", "Ida Moss"),
        ("Secretary of the Northern Weirs Tom Hale: It is old.", "Tom Hale"),
        ("The Comptroller of Weirs (Otto Finn): It is old.", "Otto Finn"),
        ("Comptroller of Weirs (Otto Hale): It is old.", "Otto Hale"),
        ("Comptroller of Weirs (Ms Ute Finn) (MP): It is old.", "Ms Ute Finn"),
        ("Lord Finn of Ely (Con): It is old.", "Lord Finn of Ely"),
    ],
)
def test_whoever_holds_an_office_speaks(line: str, name: str) -> None:
    assert _named(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "The Great Guardian of Weirs (Ely): It is old.",
        "Comptroller of Weirs (Otto Finn): It is old.",
        "after that came Minister of the Weirs Ida Moss: It is old.",
        "Two things, then Minister of the Weirs Ida Moss: It is old.",
        "In the end it was a long and weary Tuesday: It is old.",
    ],
)
def test_other_words_before_a_colon_are_no_office(line: str) -> None:
    assert _named(line) is None
