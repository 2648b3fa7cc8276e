"""What a client may want beside the plain document: the words around a quote, and offsets as browsers count."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import cast

from onrecord.queries.texts import Text, read_texts
from onrecord.routers.http.operation import RequestContext
from onrecord.routers.http.parameters import OffsetsQuery
from onrecord.routers.http.quote_parameters import QuoteQuery
from onrecord.store.documents.stored import Document, StoredDocument

ASTRAL = 0x10000
"""From here on a code point takes two UTF-16 code units."""


def adapt_quotes(context: RequestContext, query: QuoteQuery, documents: Sequence[bytes]) -> list[bytes]:
    """Add context and convert offsets, as far as the parameters ask for it."""
    if not query.alters() or context.format == "annotation":  # whose offsets are code points by definition
        return list(documents)
    loaded = [StoredDocument(document).parsed() for document in documents]
    texts = read_texts(
        context.reader, {(quote["article"]["id"], quote["article_revision"]) for quote in loaded}
    )
    for quote in loaded:
        text = texts[quote["article"]["id"], quote["article_revision"]]
        if query.context:
            quote["context"] = _context(text, quote["spans"], query.context)
        if query.offsets == "utf16":
            convert(quote, Units(text.words))
    return [StoredDocument.written(quote).text for quote in loaded]


def adapt_article(context: RequestContext, query: OffsetsQuery, document: StoredDocument) -> StoredDocument:
    """Convert the offsets of an article's document, as far as the parameters ask for it; each quote counts in its own revision."""
    if query.offsets != "utf16":
        return document
    article = document.parsed()
    quotes = article["quotes"] or []
    own = (article["id"], article["revision"])
    texts = read_texts(
        context.reader, {own, *((article["id"], quote["article_revision"]) for quote in quotes)}
    )
    units = {revision: Units(text.words) for revision, text in texts.items()}
    for quote in quotes:
        convert(quote, units[article["id"], quote["article_revision"]])
    convert({**article, "quotes": None}, units[own])
    return StoredDocument.written(article, document.version)


class Units:
    """Turns code point offsets of one text into UTF-16 code units."""

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        self._astral = [offset for offset, char in enumerate(text) if ord(char) >= ASTRAL]

    def at(self, offset: int) -> int:
        """Return how many code units stand before an offset."""
        return offset + bisect_left(self._astral, offset)


def convert(value: object, units: Units) -> None:
    """Convert every span within a document, in place; a search's `matches` index their own snippet."""
    if isinstance(value, list):
        for part in value:
            convert(part, units)
    if not isinstance(value, dict):
        return
    for key, part in value.items():
        if key in {"start", "end"} and isinstance(part, int):
            value[key] = units.at(part)
        elif key == "snippet" and part is not None:
            own = Units(part["text"])
            part["matches"] = [[own.at(start), own.at(end)] for start, end in part["matches"]]
        else:
            convert(part, units)


def _context(text: Text, spans: Sequence[Document], size: int) -> Document | None:
    if not text.open:
        return None
    start = cast("int", spans[0]["start"])
    end = cast("int", spans[-1]["end"])
    return {"before": text.words[max(start - size, 0) : start], "after": text.words[end : end + size]}
