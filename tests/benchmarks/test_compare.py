"""Two builds take turns on the same texts, each in a process of its own."""

import sys
from pathlib import Path

import pytest

from benchmarks.compare import main

ROOT = Path(__file__).resolve().parents[2]


def test_two_builds_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", f"{ROOT / 'app'}:{ROOT}")
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("“It rains,” Ann Bly said.\n" * 20, encoding="utf-8")

    code = main(
        [
            sys.executable,
            "tests.benchmarks.naive:extract",
            "--texts",
            str(tmp_path),
            "--take",
            "2",
            "--rounds",
            "2",
        ]
    )
    assert code == 0
    assert "times as fast: " in capsys.readouterr().out


def test_a_folder_without_texts_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([sys.executable, "--texts", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
