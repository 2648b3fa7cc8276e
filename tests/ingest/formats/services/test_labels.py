"""Exports of archives whose articles are known by their labels; every article, name and paper is invented."""

from onrecord.ingest.formats.services.labels import lines_apart
from onrecord.ingest.formats.stated.labelled_values import day_within

from tests.ingest.formats.services.test_exports import fields

WESTLAW = """6/2/21 Ely Post B4
2021 WLNR 7654321

Ely Post (Fenland)
Copyright © 2021 Ely Post

June 2, 2021

Section: Local

Pier keeper to retire

Lea Voss, Staff Writer

The keeper of the pier will retire after thirty years.

"The sea stays," said Jo Bly.

---- Index References ----

News Subject: (Ports (1PO12))
Word Count: 90
6/2/21 ELYPST B4
END OF DOCUMENT
"""
COLLECTED = """====================
Title: Pier keeper retires
Outlet page: none
Source: Ely Post
Date: 2021-06-02
Author: Anonymous
====================
The keeper of the pier will retire. "The sea stays," said Jo Bly.

====================
Title: Weir leaks again
Source: Ely Post
Date: 2021-06-03
Author: Voss, Lea (AUTHOR)
====================
The weir leaks again. "It was old," said Jo Bly.
"""


def read(raw: str) -> list[tuple[str | None, str | None, str | None, str | None, str]]:
    return fields(lines_apart(raw))


def test_the_terms_of_an_index_stand_below_the_article() -> None:
    body = 'The keeper of the pier will retire after thirty years.\n\n"The sea stays," said Jo Bly.'

    assert read(WESTLAW) == [("Pier keeper to retire", "Lea Voss", "Ely Post", "2021-06-02", body)]


def test_blocks_of_labels_begin_the_articles_of_a_collection() -> None:
    collected = COLLECTED.replace("Outlet page: none\n", "")

    assert read(collected) == [
        ("Pier keeper retires", None, "Ely Post", "2021-06-02", 'The keeper of the pier will retire. "The sea stays," said Jo Bly.'),
        ("Weir leaks again", "Lea Voss", "Ely Post", "2021-06-03", 'The weir leaks again. "It was old," said Jo Bly.'),
    ]  # fmt: skip


def test_one_block_of_labels_is_no_collection() -> None:
    assert lines_apart(COLLECTED[:150]) == COLLECTED[:150]


def test_what_an_archive_prints_about_itself_is_no_article() -> None:
    raw = (
        "Search Summary\n\nPage 1 of 3 © 2025 Factiva, Inc. All rights reserved.\n\nNews\n\nPier shut by storm\n\nLEA VOSS\n\n41 words\n\n"
        "28 January 2025\n\nEly Post\n\nA storm took the pier on Sunday.\n\nDocument ELYPST0020250128el1s0001\n\n"
        "The Ely Post (web site)\n\nThe Ely Post\n\nWednesday, January 29, 2025 41 words\n\nWeir leaks again\n\nLea Voss\n\n"
        "The weir leaks again since Sunday.\n\nThis article appeared in The Ely Post\n\nnews·20250129·EP·0a1b2c3d"
    )

    assert read(raw) == [
        ("Pier shut by storm", "LEA VOSS", "Ely Post", "2025-01-28", "A storm took the pier on Sunday."),
        ("Weir leaks again", "Lea Voss", "The Ely Post", "2025-01-29", "The weir leaks again since Sunday."),
    ]


def test_a_link_s_label_stands_in_its_own_line() -> None:
    raw = (
        "Pier shut\n\nAuthor: Anonymous\n\nPublication info: The Ely Post ; Ely [Ely]. 09 Mar 2019: B.1.\n\nProQuest document link\n\n"
        "Full text: A storm took the pier on Sunday.\n\nProQuest document ID: 2190\n\nPublication title: The Ely Post; Ely"
    )

    assert read(raw) == [
        ("Pier shut", None, "The Ely Post", "2019-03-09", "A storm took the pier on Sunday.")
    ]


