"""What stands below a text that was copied or sent; every name is invented."""

from time import monotonic

import pytest
from onrecord.ingest.formats.text.ends import end_of_body
from onrecord.ingest.formats.text.plain_text import read_plain_text

_AT_ONCE = 5
"""Seconds, many times what it takes: a pattern that tries every way to part a line takes for ever."""
HEAD = "Pier reopens\n\nBy Ann Roe"
BODY = "The harbour opened on Monday.\n\n“It was time,” said Ida Moss."


@pytest.mark.parametrize(
    "below",
    [
        "Enditem",
        "This story was updated at 3 p.m. to add a comment from the council.",
        "This is a developing story and will be updated.",
        "About the author: Ann Roe is education editor of The Ely Post.",
        "Read next\n\nA history of the pier",
        "* * *",
        "All content © 2021 The Ely Post.",
        "Originally published in The Ely Post on May 4, 2021.",
        "--IANS\n\nas/bk",
        "(END) Wire Newswires\n\nMay 04, 2021 07:15 ET (11:15 GMT)\n\nCopyright (c) 2021 Wire & Company, Inc.",
        "((ann.roe@wire.example; +47 555 0100))\n\nKeywords: PIER OPENS/",
        "Write to Ann Roe at ann.roe@wire.example",
        "View source version on wire.example: https://wire.example/1",
        "© 2021 The Ely Post. All rights reserved.",
        "Related topics\n\nHarbours\n\nFerries",
        "Explore more on these topics\n\nHarbours\n\nReuse this content",
        "To contact the reporter on this story:\n\nAnn Roe in Ely at aroe@wire.example\n\nTo contact the editor responsible for this story:\n\nJo Bly at jbly@wire.example",
        "Contact:\n\nJo Bly\n\npress@ely.example",
        "end",
        "==Kyodo",
        "RDT ANB",
        "aroe@wire.example",
        "This report by The Canadian Press was first published May 4, 2021.",
        "Published in The Ely Post, May 4th, 2021",
        "SOURCE Ely Ports, Inc.",
        "Media contact: Jo Bly, 555-0188, press@ely.example",
        "Contact: Jo Bly, press officer, 555 0101",
        "Source: Ely/hy(zl)",
        "Australian Associated Press",
        "Ida Moss stopped transcription",
        "Reporter Tom Quist contributed from Sund.",
        "For more information, contact Al Grey at 555-010-0199.",
        "For media enquiries please write to press@ely.example",
        "CONFIDENTIALITY NOTICE: This e-mail is confidential and may be privileged.",
        "Associated Press writers Tom Quist in Sund and Jo Bly in Ostel contributed.",
        "Moss reported from Ely. Wire writer Tom Quist in Sund contributed to this report.",
        "Moss reported from Ely, N.M. Quist reported from Sund. Jo Bly and Lea Voss in Ostel contributed to this story.",
        "PTI KLM RHL\n\nRHL",
        "($1 = 0.9190 euros)",
        "£1 = $1.27",
        "(640 words)",
        "sms/wmr (AP, Reuters)",
        "Go deeper",
        "For further information, please contact:\n\nInga Wick, Head of Communications\n\n+47 555 01 99",
        "Source: Al Jazeera and news agencies",
        "Thanks for reading The Ely Letter! Subscribe for free to receive new posts.",
        "dpa jkr xx a3 ml\n\nAuthor: Jana Kreis\n\n041712 GMT Jun 24",
        "https://ely.example/2024/pier",
        "www.ely.example",
        "Forward-Looking Statements\n\nThis release holds statements",
        "ENDS\n\nNotes to editors\n\nThe Ely Ports were founded in the spring of 1974 by Ida Moss.\n\n“We are old,” is what it says.\n\nCall 020 7946 0018",
    ],
)
def test_what_stands_below_a_text_is_no_part_of_it_and_told(below: str) -> None:
    draft = read_plain_text(f"{HEAD}\n\n{BODY}\n\n{below}")

    assert draft.body == BODY
    assert [one.text for one in draft.passed_over] == below.split("\n\n")


