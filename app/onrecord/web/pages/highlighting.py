"""An article's text cut into pieces for its page: plain words and the runs of its quotes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from onrecord.store.documents.stored import Document


class Piece(NamedTuple):
    """Words of a paragraph; of a quote's content when `quote` is set."""

    words: str
    quote: Document | None
    verbatim: bool
    first: bool
    """True on the first piece of its quote: where links to the quote lead."""


_NOBODYS = (None, False, False)
"""What a piece without a quote has."""


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
    runs.sort(key=itemgetter(0))
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
    """Cut a paragraph at the runs that cross it, which are sorted by where they start."""
    begin, end, text = paragraph["start"], paragraph["end"], paragraph["text"]
    pieces: list[Piece] = []
    at = begin
    for start, stop, verbatim, quote in here if _are_apart(here) else _uppermost(here, begin, end):
        if at < start:
            pieces.append(Piece(text[at - begin : start - begin], *_NOBODYS))
        name = quote["id"]
        words = text[max(start - begin, 0) : stop - begin]
        pieces.append(Piece(words, quote, verbatim, name not in seen))
        seen.add(name)
        at = stop
    if at < end:
        pieces.append(Piece(text[at - begin :], *_NOBODYS))
    return pieces


def _are_apart(runs: Sequence[_Run]) -> bool:
    """Return whether no run overlaps another one, as nearly everywhere."""
    # A list takes half the time of a generator here.
    return len(runs) < 2 or all([one.end <= other.start for one, other in pairwise(runs)])  # noqa: C419, PLR2004 - a pair


def _uppermost(here: Sequence[_Run], begin: int, end: int) -> Iterator[_Run]:
    """Yield the parts of runs that are seen in a paragraph, in reading order."""
    inside = {place for run in here for place in (run.start, run.end) if begin < place < end}
    for start, stop in pairwise(sorted({begin, end, *inside})):
        over = [run for run in here if run.start <= start and run.end >= stop]
        if over:
            yield max(over, key=lambda run: (run.start, -run.end))._replace(start=start, end=stop)


def telling(paragraphs: Sequence[Document], quotes: Sequence[Document]) -> dict[str, str]:
    """Return where the words stand that tell whose each quote is, by the quote's id: source and cue.

    Each as the number of its paragraph and the UTF-16 code units of its ends there, as scripts count: `3:10-14`.
    """
    ends = [paragraph["end"] for paragraph in paragraphs]
    wide = any(len(one["text"].encode("utf-16-le")) > _UNIT * len(one["text"]) for one in paragraphs)
    told: dict[str, str] = {}
    for quote in quotes:
        places = []
        for place in (quote["source"], quote["cue"]):
            if place and (number := bisect_right(ends, place["start"])) < len(ends):
                begin, text = paragraphs[number]["start"], paragraphs[number]["text"]
                start, end = place["start"] - begin, place["end"] - begin
                if wide:
                    start, end = _units(text[:start]), _units(text[:end])
                places.append(f"{number}:{start}-{end}")
        told[quote["id"]] = " ".join(places)
    return told


_UNIT = 2
"""Bytes of a UTF-16 code unit."""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // _UNIT
