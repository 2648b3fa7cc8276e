"""An article's text cut into pieces for its page: plain words and the runs of its quotes."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from onrecord.store.documents.stored import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph; of a quote's content when `quote` is set."""

    words: str
    quote: Document | None
    verbatim: bool
    first: bool
    """True on the first piece of its quote: where links to the quote lead."""


class _Run(NamedTuple):
    start: int
    end: int
    verbatim: bool
    quote: Document


def mark(paragraphs: Sequence[Document], quotes: Sequence[Document]) -> list[list[Piece]]:
    """Cut each paragraph at the content runs of the quotes, which may cross paragraphs.

    Where runs overlap, the words are of the quote that began last, of equals of the shorter one: somebody who is quoted within
    another's words. A quote none of whose words are left has no piece.
    """
    runs = [
        _Run(span["start"], span["end"], span["verbatim"], quote)
        for quote in quotes
        for span in quote["spans"]
    ]
    ends = [paragraph["end"] for paragraph in paragraphs]
    crossing: list[list[_Run]] = [[] for _ in paragraphs]
    for run in runs:
        for number in range(bisect_right(ends, run.start), len(paragraphs)):
            if paragraphs[number]["start"] >= run.end:
                break
            crossing[number].append(run)
    seen: set[str] = set()
    return [_cut(paragraph, here, seen) for paragraph, here in zip(paragraphs, crossing, strict=True)]


def _cut(paragraph: Document, here: Sequence[_Run], seen: set[str]) -> list[Piece]:
    begin, end, text = paragraph["start"], paragraph["end"], paragraph["text"]
    inside = {place for run in here for place in (run.start, run.end) if begin < place < end}
    pieces: list[Piece] = []
    for start, stop in pairwise(sorted({begin, end, *inside})):
        words = text[start - begin : stop - begin]
        over = [run for run in here if run.start <= start and run.end >= stop]
        if not over:
            pieces.append(Piece(words, None, verbatim=False, first=False))
            continue
        top = max(over, key=lambda run: (run.start, -run.end))
        pieces.append(Piece(words, top.quote, verbatim=top.verbatim, first=top.quote["id"] not in seen))
        seen.add(top.quote["id"])
    return pieces
