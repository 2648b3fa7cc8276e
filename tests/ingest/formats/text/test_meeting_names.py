"""Names that programs for meetings print above turns, in documents and in texts; every name is invented."""

from onrecord.ingest.formats.documents.paragraphs import Paragraph, document_draft
from onrecord.ingest.formats.text.meeting_names import names_in_order

TURNS = "Boyle, Karen   0:04\nI call it to order.\nOrtega, Luis (External)  0:15\nThe setback is four feet."


def test_names_stand_in_their_usual_order() -> None:
    assert names_in_order(TURNS) == (
        "Karen Boyle   0:04\nI call it to order.\nLuis Ortega  0:15\nThe setback is four feet."
    )


def test_other_lines_stay() -> None:
    one = "Boyle, Karen   0:04\nI call it to order."
    usual = "Karen Boyle   0:04\nOrder.\nLuis Ortega   0:15\nFour feet."

    assert names_in_order(one) == one
    assert names_in_order(usual) == usual


def test_a_document_of_a_meeting_names_who_speaks_and_not_who_recorded_it() -> None:
    lines = [*TURNS.split("\n"), "Boyle, Karen stopped transcription"]
    draft = document_draft([Paragraph("Board-Meeting Transcript", "title"), *map(Paragraph, lines)])

    assert "Luis Ortega 0:15" in draft.body
    assert "stopped" not in draft.body


def test_headings_that_come_again_name_who_speaks() -> None:
    said = ["You saw it?", "I heard it, and I turned round.", "What then?", "I shouted at the bus."]
    names = ["Speaker 1", "Speaker 2"] * 2
    lines = [
        part
        for name, words in zip(names, said, strict=True)
        for part in (Paragraph(name, "heading"), Paragraph(words))
    ]
    draft = document_draft(lines)

    assert (draft.headline, draft.body.count("Speaker 1")) == (None, 2)


def test_a_heading_that_says_what_the_document_is_is_no_headline() -> None:
    printed = [
        Paragraph("PRESS STATEMENT", "heading"),
        Paragraph("Ministry of Ferries"),
        Paragraph("3 June 2024"),
        Paragraph("Minister welcomes new ferry", "heading"),
        Paragraph("The minister has welcomed the ferry on Monday."),
    ]
    draft = document_draft(printed)

    assert (draft.headline, draft.body) == (
        "Minister welcomes new ferry",
        "The minister has welcomed the ferry on Monday.",
    )
