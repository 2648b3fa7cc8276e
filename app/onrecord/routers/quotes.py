"""Reads of quotes."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.queries import articles, history, lookup, quotes
from onrecord.queries.changes import record_version
from onrecord.queries.quotes import QuoteFilter
from onrecord.queries.search import SearchError
from onrecord.routers.formats.citations import cite
from onrecord.routers.formats.offsets_and_context import adapt_quotes
from onrecord.routers.formats.rendering import answer_list, answer_member
from onrecord.routers.formats.table import LIST_FORMATS, MEMBER_FORMATS
from onrecord.routers.http.operation import (
    Answer,
    Listed,
    RequestContext,
    envelope,
    member,
    page_request,
)
from onrecord.routers.http.parameters import MemberQuotesQuery, Paging, QuoteQuery, QuotesQuery
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.changes import QuoteRevision, QuoteRevisionPage
from onrecord.routers.schemas.quotes import Quote, QuotePage

reads = ReadRouter("quotes")


@reads.get("/v1/quotes", answer=QuotePage, formats=LIST_FORMATS["quotes"], errors=())
def list_quotes(context: RequestContext, query: QuotesQuery) -> Answer:
    """List quotes.

    Repeating a filter widens (OR), different filters narrow down (AND). Retracted quotes are left out unless `status` asks for them.
    A filter for something that the record does not have leaves nothing.
    """
    return answer_quotes(
        context,
        query,
        of_articles=lookup.resolve_all(context.reader, "article", query.article),
        speakers=lookup.resolve_all(context.reader, "speaker", query.speaker),
        analysts=lookup.resolve_all(context.reader, "speaker", query.analyst),
        of_utterances=query.utterance,
    )


@reads.get("/v1/quotes/{quote_id}", answer=Quote, formats=MEMBER_FORMATS["quotes"], errors=(404, 410, 451))
def get_quote(context: RequestContext, quote_id: str, query: QuoteQuery) -> Answer:
    """Return one quote."""
    document = quotes.get_quote(context.reader, quote_id)
    (adapted,) = adapt_quotes(context, query, [document.text])
    return answer_member(
        context, "quotes", document._replace(text=adapted), canonical=f"/v1/quotes/{quote_id}"
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


@reads.get(
    "/v1/quotes/{quote_id}/citation", answer=None, formats=("csl", "bibtex", "text"), errors=(404, 410, 451)
)
def get_quote_citation(context: RequestContext, quote_id: str) -> Answer:
    """Return a ready citation of a quote in its article: CSL-JSON, BibTeX or plain text."""
    cited = quotes.get_quote(context.reader, quote_id).with_base(context.base).parsed()
    article = articles.get_article(context.reader, cited["article"]["id"])
    answer = cite(cited, article.parsed(), context.format)
    return replace(answer, version=str(record_version(context.reader)))


def answer_quotes(
    context: RequestContext,
    query: MemberQuotesQuery,
    *,
    of_articles: Sequence[str] = (),
    speakers: Sequence[str] = (),
    analysts: Sequence[str] = (),
    of_utterances: Sequence[str] = (),
) -> Answer:
    """Answer with a page of quotes: what the path chose (ids) and what the parameters leave of it."""
    sort = query.sort or ("-published_at" if query.q is None else "relevance")
    if sort == "relevance" and query.q is None:
        raise invalid([Fault("`relevance` needs `q`", parameter="sort")])
    chosen = QuoteFilter(
        articles=of_articles,
        speakers=speakers,
        analysts=analysts,
        utterances=of_utterances,
        publishers=lookup.resolve_all(context.reader, "publisher", query.publisher),
        kinds=query.kind,
        capacities=query.capacity,
        statuses=query.status,
        published_from=query.published_from,
        published_before=query.published_before,
        min_confidence=query.min_confidence,
        q=query.q,
    )
    wanted = page_request(
        query, "quotes", sort, of_articles, speakers, analysts, of_utterances, types=quotes.SORTS[sort].types
    )
    try:
        page = quotes.list_quotes(context.reader, chosen, wanted, sort=sort)
        facets = quotes.count_facets(context.reader, chosen) if query.facets else None
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    if query.alters():
        page = replace(page, items=adapt_quotes(context, query, page.items))
    return answer_list(
        context, "quotes", Listed(page, str(record_version(context.reader)), {"facets": facets})
    )
