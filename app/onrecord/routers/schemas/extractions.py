"""What `POST /v1/extractions` answers: the lines of `onrecord extract`, nothing of it stored."""

from pydantic import Field

from onrecord.extraction.quotation import Capacity, Kind, Method, SpeakerKind, Tense
from onrecord.routers.schemas.base import Address, Offset, Out, PublishedAt, Span
from onrecord.routers.schemas.quotes import (
    CANDIDATES,
    CONFIDENCE,
    CONFIDENCE_CONTENT,
    RENDERED,
    RULE,
    Content,
    Source,
)
from onrecord.text.language import ExtractionStatus


class StatedPublisher(Out):
    """Who published it, as the input says."""

    name: str = Field(description="As printed.")
    url: Address | None = Field(description="Null when the input does not say.")


class StatedArticle(Out):
    """What the input states about the article; null: it does not say."""

    headline: str | None = Field(description="Its headline.")
    dek: str | None = Field(description="The line under it.")
    byline: str | None = Field(description="Who wrote it.")
    publisher: StatedPublisher | None = Field(description="Who published it.")
    source_url: Address | None = Field(description="Where.")
    published_at: PublishedAt
    language: str | None = Field(description="BCP 47 tag.")


class StatedRole(Out):
    """What the text says that a speaker is."""

    title: str | None = Field(description="As printed. Null when only an organisation is printed.")
    organization: str | None = Field(description="As printed. Null when only a title is printed.")
    tense: Tense = Field(description="Whether it is so, or was.")


class FoundSpeaker(Out):
    """A speaker of the text."""

    name: str = Field(description="The fullest form that the text prints, without honorific.")
    honorific: str | None = Field(description="Printed before the name. Null when none is.")
    kind: SpeakerKind = Field(description="Person, organisation or group.")
    capacity: Capacity = Field(description="In which capacity the text quotes the speaker.")
    roles: list[StatedRole] = Field(description="What the text says that the speaker is.")
    aliases: list[str] = Field(description="Other printed forms of the name.")


class FoundQuote(Out):
    """A quotation of the text."""

    kind: Kind = Field(description="`direct`: every run is verbatim; `indirect`: none is; `mixed`: some are.")
    text: str = Field(description="The words of `spans`, joined by single spaces.")
    rendered: str = Field(description=RENDERED)
    spans: list[Content] = Field(description="The runs of content in reading order.")
    insertions: list[Span] = Field(description="Bracketed editorial words within the content.")
    cue: Span | None = Field(description="The words that signal the attribution. Null when there are none.")
    source: Source | None = Field(
        description="The words that name who said it. Null when nothing names them."
    )
    audience: Span | None = Field(description="To whom it was said. Null when not printed.")
    speaker: str | None = Field(description="Name of one of `speakers`. Null when nobody can be named.")
    candidates: list[Span] = Field(description=CANDIDATES)
    capacity: Capacity = Field(description="In which capacity it was said.")
    confidence: float = Field(description=CONFIDENCE, ge=0, le=1)
    confidence_content: float | None = Field(description=CONFIDENCE_CONTENT, ge=0, le=1)
    rule: str = Field(description=RULE)
    method: Method = Field(description="What made the attribution.")


class Extraction(Out):
    """All that was found in one text."""

    text: str = Field(description="The canonical text that every offset counts in.")
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8, hexadecimal.")
    body_offset: Offset = Field(
        description="Code points of the canonical input before the text, whatever the unit of `offsets`."
    )
    article: StatedArticle = Field(description="What the input states about the article.")
    extraction_status: ExtractionStatus = Field(
        description="`language_not_supported`: it is in a language that the engine does not read, so no quotes were looked for."
    )
    quotes: list[FoundQuote] = Field(description="Quotations in reading order.")
    speakers: list[FoundSpeaker] = Field(description="Who is quoted by name.")
