"""Exports of newspaper archives; every article, name and paper is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.reader import read_articles
from onrecord.text.canonical import canonical_text

Fields = tuple[str | None, str | None, str | None, str | None, str]

LEXIS = """
    1 of 2 DOCUMENTS

    The Ely Post (Ely)

    May 5, 2018 Saturday
    Late Edition

Pier reopens after repairs

BYLINE: By ANN ROE

SECTION: Local; Pg. 3

LENGTH: 41 words

The pier opened again on Friday.

"It was time," said Jo Bly, the keeper.

LOAD-DATE: May 6, 2018

    Copyright 2018 The Ely Post
    All Rights Reserved

    2 of 2 DOCUMENTS

    The Ely Post (Ely)

    May 7, 2018 Monday

HEADLINE: Who pays for the pier?

LENGTH: 12 words

BODY:

Nobody has said so far who will pay.

LANGUAGE: ENGLISH
"""
NEXIS_UNI = """
Pier reopens after repairs

The Ely Post

May 5, 2018 Saturday

Copyright 2018 The Ely Post All Rights Reserved

Section: LOCAL; Pg. 3

Length: 41 words

Byline: Ann Roe

Body

The pier opened again on Friday.

"It was time," said Jo Bly, the keeper.

Load-Date: May 6, 2018

End of Document

Who pays for the pier?

The Ely Post

May 7, 2018 Monday

Length: 12 words

Body

Nobody has said so far who will pay.

Load-Date: May 8, 2018

End of Document
"""
FACTIVA = """
Local News

Pier reopens after repairs

By Ann Roe

41 words

5 May 2018

The Ely Post

ELYPST

3

English

Copyright 2018 The Ely Post. All rights reserved.

The pier opened again on Friday.

"It was time," said Jo Bly, the keeper.

Document ELYPST0020180506ee550000x

Who pays for the pier?

12 words

7 May 2018

The Ely Post

English

(c) 2018 The Ely Post

Nobody has said so far who will pay.

Document ELYPST0020180508ee57000ab

Search Summary
"""
PROQUEST = """
____________________________________________________________

Document 1 of 2

Pier reopens after repairs

Author: Roe, Ann

Publication info: The Ely Post; Ely [Ely]. 5 May 2018: 3.

Full text: The pier opened again on Friday.

"It was time," said Jo Bly, the keeper.

Subject: Piers; Repairs

Title: Pier reopens after repairs

Publication title: The Ely Post; Ely

Publication date: May 5, 2018

Document URL: https://archive.example/docview/1

____________________________________________________________

Document 2 of 2

Title:

Who pays for the pier?

Publication title:

The Ely Post

Publication date: May 7, 2018

Full text:

Nobody has said so far who will pay.
"""


def fields(text: str) -> list[Fields]:
    canonical = canonical_text(text)
    drafts = read_archive_export(canonical)
    assert all(canonical[one.body_offset :].startswith(one.body) for one in drafts)
    return [
        (one.headline, one.byline, one.publisher.name if one.publisher else None, one.published_at, one.body)
        for one in drafts
    ]


@pytest.mark.parametrize(
    ("export", "byline"),
    [(LEXIS, "ANN ROE"), (NEXIS_UNI, "Ann Roe"), (FACTIVA, "Ann Roe"), (PROQUEST, "Ann Roe")],
)
def test_each_article_has_its_own_header(export: str, byline: str) -> None:
    repairs = 'The pier opened again on Friday.\n\n"It was time," said Jo Bly, the keeper.'

    assert fields(export) == [
        ("Pier reopens after repairs", byline, "The Ely Post", "2018-05-05", repairs),
        (
            "Who pays for the pier?",
            None,
            "The Ely Post",
            "2018-05-07",
            "Nobody has said so far who will pay.",
        ),
    ]


def test_the_articles_of_an_export_are_records_of_one_input() -> None:
    first, second = read_articles(LEXIS.encode(), name="export.txt", media_type=TEXT)

    assert (first.headline, second.headline) == ("Pier reopens after repairs", "Who pays for the pier?")
    assert second.provenance == first.provenance


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened again on Friday.\n\nEnd of Document\n\nNobody came to see it then.",
        "Pier reopens\n\nHEADLINE: none\n\nThe pier opened again on Friday.",
        "1 of 2 DOCUMENTS\n\nA list of titles",
    ],
)
def test_a_text_without_the_marks_or_the_header_of_an_archive_is_no_export(text: str) -> None:
    assert read_archive_export(text) == []


def test_a_part_without_such_a_header_is_read_as_a_plain_text() -> None:
    text = f"{LEXIS}\n\n3 of 3 DOCUMENTS\n\nPier shut again\n\nBy Jo Bly\n\nA storm took the pier on Sunday."

    assert fields(text)[2] == ("Pier shut again", "Jo Bly", None, None, "A storm took the pier on Sunday.")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("12 words\n\n5 May 2018\n\nEnglish", (None, None, None, "2018-05-05")),
        ("Pier shut\n\nJo Bly\n\nLength: 12 words\n\nLoad-Date: May 5, 2018", ("Pier shut", "Jo Bly", None, "2018-05-05")),
        ("HEADLINE: Pier shut\n\nBYLINE: Bly, Jo; The Ely Desk", ("Pier shut", "Jo Bly", None, None)),
        ("Length: 12 words", (None, None, None, None)),
    ],
)  # fmt: skip
def test_what_a_header_does_not_say_stays_open(header: str, expected: tuple[str | None, ...]) -> None:
    (found,) = fields(f"1 of 1 DOCUMENT\n\n{header}\n\nA storm took the pier on Sunday.")

    assert found == (*expected, "A storm took the pier on Sunday.")
