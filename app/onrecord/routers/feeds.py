"""Feeds: the latest quotes of an analyst or a publisher, and the latest corrections, as Atom (RFC 4287) and JSON Feed 1.1."""

from onrecord.queries import feeds, lookup
from onrecord.queries.changes import record_version
from onrecord.routers.formats.syndication import (
    ATOM,
    JSON_FEED,
    Entry,
    Feed,
    as_atom,
    as_json_feed,
    change_entry,
    quote_entry,
    utterance_entry,
)
from onrecord.routers.http.operation import Answer, RequestContext, moved, served
from onrecord.routers.http.registry import ReadRouter

reads = ReadRouter("feeds")
FORMATS = (ATOM, JSON_FEED)


@reads.get("/v1/analysts/{analyst}/feed", answer=None, formats=FORMATS, errors=(308, 404))
def get_analyst_feed(context: RequestContext, analyst: str) -> Answer:
    """Follow an analyst: the latest quotes in that capacity, 50 at most."""
    found = lookup.resolve(context.reader, "speaker", analyst)
    if found.moved_to is not None:
        return moved(context, f"/v1/analysts/{found.moved_to}/feed")
    name, rows = feeds.analyst_quotes(context.reader, found.id)
    title = f"{name}: what articles quote"
    return _quotes(context, f"/v1/analysts/{found.id}/feed", title, f"/speakers/{found.id}", rows)


@reads.get("/v1/publishers/{publisher}/feed", answer=None, formats=FORMATS)
def get_publisher_feed(context: RequestContext, publisher: str) -> Answer:
    """Follow a publisher: the latest quotes in its articles, 50 at most."""
    found = lookup.resolve(context.reader, "publisher", publisher)
    name, rows = feeds.publisher_quotes(context.reader, found.id)
    title = f"{name}: who is quoted"
    return _quotes(context, f"/v1/publishers/{found.id}/feed", title, f"/publishers/{found.id}", rows)


@reads.get("/v1/changes/feed", answer=None, formats=FORMATS, errors=())
def get_corrections_feed(context: RequestContext) -> Answer:
    """Follow the corrections: what humans changed in the record and why, 50 at most."""
    entries = [change_entry(change, context.base) for change in feeds.latest_corrections(context.reader)]
    return _answer(context, "/v1/changes/feed", "Corrections of the record", "/corrections", entries)


@reads.get("/v1/utterances/feed", answer=None, formats=FORMATS, errors=())
def get_utterances_feed(context: RequestContext) -> Answer:
    """Follow what several articles print: the utterances that were printed again last, 50 at most."""
    rows = feeds.latest_utterances(context.reader)
    documents = served(context, [row.document for row in rows])
    entries = [utterance_entry(document, row.at) for document, row in zip(documents, rows, strict=True)]
    return _answer(
        context, "/v1/utterances/feed", "The same words in several articles", "/utterances", entries
    )


def _quotes(context: RequestContext, path: str, title: str, home: str, rows: list[feeds.Dated]) -> Answer:
    documents = served(context, [row.document for row in rows])
    entries = [quote_entry(document, row.at) for document, row in zip(documents, rows, strict=True)]
    return _answer(context, path, title, home, entries)


def _answer(context: RequestContext, path: str, title: str, home: str, entries: list[Entry]) -> Answer:
    """Answer with a feed; `path` is its id form, `home` the path of its page."""
    address = f"{context.base}{path}"
    feed = Feed(address, title, f"{address}?format={context.format}", f"{context.base}{home}", tuple(entries))
    body = as_atom(feed) if context.format == ATOM else as_json_feed(feed)
    return Answer(body, context.format.media_type, version=str(record_version(context.reader)))
