"""Runs are what an index holds: they must stay the same, or a migration must build it anew."""

from onrecord.comparison.runs import runs_of
from onrecord.comparison.words import keys_of


def test_the_runs_of_a_quotation_are_what_stored_indexes_hold() -> None:
    keys = keys_of("We don’t colour 1,000 mills at 5%.")
    assert keys == ["we", "do", "not", "color", "#1000", "mills", "at", "#5", "percent"]
    assert len(runs_of(keys)) == 8 + 7
    assert sorted(runs_of(keys))[:3] == [-1494587351, -696620151, -560450716]


def test_a_single_word_has_no_run() -> None:
    assert runs_of(["mill"]) == set()
    assert len(runs_of(["the", "mill"])) == 1
