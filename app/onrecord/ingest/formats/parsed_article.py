"""What a format reader finds in one input, before it is canonical and extracted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.errors import InputError
from onrecord.extraction.quotation import Extraction
from onrecord.ingest.records import PassedOver, PublisherRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format states it; None means that the input does not say."""

    body: str
    """Canonical when `body_offset` or `extraction` is set, else as found."""
    headline: str | None = None
    dek: str | None = None
    byline: str | None = None
    publisher: PublisherRecord | None = None
    source_url: str | None = None
    published_at: str | None = None
    language: str | None = None
    body_offset: int = 0
    """Code points of the input's canonical text before the body."""
    extraction: Extraction | None = None
    """What the input itself states of who said what; its body is canonical then."""
    extractor: str | None = None
    """Who found that, when it was a program."""
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where fields of the draft were read from, by their names; the reader of a format that is one place leaves it empty."""
    passed_over: tuple[PassedOver, ...] = field(default=(), compare=False)
    """In the order of the input."""
    further: tuple["Draft", ...] = field(default=(), compare=False)
    """The other articles of a document that is an archive's export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One input inside another one, such as a file of an archive."""

    name: str
    """As the container writes it: it may be anything."""
    data: bytes
    media_type: str | None = None
    """None: its name's ending tells, or how it begins."""
    charset: str | None = None
    """As a server stated it."""
    whole: bool = False
    """Whether it is all that its container holds, which is named instead of it."""
    address: str | None = None
    """Where it was retrieved from: the address of its article, whatever the page says."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of an input that is no article, or cannot be read; the other parts are."""

    name: str
    """The member's name; empty for the input itself."""
    reason: str


Found = Draft | Member | LeftOut
"""What a reader yields; an `InputError` ends it."""


def refused(name: str, error: InputError) -> LeftOut:
    """Say of one part why it is left out."""
    return LeftOut(name, str(error))
