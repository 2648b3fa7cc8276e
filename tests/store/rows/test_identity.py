import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.store.rows.identity import (
    UNKNOWN_DATE,
    article_id,
    newest_at,
    normalize_name,
    oldest_at,
    publisher_id,
    quote_id,
    slugify,
    sort_key,
    speaker_id,
)


def test_ids_never_change() -> None:
    # They are addresses that others keep: another value here breaks every citation.
    assert [
        article_id("0" * 64),
        publisher_id("The Delta Post"),
        speaker_id("person", "Ada Lindqvist"),
        quote_id("art_000000000000", ("Yes,", "no."), 0),
        quote_id("art_000000000000", ("Yes,", "no."), 1),
    ] == ["art_cyra6x01rjkm", "pub_5xjbhr1v0jav", "spk_y293j8b2gtz9", "quo_z8ptj9dm2s1t", "quo_e9gq2pjav3z1"]


def test_ids_tell_apart_what_is_joined_differently() -> None:
    assert quote_id("art_0", ("a b",), 0) != quote_id("art_0", ("a", "b"), 0)
    assert speaker_id("person", "Mercury") != speaker_id("organization", "Mercury")


@pytest.mark.parametrize("name", ["ADA  LINDQVIST", "ada lindqvist", "Ada Lindqvist", " Ada\nLindqvist "])
def test_a_name_is_the_same_however_it_is_set(name: str) -> None:
    assert speaker_id("person", name) == speaker_id("person", "Ada Lindqvist")


def test_apostrophes_are_one() -> None:
    assert normalize_name("O’Neill") == normalize_name("O'NEILL")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Zoë O’Hara-Smith", "zoe-ohara-smith"),
        ("  Yes & No  ", "yes-no"),
        ("東京", ""),
        ("a " * 60, "-".join("a" * 40)),
        ("a" * 100, "a" * 80),
    ],
)
def test_slugs_are_short_and_plain(words: str, slug: str) -> None:
    assert slugify(words) == slug


@given(st.text())
def test_any_words_make_a_plain_slug(words: str) -> None:
    slug = slugify(words)
    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug == slug.strip("-")


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        ("person", "Zoë Adams", "adams, zoe"),
        ("person", "Zoë", "zoe"),
        ("organization", "Delta Institute", "delta institute"),
    ],
)
def test_persons_sort_by_their_last_name(kind: str, name: str, key: str) -> None:
    assert sort_key(kind, name) == key


def test_an_article_sorts_by_the_day_and_time_that_are_printed() -> None:
    printed = ["2025-06-15T23:30:13-07:00", "2025-06-16T01:00:00+09:00", "2025-06-16T02:00:00Z", None]
    assert sorted(printed, key=oldest_at) == printed
    assert sorted(printed, key=newest_at) == [*printed[-2::-1], None]
    assert "2025-06-15" <= oldest_at(printed[0]) < "2025-06-16"
    assert oldest_at(None) == newest_at(None) == UNKNOWN_DATE
