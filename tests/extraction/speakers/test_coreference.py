"""Whom short names, pronouns and descriptions mean. Every sentence is made up."""

import pytest

from tests.extraction.marked_sources import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[[Anna Lindqvist]] agreed. [[Lindqvist]] left. [[Anna]] slept.", ["Anna Lindqvist"] * 3),
        ("[[Lindqvist]] agreed. Then came Anna Lindqvist.", ["Anna Lindqvist"]),
        ("[[Bill de Groot]] agreed. [[De Groot]] left.", ["Bill de Groot"] * 2),
        ("[[Debra Garcia Lopez]] agreed. [[Garcia Lopez]] left.", ["Debra Garcia Lopez"] * 2),
        ("[[James O’Dell]] agreed. [[O'Dell]] left.", ["James O’Dell"] * 2),
        ("[[Robert Pell]] agreed. [[Bob Pell]] left. [[R. Pell]] slept.", ["Robert Pell"] * 3),
        ("[[Robert Pell]] agreed. [[Joan Pell]] left.", ["Robert Pell", "Joan Pell"]),
        ("[[Tom Pell Jr.]] agreed and [[Tom Pell Sr.]] left.", ["Tom Pell Jr.", "Tom Pell Sr."]),
        ("[[Park Jin-ho]] agreed. [[Park]] left.", ["Park Jin-ho"] * 2),
        ("[[Sir Malcolm Tate]] agreed. [[Sir Malcolm]] left.", ["Malcolm Tate"] * 2),
        ("[[Scott Pell]] agreed. [[Mr. Scott]] left.", ["Scott Pell", "Scott"]),
        (
            "[[Anna Pell]] met John Pell. [[Mr. Pell]] agreed. [[Mrs. Pell]] left.",
            ["Anna Pell", "John Pell", "Anna Pell"],
        ),
        ("[[Anna Pell]] agreed. [[Mr. Pell]] left.", ["Anna Pell", "Pell"]),
        ("John Pell spoke. Pell rose. He met Anna Pell. [[Pell]] agreed.", ["John Pell"]),
        ("[[The World Seed Council]] agreed. [[The Council]] left.", ["World Seed Council"] * 2),
        ("The Seed Council met the Trade Council. [[The Council]] left.", ["Council"]),
        ("[[Barack Obasi Election]] agreed. [[Barack]] left.", ["Barack Obasi Election", "Barack"]),
        ("[[Ann Bly QC]] agreed. [[LINDQVIST]]: no. Anna Lindqvist left.", ["Ann Bly", "Anna Lindqvist"]),
        ("The Marlow Institute opened. [[Marlow]] agreed.", ["Marlow"]),
        ("[[Tom Pell]] agreed. [[Thomas J. Pell]] left.", ["Thomas J. Pell"] * 2),
        ("[[Tom Pell Jr.]] agreed. [[Pell Jr.]] left.", ["Tom Pell Jr."] * 2),
        ("[[Zuri Otomo]], 45, agreed. [[Xola Vumani]], a nurse, left.", ["Zuri Otomo", "Xola Vumani"]),
    ],
)
def test_short_names_lead_to_the_full_name(text: str, who: list[str]) -> None:
    assert read(text).who() == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Lindqvist was late. “No,” [[she]] said.", "Anna Lindqvist"),
        ("Anna Lindqvist met Joe Pell. “No,” [[he]] said.", "Joe Pell"),
        ("Joe Pell met Tom Rudd. “No,” [[he]] said.", "Joe Pell"),
        ("Joe Pell spoke after Tom Rudd. “No,” [[he]] said.", "Joe Pell"),
        ("“Ask Tom Rudd,” said the boy. Joe Pell rose. “No,” [[he]] said.", "Joe Pell"),
        ("Joe Pell and Tom Rudd were fined. [[He]] agreed.", None),
        ("Mr. Joe Pell and Mr. Tom Rudd were fined. [[He]] agreed.", None),
        ("It heard from Dr Imran Rao, a chemist. [[He]] agreed.", "Imran Rao"),
        ("Councilwoman Dana Whit was late. [[He]] agreed.", None),
        ("Robin Quill was late. [[She]] left. [[He]] agreed.", "Robin Quill"),
        ("A dog barked. [[He]] agreed.", None),
        ("Joe Pell rose." + " It rained." * 9 + " [[He]] agreed.", None),
        ("Anna Lindqvist, [[who]] agreed, left.", "Anna Lindqvist"),
        ("Tidal Grid and Russia, [[which]] agreed, left.", "Russia"),
        ("[[Who]] agreed?", None),
        ("People [[who]] agreed left.", None),
        ("[[We]] agreed.", None),
        ("The White House was lit. “No,” [[it]] said.", "White House"),
        ("Brightwater Foods closed. “No,” [[it]] said.", "Brightwater Foods"),
        ("Brightwater Foods sued Joe Pell. “No,” [[it]] said.", "Brightwater Foods"),
        ("The White House met the Trade Commission. “No,” [[it]] said.", None),
        ("The White House was lit. It rained. It poured. “No,” [[it]] said.", None),
        ("The White House was lit. “No,” [[they]] said.", None),
    ],
)
def test_a_pronoun_means_whoever_stands_out(text: str, who: str | None) -> None:
    assert read(text).who()[0] == who


def test_chains_of_pronouns_are_followed_only_so_far() -> None:
    text = "Joe Pell met Tom Rudd. " + "He saw Tom Rudd. " * 2_000 + "“No,” [[he]] said."

    assert read(text).who() == ["Tom Rudd"]


