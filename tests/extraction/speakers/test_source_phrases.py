"""Which words at a cue name whom. Every sentence is made up."""

import pytest

from tests.extraction.marked_sources import Row, read


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "[[Swedish Trade Minister Anna Lindqvist]] agreed.",
            ("Anna Lindqvist", "person", "named", "Anna Lindqvist"),
        ),
        ("[[Dr. Anna Lindqvist]] agreed.", ("Dr. Anna Lindqvist", "person", "named", "Anna Lindqvist")),
        ("[[Counsel Eoin Tully SC]] agreed.", ("Eoin Tully", "person", "named", "Eoin Tully")),
        ("[[Ann Bly,]] agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Ann Bly of Ohio]] agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Ann Bly ahead of Friday's vote]] agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Ann Bly, a nurse,]] agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Ann Bly's]] words were kind.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("Ann Bly of [[the Marlow Institute]] agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("Ann Bly, [[Leeds]]: “Yes.”", ("Ann Bly", "person", "named", "Ann Bly")),
        ("Ann Bly, [[chief executive of the charity]], agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("Rep. Ann Bly ([[R-Ohio]]) agreed.", ("Rep. Ann Bly", "person", "named", "Ann Bly")),
        ("Rep. Ann Bly, [[R-Ohio]], agreed.", ("Rep. Ann Bly", "person", "named", "Ann Bly")),
        ("So said [[9]]/11 widow Ann Bly.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[The mayor's lawyer]], Ann Bly, agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[The city's spokeswoman]] Ann Bly agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[The bishop]], the Rev Ann Bly, agreed.", ("Rev Ann Bly", "person", "named", "Ann Bly")),
        ("[[The company]], Tidal Grid, agreed.", ("The company", "organization", "named", "Tidal Grid")),
        (
            "[[The chairman]], Dunmore Bank, Dr. Ann Bly, agreed.",
            ("Dr. Ann Bly", "person", "named", "Ann Bly"),
        ),
        (
            "The chairman, [[Dunmore Bank]], Dr. Ann Bly, agreed.",
            ("Dr. Ann Bly", "person", "named", "Ann Bly"),
        ),
        ("[[The spokesman]] for the ministry, Ann Bly, agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Founder]] and director Ann Bly agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Dunmore Bank]] executive director Ann Bly agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[Dunmore Bank]] director Dr. Ann Bly agreed.", ("Dr. Ann Bly", "person", "named", "Ann Bly")),
        (
            "[[Dunmore Bank]] executive plans agreed.",
            ("Dunmore Bank", "organization", "named", "Dunmore Bank"),
        ),
        (
            "[[Dunmore Bank]] director plans agreed.",
            ("Dunmore Bank", "organization", "named", "Dunmore Bank"),
        ),
        ("It was Dunmore Bank, [[who]] agreed.", ("who", "organization", "pronoun", "Dunmore Bank")),
        ("Ann Bly of the Marlow Institute, [[who]] agreed.", ("who", "person", "pronoun", "Ann Bly")),
        ("[[His teacher]], associate professor Ann Bly, agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        ("[[The chief]] (Mrs.) Ann Bly agreed.", ("Ann Bly", "person", "named", "Ann Bly")),
        (
            "The walker, [[Dunmore Bank]], the river and Ann Bly, agreed.",
            ("Dunmore Bank", "organization", "named", "Dunmore Bank"),
        ),
        (
            "The chairman, [[Dunmore Bank]], agreed with all of it.",
            ("Dunmore Bank", "organization", "named", "Dunmore Bank"),
        ),
        (
            "[[Chief Justice of Pakistan]] (CJP) Qaiser Bly agreed.",
            ("Qaiser Bly", "person", "named", "Qaiser Bly"),
        ),
        ("[[The White House]] agreed.", ("The White House", "organization", "named", "White House")),
        ("[[Russia]] agreed.", ("Russia", "organization", "named", "Russia")),
        (
            "It was in the Lexfordian. [[The Herald-Leader]] agreed and the Herald-Leader was late.",
            ("The Herald-Leader", "organization", "named", "Herald-Leader"),
        ),
        (
            "Last week [[the Herald-Leader]] agreed.",
            ("the Herald-Leader", "organization", "named", "Herald-Leader"),
        ),
    ],
)
def test_a_name_is_found_in_the_words_at_the_cue(text: str, row: Row) -> None:
    assert read(text).rows() == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("[[a spokesman for Ann Bly]] agreed.", ("a spokesman for Ann Bly", "person", "none", None)),
        (
            "[[A spokesman for the Ann Bly campaign]] agreed.",
            ("A spokesman for the Ann Bly campaign", "person", "none", None),
        ),
        (
            "[[The spokesman]] for Ann Bly, a friend of Joe Pell, agreed.",
            ("The spokesman", "person", "none", None),
        ),
        (
            "[[The spokesman]] for the (new) ministry, Ann Bly, agreed.",
            ("The spokesman", "person", "none", None),
        ),
        (
            "[[The spokesman]] for all that is good and fair in this world, Ann Bly, agreed.",
            ("The spokesman", "person", "none", None),
        ),
        (
            "It was a senior aide to [[the governor]] who agreed.",
            ("a senior aide to the governor", "person", "none", None),
        ),
        (
            "A source close to [[the singer]] agreed.",
            ("A source close to the singer", "person", "none", None),
        ),
        ("Analysts at [[Dunmore Bank]] agreed.", ("Analysts at Dunmore Bank", "group", "none", None)),
        (
            "Two Russian officials in [[Geneva]] agreed.",
            ("Two Russian officials in Geneva", "group", "none", None),
        ),
        ("According to [[the governor]], yes.", ("the governor", "person", "none", None)),
        ("It came from Tidal Grid of [[the north]].", ("the north", "unknown", "none", None)),
        ("So said [[9]], and Ann Bly.", ("9", "unknown", "none", None)),
        ("So said [[9]]", ("9", "unknown", "none", None)),
        ("So said [[9]] of them and that was all there was.", ("9", "unknown", "none", None)),
        ("[[Ann Bly supporters]] agreed.", ("Ann Bly supporters", "group", "none", None)),
        ("[[Ann Bly and Joe Pell]] agreed.", ("Ann Bly and Joe Pell", "group", "none", None)),
        ("[[Ann Bly and her brother]] agreed.", ("Ann Bly and her brother", "group", "none", None)),
        ("[[Tidal Grid and Ann Bly]] agreed.", ("Tidal Grid and Ann Bly", "group", "none", None)),
        ("[[The lawyer]], Ann Bly and others agreed.", ("The lawyer", "person", "none", None)),
        ("[[The lawyer]], Leeds, agreed.", ("The lawyer", "person", "none", None)),
        ("[[The lawyers]], Ann Bly, agreed.", ("The lawyers", "group", "none", None)),
        ("All of it came from [[the lawyer]]", ("the lawyer", "person", "none", None)),
        ("It was Israeli [[media]] that agreed.", ("media", "group", "none", None)),
        ("[[A glass]] agreed.", ("A glass", "unknown", "none", None)),
        ("[[KUALA LUMPUR]]: The minister agreed.", ("KUALA LUMPUR", "unknown", "none", None)),
        (
            "[[Red States Outnumber Blue States Again]] we read.",
            ("Red States Outnumber Blue States Again", "group", "none", None),
        ),
        ("[[Polls]] agree.", ("Polls", "group", "none", None)),
        ("Ann Bly told [[aides]], we agreed.", ("aides", "group", "none", None)),
        ("Tidalgrid, [[chairman of the board]], agreed.", ("chairman of the board", "person", "none", None)),
        ("Ann Bly, [[the lawyer]] said, agreed.", ("the lawyer", "person", "none", None)),
    ],
)
def test_a_description_of_nobody_named_stays_as_printed(text: str, row: Row) -> None:
    assert read(text).rows() == [row]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[[Transport]] and Harbours Minister Jane Doe agreed.", "Jane Doe"),
        ("[[Transport]] & Harbours minister Jane Doe agreed.", "Jane Doe"),
        ("[[Transport]] and its rivals agreed.", "Transport"),
        ("So said [[Transport]] and Housing", "Transport"),
    ],
)
def test_of_two_fields_of_an_office_its_holder_is_named(text: str, name: str) -> None:
    assert read(text).rows() == [(name, "person", "named", name)]


