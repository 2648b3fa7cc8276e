"""The page that searches: quotes with the words marked that were found, and links that narrow them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import cast
from urllib.parse import urlencode

from onrecord.queries import articles, lookup, quotes, speakers
from onrecord.queries.paging import PageRequest
from onrecord.queries.quotes import QuoteFilter
from onrecord.queries.search import SearchError, parse_names
from onrecord.routers.formats.facets import period
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.answers import as_feeds, as_json, page_answer
from onrecord.web.pages.parameters import SearchParameters
from onrecord.web.pages.timelines import timeline
from onrecord.web.pages.wording import CAPACITIES, HOW_SAID, day, who

reads = ReadRouter("pages", documented=False)
_LABELS = {**HOW_SAID, **CAPACITIES}
HEADINGS = {
    "speaker": "Who",
    "analyst": "As an analyst",
    "capacity": "Capacity",
    "kind": "How",
    "publisher": "Where",
    "month": "When",
}
"""The facets, and what stands above each."""
MONTHS = 12
"""Months that are offered, the latest; the timeline shows all."""
BESIDE = 6
"""People and articles that are shown beside the quotes that were found."""
LATEST = 5
"""Quotes that are shown of whom a search names, where it has found none by their words."""
MOST_MEANT = 6
"""Words of a search among which a name is looked for."""
Filters = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, and where it leads: to the quotes that have it, or if it is chosen to those of any."""

    label: str
    count: int
    chosen: bool
    href: str


@reads.get("/search", answer=None, formats=(HTML,))
def show_search(context: RequestContext, query: SearchParameters) -> Answer:
    """Show the quotes that have the words, the best match first."""
    filters: Filters = {
        "kind": [*query.kind],
        "capacity": [*query.capacity],
        "speaker": lookup.resolve_all(context.reader, "speaker", query.speaker),
        "analyst": lookup.resolve_all(context.reader, "speaker", query.analyst),
        "publisher": lookup.resolve_all(context.reader, "publisher", query.publisher),
        "month": [query.month] if query.month else [],
    }
    values: Document = {"title": "Search", "q": query.q, "wrong": "", "narrowed": any(filters.values())}
    if not query.q:
        return page_answer(context, "search.html", **values)
    try:
        found = _found(context, query, filters)
    except SearchError as error:
        return page_answer(context, "search.html", **values | {"wrong": f"The search {error}."})
    return page_answer(context, "search.html", **values | found | {"title": f"Search: {query.q}"})


def _found(context: RequestContext, query: SearchParameters, filters: Filters) -> Document:
    """Return one page of what was found, and the choices that narrow it down."""
    asked = {name: values for name, values in filters.items() if name != "month"} | (
        {name: [day] for name, day in period(query.month).items()} if query.month else {}
    )
    chosen = QuoteFilter(
        q=query.q,
        published_from=asked.get("published_from", [None])[0],
        published_before=asked.get("published_before", [None])[0],
        kinds=filters["kind"],
        capacities=filters["capacity"],
        speakers=filters["speaker"],
        analysts=filters["analyst"],
        publishers=filters["publisher"],
    )
    narrowed = any(filters.values()) or query.cursor is not None
    sort = quotes.default_sort(query.q)
    wanted = page_request(query, "search-page", types=quotes.SORTS[sort].types)
    page = quotes.list_quotes(context.reader, chosen, wanted, sort=sort)
    counted = quotes.count_facets(context.reader, chosen)
    counted["analyst"] = quotes.count_analysts(context.reader, chosen)
    address = _address(query.q, asked)
    data = f"{context.base}/v1/quotes{address}"
    feeds = as_feeds(f"/v1/quotes/feed{address}", f"Quotes: {query.q}")
    choices = {name: _choices(query.q, filters, name, counted[name]) for name in HEADINGS}
    choices["month"] = choices["month"][:MONTHS]
    people = [] if narrowed else served(context, _people(context, query.q))
    return {
        "meant": None if page.items or narrowed or people else _meant(context, query.q),
        "people": people,
        "theirs": [] if page.items or not people else served(context, _latest(context, people[0]["id"])),
        "articles": [] if narrowed else served(context, _articles(context, query.q)),
        "quotes": [(quote, _runs(quote)) for quote in served(context, page.items)],
        "total": sum(one["count"] for one in counted["kind"]),
        "facets": [(name, those) for name, those in choices.items() if len(those) > 1 or filters[name]],
        "headings": HEADINGS,
        "timeline": timeline({str(one["value"]): cast("int", one["count"]) for one in counted["month"]}),
        "table": f"{context.base}/v1/quotes.csv{address}",
        "feeds": feeds,
        "everywhere": f"/search{_address(query.q, {})}",
        "data": data,
        "following": context.page_url(page.next),
        "previous": context.page_url(page.prev),
        "head_links": [as_json(data), *feeds],
    }


