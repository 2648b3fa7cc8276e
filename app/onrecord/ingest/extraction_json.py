"""What was found in a text as JSON: what `onrecord extract` prints and `POST /v1/extractions` answers."""

import hashlib

from onrecord.extraction.quotation import Extraction, Quotation, Role, Source, Speaker
from onrecord.ingest.records import ArticleRecord
from onrecord.text.spans import Span

Json = dict[str, object]

ARTICLE_KEYS = ("headline", "dek", "byline", "publisher", "source_url", "published_at", "language")


def article_json(record: ArticleRecord) -> Json:
    """Return what the input states about the article."""
    publisher = record.publisher and {"name": record.publisher.name, "url": record.publisher.url}
    return {key: publisher if key == "publisher" else getattr(record, key) for key in ARTICLE_KEYS}


def extraction_json(
    text: str, found: Extraction, *, body_offset: int, article: Json, with_text: bool = False
) -> Json:
    """Return all that was found in a text; offsets count its code points.

    Args:
        text: What was read.
        found: What was found in it.
        body_offset: Code points before the body in the canonical input.
        article: What the input states about the article, as `article_json` writes it.
        with_text: Whether to add the text itself, as `text`.
    """
    return ({"text": text} if with_text else {}) | {
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "body_offset": body_offset,
        "article": article,
        "quotes": [_quote(text, quotation, found.speakers) for quotation in found.quotations],
        "speakers": [_speaker(text, speaker) for speaker in found.speakers],
    }


def _quote(text: str, quotation: Quotation, speakers: tuple[Speaker, ...]) -> Json:
    spans = [
        _span(text, run.span) | {"verbatim": run.verbatim, "break_before": run.break_before}
        for run in quotation.contents
    ]
    return {
        "kind": quotation.kind,
        "text": " ".join(run.span.cut(text) for run in quotation.contents),
        "spans": spans,
        "insertions": [_span(text, span) for span in quotation.insertions],
        "cue": quotation.cue and _span(text, quotation.cue),
        "source": quotation.source and _source(text, quotation.source),
        "audience": quotation.audience and _span(text, quotation.audience),
        "speaker": None if quotation.speaker is None else speakers[quotation.speaker].name,
        "capacity": quotation.capacity,
        "confidence": quotation.confidence,
        "rule": quotation.rule,
        "method": quotation.method,
    }


def _source(text: str, source: Source) -> Json:
    return _span(text, source.span) | {"kind": source.kind, "resolution": source.resolution}


def _speaker(text: str, speaker: Speaker) -> Json:
    return {
        "name": speaker.name,
        "honorific": speaker.honorific,
        "kind": speaker.kind,
        "capacity": speaker.capacity,
        "roles": [_role(text, role) for role in speaker.roles],
        "aliases": list(speaker.aliases),
    }


def _role(text: str, role: Role) -> Json:
    return {
        "title": role.title and role.title.cut(text),
        "organization": role.organization and role.organization.cut(text),
        "tense": role.tense,
    }


def _span(text: str, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "exact": span.cut(text)}
