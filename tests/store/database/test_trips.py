"""Statements that go to a server of PostgreSQL together, and those that nobody waits for."""

import time
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database.postgresql.prepared import Prepared
from onrecord.store.database.readers import open_reader

from tests.databases import name_of
from tests.factories import ada, numbered
from tests.postgresql import Server
from tests.store.conftest import Save
from tests.waiting import GUARD_SECONDS

pytestmark = pytest.mark.engine("postgresql")

STATES = "SELECT state FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()"


@pytest.fixture
def prepared(database: str, postgresql_server: Server) -> Iterator[Prepared]:
    with closing(postgresql_server.connected(name_of(database))) as connection:
        yield Prepared(connection)


def test_statements_of_one_trip_are_answered_in_their_order(prepared: Prepared) -> None:
    for _ in range(2):
        first, second = prepared.run((b"SELECT $1::text", ("a",)), (b"SELECT 2", ()))
        assert (first, second) == ([("a",)], [(2,)])


def test_behind_a_statement_that_fails_none_is_run_and_all_can_be_asked_again(prepared: Prepared) -> None:
    one, broken, last = (
        (b"SELECT 1", ()),
        (b"SELECT 1 / $1::int", (0,)),
        (b"CREATE TEMP TABLE kept (a int)", ()),
    )
    with pytest.raises(psycopg.errors.DivisionByZero):
        prepared.run(one, broken, last)
    assert prepared.run(one, (broken[0], (1,)), last) == [[(1,)], [(1,)], []]


def test_a_statement_that_nobody_waits_for_has_no_say_in_the_next(prepared: Prepared) -> None:
    prepared.end(b"SELECT 1 / 0")
    prepared.end(b"CREATE TEMP TABLE kept AS SELECT 7 AS a")
    assert prepared.run((b"SELECT a FROM kept", ())) == [[(7,)]]


def test_values_of_any_size_are_sent_while_answers_are_read(prepared: Prepared) -> None:
    long = "é" * 3_000_000
    asked = (b"SELECT $1::text", (long,))
    assert prepared.run(asked, asked) == [[(long,)], [(long,)]]


def test_what_cannot_be_sent_leaves_nothing_behind(prepared: Prepared) -> None:
    with pytest.raises(psycopg.DataError):
        prepared.run((b"SELECT $1::text", ("a\0b",)))
    assert prepared.run((b"SELECT 1", ())) == [[(1,)]]


def test_a_state_is_one_and_ends_with_its_block(database: str, save: Save, postgresql_server: Server) -> None:
    reader = open_reader(Settings(database_url=database))
    save(ada())
    with reader.snapshot():
        assert reader.version() == reader.commits() == 1
        save(numbered(1))
        assert (reader.version(), reader.rows("SELECT count(*) FROM article")) == (1, [(1,)])
    assert (reader.version(), reader.rows("SELECT count(*) FROM article")) == (2, [(2,)])
    with reader.snapshot():
        pass
    until = time.monotonic() + GUARD_SECONDS
    while set(postgresql_server.ask(STATES.format(name_of(database)))) != {("idle",)}:
        assert time.monotonic() < until
    reader.close()


def test_what_is_expected_is_of_the_same_state_and_asked_once(database: str, save: Save) -> None:
    reader = open_reader(Settings(database_url=database))
    counted = ("SELECT count(*) FROM article WHERE id <> ?", ("a\0",))
    save(ada())
    with reader.snapshot():
        reader.expect(*counted)
        assert reader.rows("SELECT 1") == [(1,)]
        save(numbered(1))
        assert [reader.rows(*counted), reader.rows(*counted), reader.rows("SELECT 1")] == [[(1,)]] * 3
    with reader.snapshot():
        assert reader.rows(*counted) == [(2,)]
    reader.close()


def test_a_cursor_reads_the_state_in_which_it_is_opened(database: str, save: Save) -> None:
    reader = open_reader(Settings(database_url=database))
    save(ada())
    with reader.snapshot():
        assert reader.rows("SELECT count(*) FROM article") == [(1,)]
        save(numbered(1))
        assert list(reader.batches("SELECT count(*) FROM article", (), 5)) == [[(1,)]]
        assert reader.rows("SELECT count(*) FROM article") == [(1,)]
    assert reader.rows("SELECT count(*) FROM article") == [(2,)]
    reader.close()


def test_behind_a_statement_that_fails_a_state_answers_nothing(database: str) -> None:
    reader = open_reader(Settings(database_url=database))
    for statements in (["SELECT 1", "SELECT 1 / 0"], ["SELECT 1 / 0"]):
        with reader.snapshot():
            *fine, broken = statements
            assert [reader.rows(one) for one in fine] == [[(1,)]] * len(fine)
            for one in (broken, "SELECT 1"):
                with pytest.raises(UnavailableError):
                    reader.rows(one)
        assert reader.rows("SELECT 1") == [(1,)]
    reader.close()


def test_a_state_whose_first_statement_fails_ends_too(database: str) -> None:
    reader = open_reader(Settings(database_url=database))
    with pytest.raises(UnavailableError), reader.snapshot():
        reader.rows("SELECT 1 / 0")
    assert reader.rows("SELECT 1") == [(1,)]
    with pytest.raises(UnavailableError), reader.snapshot():
        list(reader.batches("SELECT 1 / (value - 7) FROM generate_series(1, 12) AS value", (), 5))
    assert list(reader.batches("SELECT 1", (), 5)) == [[(1,)]]
    reader.close()


def test_a_connection_that_is_lost_while_answers_are_awaited_is_said(prepared: Prepared) -> None:
    with pytest.raises(psycopg.OperationalError):
        prepared.run((b"SELECT pg_terminate_backend(pg_backend_pid())", ()))
    prepared.end(b"COMMIT")
    with pytest.raises(psycopg.OperationalError, match="the connection is closed"):
        prepared.run((b"SELECT 1", ()))
