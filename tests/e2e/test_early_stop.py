"""A server that is told to stop before it serves stops."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.processes import COMMAND, Record
from tests.waiting import GUARD_SECONDS


@pytest.mark.parametrize("seconds", [0.2, 0.6, 1.0])
def test_a_server_that_is_still_starting_stops_when_told(tmp_path: Path, seconds: float) -> None:
    record = Record(tmp_path / "record.db")
    record.migrate()
    process = subprocess.Popen([*COMMAND, "serve", "--port", "0"], env=record.environment)
    time.sleep(seconds)
    process.send_signal(signal.SIGTERM)
    try:
        assert process.wait(GUARD_SECONDS) in {0, -signal.SIGTERM}
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


TOLD_IN_AN_IMPORT = """
import os, signal, sys, time
import onrecord.cli.serve as command
from onrecord.cli import main

def interrupted(name):
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(60)
    except BaseException as error:
        raise RuntimeError("what a library says that was interrupted") from error

command.load = interrupted
sys.exit(main(["serve", "--port", "0"]))
"""


def test_a_library_that_is_being_imported_cannot_make_a_failure_of_it(tmp_path: Path) -> None:
    record = Record(tmp_path / "record.db")
    record.migrate()
    done = subprocess.run(
        [sys.executable, "-c", TOLD_IN_AN_IMPORT],
        env=record.environment,
        capture_output=True,
        text=True,
        timeout=GUARD_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