def _people(context: RequestContext, q: str) -> list[bytes]:
    """Return the most quoted people with names that begin as the words do, or as those behind `speaker:` where there are any."""
    wanted = PageRequest(BESIDE, None, "")
    named = [word for term in parse_names(q) if term.what == "speaker" for word in term.words]
    q = " ".join(named) or q
    try:
        page = speakers.list_speakers(context.reader, wanted, sort="-quote_count", analysts=False, q=q)
    except SearchError:
        return []
    return list(page.items)


def _meant(context: RequestContext, q: str) -> tuple[str, str] | None:
    """Return a search that finds something where this one has nothing, and in words what it looks for.

    Somebody's name among the words is nothing that he or she said.
    """
    words = q.split()
    if not 1 < len(words) <= MOST_MEANT or not all(word.isalnum() for word in words):
        return None
    for place, word in enumerate(words):
        rest = " ".join(words[:place] + words[place + 1 :])
        meant = f"{rest} speaker:{word}"
        said = served(context, _first(context, meant))
        if said:
            return meant, f"what {who(said[0])} said of {rest}"
    return None


def _first(context: RequestContext, q: str) -> list[bytes]:
    """Return the best of the quotes that a search finds; none where it names nobody of the record."""
    wanted = PageRequest(1, None, "")
    try:
        return list(quotes.list_quotes(context.reader, QuoteFilter(q=q), wanted, sort="relevance").items)
    except SearchError:
        return []


def _latest(context: RequestContext, speaker: str) -> list[bytes]:
    """Return the latest quotes of somebody whom the words name, which nobody's words are."""
    chosen, wanted = QuoteFilter(speakers=[speaker]), PageRequest(LATEST, None, "")
    return list(quotes.list_quotes(context.reader, chosen, wanted, sort="-published_at").items)


def _articles(context: RequestContext, q: str) -> list[bytes]:
    """Return the latest articles that have the words in their headline or dek."""
    chosen = articles.ArticleFilter(q=q)
    page = articles.list_articles(context.reader, chosen, PageRequest(BESIDE, None, ""), sort="-published_at")
    return [document for _, document in page.items]


def _choices(q: str, filters: Filters, name: str, counted: list[Document]) -> list[Choice]:
    return [
        Choice(
            day(one["value"])
            if name == "month"
            else _LABELS.get(one["value"]) or one["label"] or one["value"],
            one["count"],
            one["value"] in filters[name],
            "/search"
            + _address(q, {**filters, name: [] if one["value"] in filters[name] else [one["value"]]}),
        )
        for one in counted
    ]


def _address(q: str, filters: Filters) -> str:
    pairs = [("q", q), *((name, value) for name, values in filters.items() for value in values)]
    return f"?{urlencode(pairs)}"


def _runs(quote: Document) -> list[list[tuple[str, bool]]]:
    """Cut the words that are shown of a quote at what was found in them; True marks a hit.

    What the article prints apart is a run of its own, for nobody said it in one go. A paraphrase is shown as the sentence that it is.
    """
    shown, matches = quote["snippet"]["text"], quote["snippet"]["matches"]
    if quote["kind"] != "direct":
        return [_sentence(quote["rendered"], [shown[start:end] for start, end in matches])]
    gaps = _gaps(quote, shown)
    places = {0, len(shown), *chain.from_iterable(matches), *gaps, *(gap + 1 for gap in gaps)}
    runs: list[list[tuple[str, bool]]] = [[]]
    for start, end in pairwise(sorted(places)):
        if start in gaps:
            runs.append([])
        else:
            hit = any(left <= start and end <= right for left, right in matches)
            runs[-1].append((shown[start:end], hit))
    return runs


def _sentence(rendered: str, hits: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut the sentence of a paraphrase at the words that were found, which stand there in the same order."""
    cut, rest = list[tuple[str, bool]](), rendered
    for hit in hits:
        before, found, rest = rest.partition(hit)
        cut += [(before, False), (found, bool(found))]
    return [*cut, (rest, False)]


def _gaps(quote: Document, shown: str) -> set[int]:
    """Return where in the shown words of a quote there is a space between two of its parts."""
    text = quote["text"]
    at = text.find(shown.removeprefix("…").removesuffix("…"))
    shift = at - shown.startswith("…")
    ends = accumulate(len(span["exact"]) + 1 for span in quote["spans"][:-1])
    places = {end - 1 - shift for end in ends} if at >= 0 else set()
    return {place for place in places if place > 0 and shown[place : place + 1] == " "}
