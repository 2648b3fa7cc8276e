"""Pages for readers: where to begin, a speaker, a publisher, what was corrected."""

from onrecord.queries import articles, lookup, speakers
from onrecord.queries.changes import list_changes
from onrecord.queries.paging import PageRequest
from onrecord.queries.publishers import get_publisher
from onrecord.queries.quotes import QuoteFilter, list_quotes
from onrecord.routers.http.operation import Answer, RequestContext, moved, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.web.pages.answers import as_feeds, as_json, page_answer
from onrecord.web.pages.parameters import ListParameters

reads = ReadRouter("pages", documented=False)
HTML = ("html",)
LATEST = 10
PAGE = 50


@reads.get("/", answer=None, formats=HTML)
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
        ],
    )


@reads.get("/speakers/{speaker}", answer=None, formats=HTML)
def show_speaker(context: RequestContext, speaker: str, query: ListParameters) -> Answer:
    """Show a speaker and what articles quote of them."""
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/speakers/{found.moved_to}")
    stored = speakers.get_speaker(context.reader, found.id, analyst=False)
    document = stored.with_base(context.base).parsed()
    types = (str, str, int, str)
    wanted = page_request(query, "speaker-page", found.id, types=types)
    page = list_quotes(context.reader, QuoteFilter(speakers=[found.id]), wanted, sort="-published_at")
    return page_answer(
        context,
        "speaker.html",
        title=document["name"],
        speaker=document,
        quotes=served(context, page.items),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        head_links=[
            as_json(document["url"]),
            *(
                as_feeds(f"/v1/analysts/{found.id}/feed", "Quotes")
                if any(one["capacity"] == "analyst" for one in document["capacities"])
                else ()
            ),
        ],
        canonical=document["links"]["permalink"],
    )


@reads.get("/publishers/{publisher}", answer=None, formats=HTML)
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
        data=data,
        articles=served(context, [document for _, document in page.items]),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(data), *feeds],
        canonical=f"{context.base}/id/{found.id}",
    )


@reads.get("/corrections", answer=None, formats=HTML)
def show_corrections(context: RequestContext, query: ListParameters) -> Answer:
    """Show what humans changed in the record, and why, latest first."""
    page = list_changes(
        context.reader,
        page_request(query, "corrections-page", types=(int,)),
        newest_first=True,
        after=None,
        entity_ids=(),
        corrections=True,
    )
    data = f"{context.base}/v1/changes?corrections=true&sort=-seq"
    feeds = as_feeds("/v1/changes/feed", "Corrections")
    return page_answer(
        context,
        "corrections.html",
        title="Corrections",
        data=data,
        changes=page.items,
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(data), *feeds],
    )
