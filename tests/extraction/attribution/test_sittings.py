"""Sittings of parliaments, hearings, calls and press conferences, in which nobody is only an interviewer."""

from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.text.document import read_document

from tests.extraction.readings import answers


def test_in_a_parliament_who_asks_speaks_too_and_an_office_has_its_holder_in_brackets() -> None:
    text = (
        "The Minister of Piers (Ms Ann Roe): The pier is shut. [Interruption.] I said so.\n\n"
        "Mr Jo Bly (Ely East) (Lab): Since when?\n\nMr Speaker: Order.\n\nMs Roe: Since May."
    )

    assert answers(text) == [
        ("Ms Ann Roe", ["The pier is shut.", "I said so."]),
        ("Mr Jo Bly", ["Since when?"]),
        ("Mr Speaker", ["Order."]),
        ("Ms Roe", ["Since May."]),
    ]


def test_members_speak_below_lines_with_their_seats_or_offices() -> None:
    text = (
        "Mr Tom Hale (Ely North) (Lab)\n\n1. What does she do for the weir?\n\nThe Minister of Water (Ida Moss)\n\nWe mend it.\n\n"
        "Mr Hale\n\nIt leaks.\n\nIda Moss\n\nIt does."
    )

    assert answers(text) == [
        ("Mr Tom Hale", ["1. What does she do for the weir?"]),
        ("Ida Moss", ["We mend it."]),
        ("Mr Hale", ["It leaks."]),
        ("Ida Moss", ["It does."]),
    ]


def test_three_members_of_the_european_parliament_are_a_debate() -> None:
    text = "Ida Moss (PPE). – Madam President, it leaks.\n\nTom Hale (S&D). – It does not.\n\nOtto Finn (Renew). – It does."

    found, _ = labelled_answers(read_document(text))

    assert [one.source and one.source.cut(text) for one in found] == ["Ida Moss", "Tom Hale", "Otto Finn"]


def test_one_who_answers_many_that_ask_once_holds_a_press_conference() -> None:
    text = "CHAIR MOSS. Good day. It leaks.\n\nTOM HALE. Is it old?\n\nCHAIR MOSS. It is.\n\nOTTO FINN. Who pays?\n\nCHAIR MOSS. We do."

    assert [said for _, said in answers(text)] == [["Good day. It leaks."], ["It is."], ["We do."]]


def test_offices_in_capitals_name_their_holders() -> None:
    text = (
        "SHRI ARJUN HALE (Ely): Sir, it leaks.\n\nTHE MINISTER OF WATER (SHRIMATI IDA MOSS): It does.\n\nSHRI ARJUN HALE: Since when?\n\n"
        "SHRIMATI IDA MOSS: Since May."
    )

    assert [name for name, _ in answers(text)] == ["SHRI ARJUN HALE", "SHRIMATI IDA MOSS"] * 2


def test_a_hearing_is_one_however_long_its_statements_are() -> None:
    long = "\n\n".join(["The fleet is old, and nobody has mended it."] * 30)
    text = f"Chairman Moss. We begin.\n\nMs. Hale. {long}\n\nChairman Moss. How old?\n\nMs. Hale. Mr. Chairman, fifty years."

    said, _ = labelled_answers(read_document(text))
    assert [one.source and one.source.cut(text) for one in said] == ["Chairman Moss", "Ms. Hale"] * 2


def test_a_name_and_a_post_above_a_turn_are_its_label() -> None:
    call = [
        ("Ida Moss -- Chief Executive", "We opened three piers."),
        ("Tom Hale -- Norden Bank -- Analyst", "How many more?"),
    ]
    text = "\n\n".join(f"{label}\n\n{words}" for label, words in [*call, *call])

    said, _ = labelled_answers(read_document(text))
    assert [one.source and one.source.cut(text) for one in said] == ["Ida Moss", "Ida Moss"]


def test_a_number_stands_before_who_asks_first() -> None:
    text = "1. Pia Strand (Sund) (Lab)\n\nWhat will he do?\n\nThe Minister (Ole Brekke)\n\nNothing.\n\nPia Strand\n\nWhy?\n\nOle Brekke\n\nNo money."

    said, _ = labelled_answers(read_document(text))
    assert [one.source and one.source.cut(text) for one in said] == ["Pia Strand", "Ole Brekke"] * 2
