"""A database of its own for each test, named by the environment as an operator would."""

import json
import shutil
from pathlib import Path

import pytest
from onrecord.cli import main

from tests.cli.commands import Command
from tests.databases import Databases, file_of

TEXT = "Cranes Pay Off\n\nThe harbour board met. “It was a good year,” said Ann Roe, the chairwoman.\n"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "record.db"
    monkeypatch.setenv("ONRECORD_DATABASE_URL", f"sqlite:///{path}")
    return path


@pytest.fixture
def migrated(database: Path, sqlite_databases: Databases) -> Path:
    """The database, as `onrecord migrate` leaves it."""
    shutil.copyfile(file_of(sqlite_databases.schema), database)
    return database


@pytest.fixture
def onrecord(database: Path, capsys: pytest.CaptureFixture[str]) -> Command:  # noqa: ARG001 - sets the environment
    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "articles"
    path.mkdir()
    (path / "a.txt").write_text(TEXT)
    (path / "b.json").write_text(
        json.dumps([{"@type": "Article", "articleBody": f"Day {n} was dry."} for n in "12"])
    )
    return path
