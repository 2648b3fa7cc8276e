"""A server that is told to stop before it serves stops."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.processes import Record
from tests.waiting import GUARD_SECONDS


@pytest.mark.parametrize("seconds", [0.2, 0.6, 1.0])
def test_a_server_that_is_still_starting_stops_when_told(tmp_path: Path, seconds: float) -> None:
    record = Record(tmp_path / "record.db")
    record.run("migrate")
    process = record.start("serve", "--port", "0")
    time.sleep(seconds)
    process.send_signal(signal.SIGTERM)
    try:
        assert process.wait(GUARD_SECONDS) in {0, -signal.SIGTERM}
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise
