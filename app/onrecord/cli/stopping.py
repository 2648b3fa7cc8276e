"""SIGTERM and SIGINT for a command that runs on: the article at hand is finished, a wait ends at once."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class StopRequestedError(Exception):
    """Ends what may be interrupted."""


class Stop:
    """Whether the command was asked to stop."""

    def __init__(self) -> None:
        self.requested = False
        self._waiting = False

    @contextmanager
    def heeding_signals(self) -> Iterator[None]:
        """Take both signals as requests until the block ends."""
        before = [signal.signal(number, self._request) for number in _SIGNALS]
        try:
            yield
        finally:
            for number, handler in zip(_SIGNALS, before, strict=True):
                signal.signal(number, handler)

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """Let a request end the block.

        Raises:
            StopRequestedError: It was made, now or before.
        """
        self._waiting = True
        try:
            if self.requested:
                raise StopRequestedError
            yield
        finally:
            self._waiting = False

    def _request(self, _number: int, _frame: FrameType | None) -> None:
        self.requested = True
        if self._waiting:
            raise StopRequestedError
