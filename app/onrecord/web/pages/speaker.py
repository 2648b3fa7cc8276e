"""The page of a speaker: roles in time with the words that prove them, what is quoted by article, when, where, beside whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.queries import lookup, people, quotes, speakers
from onrecord.queries.quotes import QuoteFilter
from onrecord.routers.http.operation import Answer, RequestContext, moved, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.answers import Shared, as_feeds, as_json, page_answer, printings
from onrecord.web.pages.parameters import SpeakerParameters

reads = ReadRouter("pages", documented=False)
MOST_BARS = 120
"""Months that the timeline shows one by one; of longer times it shows years."""
HEIGHT = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year of the timeline."""

    label: str
    quotes: int
    place: int
    """From 0."""
    height: float
    """Of `HEIGHT`."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """When somebody is quoted."""

    bars: Sequence[Bar]
    width: int
    """How many months or years it has, those without a quote too."""
    first: str
    last: str
    height: int = HEIGHT


@reads.get("/speakers/{speaker}", answer=None, formats=("html",))
def show_speaker(context: RequestContext, speaker: str, query: SpeakerParameters) -> Answer:
    """Show a speaker and what articles quote of them."""
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/speakers/{found.moved_to}")
    stored = speakers.get_speaker(context.reader, found.id, analyst=False)
    document = stored.with_base(context.base).parsed()
    wanted = page_request(query, "speaker-page", found.id, types=(str, str, int, str))
    chosen = QuoteFilter(speakers=[found.id])
    page = quotes.list_quotes(context.reader, chosen, wanted, sort="-published_at")
    listed = served(context, page.items)
    is_analyst = any(one["capacity"] == "analyst" for one in document["capacities"])
    feeds = as_feeds(f"/v1/analysts/{found.id}/feed", "Quotes") if is_analyst else []
    return page_answer(
        context,
        "speaker.html",
        title=document["name"],
        speaker=document,
        shared=Shared(
            document["links"]["permalink"],
            document["name"],
            f"What articles quote of {document['name']}, in which words.",
            "profile",
        ),
        crumbs=[("Analysts", "/analysts") if is_analyst else ("Speakers", "/speakers")],
        roles=people.list_roles(context.reader, found.id),
        papers=quotes.count_facets(context.reader, chosen)["publisher"],
        timeline=timeline(people.list_months(context.reader, found.id)),
        companions=people.list_companions(context.reader, found.id),
        by_article=by_article(listed),
        printed=printings(context, listed),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(document["url"]), *feeds],
        canonical=document["links"]["permalink"],
    )


def by_article(listed: Sequence[Document]) -> list[tuple[Document, list[Document]]]:
    """Return quotes in their order, those of one article together with it."""
    return [
        (group[0]["article"], group) for group in (list(those) for _, those in groupby(listed, _article_id))
    ]


def timeline(months: Sequence[people.Month]) -> Timeline | None:
    """Return the bars of a timeline; None when no quote has a date."""
    if not months:
        return None
    counted = {_number(one.month): one.quotes for one in months}
    label: Callable[[int], str] = _month
    if max(counted) - min(counted) >= MOST_BARS:
        years: dict[int, int] = {}
        for one in months:
            years[int(one.month[:4])] = years.get(int(one.month[:4]), 0) + one.quotes
        counted, label = years, str
    first, last, most = min(counted), max(counted), max(counted.values())
    bars = [
        Bar(label(at), number, at - first, round(HEIGHT * number / most, 1)) for at, number in counted.items()
    ]
    return Timeline(bars, last - first + 1, label(first), label(last))


def _article_id(quote: Document) -> str:
    return str(quote["article"]["id"])


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
