"""Constructions that fix source and content, and what only looks like them."""

import pytest
from onrecord.extraction.candidates.fixed_shapes import (
    Shape,
    alleged_amid,
    next_teller,
    only_quotes,
    shape_of,
    tells_next,
)
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.source_patterns import beside_title
from onrecord.extraction.candidates.token_features import Reading

from tests.extraction.readings import place, read, words


def phrases_of(reading: Reading) -> list[tuple[int, int]]:
    return noun_phrases(reading, 0, len(reading.classes))


def shown(text: str, cue: str) -> list[str | None] | None:
    reading = read(text)
    shape: Shape | None = shape_of(reading, place(reading, cue)[0], phrases_of(reading))
    return shape and [None if part is None else words(reading, part) for part in shape]


@pytest.mark.parametrize(
    ("text", "cue", "parts"),
    [
        ("It was described as “a wonder” by the guard.", "described", ["the guard", None, "a wonder"]),
        ("It was called “a wonder” by the guard.", "called", ["the guard", None, "a wonder"]),
        ("It was described by friends as “a wonder.”", "described", ["friends", None, "a wonder ."]),
        ("The weir — as Roth said — is old.", "said", ["Roth", "The weir", "is old"]),
        ("Lind has been quoted as saying it burns.", "saying", ["Lind", None, "it burns"]),
        ("“It burns,” the Post quoted Lind as saying.", "saying", ["Lind", "It burns ,", None]),
        ("The Post quoted Lind as saying: “It burns.”", "saying", ["Lind", None, "It burns"]),
    ],
)
def test_a_shape_fixes_its_parts(text: str, cue: str, parts: list[str | None]) -> None:
    assert shown(text, cue) == parts


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It was described as “a wonder” in May.", "described"),
        ("It was described as “a wonder.", "described"),
        ("It was described as a wonder by all.", "described"),
        ("It was called “a wonder” by and by.", "called"),
        ("It was described by friends as kind.", "described"),
        ("It was described by and by.", "described"),
        ("It was described by friends as “", "described"),
        ("They described “a wonder” by the guard.", "described"),
        ("The weir — as Roth said to them all.", "said"),
        ("The weir — as Roth said —", "said"),
        ("As Roth said — it is old.", "said"),
        ("As quoted, and as saying it all.", "saying"),
        ("The Post quoted Lind as saying.", "saying"),
        ("He sat there as saying it burns.", "saying"),
    ],
)
def test_what_only_looks_like_a_shape_is_none(text: str, cue: str) -> None:
    assert shown(text, cue) is None


def test_quoted_is_no_cue_beside_saying() -> None:
    reading = read("The Post quoted Lind as saying it burns. He quoted Lind.")
    first, second = (at for at, word in enumerate(reading.lower) if word == "quoted")
    assert (only_quotes(reading, first), only_quotes(reading, second)) == (True, False)


@pytest.mark.parametrize(
    ("text", "cue", "teller"),
    [
        ("He spoke, only for Lind to announce that it burns.", "announce", "Lind"),
        ("He spoke, only for to announce that it burns.", "announce", None),
        ("He had begun to hint that it burns.", "hint", None),
    ],
)
def test_an_infinitive_that_tells(text: str, cue: str, teller: str | None) -> None:
    reading = read(text)
    token = place(reading, cue)[0]
    found = next_teller(reading, token, phrases_of(reading))
    assert tells_next(reading, token)
    assert (found and words(reading, found)) == teller


@pytest.mark.parametrize("text", ["To hint at it helps.", "He likes to hint that it burns.", "Hint at it."])
def test_an_infinitive_that_tells_nothing(text: str) -> None:
    reading = read(text)
    token = next(at for at, word in enumerate(reading.lower) if word == "hint")
    assert not tells_next(reading, token)
    assert next_teller(reading, token, phrases_of(reading)) is None


def test_allegations_without_a_clause_tell_nothing() -> None:
    reading = read("He left amid allegations of fraud, and amid fears that it burns.")
    assert not alleged_amid(reading, place(reading, "allegations")[0])
    assert alleged_amid(reading, place(reading, "fears")[0])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Harlan running mate Gov. Peter Stroud of Ohio told us.",
            "Harlan running mate Gov. Peter Stroud of Ohio",
        ),
        ("Harlan saw that Peter Stroud told us.", "Harlan"),
        ("Harlan and his mate told us.", "Harlan"),
    ],
)
def test_a_name_that_modifies_the_next(text: str, source: str) -> None:
    reading = read(text)
    phrases = phrases_of(reading)
    found = beside_title(reading, phrases[0], place(reading, "told")[0], phrases)
    assert words(reading, found) == source
