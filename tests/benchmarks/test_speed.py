"""Speed is measured on the real thing: a fresh interpreter, files on disk, CPU time."""

from pathlib import Path

from benchmarks.speed import shipped_bytes, startup_seconds, words_per_second
from tests.benchmarks.naive import extract


def test_a_fresh_interpreter_reaches_its_first_result() -> None:
    assert 0.005 < startup_seconds("tests.benchmarks.naive:extract", runs=1) < 30


def test_shipped_files_are_counted_without_bytecode(tmp_path: Path) -> None:
    for name, size in (
        ("app/onrecord/text/a.py", 3),
        ("app/onrecord/extraction/b.bin", 4),
        ("app/onrecord/text/a.pyc", 9),
        ("app/onrecord/web/c.py", 9),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    assert shipped_bytes(tmp_path) == 7


def test_words_are_counted_by_white_space() -> None:
    assert words_per_second(["one two\n\nthree"] * 1000, extract, runs=1) > 1000
