"""The page of an article: its text with every quotation marked, who speaks in it, and what was retracted."""

from collections.abc import Mapping, Sequence

from onrecord.queries import articles
from onrecord.queries.quotes import article_quotes, retracted_quotes
from onrecord.routers.formats import linked_data
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.answers import Shared, as_json, page_answer, printings
from onrecord.web.pages.highlighting import mark, telling
from onrecord.web.pages.reasons import how_found
from onrecord.web.pages.shown import article_shown, quotes_shown
from onrecord.web.pages.voices import Voice, voices_of

reads = ReadRouter("pages", documented=False)


@reads.get("/articles/{article}", answer=None, formats=(HTML,))
def show_article(context: RequestContext, article: str) -> Answer:
    """Show an article with its quotes marked, and below what was retracted: links to a quote find it somewhere here."""
    found, stored = articles.find_article(context.reader, article)
    document = article_shown(context, stored)
    quotes = quotes_shown(context, article_quotes(context.reader, found))
    open_text = all(paragraph["text"] is not None for paragraph in document["paragraphs"])
    # a quote that a human corrected may stand on an older text, where its offsets count
    here = [quote for quote in quotes if quote["article_revision"] == document["revision"]]
    paragraphs = mark(document["paragraphs"], here) if open_text else []
    marked = {quote["id"] for pieces in paragraphs for _, quote, _, _ in pieces if quote}
    voices = voices_of(document, quotes)
    return page_answer(
        context,
        "article.html",
        title=document["headline"] or "Untitled article",
        language=document["language"] or "",
        crumbs=_crumbs(document),
        shared=_shared(document, voices),
        article=document,
        paragraphs=paragraphs,
        voices=voices,
        here={quote["id"] for quote in here},
        how=_reasons(document, here),
        told=telling(document["paragraphs"], here) if open_text else {},
        printed=printings(context, quotes),
        quotes=quotes,
        elsewhere=[quote for quote in quotes if quote["id"] not in marked],
        disputed=any(quote["status"] == "disputed" for quote in here),
        retracted=_retracted(context, found),
        head_links=[as_json(document["url"])],
        canonical=document["links"]["permalink"],
    )


def _shared(article: Document, voices: Sequence[Voice]) -> Shared:
    names = [one.name for one in voices if one.speaker]
    said = f"Who is quoted: {', '.join(names)}." if names else "Nobody is quoted by name."
    data = linked_data.single(linked_data.article({**article, "paragraphs": [], "quotes": None}))
    title = article["headline"] or "Untitled article"
    return Shared(article["links"]["permalink"], title, article["dek"] or said, "article", data)


def _crumbs(article: Document) -> list[tuple[str, str]]:
    publisher = article["publisher"]
    return [
        ("Articles", "/articles"),
        *([(publisher["name"], f"/publishers/{publisher['slug']}")] if publisher else []),
    ]


def _reasons(article: Document, quotes: Sequence[Document]) -> Mapping[str, str]:
    """Tell of each quote, by its id, how its speaker was found."""
    names = {speaker["id"]: speaker["printed_as"] for speaker in article["speakers"]}
    return {
        quote["id"]: how_found(
            quote, article["paragraphs"], names.get(quote["speaker"]["id"], ()) if quote["speaker"] else ()
        )
        for quote in quotes
    }


def _retracted(context: RequestContext, article: str) -> list[tuple[Document, str]]:
    """Return what was retracted of an article, each quote with when."""
    found = retracted_quotes(context.reader, article)
    documents = quotes_shown(context, [stored for stored, _ in found])
    return list(zip(documents, [moment for _, moment in found], strict=True))
