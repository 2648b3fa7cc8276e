import io
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.ingest.formats import MEDIA_TYPES
from onrecord.store.database.sessions import open_database, writing
from sqlalchemy import text

from tests.cli.commands import Command
from tests.cli.conftest import TEXT

MANY = "1 article, 10 quotes, 3 speakers"
FIRST = Path(__file__).parents[2] / "data" / "articles"
GERMAN = (
    "Die Brücke bleibt bis zum Herbst gesperrt, teilte die Verwaltung mit. „Wir haben keine Wahl“, sagte die"
    " Bürgermeisterin Anna Pohl am Montag."
)


def test_the_first_article_is_stored_once(onrecord: Command) -> None:
    assert onrecord("migrate")[0] == 0
    assert onrecord("ingest", FIRST) == (0, f"1 new, 0 unchanged, 0 revised, 0 rejected; {MANY}\n", "")
    assert onrecord("ingest", FIRST) == (0, f"0 new, 1 unchanged, 0 revised, 0 rejected; {MANY}\n", "")
    assert onrecord("ingest", FIRST, "--again") == (
        0,
        f"0 new, 1 unchanged, 0 revised, 0 rejected; {MANY}\n",
        "",
    )
    code, out, err = onrecord("verify")
    assert (code, err) == (0, "")
    assert out.endswith(": no faults\n")


@pytest.mark.usefixtures("migrated")
def test_a_file_may_hold_several_articles_and_workers_change_nothing(onrecord: Command, folder: Path) -> None:
    assert onrecord("ingest", folder, "--workers", 2) == (
        0,
        "3 new, 0 unchanged, 0 revised, 0 rejected; 3 articles, 1 quote, 1 speaker\n",
        "",
    )
    assert onrecord("ingest", folder) == (
        0,
        "0 new, 3 unchanged, 0 revised, 0 rejected; 3 articles, 1 quote, 1 speaker\n",
        "",
    )


@pytest.mark.usefixtures("migrated")
def test_a_changed_article_is_a_revision(onrecord: Command, folder: Path) -> None:
    address = "- Ely Post - https://ely.example/cranes -\n\n"
    (folder / "a.txt").write_text(address + TEXT)
    onrecord("ingest", folder / "a.txt")
    (folder / "a.txt").write_text(address + TEXT + "\nIt rained.\n")
    assert onrecord("ingest", folder / "a.txt") == (
        0,
        "0 new, 0 unchanged, 1 revised, 0 rejected; 1 article, 1 quote, 1 speaker\n",
        "",
    )


@pytest.mark.usefixtures("migrated")
def test_a_bad_file_is_one_line_and_the_others_are_ingested(onrecord: Command, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"a\x00b")
    (folder / "c.7z").touch()
    code, out, err = onrecord("ingest", folder, folder / "c.7z", folder / "none.txt", "--workers", 2)
    assert (code, out) == (1, "3 new, 0 unchanged, 0 revised, 3 rejected; 3 articles, 1 quote, 1 speaker\n")
    assert sorted(err.splitlines()) == [
        f"onrecord: not read {folder}/c.7z: its ending is of no format",
        f"onrecord: rejected {folder}/bad.txt: holds the character U+0000 at offset 1",
        f"onrecord: rejected {folder}/c.7z: ends in none of {' '.join(sorted(MEDIA_TYPES))}",
        f"onrecord: rejected {folder}/none.txt: cannot be read: No such file or directory",
    ]


