"""One input, whole, to article records."""

import hashlib
import re
from dataclasses import replace
from urllib.parse import quote, urlsplit

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extraction.engine import extract
from onrecord.extraction.quotation import Extraction
from onrecord.extraction.weights.loading import engine_name
from onrecord.ingest.formats import Source, format_of
from onrecord.ingest.formats.cleaning import canonical, cleaned
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.inputs.decoding import Charset, decode_text
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.text.language import is_read, judge_language
from onrecord.text.segments import split_paragraphs

MOST_CHARACTERS = Settings().max_text_characters
_NOT_OF_A_URI = re.compile(r"[^A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})")


def read_articles(
    data: bytes,
    *,
    name: str,
    media_type: str,
    source_url: str | None = None,
    charset: Charset | None = None,
    most: int = MOST_CHARACTERS,
) -> list[ArticleRecord]:
    """Read every article of one input: one of HTML, any number of JSON and of an archive's export, else one of text.

    Args:
        data: The whole input.
        name: File name or URL, kept as provenance.
        media_type: One of the values of `formats.MEDIA_TYPES`.
        source_url: Where the input was fetched from. What it states itself counts only within the same site: a page
            could else pass for another's.
        charset: The character set that is stated beside the input.
        most: Code points that one article's text may have.

    Raises:
        InputError: The input cannot be taken; the message completes "NAME ...".
    """
    provenance = Provenance(
        name=name,
        media_type=media_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        extractor=engine_name(),
    )
    source = Source(data, lambda declared: decode_text(data, declared=declared, charset=charset))
    drafts = format_of(media_type).read(source)
    return [_record(draft, provenance, source_url, most) for draft in drafts]


def read_text(text: str, declared: str | None = None) -> tuple[str | None, Extraction]:
    """Return the language of a text and what was found in it: nothing in one that the engine does not read.

    Args:
        text: An article's body, which the spans of the answer index.
        declared: The language that the input states, as a BCP 47 tag.
    """
    language = judge_language(text, declared)
    return language, extract(text) if is_read(language) else Extraction((), ())


def check_length(text: str, most: int) -> None:
    """Return when a text is short enough to extract from; InputError when not."""
    if len(text) > most:
        raise InputError(f"holds {len(text)} characters of text, more than the limit of {most}")


def _record(draft: Draft, provenance: Provenance, source_url: str | None, most: int) -> ArticleRecord:
    text = draft.body if draft.body_offset else canonical(draft.body)
    check_length(text, most)
    language, found = read_text(text, draft.language)
    return ArticleRecord(
        headline=_line(draft.headline),
        dek=_line(draft.dek),
        byline=_line(draft.byline),
        publisher=_publisher(draft.publisher),
        source_url=_as_uri(_own_address(draft.source_url, source_url)),
        published_at=draft.published_at,
        language=language,
        text=text,
        body_offset=draft.body_offset,
        paragraphs=split_paragraphs(text),
        extraction=found,
        provenance=provenance,
    )


def _line(field: str | None) -> str | None:
    """Return a field as it is kept; None also for marks alone ("* * *"), which state nothing."""
    line = cleaned(field or "")
    return line if any(map(str.isalnum, line)) else None


def _publisher(stated: PublisherRecord | None) -> PublisherRecord | None:
    name = stated and _line(stated.name)
    return replace(stated, name=name, url=_as_uri(stated.url)) if stated and name else None


def _as_uri(address: str | None) -> str | None:
    """Percent-encode what may not stand in a URI (RFC 3987, section 3.1): clients are promised one."""
    return address and _NOT_OF_A_URI.sub(lambda match: quote(match[0], safe=""), address)


def _own_address(stated: str | None, fetched: str | None) -> str | None:
    if stated is None or fetched is None:
        return stated or fetched
    sites = {(urlsplit(url).hostname or "").removeprefix("www.") for url in (stated, fetched)}
    return stated if len(sites) == 1 else fetched
