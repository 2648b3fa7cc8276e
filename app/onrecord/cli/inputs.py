"""Reading inputs for the verbs: in this process or several, in a fixed order, refusals as values."""

import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from onrecord.cli.cluster import read_on_cluster
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.formats import format_of, holds_others, media_type_of, sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.inputs.files import (
    STANDARD_INPUT,
    InputFile,
    find_files,
    read_file,
    read_stream,
    shown_name,
)

T = TypeVar("T")
Reader = Callable[[InputFile, bytes], Iterable[tuple[str, T | Exception]]]
"""Yields what it makes of each article of an input, or why there is none, with the member's name when it has one."""

_AHEAD = 4
"""Inputs that are read before their turn, for each process: enough to keep all busy, few enough to hold in memory."""


_NAMED = 3
"""Files of folders that are not read and are named all the same."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that cannot be taken, and why."""

    path: str
    reason: str

    def report(self) -> None:
        """Print one line on standard error, past a progress bar."""
        tqdm.write(f"onrecord: rejected {self.path}: {shown_name(self.reason)}", file=sys.stderr)


Results = Iterator[tuple[str, T | Rejection]]
"""For each article of an input: the path as given, with a member's name behind it, and what was made of it."""


def read_all(
    paths: Sequence[str],
    reader: Reader[T],
    settings: Settings,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    verbose: bool = False,
) -> Iterator[tuple[str, T | Rejection]]:
    """Read every input that `paths` name, in their order, with a progress bar when a person watches.

    Args:
        paths: Files, folders, "-".
        reader: Makes something of an input's bytes; a plain function, since other processes call it.
        settings: How big an input may be.
        workers: Processes that read.
        scheduler: The address of a cluster whose workers read instead.
        verbose: Name every file of a folder that is not read; else the first few of them.

    Yields:
        For each article the path as given, with a member's name behind it, and what `reader` made of it; or why an
        input or a part of it was refused.
    """
    unread: list[Path] = []
    found = list(find_files(list(paths), unread))
    files = [one for one in found if isinstance(one, InputFile)]
    for one in found:
        if isinstance(one, InputError):
            name, _, reason = str(one).partition(": ")
            yield name, Rejection(name, reason)
    made = (
        _in_order(files, partial(_read_one, reader, settings), workers)
        if scheduler is None
        else _on_cluster(files, reader, settings, scheduler)
    )
    with tqdm(total=len(files), unit="file", file=sys.stderr, disable=None, leave=False) as progress:
        for results in made:
            yield from results
            progress.update()
    _report_unread(unread, verbose=verbose)


def _report_unread(unread: Sequence[Path], *, verbose: bool) -> None:
    """Say on standard error which files of the folders end in nothing that can be read."""
    named = unread if verbose else unread[:_NAMED]
    for path in named:
        print(f"onrecord: not read {shown_name(str(path))}: its ending is of no format", file=sys.stderr)
    if len(unread) > len(named):
        print(f"onrecord: not read: {len(unread) - len(named)} more files (-v names them)", file=sys.stderr)


def _in_order(
    files: list[InputFile], read: Callable[[InputFile], Results[T]], workers: int
) -> Iterator[Results[T]]:
    if workers == 1 or len(files) == 1:
        yield from map(read, files)
        return
    waiting: deque[tuple[InputFile, Future[list[tuple[str, T | Rejection]]]]] = deque()
    with ProcessPoolExecutor(workers, initializer=end_with_parent) as pool:
        for file in files:
            waiting.append((file, pool.submit(gathered, read, file)))
            if len(waiting) > workers * _AHEAD:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def end_with_parent(end: Callable[[int], object] = os._exit) -> None:
    """End this process with the one that it reads for: who is killed tells nobody, and its workers would wait for ever.

    `end`: what ends a process.
    """
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            end(1)

    threading.Thread(target=watch, daemon=True).start()


def gathered(read: Callable[[InputFile], Results[T]], file: InputFile) -> list[tuple[str, T | Rejection]]:
    """Read one file to its end, which another process must: what it yields cannot be handed over one by one."""
    return list(read(file))


def _result(file: InputFile, future: Future[list[tuple[str, T | Rejection]]]) -> Results[T]:
    try:
        return iter(future.result())
    except BrokenProcessPool:
        return iter(
            [(str(file.path), Rejection(file.shown, "the process that read it, or one beside it, was ended"))]
        )


def _on_cluster(
    files: list[InputFile], reader: Reader[T], settings: Settings, scheduler: str
) -> Iterator[Results[T]]:
    found = read_on_cluster(
        scheduler,
        ((file, _data_or_reason(file, settings)) for file in files),
        partial(read_given, reader),
        refuse=lambda file, reason: (str(file.path), Rejection(file.shown, reason)),
        timeout_s=settings.cluster_timeout_s,
    )
    yield from map(iter, found)


def read_given(
    reader: Reader[T], file: InputFile, data: bytes | Rejection
) -> list[tuple[str, T | Rejection]]:
    """Read one file whose bytes are there, to its end."""
    path = str(file.path)
    return [(path, data)] if isinstance(data, Rejection) else list(_made(reader, file, lambda: data))


def _data_or_reason(file: InputFile, settings: Settings) -> bytes | Rejection:
    try:
        return read_data(file, settings)
    except Exception as error:  # noqa: BLE001 - as `_made` does
        return refused(str(file.path), error)


def _read_one(reader: Reader[T], settings: Settings, file: InputFile) -> Results[T]:
    """Read one file, an article at a time."""
    return _made(reader, file, lambda: read_data(file, settings))


def _made(reader: Reader[T], file: InputFile, data: Callable[[], bytes]) -> Results[T]:
    path = str(file.path)
    try:
        for within, result in reader(file, data()):
            place = f"{path}/{within}" if within else path
            yield place, refused(place, result) if isinstance(result, Exception) else result
    except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
        yield path, refused(path, error)


def read_data(file: InputFile, settings: Settings) -> bytes:
    """Read one file or standard input whole.

    Raises:
        InputError: It cannot be read, or is bigger than the settings allow.
    """
    limit = settings.max_file_bytes
    most = max(limit, settings.max_archive_bytes)
    if str(file.path) != STANDARD_INPUT:
        return read_file(file, most if holds_others(file.path) else limit)
    data = read_stream(sys.stdin.buffer, most)
    if len(data) > limit and not format_of(sniff_media_type(data)).holds_others:
        raise InputError(f"is bigger than the limit of {limit} bytes")
    return data


def media_type_of_input(file: InputFile, data: bytes) -> str:
    """Return how an input is read: by its name's ending, standard input by how it begins."""
    return sniff_media_type(data) if str(file.path) == STANDARD_INPUT else media_type_of(file.path)


def archive_limits(settings: Settings) -> ContainerLimits:
    """Return what an archive may hold, and what a document may take."""
    return ContainerLimits(
        members=settings.max_archive_members,
        total_bytes=settings.max_archive_bytes,
        depth=settings.max_archive_depth,
        member_bytes=settings.max_file_bytes,
        document_bytes=settings.max_document_bytes,
        sheet_cells=settings.max_sheet_cells,
        pdf_pages=settings.max_pdf_pages,
        pdf_seconds=settings.pdf_timeout_s,
    )


def refused(path: str, error: Exception) -> Rejection:
    """Return why an input was rejected; an error of the program itself is named as one."""
    if isinstance(error, InputError):
        return Rejection(shown_name(path), str(error))
    return Rejection(shown_name(path), f"internal error, please report it: {type(error).__name__}: {error}")
