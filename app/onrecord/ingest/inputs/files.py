"""Files to read: which there are, and their bytes, with nothing opened that is not a plain file.

Checked before a byte is read: regular file, size, no link out of the folder (OWASP ASVS 5.0, 5.2 and 5.3).
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.ingest.formats import is_readable_name

STANDARD_INPUT = "-"
_LONGEST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was asked for, itself or with its folder; nothing is known of it yet."""

    path: Path
    root: Path | None
    """The folder that was asked for, which links must not leave; None for a file asked for itself."""

    @property
    def shown(self) -> str:
        """The path on one line, safe for a terminal."""
        return shown_name(str(self.path))


def shown_name(name: str) -> str:
    """Escape what could break a line or fool its reader (controls, bidirectional marks, half surrogates)."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)
    return safe if len(safe) <= _LONGEST_SHOWN else f"{safe[:140]}…{safe[-140:]}"


def find_files(paths: list[str], unread: list[Path] | None = None) -> Iterator[InputFile | InputError]:
    """Yield the files of `paths` in a fixed order; of folders those whose ending tells a known format.

    Args:
        paths: Files, folders, "-".
        unread: Takes the files of folders whose ending tells none.

    Yields:
        The files, and an `InputError` in place of a folder that cannot be read.
    """
    for name in paths:
        path = Path(name)
        if name != STANDARD_INPUT and os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises for impossible names
            yield from _walk(path, path, [] if unread is None else unread)
        else:
            yield InputFile(path, None)


def _walk(folder: Path, root: Path, unread: list[Path]) -> Iterator[InputFile | InputError]:
    try:
        found = (
            entry for entry in os.scandir(folder) if not entry.name.startswith(".")
        )  # hidden: no articles
        entries = sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield InputError(f"{shown_name(str(folder))}: cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, root, unread)
        elif is_readable_name(Path(entry.name)):
            yield InputFile(folder / entry.name, root)
        else:
            unread.append(folder / entry.name)


def read_file(file: InputFile, limit: int) -> bytes:
    """Read one file whole.

    Args:
        file: What to read.
        limit: Most bytes that it may have.

    Raises:
        InputError: It is no regular file, too big, not readable, or a link that leaves its folder.
    """
    try:
        _check_kind(file.path.stat(), limit)
        if file.root is not None and not file.path.resolve().is_relative_to(file.root.resolve()):
            raise InputError("is a link that leaves its folder")
        descriptor = os.open(file.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            _check_kind(os.fstat(descriptor), limit)
            return read_stream(stream, limit)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}") from None
    except ValueError:
        raise InputError("is no possible file name") from None


def read_stream(stream: BinaryIO, limit: int) -> bytes:
    """Read a stream to its end.

    Raises:
        InputError: It holds more than `limit` bytes.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"is bigger than the limit of {limit} bytes")
    return data


def _check_kind(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise InputError("is not a regular file")
    if status.st_size > limit:
        raise InputError(f"has {status.st_size} bytes, more than the limit of {limit}")
