from onrecord.store.reconciliation.matching import Pair, match, overlap
from onrecord.text.spans import Span


def test_the_same_spans_are_the_same_quote_whatever_else_overlaps() -> None:
    stored = {0: (Span(0, 100),), 1: (Span(0, 90),)}
    assert match(stored, [(Span(0, 90),), (Span(0, 99),)]) == [Pair(1, 0), Pair(0, 1)]


def test_half_of_the_words_in_common_make_one_quote() -> None:
    stored = {7: (Span(1000, 1100),)}
    assert match(stored, [(Span(1050, 1100),)]) == [Pair(7, 0)]
    assert match(stored, [(Span(1051, 1100),)]) == []
    assert match(stored, [(Span(5000, 5100),)]) == []


def test_a_stored_quote_is_given_once() -> None:
    assert match({0: (Span(0, 100),)}, [(Span(0, 90),), (Span(0, 95),)]) == [Pair(0, 0)]


def test_overlap_counts_all_runs() -> None:
    assert overlap((Span(0, 10), Span(20, 30)), (Span(5, 25),)) == 10 / 30


def test_quotes_of_the_same_words_are_paired_in_order() -> None:
    places = (Span(0, 10),)
    assert match({0: places, 1: places}, [places, places, places]) == [Pair(0, 0), Pair(1, 1)]