@pytest.mark.parametrize(
    "about",
    [
        "About Ely Ports\n\nEly Ports has run the harbour since 1974.",
        "About the Ely Ports: It has run the harbour since 1974.\n\nMedia contact: Jo Bly, 555-0188, press@ely.example",
        "ABOUT ELY PORTS – It has run the harbour since 1974.\n\nIt owns two piers.\n\n###",
    ],
)
def test_what_an_office_says_of_itself_under_a_release_is_no_part_of_it(about: str) -> None:
    body = f"{BODY}\n\nShe runs Ely Ports."
    draft = read_plain_text(f"FOR IMMEDIATE RELEASE\n\nPier reopens\n\n{body}\n\n{about}")

    assert (draft.headline, draft.body) == ("Pier reopens", body)
    assert draft.publisher is not None
    assert draft.publisher.name.casefold() == "ely ports"


@pytest.mark.parametrize(
    ("top", "below"),
    [
        ("", "About Ely Ports\n\nEly Ports has run the harbour since 1974."),
        (
            "FOR IMMEDIATE RELEASE\n\n",
            "About Time\n\nNobody had waited longer than she had, said the mayor of the town in spring.",
        ),
        ("FOR IMMEDIATE RELEASE\n\n", "About Ely Ports\n\n“Ely Ports is older than I am,” said Ida Moss."),
    ],
)
def test_in_doubt_what_is_told_about_somebody_is_text(top: str, below: str) -> None:
    body = f"{BODY}\n\nShe runs Ely Ports.\n\n{below}"

    assert read_plain_text(f"{top}Pier reopens\n\n{body}").body == body


@pytest.mark.parametrize("sign", [" Enditem", " PTI COR ABN RDT", " ■", "\n###", " (ENDS)"])
def test_a_sign_behind_the_last_sentence_is_left_out(sign: str) -> None:
    draft = read_plain_text(f"{HEAD}\n\n{BODY} She stays.{sign}")

    assert draft.body == f"{BODY} She stays."
    assert [one.text for one in draft.passed_over] == [sign.strip()]


@pytest.mark.parametrize(
    "below",
    [
        "Related topics\n\nThe harbour will be dug out in May, the board said on Friday.",
        "Topics\n\n“Ferries”",
        "Topics\n\n" + "Ferries " * 12,
        "Contact\n\nNobody knew him.",
        "He shared it.",
        "Copyright was the issue.",
    ],
)
def test_a_text_goes_on_below_what_only_looks_like_its_end(below: str) -> None:
    draft = read_plain_text(f"{HEAD}\n\n{BODY}\n\n{below}")

    assert draft.body == f"{BODY}\n\n{below}"


@pytest.mark.parametrize(
    "lead",
    [
        "ELY, June 4, 2024 /PRNewswire/ -- The harbour opened on Monday.",
        "ELY--(BUSINESS WIRE)--The harbour opened on Monday.",
        "ELY, June 4, 2024 (GLOBE NEWSWIRE) -- The harbour opened on Monday.",
    ],
)
def test_a_service_that_sends_releases_tells_one(lead: str) -> None:
    body = f"{lead}\n\n“It was time,” said Ida Moss of Ely Works Co."
    below = "About Ely Works Co.\n\nEly Works Co. has run the harbour since 1974.\n\nSOURCE Ely Works Co."
    draft = read_plain_text(f"Pier reopens\n\n{body}\n\n{below}")

    assert draft.body == body
    assert draft.publisher is not None
    assert draft.publisher.name == "Ely Works Co."


def test_an_address_below_the_text_is_its_own_and_one_that_a_sentence_leads_to_is_text() -> None:
    draft = read_plain_text(f"{HEAD}\n\n{BODY}\n\n<https://ely.example/2024/pier>")
    led_to = f"{BODY}\n\nThe report stands here:\n\nhttps://ely.example/report"

    assert (draft.source_url, draft.body) == ("https://ely.example/2024/pier", BODY)
    assert read_plain_text(f"{HEAD}\n\n{led_to}").body == led_to


