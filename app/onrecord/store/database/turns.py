"""Writers of one process wait in turn: SQLite lets whoever asks at the right moment write, and may keep one waiting for ever."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from onrecord.errors import UnavailableError
from onrecord.store.database.turnstile import Turnstile


class Turns:
    """A queue in which whoever came first writes first."""

    __slots__ = ("_busy", "_limit_s", "_lock", "_turnstile", "_waiting")

    def __init__(self, limit_ms: int, turnstile: Turnstile) -> None:
        self._turnstile = turnstile
        self._limit_s = limit_ms / 1000
        self._lock = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._busy = False

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn and keep it until the block ends.

        Raises:
            UnavailableError: Those before took too long.
        """
        mine = threading.Event()
        with self._lock:
            if self._busy:
                self._waiting.append(mine)
            else:
                self._busy = True
                mine.set()
        if not mine.wait(self._limit_s):
            self._give_up(mine)
        try:
            yield
        finally:
            self._pass_on()

    def waited_for(self) -> bool:
        """Return whether anybody waits."""
        return bool(self._waiting)

    def _give_up(self, mine: threading.Event) -> None:
        with self._lock:
            if mine not in self._waiting:
                return  # the turn came at the last moment
            self._waiting.remove(mine)
        raise UnavailableError("others have been writing for longer than ONRECORD_BUSY_TIMEOUT_MS; try again")

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._turnstile.leave()
                self._busy = False


_TURNS: WeakKeyDictionary[Engine, Turns] = WeakKeyDictionary()


def keep_turns(engine: Engine, limit_ms: int, turnstile: Turnstile) -> Turns:
    """Let writers of an engine wait in turn, and leave the turnstile of the record when nobody waits."""
    turns = _TURNS[engine] = Turns(limit_ms, turnstile)
    return turns


def turn(engine: Engine) -> AbstractContextManager[None]:
    """Return what a writer waits in; nothing where the server itself lets writers wait in turn."""
    turns = _TURNS.get(engine)
    return nullcontext() if turns is None else turns.taken()
