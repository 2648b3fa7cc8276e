import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from onrecord.config import Settings
from onrecord.errors import InputError, UnavailableError
from onrecord.store.database import schema, sqlite
from onrecord.store.database.migrations import configuration, make_when_empty, migrate
from onrecord.store.database.schema import check_schema, head, known
from onrecord.store.database.sessions import open_database, reading, writing
from sqlalchemy import Engine, text

pytestmark = pytest.mark.engine("sqlite")
NEWEST = head()
NEXT = f"{int(NEWEST) + 1:04}"
"""What the next migration of this program will be called."""


def opened(path: Path, busy_timeout_ms: int = 10_000) -> Engine:
    return open_database(Settings(database_url=f"sqlite:///{path}", busy_timeout_ms=busy_timeout_ms))


def set_version(engine: Engine, version: str) -> None:
    with writing(engine) as session:
        session.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def test_models_and_migrations_agree(engine: Engine) -> None:
    with engine.connect() as connection:
        command.check(configuration(connection))


def test_a_migrated_database_is_ready_and_migrating_again_changes_nothing(engine: Engine, path: Path) -> None:
    check_schema(engine)
    before = path.read_bytes()
    assert migrate(engine) == head() == known()[-1]
    assert path.read_bytes() == before


def test_the_names_of_the_files_are_those_of_the_migrations() -> None:
    script = ScriptDirectory.from_config(configuration(None))
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert list(known()) == revisions[::-1]
    assert script.get_current_head() == head()


def test_a_migration_in_two_places_at_once_is_one(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "new.db"), opened(tmp_path / "new.db")
    assert migrate(first) == migrate(second)
    check_schema(first)
    first.dispose()
    second.dispose()


def test_a_migration_cannot_be_taken_back(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(NotImplementedError, match="restore a copy"):
        command.downgrade(configuration(connection), "base")


def test_an_empty_file_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    engine = opened(tmp_path / "empty.db")
    with pytest.raises(UnavailableError, match=r"empty.db: empty; run `onrecord migrate`$"):
        check_schema(engine)
    engine.dispose()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other.db").touch()
    engine = opened(tmp_path / "other.db")
    with writing(engine) as session:
        session.execute(text("CREATE TABLE theirs (a)"))
    before = (tmp_path / "other.db").read_bytes()
    for refuse in (check_schema, migrate):
        with pytest.raises(
            UnavailableError, match=r"other.db: belongs to another program; nothing was changed$"
        ):
            refuse(engine)
    engine.dispose()
    assert (tmp_path / "other.db").read_bytes() == before


def test_a_newer_schema_is_left_alone(engine: Engine) -> None:
    set_version(engine, "9999")
    for refuse in (check_schema, migrate):
        with pytest.raises(UnavailableError, match="schema 9999 is newer than this program"):
            refuse(engine)


@pytest.fixture
def following(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The migrations of the program's next version, which has one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    (folder / f"versions/{NEXT}_next.py").write_text(
        f'revision = "{NEXT}"\ndown_revision = "{NEWEST}"\n\n\ndef upgrade() -> None:\n    pass\n'
    )
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    known.cache_clear()
    yield
    known.cache_clear()


@pytest.mark.usefixtures("following")
def test_an_older_schema_says_what_to_do(engine: Engine) -> None:
    with pytest.raises(
        UnavailableError, match=f"schema {NEWEST} is older than {NEXT}; run `onrecord migrate`"
    ):
        check_schema(engine)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://here", "ONRECORD_DATABASE_URL must begin with sqlite: or postgresql:, not 'mysql'"),
        ("sqlite:x", "ONRECORD_DATABASE_URL: Could not parse SQLAlchemy URL from given URL string"),
        ("sqlite://", "ONRECORD_DATABASE_URL names an in-memory database, which would keep nothing"),
    ],
)
def test_a_url_that_names_no_database_is_refused(url: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        open_database(Settings(database_url=url))


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"These are notes, not a database. " * 40)
    engine = opened(path)
    for refuse in (check_schema, migrate):
        with pytest.raises(UnavailableError, match=r"notes.db: not a SQLite database$"):
            refuse(engine)
    assert path.read_bytes() == b"These are notes, not a database. " * 40


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    engine = opened(tmp_path / "none" / "record.db")
    for make in (migrate, make_when_empty):
        with pytest.raises(
            UnavailableError, match=f"^database record.db: the folder {tmp_path}/none is not there$"
        ):
            make(engine)


def test_a_folder_in_the_place_of_the_database_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=f"^database {tmp_path.name}: cannot be opened$"):
        migrate(opened(tmp_path))


def test_a_locked_database_is_said_after_the_timeout(engine: Engine, path: Path) -> None:
    other = opened(path, busy_timeout_ms=1)
    with writing(engine):
        locked = "locked by another program for longer than ONRECORD_BUSY"
        with pytest.raises(UnavailableError, match=locked), writing(other):
            raise AssertionError("two cannot write at once")
        with reading(other) as session:
            assert session.execute(text("SELECT count(*) FROM article")).scalar_one() == 0
    other.dispose()


def test_tables_that_are_missing_are_said(engine: Engine) -> None:
    wrong = "not of this version's schema; run `onrecord migrate`"
    with pytest.raises(UnavailableError, match=wrong), reading(engine) as session:
        session.execute(text("SELECT * FROM theirs"))


def test_what_is_not_the_databases_fault_stays_what_it_is(engine: Engine) -> None:
    with pytest.raises(Exception, match="CHECK constraint failed"), writing(engine) as session:
        session.execute(
            text(
                "INSERT INTO speaker (id, slug, kind, name, renamed) VALUES ('spk_000000000000', 'a', 'x', 'a', 0)"
            )
        )
    assert sqlite.explain(ValueError("no")) is None


def test_a_file_that_is_gone_is_not_made_again_by_who_writes(engine: Engine, path: Path) -> None:
    other = opened(path)
    path.unlink()
    for writer in (engine, other):
        with (
            pytest.raises(UnavailableError, match=r"record.db: (the file is gone; restart|cannot be opened)"),
            writing(writer),
        ):
            raise AssertionError("nothing can be written")
        writer.dispose()
    assert not path.exists()
    with pytest.raises(UnavailableError, match=r"record.db: not there; `onrecord ingest` or"):
        check_schema(opened(path))


def test_a_file_that_was_put_in_the_place_of_another_is_not_written(engine: Engine, path: Path) -> None:
    with writing(engine) as session:
        session.execute(text("INSERT INTO quote_run VALUES (1, 1)"))
    other = shutil.copy(path, path.with_name("backup.db"))
    Path(other).replace(path)
    before = path.read_bytes()
    with (
        pytest.raises(
            UnavailableError, match=r"record.db: another file was put in its place; restart this program"
        ),
        writing(engine),
    ):
        raise AssertionError("nothing can be written")
    assert path.read_bytes() == before


def test_a_uri_is_opened_as_it_says(path: Path) -> None:
    engine = open_database(Settings(database_url=f"sqlite:///file:{path}?mode=ro&uri=true"))
    with reading(engine) as session:
        assert session.execute(text("SELECT count(*) FROM article")).scalar_one() == 0
    with pytest.raises(UnavailableError, match="read-only"), writing(engine) as session:
        session.execute(text("DELETE FROM quote_run"))
    engine.dispose()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "touch", refused)
    with pytest.raises(UnavailableError, match=r"new.db: cannot be opened$"):
        migrate(opened(tmp_path / "new.db"))
