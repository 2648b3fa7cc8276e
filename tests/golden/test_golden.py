"""The engine reads each golden case as a careful reader does; the case's label is the report."""

from collections import Counter
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from traceback import format_exception

import pytest
from onrecord.extraction.engine import extract

from tests.golden.reader import FOLDER, REQUIRED, Case, case_files, comparable, found_in, read_cases

CASES = read_cases(case_files())
KNOWN_FAILURE = pytest.mark.xfail(reason="known failure", strict=True)
NEW = Case(FOLDER / "new.json", "new", "", "wild", False, "“No,” said Ann.", {})  # noqa: FBT003 - a field


def _parameters() -> list[object]:
    """A file is one test, for pytest takes longer for a test than the engine for a case; a known failure is one by itself."""
    files = groupby((case for case in CASES if not case.known_failure), attrgetter("path"))
    failing = [case for case in CASES if case.known_failure]
    return [
        *(pytest.param(list(cases), id=path.relative_to(FOLDER).as_posix()) for path, cases in files),
        *(pytest.param([case], id=case.label, marks=KNOWN_FAILURE) for case in failing),
    ]


@pytest.mark.parametrize("cases", _parameters())
def test_the_engine_reads_as_a_careful_reader_does(cases: list[Case]) -> None:
    judge_all(cases)


def judge_all(cases: list[Case]) -> None:
    """Judge every case; whoever reads the report meets each that fails, with its label and its difference."""
    failed = {}
    for case in cases:
        try:
            judge(case)
        except Exception as error:  # noqa: BLE001 - a case that the engine breaks on fails like any other
            told = "".join(format_exception(error, limit=-3))
            failed[case.label] = f"== {case.label} ({case.path.name})\n{told}"
    if failed:
        pytest.fail("\n".join(["; ".join(failed), *failed.values()]), pytrace=False)


def judge(case: Case) -> None:
    found = found_in(case.text, extract(case.text))
    assert comparable(found, case.expected) == case.expected


def test_each_case_that_fails_is_told_with_its_label_and_its_difference() -> None:
    wrong = [
        replace(NEW, label="a wrong name", expected={"speakers": [{"name": "Bob"}]}),
        replace(NEW, label="right", expected={"speakers": [{"name": "Ann"}]}),
        replace(NEW, label="nobody", expected={"speakers": []}),
        replace(NEW, label="no such key", expected={"people": []}),
    ]
    with pytest.raises(pytest.fail.Exception, match=r"^a wrong name; nobody; no such key\n") as told:
        judge_all(wrong)
    for words in ("== a wrong name (new.json)", "'Ann'", "'Bob'", "== nobody", "== no such key"):
        assert words in str(told.value)


def test_labels_are_unique_so_that_a_failure_names_its_case() -> None:
    assert [label for label, times in Counter(case.label for case in CASES).items() if times > 1] == []


def test_cases_are_well_formed() -> None:
    for case in CASES:
        try:
            _check(case)
        except AssertionError as error:
            error.add_note(f"in the case {case.label!r}")
            raise


def _check(case: Case) -> None:
    assert case.kind in {"wild", "synthetic", "negative"}
    assert case.comment
    assert case.expected.keys() <= {"quotes", "speakers"}
    for quote in case.expected.get("quotes", []):
        assert set(REQUIRED) <= quote.keys()
        _check_kind(quote["kind"], quote["content"])
        _check_order(case.text, quote["content"])
        for key in ("source", "cue", "audience"):
            assert str(quote.get(key) or "") in case.text


def _check_kind(kind: object, content: object) -> None:
    assert isinstance(content, list)
    verbatim = {run.startswith("“") and run.endswith("”") for run in content}
    assert kind == {(True,): "direct", (False,): "indirect"}.get(tuple(verbatim), "mixed")


def _check_order(text: str, content: object) -> None:
    """The runs stand in the text, one after the other."""
    assert isinstance(content, list)
    at = 0
    for run in content:
        words = run.removeprefix("“").removesuffix("”")
        found = text.find(words, at)
        assert found >= 0, words
        at = found + len(words)
