"""The page of an article: its text with every quotation marked, who speaks in it, and what was retracted."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.json import encode

from onrecord.queries import articles
from onrecord.queries.quotes import kinds_of_article_quotes, retracted_quotes
from onrecord.queries.utterances import article_printings
from onrecord.routers.formats import linked_data
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document, StoredDocument
from onrecord.web.pages import templating
from onrecord.web.pages.answers import as_json, page_of
from onrecord.web.pages.highlighting import mark, telling
from onrecord.web.pages.reasons import how_found
from onrecord.web.pages.sharing import Shared
from onrecord.web.pages.shown import article_shown, quotes_shown
from onrecord.web.pages.voices import Voice, voices_of

reads = ReadRouter("pages", documented=False)


class _Read(Struct, frozen=True):
    """All that an article's page is made of."""

    base: str
    article: StoredDocument
    quotes: Sequence[bytes]
    printed: Mapping[str, int]
    retracted: Sequence[tuple[bytes, str]]

    def parts(self) -> Iterator[bytes]:
        """Yield all of it, in an order that tells one part from another."""
        yield self.base.encode()
        yield self.article.text
        yield from self.quotes
        yield encode(self.printed)
        for document, moment in self.retracted:
            yield document
            yield moment.encode()


@reads.get("/articles/{article}", answer=None, formats=(HTML,))
def show_article(context: RequestContext, article: str) -> Answer:
    """Show an article with its quotes marked, and below what was retracted: links to a quote find it somewhere here."""
    found, stored = articles.find_article(context.reader, article)
    quotes, some_retracted, some_repeated = kinds_of_article_quotes(context.reader, found)
    read = _Read(
        context.base,
        stored,
        quotes,
        article_printings(context.reader, found) if some_repeated else {},
        retracted_quotes(context.reader, found) if some_retracted else (),
    )
    body = context.renderings.rendered(read.parts(), partial(_rendered, read))
    return page_of(context, body, canonical=f"{context.base}/id/{found}")


def _rendered(read: _Read) -> bytes:
    document = article_shown(read.base, read.article)
    quotes = quotes_shown(read.base, read.quotes)
    open_text = all(paragraph["text"] is not None for paragraph in document["paragraphs"])
    # a quote that a human corrected may stand on an older text, where its offsets count
    here = [quote for quote in quotes if quote["article_revision"] == document["revision"]]
    paragraphs = mark(document["paragraphs"], here) if open_text else []
    marked = {quote["id"] for pieces in paragraphs for _, quote, _, first in pieces if first and quote}
    voices = voices_of(document, quotes)
    return templating.render(
        "article.html",
        title=document["headline"] or "Untitled article",
        language=document["language"] or "",
        crumbs=_crumbs(document),
        shared=_shared(document, voices),
        article=document,
        paragraphs=paragraphs,
        voices=voices,
        how=_reasons(document, here),
        told=telling(document["paragraphs"], here) if open_text else {},
        printed=read.printed,
        quotes=quotes,
        elsewhere=[quote for quote in quotes if quote["id"] not in marked],
        disputed=any(quote["status"] == "disputed" for quote in here),
        retracted=_retracted(read),
        head_links=[as_json(document["url"])],
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


def _retracted(read: _Read) -> list[tuple[Document, str]]:
    """Return what was retracted of an article, each quote with when."""
    documents = quotes_shown(read.base, [document for document, _ in read.retracted])
    return list(zip(documents, [moment for _, moment in read.retracted], strict=True))
