"""Faults under a server that runs: no room, no right to write, damage, a lock, another schema."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from onrecord.store.database.schema import head
from onrecord.store.database.sqlite import PAGE_BYTES

from tests.e2e.processes import ROOT, Record

# pysqlite3 is the standard library's driver with a newer SQLite; it has no types of its own.
if TYPE_CHECKING:
    from sqlite3 import dbapi2 as sqlite
else:
    from pysqlite3 import dbapi2 as sqlite

PAGE = PAGE_BYTES
READS = ("/v1/quotes", "/v1/articles?include=quotes", "/v1/quotes?q=offers", "/v1/speakers", "/v1/changes")
NEXT = f"{int(head()) + 1:04}"
NEXT_MIGRATION = f'''"""A migration that is not written yet."""

revision = "{NEXT}"
down_revision = "{head()}"


def upgrade() -> None:
    pass
'''


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A database with the first article, and a token for it and its copies."""
    record = Record(tmp_path_factory.mktemp("made") / "record.db")
    record.hold_articles()
    return record.database, record.token("correct")


@pytest.fixture
def record(made: tuple[Path, dict[str, str]], tmp_path: Path) -> Record:
    shutil.copy(made[0], tmp_path / "record.db")
    return Record(tmp_path / "record.db", {"busy_timeout_ms": "300"})


@pytest.fixture
def bearer(made: tuple[Path, dict[str, str]]) -> dict[str, str]:
    return made[1]


def correct(client: httpx.Client, bearer: dict[str, str], number: int) -> httpx.Response:
    quote = client.get("/v1/quotes?limit=1").json()["items"][0]
    sent = {
        "reason_code": "other",
        "reason": f"Try {number} {'x' * 1_900}",
        "capacity": ("official", "witness")[number % 2],
    }
    return client.post(f"{quote['url']}/corrections", headers=bearer | {"if-match": "*"}, json=sent)


def assert_unavailable(answer: httpx.Response, why: str) -> None:
    problem: dict[str, Any] = answer.json()
    assert (answer.status_code, answer.headers["retry-after"], problem["status"]) == (503, "5", 503)
    assert why in problem["detail"]
    assert "/" not in problem["detail"]


def assert_all_can_be_read(client: httpx.Client) -> None:
    assert {client.get(path).status_code for path in READS} == {200}


def test_a_full_disk_stops_writes_and_nothing_else(record: Record, bearer: dict[str, str]) -> None:
    with record.serve(largest_file=record.database.stat().st_size + 20 * PAGE) as client:
        kept = 0
        while (answer := correct(client, bearer, kept)).status_code == httpx.codes.OK:
            kept += 1
            assert kept < 500
        assert_unavailable(answer, "the disk")
        assert_unavailable(correct(client, bearer, kept), "the disk")
        assert_all_can_be_read(client)
        assert len(client.get("/v1/changes?corrections=true&limit=100").json()["items"]) == kept
    assert kept > 0
    record.run("verify")
    with record.serve() as client:
        assert len(client.get("/v1/changes?corrections=true&limit=100").json()["items"]) == kept
        assert correct(client, bearer, kept).status_code == httpx.codes.OK
    record.run("verify")


def test_a_read_only_database_is_served_and_not_written(record: Record, bearer: dict[str, str]) -> None:
    before = record.database.read_bytes()
    with Record(Path(f"file:{record.database}?mode=ro&uri=true")).serve() as client:
        assert_all_can_be_read(client)
        assert_unavailable(correct(client, bearer, 0), "read-only")
        assert_all_can_be_read(client)
    assert record.database.read_bytes() == before


def test_a_locked_database_is_read_and_written_when_it_is_free(
    record: Record, bearer: dict[str, str]
) -> None:
    with record.serve() as client, closing(sqlite.connect(record.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert_unavailable(correct(client, bearer, 0), "locked by another program")
        assert_all_can_be_read(client)
        other.execute("ROLLBACK")
        assert correct(client, bearer, 0).status_code == httpx.codes.OK


def test_a_damaged_database_is_said_and_left_alone(record: Record, bearer: dict[str, str]) -> None:
    with closing(sqlite.connect(record.database)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'quote_document'"
        ).fetchone()
        (quote,) = connection.execute("SELECT id FROM quote").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damaged = bytearray(record.database.read_bytes())
    damaged[(root - 1) * PAGE : root * PAGE] = b"\xff" * PAGE
    record.database.write_bytes(damaged)
    with record.serve() as client:
        assert_unavailable(client.get("/v1/quotes"), "damaged")
        assert_unavailable(client.get(f"/v1/quotes/{quote}"), "damaged")
        sent = {"reason_code": "other", "reason": "x", "capacity": "witness"}
        path = f"/v1/quotes/{quote}/corrections"
        assert_unavailable(client.post(path, headers=bearer | {"if-match": "*"}, json=sent), "damaged")
        assert client.get("/v1/speakers").status_code == httpx.codes.OK
        assert client.get("/healthz").status_code == httpx.codes.OK
    assert record.database.read_bytes() == damaged


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"These are notes, not a database. " * 200, "not a SQLite database"),
        (b"SQLite format 3\x00" + b"\xff" * 8_000, "not a SQLite database"),
        (b"", "empty; run `onrecord migrate`"),
    ],
    ids=["notes", "only-a-beginning", "nothing"],
)
def test_what_is_no_record_is_said_in_one_line_at_the_start(
    tmp_path: Path, content: bytes, said: str
) -> None:
    record = Record(tmp_path / "record.db")
    record.database.write_bytes(content)
    done = record.run("serve", "--port", "0", check=False)
    assert (done.returncode, done.stderr) == (1, f"onrecord: database record.db: {said}\n")
    assert record.database.read_bytes() == content


def test_another_schema_is_said_at_the_start_until_it_is_migrated(record: Record, tmp_path: Path) -> None:
    """The next version of this program, with one more migration, over the database of this one; then the other way round."""
    later = tmp_path / "later"
    for folder in ("app", "migrations"):
        shutil.copytree(ROOT / folder, later / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (later / f"migrations/versions/{NEXT}_next.py").write_text(NEXT_MIGRATION)
    following = Record(record.database, root=later)
    for verb in ("serve", "verify", "export"):
        done = following.run(verb, check=False)
        assert (done.returncode, done.stderr) == (
            1,
            f"onrecord: database record.db: schema {head()} is older than {NEXT}; run `onrecord migrate`\n",
        )
    following.run("migrate")
    with following.serve() as client:
        assert_all_can_be_read(client)
    done = record.run("serve", check=False)
    newer = (
        f"onrecord: database record.db: schema {NEXT} is newer than this program; install its newer version\n"
    )
    assert (done.returncode, done.stderr) == (1, newer)
