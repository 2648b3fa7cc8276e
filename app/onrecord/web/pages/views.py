"""Pages for readers: where to begin, an article with its quotes marked, a speaker, a publisher, what was corrected."""

from onrecord.queries import articles, lookup, speakers
from onrecord.queries.changes import list_changes, record_version
from onrecord.queries.paging import Slice
from onrecord.queries.publishers import get_publisher
from onrecord.queries.quotes import QuoteFilter, article_quotes, list_quotes, retracted_quotes
from onrecord.routers.http.negotiation import MEDIA_TYPES
from onrecord.routers.http.operation import Answer, Call, link_headers, moved, served, slice_of
from onrecord.routers.http.parameters import Paging
from onrecord.routers.http.registry import Reads
from onrecord.store.documents.stored import Document
from onrecord.web.pages import templating
from onrecord.web.pages.highlighting import mark

reads = Reads("pages", documented=False)
HTML = ("html",)
LATEST = 10
PAGE = 50


@reads.get("/", answer=None, formats=HTML)
def show_home(call: Call) -> Answer:
    """Begin here: the latest articles and the analysts."""
    part = Slice(LATEST, None, "")
    latest = articles.list_articles(
        call.reader, part, publishers=(), published_from=None, published_before=None, sort="-published_at"
    )
    people = speakers.list_speakers(call.reader, Slice(PAGE, None, ""), sort="-quote_count", analysts=True)
    return _page(
        call,
        "home.html",
        title="Who said what",
        articles=served(call, [document for _, document in latest.items]),
        analysts=served(call, people.items),
        head_links=[
            {
                "rel": "api-catalog",
                "type": "application/linkset+json",
                "href": "/.well-known/api-catalog",
                "title": "",
            },
            {"rel": "service-desc", "type": "application/json", "href": "/openapi.json", "title": "OpenAPI"},
            {"rel": "service-doc", "type": "text/html", "href": "/docs", "title": "API"},
        ],
    )


@reads.get("/articles/{article}", answer=None, formats=HTML)
def show_article(call: Call, article: str) -> Answer:
    """Show an article with its quotes marked, and below what was retracted: links to a quote find it somewhere here."""
    found = lookup.resolve(call.reader, "article", article).id
    document = articles.get_article(call.reader, found).with_base(call.base).parsed()
    quotes = served(call, article_quotes(call.reader, found))
    open_text = all(paragraph["text"] is not None for paragraph in document["paragraphs"])
    # a quote that a human corrected may stand on an older text, where its offsets count
    here = [quote for quote in quotes if quote["article_revision"] == document["revision"]]
    paragraphs = mark(document["paragraphs"], here) if open_text else []
    pieces = [piece for paragraph in paragraphs for piece in paragraph]
    return _page(
        call,
        "article.html",
        title=document["headline"] or "Untitled article",
        language=document["language"] or "",
        article=document,
        paragraphs=paragraphs,
        quotes=quotes,
        marked={piece.quote["id"] for piece in pieces if piece.quote and piece.first},
        disputed=any(quote["status"] == "disputed" for quote in here),
        retracted=_retracted(call, found),
        head_links=[_json(document["url"])],
        canonical=document["links"]["permalink"],
    )


@reads.get("/speakers/{speaker}", answer=None, formats=HTML)
def show_speaker(call: Call, speaker: str, query: Paging) -> Answer:
    """Show a speaker and what articles quote of them."""
    found = lookup.resolve(call.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(call, f"/speakers/{found.moved_to}")
    stored = speakers.get_speaker(call.reader, found.id, analyst=False)
    document = stored.with_base(call.base).parsed()
    types = (str, str, int, str)
    part = slice_of(query, "speaker-page", found.id, types=types)
    page = list_quotes(call.reader, QuoteFilter(speakers=[found.id]), part, sort="-published_at")
    return _page(
        call,
        "speaker.html",
        title=document["name"],
        speaker=document,
        quotes=served(call, page.items),
        following=call.page_url(page.next),
        previous=call.page_url(page.prev),
        head_links=[
            _json(document["url"]),
            *(
                _feeds(f"/v1/analysts/{found.id}/feed", "Quotes")
                if any(one["capacity"] == "analyst" for one in document["capacities"])
                else ()
            ),
        ],
        canonical=document["links"]["permalink"],
    )


@reads.get("/publishers/{publisher}", answer=None, formats=HTML)
def show_publisher(call: Call, publisher: str, query: Paging) -> Answer:
    """Show a publisher and its latest articles."""
    found = get_publisher(call.reader, lookup.resolve(call.reader, "publisher", publisher).id)
    part = slice_of(query, "publisher-page", found.id, types=articles.SORTS["-published_at"].types)
    page = articles.list_articles(
        call.reader,
        part,
        publishers=[found.id],
        published_from=None,
        published_before=None,
        sort="-published_at",
    )
    data = f"{call.base}/v1/articles?publisher={found.id}"
    feeds = _feeds(f"/v1/publishers/{found.id}/feed", "Quotes")
    return _page(
        call,
        "publisher.html",
        title=found.name,
        data=data,
        articles=served(call, [document for _, document in page.items]),
        following=call.page_url(page.next),
        previous=call.page_url(page.prev),
        feeds=feeds,
        head_links=[_json(data), *feeds],
        canonical=f"{call.base}/id/{found.id}",
    )


@reads.get("/corrections", answer=None, formats=HTML)
def show_corrections(call: Call, query: Paging) -> Answer:
    """Show what humans changed in the record, and why, latest first."""
    page = list_changes(
        call.reader,
        slice_of(query, "corrections-page", types=(int,)),
        newest_first=True,
        after=None,
        entity_ids=(),
        corrections=True,
    )
    data = f"{call.base}/v1/changes?corrections=true&sort=-seq"
    feeds = _feeds("/v1/changes/feed", "Corrections")
    return _page(
        call,
        "corrections.html",
        title="Corrections",
        data=data,
        changes=page.items,
        following=call.page_url(page.next),
        previous=call.page_url(page.prev),
        feeds=feeds,
        head_links=[_json(data), *feeds],
    )


def _retracted(call: Call, article: str) -> list[tuple[Document, str]]:
    """Return what was retracted of an article, each quote with when."""
    found = retracted_quotes(call.reader, article)
    documents = served(call, [stored for stored, _ in found])
    return list(zip(documents, [moment for _, moment in found], strict=True))


def _json(address: str) -> Document:
    """Let programs find the data of a page."""
    return {"rel": "alternate", "type": "application/json", "href": address, "title": "JSON"}


def _feeds(path: str, what: str) -> list[Document]:
    """Let feed readers find what to follow."""
    return [
        {"rel": "alternate", "type": media_type, "href": f"{path}?format={name}", "title": f"{what} ({said})"}
        for name, media_type, said in (
            ("atom", "application/atom+xml", "Atom"),
            ("jsonfeed", MEDIA_TYPES["jsonfeed"], "JSON Feed"),
        )
    ]


def _page(call: Call, template: str, *, canonical: str | None = None, **values: object) -> Answer:
    body = templating.render(template, **values)
    headers = (*link_headers(canonical=canonical), *templating.POLICIES)
    return Answer(body, MEDIA_TYPES["html"], version=str(record_version(call.reader)), headers=headers)
