"""A quote as a value: what the engine found or a human decided, before it is rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from onrecord.extraction.quotation import Kind, Quotation
from onrecord.store.models import Quote, TextSpan
from onrecord.text.spans import Span


@dataclass(frozen=True, slots=True)
class SpanValue:
    """A row of `text_span`, less its keys."""

    type: str
    position: int
    span: Span
    verbatim: bool | None = None
    break_before: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteValue:
    """What is said of a quote, its spans in the order of their types and positions.

    Every field but the spans is a column of `quote` of the same name; the rows and the documents follow from this list.
    """

    speaker_key: int | None
    kind: str
    source_kind: str | None
    resolution: str
    capacity: str
    method: str
    confidence: float
    confidence_content: float | None
    rule: str
    spans: tuple[SpanValue, ...]

    def contents(self) -> tuple[Span, ...]:
        """Return where its words stand, in reading order."""
        return tuple(span.span for span in self.spans if span.type == "content")

    def words(self, text: str) -> tuple[str, ...]:
        """Return its words, a string a content span."""
        return tuple(span.cut(text) for span in self.contents())


QUOTE_COLUMNS = tuple(field.name for field in fields(QuoteValue) if field.name != "spans")
_ENGINE_COLUMNS = tuple(name for name in Quotation.__struct_fields__ if name in QUOTE_COLUMNS)
"""Columns that hold what the engine says, as it says it."""


def quote_columns(quote: QuoteValue | Quote) -> dict[str, Any]:
    """Return what a quote says, less its spans, by the names of its columns."""
    return {name: getattr(quote, name) for name in QUOTE_COLUMNS}


def from_quotation(quotation: Quotation, speaker_keys: Sequence[int]) -> QuoteValue:
    """Return the engine's quotation with its speaker resolved to a row's key."""
    source = quotation.source
    return QuoteValue(
        speaker_key=None if quotation.speaker is None else speaker_keys[quotation.speaker],
        source_kind=source.kind if source else None,
        resolution=source.resolution if source else "inferred" if quotation.speaker is not None else "none",
        spans=_spans(quotation),
        **{name: getattr(quotation, name) for name in _ENGINE_COLUMNS},
    )


def from_rows(quote: Quote, spans: Iterable[TextSpan]) -> QuoteValue:
    """Return a stored quote as a value."""
    values = (
        SpanValue(
            row.type, row.position, Span(row.start_offset, row.end_offset), row.verbatim, row.break_before
        )
        for row in spans
    )
    return QuoteValue(**quote_columns(quote), spans=tuple(sorted(values, key=_order)))


def moved(value: QuoteValue, places: Sequence[Span]) -> QuoteValue:
    """Return the same quote with its spans at other places of another text."""
    spans = (replace(span, span=place) for span, place in zip(value.spans, places, strict=True))
    return replace(value, spans=tuple(spans))


def kind_of(verbatim: Iterable[bool]) -> Kind:
    """Return the kind that follows from the flags of a quote's content spans."""
    flags = set(verbatim)
    if len(flags) > 1:
        return "mixed"
    return "direct" if flags == {True} else "indirect"


def _order(value: SpanValue) -> tuple[str, int]:
    return value.type, value.position


def _spans(quotation: Quotation) -> tuple[SpanValue, ...]:
    spans = [
        SpanValue("content", position, content.span, content.verbatim, content.break_before)
        for position, content in enumerate(quotation.contents)
    ]
    spans += [SpanValue("insertion", position, span) for position, span in enumerate(quotation.insertions)]
    spans += [SpanValue("name", position, span) for position, span in enumerate(quotation.candidates)]
    single = (
        ("cue", quotation.cue),
        ("source", quotation.source.span if quotation.source else None),
        ("audience", quotation.audience),
    )
    spans += [SpanValue(name, 0, span) for name, span in single if span is not None]
    return tuple(sorted(spans, key=_order))
