"""The quotations of a draft: what it puts in quotation marks and whom it gives the words to."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.comparison.passage import Passage, Piece, read_passage
from onrecord.comparison.words import keys_of
from onrecord.extraction.quotation import Content, Extraction
from onrecord.text.document import read_document
from onrecord.text.spans import Span

LEAST_WORDS = 2
"""A single word in marks is as often irony or a title as speech, and it is everybody's."""
LEAST_WITHOUT_SOURCE = 5
"""Marked words that are given to nobody are taken for a quotation from this length on: shorter ones are often titles."""
_LONGEST_SMALL_WORD = 3
"""Letters: titles print these small."""
_LONGEST_LEAD = 500
"""Characters of a quotation before those words that the engine claims of it."""
_LEAD = 80
"""Characters before an opening mark that may say what the quotation leaves out."""


@dataclass(frozen=True, slots=True)
class DraftQuotation:
    """Words in quotation marks, and to whom the draft gives them."""

    passage: Passage
    span: Span
    """From the first word to the last, in the draft."""
    speaker: str | None
    """As the draft names the speaker most fully; None when it names nobody."""
    lead: tuple[str, ...] = ()
    """Keys of the words before the opening mark, in the same sentence."""

    def runs(self) -> "list[DraftQuotation]":
        """Return each run between its own marks as a quotation, but those that are too short to be one."""
        runs = [
            DraftQuotation(
                read_passage([piece]), Span(piece.start, piece.start + len(piece.text)), self.speaker
            )
            for piece in self.passage.pieces
        ]
        return [run for run in runs if run.is_long_enough()]

    def is_long_enough(self) -> bool:
        """Return whether it has words enough to be somebody's."""
        return sum(not added for added in self.passage.inserted) >= LEAST_WORDS

    def is_title(self) -> bool:
        """Return whether it is the name of a work: a few words that are given to nobody and all begin with capitals."""
        long = [word for word in self.passage.words if word.end - word.start > _LONGEST_SMALL_WORD]
        return (
            self.speaker is None and len(long) < LEAST_WITHOUT_SOURCE and all(word.capital for word in long)
        )


def draft_quotations(text: str, extraction: Extraction, start: int = 0) -> list[DraftQuotation]:
    """Return what a draft quotes word for word, in reading order.

    Runs that only an attribution or a paragraph's end parts are one quotation; runs with the draft's own words
    between them are several. The text that the extraction was made of begins at `start`; what stands before it is a headline.
    """
    marked = [stretch.span for stretch in read_document(text).stretches if stretch.depth == 0]
    found = [
        _quotation(
            text, _whole(run, marked), None if one.speaker is None else extraction.speakers[one.speaker].name
        )
        for one in extraction.quotations
        for run in _runs(one.contents, start)
    ]
    known = [_moved(content.span, start) for one in extraction.quotations for content in one.contents]
    found += [_quotation(text, [span], None) for span in _unclaimed(text, marked, known)]
    found = [one for one in found if one.is_long_enough() and not one.is_title()]
    named = {one.span: one for one in sorted(found, key=lambda one: one.speaker is not None)}
    return sorted(named.values(), key=lambda one: one.span.start)


def _runs(contents: Sequence[Content], start: int) -> Iterator[list[Span]]:
    for verbatim, group in groupby(contents, key=lambda content: content.verbatim):
        if verbatim:
            yield [_moved(content.span, start) for content in group]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _whole(run: Sequence[Span], marked: Sequence[Span]) -> list[Span]:
    """Return the spans with what stands before them in the same marks, where that is too long for the engine to read."""
    spans = []
    for span in run:
        at = bisect_right(marked, span.start, key=lambda one: one.start) - 1
        cut = at >= 0 and marked[at].contains(span) and span.start - marked[at].start > _LONGEST_LEAD
        spans.append(marked[at] if cut else span)
    return spans


def _unclaimed(text: str, marked: Sequence[Span], known: Sequence[Span]) -> Iterator[Span]:
    """Yield marked words that no quotation claims and that are long enough to be one."""
    taken = sorted(known, key=lambda span: span.start)
    at = 0
    for span in marked:
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        free = at == len(taken) or not taken[at].overlaps(span)
        if free and len(keys_of(span.cut(text))) >= LEAST_WITHOUT_SOURCE:
            yield span


def _quotation(text: str, spans: Sequence[Span], speaker: str | None) -> DraftQuotation:
    start = spans[0].start
    lead = text[max(0, start - _LEAD) : start]
    for mark in ".!?\n":
        lead = lead.rpartition(mark)[2]
    passage = read_passage([Piece(span.cut(text), span.start) for span in spans])
    return DraftQuotation(passage, Span(start, spans[-1].end), speaker, tuple(keys_of(lead)))
