"""Reads of quotes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from msgspec.structs import replace

from onrecord.errors import InputError
from onrecord.ingest.tabular import MissingLibraryError
from onrecord.queries import articles, feeds, history, quotes
from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page
from onrecord.queries.quotes import QuoteFilter
from onrecord.queries.search import SearchError
from onrecord.queries.whole_lists import key_batches
from onrecord.routers.formats.citations import WRITERS, cite
from onrecord.routers.formats.facets import with_addresses
from onrecord.routers.formats.inclusion import with_speakers
from onrecord.routers.formats.offsets_and_context import adapt_quotes
from onrecord.routers.formats.rendering import answer_list, answer_member
from onrecord.routers.formats.syndication import ATOM, JSON_FEED, Feed, as_atom, as_json_feed, quote_entry
from onrecord.routers.formats.table import LIST_FORMATS, MEMBER_FORMATS
from onrecord.routers.formats.tables import CSV, NDJSON
from onrecord.routers.formats.whole_lists import PARQUET, write_csv, write_ndjson, write_table
from onrecord.routers.http.downloads import Download
from onrecord.routers.http.known_values import known_ids
from onrecord.routers.http.negotiation import OCTETS
from onrecord.routers.http.operation import (
    Answer,
    Listed,
    RequestContext,
    envelope,
    member,
    page_request,
    served,
)
from onrecord.routers.http.parameters import Paging
from onrecord.routers.http.problems import Fault, ProblemError, invalid
from onrecord.routers.http.quote_parameters import (
    FollowedQuotesQuery,
    MemberQuotesQuery,
    QuoteFilters,
    QuoteQuery,
    QuotesQuery,
    WholeQuotesQuery,
)
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.changes import QuoteRevision, QuoteRevisionPage
from onrecord.routers.schemas.quotes import Quote, QuotePage
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument

reads = ReadRouter("quotes")


class Choice(NamedTuple):
    """Ids of what a list's quotes are of, as its path or its filters say; of anything where there are none."""

    articles: Sequence[str] = ()
    speakers: Sequence[str] = ()
    analysts: Sequence[str] = ()
    utterances: Sequence[str] = ()


Write = Callable[[Reader, str, Iterator[Sequence[int]]], Iterator[bytes]]
"""Writes a whole list: reader, address of the server, keys of the quotes."""


@reads.get("/v1/quotes", answer=QuotePage, formats=LIST_FORMATS["quotes"], errors=())
def list_quotes(context: RequestContext, query: QuotesQuery) -> Answer:
    """List quotes.

    Repeating a filter widens (OR), different filters narrow down (AND). Retracted quotes are left out unless `status` asks for them.
    A speaker, publisher or article that the record does not have is refused, with the nearest names.
    """
    return answer_quotes(context, query, _asked_for(context.reader, query))


@reads.get("/v1/quotes/feed", answer=None, formats=(ATOM, JSON_FEED), errors=())
def get_quotes_feed(context: RequestContext, query: FollowedQuotesQuery) -> Answer:
    """Follow what filters leave, a search too: the latest quotes, 50 at most."""
    chosen = _chosen(context.reader, query, _asked_for(context.reader, query))
    try:
        rows = feeds.chosen_quotes(context.reader, chosen)
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    documents = served(context, [row.document for row in rows])
    entries = [quote_entry(document, row.at) for document, row in zip(documents, rows, strict=True)]
    pairs = [one for one in parse_qsl(context.query_string, keep_blank_values=True) if one[0] != "format"]
    asked, address = urlencode(pairs), f"{context.base}/v1/quotes/feed"
    feed = Feed(
        f"{address}?{asked}" if asked else address,
        f"Quotes: {query.q}" if query.q else "Quotes",
        f"{address}?{urlencode([*pairs, ('format', context.format)])}",
        f"{context.base}/search?{asked}" if query.q else f"{context.base}/",
        tuple(entries),
    )
    body = as_atom(feed) if context.format == ATOM else as_json_feed(feed)
    return Answer(body, context.format.media_type, version=str(record_version(context.reader)))


@reads.get("/v1/quotes/{quote_id}", answer=Quote, formats=MEMBER_FORMATS["quotes"], errors=(404, 410, 451))
def get_quote(context: RequestContext, quote_id: str, query: QuoteQuery) -> Answer:
    """Return one quote."""
    document = quotes.get_quote(context.reader, quote_id)
    (adapted,) = adapt_quotes(context, query, [document.text])
    document = document._replace(text=adapted)
    if query.include:
        (text,) = with_speakers(context, [document.text])
        document = StoredDocument(text)  # as new as the record: a speaker has a version of their own
    return answer_member(
        context,
        "quotes",
        document,
        canonical=f"/v1/quotes/{quote_id}",
        fields=query.fields,
    )


@reads.get("/v1/quotes/{quote_id}/revisions", answer=QuoteRevisionPage, errors=(404, 410, 451))
def list_quote_revisions(context: RequestContext, quote_id: str, query: Paging) -> Answer:
    """List the history of a quote, oldest first: each state as it was served, and the change that made it."""
    page = history.list_revisions(
        context.reader, quote_id, page_request(query, "quote-revisions", quote_id, types=(int,))
    )
    return envelope(context, Listed(page, str(record_version(context.reader))))


@reads.get("/v1/quotes/{quote_id}/revisions/{n}", answer=QuoteRevision, errors=(404, 410, 451))
def get_quote_revision(context: RequestContext, quote_id: str, n: str) -> Answer:
    """Return one state of a quote, citable for ever."""
    document = history.get_revision(context.reader, quote_id, n)
    canonical = f"/v1/quotes/{quote_id}/revisions/{n}"
    return member(context, document, canonical=canonical)


