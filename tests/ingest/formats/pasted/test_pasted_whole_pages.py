"""Pages that were copied as a whole, menus and all; every name and every sentence is invented."""

from collections.abc import Sequence

import pytest
from onrecord.ingest.formats.pasted.body import body_of, own_lines
from onrecord.ingest.formats.pasted.headline import headline_of
from onrecord.ingest.formats.pasted.lines import apart, lines_of
from onrecord.ingest.formats.pasted.page import read_pasted_page
from onrecord.ingest.formats.text_file import read_text_file

MENU = [
    "Skip to main content",
    "Menu",
    "News",
    "Harbour",
    "Ferries",
    "Weather",
    "Shop",
    "Jobs",
    "Sign in",
    "Subscribe",
]
TITLE = "Ferry line to Sund gives up its night boats"
FIRST = "The ferry line to Sund will give up its two night boats in the spring, since hardly anybody has taken them for years, the owners of the line said on Monday."
SAID = "“We sailed with four people on board, and two of them were ours,” said Ida Moss, who runs the line with her brother."
LONG = "The boats carried forty people a night when they were new, and the line was proud of the small lamps on its tables and of the soup that was served on the way."
LAST = "Night nurses at the hospital in Sund have asked the town for a bus over the bridge instead, and the council will talk of it on Friday."
FOOT = [
    "Most read", "Mayor swims to work for a week", "Gulls take over the old market hall", "Advertisement", "About us", "Contact",
    "Privacy policy", "Cookies", "Facebook", "© 2024 The Ely Post. All rights reserved.",
]  # fmt: skip


def pasted(*above: str, body: Sequence[str] = (FIRST, SAID, LAST), below: Sequence[str] = FOOT) -> str:
    return "\n".join([*MENU, *above, "", *(f"{line}\n" for line in body), *below])


@pytest.mark.parametrize(
    ("above", "dek", "byline", "day"),
    [
        ([TITLE, "By Tova Quist", "4 June 2024"], None, "Tova Quist", "2024-06-04"),
        ([TITLE, "Few took them, and the owners lose money", "By Tova Quist and Tom Hale", "Published June 4, 2024"],
         "Few took them, and the owners lose money", "Tova Quist and Tom Hale", "2024-06-04"),
        (["June 4, 2024", TITLE, "Ann Roe", "Share", "12 comments"], None, "Ann Roe", "2024-06-04"),
        ([TITLE, "Zeb Quill@zebquill", "Published Tue, Jun 4 20247:05 AM ESTUpdated Tue, Jun 4 20249:05 AM EST"], None, "Zeb Quill",
         "2024-06-04T07:05:00-05:00"),
        ([TITLE, "Zeb Quill", "Jun 4, 2024", "Ferries"], None, "Zeb Quill", "2024-06-04"),
        ([TITLE, "By THE ELY POST", "Sund, News Desk | Updated : 4 June 2024, 09:01 AM"], None, None, "2024-06-04"),
        ([TITLE, TITLE, "2 hours ago"], None, None, None),

        ([TITLE, "By Ann Roe", "The boats lay idle", "- Jun. 4th 2024 8:54 am"], None, "Ann Roe", "2024-06-04"),
        ([f"HomeHarbour{TITLE}", TITLE, "Tom Hale, Night Editor"], None, "Tom Hale", None),
    ],
)  # fmt: skip
def test_the_lines_about_the_headline_are_read(
    above: list[str], dek: str | None, byline: str | None, day: str | None
) -> None:
    (draft,) = read_text_file(pasted(*above))

    assert (draft.headline, draft.dek, draft.byline, draft.published_at) == (TITLE, dek, byline, day)
    assert draft.body.split("\n\n") == [FIRST, SAID, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        ["Posted by Zeb Quill on June 4, 2024 at 3:12 pm"],
        ["June 4, 2024 by Zeb Quill Leave a Comment"],
        ["Zeb Quill in Ely", "Tue 4 Jun 2024 07.14 BST", "Last modified on Wed 5 Jun 2024 08.00 BST"],
        ["Zeb Quill Harbour Editor", "4 June 2024, 6:00am"],
        ["Zeb Quill Published June 4, 2024"],
        ["Zeb Quill", "Education Reporter", "June 4, 2024"],
        ["Zeb Quill  •  Jun 4, 2024"],
        ["4 June 2024 · Zeb Quill · Culture"],
        ["Author: Zeb Quill", "Published: 3:12 PM EDT June 4, 2024", "Updated: 5:12 PM EDT June 5, 2024"],
    ],
)
def test_an_author_of_no_known_name_is_read(lines: list[str]) -> None:
    (draft,) = read_text_file(pasted(TITLE, "The boats lie at the quay and nobody wants them", *lines))

    assert (draft.byline, str(draft.published_at)[:10]) == ("Zeb Quill", "2024-06-04")
    assert draft.body.split("\n\n") == [FIRST, SAID, LAST]


