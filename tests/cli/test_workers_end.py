"""Processes that read for a command end with it, however it ends."""

import multiprocessing
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from onrecord.cli.inputs import end_with_parent

from tests.waiting import GUARD_SECONDS

READING = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from onrecord.cli.inputs import end_with_parent
pool = ProcessPoolExecutor(2, initializer=end_with_parent)
print(*{*pool.map(pid, range(8))}, flush=True)
time.sleep(3600)
""".replace("import os, time", "import os, time\ndef pid(_):\n    time.sleep(0.05)\n    return os.getpid()")


def runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_workers_of_a_command_that_is_killed_end(tmp_path: Path) -> None:
    script = tmp_path / "reading.py"
    script.write_text(READING)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout is not None
        workers = [int(one) for one in command.stdout.readline().split()]
        assert workers
        assert all(runs(one) for one in workers)
        command.send_signal(signal.SIGKILL)
    until = time.monotonic() + GUARD_SECONDS
    while any(runs(one) for one in workers):
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.parametrize("parent", [None, threading.Thread()])
def test_a_process_waits_for_its_parent(
    parent: threading.Thread | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if parent is not None:
        parent.start()
    ended = list[int]()
    before = {*threading.enumerate()}
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: parent)
    end_with_parent(ended.append)
    for thread in {*threading.enumerate()} - before:
        thread.join()
    assert ended == ([] if parent is None else [1])
