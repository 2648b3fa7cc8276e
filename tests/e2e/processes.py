"""Real processes of the command `onrecord`, each with a database of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "data" / "articles"
FIRST_ARTICLE = ARTICLES / "media-line-russian-offer.txt"
COMMAND = (sys.executable, "-c", "import sys; from app.cli import main; sys.exit(main())")
"""What the installed script `onrecord` does, with the interpreter that runs the tests."""
START_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Record:
    """A database file and the commands on it."""

    database: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    """Further `ONRECORD_*` variables, without that beginning, in lower case."""

    @property
    def environment(self) -> dict[str, str]:
        more = {f"ONRECORD_{name.upper()}": value for name, value in self.settings.items()}
        own = {"ONRECORD_DATABASE_URL": f"sqlite:///{self.database}", "PYTHONPATH": str(ROOT)}
        return {**os.environ, **own, **more}

    def run(self, *arguments: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; its error output is shown when it fails."""
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if check:
            assert done.returncode == 0, done.stderr
        return done

    def start(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        """Start a command that the caller ends."""
        return subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @contextmanager
    def serve(self) -> Iterator[httpx.Client]:
        """Serve on a free port of 127.0.0.1 until the block ends."""
        port = free_port()
        server = self.start("serve", "--host", "127.0.0.1", "--port", str(port))
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
                wait_until_ready(client, server)
                yield client
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_ready(client: httpx.Client, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, f"the server ended with exit code {server.returncode}"
        try:
            if client.get("/readyz").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"no answer from /readyz within {START_SECONDS} s")