def test_a_name_of_the_headline_wrote_nothing() -> None:
    (draft,) = read_text_file(pasted("Tidewell Works Sells Its Night Boats", "Tidewell Works", "4 June 2024"))

    assert (draft.headline, draft.byline) == ("Tidewell Works Sells Its Night Boats", None)


def test_an_author_above_a_post_is_told_of_below() -> None:
    told = "Zeb Quill writes about ferries and towns."
    (draft,) = read_text_file(pasted(TITLE, "Zeb Quill", "Columnist", body=[FIRST, SAID, LAST, told]))

    assert (draft.byline, draft.body.split("\n\n")) == ("Zeb Quill", [FIRST, SAID, LAST])


def test_a_page_of_short_paragraphs_is_read() -> None:
    body = [
        "The ferry line to Sund gives up its two night boats in spring.",
        "“Nobody took them in the end,” said Ida Moss, who runs the line.",
        "The owners lost money on both of them for seven years in a row.",
    ]
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", body=body))

    assert draft.body.split("\n\n") == body


def test_what_is_left_out_is_named() -> None:
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "4 June 2024"))
    told = {one.text: one.reason for one in draft.passed_over}

    assert draft.publisher is not None
    assert draft.publisher.name == "The Ely Post"
    assert set(told) == {*MENU, TITLE, "By Ann Roe", "4 June 2024", *FOOT}
    assert told["Ferries"] == "stands above the text on the page it was copied from"
    assert told["Gulls take over the old market hall"] == "stands below the text"


def test_a_selection_from_the_headline_on_is_read() -> None:
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe").split("Subscribe\n", 1)[1])

    assert (draft.headline, draft.byline) == (TITLE, "Ann Roe")
    assert draft.body.split("\n\n") == [FIRST, SAID, LAST]


def test_the_house_below_the_byline_publishes_it() -> None:
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "Associated Press", "4 June 2024"))

    assert draft.publisher is not None
    assert draft.publisher.name == "Associated Press"


@pytest.mark.parametrize(
    ("within", "kept"),
    [
        (["Related stories", "Mayor swims to work for a week", "“No more boats”: what riders said"], ["“No more boats”: what riders said"]),
        (["Image: the night boat at the quay (Ely Post/Sam Orme)"], []),
        (["— Sund Ferries (@sundferries) June 3, 2024"], ["— Sund Ferries (@sundferries) June 3, 2024"]),
        (["Gulls take over the old market hall", "Soup for forty"], ["Soup for forty"]),
        (["Woman rescued from a well after eleven hours"], []),
        (["Sign up to Morning Harbour", "Get the best of it emailed direct to you each day"], []),
        (["June 3, 2024", "“It is over.”"], ["“It is over.”"]),
    ],
)  # fmt: skip
def test_lines_of_the_page_within_the_text_are_left_out(within: list[str], kept: list[str]) -> None:
    body = [FIRST, LONG, *within, SAID, LONG, LAST]
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "4 June 2024", body=body))

    assert draft.body.split("\n\n") == [FIRST, LONG, *kept, SAID, LONG, LAST]
    assert {*within} - {*kept} <= {one.text for one in draft.passed_over}


def test_a_lead_that_a_list_parts_from_the_text_is_text() -> None:
    listed = [
        "More from Ely",
        *(f"{word} of them take over the old hall" for word in ("Gulls", "Crows", "Geese", "Ducks", "Owls")),
    ]
    (draft,) = read_text_file(
        pasted(TITLE, "By Ann Roe", "4 June 2024", body=[FIRST, *listed, SAID, LONG, LAST])
    )

    assert draft.body.split("\n\n") == [FIRST, SAID, LONG, LAST]


