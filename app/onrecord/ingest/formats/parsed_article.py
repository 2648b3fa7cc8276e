"""What a format reader finds in one input, before it is canonical and extracted."""

from dataclasses import dataclass

from onrecord.ingest.records import PublisherRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format states it; None means that the input does not say."""

    body: str
    """Canonical when `body_offset` is set, else as found."""
    headline: str | None = None
    dek: str | None = None
    byline: str | None = None
    publisher: PublisherRecord | None = None
    source_url: str | None = None
    published_at: str | None = None
    language: str | None = None
    body_offset: int = 0
    """Code points of the input's canonical text before the body."""
