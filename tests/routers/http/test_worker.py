import multiprocessing
import os
import threading
import time
from collections.abc import Iterator

import pytest
from onrecord.errors import InputError, UnavailableError
from onrecord.routers.http.worker import Worker, work

from tests.waiting import GUARD_SECONDS


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(60_000)
    yield made
    made.close()


def test_a_job_is_done_in_another_process_that_stays(worker: Worker) -> None:
    first = worker.run(os.getpid)
    assert first != os.getpid()
    assert worker.run(os.getpid) == first


def test_what_a_job_raises_is_raised_here(worker: Worker) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        worker.run(int, "x")
    assert worker.run(int, "7") == 7


def test_a_job_that_takes_too_long_is_stopped_and_the_next_one_runs(worker: Worker) -> None:
    assert worker.run(int, "1") == 1
    worker._limit = 0.3
    began = time.monotonic()
    with pytest.raises(UnavailableError, match="takes too long"):
        worker.run(time.sleep, 2 * GUARD_SECONDS)
    assert time.monotonic() - began < GUARD_SECONDS
    worker._limit = 60.0
    assert worker.run(int, "2") == 2


def test_a_process_that_dies_is_replaced(worker: Worker) -> None:
    with pytest.raises(UnavailableError, match="cannot be read now"):
        worker.run(os._exit, 1)
    assert worker.run(int, "3") == 3


def test_who_waits_too_long_for_others_is_sent_away(worker: Worker) -> None:
    worker._lock.acquire()
    worker._limit = 0.05
    with pytest.raises(UnavailableError, match="other texts"):
        worker.run(int, "4")
    worker._lock.release()


def test_the_other_side_answers_until_the_line_is_closed() -> None:
    ours, theirs = multiprocessing.Pipe()
    thread = threading.Thread(target=work, args=(theirs,))
    thread.start()
    ours.send((int, ("5",)))
    assert ours.recv() == (True, 5)
    ours.send((int, ("x",)))
    good, error = ours.recv()
    assert (good, type(error)) == (False, ValueError)
    ours.close()
    thread.join()
    theirs.close()


def refuse() -> None:
    raise InputError("holds no text")


def test_our_own_errors_come_across_whole(worker: Worker) -> None:
    with pytest.raises(InputError, match="holds no text"):
        worker.run(refuse)
