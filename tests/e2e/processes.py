"""Real processes of the command `onrecord`, each with a database of its own."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import httpx
from onrecord.config import Settings
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.rows.tokens import Scope, create_token

from tests.e2e.forking import Forked, parent_of
from tests.waiting import GUARD_SECONDS

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "data" / "articles"
FIRST_ARTICLE = ARTICLES / "media-line-russian-offer.txt"
COMMAND = (sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main())")
"""What the installed script `onrecord` does, with the interpreter that runs the tests."""
PATIENCE = {
    f"ONRECORD_{name}_TIMEOUT_MS": str(int(GUARD_SECONDS * 1000))
    for name in ("BUSY", "STATEMENT", "CLIENT", "READING")
}
"""What a server on a busy machine waits for; tests of its limits set their own."""


@dataclass(frozen=True, slots=True)
class Record:
    """A database file and the commands on it."""

    database: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    """Further `ONRECORD_*` variables, without that beginning, in lower case."""
    root: Path = ROOT
    """Where the program is."""

    @property
    def environment(self) -> dict[str, str]:
        more = {f"ONRECORD_{name.upper()}": value for name, value in self.settings.items()}
        paths = f"{self.root / 'app'}{os.pathsep}{self.root}"
        own = {"ONRECORD_DATABASE_URL": f"sqlite:///{self.database}", "PYTHONPATH": paths}
        return {**os.environ, **PATIENCE, **own, **more}

    def run(self, *arguments: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; its error output is shown when it fails."""
        words = [*map(str, arguments)]
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            code = parent_of(self.root).start(words, self.environment, (output, errors)).wait(GUARD_SECONDS)
            for file in (output, errors):
                file.seek(0)
            done = subprocess.CompletedProcess(words, code, output.read().decode(), errors.read().decode())
        if check:
            assert done.returncode == 0, done.stderr
        return done

    def migrate(self) -> None:
        """Make the database that `onrecord migrate` makes."""
        self.database.write_bytes(made_by(("migrate",)))

    def hold_articles(self) -> None:
        """Make the database that `onrecord migrate` and `onrecord ingest data/articles` make."""
        self.database.write_bytes(made_by(("migrate",), ("ingest", ARTICLES)))

    def token(self, *scopes: Scope) -> dict[str, str]:
        """Make a token; return the header that carries it."""
        engine = open_database(Settings(database_url=self.environment["ONRECORD_DATABASE_URL"]))
        with writing(engine) as session:
            secret = create_token(session, "desk", scopes)
        engine.dispose()
        return {"authorization": f"Bearer {secret}"}

    def start(self, *arguments: str | Path, largest_file: int | None = None) -> Forked:
        """Start a command that the caller ends; none of its files may grow over `largest_file` bytes."""
        words = [*map(str, arguments)]
        return parent_of(self.root).start(words, self.environment, largest_file=largest_file)

    @contextmanager
    def serve(self, largest_file: int | None = None) -> Iterator[httpx.Client]:
        """Serve on a free port of 127.0.0.1 until the block ends."""
        with self.serving(largest_file) as (client, _):
            yield client

    @contextmanager
    def serving(self, largest_file: int | None = None) -> Iterator[tuple[httpx.Client, Forked]]:
        """Serve on a free port, and give the process too."""
        port = free_port()
        server = self.start("serve", "--host", "127.0.0.1", "--port", str(port), largest_file=largest_file)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=GUARD_SECONDS) as client:
                wait_until_ready(client, server)
                yield client, server
        finally:
            server.terminate()
            server.wait(timeout=GUARD_SECONDS)


@cache
def made_by(*commands: tuple[str | Path, ...]) -> bytes:
    """Return the database that commands leave, each a process; they are run once, however many tests begin with it."""
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder) / "record.db")
        for command in commands:
            record.run(*command)
        assert list(Path(folder).iterdir()) == [record.database], "a part of it is still in another file"
        return record.database.read_bytes()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_ready(client: httpx.Client, server: Forked | subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + GUARD_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, f"the server ended with exit code {server.returncode}"
        try:
            if client.get("/readyz").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"no answer from /readyz within {GUARD_SECONDS} s")
