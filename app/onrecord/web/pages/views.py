"""Pages for readers: where to begin, and a publisher."""

from onrecord.queries import articles, lookup, speakers
from onrecord.queries.paging import PageRequest
from onrecord.queries.publishers import get_publisher
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.web.pages.answers import as_feeds, as_json, page_answer
from onrecord.web.pages.parameters import ListParameters

reads = ReadRouter("pages", documented=False)
LATEST = 10
PAGE = 50


@reads.get("/", answer=None, formats=(HTML,))
def show_home(context: RequestContext) -> Answer:
    """Begin here: the latest articles and the analysts."""
    wanted = PageRequest(LATEST, None, "")
    latest = articles.list_articles(
        context.reader,
        articles.ArticleFilter(),
        wanted,
        sort="-published_at",
    )
    people = speakers.list_speakers(
        context.reader, PageRequest(PAGE, None, ""), sort="-quote_count", analysts=True
    )
    return page_answer(
        context,
        "home.html",
        title="Who said what",
        articles=served(context, [document for _, document in latest.items]),
        analysts=served(context, people.items),
        head_links=[
            {
                "rel": "api-catalog",
                "type": "application/linkset+json",
                "href": "/.well-known/api-catalog",
                "title": "",
            },
            {"rel": "service-desc", "type": "application/json", "href": "/openapi.json", "title": "OpenAPI"},
            {"rel": "service-doc", "type": "text/html", "href": "/docs", "title": "API"},
            *as_feeds("/v1/quotes/feed", "Quotes"),
            *as_feeds("/v1/changes/feed", "Corrections"),
        ],
    )


@reads.get("/publishers/{publisher}", answer=None, formats=(HTML,))
def show_publisher(context: RequestContext, publisher: str, query: ListParameters) -> Answer:
    """Show a publisher and its latest articles."""
    found = get_publisher(context.reader, lookup.resolve(context.reader, "publisher", publisher).id)
    wanted = page_request(query, "publisher-page", found.id, types=articles.SORTS["-published_at"].types)
    page = articles.list_articles(
        context.reader,
        articles.ArticleFilter(publishers=[found.id]),
        wanted,
        sort="-published_at",
    )
    data = f"{context.base}/v1/articles?publisher={found.id}"
    feeds = as_feeds(f"/v1/publishers/{found.id}/feed", "Quotes")
    return page_answer(
        context,
        "publisher.html",
        title=found.name,
        crumbs=[("Publishers", "/publishers")],
        data=data,
        articles=served(context, [document for _, document in page.items]),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(data), *feeds],
        canonical=f"{context.base}/id/{found.id}",
    )
