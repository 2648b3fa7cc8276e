"""Where words stand that the rules ask for: alike with and without a compiler."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onrecord.text.tokens import Find, capitals_of, places_of, plain_capitals, plain_places

_WORDS = ["Roe", "said", "al-Hamid", "d’Estaing", "Élan", "‘", "5", "said,", "ßa", "al", "a", "٣", "SAID"]
_MANY = frozenset(f"word{number}" for number in range(20_000))
"""More than bits can tell apart."""


@pytest.mark.parametrize("find", [plain_places, places_of], ids=["plain", "fastest"])
def test_wanted_words_are_found_in_any_set(find: Find) -> None:
    for _ in range(2):  # what was asked for before is kept
        assert find(_WORDS, frozenset(("said", "Élan", "absent"))) == [1, 4]
        assert find(_WORDS, frozenset()) == []
        assert find([*_WORDS, "word7"], _MANY) == [len(_WORDS)]
    assert find([], _MANY) == []


@given(st.lists(st.text(max_size=4), max_size=30), st.lists(st.text(max_size=4), max_size=200))
@settings(max_examples=200, deadline=None)
def test_words_are_found_alike_with_and_without_a_compiler(words: list[str], wanted: list[str]) -> None:
    assert places_of(words, frozenset(wanted)) == plain_places(words, frozenset(wanted))


@pytest.mark.parametrize("capitals", [plain_capitals, capitals_of], ids=["plain", "fastest"])
def test_capitals_and_beginnings_are_found(capitals: Find) -> None:
    assert capitals(_WORDS, frozenset()) == [0, 4, 12]
    assert capitals(_WORDS, frozenset(("al-", "d’E", "a"))) == [0, 2, 3, 4, 10, 12]


@given(st.lists(st.text(min_size=1, max_size=5), max_size=30), st.lists(st.text(max_size=3), max_size=9))
@settings(max_examples=200, deadline=None)
def test_capitals_are_found_alike_with_and_without_a_compiler(words: list[str], begin: list[str]) -> None:
    assert capitals_of(words, frozenset(begin)) == plain_capitals(words, frozenset(begin))