def test_a_sentence_that_begins_like_a_byline_is_text() -> None:
    lead = "By the time the council met on Monday, the two boats had been sold to a man from the islands."
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "4 June 2024", body=[lead, FIRST, LAST]))

    assert draft.body.split("\n\n") == [lead, FIRST, LAST]


def test_the_words_of_readers_are_no_text() -> None:
    readers = [
        "3 Comments",
        "Pia",
        "June 4, 2024 at 8:01 am",
        f"I say this: {LAST}",
        "Ole",
        "June 5, 2024 at 9:14 pm",
        f"“{FIRST}” is what they always say, and then {LAST}",
    ]
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "4 June 2024", below=[*readers, *FOOT]))
    none = lines_of(["Comments", FIRST, SAID])

    assert draft.body.split("\n\n") == [FIRST, SAID, LAST]
    assert body_of(none) == (1, 3)  # over nothing


def test_short_sentences_at_both_ends_are_text() -> None:
    body = ["Here is why:", FIRST, LAST, "“No,” she said."]
    (draft,) = read_text_file(pasted(TITLE, "By Ann Roe", "4 June 2024", "Share", body=body))

    assert draft.body.split("\n\n") == body


def test_a_text_without_an_end_and_one_in_signs_are_text() -> None:
    unended = "the boats were sold to a man from the islands who wants to live on one of them with his goats"
    signs = "渡し船は春から夜の便をやめることになったと持ち主が月曜日に話した。"
    lines = lines_of(
        [
            unended,
            signs,
            "Older stories …",
            "A" * 300,
            "The Ferry Is Gone And So Are The Goats That Used To Live On It All Year",
        ]
    )

    assert [line.is_prose for line in lines] == [True, True, False, True, False]


def test_a_page_without_a_headline_has_none() -> None:
    (draft,) = read_text_file(pasted())

    assert draft.headline is None
    assert draft.body.split("\n\n") == [FIRST, SAID, LAST]


def test_no_byline_stands_below_so_many_sentences() -> None:
    captions = [f"{FIRST} {SAID} {LAST} {word} boats are gone." for word in ("One", "Two", "Three")]
    draft = read_pasted_page(pasted(TITLE, *captions, "By Ann Roe"))

    assert draft is not None
    assert (draft.headline, draft.byline) == (TITLE, None)
    assert draft.body.startswith(captions[0])


def test_a_line_that_leads_to_the_headline_is_none() -> None:
    lines = lines_of(
        ["Ferries give up", TITLE, "Owners lose money on the two boats", "By Ann Roe", FIRST, SAID]
    )

    assert headline_of(lines, (4, 6)) == 1
    assert own_lines(lines, (4, 6)) == [4, 5]
    assert headline_of(lines_of([FIRST, SAID]), (0, 2)) is None


@pytest.mark.parametrize(
    "title",
    ["BREAKING: Ferry line gives up night boats", "The night boats are gone. Here is what comes next"],
)
def test_a_headline_may_be_of_two_sentences(title: str) -> None:
    (draft,) = read_text_file(pasted(title, "By Ann Roe", "4 June 2024"))

    assert draft.headline == title


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\nBy Ann Roe\n{FIRST}\n{SAID}\n{LAST}",
        "\n".join([TITLE, FIRST, *(f"{name} – {number} boats" for number, name in enumerate("ABCDEFGHIJ"))]),
        "\n".join(
            [
                *MENU,
                *[
                    "The ferry line gives up its two night boats",
                    "in spring, since nobody has taken them for",
                    "many years, and the owners have lost a lot",
                    "of money on both.",
                ],
            ]
        ),
        "\n".join([*MENU, "Nothing here is long enough to be read as a text of any kind."]),
        "\n".join([*MENU, "Gulls " * 30]) + "\nNews" * 3000,
        "\n".join([*(f"@rider{number}" for number in range(12)), FIRST, SAID]),
        "\n".join(["Boats"] * 12 + ["Boats " * 40, ""] + ["Quay"] * 9),
    ],
)
def test_other_texts_are_no_pages(text: str) -> None:
    assert read_pasted_page(text) is None


def test_years_clocks_and_handles_are_set_apart() -> None:
    assert (
        apart("Published Jun 4 20247:05 AM ESTUpdated 8:00 AM EST")
        == "Published Jun 4 2024 7:05 AM EST Updated 8:00 AM EST"
    )
    assert apart("Ann Roe@annroe") == "Ann Roe"
