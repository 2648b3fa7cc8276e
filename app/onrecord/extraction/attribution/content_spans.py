"""From token ranges to content: runs of characters, each the speaker's own words or the reporter's."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from onrecord.extraction.candidates.content_boundaries import DASHES, MARKS
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.quotation import Break, Content, Kind
from onrecord.text.spans import Span

_INSERTION = re.compile(r"\[[^\[\]\n]{1,200}\]")
Range = tuple[int, int]


class ContentSpan(NamedTuple):
    """A run of content before it is joined to its attribution, in code points."""

    start: int
    end: int
    verbatim: bool
    """Whether the words stand in quotation marks."""


def content_spans_of(reading: Reading, run: Range) -> list[ContentSpan]:
    """Split a token range where quotation marks begin and end.

    A quoted run that reaches the first or last sentence of the run is completed to its mark: a quotation of several
    sentences belongs together.
    """
    start, end = run
    found: list[ContentSpan] = []
    index = start
    for _, inside in groupby(reading.document.tokens.stretches[start:end]):
        last = index + len(list(inside))
        content_span = _content_span(reading, (index, last), run)
        if content_span is not None:
            found.append(content_span)
        index = last
    return found


def _content_span(reading: Reading, part: Range, run: Range) -> ContentSpan | None:
    tokens = reading.document.tokens
    first, last = part
    stretch = tokens.stretches[first]
    if stretch < 0:
        return _unmarked(reading, part, run)
    span = reading.document.stretches[stretch].span
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if first == run[0] and _opens_sentence(reading, first):
        start = span.start
    if last < run[1] or _closes_sentence(reading, last):
        end = span.end
    if first > run[0]:
        start = span.start
    return ContentSpan(start, end, verbatim=True)


def _unmarked(reading: Reading, part: Range, run: Range) -> ContentSpan | None:
    """Return the run of words outside of marks, None where there are none or they are the reporter's own amid the quoted ones."""
    tokens = reading.document.tokens
    words = tokens.words
    first, last = part
    while (
        first < last and not words[first][0].isalnum() and words[first] not in ("$", "£", "€", "#", "@", "[")
    ):
        first += 1
    while last > first and not words[last - 1][-1].isalnum() and reading.classes[last - 1] in MARKS:
        last -= 1
    remark = last - first <= REMARK and words[first - 1 : first] == ["("]
    before, behind = words[part[0] : first], words[last : part[1]]
    amid = run[0] < part[0] and part[1] < run[1]
    # dashes part it from both: "“We were ready”—they had trained for months—“and we went.”"
    aside = amid and not DASHES.isdisjoint(before) and not DASHES.isdisjoint(behind)
    if first == last or remark or aside:
        return None
    return ContentSpan(tokens.starts[first], tokens.ends[last - 1], verbatim=False)


REMARK = 2
"""Words of a remark in brackets between two runs of a quotation: "“We won” (laughter) “and nobody saw it.”"."""
_LOOSE = " \t\r\n\u00a0,;:"
"""What does not stay at the end of words that a cue was cut out of."""


def _opens_sentence(reading: Reading, token: int) -> bool:
    tokens = reading.document.tokens
    return (
        token == 0
        or tokens.stretches[token - 1] != tokens.stretches[token]
        or tokens.sentences[token - 1] != tokens.sentences[token]
    )


def _closes_sentence(reading: Reading, after: int) -> bool:
    """Return whether nothing but marks stands between `after` and the end of the sentence or of the quotation."""
    tokens = reading.document.tokens
    stretch, sentence = tokens.stretches[after - 1], tokens.sentences[after - 1]
    while (
        after < len(tokens.words)
        and tokens.stretches[after] == stretch
        and tokens.sentences[after] == sentence
    ):
        if tokens.words[after][0].isalnum():
            return False
        after += 1
    return True


def cut_out(text: str, content_spans: Sequence[ContentSpan], hole: Span) -> list[ContentSpan]:
    """Take the words of `hole` out of the runs; what is left of one keeps its letters and the marks among them."""
    found: list[ContentSpan] = []
    for content_span in content_spans:
        start, end, verbatim = content_span
        if hole.end <= start or end <= hole.start:
            found.append(content_span)
            continue
        for first, last in ((start, min(hole.start, end)), (max(hole.end, start), end)):
            words = text[first:last].strip(_LOOSE)
            if any(character.isalnum() for character in words):
                at = text.index(words, first)
                found.append(ContentSpan(at, at + len(words), verbatim))
    return found


def contents_of(text: str, content_spans: Sequence[ContentSpan], block: Span | None) -> tuple[Content, ...]:
    """Order the runs, drop what is held twice, and say what stands between each and the one before."""
    found: list[Content] = []
    for start, end, verbatim in sorted(content_spans):
        if found and start < found[-1].span.end:
            continue
        between: Break | None = None
        if found:
            before = found[-1].span.end
            if block is not None and before <= block.start and block.end <= start:
                between = "attribution"
            elif "\n" in text[before:start]:
                between = "paragraph"
        found.append(Content(_without_space(text, start, end), verbatim, between))
    return tuple(found)


def _without_space(text: str, start: int, end: int) -> Span:
    """Return a run without the white space that some print inside the marks: "« No. »"."""
    if not (text[start].isspace() or text[end - 1].isspace()):
        return Span(start, end)  # most runs
    run = text[start:end]
    return Span(start + len(run) - len(run.lstrip()), end - len(run) + len(run.rstrip()))


def kind_of(contents: Sequence[Content]) -> Kind:
    """Return the kind that follows from the runs."""
    flags = {content.verbatim for content in contents}
    return "mixed" if len(flags) > 1 else "direct" if True in flags else "indirect"


def insertions_in(text: str, contents: Sequence[Content]) -> tuple[Span, ...]:
    """Find square-bracketed words inside the verbatim runs, brackets included."""
    return tuple(
        Span(*match.span())
        for content in contents
        if content.verbatim
        for match in _INSERTION.finditer(text, content.span.start, content.span.end)
    )
