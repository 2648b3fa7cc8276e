"""Exports of archives that have an order, or codes, of their own; every article, name and paper is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.reader import read_articles
from onrecord.text.canonical import canonical_text

from tests.ingest.formats.services.test_exports import fields

CODED = """
HD
Pier reopens
after repairs
BY
By Ann Roe
WC
41 words
PD
5 May 2018
SN
The Ely Post
LP
The pier opened again on Friday.
TD
"It was time," said Jo Bly, the keeper.
IN THE END IT WAS A LONG WAIT FOR ALL.
EU ministers came.
CO
elyw : Ely Works
AN
Document ELYPST0020180506ee550000x

SE Local
HD Who pays for the pier?
LP Nobody has said so far who will pay.
AN Document ELYPST0020180508ee57000ab
"""


def test_codes_without_a_headline_are_no_fields() -> None:
    text = "CO\n\nEly Works is an old firm.\n\nLanguage: English\n\nDocument ELYPST0020180506ee550000x"

    assert fields(text) == [("CO", None, None, None, "Ely Works is an old firm.")]


def test_fields_with_codes_are_read_by_their_codes() -> None:
    first, second = read_archive_export(canonical_text(CODED))

    assert first.publisher is not None
    assert (first.headline, first.byline, first.publisher.name, first.published_at) == (
        "Pier reopens after repairs",
        "Ann Roe",
        "The Ely Post",
        "2018-05-05",
    )
    assert first.body == (
        'The pier opened again on Friday.\n\n"It was time," said Jo Bly, the keeper.\n\nIN THE END IT WAS A LONG WAIT FOR ALL.\n\nEU ministers came.'
    )
    assert canonical_text(CODED)[second.body_offset :].startswith(second.body)
    assert (second.headline, second.byline, second.publisher, second.body) == (
        "Who pays for the pier?",
        None,
        None,
        "Nobody has said so far who will pay.",
    )


SERVICES = {
    "Factiva, author without By": """
News

Pier reopens after repairs

Ann Vexley

41 words

5 May 2018

07:15

The Ely Post

English

{body}

Document ELYPST0020180506ee550000x
""",
    "ProQuest": """
Document 1 of 1

Pier reopens after repairs

Author: Vexley, Ann

Publication info: The Ely Post ; Ely [Ely]. 05 May 2018: A.3.

ProQuest document link: https://archive.example/docview/1

Credit: Bo Lens

Full text: {body}

Publication title: The Ely Post; Ely

ProQuest document ID: 1
""",
    "EBSCO": """
Record: 1

Title: Pier reopens after repairs.

Authors: Vexley, Ann

Source: Ely Post, The. 05/05/2018, p3. 1p.

Accession Number: 2W1

Database: Newspapers

Pier reopens after repairs

{body}
""",
    "Gale": """
Pier reopens after repairs

Author: Ann Vexley

Date: May 5, 2018

From: The Ely Post

Document Type: Article

Full Text:

COPYRIGHT 2018 Ely Media

https://elypost.example/

{body}

Copyright: COPYRIGHT 2018 Ely Media

Source Citation (MLA 9th Edition)

Vexley, Ann. "Pier reopens after repairs." The Ely Post, 5 May 2018. Gale, gale.example/1. Accessed 1 Jan. 2022.

Gale Document Number: GALE|A1
""",
    "Europresse": """
The Ely Post

News, Saturday, May 5, 2018, p. A3

Pier reopens after repairs

Ann Vexley

{body}

© 2018 The Ely Post. All rights reserved.

news·20180505·ELY·0003
""",
    "NewsBank": """
May 5, 2018

Ely Post, The (Ely)

Pier reopens after repairs

Author/Byline: Ann Vexley

Section: News

Readability: >12 grade level (Lexile: 1240)

{body}

Index Terms: piers

