"""Files that commands write: wholly there, or as they were before."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from onrecord.errors import InputError


@contextmanager
def write_whole(path: str) -> Iterator[IO[bytes]]:
    """Open a file that takes its place when the block ends, and never when it fails.

    Raises:
        InputError: Nothing can be written there.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    """Return what the process leaves out of the permissions of a new file; the system tells only who sets it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
