"""A real Dask cluster on 127.0.0.1: a scheduler and workers, each a process that tests may kill."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from distributed import Client
from onrecord.ingest.inputs.files import InputFile

from tests.waiting import GUARD_SECONDS

DEADLY = "Do not read this."
"""What ends the worker that reads it."""


def deadly(file: InputFile, data: bytes | str) -> list[str]:
    """Read as a worker does that one input can end."""
    if data == DEADLY.encode():
        os.kill(os.getpid(), 9)
    return [f"{file.path} {len(data)}"]


class Cluster:
    """A scheduler and the workers that were started for it."""

    def __init__(self, folder: Path, *, patience: int = 3) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        options = ["--scheduler-file", str(self._file), "--host", "127.0.0.1", "--port", "0"]
        more = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(patience)}
        self.scheduler = self._start("dask_scheduler", options, more)
        self.workers: list[subprocess.Popen[bytes]] = []
        self.address = str(self._wait(self._read_address))

    def _read_address(self) -> object:
        try:
            return json.loads(self._file.read_bytes())["address"]
        except (OSError, ValueError):
            return None

    def work(self, *options: str, environment: Mapping[str, str] | None = None) -> None:
        """Start a worker; without options one process, which nobody starts again."""
        options = (*(options or ("--no-nanny",)), "--nthreads", "1", "--local-directory", str(self._folder))
        self.workers.append(self._start("dask_worker", [self.address, *options], environment or {}))

    def _start(
        self, module: str, options: list[str], environment: Mapping[str, str]
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *options],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _wait(self, until: Callable[[], object]) -> object:
        end = time.monotonic() + GUARD_SECONDS
        while not (found := until()):
            assert self.scheduler.poll() is None, "the scheduler ended"
            assert time.monotonic() < end, "the scheduler does not answer"
            time.sleep(0.02)
        return found

    def wait_for_worker(self) -> None:
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(1)

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End a process as a machine that loses its power does."""
        process.kill()
        process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        for process in (*self.workers, self.scheduler):
            self.kill(process)  # a worker that is asked to end waits for its scheduler