@reads.get("/v1/quotes/{quote_id}/citation", answer=None, formats=tuple(WRITERS), errors=(404, 410, 451))
def get_quote_citation(context: RequestContext, quote_id: str) -> Answer:
    """Return a ready citation of a quote in its article: CSL-JSON, BibTeX, RIS, Markdown, HTML or plain text."""
    cited = quotes.get_quote(context.reader, quote_id).with_base(context.base).parsed()
    article = articles.get_article(context.reader, cited["article"]["id"], texts=False)
    answer = cite(cited, article.parsed(), context.format)
    return replace(answer, version=str(record_version(context.reader)))


@reads.get("/v1/quotes.csv", answer=None, formats=(CSV,), errors=())
def download_quotes_csv(context: RequestContext, query: WholeQuotesQuery) -> Answer:
    """Download all quotes that the filters leave as CSV, sent while they are read."""
    return _download(context, query, "csv", write_csv)


@reads.get("/v1/quotes.ndjson", answer=None, formats=(NDJSON, OCTETS), errors=())
def download_quotes_ndjson(context: RequestContext, query: WholeQuotesQuery) -> Answer:
    """Download all quotes that the filters leave as NDJSON, one document a line, sent while they are read."""
    return _download(context, query, "ndjson", write_ndjson)


@reads.get("/v1/quotes.parquet", answer=None, formats=(PARQUET, OCTETS), errors=(501,))
def download_quotes_parquet(context: RequestContext, query: WholeQuotesQuery) -> Answer:
    """Download all quotes that the filters leave as Parquet, sent while they are read."""
    return _download(context, query, "parquet", write_table)


def _download(context: RequestContext, query: WholeQuotesQuery, ending: str, write: Write) -> Answer:
    """Answer with a whole list, in the one state of the record that its version names."""
    with ExitStack() as stack:
        reader = context.downloads.begin(stack)
        chosen = _chosen(reader, query, _asked_for(reader, query))
        try:
            parts = write(reader, context.base, key_batches(reader, chosen, sort=query.sort))
        except SearchError as error:
            raise invalid([Fault(str(error), parameter="q")]) from None
        except MissingLibraryError as error:
            raise ProblemError("not-installed", str(error)) from None
        first = next(parts, b"")  # what fails at once is answered with a problem
        version = str(record_version(reader))
        close = stack.pop_all().close
    name = f'attachment; filename="quotes.{ending}"'
    return Answer(
        b"",
        context.format.media_type,
        version=version,
        headers=((b"content-disposition", name.encode()),),
        download=Download(chain([first] if first else [], parts), close),
    )


def answer_some_quotes(
    context: RequestContext, query: MemberQuotesQuery, *, speakers: Sequence[str]
) -> Answer | None:
    """Answer as `answer_quotes` does where there is a quote and nothing is wrong with the request; None else."""
    try:
        page, facets = _page_of(context, query, Choice(speakers=speakers))
    except (InputError, ProblemError):  # which is said only of a speaker who is there
        return None
    return _answer_page(context, query, page, facets) if page.items else None


def answer_quotes(context: RequestContext, query: MemberQuotesQuery, choice: Choice) -> Answer:
    """Answer with a page of quotes: what the path chose and what the parameters leave of it."""
    page, facets = _page_of(context, query, choice)
    return _answer_page(context, query, page, facets)


def _page_of(context: RequestContext, query: MemberQuotesQuery, choice: Choice) -> tuple[Page[bytes], object]:
    """Read a page of quotes, and the facets of the list where they are asked for."""
    sort = _sort_of(query)
    chosen = _chosen(context.reader, query, choice)
    wanted = page_request(query, "quotes", sort, *choice, types=quotes.SORTS[sort].types)
    try:
        page = quotes.list_quotes(context.reader, chosen, wanted, sort=sort)
        facets = (
            with_addresses(context, quotes.count_facets(context.reader, chosen)) if query.facets else None
        )
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    return page, facets


def _answer_page(
    context: RequestContext, query: MemberQuotesQuery, page: Page[bytes], facets: object
) -> Answer:
    if query.alters():
        page = replace(page, items=adapt_quotes(context, query, page.items))
    if query.include:
        page = replace(page, items=with_speakers(context, page.items))
    return answer_list(
        context,
        "quotes",
        Listed(page, str(record_version(context.reader)), {"facets": facets}),
        fields=query.fields,
    )


def _sort_of(query: MemberQuotesQuery) -> str:
    try:
        usual = quotes.default_sort(query.q)
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    if query.sort == "relevance" != usual:
        raise invalid([Fault("`relevance` needs words in `q`", parameter="sort")])
    return query.sort or usual


def _asked_for(reader: Reader, query: WholeQuotesQuery | QuotesQuery | FollowedQuotesQuery) -> Choice:
    """Return whose and which quotes the filters of a whole list name."""
    return Choice(
        known_ids(reader, "article", query.article, "article"),
        known_ids(reader, "speaker", query.speaker, "speaker"),
        known_ids(reader, "speaker", query.analyst, "analyst"),
        query.utterance,
    )


def _chosen(reader: Reader, query: QuoteFilters, choice: Choice) -> QuoteFilter:
    return QuoteFilter(
        **choice._asdict(),
        publishers=query.publisher and known_ids(reader, "publisher", query.publisher, "publisher"),
        kinds=query.kind,
        capacities=query.capacity,
        statuses=query.status,
        published_from=query.published_from,
        published_before=query.published_before,
        min_confidence=query.min_confidence,
        q=query.q,
    )
