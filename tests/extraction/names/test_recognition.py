"""Names: where they stand, what they name. Every sentence is made up."""

import pytest
from onrecord.extraction.names.recognition import find_names
from onrecord.text.document import read_document


def read(text: str) -> list[tuple[str, str, str | None]]:
    """Give each name as (words, kind, honorific)."""
    document = read_document(text)
    tokens = document.tokens
    found: list[tuple[str, str, str | None]] = []
    for name in find_names(document):
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        honorific = None
        if name.honorific is not None:
            honorific = text[tokens.starts[name.honorific] : tokens.ends[name.first - 1]]
        found.append((text[start:end], name.kind, honorific))
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She met Anna Lindqvist there.", [("Anna Lindqvist", "person", None)]),
        ("Then Dr. Priya Raman spoke.", [("Priya Raman", "person", "Dr.")]),
        ("It was Det Insp Gareth Pugh who rang.", [("Gareth Pugh", "person", "Det Insp")]),
        ("It fell to Mr Justice Harbottle to decide.", [("Harbottle", "person", "Mr Justice")]),
        ("We heard Lt. Gen. Mark Osterholt at noon.", [("Mark Osterholt", "person", "Lt. Gen.")]),
        ("They asked Attorney General Ruth Calloway to act.", [("Ruth Calloway", "person", None)]),
        ("They asked Attorney General Gen. Ruth Calloway to act.", [("Ruth Calloway", "person", "Gen.")]),
        ("The bill cost Norwegian Deputy Trade Minister Siri Aune dear.", [("Siri Aune", "person", None)]),
        (
            "The former Irish Ambassador to Chile Eoin Tully agrees.",
            [("Chile", "place", None), ("Eoin Tully", "person", None)],
        ),
        (
            "It pleased Minister in the Ministry of Finance Clive Ramdeen greatly.",
            [("Ministry of Finance", "organization", None), ("Clive Ramdeen", "person", None)],
        ),
        (
            "It pleased the president of Golden Crust Debra Ferris greatly.",
            [("Golden Crust", "unknown", None), ("Debra Ferris", "person", None)],
        ),
        (
            "We met Ursula von der Heide and Bashar al-Hadi.",
            [("Ursula von der Heide", "person", None), ("Bashar al-Hadi", "person", None)],
        ),
        ("We met de Groot twice.", [("de Groot", "unknown", None)]),
        ("It was Thomas Pell Jr. who won.", [("Thomas Pell Jr.", "person", None)]),
        ("It was Thomas Pell, Jr. who won.", [("Thomas Pell, Jr.", "person", None)]),
        ("We saw Dwight “The Hammer” Pelling box.", [("Dwight “The Hammer” Pelling", "person", None)]),
        ("We saw Dwight and “The Hammer” box.", [("Dwight", "unknown", None), ("Hammer", "unknown", None)]),
        ("It was Tim Cook and Joe Porter.", [("Tim Cook", "person", None), ("Joe Porter", "person", None)]),
        ("It was Chief Of Staff Anna Bly.", [("Anna Bly", "person", None)]),
        ("It was Navy SEAL Anna Bly.", [("Anna Bly", "person", None)]),
        ("It was Mr. Tribe who won.", [("Tribe", "person", "Mr.")]),
        (
            "Then John Bolton left Bolton. He was born in Bolton.",
            [("John Bolton", "person", None), ("Bolton", "person", None), ("Bolton", "place", None)],
        ),
        ("Our Chief Financial Officer left.", []),
        ("We saw Judge Jr. there.", [("Judge Jr.", "person", None)]),
        ("It was Anna Marie Jones.", [("Anna Marie Jones", "person", None)]),
        ("We heard Happy Fans today.", []),
        ("We saw Xola Vumani, 45, there.", [("Xola Vumani", "person", None)]),
        ("We saw Blue Green Red Yellow there.", [("Blue Green Red Yellow", "unknown", None)]),
        ("Joan Smith Wins Big Prize at Last", [("Joan Smith", "person", None)]),
        ("It was M. K. Sundar again.", [("M. K. Sundar", "person", None)]),
    ],
)
def test_a_person_is_cut_out_of_titles_and_forms_of_address(
    text: str, names: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "He works at the Institute for Coastal Studies now.",
            [("Institute for Coastal Studies", "organization", None)],
        ),
        ("He left the Bank of the West in May.", [("Bank of the West", "organization", None)]),
        (
            "He left the University of Texas at Austin in May.",
            [("University of Texas at Austin", "organization", None)],
        ),
        ("The Ways and Means Committee met.", [("Ways and Means Committee", "organization", None)]),
        (
            "The Committee on Trade and Fisheries met.",
            [("Committee on Trade and Fisheries", "organization", None)],
        ),
        (
            "The Committee on Trade and NATO met.",
            [("Committee on Trade", "organization", None), ("NATO", "organization", None)],
        ),
        (
            "The Securities and Exchange Commission met.",
            [("Securities and Exchange Commission", "organization", None)],
        ),
        (
            "We asked France and the Trade Commission.",
            [("France", "place", None), ("Trade Commission", "organization", None)],
        ),
        (
            "We asked France and Trade Commission staff.",
            [("France", "place", None), ("Trade Commission", "organization", None)],
        ),
        ("She is at the London-based Marlow House think-tank.", [("Marlow House", "organization", None)]),
        ("She rang the White House Press Secretary.", [("White House", "organization", None)]),
        (
            "She rang NYPD Commissioner Paul Dench first.",
            [("NYPD", "organization", None), ("Paul Dench", "person", None)],
        ),
        ("She likes U.S. Russia talks.", [("U.S.", "place", None), ("Russia", "place", None)]),
        (
            "He went to Kerry County by The Gambia.",
            [("Kerry County", "place", None), ("The Gambia", "place", None)],
        ),
        ("He left Yale University President and all.", [("Yale University", "organization", None)]),
        ("He read the Clean Water Act.", [("Clean Water Act", "unknown", None)]),
        (
            "He backs National Grid and CBS.",
            [("National Grid", "organization", None), ("CBS", "organization", None)],
        ),
        ("He sold Acme Widgets, Inc. last year.", [("Acme Widgets, Inc.", "organization", None)]),
        (
            "It sued the Trade Commission and Justice Department.",
            [("Trade Commission", "organization", None), ("Justice Department", "organization", None)],
        ),
        ("New York slept.", [("New York", "place", None)]),
        ("He knows the German Brandt.", [("Brandt", "unknown", None)]),
    ],
)
def test_organisations_and_places_are_told_from_persons(
    text: str, names: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Tuesday Anna Lindqvist left.", [("Anna Lindqvist", "person", None)]),
        ("But Will Smith stayed.", [("Will Smith", "person", None)]),
        ("Will Smith stay?", [("Will Smith", "person", None)]),
        ("Will Parliament sit?", [("Parliament", "organization", None)]),
        ("WHO said so.", [("WHO", "organization", None)]),
        ("Israelis and the French agreed. I did not.", []),
        ("Running is fun. Frankly not. Bread rose. We eat bread.", []),
        ("They saw I-95 and Model_3.", []),
        ("I, too. She and I went.", []),
        ("Officials Say.", []),
    ],
)
def test_words_that_are_capitalised_for_their_place_are_no_names(
    text: str, names: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == names


def test_a_surname_is_known_from_the_full_name_elsewhere() -> None:
    text = "Quillfeather was late. We asked Joan Quillfeather why."

    assert read(text) == [("Quillfeather", "person", None), ("Joan Quillfeather", "person", None)]


def test_two_unknown_words_are_a_person_when_the_second_recurs_alone() -> None:
    text = "Xanthe Vroomfondel spoke. Then Vroomfondel left."

    assert read(text)[0] == ("Xanthe Vroomfondel", "person", None)


def test_capitals_of_a_headline_say_nothing_but_known_names_are_found() -> None:
    text = "Bergson Junior and Joan Quill Win Big Prize at Last\n\nJoan Quill and LARS BERGSON won. BERGSON AND QUILL SMILE WIDELY."

    assert [name for name, _, _ in read(text)] == [
        "Bergson",
        "Joan Quill",
        "Joan Quill",
        "LARS BERGSON",
        "BERGSON",
        "QUILL",
    ]