@pytest.mark.parametrize(
    "line",
    [
        f"Source: {'A' * 4_000}!",
        f"Author: {'A' * 4_000}!",
        f"ab/cd ({'A' * 4_000}!",
        f"{'Moss reported from Ely. ' * 200}!",
        f"{'A' * 4_000}/ PRNewswire!",
        f"About {'Co.' * 2_000}!",
    ],
)
def test_a_long_line_is_told_at_once(line: str) -> None:
    begun = monotonic()
    assert end_of_body(["The harbour opened.", "It was time.", line]) in (2, 3)
    assert read_plain_text(f"{HEAD}\n\n{BODY}\n\n{line}").body.startswith(BODY)
    assert monotonic() - begun < _AT_ONCE


def test_one_paragraph_always_is_the_text() -> None:
    assert end_of_body(["Share", "Share"]) == 1
    assert end_of_body(["Related topics", "Ferries"]) == 2


@pytest.mark.parametrize("below", ["The weir leaks.", "Notes to editors\n\nIt is old.", "Call 020 7946 0018"])
def test_below_a_sign_of_the_end_is_text_where_no_notes_and_no_number_follow(below: str) -> None:
    text = f"{BODY}\n\n###\n\n{below}\n\nIt was built in 1904 by the town and its people."

    assert read_plain_text(f"{HEAD}\n\n{text}").body == text.replace("###\n\n", "")


def test_the_address_of_an_office_stands_below_a_release() -> None:
    told = [
        "The pier opens on Monday, the office said.",
        "Address for enquiries",
        "Ely Works, +44 55 500 00 00",
    ]
    assert end_of_body(told) == 1


@pytest.mark.parametrize("sign", ["###", "ENDS"])
def test_who_is_named_with_a_number_below_a_sign_of_the_end_is_no_text(sign: str) -> None:
    below = "Jo Smith\n\nPress Officer\n\nEly Ports\n\nT: 555 010 2233"

    assert read_plain_text(f"{HEAD}\n\n{BODY}\n\n{sign}\n\n{below}").body == BODY


@pytest.mark.parametrize(
    "label", ["Forward-Looking Statements", "Cautionary Note Regarding Forward-Looking Statements"]
)
def test_what_a_company_has_to_say_of_what_it_foresees_is_no_text(label: str) -> None:
    below = f"{label}\n\nSome statements here look forward. Words such as “expects” tell which."
    text = f"FOR IMMEDIATE RELEASE\n\n{HEAD}\n\n{BODY}"

    assert read_plain_text(f"{text}\n\n{below}\n\nContact Data\n\nJo Smith\n\njo@ely.example").body == BODY


@pytest.mark.parametrize("below", ["AP-NY-03-11-21 1930EST", "Issues: Transport, Rail", "30"])
def test_stamps_and_topics_below_a_text_are_no_part_of_it(below: str) -> None:
    assert read_plain_text(f"{HEAD}\n\n{BODY}\n\n{below}").body == BODY


def test_an_agency_says_below_when_its_report_came_out() -> None:
    below = "This report by The Canadian Press was first published May 8, 2023."

    assert read_plain_text(f"Pier shut\n\nBy Ann Roe\n\n{BODY}\n\n{below}").published_at == "2023-05-08"


@pytest.mark.parametrize(
    "line", ["Press release | 8 May 2023 | Ely", "8 May 2023 | Ely", "Dawn | 8 May 2023"]
)
def test_a_single_word_beside_a_day_says_nothing(line: str) -> None:
    draft = read_plain_text(f"{line}\n\nPier shut for a year\n\n{BODY}")

    assert (draft.headline, draft.published_at, draft.body) == ("Pier shut for a year", "2023-05-08", BODY)
