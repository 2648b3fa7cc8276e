"""Archives: zip (WACZ too) and tar. Their members are read in memory; nothing is ever written under a member's name."""

import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import Budget
from onrecord.ingest.formats.parsed_article import LeftOut, Member, refused

_ENCRYPTED = 0x1
_LINK = 0o12
_OUTSIDE = re.compile(r"(?:[A-Za-z]:)?[\\/]|(?:.*[\\/])?\.\.(?:[\\/]|$)", re.DOTALL)
_OF_SYSTEMS = re.compile(r"(?:.*/)?(?:__MACOSX/|\.(?![./\\]|$)).*", re.DOTALL)
"""What file systems leave in archives: resource forks, hidden files and folders."""
_OF_A_CRAWL = re.compile(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_INDEX_OF_A_CRAWL = "datapackage.json"
Found = Iterator[Member | LeftOut]


def read_zip(data: bytes, budget: Budget) -> Found:
    """Yield the members of a zip archive; of a WACZ its WARC files.

    Raises:
        InputError: It is none, is cut, or holds more than the limits allow.
    """
    with opened_zip(data, "zip archive") as archive:
        entries = archive.infolist()
        crawl = any(entry.filename == _INDEX_OF_A_CRAWL for entry in entries)
        for entry in entries:
            name = entry.filename
            if entry.is_dir() or _OF_SYSTEMS.fullmatch(name) or (crawl and not _OF_A_CRAWL.fullmatch(name)):
                continue
            budget.count()
            try:
                yield unzipped(archive, entry, budget)
            except InputError as error:
                yield refused(name, error)


def opened_zip(data: bytes, what: str) -> zipfile.ZipFile:
    """Open a zip archive, or what is one within.

    Args:
        data: The archive.
        what: As what it is read, for the message.

    Raises:
        InputError: It is none, or is cut.
    """
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise InputError(f"is no {what} that can be read: {error}") from None


def unzipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> Member:
    """Return one member of a zip archive.

    Raises:
        InputError: It is a link, is encrypted or damaged, is too big, or has a name that leads out of the archive.
    """
    _check_name(entry.filename)
    if entry.external_attr >> 28 == _LINK:
        raise InputError("is a link")
    if entry.flag_bits & _ENCRYPTED:
        raise InputError("is encrypted")
    try:
        with archive.open(entry) as stream:
            return Member(name=entry.filename, data=budget.read(stream, entry.filename))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise InputError(f"cannot be unpacked: {error}") from None


def read_tar(data: bytes, budget: Budget) -> Found:
    """Yield the members of a tar archive.

    Raises:
        InputError: It is none, is cut, or holds more than the limits allow.
    """
    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r:") as archive:
            for entry in archive:
                if entry.isdir() or _OF_SYSTEMS.fullmatch(entry.name):
                    continue
                budget.count()
                try:
                    yield _unpacked(archive, entry, budget)
                except InputError as error:
                    yield refused(entry.name, error)
    except (tarfile.TarError, ValueError, OSError) as error:
        raise InputError(f"is no tar archive that can be read to its end: {error}") from None
    if not data.endswith(bytes(512)):
        raise InputError("is a tar archive that ends early")


def _unpacked(archive: tarfile.TarFile, entry: tarfile.TarInfo, budget: Budget) -> Member:
    _check_name(entry.name)
    stream = archive.extractfile(entry) if entry.isreg() else None
    if stream is None:
        raise InputError("is a link or a device, no file")
    try:
        return Member(name=entry.name, data=budget.read(stream, entry.name))
    except (tarfile.TarError, OSError) as error:
        raise InputError(f"cannot be unpacked: {error}") from None


def _check_name(name: str) -> None:
    if _OUTSIDE.match(name):
        raise InputError("has a name that leads out of its archive")
