"""Citron's JSON (BBC R&D): a text and the quotes that another extractor found in it.

The format is that of Citron's docs/data_format.md: `text`, and `quotes` with a `cue`, `sources` and `contents`, each span
with `start`, `end` (code points) and `text`. Contents include their quotation marks; ours do not, so each is cut into
what stands within marks and what does not. Whom a source names is decided by our own coreference.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import cast

from onrecord.errors import InputError
from onrecord.extraction.quotation import Attribution, Break, Content
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.quotes import with_speakers
from onrecord.text.canonical import canonical_text
from onrecord.text.document import Document, read_document
from onrecord.text.spans import Span

EXTRACTOR = "citron"
"""Names the extractor in the provenance, and the rule of each quote."""

_UNSURE = 0.5
"""Confidence of a quote whose file states none."""

_NESTED = 64
"""Quotations within one that may begin before a content that begins inside it."""

Json = object


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the raw text's places are in the canonical text: the same letters come before both."""

    raw: str
    text: str
    before: list[int]
    """Letters (not white space) of the raw text before each of its places."""
    letters: list[int]
    """Places of the letters of the canonical text."""

    def span(self, value: Json, name: str) -> Span:
        """Read a span and return it trimmed, in the canonical text.

        Raises:
            InputError: It is no span of the text, or its words are not those at its place.
        """
        fields = value if isinstance(value, dict) else {}
        start, end, words = fields.get("start"), fields.get("end"), fields.get("text")
        if not (type(start) is int and type(end) is int and 0 <= start < end <= len(self.raw)):
            raise InputError(f"{name} is not a span of its text")
        if words is not None and words != self.raw[start:end]:
            raise InputError(f"{name}: the words at {start}:{end} are not those it states")
        first, last = self.before[start], self.before[end]
        if first == last:
            raise InputError(f"{name} holds no word")
        return Span(self.letters[first], self.letters[last - 1] + 1)


def is_citron(value: Json) -> bool:
    """Return whether a JSON value is a document of the format."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("text"), str)
        and isinstance(value.get("quotes"), list)
    )


def read_citron(value: Json) -> Draft:
    """Read one document of Citron's format.

    Raises:
        InputError: It is not of the format, or a span is not where it says; the message names the quote.
    """
    if not is_citron(value):
        raise InputError("is not Citron's JSON: it needs `text` and `quotes`")
    fields = cast("Mapping[str, Json]", value)
    raw, quotes = cast("str", fields["text"]), cast("list[Json]", fields["quotes"])
    try:
        text = canonical_text(raw)
    except ValueError as error:
        raise InputError(str(error)) from None
    places = _places(raw, text)
    document = read_document(text)
    found = [_attribution(places, document, quote, f"quote {number}") for number, quote in enumerate(quotes)]
    found.sort(key=lambda attribution: attribution.contents[0].span)
    return Draft(body=text, extraction=with_speakers(document, found), extractor=EXTRACTOR)


def _places(raw: str, text: str) -> _Places:
    letters = [place for place, character in enumerate(text) if not character.isspace()]
    counted = [0, *accumulate(int(not character.isspace()) for character in raw)]
    if [text[place] for place in letters] != [character for character in raw if not character.isspace()]:
        raise InputError(
            "its text is not in normal form (NFC without control characters), so that places would move"
        )
    return _Places(raw, text, counted, letters)


def _attribution(places: _Places, document: Document, quote: Json, name: str) -> Attribution:
    fields = quote if isinstance(quote, dict) else {}
    contents = _contents(places, document, fields.get("contents"), name)
    sources = fields.get("sources")
    first = sources[0] if isinstance(sources, list) and sources else None
    cue = fields.get("cue")
    stated = fields.get("confidence")
    return Attribution(
        contents=contents,
        cue=None if cue is None else places.span(cue, f"{name}: cue"),
        source=None if first is None else places.span(first, f"{name}: source"),
        audience=None,
        other_party_than=None,
        confidence=float(stated) if isinstance(stated, int | float) and 0 <= stated <= 1 else _UNSURE,
        rule=EXTRACTOR,
        method="import",
    )


def _contents(places: _Places, document: Document, value: Json, name: str) -> tuple[Content, ...]:
    listed = value if isinstance(value, list) else []
    spans = sorted(places.span(span, f"{name}: content") for span in listed)
    contents: list[Content] = []
    for span in spans:
        for piece, verbatim in _pieces(document, span):
            before = contents[-1].span.end if contents else piece.start
            between = document.text[before : piece.start]
            if before > piece.start:
                raise InputError(f"{name}: its contents overlap")
            contents.append(Content(piece, verbatim, _break(between)))
    if not contents:
        raise InputError(f"{name} has no content")
    return tuple(contents)


def _break(between: str) -> Break | None:
    if "\n\n" in between:
        return "paragraph"
    return "attribution" if any(map(str.isalnum, between)) else None


def _pieces(document: Document, span: Span) -> Iterator[tuple[Span, bool]]:
    """Cut a content into what stands within quotation marks and what does not, without the marks."""
    place = span.start
    stretches = document.stretches
    first = max(0, bisect_left(stretches, span.start, key=lambda stretch: stretch.open) - _NESTED)
    for stretch in islice(stretches, first, None):
        if stretch.open >= span.end:
            break
        inside = Span(max(stretch.span.start, span.start), min(stretch.span.end, span.end))
        if stretch.depth or inside.start >= inside.end:
            continue
        yield from _reported(document.text, Span(place, min(stretch.open, inside.start)))
        yield inside, True
        place = inside.end if stretch.close is None else stretch.close + 1
    yield from _reported(document.text, Span(place, span.end))


def _reported(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the words between quotations, without the punctuation around them."""
    places = [place for place in range(span.start, span.end) if text[place].isalnum()]
    if places:
        yield Span(places[0], places[-1] + 1), False
