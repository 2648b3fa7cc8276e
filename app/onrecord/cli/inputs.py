"""Reading inputs for the verbs: in this process or several, in a fixed order, refusals as values."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from tqdm import tqdm

from onrecord.errors import InputError
from onrecord.ingest.inputs.files import (
    STANDARD_INPUT,
    InputFile,
    find_files,
    read_file,
    read_stream,
    shown_name,
)

T = TypeVar("T")
Reader = Callable[[InputFile, bytes], T]

_AHEAD = 4
"""Inputs that are read before their turn, for each process: enough to keep all busy, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that cannot be taken, and why."""

    path: str
    reason: str

    def report(self) -> None:
        """Print one line on standard error, past a progress bar."""
        tqdm.write(f"onrecord: rejected {self.path}: {shown_name(self.reason)}", file=sys.stderr)


def read_all(
    paths: Sequence[str], reader: Reader[T], *, limit: int, workers: int = 1
) -> Iterator[tuple[str, T | Rejection]]:
    """Read every input that `paths` name, in their order, with a progress bar when a person watches.

    Args:
        paths: Files, folders, "-".
        reader: Makes something of an input's bytes; a plain function, since other processes call it.
        limit: Most bytes of one input.
        workers: Processes that read.

    Yields:
        The path as given, and what `reader` made or why the input was refused.
    """
    found = list(find_files(list(paths)))
    files = [one for one in found if isinstance(one, InputFile)]
    for one in found:
        if isinstance(one, InputError):
            name, _, reason = str(one).partition(": ")
            yield name, Rejection(name, reason)
    read = partial(_read_one, reader, limit)
    with tqdm(total=len(files), unit="file", file=sys.stderr, disable=None, leave=False) as progress:
        for file, result in _in_order(files, read, workers):
            yield str(file.path), result
            progress.update()


def _in_order(
    files: list[InputFile], read: Callable[[InputFile], T | Rejection], workers: int
) -> Iterator[tuple[InputFile, T | Rejection]]:
    if workers == 1 or len(files) == 1:
        for file in files:
            yield file, read(file)
        return
    waiting: deque[tuple[InputFile, Future[T | Rejection]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        for file in files:
            waiting.append((file, pool.submit(read, file)))
            if len(waiting) > workers * _AHEAD:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def _result(file: InputFile, future: Future[T | Rejection]) -> tuple[InputFile, T | Rejection]:
    try:
        return file, future.result()
    except BrokenProcessPool:
        return file, Rejection(file.shown, "the process that read it, or one beside it, was ended")


def _read_one(reader: Reader[T], limit: int, file: InputFile) -> T | Rejection:
    try:
        if str(file.path) == STANDARD_INPUT:
            return reader(file, read_stream(sys.stdin.buffer, limit))
        return reader(file, read_file(file, limit))
    except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
        return refused(str(file.path), error)


def refused(path: str, error: Exception) -> Rejection:
    """Return why an input was rejected; an error of the program itself is named as one."""
    if isinstance(error, InputError):
        return Rejection(shown_name(path), str(error))
    return Rejection(shown_name(path), f"internal error, please report it: {type(error).__name__}: {error}")
