"""How much may come out of an input that holds others: an archive, or an archive of archives."""

from dataclasses import dataclass
from typing import Protocol

from onrecord.errors import InputError

_ENDINGS = (".zip", ".wacz", ".tar", ".tgz", ".gz", ".zst", ".warc", ".epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerLimits:
    """What one archive may hold, with all that stand in it, and what one document may take."""

    members: int = 10_000
    total_bytes: int = 200_000_000
    """Unpacked, of all members together, each layer of packing counted."""
    depth: int = 5
    """Containers in each other; `x.tar.gz` is two."""
    member_bytes: int = 10_000_000
    """Of a member that is no archive."""
    document_bytes: int = 100_000_000
    """Unpacked, of one part of an office program's file, in an archive or not: a novel is one or two million."""
    sheet_cells: int = 1_000_000
    """Filled, of all sheets of one file together: a thousand articles have ten thousand."""
    pdf_pages: int = 500
    pdf_seconds: int = 20
    """Of one document: a hundred pages take two seconds."""


LIMITS = ContainerLimits()


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; fewer at the end."""


class Budget:
    """What is left of the limits while an archive is read."""

    def __init__(self, limits: ContainerLimits) -> None:
        self.limits = limits
        self.members = limits.members
        self.bytes = limits.total_bytes

    def count(self) -> None:
        """Count one more member.

        Raises:
            InputError: There are too many, or too much was unpacked already.
        """
        self.members -= 1
        if self.members < 0:
            raise InputError(f"holds more than {self.limits.members} members; the others are not read")
        if self.bytes < 0:
            raise InputError(f"unpacks to more than {self.limits.total_bytes} bytes; the rest is not read")

    def read(self, stream: Readable, name: str) -> bytes:
        """Read one member whole.

        Raises:
            InputError: It is bigger than what is left; no more than that was unpacked.
        """
        most = self.bytes if is_container(name) else min(self.bytes, self.limits.member_bytes)
        parts: list[bytes] = []
        size = 0
        while part := stream.read(min(65_536, most + 1 - size)):
            parts.append(part)
            size += len(part)
            if size > most:
                self.bytes -= size
                raise InputError(f"is bigger than the limit of {most} bytes")
        self.bytes -= size
        return b"".join(parts)


def is_container(name: str) -> bool:
    """Return whether a name ends as those of archives do."""
    return name.lower().endswith(_ENDINGS)
