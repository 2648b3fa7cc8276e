"""A flat row of each quotation that was found: for data frames and spreadsheets (docs/python.md)."""

from collections.abc import Mapping, Sequence

from onrecord.ingest.values import Json, Quote

COLUMNS: Mapping[str, type] = {
    "path": str,
    "headline": str,
    "publisher": str,
    "published_at": str,
    "source_url": str,
    "kind": str,
    "text": str,
    "rendered": str,
    "speaker": str,
    "speaker_kind": str,
    "source": str,
    "capacity": str,
    "confidence": float,
    "confidence_content": float,
    "start": int,
    "end": int,
}
"""The columns of a row, in this order, and what their cells are where they are not null."""


def flat_rows(stated: Mapping[str, object], quotes: Sequence[Quote]) -> list[Json]:
    """Return a row of each quote of an article.

    Args:
        stated: What is known of the article: the first five columns.
        quotes: Of the article, in reading order.
    """
    return [
        {name: stated[name] for name in [*COLUMNS][:5]}
        | {
            "kind": quote.kind,
            "text": quote.text,
            "rendered": quote.rendered,
            "speaker": quote.speaker.name if quote.speaker else None,
            "speaker_kind": quote.speaker.kind if quote.speaker else None,
            "source": quote.source.exact if quote.source else None,
            "capacity": quote.capacity,
            "confidence": quote.confidence,
            "confidence_content": quote.confidence_content,
            "start": quote.spans[0].start,
            "end": quote.spans[-1].end,
        }
        for quote in quotes
    ]
