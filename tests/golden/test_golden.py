"""The engine reads each golden case as a careful reader does; the case's label is the report."""

from collections import Counter

import pytest
from onrecord.extraction.engine import extract

from tests.golden.reader import REQUIRED, Case, case_files, comparable, found_in, read_cases

CASES = read_cases(case_files())
KNOWN_FAILURE = pytest.mark.xfail(reason="known failure", strict=True)


def _parameters() -> list[object]:
    return [
        pytest.param(case, id=case.label, marks=[KNOWN_FAILURE] if case.known_failure else [])
        for case in CASES
    ]


@pytest.mark.parametrize("case", _parameters())
def test_the_engine_reads_as_a_careful_reader_does(case: Case) -> None:
    found = found_in(case.text, extract(case.text))
    assert comparable(found, case.expected) == case.expected


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
