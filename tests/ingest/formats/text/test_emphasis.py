"""Marks of bold letters and headings in text files; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.emphasis import without_emphasis
from onrecord.ingest.reader import read_articles

BODY = "The pier at Ely opened again on Monday, after a year.\n\n“It was **time**,” said Ida Moss.\n\n**What comes next**\n\nThe band plays."


def stated(header: str) -> tuple[str | None, ...]:
    (record,) = read_articles(f"{header}\n\n{BODY}\n".encode(), name="a.txt", media_type=TEXT)
    assert record.text == BODY
    return record.headline, record.dek, record.byline, record.published_at


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("**Pier reopens after a year**", ("Pier reopens after a year", None, None, None)),
        ("*Pier reopens after a year*", ("Pier reopens after a year", None, None, None)),
        ("__Who pays for the pier?__", ("Who pays for the pier?", None, None, None)),
        ("# Pier reopens", ("Pier reopens", None, None, None)),
        ("**Pier reopens**\n*The town waited*\n4 June 2024", ("Pier reopens", "The town waited", None, "2024-06-04")),
        ("**Headline:** Pier reopens\n**By:** Ann Roe\n**Date**: 4 June 2024", ("Pier reopens", None, "Ann Roe", "2024-06-04")),
        ("# Pier reopens\n## The town waited\nBy Ann Roe", ("Pier reopens", "The town waited", "Ann Roe", None)),
    ],
)  # fmt: skip
def test_marks_among_the_lines_of_a_header_are_no_part_of_them(
    header: str, expected: tuple[str | None, ...]
) -> None:
    assert stated(header) == expected


def test_names_that_come_again_in_bold_letters_are_labels() -> None:
    turns = "**Ann Roe**\nWe mend both gates of the lock at Ely on Monday.\n\n**Tom Field**\nWho pays?\n\n"

    assert without_emphasis(turns * 2) == turns.replace("*", "") * 2


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened.\n\n**What comes next**\n\nThe band.",
        "* One point\n* Another point",
        "**Ann Roe:** We mend both gates of the lock on Monday.\n\n**Tom Field:** Who pays?",
        "** Not bold **",
        "**The pier** opened on Monday, says **the town**",
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert without_emphasis(text) == text


def test_a_lead_in_bold_letters_is_no_headline() -> None:
    lead = "The pier at Ely opened again on Monday, after a year."
    (record,) = read_articles(f"**{lead}**\n\nIt rained.\n".encode(), name="a.txt", media_type=TEXT)

    assert (record.headline, record.text) == (None, f"{lead}\n\nIt rained.")


@pytest.mark.parametrize(
    "mark",
    ["**{}**\n\n", "**{}**\n", "**{}** ", "_{}_\n", "***{}***\n\n", "### {}\n\n"],
    ids=["above", "in the line above", "before", "italics", "bold italics", "headings"],
)
def test_questions_in_bold_letters_are_paragraphs_of_an_interview(mark: str) -> None:
    asked = {"What do you like about nets?": "They hold. I have had husbands who did not.", "Do you tire of it?": "Only in March.",
             "Tell us about the new quay.": "I have not seen it, nor do I wish to.", "Will your children go on?": "My son pulls teeth."}  # fmt: skip
    text = "Ida Moss has mended nets since she was six. We sat down with her at the quay.\n\n"
    text += "\n\n".join(
        mark.format(question) + answer
        for question, answer in asked.items()
        if mark[0] != "#" or "?" in question
    )
    (record,) = read_articles(f"{text}\n".encode(), name="a.txt", media_type=TEXT)

    quotations = record.extraction.quotations
    said = {record.extraction.speakers[one.speaker].name for one in quotations if one.speaker is not None}
    assert said == {"Ida Moss"}
    assert len(quotations) == (len(asked) if mark[0] != "#" else len(asked) - 1)
    assert not set("*_#") & set(record.text)


def test_a_sentence_in_bold_letters_beside_questions_stays() -> None:
    text = "**Why?**\n\n**Who?**\n\n**When?**\n\nIt rains.\n\n**A note to all.** It rains."

    assert without_emphasis(f"It rains.\n\n{text}").endswith("**A note to all.** It rains.")


@pytest.mark.parametrize("form", ["**{}:** ", "**{}**: ", "[00:00:04] **{}:** ", "__{}:__ "])
def test_names_in_bold_letters_before_what_is_said_are_labels(form: str) -> None:
    said = (("Ann Roe", "Who pays?"), ("Tom Field", "Nobody **at all**."), ("Ann Roe", "And now?"))
    text = "\n\n".join(form.format(who) + words for who, words in said)
    time = "[00:00:04] " if form.startswith("[") else ""
    plain = "\n\n".join(f"{time}{who}: {words}" for who, words in said)

    assert without_emphasis(text) == plain


@pytest.mark.parametrize("names", [("Cost", "Place", "Day"), ("Ann Roe", "Ann Roe")])
def test_other_bold_words_before_a_colon_stay(names: tuple[str, ...]) -> None:
    text = "The pier opens.\n\n" + "\n\n".join(f"**{name}:** see below" for name in names)

    assert without_emphasis(text) == text