def test_one_article_of_an_archive_is_known_by_its_labels() -> None:
    raw = (
        "Copyright 1999 Ely Publishing\nThe Ely Post\n\nOctober 3, 1999, Sunday, FINAL EDITION\n\nSECTION: METRO; Pg. 1B\n\nLENGTH: 88 words\n\n"
        "HEADLINE: Pier shut by storm\n\nBYLINE: LEA VOSS; Post Staff Writer\n\nDATELINE: ELY\n\nBODY:\nA storm took the pier on Sunday.\n\n"
        "LOAD-DATE: October 4, 1999"
    )

    assert read(raw) == [
        ("Pier shut by storm", "LEA VOSS", "The Ely Post", "1999-10-03", "A storm took the pier on Sunday.")
    ]


def test_several_authors_stand_in_one_line_with_their_surnames_first() -> None:
    raw = (
        "Document 1 of 1\n\nPier shut by storm\n\nVoss, Lea; Bly, Jo.\n\nThe Ely Post; Ely [Ely]. 14 May 2025: A.1.\n\nFULL TEXT\n\n"
        "A storm took the pier on Sunday.\n\nDETAILS\n\nSource type: Newspaper"
    )

    assert read(raw) == [
        (
            "Pier shut by storm",
            "Lea Voss; Jo Bly",
            "The Ely Post",
            "2025-05-14",
            "A storm took the pier on Sunday.",
        )
    ]


def test_an_article_under_the_name_of_a_service_is_known_by_fewer_labels() -> None:
    raw = (
        "Gale OneFile: News\n\nSource Citation (MLA)\n\nVoss, Lea. “Pier shut.” Ely Post, 2 June 2021. Accessed 3 Jan. 2022.\n\n"
        "Title: Pier shut\nAuthor: Lea Voss\nPublication: Ely Post\nDate: June 2, 2021\nDocument Type: Article\n\nFull Text:\n\n"
        "COPYRIGHT 2021 Ely Post\n\nA storm took the pier on Sunday.\n\nIt was old."
    )
    ((headline, byline, *_),) = read(raw)
    assert (headline, byline) == ("Pier shut", "Lea Voss")


def test_a_desk_alone_is_the_byline() -> None:
    raw = "Title: Pier shut\n\nAuthor: Voss Staff\n\nDate: 2021-06-02\n\nA storm took the pier on Sunday.\n\nRecord Number: 171A2B3C4D"

    assert read(raw)[0][1] == "Voss Staff"


def test_a_source_states_paper_and_day_behind_its_label() -> None:
    raw = (
        "Title: Pier shut\n\nAuthor(s): Lea Voss\n\nSource: Ely Post. (Feb. 11, 2018): pA1.\n\nFull Text:\n\n"
        "A storm took the pier on Sunday.\n\nGale Document Number: GALE|A527000111"
    )

    assert read(raw) == [
        ("Pier shut", "Lea Voss", "Ely Post", "2018-02-11", "A storm took the pier on Sunday.")
    ]


def test_an_address_behind_an_author_and_headings_without_a_colon_are_none_of_the_text() -> None:
    nexis = (
        "Pier shut\n\nThe Ely Post\n\nJuly 5, 2022 Tuesday\n\nCopyright 2022 Ely Media\n\nByline: By Lea Voss, lvoss@ely.example\n\nBody\n\n"
        "A storm took the pier on Sunday.\n\nGraphic\n\nThe pier, by Lea Voss.\n\nLoad-Date: July 6, 2022\n\nEnd of Document"
    )
    proquest = (
        "Pier shut\n\nVoss, Lea. The Ely Post; Ely [Ely]5 Jul 2022: 3.\n\nPublisher logo. Links to publisher website, opened in a new window.\n\n"
        "Full text\n\nA storm took the pier on Sunday.\n\nDetails\n\nSource type: Newspaper\n\nProQuest document ID: 2097"
    )
    expected = ("Pier shut", "Lea Voss", "The Ely Post", "2022-07-05", "A storm took the pier on Sunday.")

    assert [read(nexis), read(proquest)] == [[expected], [expected]]


def test_the_day_in_a_statement_of_the_source_is_found_in_other_words() -> None:
    assert day_within("Ely Post, morning of 12 March 2021") == "2021-03-12"
    assert day_within("Ely Post, no day") is None
