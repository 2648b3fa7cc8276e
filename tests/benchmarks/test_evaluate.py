"""`make eval` prints what it measured and is red below a floor."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.evaluate import group_table, main, table
from benchmarks.floors import below_floor, pin, read_floors
from benchmarks.measures import (
    DEV,
    MEASURES,
    Figure,
    Measure,
    by_confidence,
    by_rule,
    by_words,
    calibration_error,
    figures,
    reader_of,
)
from benchmarks.yardstick import Verdict, Yardstick, score
from tests.benchmarks.naive import extract

ALL = Measure("attributed", "polnear-dev", lambda report: report["all"]["attributed"], 80, 85)


def figure(value: float | None) -> Figure:
    return Figure(ALL, value, value, value)


def verdict(confidence: float, *, right: bool, rule: str = "a") -> Verdict:
    return Verdict(
        rule, "direct", confidence, 1.0, found=True, right=right, exact=False, confidence_content=0.97
    )


def test_the_real_yardstick_counts_a_wrong_source_as_found_but_not_attributed(yardstick: Yardstick) -> None:
    articles = score(yardstick, "polnear-dev", extract)
    wanted = [measure for measure in MEASURES if measure.gold == DEV]
    measured = figures(articles, wanted, reader_of(yardstick, DEV))
    values = {one.measure.name: one.value for one in measured}
    assert values["found, all"] == values["exact, all"] == 100.0
    assert values["attributed quotes, core, all"] == pytest.approx(66.67, abs=0.01)
    assert [one.low for one in measured if one.measure.name == "found, all"] == [100.0]


def test_without_a_yardstick_only_the_golden_cases_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--shared", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"no yardstick in {tmp_path}: only the golden cases were checked\n"


def test_a_figure_under_its_floor_is_named() -> None:
    floors = {"polnear-dev: attributed": 81.0}
    assert below_floor([figure(81.0)], floors) == []
    assert below_floor([figure(None)], floors) == []
    assert below_floor([figure(80.9)], floors) == ["polnear-dev: attributed: 80.9 is below its floor 81.0"]


def test_a_floor_rises_by_itself_and_sinks_only_when_told(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    assert pin([figure(80.0)], path) == ["polnear-dev: attributed"]
    assert read_floors(path) == {"polnear-dev: attributed": 79.0}
    assert pin([figure(70.0), figure(None)], path) == []
    assert read_floors(path) == {"polnear-dev: attributed": 79.0}
    assert pin([figure(70.0)], path, lower=True) == ["polnear-dev: attributed"]
    assert read_floors(path) == {"polnear-dev: attributed": 69.0}


def test_a_floor_leaves_more_room_where_the_gold_is_small(tmp_path: Path) -> None:
    hand = Figure(Measure("role", "hand-style", ALL.read), 90.0, 80.0, 95.0)
    pin([hand], tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == {"hand-style: role": 86.0}


def test_a_checkout_without_floors_has_none(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "floors.toml") == {}


def test_the_table_says_what_is_below_its_aim() -> None:
    assert table([figure(79.0), figure(None), figure(90.0)])[1:] == [
        "attributed                             79.0    79.0 to 79.0      80.0   85.0  below",
        "attributed                                -               -      80.0   85.0",
        "attributed                             90.0    90.0 to 90.0      80.0   85.0",
    ]


def test_rules_are_listed_by_use_with_their_precision() -> None:
    verdicts = [verdict(0.9, right=True), verdict(0.9, right=True), verdict(0.5, right=False, rule="b")]
    assert [(one.name, one.count, one.right) for one in by_rule(verdicts)] == [
        ("a", 2.0, 100.0),
        ("b", 1.0, 0.0),
    ]


def test_the_reliability_table_sets_claims_beside_truth() -> None:
    verdicts = [verdict(0.92, right=True), verdict(0.94, right=False), verdict(1.0, right=True)]
    assert group_table("confidence", by_confidence(verdicts)) == [
        "confidence                            quotes  found  right  exact  confidence",
        "0.90 to 0.95                             2.0  100.0   50.0    0.0        93.0",
        "0.95 to 1.00                             1.0  100.0  100.0    0.0       100.0",
    ]


def test_the_words_have_a_table_of_their_own() -> None:
    verdicts = [verdict(0.92, right=False), replace(verdict(0.5, right=True), confidence_content=None)]
    assert [(one.name, one.found, one.confidence) for one in by_words(verdicts)] == [
        ("0.95 to 1.00", 100.0, 97.0)
    ]


def test_the_calibration_error_is_the_mean_distance_of_claim_and_truth() -> None:
    verdicts = [verdict(0.92, right=True), verdict(0.94, right=False), verdict(1.0, right=True)]
    assert calibration_error(by_confidence(verdicts)) == pytest.approx(43.0 * 2 / 3)
    assert calibration_error([]) == 0.0


def test_a_confidence_outside_0_to_1_is_an_error_that_names_the_rule() -> None:
    with pytest.raises(ValueError, match=r"rule 'a' gives the confidence 1\.5"):
        by_confidence([verdict(1.5, right=True)])
