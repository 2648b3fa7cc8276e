"""Pasted pages whose text goes on behind a box: what somebody of the article says there is not lost."""

import pytest
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.pasted.page import read_pasted_page

MENU = (
    "Skip to content",
    "News",
    "Sport",
    "Opinion",
    "Weather",
    "Jobs",
    "Subscribe",
    "Sign in",
    "Search",
    "Log in",
)
LEAD = (
    "The ferry between Ostel and Harne will stop in June, the town council of Ostel decided on Tuesday night, after nine years of losses.",
    "“I have counted every passenger,” said Vera Drake, who has steered the boat since it was new, “and there were never enough of them.”",
    "The council had asked three firms to take the line over, and had heard from none of them by the end of the month.",
)  # fmt: skip
BOX = ("More coverage", "Hens seen on the quay", "Who owns the old crane of Harne")
FOOT = (
    "Most read",
    "Rain on Sunday",
    "A goat for mayor",
    "About us",
    "Privacy policy",
    "© 2024 The Ostel Post",
    "Contact",
    "Terms of use",
)


def pasted(*body: str, head: tuple[str, ...] = ("By Runa Falk", "3 May 2024")) -> Draft:
    draft = read_pasted_page("\n".join([*MENU, "Ferry between Ostel and Harne to stop", *head, *body, *FOOT]))
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    "behind",
    [
        ("“It was,” she said, “a good boat.”",),
        ("Pia Strand, who sells the tickets, was not asked.", "“Nobody asks,” Ms Strand said."),
        ("“We will row,” Drake said.",),
        ("Drake said it was “sold for a song”.",),
    ],
)
def test_who_is_quoted_behind_a_box_belongs_to_the_article(behind: tuple[str, ...]) -> None:
    assert pasted(*LEAD, *BOX, *behind).body.split("\n\n") == [*LEAD, *behind]


@pytest.mark.parametrize(
    "behind",
    [
        ("“It smells of tar,” said Ole Brekke.",),
        ("“It smells of tar and of money”",),
        ("4 May 2024", "“It was,” she said, “a good boat.”"),
        ("12 comments", "“It was,” she said, “a good boat.”"),
        ("Read also: “It was a good boat,” she said",),
    ],
)
def test_who_is_quoted_below_other_articles_or_by_readers_is_none_of_it(behind: tuple[str, ...]) -> None:
    assert pasted(*LEAD, *BOX, *behind).body.split("\n\n") == list(LEAD)


def test_a_button_for_readers_amid_a_text_does_not_end_it() -> None:
    long = tuple(f"{line} {line}" for line in LEAD)
    assert pasted(*long, "Leave a comment", *LEAD).body.split("\n\n") == [*long, *LEAD]


def test_a_list_that_a_line_leads_to_parts_no_text() -> None:
    grants = ("The boats and their age are:", "Ostel: 12 years", "Harne: 40 years", "Tolle: 8 years")
    end = "The oldest of them will be sold in the summer, to whoever comes to take it."
    assert pasted(*LEAD[:2], *grants, end).body.split("\n\n") == [*LEAD[:2], *grants, end]


@pytest.mark.parametrize(
    "line",
    [
        "Margaret Falk3 May 2024",
        "Margaret FalkMay 3, 2024",
        "Margaret Falk3 May 2024, 17:32Reading time: 2 minutes",
    ],
)
def test_name_and_day_without_a_space_between_them(line: str) -> None:
    draft = pasted(*LEAD, head=(line,))
    assert (draft.byline, (draft.published_at or "")[:10]) == ("Margaret Falk", "2024-05-03")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Runa Falk12 Comments", "Runa Falk"),
        ("Author of the article:Runa Falk", "Runa Falk"),
        ("Release Date", None),
    ],
)
def test_what_stands_beside_a_name_is_none(line: str, byline: str | None) -> None:
    assert pasted(*LEAD, head=(line, "3 May 2024")).byline == byline


def test_a_box_that_begins_with_by_is_no_byline() -> None:
    box = ("Get the Post by mail", "Every Friday.", "By signing up you agree to our terms of use.")
    assert pasted(*LEAD[:2], *box, LEAD[2]).body.split("\n\n")[:2] == list(LEAD[:2])
