"""What archives print above the first article of an export, and lines that are no label of theirs; every name is invented."""

from onrecord.ingest.formats.archive_exports import read_archive_export
from onrecord.text.canonical import canonical_text

REQUEST = """
Download Request: Selected Items: 1-1

Send To:
ELY, GBR G12 BQE

Source: The Ely Post;Arden Post and...

Project ID: None

1 of 1 DOCUMENTS

The Ely Post

May 5, 2018 Saturday

Edition 1;

Scotland

Pier shut

BYLINE: Ann Roe, Staff Writer

LENGTH: 40 words

The pier was shut on Friday.

LOAD-DATE: May 6, 2018
"""
PROQUEST = """
Document 1 of 1

Pier shut: Jo Bly says it rots

Author: Roe, Ann

http://archive.example/docview/1

Full text: The pier was shut on Friday.

Title: Pier shut: Jo Bly says it rots

Publication title: The Ely Post

First page: A.1

Publication date: May 5, 2018

____________________________________________________________

Database copyright © 2021 Archive LLC. All rights reserved.
"""


def test_the_request_above_is_no_article_and_an_edition_no_headline() -> None:
    (found,) = read_archive_export(canonical_text(REQUEST))

    assert (found.headline, found.byline, found.body) == (
        "Pier shut",
        "Ann Roe",
        "The pier was shut on Friday.",
    )


def test_an_unknown_label_among_others_is_none_of_the_text() -> None:
    (found,) = read_archive_export(canonical_text(PROQUEST))

    assert (found.headline, found.published_at, found.body) == (
        "Pier shut: Jo Bly says it rots",
        "2018-05-05",
        "The pier was shut on Friday.",
    )
