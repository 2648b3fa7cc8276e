"""What archives print above the first article of an export, and lines that are no label of theirs; every name is invented."""

import pytest
from onrecord.ingest.formats.services.exports import read_archive_export
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


LETTERS = """
1 of 1 DOCUMENTS

The Ely Post

March 13, 2021 Saturday

Letters: Ferries and tolls

LENGTH: 70 words

The toll was wrong from the start. Lena Holt, Sund

"It did not hold," said the harbour master, Jo Bly, on Friday.

LOAD-DATE: March 13, 2021
"""
NEWSBANK = """
Ely Post, The (Ely)

March 12, 2021

Edition: Final

Topics:

Pier shut

Article Text:

The pier was shut on Friday after a storm.

Copyright, 2021, The Ely Post. All Rights Reserved.

Author:    ANN ROE

Record Number:  0F1E2D3C4B5A

OpenURL Article Bookmark (right click, and copy the link location):

Ely Post, The (Ely)

March 13, 2021

Edition: Early

Lock opens

Article Text:

The lock was opened on Saturday after a storm.

Record Number:  0F1E2D3C4B5B
"""


def test_a_headline_may_look_like_a_label_and_the_text_begins_below_the_count_of_words() -> None:
    (found,) = read_archive_export(canonical_text(LETTERS))

    assert found.headline == "Letters: Ferries and tolls"
    assert found.body.startswith("The toll was wrong from the start.")


def test_labels_of_newsbank_may_stand_apart_from_their_values() -> None:
    first, second = read_archive_export(canonical_text(NEWSBANK))

    assert (first.headline, first.byline, first.published_at) == ("Pier shut", "ANN ROE", "2021-03-12")
    assert (second.headline, second.published_at) == ("Lock opens", "2021-03-13")
    assert first.body == "The pier was shut on Friday after a storm."


def test_a_label_and_its_value_may_have_a_space_between_that_does_not_break() -> None:
    text = LETTERS.replace("LENGTH: 70", "LENGTH:\u00a070").replace(
        "LOAD-DATE: March", "LOAD-DATE:\u00a0March"
    )

    assert read_archive_export(canonical_text(text))[0].headline == "Letters: Ferries and tolls"


@pytest.mark.parametrize(
    "titles",
    [
        ("Who pays for the pier?", "Dam safe"),
        ("Dam safe", "Who pays for the pier?"),
        ("Shut the whole pier down now!", "Is the dam safe after all that?"),
        ("Pier shut by storm", "Dam safe"),
    ],
)
@pytest.mark.parametrize(
    "contents", ["{}\n\n{}", "Contents\n\n{}\n\n{}", "1. {}\n\n2. {}", "1) {}\n\nEly Post, 40 words\n\n2) {}"]
)
def test_a_list_of_the_articles_is_no_header(titles: tuple[str, str], contents: str) -> None:
    article = (
        "{}\n\nANN ROE\n\n40 words\n\n4 June 2024\n\nThe Ely Post\n\nELYP\n\nEnglish\n\n(c) 2024, Ely Post Ltd.\n\n"
        "The pier opened on Friday.\n\nDocument ELYP000020240604ek640001a"
    )
    text = canonical_text("\n\n".join([contents.format(*titles), *map(article.format, titles)]))
    found = read_archive_export(text)

    assert [one.headline for one in found] == list(titles)
    for one in found:
        assert (one.byline, one.published_at, one.body) == (
            "ANN ROE",
            "2024-06-04",
            "The pier opened on Friday.",
        )
        assert one.publisher is not None
        assert one.publisher.name == "The Ely Post"
        assert text[one.body_offset :].startswith(one.body)
