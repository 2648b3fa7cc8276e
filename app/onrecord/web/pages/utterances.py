"""Pages of utterances: what several articles print, and one with a picture of the forms of its words."""

from dataclasses import dataclass

from onrecord.queries import lookup, settlements, utterances
from onrecord.queries.utterances import UtteranceFilter
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.utterances import RELATIONS
from onrecord.store.documents.stored import Document, StoredDocument
from onrecord.web.pages.answers import as_feeds, as_json, page_answer
from onrecord.web.pages.parameters import UtterancePageParameters, UtterancesParameters

reads = ReadRouter("pages", documented=False)
_WIDTH = 640
_ROW = 34
_TOP = 22
"""Of the picture, in its own units."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One printing in the picture."""

    x: int
    y: int
    quote: Document


@dataclass(frozen=True, slots=True)
class Line:
    """One form of the words in the picture."""

    y: int
    relation: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The forms below each other, their printings from left to right in the order of publication."""

    lines: tuple[Line, ...]
    width: int
    height: int
    first: str
    last: str


@reads.get("/utterances", answer=None, formats=(HTML,))
def show_utterances(context: RequestContext, query: UtterancesParameters) -> Answer:
    """Show what several articles print, what most articles print first."""
    speakers = lookup.resolve_all(context.reader, "speaker", query.speaker)
    chosen = UtteranceFilter(speakers=speakers, contradicted=query.contradicted)
    sort = "-article_count"
    wanted = page_request(query, "utterances-page", types=utterances.SORTS[sort].types)
    page = utterances.list_utterances(context.reader, chosen, wanted, sort=sort)
    data = f"{context.base}/v1/utterances"
    feeds = as_feeds("/v1/utterances/feed", "Same words")
    return page_answer(
        context,
        "utterances.html",
        title="The same words in several articles",
        data=f"{data}?contradicted=true" if query.contradicted else data,
        contradicted=query.contradicted,
        doubtful=utterances.count_contradicted(context.reader),
        utterances=served(context, page.items),
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(data), *feeds],
    )


@reads.get("/utterances/{utterance}", answer=None, formats=(HTML,))
def show_utterance(context: RequestContext, utterance: str, query: UtterancePageParameters) -> Answer:  # noqa: ARG001 - says that it may take long
    """Show who printed an utterance first, who cut or altered it, and whom they name."""
    stored = StoredDocument.written(utterances.get_utterance(context.reader, utterance))
    document = stored.with_base(context.base).parsed()
    return page_answer(
        context,
        "utterance.html",
        title="The same words in several articles"
        if document["article_count"] > 1
        else "One article's words",
        utterance=document,
        settlements=settlements.settled_words(context.reader, document["id"]),
        picture=draw(document["forms"]),
        relations=RELATIONS,
        head_links=[as_json(document["url"])],
        canonical=document["links"]["permalink"],
    )


def draw(forms: list[Document]) -> Picture:
    """Lay out the printings of each form; undated ones stand last."""
    printings = [(index, quote) for index, form in enumerate(forms) for quote in form["quotes"]]
    printings.sort(key=lambda one: one[1]["article"]["published_at"] or "~")
    step = _WIDTH / (len(printings) + 1)
    dots: list[list[Dot]] = [[] for _ in forms]
    for place, (index, quote) in enumerate(printings, start=1):
        dots[index].append(Dot(round(place * step), _TOP + index * _ROW, quote))
    lines = tuple(
        Line(_TOP + index * _ROW, form["relation"], tuple(dots[index])) for index, form in enumerate(forms)
    )
    days = [quote["article"]["published_at"] for _, quote in printings]
    dated = [day[:10] for day in days if day]
    return Picture(
        lines,
        _WIDTH,
        2 * _TOP + (len(forms) - 1) * _ROW,
        dated[0] if dated else "undated",
        dated[-1] if dated else "undated",
    )
