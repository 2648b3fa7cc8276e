"""The page of one quotation: what was said, whose words it is and how that was found, how to cite it, and its history."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from onrecord.queries import articles, quotes
from onrecord.routers.formats import linked_data
from onrecord.routers.formats.citations import cite
from onrecord.routers.formats.wording import said
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.writes import MAX_REPORT
from onrecord.store.documents.stored import Document
from onrecord.web.pages.answers import as_json, citation_formats, page_answer, printings
from onrecord.web.pages.corrections import ACTIONS, OF_PROGRAMS, steps_of
from onrecord.web.pages.highlighting import Piece, mark
from onrecord.web.pages.pictures import can_draw
from onrecord.web.pages.reasons import how_found
from onrecord.web.pages.sharing import Shared
from onrecord.web.pages.wording import REPORTED, role, who

reads = ReadRouter("pages", documented=False)
TITLE_WORDS = 8


@reads.get("/quotes/{quote_id}", answer=None, formats=(HTML,))
def show_quote(context: RequestContext, quote_id: str) -> Answer:
    """Show a quote with all that is known of it."""
    quote = quotes.get_quote(context.reader, quote_id).with_base(context.base).parsed()
    article = articles.get_article(context.reader, quote["article"]["id"]).with_base(context.base).parsed()
    presented = _presented(article, quote)
    same_text = quote["article_revision"] == article["revision"]
    paragraphs = article["paragraphs"] if same_text else []
    return page_answer(
        context,
        "quote.html",
        title=_title(quote),
        quote=quote,
        article=article,
        crumbs=_crumbs(quote),
        shared=_shared(context.base, quote),
        roles=[held for held in dict.fromkeys(map(role, presented.get("roles", ()))) if held],
        how=how_found(quote, paragraphs, presented.get("printed_as", ())),
        around=_around(paragraphs, quote),
        cited=_cited(quote, article),
        steps=steps_of(context, quote_id),
        base=context.base,
        head_links=[as_json(quote["url"]), _as_oembed(context.base, quote)],
        printed=printings(context, [quote]),
        canonical=quote["links"]["permalink"],
        reported=REPORTED,
        actions=ACTIONS,
        of_programs=OF_PROGRAMS,
        most=MAX_REPORT,
    )


def _presented(article: Document, quote: Document) -> Document:
    """Return the speaker as the article presents them; nothing of one whom it does not name."""
    wanted = quote["speaker"] and quote["speaker"]["id"]
    return next((speaker for speaker in article["speakers"] if speaker["id"] == wanted), {})


def _around(paragraphs: Sequence[Document], quote: Document) -> list[list[Piece]]:
    """Return the paragraphs that a quote stands in, with it alone marked; none where the rights allow only quotes."""
    start, end = quote["spans"][0]["start"], quote["spans"][-1]["end"]
    return mark(
        [one for one in paragraphs if one["text"] and one["start"] < end and one["end"] > start], [quote]
    )


def _title(quote: Document) -> str:
    words = quote["text"].split()
    short = " ".join(words[:TITLE_WORDS]) + (" …" if len(words) > TITLE_WORDS else "")
    return f"{who(quote)}: {short}"


def _shared(base: str, quote: Document) -> Shared:
    article = quote["article"]
    publisher = article["publisher"] and article["publisher"]["name"]
    where = ", ".join(part for part in (article["headline"], publisher) if part)
    description = f"{said(quote)} ({where})" if where else said(quote)
    data = linked_data.single(linked_data.quote(quote))
    picture = f"{base}/quotes/{quote['id']}/card.png" if can_draw() else None
    return Shared(quote["links"]["permalink"], who(quote), description, "article", data, picture)


def _as_oembed(base: str, quote: Document) -> Document:
    """Let sites find how to show the quote (oembed.com, 4)."""
    asked = urlencode({"url": quote["links"]["permalink"]})
    return {
        "rel": "alternate",
        "type": "application/json+oembed",
        "href": f"{base}/oembed?{asked}",
        "title": "oEmbed",
    }


def _crumbs(quote: Document) -> list[tuple[str, str]]:
    article = quote["article"]
    return [
        ("Articles", "/articles"),
        (article["headline"] or "Untitled article", f"/articles/{article['slug']}#{quote['id']}"),
    ]


def _cited(quote: Document, article: Document) -> Mapping[str, tuple[str, str]]:
    """Return the citation in each format, with what readers call the format."""
    return {
        name: (label, cite(quote, article, name).body.decode()) for name, label in citation_formats().items()
    }
