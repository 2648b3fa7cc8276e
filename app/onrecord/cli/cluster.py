"""Reading on the workers of a Dask cluster; this process hands out what it has read of the disk, and stores alone.

What a lost worker was reading is read again by another one, for an input is sent with its bytes: workers need no
common folder. Results come back in the order of the inputs, so that the record is the one that a single process makes.
"""

import logging
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from onrecord.errors import InputError, UnavailableError
from onrecord.extraction.weights.loading import engine_name
from onrecord.ingest.inputs.files import InputFile, shown_name

if TYPE_CHECKING:  # an extra
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")
Piece = tuple[InputFile, bytes | R]
"""An input with its bytes, or why it has none."""
Read = Callable[[InputFile, bytes | R], list[T]]
"""Makes the results of one input."""

_FILES = 16
_BYTES = 1_000_000
"""What one task holds at most, unless one input is larger: enough to hide what handing it over costs."""
_AHEAD = 4
"""Tasks that are handed out before their turn, for each thread that the cluster has at the start."""
_LEAST_AHEAD = 32
"""The same of a small cluster, which may grow."""
MISSING = "--scheduler needs a library: pip install 'onrecord[cluster]'"
ENDED = "the worker that read it was ended each time that it was tried"


def read_on_cluster(
    address: str,
    pieces: Iterable[Piece[R]],
    read: Read[R, T],
    *,
    refuse: Callable[[InputFile, str], T],
    timeout_s: int,
) -> Iterator[list[T]]:
    """Read every input on the cluster's workers, in their order.

    Args:
        address: The scheduler's, such as `tcp://10.0.0.5:8786`.
        pieces: The inputs; taken as the cluster has room for them.
        read: Makes the results of one input; a plain function, since other machines call it.
        refuse: Makes the result of an input that no worker outlived.
        timeout_s: How long to wait for the scheduler and for its first worker.

    Yields:
        The results of each input.

    Raises:
        InputError: The library is missing, or the address is none.
        UnavailableError: There is no scheduler or no worker, one has another program, or the scheduler is gone.
    """
    with _connected(address, timeout_s) as client:
        ahead = max(_LEAST_AHEAD, _AHEAD * sum(client.nthreads().values()))
        waiting: deque[tuple[list[Piece[R]], Future[list[list[T]]]]] = deque()
        for batch in _batches(pieces):
            waiting.append((batch, _handed_out(client, read, batch)))
            if len(waiting) > ahead:
                yield from _results(client, read, *waiting.popleft(), refuse)
        while waiting:
            yield from _results(client, read, *waiting.popleft(), refuse)


def read_batch(expected: str, read: Read[R, T], batch: Sequence[Piece[R]]) -> list[list[T]]:
    """Read the inputs of one task; a worker that came later is asked for its program here.

    Raises:
        UnavailableError: This is another program than the one that asks.
    """
    if (found := program()) != expected:
        raise UnavailableError(_differs("a worker", found, expected))
    return [read(file, data) for file, data in batch]


def program() -> str:
    """Return what a worker must have in common with who asks it: the same engine, and results that both can unpack."""
    return f"{engine_name()} on Python {sys.version_info.major}.{sys.version_info.minor}"


def _differs(who: str, found: str, expected: str) -> str:
    return f"{who} has {found}, this program is {expected}: install the same on both"


@contextmanager
def _connected(address: str, timeout_s: int) -> "Iterator[Client]":
    """Connect to a cluster all of whose workers have this program."""
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError(MISSING) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said by us, in one line
    where = f"--scheduler {shown_name(address)}"
    _reach(address, where, timeout_s)
    with Client(address, timeout=timeout_s, set_as_default=False) as client, _said(where):
        try:
            client.wait_for_workers(1, timeout=timeout_s)
        except TimeoutError:
            raise UnavailableError(f"{where}: no worker within {timeout_s} seconds") from None
        for worker, found in client.run(program).items():
            if found != program():
                raise UnavailableError(_differs(f"{where}: {worker}", found, program()))
        yield client


def _reach(address: str, where: str, timeout_s: int) -> None:
    """Refuse an address at which no scheduler answers; a client that fails to connect would go on complaining."""
    import asyncio  # noqa: PLC0415 - the commands that ask no cluster start without it

    from distributed.comm.core import connect  # noqa: PLC0415 - an extra

    async def greet() -> None:
        (await connect(address, timeout=timeout_s)).abort()

    try:
        asyncio.run(greet())
    except ValueError as error:
        raise InputError(f"{where}: {error}") from None
    except OSError:
        raise UnavailableError(f"{where}: no scheduler answers there within {timeout_s} seconds") from None


@contextmanager
def _said(where: str) -> Iterator[None]:
    """Say in one line what the cluster reports; what is stored stays, and the same command goes on from there."""
    try:
        yield
    except (UnavailableError, GeneratorExit):
        raise
    except (CancelledError, OSError):
        raise UnavailableError(
            f"{where}: the scheduler is gone; what is stored stays, run the same again"
        ) from None
    except Exception as error:
        reason = shown_name(str(error) or type(error).__name__)
        raise UnavailableError(f"{where}: a worker fails: {reason}") from error


def _batches(pieces: Iterable[Piece[R]]) -> Iterator[list[Piece[R]]]:
    batch: list[Piece[R]] = []
    size = 0
    for piece in pieces:
        length = len(piece[1]) if isinstance(piece[1], bytes) else 0
        if batch and (len(batch) == _FILES or size + length > _BYTES):
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += length
    if batch:
        yield batch


def _handed_out(client: "Client", read: Read[R, T], batch: Sequence[Piece[R]]) -> "Future[list[list[T]]]":
    return client.submit(read_batch, program(), read, batch, pure=False)


def _results(
    client: "Client",
    read: Read[R, T],
    batch: Sequence[Piece[R]],
    future: "Future[list[list[T]]]",
    refuse: Callable[[InputFile, str], T],
) -> list[list[T]]:
    """Wait for a task; of one that ended several workers each input is tried alone, for one may be to blame."""
    from distributed import KilledWorker  # noqa: PLC0415 - an extra

    try:
        found: list[list[T]] = future.result()
    except KilledWorker:
        if len(batch) == 1:
            return [[refuse(batch[0][0], ENDED)]]
        return [one for piece in batch for one in _alone(client, read, piece, refuse)]
    return found


def _alone(
    client: "Client", read: Read[R, T], piece: Piece[R], refuse: Callable[[InputFile, str], T]
) -> list[list[T]]:
    return _results(client, read, [piece], _handed_out(client, read, [piece]), refuse)
