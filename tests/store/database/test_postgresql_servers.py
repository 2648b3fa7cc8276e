"""PostgreSQL servers: addresses, versions, orders of sorting, and those that are gone or killed."""

from collections.abc import Iterator

import psycopg
import pytest
from onrecord.config import Settings
from onrecord.errors import InputError, UnavailableError
from onrecord.store.archive.verification import verify
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetStatus
from onrecord.store.database import dialects
from onrecord.store.database.migrations import make_when_empty, migrate
from onrecord.store.database.postgresql import engine as door
from onrecord.store.database.postgresql.trouble import explain
from onrecord.store.database.readers import open_reader
from onrecord.store.database.schema import check_schema
from onrecord.store.database.sessions import open_database, reading, writing
from onrecord.store.models import Change, Quote
from onrecord.store.rows.journal import Reason
from sqlalchemy import Engine, select

from tests.databases import name_of
from tests.factories import ada, numbered
from tests.postgresql import Server
from tests.store.conftest import Save
from tests.web.conftest import save as save_all

pytestmark = pytest.mark.engine("postgresql")


def test_a_server_that_is_gone_is_said(database: str) -> None:
    nowhere = f"postgresql://onrecord@127.0.0.1:1/{name_of(database)}"
    with pytest.raises(UnavailableError, match="the server cannot be reached"):
        open_reader(Settings(database_url=nowhere))
    engine = open_database(Settings(database_url=nowhere))
    with pytest.raises(UnavailableError, match=r"^database record.*: the server cannot be reached$"):
        check_schema(engine)


def test_a_database_that_is_not_there_says_how_it_is_made(postgresql_server: Server) -> None:
    engine = open_database(Settings(database_url=postgresql_server.url("nothing")))
    with pytest.raises(UnavailableError, match="database nothing: not there; make it with `createdb"):
        make_when_empty(engine)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        (
            "postgresql://u:p%40@h1:5432,h2:5433/record?target_session_attrs=read-write",
            ("h1,h2", "5432,5433"),
        ),
        ("postgresql+psycopg://h1,h2/record", ("h1,h2", ",")),
        ("postgresql:///record?host=h1:5432&host=h2:5433", ("h1,h2", "5432,5433")),
        ("postgresql://h1:5432/record", ("h1", 5432)),
    ],
)
def test_a_url_may_name_several_hosts(url: str, sent: tuple[str, object]) -> None:
    named = door.driver_url(url)
    arguments = named.get_dialect()().create_connect_args(named)[1]
    assert (arguments["host"], arguments["port"], arguments["dbname"]) == (*sent, "record")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://h1:one/record", "the port is no number"),
        ("postgresql://h1/record?host=h2", "names hosts before the database and by host="),
        ("postgresql://h1,h2/record?host=h3", "names hosts before the database and by host="),
    ],
)
def test_a_url_whose_hosts_are_not_clear_is_refused(url: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        open_database(Settings(database_url=url))


def test_a_database_that_sorts_as_a_language_does_is_refused(postgresql_server: Server) -> None:
    made = "CREATE DATABASE sorted TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    postgresql_server.ask(made)
    engine = open_database(Settings(database_url=postgresql_server.url("sorted")))
    with pytest.raises(
        UnavailableError, match=r"sorts as a language does; make it with `createdb .* sorted`"
    ):
        migrate(engine)
    engine.dispose()


def test_a_server_that_is_too_old_is_refused(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "OLDEST", 99)
    engine = open_database(Settings(database_url=database))
    with pytest.raises(UnavailableError, match=r": PostgreSQL \d\d; On Record needs 99 or newer"):
        migrate(engine)
    engine.dispose()


def test_the_driver_is_asked_for_only_by_who_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    dialects._dialect.cache_clear()
    monkeypatch.setattr(dialects, "import_module", missing)
    with pytest.raises(InputError, match=r"PostgreSQL needs its driver: pip install 'onrecord\[postgres\]'"):
        open_database(Settings(database_url="postgresql://here/record"))
    dialects._dialect.cache_clear()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (psycopg.errors.DiskFull(), "the disk is full"),
        (psycopg.errors.AdminShutdown(), "the server is being stopped"),
        (psycopg.errors.ConnectionFailure(), "the server cannot be reached"),
        (psycopg.errors.CheckViolation(), None),
        (psycopg.OperationalError("connection failed: FATAL: sorry, too many clients already"), "the server has no connection left"),
        (psycopg.OperationalError("FATAL: the database system is starting up"), "the server is starting or stopping"),
        (psycopg.DataError("a NUL"), None),
        (ValueError("no"), None),
    ],
    ids=str,
)  # fmt: skip
def test_trouble_is_said_in_a_few_words(error: Exception, said: str | None) -> None:
    assert explain(error) == said


def test_what_is_stored_survives_a_server_that_is_killed(postgresql_server: Server) -> None:
    """A server that dies in the middle of an article leaves it out; what was acknowledged stays."""
    url = postgresql_server.make("killed")
    engine = open_database(Settings(database_url=url))
    migrate(engine)
    save_all(url, *(numbered(number) for number in range(3)))
    postgresql_server.stop(killed=True)
    with pytest.raises(UnavailableError, match=r"cannot be reached|is starting"):
        check_schema(engine)
    postgresql_server.start()
    check_schema(engine)
    with reading(engine) as session:
        assert len(session.scalars(select(Change.seq)).all()) == 3
    assert verify(engine).faults == []
    engine.dispose()


def test_a_connection_that_is_lost_in_the_middle_of_a_correction_leaves_nothing(
    engine: Engine, save: Save, postgresql_server: Server
) -> None:
    save(ada())
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{engine.url.database}'"
    with writing(engine) as session:
        quote = session.scalars(select(Quote.id).order_by(Quote.key)).first() or ""
    why = Reason("tester", "other")

    def correct() -> None:
        with writing(engine) as session:
            correct_quote(session, quote, [SetStatus("disputed")], why)
            postgresql_server.ask(cut)

    with pytest.raises(UnavailableError, match=r"the server (is being stopped|cannot be reached)"):
        correct()
    with writing(engine) as session:
        assert session.scalars(select(Quote.status).distinct()).all() == ["published"]
        correct_quote(session, quote, [SetStatus("disputed")], why)


@pytest.mark.parametrize("number", [10, 200_000])  # sent at the end, and in the middle
def test_why_a_connection_ends_in_the_middle_of_many_rows_is_told(
    engine: Engine, postgresql_server: Server, number: int
) -> None:
    within = f"FROM pg_stat_activity WHERE datname = '{engine.url.database}'"

    def rows() -> Iterator[tuple[int, int]]:
        yield 1, 1
        postgresql_server.ask(f"SELECT pg_terminate_backend(pid) {within}")
        while postgresql_server.ask(f"SELECT count(*) {within}") != [(0,)]:
            pass
        yield from ((run, 1) for run in range(2, number))

    with (
        pytest.raises(UnavailableError, match=r"the server (is being stopped|cannot be reached)"),
        writing(engine) as session,
    ):
        door.insert_many(session.connection(), "quote_run", ("run", "quote_key"), rows())
