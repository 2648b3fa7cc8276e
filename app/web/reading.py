"""Pages for readers: where to begin, an article with its quotes marked, a speaker with their quotes."""

from app.queries import addresses, articles, speakers
from app.queries.changes import record_version
from app.queries.paging import Slice
from app.queries.quotes import QuoteFilter, article_quotes, list_quotes
from app.routers.calls import Answer, Call, link_headers, redirect, slice_of
from app.routers.negotiation import MEDIA_TYPES
from app.routers.parameters import Paging
from app.routers.reads import Reads
from app.routers.rendering import served
from app.store.shapes import Document
from app.web import pages
from app.web.marking import mark

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
    """Show an article with its quotes marked."""
    found = addresses.resolve(call.reader, "article", article).id
    stored, _ = articles.get_article(call.reader, found)
    (document,) = served(call, [stored])
    quotes = served(call, article_quotes(call.reader, found))
    open_text = all(paragraph["text"] is not None for paragraph in document["paragraphs"])
    return _page(
        call,
        "article.html",
        title=document["headline"] or "Untitled article",
        language=document["language"] or "",
        article=document,
        paragraphs=mark(document["paragraphs"], quotes) if open_text else [],
        quotes=quotes,
        head_links=[
            {"rel": "alternate", "type": "application/json", "href": document["url"], "title": "JSON"}
        ],
        canonical=document["links"]["permalink"],
    )


@reads.get("/speakers/{speaker}", answer=None, formats=HTML)
def show_speaker(call: Call, speaker: str, query: Paging) -> Answer:
    """Show a speaker and what articles quote of them."""
    found = addresses.resolve(call.reader, "speaker", speaker)
    if found.moved_to is not None:
        return redirect(call, f"/speakers/{found.moved_to}", status=308)
    stored, _ = speakers.get_speaker(call.reader, found.id, analyst=False)
    (document,) = served(call, [stored])
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
            {"rel": "alternate", "type": "application/json", "href": document["url"], "title": "JSON"},
            *(
                _feeds(found.id)
                if any(one["capacity"] == "analyst" for one in document["capacities"])
                else ()
            ),
        ],
        canonical=document["links"]["permalink"],
    )


def _feeds(analyst: str) -> list[Document]:
    """Let feed readers find what to follow."""
    return [
        {
            "rel": "alternate",
            "type": media_type,
            "href": f"/v1/analysts/{analyst}/feed?format={name}",
            "title": title,
        }
        for name, media_type, title in (
            ("atom", "application/atom+xml", "Quotes (Atom)"),
            ("jsonfeed", MEDIA_TYPES["jsonfeed"], "Quotes (JSON Feed)"),
        )
    ]


def _page(call: Call, template: str, *, canonical: str | None = None, **values: object) -> Answer:
    body = pages.render(template, **values)
    headers = (*link_headers(canonical=canonical), *pages.POLICIES)
    return Answer(body, MEDIA_TYPES["html"], version=str(record_version(call.reader)), headers=headers)
