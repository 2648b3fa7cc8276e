"""Lines of archives' headers that are easily taken for others: editions, several authors, owners; every article, name and paper is invented."""

import pytest
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.formats.stated.labelled_values import name_of_paper
from onrecord.ingest.formats.text_file import read_text_file
from onrecord.text.canonical import canonical_text

BODY = "The pier opened again on a windy Friday."


def _read(text: str) -> Draft:
    (draft,) = read_archive_export(canonical_text(text))
    assert draft.body == BODY
    return draft


@pytest.mark.parametrize("edition", ["Late Edition", "ALL EDITIONS", "First Edition"])
def test_an_edition_is_neither_an_author_nor_a_headline(edition: str) -> None:
    nexis = f"Pier reopens\n\nThe Ely Post (Ely)\n\nJune 4, 2018 Monday\n\n{edition}\n\nLength: 8 words\n\nBody\n\n{BODY}\n\nLoad-Date: June 4, 2018\n\nEnd of Document"
    older = f"1 of 1 DOCUMENTS\n\nThe Ely Post\n\nJune 4, 2018, Monday\n\n{edition}\n\nPier reopens\n\nSECTION: NEWS\n\nLENGTH: 8 words\n\n{BODY}\n\nLOAD-DATE: June 4, 2018"

    for text in (nexis, older):
        draft = _read(text)
        assert draft.publisher is not None
        assert (draft.headline, draft.byline, draft.publisher.name) == ("Pier reopens", None, "The Ely Post")


@pytest.mark.parametrize("names", ["Oona Fell and Rhys Tate", "Oona Fell, Rhys Tate and Tova Quist"])
@pytest.mark.parametrize("owner", ["The Ely Post Pty Ltd", "The Ely Post Company, Inc."])
def test_names_between_words_are_authors_and_a_company_named_as_its_paper_is_no_text(
    names: str, owner: str
) -> None:
    draft = _read(
        f"Pier reopens\n\n{names}\n\n104 words\n\n17 February 2024\n\nThe Ely Post\n\nELYPST\n\nEnglish\n\n(c) 2024 The Ely Post. All rights reserved.\n\n{BODY}\n\n"
        f"Write to Oona Fell at news@post.example\n\n{owner}\n\nDocument ELYPST0020240217ek2h0001x"
    )

    assert (draft.headline, draft.byline) == ("Pier reopens", names)


def test_what_proquest_prints_behind_a_title_is_no_part_of_it_and_authors_are_parted_by_semicolons() -> None:
    draft = _read(
        f"{'_' * 60}\n\nPier reopens: [FINAL Edition]\n\nFell, Oona; Tate, Rhys. The Ely Post; Ely [Ely]17 Feb 2024: A3.\n\nProQuest document link\n\nFULL TEXT\n\n{BODY}\n\nDETAILS\n\nSubject:\n\nPiers"
    )

    assert draft.publisher is not None
    assert (draft.headline, draft.byline, draft.publisher.name, draft.published_at) == (
        "Pier reopens",
        "Oona Fell; Rhys Tate",
        "The Ely Post",
        "2024-02-17",
    )


@pytest.mark.parametrize("day", ["Mon, Jun 4, 1928", "4 Jun 1928, Mon"])
def test_a_clipping_states_its_paper_with_its_place(day: str) -> None:
    (draft,) = read_text_file(
        f"Pier reopens after storm\nThe Ely Post (Ely, Ohio) · {day} · Page 4\nDownloaded on Nov 3, 2024\n\n{BODY}\n\nCopyright © 2024 Newspapers.com. All Rights Reserved.\n"
    )

    assert draft.publisher is not None
    assert (draft.headline, draft.publisher.name, draft.published_at) == (
        "Pier reopens after storm",
        "The Ely Post",
        "1928-06-04",
    )
    assert draft.body.startswith(BODY)
    assert "Downloaded" not in draft.body


def test_the_notice_of_a_service_below_a_text_is_no_part_of_it() -> None:
    (draft,) = read_text_file(
        f"Pier reopens\nBy Oona Fell\n\n{BODY}\n\nThis article was provided by PressReader.\n"
    )

    assert draft.body == BODY


def test_a_sentence_about_copyright_or_behind_a_label_is_text_and_what_stands_above_it_is_not_lost() -> None:
    body = "“It was dark,” says Jo Bly, the keeper.\n\nNobody will say who knew of it.\n\nCopyright fees came to 40,000 crowns, the report says.\n\nSource: the board."
    (draft,) = read_archive_export(
        canonical_text(
            f"Pier reopens\n\n104 words\n\n17 February 2024\n\nThe Ely Post\n\nCopyright 2024. The Ely Post.\n\n{body}\n\nIt is May.\n\nDocument ELYPST0020240217ek2h0001x"
        )
    )

    assert draft.body == f"{body}\n\nIt is May."


