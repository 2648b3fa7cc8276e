"""Runs are what an index holds: they must stay the same, or a migration must build it anew."""

from onrecord.comparison.runs import indexed_runs, run_of, runs_of, within
from onrecord.comparison.words import keys_of


def test_the_runs_of_a_quotation_are_what_stored_indexes_hold() -> None:
    keys = keys_of("We don’t colour 1,000 mills at 5%.")
    assert keys == ["we", "do", "not", "color", "#1000", "mills", "at", "#5", "percent"]
    assert len(runs_of(keys)) == 8 + 7
    assert len(indexed_runs(keys)) == 7 + 1
    assert sorted(indexed_runs(keys))[:3] == [-105639037376264, -59600601193294, -35641658821845]
    assert run_of(keys[:3]) in indexed_runs(keys)


def test_a_single_word_has_no_run() -> None:
    assert runs_of(["mill"]) == set()
    assert len(runs_of(["the", "mill"])) == 1


def test_two_words_are_found_by_the_threes_that_begin_with_them() -> None:
    keys = keys_of("We shall never sell the mill.")
    for first, last in (within(run) for run in runs_of(keys, (2,))):
        assert sum(first <= run <= last for run in indexed_runs(keys)) == 1
    for run in runs_of(keys, (3,)):
        assert within(run) == (run, run)
    assert indexed_runs(keys[:2]) == runs_of(keys[:2])
    assert indexed_runs(keys[:1]) == set()
    assert all(-(1 << 47) <= run < 1 << 47 for run in indexed_runs(keys))
