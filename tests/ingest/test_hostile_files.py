"""Promise 2 of the record: a hostile file is stored with its text intact, or refused with one line; nothing else."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.store.database.sessions import open_database, reading
from sqlalchemy import text

from tests.ingest.hostile import Hostile, hostile_files
from tests.ingest.hostile_containers import hostile_containers
from tests.ingest.hostile_documents import hostile_documents

COMMAND = [sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main(sys.argv[1:]))"]
SECONDS = 20
"""What one file may take; here for all of them by the hundred, so that a quadratic rule cannot hide."""
MANY = 150
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffd\ud800-\udfff]")


@pytest.fixture(scope="module")
def files() -> list[Hostile]:
    """What is fed: made here, for many seconds, and not wherever this module is only collected."""
    return [*hostile_files(), *hostile_containers(), *hostile_documents()]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"ONRECORD_DATABASE_URL": f"sqlite:///{folder}.db"}
    done = subprocess.run(
        [*COMMAND, *arguments],
        env=environment,
        capture_output=True,
        check=False,
        timeout=SECONDS * MANY,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, files: list[Hostile]) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "files"
    path.mkdir()
    for file in files:
        (path / file.name).write_bytes(file.data)
    return path


def test_every_hostile_file_is_stored_intact_or_refused_with_one_line(
    folder: Path, files: list[Hostile]
) -> None:
    assert len(files) >= MANY
    assert run(folder, "migrate").returncode == 0
    done = run(folder, "ingest", str(folder), "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    outcomes = {Path(line["path"]).relative_to(folder).parts[0]: line for line in lines[:-1]}
    assert done.returncode == 1
    assert set(outcomes) == {file.name for file in files}
    assert lines[-1]["rejected"] == len(done.stderr.splitlines())
    assert all(line.startswith(f"onrecord: rejected {folder}/") for line in done.stderr.splitlines())
    assert "internal error" not in done.stderr
    texts = stored_texts(folder)
    assert [fault for file in files for fault in faults(file, outcomes[file.name], texts)] == []
    assert not any(FORBIDDEN.search(stored) for stored in texts.values())
    assert run(folder, "verify").stderr == ""


def stored_texts(folder: Path) -> dict[str, str]:
    """Current text of each article by its id."""
    engine = open_database(Settings(database_url=f"sqlite:///{folder}.db"))
    with reading(engine) as session:
        query = "SELECT a.id, r.text FROM article a JOIN article_revision r ON r.article_key = a.key"
        rows = session.execute(text(query)).all()
    engine.dispose()
    return {str(article): str(stored) for article, stored in rows}


def faults(file: Hostile, outcome: dict[str, str], texts: dict[str, str]) -> list[str]:
    """Name what is wrong with one file's outcome."""
    if outcome["state"] == "rejected":
        return [] if file.keep is None or file.either else [f"{file.name}: rejected: {outcome['error']}"]
    if file.keep is None and not file.either:
        return [f"{file.name}: stored"]
    stored = texts[outcome["article"]]
    return [] if (file.keep or "") in stored else [f"{file.name}: lost {file.keep!r} of {stored[:80]!r}"]