Record Number: 17F0
""",
}


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_has_its_own_order(service: str) -> None:
    body = 'The pier opened again on Friday.\n\n"It was time," said Jo Bly, the keeper.'

    assert fields(SERVICES[service].format(body=body)) == [
        ("Pier reopens after repairs", "Ann Vexley", "The Ely Post", "2018-05-05", body)
    ]


def test_an_article_of_westlaw_is_known_by_the_terms_below_it() -> None:
    text = (
        "Newsroom\n\n6/12/24 ELY 5\n\n2024 WLNR 17650432\n\nThe Ely Post (UK)\n\nCopyright 2024 Ely Newspapers\n\nJune 12, 2024\n\n"
        "Section: News\n\nPier reopens\n\nThe pier opened again on a windy Friday.\n\n---- Index References ----\n\nLanguage: EN"
    )
    (draft,) = read_archive_export(text)

    assert (draft.headline, draft.published_at) == ("Pier reopens", "2024-06-12")
    assert draft.publisher is not None
    assert draft.publisher.name == "The Ely Post"
    assert draft.body == "The pier opened again on a windy Friday."


LEXIS = """
Pier reopens after repairs
The Ely Post
May 5, 2018

Copyright 2018 Ely Press Ltd. All Rights Reserved

Section: NEWS
Length: 12 words
Byline: Ann Roe
Highlight: The town waited for a year.

Body

The pier opened again on Friday, the town said.

Load-Date: May 5, 2018

End of Document
"""


def test_the_highlight_of_an_article_is_its_dek() -> None:
    (draft,) = read_archive_export(canonical_text(LEXIS))

    assert (draft.headline, draft.dek) == ("Pier reopens after repairs", "The town waited for a year.")


FACTIVA = """
BUSINESS
Pier chief forgoes bonus
{names}
104 words
17 February 2024
The Ely Post
ELYPST
21
English
(c) 2024 {owner}

The pier's chief gives up his bonus.

{owner}

Document ELYPST0020240217ek2h0001x
"""


@pytest.mark.parametrize("names", ["Oona Fell; Rhys Tate", "Ann Roe; Tova Quist; Ziv Holt"])
@pytest.mark.parametrize("owner", ["Ely Press Ltd.", "Ely Press, Inc.", "Ely Press"])
def test_several_names_are_no_headline_and_an_owner_below_no_text(names: str, owner: str) -> None:
    (draft,) = read_archive_export(canonical_text(FACTIVA.format(names=names, owner=owner)))

    assert (draft.headline, draft.byline) == ("Pier chief forgoes bonus", names)
    assert draft.body == "The pier's chief gives up his bonus."


@pytest.mark.parametrize("label", ["Content Level: (Level 3)", "Lexile Measure: 1230L"])
def test_labels_of_school_libraries_are_no_headline(label: str) -> None:
    text = f"Lost bridge found\nAuthor: Ann Roe\nDate: Mar. 12, 2021\nFrom: Ely Post\nDocument Type: Article\nLength: 9 words\n{label}\n\nFull Text:\n\nAn iron bridge was found in a barn.\n\nCOPYRIGHT 2021 Ely Press Ltd.\n\nGale Document Number: GALE|A654001122\n"
    (draft,) = read_archive_export(canonical_text(text))

    assert (draft.headline, draft.byline, draft.published_at) == (
        "Lost bridge found",
        "Ann Roe",
        "2021-03-12",
    )


@pytest.mark.parametrize("number", ["Record Number: 15f2a8c0e1", "Record: 15F2A8C0E1"])
def test_the_number_of_a_record_closes_an_article_and_is_no_part_of_it(number: str) -> None:
    article = "Pool drained\n\nValley News (Ostel) - July 9, 2017\n\nAuthor/Byline: Lea Voss\n\nReadability: 8-12 grade level\n\nThe pool was drained on Friday after a leak."
    drafts = read_archive_export(canonical_text(f"{article}\n\n{number}\n\n{article}\n\n{number}"))

    assert [draft.body for draft in drafts] == ["The pool was drained on Friday after a leak."] * 2


def test_an_article_of_proquest_without_empty_lines_is_read_by_its_headings() -> None:
    text = """Pier reopens after repairs
Roe, Ann.  The Ely Post; Ely [Ely]. 05 May 2018: A3.
ProQuest document link
ABSTRACT (ENGLISH)
The pier is open again, it says here.
FULL TEXT
The pier opened again on Friday, after a year.
"It was time," said Jo Bly, the keeper.
DETAILS
Subject: Piers
Publication title: The Ely Post; Ely
Document type: News
Database: ProQuest Central
"""
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)

    assert record.publisher is not None
    assert (record.headline, record.byline, record.publisher.name, record.published_at) == (
        "Pier reopens after repairs",
        "Ann Roe",
        "The Ely Post",
        "2018-05-05",
    )
    assert record.text.startswith("The pier opened again on Friday")
    assert record.text.endswith("said Jo Bly, the keeper.")
