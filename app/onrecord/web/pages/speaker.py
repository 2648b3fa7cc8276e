"""The page of a speaker: roles in time with the words that prove them, what is quoted by article, when, where, beside whom."""

from collections.abc import Sequence
from itertools import groupby

from onrecord.queries import lookup, people, quotes, settlements, speakers, suggestions
from onrecord.queries.quotes import QuoteFilter
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, moved, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.answers import as_feeds, as_json, page_answer, printings
from onrecord.web.pages.parameters import SpeakerParameters
from onrecord.web.pages.sharing import Shared
from onrecord.web.pages.timelines import timeline

reads = ReadRouter("pages", documented=False)
ALIKE = {
    "spelling": "the same name in another spelling",
    "short_form": "a shorter or longer form of the name",
}
"""Why somebody may be the same."""


@reads.get("/speakers/{speaker}", answer=None, formats=(HTML,))
def show_speaker(context: RequestContext, speaker: str, query: SpeakerParameters) -> Answer:
    """Show a speaker and what articles quote of them."""
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/speakers/{found.moved_to}")
    stored = speakers.get_speaker(context.reader, found.id, analyst=False)
    document = stored.with_base(context.base).parsed()
    wanted = page_request(query, "speaker-page", found.id, types=quotes.SORTS["-published_at"].types)
    chosen = QuoteFilter(speakers=[found.id])
    page = quotes.list_quotes(context.reader, chosen, wanted, sort="-published_at")
    listed = served(context, page.items)
    is_analyst = any(one["capacity"] == "analyst" for one in document["capacities"])
    feeds = as_feeds(
        f"/v1/analysts/{found.id}/feed" if is_analyst else f"/v1/quotes/feed?speaker={found.id}", "Quotes"
    )
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
        timeline=timeline({one.month: one.quotes for one in people.list_months(context.reader, found.id)}),
        companions=people.list_companions(context.reader, found.id),
        perhaps=suggestions.list_suggestions(context.reader, found.id)["items"],
        alike=ALIKE,
        others=settlements.settled_pairs(context.reader, found.id),
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


def _article_id(quote: Document) -> str:
    return str(quote["article"]["id"])
