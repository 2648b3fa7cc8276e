"""What the store is handed: one article, read, canonical and extracted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.extraction.quotation import Extraction
from onrecord.text.spans import Span


@dataclass(frozen=True, slots=True)
class PublisherRecord:
    """Who published it, as the input states it."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Provenance:
    """The input that the article was read from."""

    name: str
    """File name or URL as given, without the folders of the machine; `-` for standard input."""
    media_type: str
    size: int
    """Bytes."""
    sha256: str
    """Of the input's bytes, lower-case hexadecimal."""
    extractor: str
    """Name and version of what turned the input into text and quotations, e.g. `onrecord 0.2.0 rules+model 1f3a9c04`."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Text of an input that is no part of the article's body."""

    text: str
    reason: str
    """Completes "it ..."."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article, ready to be saved. None means that the input does not say."""

    headline: str | None
    dek: str | None
    byline: str | None
    publisher: PublisherRecord | None
    source_url: str | None
    published_at: str | None
    """ISO 8601: a date (`2018-12-05`), or a moment with its offset (`2018-12-05T23:30:00-07:00`, `…Z`); never more
    than is stated, and the day that is printed."""
    language: str | None
    text: str
    """Canonical body; every span below indexes it."""
    body_offset: int
    """Code points of canonical text (headline, dek, source line) before the body; 0 when there are none."""
    paragraphs: tuple[Span, ...]
    extraction: Extraction
    provenance: Provenance
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where its fields stand in the input, as far as its format has several places; told to people, never stored."""
    passed_over: tuple[PassedOver, ...] = field(default=(), compare=False)
    """What else the input holds, in its order; told to people, never stored."""
