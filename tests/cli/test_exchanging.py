import io
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Command

FIRST = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture
def exported(onrecord: Command) -> str:
    onrecord("migrate")
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
    assert out == f"{exported.count(chr(10)) - 1} rows imported\n"
    assert onrecord("export")[1] == exported
    assert onrecord("verify")[0] == 0


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
