"""`include=`: what stands in full in a document that names it only in short, or not at all."""

from collections.abc import Sequence

from onrecord.queries.paging import PageRequest
from onrecord.queries.quotes import QuoteFilter, list_quotes
from onrecord.queries.speakers import speaker_documents
from onrecord.routers.http.operation import RequestContext
from onrecord.routers.http.problems import Fault, invalid
from onrecord.store.documents.stored import StoredDocument

LATEST = 20
"""Quotes that a speaker is shown with."""


def with_speakers(context: RequestContext, quotes: Sequence[bytes]) -> list[bytes]:
    """Return quotes in which the speaker is told of in full.

    Raises:
        ProblemError: 422, the format has no place for it.
    """
    _check_format(context)
    loaded = [StoredDocument(quote).parsed() for quote in quotes]
    ids = {quote["speaker"]["id"] for quote in loaded if quote["speaker"]}
    whole = {one: document.parsed() for one, document in speaker_documents(context.reader, ids).items()}
    for quote in loaded:
        if quote["speaker"]:
            quote["speaker"] = whole[quote["speaker"]["id"]]
    return [StoredDocument.written(quote).text for quote in loaded]


def with_quotes(context: RequestContext, speakers: Sequence[bytes], *, analysts: bool) -> list[bytes]:
    """Return speakers with the latest quotes of each, of analysts those as one.

    Raises:
        ProblemError: 422, the format has no place for them.
    """
    _check_format(context)
    wanted = PageRequest(LATEST, None, "")
    shown = []
    for speaker in speakers:
        ids = [StoredDocument(speaker).parsed()["id"]]
        chosen = QuoteFilter(analysts=ids) if analysts else QuoteFilter(speakers=ids)
        quotes = list_quotes(context.reader, chosen, wanted, sort="-published_at").items
        shown.append(b'%b,"quotes":[%b]}' % (speaker.removesuffix(b"}"), b",".join(quotes)))
    return shown


def _check_format(context: RequestContext) -> None:
    if context.format not in {"json", "ndjson"}:
        raise invalid([Fault("only JSON and NDJSON have room for it", parameter="include")])