def test_a_label_that_is_not_known_below_others_is_no_text() -> None:
    draft = _read(
        f"June 4, 2018\n\nThe Ely Post\n\nWho pays for the new pier?\n\nSection: News\n\nEstimated printed pages: 2\n\nArticle Text:\n\n{BODY}\n\nRecord Number: 0FB18060491"
    )

    assert draft.headline == "Who pays for the new pier?"


@pytest.mark.parametrize(
    ("printed", "byline"),
    [
        ("Haldane, M. J.", "M. J. Haldane"),
        ("Ní Fell, Mary", "Mary Ní Fell"),
        ("Fell, Mary; Quill-Orme, Wren", "Mary Fell; Wren Quill-Orme"),
        ("Mary Fell, Rose Tate", "Mary Fell, Rose Tate"),
    ],
)
def test_names_with_initials_or_two_surnames_are_turned_and_two_people_are_not(
    printed: str, byline: str
) -> None:
    draft = _read(
        f"Title: Pier reopens\n\nAuthor: {printed}\n\nPublication info: The Ely Post ; Ely [Ely]. 04 Jun 2018: 3.\n\nProQuest document ID: 7\n\nFull text: {BODY}"
    )

    assert draft.byline == byline


@pytest.mark.parametrize(
    "paper", ["The Ely Post(Ely)", "The Ely Post, Local News section", "The Ely Post • p. 3"]
)
def test_what_stands_behind_a_paper_is_no_part_of_its_name(paper: str) -> None:
    assert name_of_paper(paper) == "The Ely Post"


def test_a_list_of_the_articles_of_an_export_is_no_article() -> None:
    text = f"1. Who pays for the new pier?\n\n2. Pier reopens\n\nDocument 1 of 1\n\nPier reopens\n\nPublication info: The Ely Post ; Ely [Ely]. 04 Jun 2018: 3.\n\nFull text: {BODY}"

    assert _read(text).headline == "Pier reopens"


def test_a_colon_within_a_sentence_makes_no_label() -> None:
    (draft,) = read_archive_export(
        canonical_text(
            f"Pier reopens\n\n104 words\n\n17 February 2024\n\nThe Ely Post\n\nEnglish\n\n{BODY}\n\nNotes: the board meets again on 4 May.\n\nDocument ELYPST0020240217ek2h0001x"
        )
    )

    assert draft.body == f"{BODY}\n\nNotes: the board meets again on 4 May."


def test_the_paper_may_stand_below_a_notice_of_copyright_and_its_headline_behind_a_label() -> None:
    article = f"Copyright 1999 Ely Press Ltd.\n   The Ely Post\n\n   June 4, 1999, Friday\n\nSECTION: News; Pg. 3\n\nLENGTH: 8 words\n\nHEADLINE: Pier reopens\n\nBODY:\n{BODY}\n\nLOAD-DATE: June 5, 1999"
    drafts = read_text_file(f"Document 1 of 2\n\n   {article}\n\nDocument 2 of 2\n\n   {article}\n")

    stated = [
        (one.publisher and one.publisher.name, one.published_at, one.headline, one.body) for one in drafts
    ]
    assert stated == [("The Ely Post", "1999-06-04", "Pier reopens", BODY)] * 2


@pytest.mark.parametrize("headline", ["Pier reopens", "Who pays for the new pier?"])
@pytest.mark.parametrize("names", ["Oona Fell", "Oona Fell and Rhys Tate"])
def test_westlaw_may_print_the_paper_below_the_headline_and_the_authors_last(
    headline: str, names: str
) -> None:
    text = f"{headline}\n\nThe Ely Post (Ely)\n\nJune 12, 2024\n\n2024 WLNR 17650432 (Approx. 2 pages)\n\nCopyright (c) 2024 Ely Press Ltd.\n\nSection: News\n\n{names}\n\n{BODY}\n\n---- Index References ----\n\nLanguage: EN\n\nEnd of Document © 2024 Thomson Reuters."
    first, second = read_archive_export(canonical_text(f"{text}\n\n{text}"))

    for draft in (first, second):
        assert draft.publisher is not None
        assert (draft.headline, draft.publisher.name, draft.byline, draft.published_at, draft.body) == (
            headline,
            "The Ely Post",
            names,
            "2024-06-12",
            BODY,
        )


def test_a_collection_may_say_when_its_pages_were_looked_at() -> None:
    article = f"Title: Pier reopens\nNewspaper: The Ely Post\nPublished: 4 June 2024\nAccessed: 3 May 2025\n\n{BODY}"
    drafts = read_text_file(f"{article}\n\n{article}\n")

    assert [(one.published_at, one.body) for one in drafts] == [("2024-06-04", BODY)] * 2