def test_a_pronoun_that_may_be_anybody_tells_nothing_of_the_next() -> None:
    assert read("Joe Pell and Tom Rudd and Max Orr rose. He slept. “No,” [[he]] said.").who() == [None]


def test_the_last_speaker_goes_on_speaking() -> None:
    text = "[[Joe Pell]] agreed. “Yes,” [[he]] said. “It cost Tom Rudd a lot.” “No,” [[he]] said."

    assert read(text).who() == ["Joe Pell"] * 3


def test_an_unknown_gender_is_learned_from_the_first_pronoun() -> None:
    text = "Robin Quill was late. Joe Pell was early. [[She]] left. Robin Quill came back. [[He]] agreed."

    assert read(text).who() == ["Robin Quill", "Joe Pell"]


def test_they_are_an_organisation_that_has_just_spoken() -> None:
    text = "[[The White House]] agreed. “No,” [[they]] said. It rained. It poured. It froze. “No,” [[they]] said."

    assert read(text).rows()[1:] == [
        ("they", "organization", "pronoun", "White House"),
        ("they", "group", "none", None),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Coroner Elaine Moss rose. “No,” [[the coroner]] said.", "Elaine Moss"),
        ("Sen. Elaine Moss rose. “No,” [[the lawmaker]] said.", "Elaine Moss"),
        ("Det Insp Elaine Moss rose. “No,” [[the detective]] said.", "Elaine Moss"),
        (
            "Elaine Moss, a lawyer for Pell, met Dee Rudd, a lawyer for Quill. “No,” [[Pell's lawyer]] said.",
            "Elaine Moss",
        ),
        (
            "Rep. Elaine Moss, D-Ohio, met Rep. Dee Rudd, R-Maine. “No,” [[the Ohio lawmaker]] said.",
            "Elaine Moss",
        ),
        (
            "Elaine Moss, head of the Private Sector Organisation, met Dee Rudd, head of Liberty. “No,” [[the PSO head]] said.",
            "Elaine Moss",
        ),
        ("Lawyer Elaine Moss met lawyer Dee Rudd. “No,” [[the lawyer]] said.", None),
        ("Lawyer Elaine Moss met lawyer Dee Rudd. [[Rudd]] rose. “No,” [[the lawyer]] said.", "Dee Rudd"),
        (
            "Elaine Moss, a former minister, met Dee Rudd, a minister. “No,” [[the former minister]] said.",
            "Elaine Moss",
        ),
        ("Minister Elaine Moss rose. “No,” [[the former minister]] said.", "Elaine Moss"),
        ("“No,” [[the coroner]] said. Coroner Elaine Moss sat.", None),
        ("“No,” [[Pell's lawyer]] said. Elaine Moss, a lawyer for Pell, sat.", "Elaine Moss"),
        ("Lawyer Elaine Moss rose. “No,” [[a lawyer]] said.", None),
        ("Lawyer Elaine Moss rose. “No,” [[the lawyers]] said.", None),
        ("Lawyer Elaine Moss rose. “No,” [[the lawyer for Rudd]] said.", None),
        ("Joe Pell, a chairman, rose. “No,” [[the chairwoman]] said.", None),
        ("Joe Pell rose. “No,” [[the 34-year-old]] said.", "Joe Pell"),
        ("Joe Pell rose. “No,” [[the father of three]] said.", "Joe Pell"),
        ("Joe Pell rose. “No,” [[the mother of three]] said.", None),
        ("Joe Pell rose. “No,” [[the Swede]] said.", "Joe Pell"),
        ("Joe Pell rose. “No,” [[the thing]] said.", None),
        ("Joe Pell rose. “No,” [[the king and queen]] said.", None),
        ("Joe Pell asked a man. “No,” [[the man]] said.", None),
        ("Joe Pell met the man and woman. “No,” [[the man, a woman]] said.", None),
        ("The Trade Commission met. “No,” [[the commission]] said.", "Trade Commission"),
        ("The Ports Authority met. “No,” [[the authority]] said.", "Ports Authority"),
        (
            "Joe Pell met the Trade Commission. “No,” [[the commission]] said. “No,” [[the commission]] said.",
            "Trade Commission",
        ),
        ("Elaine Moss (R-Ohio) rose. “No,” [[the lawyer]] said.", None),
        ("CNN and the BBC met. “No,” [[the network]] said.", None),
        ("Marlin Foods closed. “No,” [[the company]] said.", "Marlin Foods"),
        ("The Trade Commission met. “No,” [[the big commission]] said.", None),
        ("The Trade Commission met. “No,” [[the wind]] said.", None),
    ],
)
def test_a_description_means_the_one_of_whom_the_same_is_said(text: str, who: str | None) -> None:
    assert read(text).who()[-1] == who


def test_a_role_tells_the_gender() -> None:
    text = "Robin Quill, a spokeswoman, rose. “No,” [[the spokeswoman]] said. “No,” [[he]] said."

    assert read(text).who() == ["Robin Quill", None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Datuk Seri Faiz Hassan denied it. [[The Umno vice-president]] would cooperate.", "Faiz Hassan"),
        ("Lawyer Faiz Hassan denied it. [[The Umno vice-president]] would cooperate.", None),
        ("Nobody denied it. [[The Umno vice-president]] would cooperate.", None),
        ("Faiz Hassan denied it. [[The vice-president]] would cooperate.", None),
    ],
)
def test_a_title_with_a_body_takes_up_somebody_of_whom_nothing_else_is_said(
    text: str, who: str | None
) -> None:
    assert read(text).who() == [who]
