"""Statements that a press office gives to somebody in so many words: "Please attribute the following to Jane Doe:"."""

from collections.abc import Sequence

from onrecord.extraction.attribution.content_spans import ContentSpan, contents_of
from onrecord.extraction.lexicon.en.attribution_requests import ATTRIBUTION_REQUEST
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME
from onrecord.text.document import Document, Stretch
from onrecord.text.spans import Span

_LONGEST = 300
"""Code points of such a line."""
_LONGEST_NAME = 120
_MARKS = frozenset('“"„«‘')
_ENDS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"
_RULE = BY_NAME["attribution_request"]


def requested_attributions(document: Document) -> tuple[list[Attribution], list[Span]]:
    """Find the statements below such lines: the paragraphs in marks that follow or, where none are, all sentences up to another line.

    Returns:
        The attributions, and what they cover, the lines included.
    """
    found, covered = [], []
    opened = {stretch.open: stretch for stretch in document.stretches if not stretch.depth}
    end = 0
    for index, paragraph in enumerate(document.paragraphs):
        source = _named(document.text, paragraph)
        if index < end or source is None:
            continue
        below = document.paragraphs[index + 1 :]
        said = _in_marks(document.text, below, opened) or _without_marks(document.text, below)
        if said:
            end = index + 1 + len(said)
            contents = contents_of(document.text, said, None)
            found.append(
                Attribution(contents, None, source, None, None, _RULE.rate, _RULE.name, _RULE.method)
            )
            covered.append(Span(paragraph.start, document.paragraphs[end - 1].end))
    return found, covered


def _named(text: str, paragraph: Span) -> Span | None:
    """Return the name in such a line, without what he or she is; None of any other line."""
    if paragraph.end - paragraph.start > _LONGEST or text[paragraph.end - 1] != ":":
        return None
    match = ATTRIBUTION_REQUEST.match(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    comma = text.find(",", match.end(), paragraph.end)
    end = comma if comma >= 0 else paragraph.end - 1
    return Span(match.end(), end) if 0 < end - match.end() <= _LONGEST_NAME else None


def _in_marks(text: str, paragraphs: Sequence[Span], opened: dict[int, Stretch]) -> list[ContentSpan]:
    """Return the words of the paragraphs that are quoted as a whole, as far as these go."""
    said: list[ContentSpan] = []
    for paragraph in paragraphs:
        stretch = opened.get(paragraph.start)
        if stretch is None or text[stretch.span.end : paragraph.end].strip(_CLOSERS + "."):
            break
        said.append(ContentSpan(stretch.span.start, stretch.span.end, verbatim=True))
    return said


def _without_marks(text: str, paragraphs: Sequence[Span]) -> list[ContentSpan]:
    """Return the paragraphs that are sentences, up to one that is quoted or is none."""
    said: list[ContentSpan] = []
    for paragraph in paragraphs:
        words = paragraph.cut(text)
        if words[0] in _MARKS or not words.rstrip(_CLOSERS).endswith(_ENDS):
            break
        said.append(ContentSpan(*paragraph, verbatim=True))
    return said
