"""Pages that list everything: articles, speakers, analysts, publishers."""

from urllib.parse import urlencode

from onrecord.queries import articles, publishers, speakers
from onrecord.routers.formats.facets import period
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.web.pages.answers import as_json, page_answer
from onrecord.web.pages.parameters import ArticlesParameters, NamesParameters, PublishersParameters
from onrecord.web.pages.wording import day

reads = ReadRouter("pages", documented=False)


@reads.get("/articles", answer=None, formats=(HTML,))
def show_articles(context: RequestContext, query: ArticlesParameters) -> Answer:
    """Show every article, or those of a month, latest first."""
    sort, days = "-published_at", period(query.month) if query.month else {}
    wanted = page_request(query, "articles-page", types=articles.SORTS[sort].types)
    page = articles.list_articles(context.reader, articles.ArticleFilter(**days), wanted, sort=sort)
    data = f"{context.base}/v1/articles{days and f'?{urlencode(days)}'}"
    return page_answer(
        context,
        "articles.html",
        title=f"Articles of {day(query.month)}" if query.month else "Articles",
        data=data,
        articles=served(context, [document for _, document in page.items]),
        months=articles.count_months(context.reader),
        month=query.month,
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        head_links=[as_json(data)],
    )


@reads.get("/speakers", answer=None, formats=(HTML,))
def show_speakers(context: RequestContext, query: NamesParameters) -> Answer:
    """Show everybody who is quoted by name, whom articles quote most first."""
    return _people(
        context, query, "speakers", "Persons, organisations and groups whom articles quote by name."
    )


@reads.get("/analysts", answer=None, formats=(HTML,))
def show_analysts(context: RequestContext, query: NamesParameters) -> Answer:
    """Show the speakers who are quoted as analysts, whom articles quote most first."""
    return _people(context, query, "analysts", "Outside persons whom articles ask for their expertise.")


@reads.get("/publishers", answer=None, formats=(HTML,))
def show_publishers(context: RequestContext, query: PublishersParameters) -> Answer:
    """Show who publishes the articles, by name."""
    wanted = page_request(query, "publishers-page", types=publishers.BY_NAME.types)
    page = publishers.list_publishers(context.reader, wanted)
    return page_answer(
        context,
        "publishers.html",
        title="Publishers",
        publishers=page.items,
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
    )


def _people(context: RequestContext, query: NamesParameters, name: str, said: str) -> Answer:
    sort = "-quote_count"
    wanted = page_request(query, f"{name}-page", types=speakers.SORTS[sort].types)
    page = speakers.list_speakers(context.reader, wanted, sort=sort, analysts=name == "analysts")
    data = f"{context.base}/v1/{name}?sort={sort}"
    return page_answer(
        context,
        "people.html",
        title=name.capitalize(),
        said=said,
        data=data,
        people=served(context, page.items),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        head_links=[as_json(data)],
    )
