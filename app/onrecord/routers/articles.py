"""Reads of articles, their text, quotes, speakers and revisions."""

from onrecord.queries import articles, lookup
from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page, PageRequest
from onrecord.queries.quotes import article_quotes, expect_article_quotes
from onrecord.queries.search import SearchError
from onrecord.routers.formats.offsets_and_context import adapt_article
from onrecord.routers.formats.rendering import answer_list, answer_member
from onrecord.routers.formats.selection import in_head
from onrecord.routers.formats.table import LIST_FORMATS, MEMBER_FORMATS
from onrecord.routers.http.known_values import known_ids
from onrecord.routers.http.negotiation import TEXT
from onrecord.routers.http.operation import (
    Answer,
    Listed,
    RequestContext,
    envelope,
    link_headers,
    member,
    page_request,
)
from onrecord.routers.http.parameters import (
    ArticleQuery,
    ArticleSpeakersQuery,
    ArticlesQuery,
    Paging,
)
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.quote_parameters import MemberQuotesQuery
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.quotes import Choice, answer_quotes
from onrecord.routers.schemas.articles import (
    Article,
    ArticlePage,
    ArticleRevision,
    ArticleRevisionPage,
    ArticleSpeakerPage,
)
from onrecord.routers.schemas.quotes import QuotePage
from onrecord.store.documents.stored import StoredDocument

reads = ReadRouter("articles")
GONE = (404, 410, 451)


@reads.get("/v1/articles", answer=ArticlePage, formats=LIST_FORMATS["articles"], errors=())
def list_articles(context: RequestContext, query: ArticlesQuery) -> Answer:
    """List articles, with their paragraphs and speakers; `include=quotes` adds the full quotes of each."""
    chosen = articles.ArticleFilter(
        publishers=known_ids(context.reader, "publisher", query.publisher, "publisher"),
        published_from=query.published_from,
        published_before=query.published_before,
        missing=query.missing,
        source_url=query.source_url,
        q=query.q,
    )
    wanted = page_request(query, "articles", types=articles.SORTS[query.sort].types)
    try:
        page = _read_page(context, query, chosen, wanted)
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    return answer_list(
        context, "articles", Listed(page, str(record_version(context.reader))), fields=query.fields
    )


def _read_page(
    context: RequestContext, query: ArticlesQuery, chosen: articles.ArticleFilter, wanted: PageRequest
) -> Page[bytes]:
    """Read a page of articles: their heads where that is all that is asked for."""
    if in_head(context.format, tuple(query.fields)) and not query.include:
        return articles.list_heads(context.reader, chosen, wanted, sort=query.sort)
    texts = _shows_texts(context, query)
    page = articles.list_articles(context.reader, chosen, wanted, sort=query.sort, texts=texts)
    shown = [_as_asked(context, query, one, StoredDocument(document)).text for one, document in page.items]
    return Page(shown, page.next, page.prev, page.total)


@reads.get("/v1/articles/{article}", answer=Article, formats=MEMBER_FORMATS["articles"], errors=GONE)
def get_article(context: RequestContext, article: str, query: ArticleQuery) -> Answer:
    """Return one article; `include=quotes` adds its full quotes."""
    if query.include:
        expect_article_quotes(context.reader, article)
    found, document = articles.find_article(context.reader, article, texts=_shows_texts(context, query))
    document = _as_asked(context, query, found, document)
    return answer_member(
        context, "articles", document, canonical=f"/v1/articles/{found}", fields=query.fields
    )


@reads.get("/v1/articles/{article}/text", answer=None, formats=(TEXT,), errors=GONE)
def get_article_text(context: RequestContext, article: str) -> Answer:
    """Return the canonical text: offsets count its code points from 0."""
    found = lookup.resolve(context.reader, "article", article).id
    return _plain(context, articles.get_text(context.reader, found), f"/v1/articles/{found}/text")


@reads.get("/v1/articles/{article}/quotes", answer=QuotePage, formats=LIST_FORMATS["quotes"], errors=GONE)
def list_article_quotes(context: RequestContext, article: str, query: MemberQuotesQuery) -> Answer:
    """List the quotes of one article in reading order."""
    found = lookup.resolve(context.reader, "article", article).id
    articles.get_article(context.reader, found, texts=False)
    return answer_quotes(context, query, Choice(articles=[found]))


@reads.get("/v1/articles/{article}/speakers", answer=ArticleSpeakerPage, errors=GONE)
def list_article_speakers(context: RequestContext, article: str, query: ArticleSpeakersQuery) -> Answer:
    """List who is quoted in one article, in reading order, as the article quotes them."""
    found = lookup.resolve(context.reader, "article", article).id
    document = articles.get_article(context.reader, found, texts=False)
    wanted = page_request(query, "article-speakers", found, types=(int,))
    page = articles.list_article_speakers(adapt_article(context, query, document), wanted)
    return envelope(context, Listed(page, str(document.version)))


@reads.get("/v1/articles/{article}/revisions", answer=ArticleRevisionPage, errors=GONE)
def list_article_revisions(context: RequestContext, article: str, query: Paging) -> Answer:
    """List the revisions of an article's text, newest first."""
    found = lookup.resolve(context.reader, "article", article).id
    wanted = page_request(query, "article-revisions", found, types=(int,))
    return envelope(
        context,
        Listed(articles.list_revisions(context.reader, found, wanted), str(record_version(context.reader))),
    )


@reads.get("/v1/articles/{article}/revisions/{n}", answer=ArticleRevision, errors=GONE)
def get_article_revision(context: RequestContext, article: str, n: str) -> Answer:
    """Return one revision of an article's text: where it came from and its hash."""
    found = lookup.resolve(context.reader, "article", article).id
    document = articles.get_revision(context.reader, found, n)
    return member(
        context,
        document,
        canonical=f"/v1/articles/{found}/revisions/{n}",
    )


@reads.get("/v1/articles/{article}/revisions/{n}/text", answer=None, formats=(TEXT,), errors=GONE)
def get_article_revision_text(context: RequestContext, article: str, n: str) -> Answer:
    """Return the text of one revision, which never changes: offsets of quotes with this `article_revision` count in it."""
    found = lookup.resolve(context.reader, "article", article).id
    text = articles.get_text(context.reader, found, n)
    return _plain(context, text, f"/v1/articles/{found}/revisions/{n}/text")


def _shows_texts(context: RequestContext, query: ArticleQuery) -> bool:
    """Return whether the answer has paragraphs: a table has no column for them, and `fields` may leave them out."""
    fields = {name for part in query.fields for name in part.split(",")}
    return context.format != "csv" and (not fields or "paragraphs" in fields)


def _as_asked(
    context: RequestContext, query: ArticleQuery, article_id: str, document: StoredDocument
) -> StoredDocument:
    """Set an article's last key, `quotes`, which is null at rest, when it is asked for; give offsets in the unit asked for."""
    if query.include:
        quotes = b",".join(article_quotes(context.reader, article_id))
        document = document.with_last(b"[%b]" % quotes)
    return adapt_article(context, query, document)


def _plain(context: RequestContext, text: tuple[str, int | None], path: str) -> Answer:
    """Answer with a text and the change that its tag is made of; `path` is its id form."""
    words, version = text
    headers = link_headers(canonical=context.base + path)
    return Answer(words.encode(), TEXT.media_type, version=str(version), headers=headers)
