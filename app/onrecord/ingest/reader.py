"""One input, whole, to article records."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extraction.engine import extract
from onrecord.extraction.quotation import Extraction
from onrecord.extraction.weights.loading import engine_name
from onrecord.ingest.formats import Source, format_of, is_readable_name, media_type_of, sniff_media_type
from onrecord.ingest.formats.containers.unpacking import Budget, ContainerLimits
from onrecord.ingest.formats.document_formats import MAIL
from onrecord.ingest.formats.first_bytes import named_wrongly
from onrecord.ingest.formats.parsed_article import Draft, LeftOut, Member
from onrecord.ingest.formats.stated.cleaning import canonical, cleaned
from onrecord.ingest.inputs.decoding import Charset, decode_text
from onrecord.ingest.inputs.files import shown_name
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.text.invisible import INVISIBLE
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
    """Read every article of an input that comes from outside, all of them or none.

    Args:
        data: The whole input.
        name: File name or URL, kept as provenance.
        media_type: One of the values of `formats.MEDIA_TYPES`.
        source_url: Where the input was fetched from. What it states itself counts only within the same site: a page
            could else pass for another's.
        charset: The character set that is stated beside the input.
        most: Code points that one article's text may have.

    Raises:
        InputError: The input or a part of it cannot be taken; the message completes "NAME ...".
    """
    given = Given(data, name=name, media_type=media_type, source_url=source_url, charset=charset, sent=True)
    return whole(read_input(given, most=most))


def whole(found: Iterable[tuple[str, ArticleRecord | Exception]]) -> list[ArticleRecord]:
    """Return all articles of an input.

    Raises:
        Exception: One of its parts could not be taken.
    """
    records: list[ArticleRecord] = []
    for _, one in found:
        if isinstance(one, Exception):
            raise one
        records.append(one)
    return records


@dataclass(frozen=True, slots=True)
class Given:
    """One input as it was given, or as another one holds it."""

    data: bytes
    _: KW_ONLY
    name: str
    """File name or URL, kept as provenance."""
    media_type: str
    source_url: str | None = None
    charset: Charset | None = None
    sent: bool = False
    """Whether it comes from outside, not from a file."""
    is_address: bool = False
    """Whether `source_url` is the article's address whatever the input states."""
    within: str = ""
    """Names of the members that lead to it; empty for an input that stands alone."""
    depth: int = 0
    """Containers around it."""


def read_input(
    given: Given, *, most: int = MOST_CHARACTERS, limits: ContainerLimits | None = None
) -> Iterator[tuple[str, ArticleRecord | Exception]]:
    """Read every article of one input and of the inputs that it holds; what cannot be taken does not stop the others.

    Args:
        given: The input.
        most: Code points that one article's text may have.
        limits: What an archive may hold.

    Yields:
        The member's name, empty for the input itself, with an article or why there is none.
    """
    yield from _read(given, most, Budget(limits or ContainerLimits()))


def _read(given: Given, most: int, budget: Budget) -> Iterator[tuple[str, ArticleRecord | Exception]]:
    row = format_of(given.media_type)
    if (row.holds_others or given.media_type == MAIL) and given.depth >= budget.limits.depth:
        holders = "archives" if row.holds_others else "archives or messages"
        yield given.within, InputError(f"stands in more than {budget.limits.depth} {holders}")
        return
    source = Source(
        given.data,
        lambda declared: decode_text(given.data, declared=declared, charset=given.charset),
        decode_part=_decode_part,
        name=given.within or given.name,
        budget=budget,
        sent=given.sent,
    )
    provenance = Provenance(
        name=given.name,
        media_type=given.media_type,
        size=len(given.data),
        sha256=hashlib.sha256(given.data).hexdigest(),
        extractor=engine_name(),
    )
    nothing = True
    try:
        for found in row.read(source):
            if isinstance(found, Draft):
                yield given.within, _record_or_fault(found, given, provenance, most)
                continue
            for where, result in _parts(given, found, most, budget):
                nothing = False
                yield where, result
    except InputError as error:
        kind = named_wrongly(given.data, given.media_type) if not given.sent else None
        told = f"is {kind} by its first bytes, whatever its name says" if kind else None
        yield given.within, InputError(told) if told else error
    else:
        if nothing and row.holds_others:
            yield given.within, InputError("holds nothing that can be read")


def _parts(
    given: Given, found: Member | LeftOut, most: int, budget: Budget
) -> Iterator[tuple[str, ArticleRecord | Exception]]:
    if isinstance(found, LeftOut):
        yield _joined(given.within, found.name), InputError(found.reason)
        return
    media_type = _type_of(found)
    if media_type is not None:
        yield from _read(_member(given, found, media_type), most, budget)


def _record_or_fault(
    draft: Draft, given: Given, provenance: Provenance, most: int
) -> ArticleRecord | Exception:
    try:
        return _record(draft, given, provenance, most)
    except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
        return error


def _type_of(member: Member) -> str | None:
    """Return how a member is read; None when its name says that it is something else."""
    if member.media_type is not None:
        return member.media_type
    path = PurePosixPath(member.name)
    if is_readable_name(path):
        return media_type_of(path)
    return sniff_media_type(member.data) if member.whole and not path.suffix else None


def _member(given: Given, member: Member, media_type: str) -> Given:
    within = given.within if member.whole else _joined(given.within, member.name)
    return Given(
        member.data,
        name=given.name if member.whole else shown_name(f"{given.name}/{member.name}"),
        media_type=media_type,
        source_url=member.address or given.source_url,
        charset=Charset(member.charset, certain=False) if member.charset else given.charset,
        is_address=member.address is not None or given.is_address,
        within=within,
        depth=given.depth + 1,
    )


def _joined(within: str, name: str) -> str:
    return shown_name("/".join(filter(None, (within, name))))


def _decode_part(data: bytes, charset: str | None, declared: bool) -> str:  # noqa: FBT001 - a callable has no keywords
    """Decode one part; what is stated beside it was stated by who sent it."""
    return decode_text(data, declared=declared, charset=Charset(charset, certain=True) if charset else None)


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


def _record(draft: Draft, given: Given, provenance: Provenance, most: int) -> ArticleRecord:
    is_canonical = draft.body_offset or draft.extraction is not None
    text = draft.body if is_canonical else canonical(draft.body)
    check_length(text, most)
    own = given.source_url if given.is_address else _own_address(draft.source_url, given.source_url)
    language, found = (
        read_text(text, draft.language)
        if draft.extraction is None
        else (judge_language(text, draft.language), draft.extraction)
    )
    return ArticleRecord(
        headline=_line(draft.headline),
        dek=_line(draft.dek),
        byline=_line(draft.byline),
        publisher=_publisher(draft.publisher),
        source_url=_as_uri(own),
        published_at=draft.published_at,
        language=language,
        text=text,
        body_offset=draft.body_offset,
        paragraphs=split_paragraphs(text),
        extraction=found,
        provenance=replace(provenance, extractor=draft.extractor) if draft.extractor else provenance,
        origins=draft.origins,
        passed_over=draft.passed_over,
    )


def _line(field: str | None) -> str | None:
    """Return a field as it is kept; None also for marks alone ("* * *"), which state nothing."""
    line = INVISIBLE.sub("", cleaned(field or ""))
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