@pytest.mark.usefixtures("migrated")
def test_json_output_is_a_line_an_article_and_the_counts(onrecord: Command, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"")
    code, out, _ = onrecord("ingest", folder / "a.txt", folder / "bad.txt", "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert lines[0].pop("article").startswith("art_")
    assert lines == [
        {"path": f"{folder}/a.txt", "state": "new", "extraction_status": "done"},
        {"path": f"{folder}/bad.txt", "state": "rejected", "error": "holds no text"},
        {"new": 1, "unchanged": 0, "revised": 0, "rejected": 1, "language_not_supported": 0}
        | {"articles": 1, "quotes": 1, "speakers": 1},
    ]


def test_what_is_in_another_language_is_stored_and_counted(onrecord: Command, folder: Path) -> None:
    (folder / "d.txt").write_text(GERMAN)
    unread = "1 in a language not supported by the engine"
    assert onrecord("ingest", folder, "--dry-run")[1].endswith(
        f"nothing was stored; 4 articles, 1 quote, 1 speaker; {unread}\n"
    )
    assert onrecord("ingest", folder) == (
        0,
        f"4 new, 0 unchanged, 0 revised, 0 rejected; 4 articles, 1 quote, 1 speaker; {unread}\n",
        "",
    )
    _, out, _ = onrecord("ingest", folder / "d.txt", "--json")
    one, counts = [json.loads(line) for line in out.splitlines()]
    assert (one["state"], one["extraction_status"]) == ("unchanged", "language_not_supported")
    assert counts["language_not_supported"] == 1
    assert onrecord("verify")[0] == 0


def test_a_dry_run_touches_no_database(onrecord: Command, folder: Path, database: Path) -> None:
    done = onrecord("ingest", folder, "--dry-run")
    assert done == (
        0,
        "3 could be stored, 0 rejected; nothing was stored; 3 articles, 1 quote, 1 speaker\n",
        "",
    )
    assert not database.exists()


def test_the_first_ingest_makes_the_record(onrecord: Command, folder: Path) -> None:
    assert onrecord("ingest", folder) == (
        0,
        "3 new, 0 unchanged, 0 revised, 0 rejected; 3 articles, 1 quote, 1 speaker\n",
        "",
    )
    assert onrecord("verify")[0] == 0


def test_a_database_of_another_program_is_said_in_one_line(
    onrecord: Command, folder: Path, database: Path
) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    code, out, err = onrecord("ingest", folder)
    assert (code, out) == (1, "")
    assert err == f"onrecord: database {database.name}: belongs to another program; nothing was changed\n"


@pytest.mark.usefixtures("migrated")
def test_verify_names_what_does_not_hold(onrecord: Command, folder: Path, database: Path) -> None:
    onrecord("ingest", folder)
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    with writing(engine) as session:
        for name in session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            session.execute(text(f'DROP TRIGGER "{name}"'))
        session.execute(text("UPDATE article_revision SET text = text || '!'"))
    engine.dispose()
    code, out, err = onrecord("verify")
    assert code == 1
    assert not out.endswith("no faults\n")
    assert err.startswith("onrecord: ")


ONE_NEW = "1 new, 0 unchanged, 0 revised, 0 rejected; 1 article, "


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize(
    "data", [b'{"@type": "Article", "articleBody": "It rained."}', b"<!doctype html><p>It snowed."]
)
def test_standard_input_tells_its_format(
    onrecord: Command, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    code, out, err = onrecord("ingest", "-")
    assert (code, err) == (0, "")
    assert out.startswith(ONE_NEW)


def test_a_process_reads_what_is_piped_into_it(migrated: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main())", "ingest", "-"],
        input=TEXT.encode(),
        env=os.environ | {"ONRECORD_DATABASE_URL": f"sqlite:///{migrated}"},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert done.stdout.decode().startswith(ONE_NEW)


@pytest.mark.usefixtures("migrated")
def test_what_the_database_refuses_is_rejected_and_the_others_are_kept(
    onrecord: Command, folder: Path, database: Path
) -> None:
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    with writing(engine) as session:
        rule = "CREATE TRIGGER no BEFORE INSERT ON article WHEN NEW.headline IS NOT NULL"
        session.execute(text(f"{rule} BEGIN SELECT RAISE(ABORT, 'no headlines'); END"))
    engine.dispose()
    code, out, err = onrecord("ingest", folder)
    assert (code, out) == (1, "2 new, 0 unchanged, 0 revised, 1 rejected; 2 articles, 0 quotes, 0 speakers\n")
    assert err.startswith(
        f"onrecord: rejected {folder}/a.txt: internal error, please report it: IntegrityError: "
    )
    assert err.count("\n") == 1


@pytest.mark.usefixtures("migrated")
def test_a_database_that_cannot_be_written_is_said_once(
    onrecord: Command, folder: Path, database: Path
) -> None:
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    with writing(engine):
        os.environ["ONRECORD_BUSY_TIMEOUT_MS"] = "50"
        try:
            code, out, err = onrecord("ingest", folder)
        finally:
            del os.environ["ONRECORD_BUSY_TIMEOUT_MS"]
    engine.dispose()
    assert (code, out) == (1, "")
    assert err.startswith(f"onrecord: database {database.name}: ")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("migrated")
def test_odd_names_are_stored_escaped(onrecord: Command, tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/a\nb\xff\x1b.txt")
    Path(odd).write_text("It rained.")
    assert onrecord("ingest", odd) == (
        0,
        "1 new, 0 unchanged, 0 revised, 0 rejected; 1 article, 0 quotes, 0 speakers\n",
        "",
    )
    Path(odd).write_bytes(b"")
    assert (
        onrecord("ingest", odd)[2] == f"onrecord: rejected {tmp_path}/a\\nb\\udcff\\x1b.txt: holds no text\n"
    )


@pytest.mark.usefixtures("migrated")
def test_standard_input_is_an_article(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert onrecord("ingest", "-") == (
        0,
        "1 new, 0 unchanged, 0 revised, 0 rejected; 1 article, 1 quote, 1 speaker\n",
        "",
    )


def test_files_of_a_folder_that_are_not_read_are_counted_and_named(onrecord: Command, folder: Path) -> None:
    for name in ("b.jpg", "c.gif", "d", "e.css", "f.js"):
        (folder / name).touch()
    code, out, err = onrecord("ingest", folder, "--dry-run")
    assert (code, out) == (
        0,
        "3 could be stored, 0 rejected; nothing was stored; 3 articles, 1 quote, 1 speaker\n",
    )
    assert err.splitlines()[0] == f"onrecord: not read {folder}/b.jpg: its ending is of no format"
    assert err.splitlines()[3:] == ["onrecord: not read: 2 more files (-v names them)"]
    named = onrecord("extract", "-v", folder)[2].splitlines()
    assert [line.split(":")[1].rpartition("/")[2] for line in named] == [
        "b.jpg",
        "c.gif",
        "d",
        "e.css",
        "f.js",
    ]
