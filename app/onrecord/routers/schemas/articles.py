"""The article and its revisions."""

from pydantic import Field

from onrecord.extraction.quotation import Capacity, SpeakerKind, Tense
from onrecord.routers.schemas.base import Address, Moment, Offset, Out, PageOf, PublishedAt, Publisher, Span
from onrecord.routers.schemas.quotes import Quote
from onrecord.store.models.articles import Fact, Rights
from onrecord.text.language import ExtractionStatus


class Paragraph(Out):
    """One paragraph of the article's text."""

    start: Offset = Field(description="First code point in the article's text.")
    end: Offset = Field(description="Code point behind the last one.")
    text: str | None = Field(description="Its words. Null when the rights allow only quotes.")


class PrintedRole(Out):
    """What the article says that a speaker is; at least one of title and organisation is there."""

    title: str | None = Field(description="As printed. Null when only an organisation is printed.")
    organization: str | None = Field(description="As printed. Null when only a title is printed.")
    tense: Tense = Field(description="Whether the article says that it is so, or that it was.")
    title_span: Span | None = Field(description="The words that state the title. Null without a title.")
    organization_span: Span | None = Field(
        description="The words that name the organisation. Null without one."
    )


class ArticleSpeaker(Out):
    """A speaker as this article presents them."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="Address of the whole speaker.")
    slug: str = Field(description="Readable address; may change, then the old one redirects.")
    name: str = Field(description="Name as the record has it, without honorific.")
    kind: SpeakerKind = Field(description="Person, organisation or group.")
    printed_as: list[str] = Field(description="Forms of the name that the article prints, the fullest first.")
    honorific: str | None = Field(description="Printed before the name. Null when none is.")
    capacity: Capacity = Field(description="In which capacity the article quotes the speaker.")
    roles: list[PrintedRole] = Field(description="What the article says that the speaker is.")


class ArticleLinks(Out):
    """Where an article leads."""

    permalink: Address = Field(description="Unversioned address that never changes; for citations.")
    text: Address = Field(description="The canonical text that every offset counts in.")
    quotes: Address = Field(description="Its quotes.")
    revisions: Address = Field(description="The revisions of its text.")
    source: Address | None = Field(description="Where it was published. Null when not known.")


class Article(Out):
    """An article, its paragraphs and its speakers; with `include=quotes` also its quotes."""

    id: str = Field(description="Stable id, the same after a rebuild.")
    url: Address = Field(description="Its address.")
    slug: str = Field(description="Readable address, made of the first headline; it stays when that changes.")
    headline: str | None = Field(description="Null when the input has none.")
    dek: str | None = Field(description="The line under the headline. Null when the input has none.")
    byline: str | None = Field(description="Who wrote it, as printed. Null when the input does not say.")
    publisher: Publisher | None = Field(description="Null when the input does not say.")
    published_at: PublishedAt
    language: str | None = Field(description="BCP 47 tag. Null when not known.")
    extraction_status: ExtractionStatus = Field(
        description="`language_not_supported`: it is in a language that the engine does not read, so no quotes were looked for."
    )
    source_url: Address | None = Field(
        description="Where it was published. Null when the input does not say."
    )
    rights: Rights = Field(description="What may be served: the full text, or only the quotes.")
    revision: int = Field(description="Number of the revision of the text that offsets count in.", ge=1)
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8, hexadecimal.")
    length: int = Field(description="Length of the text in code points.", ge=0)
    paragraphs: list[Paragraph] = Field(description="The text, paragraph by paragraph.")
    speakers: list[ArticleSpeaker] = Field(description="Whom the article quotes by name, in reading order.")
    quote_count: int = Field(description="How many quotes it has, retracted ones left out.", ge=0)
    links: ArticleLinks = Field(description="Where it leads.")
    quotes: list[Quote] | None = Field(
        description="Its quotes in reading order. Null unless `include=quotes`."
    )


class ArticlePage(PageOf[Article]):
    """One page of articles."""


class ArticleSpeakerPage(PageOf[ArticleSpeaker]):
    """The speakers of one article."""


class ArticleRevisionLinks(Out):
    """Where a revision leads."""

    text: Address = Field(description="Its text, which offsets of quotes of this revision count in.")


class ArticleRevision(Out):
    """One immutable state of an article's text, and the input that it came from."""

    revision: int = Field(description="Its number, from 1.", ge=1)
    ingested_at: Moment | None = Field(
        description="When the record got it, in UTC. Null when the journal does not say."
    )
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8, hexadecimal.")
    text_length: int = Field(description="Length of the text in code points.", ge=0)
    input_name: str = Field(description="File name or address of the input; `-` for standard input.")
    input_media_type: str = Field(description="Media type of the input.")
    input_bytes: int = Field(description="Size of the input in bytes.", ge=0)
    input_sha256: str = Field(description="SHA-256 of the input's bytes, hexadecimal.")
    input_not_found: list[Fact] | None = Field(
        description="What the reader did not find in the input. Null when it was read before that was kept."
    )
    extractor: str = Field(description="What turned the input into text and quotes, with its version.")
    url: Address = Field(description="Address of this revision.")
    links: ArticleRevisionLinks = Field(description="Where it leads.")


class ArticleRevisionPage(PageOf[ArticleRevision]):
    """The revisions of an article's text, newest first."""