def test_a_source_between_two_words_is_nobody() -> None:
    assert read("Yes.[[ ]]He agreed.").rows() == [(" ", "unknown", "none", None)]


def test_a_source_at_the_end_of_the_text_may_be_a_description() -> None:
    assert read("So said [[the agency]]").rows() == [("the agency", "unknown", "none", None)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "[[Ann Bly]] asked. [[Joe Pell]] replied. “No?” [[other:1]]",
            [
                ("Ann Bly", "person", "named", "Ann Bly"),
                ("Joe Pell", "person", "named", "Joe Pell"),
                (None, None, None, "Ann Bly"),
            ],
        ),
        (
            "[[Ann Bly]] asked. “No?” [[other:0]]",
            [("Ann Bly", "person", "named", "Ann Bly"), (None, None, None, None)],
        ),
    ],
)
def test_an_attribution_without_a_source_takes_its_speaker_from_another(text: str, rows: list[Row]) -> None:
    assert read(text).rows() == rows


def test_an_answer_marked_a_belongs_to_the_person_whom_the_article_names_most() -> None:
    text = "Ivy Castell meets Joe Pell. Castell carves boats.\n\nQ: How?\n\n[[label:A]]: With a knife."

    assert read(text).rows() == [("A", "person", "inferred", "Ivy Castell")]


def test_an_answer_marked_a_stays_open_when_nobody_is_named() -> None:
    assert read("Q: How?\n\n[[label:A]]: With a knife.").rows() == [("A", "person", "inferred", None)]


def test_experts_whom_an_interview_asks_are_analysts() -> None:
    reading = read(
        "Three experts answered us.\n\nDr Rao has a view.\n\n[[label:Rao]]: It will rain.\n\n[[label:Quillan]]: It will not."
    )

    assert reading.capacities() == ["analyst", "analyst"]
    assert reading.who() == ["Rao", "Quillan"]


def test_an_interview_that_asks_no_experts_leaves_the_capacity_open() -> None:
    assert read("Three friends answered us.\n\n[[label:Rao]]: It will rain.").capacities() == ["unknown"]


def test_a_speaker_has_the_fullest_name_and_its_other_forms() -> None:
    reading = read("Mr. Pell was late. [[Joseph Pell]] agreed. [[Pell]] left.")

    assert [(one.name, one.honorific, one.aliases) for one in reading.speakers] == [
        ("Joseph Pell", "Mr.", ("Pell",))
    ]
