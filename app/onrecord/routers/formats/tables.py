"""Lists as CSV (RFC 4180) and as one JSON document a line."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.queries import changes
from onrecord.store.documents.stored import Document, dump

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet compute a cell (OWASP, CSV injection); full-width forms count there too."""

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


def as_csv(what: str, documents: Sequence[Document]) -> bytes:
    """Write a list as CSV: a header line, CRLF, quoted where needed, no cell that a spreadsheet would compute."""
    columns = COLUMNS[what]
    return csv_lines(
        [[*columns], *([column(document) for column in columns.values()] for document in documents)]
    )


def csv_lines(rows: Iterable[Sequence[object]]) -> bytes:
    """Write rows as lines of CSV: CRLF, quoted where needed, no cell that a spreadsheet would compute."""
    written = io.StringIO()
    csv.writer(written).writerows(
        [f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value for value in row]
        for row in rows
    )
    return written.getvalue().encode()


def as_lines(documents: Sequence[Document]) -> bytes:
    """Write a list as NDJSON: one whole document a line."""
    return "".join(f"{dump(document)}\n" for document in documents).encode()


def _role(role: Document) -> str:
    said = ", ".join(part for part in (role["title"], role["organization"]) if part)
    return f"{said} (former)" if role["tense"] == "former" else said
