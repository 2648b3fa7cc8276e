"""The error browser sets gold beside prediction and never lets a text become markup."""

from pathlib import Path

import pytest

from benchmarks.errors import Row, main, page, rows_of
from benchmarks.yardstick import Yardstick, score
from tests.benchmarks.naive import extract


def test_rows_tell_right_from_wrong_sources(yardstick: Yardstick) -> None:
    rows = rows_of(yardstick, score(yardstick, "polnear-dev", extract)[0])
    assert [row.state for row in rows] == ["right", "source", "right"]
    assert (
        rows[1].gold
        == "It never closed, <small>36–52</small><br><small>direct · source: Jane Doe · cue: noted</small>"
    )
    assert "source: Adam Roe · cue: noted · speaker: Adam Roe · name_then_cue 0.90" in rows[1].predicted


def test_text_is_escaped() -> None:
    made = page([("a&b", "<script>alert(1)</script>", [Row(0, "missed", "gold", "")])], "Worst <b>")
    assert "<script>" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made
    assert "<summary>a&amp;b: 1 missed</summary>" in made
    assert "<title>Worst &lt;b&gt;</title>" in made


def test_without_a_yardstick_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--shared", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"no yardstick in {tmp_path}\n"
