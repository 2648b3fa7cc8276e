"""Lists as CSV (RFC 4180) and as one JSON document a line."""

from collections.abc import Callable, Mapping, Sequence

from onrecord.ingest.tabular import csv_lines
from onrecord.queries import changes
from onrecord.routers.http.negotiation import Format
from onrecord.store.documents.stored import Document, dump

CSV = Format("csv", "text/csv; charset=utf-8", for_anybody=True)
NDJSON = Format("ndjson", "application/x-ndjson", for_anybody=True)
Column = Callable[[Document], object]


def _verbatim(quote: Document) -> str:
    return " […] ".join(span["exact"] for span in quote["spans"] if span["verbatim"])


def _part(name: str, key: str) -> Column:
    return lambda document: document[name] and document[name][key]


def _key(name: str) -> Column:
    return lambda document: document[name]


def _publisher(article: Document) -> object:
    return article["publisher"] and article["publisher"]["name"]


COLUMNS: Mapping[str, Mapping[str, Column]] = {
    "quotes": {
        **{name: _key(name) for name in ("id", "kind", "text")},
        "rendered": _key("rendered"),
        "verbatim_text": _verbatim,
        "speaker_id": _part("speaker", "id"),
        "speaker": _part("speaker", "name"),
        "candidates": lambda quote: "; ".join(name["exact"] for name in quote["candidates"]),
        "source": _part("source", "exact"),
        "cue": _part("cue", "exact"),
        **{
            name: _key(name)
            for name in ("capacity", "status", "confidence", "confidence_content", "position")
        },
        "article_id": _part("article", "id"),
        "headline": _part("article", "headline"),
        "publisher": lambda quote: _publisher(quote["article"]),
        "published_at": _part("article", "published_at"),
        "source_url": _part("article", "source_url"),
        "permalink": _part("links", "permalink"),
    },
    "articles": {
        **{name: _key(name) for name in ("id", "slug", "headline", "dek", "byline")},
        "publisher": _publisher,
        **{name: _key(name) for name in ("published_at", "language", "source_url", "length", "quote_count")},
        "permalink": _part("links", "permalink"),
    },
    "speakers": {
        **{name: _key(name) for name in ("id", "slug", "name", "kind", "honorific")},
        "aliases": lambda speaker: "; ".join(speaker["aliases"]),
        "roles": lambda speaker: "; ".join(_role(role) for role in speaker["roles"]),
        "capacities": lambda speaker: "; ".join(entry["capacity"] for entry in speaker["capacities"]),
        "quote_count": _key("quote_count"),
        "permalink": _part("links", "permalink"),
    },
    "found": {
        **{name: _key(name) for name in ("kind", "text")},
        "verbatim_text": _verbatim,
        "speaker": _key("speaker"),
        "source": _part("source", "exact"),
        "cue": _part("cue", "exact"),
        "capacity": _key("capacity"),
        "confidence": _key("confidence"),
        "start": lambda quote: quote["spans"][0]["start"],
        "end": lambda quote: quote["spans"][-1]["end"],
    },
    "changes": {name: _key(name) for name in changes.COLUMNS if name != "patch"},
}


NUMBERS: Mapping[str, type] = {
    "confidence": float,
    "confidence_content": float,
    "position": int,
    "length": int,
    "quote_count": int,
    "seq": int,
}
"""Columns that are no text (docs/data.md)."""


def column_types(what: str) -> dict[str, type]:
    """Return what the cells of each column of a list are, when they are not null."""
    return {name: NUMBERS.get(name, str) for name in COLUMNS[what]}


def as_csv(what: str, documents: Sequence[Document], names: Sequence[str] = ()) -> bytes:
    """Write a list as CSV: a header line, CRLF, quoted where needed, no cell that a spreadsheet would compute."""
    columns = {name: COLUMNS[what][name] for name in names or COLUMNS[what]}
    return csv_lines(
        [[*columns], *([column(document) for column in columns.values()] for document in documents)]
    )


def as_lines(documents: Sequence[Document]) -> bytes:
    """Write a list as NDJSON: one whole document a line."""
    return "".join(f"{dump(document)}\n" for document in documents).encode()


def _role(role: Document) -> str:
    said = ", ".join(part for part in (role["title"], role["organization"]) if part)
    return f"{said} (former)" if role["tense"] == "former" else said
