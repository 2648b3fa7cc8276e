"""The database in other programs: views show what lists show, and the commands of docs/datasette.md do what it says."""

import csv
import io
import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from onrecord.config import Settings
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetStatus
from onrecord.store.changes.withdrawals import withdraw_article
from onrecord.store.database.sessions import open_database, reading, writing
from onrecord.store.rows.journal import Reason
from sqlalchemy import text

from tests.databases import Place, file_of, url_of
from tests.web.conftest import Server
from tests.web.records import ROOT

PAGE = (ROOT / "docs/datasette.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
(STATEMENT,) = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
MADE = ("permalink",)
"""What the program makes: no table has it."""
PROGRAMS = Path(sys.executable).parent


def listed(server: Server, what: str) -> list[dict[str, str]]:
    """Every row of a list as CSV."""
    rows: list[dict[str, str]] = []
    address: str | None = f"/v1/{what}?format=csv&limit=100"
    while address:
        answer = server.get(address)
        rows += csv.DictReader(io.StringIO(answer.text, newline=""))
        address = answer.links.get("next", {}).get("url")
    return rows


def viewed(place: Place, view: str) -> list[dict[str, Any]]:
    """Every row of a view, of a file read by the standard library's SQLite, which is older than ours."""
    url = url_of(place)
    if not url.startswith("sqlite"):
        engine = open_database(Settings(database_url=url))
        with reading(engine) as session:
            found = [dict(row) for row in session.execute(text(f"SELECT * FROM {view}")).mappings()]
        engine.dispose()
        return found
    with sqlite3.connect(file_of(url)) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute(f"SELECT * FROM {view}")]
    connection.close()
    return rows


@pytest.mark.parametrize("what", ["quotes", "articles", "speakers"])
def test_a_view_has_the_rows_and_columns_of_its_list(many: Server, what: str) -> None:
    expected = listed(many, what)
    rows = viewed(many.path, f"v_{what}")
    assert [*rows[0]] == [name for name in expected[0] if name not in MADE] + ["key"]
    for one in (*expected, *rows):
        for name in (*MADE, "key"):
            one.pop(name, None)
    shown = [{name: "" if value is None else str(value) for name, value in row.items()} for row in rows]
    assert sorted(shown, key=lambda row: row["id"]) == sorted(expected, key=lambda row: row["id"])


def test_what_is_retracted_or_withdrawn_is_in_no_view(writable: Server) -> None:
    before = viewed(writable.path, "v_quotes")
    engine = open_database(writable.dispatcher._state.settings)
    with writing(engine) as session:
        correct_quote(session, before[0]["id"], [SetStatus("retracted")], Reason("tester", "not_a_quote"))
    after = viewed(writable.path, "v_quotes")
    assert {row["id"] for row in before} - {row["id"] for row in after} == {before[0]["id"]}
    assert viewed(writable.path, "v_articles")[0]["quote_count"] == len(after)
    with writing(engine) as session:
        withdraw_article(session, before[0]["article_id"], "legal", Reason("tester", "legal"))
    engine.dispose()
    assert [viewed(writable.path, f"v_{what}") for what in ("quotes", "articles", "speakers")] == [[], [], []]


@pytest.fixture(scope="module")
def folder(many: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the page's reader has it."""
    path = tmp_path_factory.mktemp("record")
    shutil.copy(file_of(url_of(many.path)), path / "onrecord.db")
    shutil.copytree(ROOT / "examples", path / "examples")
    return path


@pytest.mark.engine("sqlite")
@pytest.mark.parametrize("command", [line for line in COMMANDS if "--get" in line or "sqlite-utils" in line])
def test_a_command_of_the_page_prints_what_it_asks_for(folder: Path, command: str) -> None:
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [str(PROGRAMS / program), *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    if "_search=sanctions" in command:
        texts = {row["text"] for row in json.loads(done.stdout)}
        rows = viewed(folder / "onrecord.db", "v_quotes")
        assert texts == {
            row["text"] for row in rows if row["capacity"] == "analyst" and "sanctions" in row["text"].lower()
        }
    elif "search" in command:
        assert all("sanctions" in row["text"].lower() for row in json.loads(done.stdout))
    elif "v_speakers.json" in command:
        counts = [row["quote_count"] for row in json.loads(done.stdout)]
        assert counts == sorted(counts, reverse=True)
    else:
        view = "v_quotes" if "v_quotes" in command else "v_speakers"
        assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == len(
            viewed(folder / "onrecord.db", view)
        )


@pytest.mark.engine("sqlite")
def test_the_statements_of_the_page_are_read_by_an_older_sqlite(folder: Path) -> None:
    (counting,) = [shlex.split(line)[-1] for line in COMMANDS if line.startswith("sqlite3")]
    connection = sqlite3.connect(folder / "onrecord.db")
    counted = connection.execute(counting).fetchall()
    speakers = viewed(folder / "onrecord.db", "v_speakers")
    assert dict(counted) == {row["name"]: row["quote_count"] for row in speakers}
    assert {"sanctions" in words.lower() for _, words in connection.execute(STATEMENT)} == {True}
    connection.close()


@pytest.mark.engine("sqlite")
def test_datasette_takes_the_metadata_and_offers_a_search_of_views(folder: Path) -> None:
    done = subprocess.run(
        [PROGRAMS / "datasette", "onrecord.db", "-m", "examples/datasette.json", "--get", "/onrecord/v_quotes"],
        cwd=folder, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert 'name="_search"' in done.stdout
    assert "The words inside quotation marks alone" in done.stdout
