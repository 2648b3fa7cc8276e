"""Layouts of text files: what stands above the body is told apart, or stays body; nothing is made up."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import has_label, label_kind, read_header_line
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.text.canonical import canonical_text

BODY = "Lawmakers passed the bill.\n\n“It is a start,” said Jane Doe."
HEADLINE = "Senate Passes Water Bill"
PAGE = "https://capitolpost.example/2021/water"
POST = ("The Capitol Post", None)


def parts(header: str) -> dict[str, object]:
    """Return what is read of a header above `BODY`, the headline left out where it is `HEADLINE`."""
    draft = read_plain_text("\n\n".join([*header.split("\n"), BODY]))
    assert draft.body == BODY, draft.body
    found = {
        name: value for name, value in asdict(draft).items() if value and name not in {"body", "body_offset"}
    }
    if draft.publisher:
        found["publisher"] = (draft.publisher.name, draft.publisher.url)
    return {name: value for name, value in found.items() if value != HEADLINE}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (f"{HEADLINE}\nSource: {PAGE}\nThe Capitol Post\nJordan Ellis", {"source_url": PAGE, "publisher": POST, "byline": "Jordan Ellis"}),
        (f"{HEADLINE}\nBy JORDAN ELLIS\nThe Capitol Post\n{PAGE}", {"source_url": PAGE, "publisher": POST, "byline": "JORDAN ELLIS"}),
        (f"{HEADLINE}\nBy Jordan Ellis, 12 March 2021", {"byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nBy Jordan Ellis and Ann Roe (March 12, 2021)", {"byline": "Jordan Ellis and Ann Roe", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nby Jordan Ellis (Valley News), 12 March 2021", {"byline": "Jordan Ellis", "publisher": ("Valley News", None), "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nby Jordan Ellis (Staff), 12 March 2021", {"byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nBy Jordan Ellis on 12 March 2021", {"byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nThe Capitol Post · 12 March 2021 · Front Page · Jordan Ellis", {"byline": "Jordan Ellis", "publisher": POST, "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nThe Capitol Post | A3 | 12 March 2021 | Sport", {"publisher": POST, "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nThe Capitol Post\nhttps://capitolpost.example\n12 March 2021", {"publisher": ("The Capitol Post", "https://capitolpost.example"), "published_at": "2021-03-12"}),
        (f"The Valley Line\n{HEADLINE}\nwww.valleyline.example/water", {"publisher": ("The Valley Line", None)}),
        (f"{HEADLINE}\nIt will share the river\nJordan Ellis, Staff Writer\nMarch 12, 2021 · 5 min read", {"dek": "It will share the river", "byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nReuters\nhttps://capitolpost.example\nPublished 4:30 PM EDT, Fri March 12, 2021", {"publisher": ("Reuters", None), "published_at": "2021-03-12T16:30:00-04:00"}),
        (f"FOR IMMEDIATE RELEASE\nContact: Jane Roe, 555-1234\nMarch 12, 2021\n{HEADLINE}", {"published_at": "2021-03-12"}),
        (f"{HEADLINE}\nThe Guardian (London)\nMarch 12, 2021 Friday\nBYLINE: Jordan Ellis\nSECTION: NEWS; Pg. 5\nLENGTH: 512 words\nBODY:", {"publisher": ("The Guardian", None), "byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"Title: {HEADLINE}\nAuthor: Ellis, Jordan\nPublication title: Capitol Week\nPublication date: Mar 12, 2021\nURL: {PAGE}\nFull text:", {"byline": "Ellis, Jordan", "publisher": ("Capitol Week", None), "source_url": PAGE, "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nBy\nJordan Ellis\nUpdated 13 March 2021\nPublished 12 March 2021", {"byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nLast updated: 13 March 2021\nLast updated: 14 March 2021", {"published_at": "2021-03-13"}),
        (f"{HEADLINE}\nSource:\n<{PAGE}>", {"source_url": PAGE}),
        (f"{HEADLINE}\nSource: The Capitol Post ({PAGE})\nBy Jordan Ellis - March 12, 2021", {"source_url": PAGE, "publisher": POST, "byline": "Jordan Ellis", "published_at": "2021-03-12"}),
        (f"{HEADLINE}\nRetrieved from {PAGE}\nSource: Reuters\nSource: The Capitol Post", {"source_url": PAGE, "publisher": POST}),
        (f"{HEADLINE}\nJordan Ellis\n05/12/2018\nShare\n3 comments", {"byline": "Jordan Ellis"}),
        (
            f"{HEADLINE}\nBy Jordan Ellis\nJORDAN ELLIS\nMiddle East\n2 hours ago",
            {"byline": "Jordan Ellis"},
        ),
        (f"{HEADLINE}\nA Deal At Last\nBy Jordan Ellis and Ann Roe, Associated Press", {"dek": "A Deal At Last", "byline": "Jordan Ellis and Ann Roe", "publisher": ("Associated Press", None)}),
        (f"{HEADLINE}\nBy Jordan Ellis\nHope Fades", {"byline": "Jordan Ellis", "dek": "Hope Fades"}),
        ("Source: Iran Is Ready to Talk\nA dry day for all", {"headline": "Source: Iran Is Ready to Talk", "dek": "A dry day for all"}),
        ("Jordan Ellis, Editor\nA life in print", {"headline": "Jordan Ellis, Editor", "dek": "A life in print"}),
        ("The Last Post\nA bugler retires", {"headline": "The Last Post", "dek": "A bugler retires"}),
    ],
    ids=range(28),
)  # fmt: skip
def test_a_layout_is_told_apart(header: str, expected: dict[str, object]) -> None:
    assert parts(header) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Source: Iran Ready To Talk",
        "Jordan Ellis",
        "The Last Post",
        "Date: To Be Announced",
        "Via The Capitol Post: https://capitolpost.example/x",
        "Read it all: https://capitolpost.example/x",
        "Analysis",
        "By",
        "Source:",
        "Length: it was the longest debate that the chamber had held since the day that it was opened",
    ],
)
def test_what_is_not_surely_a_header_line_is_body_and_no_dek(line: str) -> None:
    text = f"{HEADLINE}\n\n{line}\n\n{BODY}"
    draft = read_plain_text(text)
    assert (draft.headline, draft.dek, draft.body) == (HEADLINE, None, f"{line}\n\n{BODY}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PAGE, "https://capitolpost.example/2021/fire"),
        ("The Capitol Post", "The Evening Star"),
        ("By Ann Roe", "By Jo Bly"),
        ("By Ann Roe", "Jo Blyth and his sister"),
        ("May 5, 2018", "Ann Unlisted"),
        ("Title: Water", "Title: Fire"),
    ],
)
def test_what_contradicts_the_header_is_body(first: str, second: str) -> None:
    draft = read_plain_text(f"{HEADLINE}\n\nA dry day\n\n12 March 2021\n\n{first}\n\n{second}\n\n{BODY}")
    assert draft.body.endswith(f"{second}\n\n{BODY}")


def test_a_name_that_may_be_the_authors_is_neither_author_nor_dek() -> None:
    draft = read_plain_text(f"{HEADLINE}\n\nMay 5, 2018\n\nAnn Unlisted\n\n{BODY}")
    assert (draft.byline, draft.dek, draft.body) == (None, None, f"Ann Unlisted\n\n{BODY}")


def test_a_header_ends_where_the_text_does() -> None:
    assert read_plain_text(f"{PAGE}\n\n{PAGE}2\n\n{BODY}").body == f"{PAGE}2\n\n{BODY}"
    draft = read_plain_text("\n\n".join(["Share"] * 20))
    assert (draft.headline, draft.body) == (None, "Share")


def test_a_label_takes_the_text_that_it_stands_before_no_further_than_the_body() -> None:
    assert read_plain_text(f"{HEADLINE}\n\nSource:\n\n{PAGE}").body == f"{HEADLINE}\n\nSource:\n\n{PAGE}"
    draft = read_plain_text(f"{HEADLINE}\n\nIt rained.\n\nBy\n\nAnn Roe")
    assert draft.body == "It rained.\n\nBy\n\nAnn Roe"
    body = f"By\n\n{BODY}"
    assert read_plain_text(f"{HEADLINE}\n\n{body}").body == body


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Roe | 5 May 2018", HeaderLine(byline="Ann Roe", published_at="2018-05-05")),
        ("5 May 2018 | 6 May 2018", None),
        ("By Ann Roe | By Jo Bly | 5 May 2018", None),
        ("Published 5 May 2018, updated 6 May 2018", HeaderLine(published_at="2018-05-05", updated_at="2018-05-06")),
        ("Published 5 May 2018. Updated: soon", None),
        ("(Reuters)", HeaderLine(agency="Reuters")),
        ("Ann Roe, Political Correspondent", HeaderLine(byline="Ann Roe")),
        ("Ann Roe, The Times of Israel", HeaderLine(byline="Ann Roe", agency="The Times of Israel")),
        ("Ann Roe, Ely", None),
        ("Ann Roe in New York", HeaderLine(byline="Ann Roe")),
        ("Ann Roe for The Post", HeaderLine(byline="Ann Roe", agency="The Post")),
        ("Ann Roe in Ely when it rained", None),
        ("Ann Unlisted in Ely", None),
        ("(AP) By ANN ROE", HeaderLine(byline="ANN ROE")),
        ("Analysis by Ann Roe, CNN", HeaderLine(byline="Ann Roe", agency="CNN")),
        ("By Ann Roe (Reuters)", HeaderLine(byline="Ann Roe", agency="Reuters")),
        ("By Ann Roe | The Ely Post | roe@ely.example", HeaderLine(byline="Ann Roe", publisher="The Ely Post")),
        ("The Ely Post, 12 March 2021", HeaderLine(publisher="The Ely Post", published_at="2021-03-12")),
        ("The Ely Post, March 12, 2021", HeaderLine(publisher="The Ely Post", published_at="2021-03-12")),
        ("First published in The Ely Post, 12 March 2021", HeaderLine(publisher="The Ely Post", published_at="2021-03-12")),
        ("Published in the rain", None),
        ("Rain in The Ely Post, 12 March 2021", None),
        ("The Ely Post | The Ely Star", None),
        ("• 4h", NOTHING),
        ("Mar. 12", NOTHING),
        ("6 min", NOTHING),
        ("Source: ely.example/rain", HeaderLine(host="ely.example")),
        ("Ann 4 Roe, Editor", None),
        ("Ann J-P Roe, Editor", HeaderLine(byline="Ann J-P Roe")),
        ("Zr J-P Roe, Editor", None),
        ("A. B. Roe & ANN VAN ROE, Editor", HeaderLine(byline="A. B. Roe & ANN VAN ROE")),
        ("ann Roe, Editor", None),
        ("Publisher: the water board", None),
        ("Publisher: Acme!", None),
        ("Publisher: One Two Three Four Five Six Seven Eight Nine", None),
        ("Newspaper: https://ely.example", HeaderLine(site="https://ely.example", host="ely.example")),
        ("Updated on: 6 May 2018", HeaderLine(updated_at="2018-05-06")),
        ("Date: 5 May 2018", HeaderLine(published_at="2018-05-05")),
        ("Text: the words of the law", None),
        ("Section: News", NOTHING),
        ("Nobody: 5 May 2018", None),
        ("By Ann Roe " * 40, None),
    ],
)  # fmt: skip
def test_a_line_states_what_its_form_leaves_no_doubt_of(line: str, expected: HeaderLine | None) -> None:
    assert read_header_line(line) == expected


def test_labels_are_known_by_their_words() -> None:
    assert (label_kind("By"), label_kind("URL:"), label_kind("URL"), label_kind("Ely:")) == ("byline", "address", None, None)  # fmt: skip
    assert (has_label("Source: nobody"), has_label("Ely: rain"), has_label("Rain")) == (True, False, False)


FRAGMENTS = ["By", "by ", "Source:", "Source: ", "Title: ", PAGE, "www.ely.example", "The Ely Post", "Ann Roe", "AP", " | ", " - ", ", ", "(", ")",
    "12 March 2021", "Updated ", "Published ", "Share", "Body:", "\n", "\n", "\n", "It rained.", "ann", "•", "“", "@", "5", "é"]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=20).map("".join))
def test_whatever_is_read_stands_in_the_text_and_nothing_is_lost_below_the_body(raw: str) -> None:
    text = canonical_text(raw)
    draft = read_plain_text(text)
    assert text[draft.body_offset :].startswith(draft.body.partition("\n\n")[0])
    own = [*draft.body.split("\n\n"), *(one.text for one in draft.passed_over)]
    whole = text[draft.body_offset :]
    assert sorted("".join("".join(own).split())) == sorted(
        "".join(whole.split())
    )  # a sign of the end is apart
    assert draft.body or not text
    stated = [draft.headline, *(draft.dek or "").split("; "), draft.byline, draft.source_url]
    if draft.publisher:
        stated += [draft.publisher.name, draft.publisher.url]
    outside = "\n\n".join([text[: draft.body_offset], *(one.text for one in draft.passed_over)])
    assert all(one in outside for one in stated if one)


@pytest.mark.parametrize(
    ("lines", "byline", "publisher", "day"),
    [
        ("John Smith and Mary Jones, Reuters | Last Updated: 13 February 2020 13:10 IST", "John Smith and Mary Jones", "Reuters", "2020-02-13"),
        ("AFP – Updated on: February 13, 2020 / 9:15 AM EST", None, "AFP", "2020-02-13T09:15:00-05:00"),
        ("Agencies\n\nUpdated Feb 13, 2020, 9:15 a.m. ET", "Agencies", None, "2020-02-13T09:15:00-05:00"),
        ("Web Desk | February 13, 2020", "Web Desk", None, "2020-02-13"),
    ],
)  # fmt: skip
def test_agencies_desks_and_updates_stand_beside_or_for_the_author(
    lines: str, byline: str | None, publisher: str | None, day: str
) -> None:
    draft = read_plain_text(f"Pier Falls\n\n{lines}\n\nThe pier fell on Monday.")

    assert (draft.headline, draft.dek, draft.byline) == ("Pier Falls", None, byline)
    assert (draft.publisher.name if draft.publisher else None, draft.published_at) == (
        publisher,
        day,
    )
    assert draft.body == "The pier fell on Monday."


def test_a_media_advisory_says_so_above_its_headline() -> None:
    draft = read_plain_text(
        "MEDIA ADVISORY\n\nFOR IMMEDIATE RELEASE\n\nPier Opens\n\nThe pier opens on Monday."
    )

    assert (draft.headline, draft.body) == ("Pier Opens", "The pier opens on Monday.")
