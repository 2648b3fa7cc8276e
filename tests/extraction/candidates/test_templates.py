"""Templates of features, and the scorers of them."""

from types import ModuleType

import pytest
from onrecord.extraction.candidates import templates
from onrecord.extraction.candidates.templates import PlainScorer, Scorers, Templates, fastest, scorer

PLACE = Templates(
    "place", "word form c1", ["", "{word}", "0", "{word}<{c1}", "0{form}{word}", "{form}{c1}|{word} {c1}"]
)
TABLES = [
    {"": 3},
    {"said": 200, "“": -50, "Łódź": 7},
    {"0": 11},
    {"said<CAP": 150, "<": 1},
    {"0edsaid": -25, "0": 90},
    {"edCAP|said CAP": 1000},
]
PLACES = [
    ("said", "ed", "CAP"),
    ("“", "", ""),
    ("", "", ""),
    ("Łódź", "ed", "CAP"),
    ("sai", "d<", "CAP"),
    ("😀", "s", "<s>"),
]
SUMS = [1339, -36, 105, 21, 14, 14]


def test_a_template_joins_named_values() -> None:
    assert PLACE.features(PLACES[0]) == ("", "said", "0", "said<CAP", "0edsaid", "edCAP|said CAP")


@pytest.mark.parametrize(
    "kind", [pytest.param(PlainScorer, id="plain"), pytest.param(fastest(), id="fastest")]
)
def test_scorers_with_and_without_a_compiler_give_the_sums_of_the_features(kind: Scorers) -> None:
    made = kind(len(PLACE.names), PLACE.literals, PLACE.parts, tuple(TABLES))

    assert [made.score(values) for values in PLACES] == SUMS
    assert [
        sum(table.get(value, 0) for table, value in zip(TABLES, PLACE.features(values), strict=True))
        for values in PLACES
    ] == SUMS


def test_a_scorer_without_weights_gives_nothing() -> None:
    assert scorer(PLACE, [{} for _ in TABLES]).score(PLACES[0]) == 0


def test_without_a_compiler_strings_are_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "_PART", None)

    assert templates.fastest() is PlainScorer


def test_what_was_compiled_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    part = ModuleType("compiled")
    vars(part)["Scorer"] = made = object()
    monkeypatch.setattr(templates, "_PART", part)

    assert templates.fastest() is made
