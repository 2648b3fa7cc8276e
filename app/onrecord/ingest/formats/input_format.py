"""What a row of the table of formats says, and what its reader is handed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from onrecord.ingest.formats.containers.unpacking import Budget, ContainerLimits
from onrecord.ingest.formats.parsed_article import Found


@dataclass(frozen=True, slots=True)
class Source:
    """One input, whole."""

    data: bytes
    decode: Callable[[bool], str]
    """Return the text of the bytes; true when they may declare their character set themselves, as a page does."""
    decode_part: Callable[[bytes, str | None, bool], str]
    """Return the text of a part's bytes; takes the character set stated beside it, and what `decode` does."""
    name: str = ""
    """The file's name, or the member's."""
    budget: Budget = field(default_factory=lambda: Budget(ContainerLimits()))
    """What may come out of it, when it holds other inputs."""
    sent: bool = False
    """Whether it was sent to the service or fetched, so that its articles count and nothing else that it states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFormat:
    """One format of input."""

    name: str
    media_types: tuple[str, ...]
    """The first is the one that an input is known by; the others are read in the same way."""
    suffixes: tuple[str, ...]
    """Endings of file names, lower case."""
    recognizes: Callable[[str], bool]
    """Whether an input that begins with these characters, white space left out, is of this format."""
    read: Callable[[Source], Iterable[Found]]
    """Yield every article of the input, its members, and what is neither; raises InputError when it cannot be read."""
    sent: bool = True
    """Whether it may also be sent to the service or fetched from an address; else it is read from files only."""
    holds_others: bool = False
    """Whether it is an archive, whose members are inputs of their own."""
