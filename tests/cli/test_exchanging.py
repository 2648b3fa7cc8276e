import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Command

FIRST = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture
def exported(migrated: Path, onrecord: Command) -> str:  # noqa: ARG001 - where it is ingested
    onrecord("ingest", FIRST)
    code, out, err = onrecord("export")
    assert (code, err) == (0, "")
    return out


def test_an_export_imports_into_an_empty_database_and_exports_the_same(
    onrecord: Command, exported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "record.ndjson").write_text(exported, "utf-8")
    monkeypatch.setenv("ONRECORD_DATABASE_URL", f"sqlite:///{tmp_path}/other.db")
    code, out, err = onrecord("import", tmp_path / "record.ndjson")
    assert (code, err) == (0, "")
    assert out == f"{exported.count(chr(10)) - 2} rows imported\n"
    assert onrecord("export")[1] == exported
    assert onrecord("verify")[0] == 0


def test_a_byte_order_mark_before_an_export_is_passed_over(
    onrecord: Command, exported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "record.ndjson").write_text(exported, "utf-8-sig")
    monkeypatch.setenv("ONRECORD_DATABASE_URL", f"sqlite:///{tmp_path}/other.db")
    assert onrecord("import", tmp_path / "record.ndjson")[0] == 0


def test_an_import_that_cannot_be_is_one_line(
    onrecord: Command, exported: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del exported
    path = tmp_path / "bad"
    assert onrecord("import", path) == (1, "", f"onrecord: {path}: No such file or directory\n")
    path.write_bytes(b'"\xff"\n')
    assert onrecord("import", path) == (1, "", f"onrecord: {path}: line 1: not UTF-8\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"oops")))
    assert onrecord("import", "-") == (
        1,
        "",
        "onrecord: -: line 1: not the beginning of an export of On Record\n",
    )


ARTICLE = "“The dyke will hold,” said Ada Lindqvist, a hydrologist at the Delta Institute.\n"


def test_what_another_extractor_found_is_imported(onrecord: Command, tmp_path: Path) -> None:
    words = "“The dyke will hold,”"
    value = {"text": ARTICLE, "quotes": [{"contents": [{"start": 0, "end": len(words), "text": words}]}]}
    path = tmp_path / "citron.json"
    path.write_text(json.dumps(value, indent=4), encoding="utf-8")
    code, out, err = onrecord("import", path)
    assert (code, err) == (0, "")
    assert out.startswith("art_")
    assert out.endswith(" new\n")
    assert onrecord("import", path)[1].endswith(" unchanged\n")
    assert '"method":"import"' in onrecord("export")[1]
    assert onrecord("verify")[0] == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            b'{"text": "\xff"}',
            "is neither UTF-8 (byte 10) nor surely Windows-1252, and states no character set: save it as UTF-8",
        ),
        (b"{}", "holds no schema.org or ninjs article with a body"),
        (b'{"text": "' + b" " * 2_001, "is larger than 2000 bytes (ONRECORD_MAX_FILE_BYTES)"),
    ],
    ids=["not UTF-8", "empty", "large"],
)
def test_what_is_no_extractors_file_gives_one_line(
    onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, reason: str
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_FILE_BYTES", "2000")
    path = tmp_path / "given"
    path.write_bytes(content)
    assert onrecord("import", path) == (1, "", f"onrecord: {path}: {reason}\n")


def test_a_copy_says_how_many_rows_and_goes_on(onrecord: Command, exported: str, tmp_path: Path) -> None:
    here, there = f"sqlite:///{tmp_path}/record.db", f"sqlite:///{tmp_path}/copy.db"
    rows = exported.count("\n") - 2
    assert onrecord("copy", here, there) == (
        0,
        f"{rows} rows copied; both databases hold the same record\n",
        "",
    )
    assert onrecord("copy", here, there)[1].startswith("0 rows copied")
    assert onrecord("copy", here, here) == (1, "", "onrecord: FROM and TO are the same database\n")
