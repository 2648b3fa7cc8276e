"""Invisible characters and labels in capitals; every name is invented."""

import pytest
from onrecord.extraction.engine import extract
from onrecord.extraction.names.readable_form import usual_case

TRANSCRIPT = "ANN ROE, HOST: Why is it shut?\n\n{}\n\nROE: Since when?\n\nBLY: Since May."


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("JO BLY, MAYOR OF ELY", "mayor of Ely"),
        ("JO BLY, CNN ANCHOR (voice-over)", "CNN anchor"),
        ("JO BLY, U.S. SENATOR", "U.S. senator"),
        ("JO BLY, VICE-CHAIR OF THE BBC", "vice-chair of the BBC"),
    ],
)
def test_a_role_in_capitals_is_read_in_the_usual_case(label: str, role: str) -> None:
    said = f"{label}: It is old."

    assert usual_case(said).startswith(f"Jo Bly, {role}")


def test_a_title_before_a_name_in_capitals_is_read_in_the_usual_case() -> None:
    assert (
        usual_case("MAYOR ROE (smiles): No.\n\nTHE COURT: No.") == "Mayor Roe (smiles): No.\n\nTHE COURT: No."
    )


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Ms. HALE of Ely. I rise.", "Ms. Hale of Ely. I rise."),
        (
            "Mr HALE (Ely—Leader of the Opposition) (14:01): Who?",
            "Mr Hale (Ely—Leader of the Opposition) (14:01): Who?",
        ),
        (">> VERA DRAKE: WE COULD NOT PAY.", ">> Vera Drake: WE COULD NOT PAY."),
        ("PORT NOTICE: WE COULD NOT PAY.", "PORT NOTICE: WE COULD NOT PAY."),
        ("STATEMENT OF IDA MOSS, MASTER OF THE PORT", "Statement of Ida Moss, MASTER OF THE PORT"),
        ("STATEMENT OF HON. IDA MOSS", "Statement of hon. Ida Moss"),
    ],
)
def test_names_in_the_records_of_congress_are_read_in_the_usual_case(line: str, read: str) -> None:
    assert usual_case(line) == read


@pytest.mark.parametrize("text", ["Jo Bly, mayor: No.", "NATO, WHO: no.", "İO BLY, ß: No.", "UPDATE: A FIRE"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert usual_case(text) == text


def test_the_role_of_a_label_in_capitals_is_its_speakers() -> None:
    text = TRANSCRIPT.format("JO BLY, MAYOR OF ELY: It is old.")
    found = extract(text)

    assert [
        (one.name, [role.title and role.title.cut(text) for role in one.roles]) for one in found.speakers
    ] == [("Jo Bly", ["MAYOR OF ELY"])]


@pytest.mark.parametrize("label", ["UNIDENTIFIED MALE", "SPEAKER 2", "UNKNOWN"])
def test_a_label_that_names_nobody_leads_to_nobody(label: str) -> None:
    found = extract(TRANSCRIPT.format(f"{label}: It is old."))

    assert [one.name for one in found.speakers] == ["BLY"]


def test_invisible_characters_split_no_name_and_every_span_stands_in_the_text() -> None:
    text = (
        "“It will [al\u00admost] hold\u200b,” said Marga Wies\u00adner, the chief engi\u00adneer, "
        "to\u2060ld The\ufeff Herald.\n\n“I wi\u200dll walk it,” Wies\u200bner told The Post."
    )
    found = extract(text)

    assert [one.name for one in found.speakers] == ["Marga Wiesner"]
    assert [role.title and role.title.cut(text) for role in found.speakers[0].roles] == [
        "chief engi\u00adneer"
    ]
    assert [[run.span.cut(text) for run in one.contents] for one in found.quotations] == [
        ["It will [al\u00admost] hold\u200b,"],
        ["I wi\u200dll walk it,"],
    ]
    assert [insertion.cut(text) for insertion in found.quotations[0].insertions] == ["[al\u00admost]"]
    assert [one.source and one.source.span.cut(text) for one in found.quotations] == [
        "Marga Wies\u00adner",
        "Wies\u200bner",
    ]
    assert found.speakers[0].name_span.cut(text) == "Marga Wies\u00adner"
