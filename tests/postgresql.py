"""A PostgreSQL server of the tests' own, on a socket in a temporary folder; it ends with them."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.waiting import GUARD_SECONDS

OLDEST = 15
MISSING = "needs PostgreSQL 15 or newer: apt-get install postgresql"
_SHOWN = 2_000
"""Characters of a server's log that are told of one that does not answer."""
USER = "nobody"
"""Who runs the server where the tests are run by root, whom it refuses."""


@dataclass(slots=True)
class Server:
    """A running server."""

    folder: Path
    binaries: Path
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str, *others: "Server") -> str:
        """Return the URL of a database; with others, of whichever of these servers can be written."""
        hosts = [f"host={server.folder}" for server in (self, *others)]
        wanted = [*hosts, "target_session_attrs=read-write"] if others else hosts
        return f"postgresql+psycopg://onrecord@/{database}?{'&'.join(wanted)}"

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as an administrator, outside of any transaction."""
        with self.connected(database) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def connected(self, database: str) -> psycopg.Connection:
        """Return a connection of an administrator."""
        return psycopg.connect(host=str(self.folder), user="onrecord", dbname=database, autocommit=True)

    def make(self, database: str, template: str = "template0") -> str:
        """Make a database as docs/operating.md says, or a copy of one that nobody is connected to; return its URL."""
        made = f"CREATE DATABASE {database} TEMPLATE {template}"
        self.ask(f"{made} ENCODING 'UTF8' LOCALE 'C'" if template == "template0" else made)
        return self.url(database)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c listen_addresses= -c max_connections=100"
        places: list[str | Path] = ["-D", self.folder / "data", "-k", self.folder]
        command = [*_as_user(), self.binaries / "postgres", *places, *options.split()]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log)
        until = time.monotonic() + GUARD_SECONDS
        while time.monotonic() < until:
            try:
                self.ask("SELECT 1")
            except psycopg.OperationalError:
                assert self.process.poll() is None, f"the server ended: {self._said()}"
                time.sleep(0.02)
            else:
                return
        raise AssertionError(f"the server does not answer: {self._said()}")

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _said(self) -> str:
        """Return the end of the server's log, which tells why it is not there."""
        return self._log.read_text("utf-8", "replace")[-_SHOWN:]

    def stop(self, *, killed: bool = False) -> None:
        """Stop the server, by force where `killed`."""
        if self.process is not None:
            if killed:
                self.process.send_signal(3)  # SIGQUIT: every process at once, nothing written
            else:
                self.process.send_signal(2)  # SIGINT: what is open is rolled back
            self.process.wait(GUARD_SECONDS)
            self.process = None


def find_binaries() -> Path | None:
    """Return the folder of the newest server that is installed here and new enough."""
    on_path = shutil.which("initdb")
    places = [Path(on_path).resolve().parent] if on_path else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    return next(
        (place for place in places if (place / "initdb").exists() and _version(place) >= OLDEST), None
    )


def _version(binaries: Path) -> int:
    said = subprocess.run(
        [binaries / "postgres", "--version"], capture_output=True, text=True, check=False
    ).stdout
    return int(said.split()[-1].split(".")[0]) if said else 0


@contextmanager
def serving(*options: str) -> Iterator[Server]:
    """Make a server, with further options of `initdb`, and let it run until the block ends; skip where there is none to run."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip(MISSING)
    made = [
        "initdb",
        "-U",
        "onrecord",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
    ]
    with _running(binaries, [*made, *options]) as server:
        yield server


@contextmanager
def standby_of(primary: Server) -> Iterator[Server]:
    """Let a server follow another one, as docs/operating.md says; the other one is synchronous from then on."""
    copied = ["pg_basebackup", "-h", str(primary.folder), "-U", "onrecord", "-R", "-c", "fast", "--no-sync"]
    with _running(primary.binaries, copied) as standby:
        primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.ask("SELECT pg_reload_conf()")
        until = time.monotonic() + GUARD_SECONDS
        while primary.ask("SELECT sync_state FROM pg_stat_replication") != [("sync",)]:
            assert time.monotonic() < until
            time.sleep(0.02)
        yield standby


@contextmanager
def _running(binaries: Path, make: Sequence[str]) -> Iterator[Server]:
    """Let a program of PostgreSQL make a folder of data, and a server run on it until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a socket's path has at most 107 bytes
    try:
        if os.getuid() == 0:
            shutil.chown(folder, USER)
        command = [*_as_user(), binaries / make[0], "-D", folder / "data", *make[1:]]
        subprocess.run(command, check=True, capture_output=True, timeout=GUARD_SECONDS)
        server = Server(folder, binaries)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _as_user() -> list[str | Path]:
    if os.getuid() != 0:
        return []
    return ["setpriv", f"--reuid={USER}", "--regid=nogroup", "--clear-groups"]
