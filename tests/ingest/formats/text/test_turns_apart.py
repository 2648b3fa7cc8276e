"""Questions and answers in one paragraph; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.turns_apart import turns_apart
from onrecord.ingest.reader import read_articles

from tests.ingest.formats.documents_made import docx, p

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SWORN = "MARTIN HALE, having been duly sworn, testified as follows:"
FIRST = "Q. Where were you on the night of the fire? A. At home. Q. Who was with you? A. My brother."
SECOND = "Q. Did you hear the bell? A. No, sir. I heard the dog."
TURNS = ["At home.", "My brother.", "No, sir. I heard the dog."]


@pytest.mark.parametrize(
    "text",
    [
        f"{SWORN}\n\n{FIRST}\n\n{SECOND}\n",
        f"{SWORN}\n\n{FIRST} {SECOND}\n",
        f"{SWORN}\n\n{FIRST}\n\n{SECOND}\n".replace("Q.", "Q:").replace(" A.", " A:"),
        f"{SWORN}\n\n{FIRST.replace('A. At', chr(10) + 'A. At')}\n\n{SECOND}\n",
    ],
)
def test_each_is_a_turn_of_its_own(text: str) -> None:
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)

    assert [
        "".join(part.span.cut(record.text) for part in one.contents) for one in record.extraction.quotations
    ] == TURNS
    assert [one.name for one in record.extraction.speakers] == ["Martin Hale"]


def test_so_they_are_in_a_document() -> None:
    (record,) = read_articles(docx(p(SWORN), p(FIRST), p(SECOND)), name="a", media_type=DOCX)

    assert record.text.count("\n\nA. ") == len(TURNS)


@pytest.mark.parametrize(
    "text",
    [
        "Q. Who saw it? A. I did.",
        "Tom Q. Hale and A. Moss met. A. Moss spoke. Q. Hale left.",
        "A. B. A. B. A. B. A. B.",
        "The committee met. A. Moss spoke. A. Vik left.",
    ],
)
def test_initials_and_a_single_answer_stay(text: str) -> None:
    assert turns_apart(text) == text
