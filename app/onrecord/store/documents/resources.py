"""The JSON objects of the record, short and full: what the read model holds and the API serves (decision 10).

Every key is always there; null means not known. Offsets are code points of the article's text, half-open.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from onrecord.extraction.rendering import render
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document
from onrecord.store.documents.text_fragments import Page, text_fragment
from onrecord.text.language import extraction_status
from onrecord.text.spans import Span

Values = dict[str, Any]  # a row of the read model, column by column
AnyRow = Row[*tuple[Any, ...]]  # columns are read by name; each caller selects the ones that its shape needs


def span(row: AnyRow | None) -> Document | None:
    """Return a span with its words."""
    return None if row is None else {"start": row.start_offset, "end": row.end_offset, "exact": row.exact}


def publisher(row: AnyRow) -> Document | None:
    """Return who published an article, as the article states it."""
    if row.publisher_id is None:
        return None
    return {
        "id": row.publisher_id,
        "slug": row.publisher_slug,
        "name": row.publisher_name,
        "url": row.publisher_url,
    }


def article_short(row: AnyRow) -> Document:
    """Return an article as a quote embeds it."""
    return {
        "id": row.id,
        "url": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}",
        "slug": row.slug,
        "headline": row.headline,
        "publisher": publisher(row),
        "published_at": row.published_at,
        "source_url": row.source_url,
    }


def article_full(row: AnyRow, paragraphs: Iterable[Span], speakers: list[Document], quotes: int) -> Document:
    """Return an article with its paragraphs and speakers; `quotes` counts those that lists show."""
    open_text = row.rights == "full_text"
    return {
        "id": row.id,
        "url": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}",
        "slug": row.slug,
        "headline": row.headline,
        "dek": row.dek,
        "byline": row.byline,
        "publisher": publisher(row),
        "published_at": row.published_at,
        "language": row.language,
        "extraction_status": extraction_status(row.language),
        "source_url": row.source_url,
        "rights": row.rights,
        "revision": row.revision,
        "text_sha256": row.text_sha256,
        "length": row.length,
        "paragraphs": [
            {
                "start": paragraph.start,
                "end": paragraph.end,
                "text": paragraph.cut(row.text) if open_text else None,
            }
            for paragraph in paragraphs
        ],
        "speakers": speakers,
        "quote_count": quotes,
        "links": {
            "permalink": f"{BASE_URL_PLACEHOLDER}/id/{row.id}",
            "text": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}/text",
            "quotes": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}/quotes",
            "revisions": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}/revisions",
            "source": row.source_url,
        },
        "quotes": None,  # last: serving puts the quotes there when they are asked for
    }


def article_withdrawn(row: AnyRow) -> Document:
    """Return what is left to say about a withdrawn article."""
    return {"id": row.id, "url": f"{BASE_URL_PLACEHOLDER}/v1/articles/{row.id}", "withdrawal": row.withdrawal}


def speaker_short(row: AnyRow) -> Document:
    """Return a speaker as a quote embeds it."""
    return {
        "id": row.speaker_id,
        "url": f"{BASE_URL_PLACEHOLDER}/v1/speakers/{row.speaker_id}",
        "slug": row.speaker_slug,
        "name": row.speaker_name,
        "kind": row.speaker_kind,
    }


def speaker_in_article(
    short: Document, names: Sequence[AnyRow], roles: list[Document], capacity: str
) -> Document:
    """Return a speaker as one article presents it: printed names (fullest first), honorific, roles."""
    return {
        **short,
        "printed_as": [row.name for row in names],
        "honorific": next((row.honorific for row in names if row.honorific), None),
        "capacity": capacity,
        "roles": roles,
    }


def role(row: AnyRow, spans: Mapping[str, AnyRow]) -> Document:
    """Return one printed statement of what a speaker is, with the words that state it."""
    return {
        "title": row.title,
        "organization": row.organization,
        "tense": row.tense,
        "title_span": span(spans.get("title")),
        "organization_span": span(spans.get("organization")),
    }


def quote_full(
    row: AnyRow,
    spans: Mapping[str, Sequence[AnyRow]],
    correction: Document | None,
    article: Document,
    page: Page | None,
    text: str,
) -> Document:
    """Return a quote with its spans (by type, in order; of `text`), its speaker and its article."""
    contents = spans.get("content", ())
    return {
        "id": row.id,
        "url": f"{BASE_URL_PLACEHOLDER}/v1/quotes/{row.id}",
        "revision": row.revision,
        "article_revision": row.article_revision,
        "position": row.position,
        "kind": row.kind,
        "text": row.text,
        "rendered": _rendered(row, spans, text),
        "spans": [
            {
                "start": content.start_offset,
                "end": content.end_offset,
                "exact": content.exact,
                "verbatim": content.verbatim,
                "break_before": content.break_before,
            }
            for content in contents
        ],
        "insertions": [span(insertion) for insertion in spans.get("insertion", ())],
        "cue": span(next(iter(spans.get("cue", ())), None)),
        "source": _source(row, next(iter(spans.get("source", ())), None)),
        "audience": span(next(iter(spans.get("audience", ())), None)),
        "speaker": None if row.speaker_id is None else speaker_short(row),
        "candidates": [span(name) for name in spans.get("name", ())],
        "capacity": row.capacity,
        "status": row.status,
        "confidence": row.confidence,
        "confidence_content": row.confidence_content,
        "method": row.method,
        "rule": row.rule,
        "correction": correction,
        "utterance": None if row.utterance_id is None else utterance_short(row.utterance_id),
        "article": article,
        "links": {
            "permalink": f"{BASE_URL_PLACEHOLDER}/id/{row.id}",
            "revisions": f"{BASE_URL_PLACEHOLDER}/v1/quotes/{row.id}/revisions",
            "citation": f"{BASE_URL_PLACEHOLDER}/v1/quotes/{row.id}/citation",
            "source": article["source_url"],
            "text_fragment": text_fragment(
                article["source_url"] or f"{BASE_URL_PLACEHOLDER}/id/{article['id']}",
                [(content.start_offset, content.exact) for content in contents if content.verbatim],
                page,
            ),
        },
        "context": None,
        "snippet": None,  # last: a search puts the place of its words there
    }


def utterance_short(utterance: str) -> Document:
    """Return the utterance of this id as a quote embeds it."""
    return {"id": utterance, "url": f"{BASE_URL_PLACEHOLDER}/v1/utterances/{utterance}"}


def correction(row: AnyRow) -> Document:
    """Return what a human last decided about a quote, and why."""
    return {
        "seq": row.seq,
        "at": row.at,
        "action": row.action,
        "reason_code": row.reason_code,
        "reason": row.reason,
        "evidence_url": row.evidence_url,
    }


def _rendered(row: AnyRow, spans: Mapping[str, Sequence[AnyRow]], text: str) -> str:
    cue, source, audience = (
        next((_place(place) for place in spans.get(kind, ())), None) for kind in ("cue", "source", "audience")
    )
    contents = [(_place(content), content.verbatim) for content in spans.get("content", ())]
    return render(text, contents, cue, source, row.speaker_name, audience)


def _place(row: AnyRow) -> Span:
    return Span(row.start_offset, row.end_offset)


def _source(row: AnyRow, place: AnyRow | None) -> Document | None:
    found = span(place)
    return found and {**found, "kind": row.source_kind, "resolution": row.resolution}
