"""Texts copied out of pages and out of what agencies send: menus above them, credits and notices below; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.header_lines import read_header_line
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.plain_text import read_plain_text
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord

TITLE = "Fire guts old boathouse"
BODY = "The boathouse burned down on Monday.\n\n“We saw it from the bridge,” said Ida Moss, who rows there."


def read(text: str) -> ArticleRecord:
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)
    return record


def publisher_of(draft: Draft) -> str | None:
    return None if draft.publisher is None else draft.publisher.name


@pytest.mark.parametrize(
    "menu",
    [
        "Skip to main content\nMenu\nNews\nSport\nOpinion\nSubscribe\nSign in\nNews",
        "The Ely Post\nSearch\nWorld\nBusiness\nLog in",
        "Home\nNews\nSports\nWeather\nE-paper\nNewsletters\nObituaries",
    ],
)
def test_the_menu_above_a_pasted_page_is_no_headline(menu: str) -> None:
    draft = read_plain_text(
        "\n\n".join([*menu.split("\n"), TITLE, "Ann Roe", "Tue 4 Jun 2024 07.14 BST", BODY])
    )

    assert (draft.headline, draft.byline, draft.published_at) == (TITLE, "Ann Roe", "2024-06-04")
    assert draft.body == BODY


def test_sections_alone_are_no_menu() -> None:
    text = f"News\n\nSport\n\nOpinion\n\nBusiness\n\n{BODY}"

    assert read_plain_text(text).body.endswith(BODY)
    assert read_plain_text("Menu\n\nNews\n\nSport\n\nWeather").headline is None


@pytest.mark.parametrize(
    ("title", "below", "publisher"),
    [
        (f"{TITLE} - Westmoor Times", "", "Westmoor Times"),
        (f"{TITLE} | The Ely Post", "", "The Ely Post"),
        (f"{TITLE} – Ely Today", TITLE, "Ely Today"),
        (f"{TITLE} // ElyNews", "https://www.elynews.example/boathouse", "ElyNews"),
        (f"{TITLE} - again", "", None),
    ],
)
def test_the_paper_behind_the_title_of_a_page_publishes_it(
    title: str, below: str, publisher: str | None
) -> None:
    draft = read_plain_text("\n\n".join(filter(None, [title, below, "By Ann Roe", "May 3, 2024", BODY])))

    assert (draft.headline, publisher_of(draft)) == (TITLE if publisher else title, publisher)
    assert draft.body == BODY


@pytest.mark.parametrize(
    ("below", "day", "publisher"),
    [
        ("Published in Ely Dawn, June 4th, 2024", "2024-06-04", "Ely Dawn"),
        ("Published in The Ely Post on June 4, 2024", "2024-06-04", "The Ely Post"),
        ("© 2024 The Ely Post. All rights reserved.", None, "The Ely Post"),
        ("Copyright 2024 Somebody", None, None),
        ("(AFP)", None, None),
        ("bur-ps/rl/jj", None, None),
        ("(With inputs from PTI)", None, None),
        ("More about Ann Roe", None, None),
        ("Issued by:\n\nSipho Dlamini\n\nMedia Liaison\n\n082 555 0177", None, None),
        ("Media enquiries\n\nJo Bly: 555 010 0177", None, None),
    ],
)
def test_what_stands_below_a_text_is_no_part_of_it(
    below: str, day: str | None, publisher: str | None
) -> None:
    draft = read_plain_text(f"{TITLE}\n\n{BODY}\n\n{below}")

    assert (draft.body, draft.published_at, publisher_of(draft)) == (BODY, day, publisher)


def test_who_the_author_is_stands_below_the_text() -> None:
    told = "Ann Roe is an education reporter for The Valley Record."
    by_her, of_nobody = (
        read_plain_text(f"{TITLE}\n\n{line}{BODY}\n\n{told}") for line in ("By Ann Roe\n\n", "")
    )
    quoted = read_plain_text(f"{TITLE}\n\nBy Ann Roe\n\n{BODY}\n\nAnn Roe is a “friend”, he said.")

    assert by_her.body == BODY
    assert [one.text for one in by_her.passed_over] == [told]
    assert of_nobody.body.endswith(told)
    assert quoted.body.endswith("he said.")


def test_how_long_a_page_plays_is_no_headline() -> None:
    draft = read_plain_text(f"Listen\n\n5:12\n\nShare full article\n\n{TITLE}\n\nMay 3, 2024\n\n{BODY}")

    assert (draft.headline, draft.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("line", "byline", "day"),
    [
        ("May 30, 2024 | By Hanna Frost", "Hanna Frost", "2024-05-30"),
        ("7.30 / By Hanna Frost", "Hanna Frost", None),
        ("By Hanna Frost, transport correspondent", "Hanna Frost", None),
        ("Posted by: Hanna Frost", "Hanna Frost", None),
        ("Lansford, May 7, 2024", None, "2024-05-07"),
        ("ATTENTION - ADDS quotes, details ///", None, None),
        ("Olvera-bridge-inquiry-disaster", None, None),
        ("APNewsAlert", None, None),
        ("Page A3", None, None),
    ],
)
def test_a_line_of_the_header(line: str, byline: str | None, day: str | None) -> None:
    found = read_header_line(line)

    assert found is not None
    assert (found.byline, found.published_at) == (byline, day)


def test_the_title_page_of_a_deposition_has_no_numbers() -> None:
    said = ["ANN ROE,", "having been sworn, testified:", "BY MR. BLY:"]
    said += [f"{label}.   It was {word}." for word in ("late", "dark", "cold", "wet") for label in "QA"]
    lines = [f"{number:11}   {line}" for number, line in enumerate(said, 1)]
    record = read("\n".join(["DEPOSITION OF ANN ROE", "", "April 9, 2024", "", *lines]))

    assert record.headline == "DEPOSITION OF ANN ROE"
    assert "11" not in record.text
