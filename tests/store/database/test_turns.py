"""Writers of one process write in the order in which they came."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from onrecord.errors import UnavailableError
from onrecord.store.database.turns import Turns
from onrecord.store.database.turnstile import Turnstile

from tests.waiting import GUARD_SECONDS


@pytest.fixture
def turnstile(tmp_path: Path) -> Turnstile:
    return Turnstile(tmp_path, GUARD_SECONDS)


@contextmanager
def held(turns: Turns) -> Iterator[None]:
    with turns.taken():
        yield


def test_whoever_came_first_writes_first(turnstile: Turnstile) -> None:
    turns, order = Turns(int(GUARD_SECONDS) * 1000, turnstile), list[int]()

    def write(number: int) -> None:
        with turns.taken():
            order.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(5)]
    with turns.taken():
        for number, thread in enumerate(threads, start=1):
            thread.start()
            while len(turns._waiting) < number:
                pass
        assert turns.waited_for()
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]
    with held(turns):
        assert turns._busy
    assert not turns._busy


def test_who_waits_too_long_is_told_and_leaves_the_queue(turnstile: Turnstile) -> None:
    turns = Turns(10, turnstile)
    late = pytest.raises(UnavailableError, match="others have been writing for longer than ONRECORD_BUSY")
    with held(turns), late, turns.taken():
        raise AssertionError("two cannot write at once")
    assert (len(turns._waiting), turns._busy) == (0, False)


def test_a_turn_that_comes_at_the_last_moment_is_taken(turnstile: Turnstile) -> None:
    turns = Turns(10, turnstile)
    mine = threading.Event()
    turns._give_up(mine)
    assert not turns._waiting
