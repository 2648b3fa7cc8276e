"""Subjects and senders of releases; every name is invented."""

import pytest
from onrecord.ingest.records import ArticleRecord

from tests.ingest.formats.mail.messages import TEXT, mail, read


def release(subject: str, first: str = "", sender: str = "") -> ArticleRecord:
    return read(mail(text=f"{first}\n\n{TEXT}" if first else TEXT, subject=subject, sender=sender))


@pytest.mark.parametrize(
    "subject",
    [
        "MEDIA RELEASE: Pier to open",
        "FW: Press release - Pier to open",
        "News release | Pier to open",
        "FOR IMMEDIATE RELEASE: Pier to open",
        "Press Statement: Pier to open",
    ],
)
def test_what_an_office_writes_before_a_headline_is_none_of_it(subject: str) -> None:
    assert release(subject).headline == "Pier to open"


@pytest.mark.parametrize(
    "subject", ["Press freedom: a pier to open", "News: the pier opens", "Media release:"]
)
def test_words_that_begin_alike_stay(subject: str) -> None:
    assert release(subject).headline == subject


@pytest.mark.parametrize(
    "first", ["PIER TO OPEN", "FOR IMMEDIATE RELEASE\n\nPIER TO OPEN", "Media release\n\nPier to open"]
)
def test_a_text_that_repeats_its_subject_has_no_other_headline(first: str) -> None:
    record = release("MEDIA RELEASE: Pier to open", first)
    assert (record.headline, record.dek) == ("Pier to open", None)
    assert record.text.endswith(TEXT.strip())


@pytest.mark.parametrize(
    ("sender", "publisher"),
    [
        ("Holme Water Press Office <press@hw.example>", "Holme Water"),
        ("Holme Water Media Team <press@hw.example>", "Holme Water"),
        ('"Holme Water, News and Media Relations" <press@hw.example>', "Holme Water"),
        ('"Town of Holme (press)" <press@hw.example>', "Town of Holme"),
        ('"Town of Holme | Media" <press@hw.example>', "Town of Holme"),
        ("Press Office <press@hw.example>", None),
    ],
)
def test_a_press_office_sends_what_its_house_publishes(sender: str, publisher: str | None) -> None:
    stated = release("Pier to open", sender=sender).publisher
    assert (stated.name if stated else None) == publisher


def test_a_writer_is_named_before_a_newsletter_that_no_list_has() -> None:
    assert release("Night trains", sender="Joan Quill from Slow Trains <st@x.example>").byline == "Joan Quill"
