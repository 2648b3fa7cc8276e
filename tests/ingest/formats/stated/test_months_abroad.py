"""Dates in the languages of other countries, around articles in English."""

import pytest
from onrecord.ingest.formats.stated.months_abroad import in_english

from tests.ingest.formats.windmill import HEADLINE, STORY, TEXT, read


@pytest.mark.parametrize("tag", ["div", "p"])
@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("Publié le 12 mars 2025 à 18h30, modifié le 13 mars 2025 à 09h12", "2025-03-12"),
        ("Publié le 1er août 2025", "2025-08-01"),
        ("Harne del Mar - 4 de marzo de 2025 - 18:30 CET", "2025-03-04T18:30:00+01:00"),
        ("Publicado em 9 de março de 2025", "2025-03-09"),
        ("Kamis, 12 Desember 2024 07:15 WIB", "2024-12-12T07:15:00+07:00"),
        ("Harne, 5. Dezember 2024", "2024-12-05"),
        ("5 grudnia 2024", "2024-12-05"),
        ("7 Ağustos 2024", "2024-08-07"),
        ("3 февраля 2024", "2024-02-03"),
        ("السبت ٢١ حزيران ٢٠٢٥", "2025-06-21"),
        ("12 كانون الثاني 2024", "2024-01-12"),
        ("21 ביוני 2025", "2025-06-21"),
        ("2025年3月4日 (火)", "2025-03-04"),
        ("2025년 3월 4일", "2025-03-04"),
        ("Montag, 5. August 2024", "2024-08-05"),
    ],
)
def test_the_day_under_a_headline_in_another_language(printed: str, published: str, tag: str) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1><{tag} class='when'>{printed}</{tag}>{STORY}</article>")
    assert (draft.published_at, draft.body.split("\n\n")) == (published, list(TEXT))


@pytest.mark.parametrize(
    "line", ["4 marzo", "12 maj 20251", "112 mars 2025", "5 November, 2025", "12 listopada 2024"]
)
def test_other_words_stay(line: str) -> None:
    assert in_english(line) == line


def test_a_letter_that_only_looks_like_one_of_a_month_is_kept() -> None:
    assert in_english("4 apr\u0131le 2025") == "4 apr\u0131le 2025"


def test_a_sentence_with_such_a_day_is_the_articles() -> None:
    own = "The poster says “12 mars 2025”, and nobody knows why."
    assert read(f"<article><h1>{HEADLINE}</h1><p>{own}</p>{STORY}</article>").body.startswith(own)
