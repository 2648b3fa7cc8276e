import hashlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Command

FIRST = Path(__file__).parents[2] / "data" / "articles" / "media-line-russian-offer.txt"
EXPECTED = Path(__file__).parents[1] / "data" / "media-line-russian-offer.expected.json"


def test_the_first_article_states_what_is_expected(onrecord: Command) -> None:
    expected: dict[str, Any] = json.loads(EXPECTED.read_text("utf-8"))
    del expected["article"]["paragraphs"]
    code, out, err = onrecord("extract", FIRST)
    line: dict[str, Any] = json.loads(out)
    assert (code, err) == (0, "")
    assert line["article"] == expected["article"]
    assert (line["body_offset"], line["text_sha256"]) == (expected["body_offset"], expected["body_sha256"])


def test_raw_text_stays_as_it_is(onrecord: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Head\r\n\r\n\r\n“Yes,” said Ann Roe.\r\n\x07".encode())
    code, out, _ = onrecord("extract", "--raw", tmp_path)
    line = json.loads(out)
    text = path.read_bytes().decode()
    assert code == 0
    assert (line["path"], line["body_offset"], set(line["article"].values())) == (str(path), 0, {None})
    assert [text[s["start"] : s["end"]] for q in line["quotes"] for s in q["spans"]] == ["Yes,"]


def test_several_files_give_a_line_each_and_a_bad_one_is_named(onrecord: Command, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{name} rained.")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    code, out, err = onrecord("extract", tmp_path, "--workers", "2")
    assert code == 1
    assert [Path(json.loads(line)["path"]).name for line in out.splitlines()] == ["a.txt", "c.txt"]
    assert err.startswith(f"onrecord: rejected {tmp_path}/b.txt: is neither UTF-8")


def test_standard_input_is_read(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<!doctype html><p>It rained.")))
    code, out, _ = onrecord("extract", "-")
    line = json.loads(out)
    assert (code, line["path"], line["quotes"], line["speakers"]) == (0, "-", [], [])


def test_another_language_is_told_and_nothing_half_read(onrecord: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("El puente seguirá cerrado, dijo el alcalde. «No hay otra opción», dijo según la radio.")
    for raw in ((), ("--raw",)):
        _, out, _ = onrecord("extract", *raw, path)
        line = json.loads(out)
        assert (line["article"]["language"], line["extraction_status"]) == ("es", "language_not_supported")
        assert (line["quotes"], line["speakers"]) == ([], [])
    _, out, _ = onrecord("extract", "--explain", path)
    assert "not read: language not supported by the engine, which reads English\n" in out


def test_explained_for_a_person(onrecord: Command, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b.txt"
    path.write_text("Up\n\n“Prices are up,” said Ann Roe.")
    code, out, err = onrecord("extract", "--explain", path)
    assert (code, err) == (0, "")
    assert out.startswith(
        f"== {tmp_path}/a\\x1b.txt\nheadline: Up\n\n“[1:Prices are up,]” <1:said> {{1:Ann Roe}}.\n"
    )


def test_the_text_that_offsets_index_is_added_on_request(onrecord: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Up\r\n\r\n\r\n“Prices  are up,” said Ann Roe.")
    line = json.loads(onrecord("extract", "--with-text", path)[1])
    text = line.pop("text")
    assert line == json.loads(onrecord("extract", path)[1])
    assert hashlib.sha256(text.encode()).hexdigest() == line["text_sha256"]
    assert [text[s["start"] : s["end"]] for q in line["quotes"] for s in q["spans"]] == [
        s["exact"] for q in line["quotes"] for s in q["spans"]
    ]
    assert line["quotes"]
