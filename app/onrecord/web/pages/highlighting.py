"""An article's text cut into pieces for its page: plain words and the runs of its quotes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from onrecord.store.documents.stored import Document

Piece = tuple[str, Document | None, bool, bool]
"""Words of a paragraph, whose content they are, whether verbatim, and whether first of their quote: there links to it lead.

A plain tuple: an article has hundreds, and one with names takes ten times as long to make.
"""
_Run = tuple[int, int, bool, Document]
"""Where a run starts and ends, whether it is verbatim, and whose it is."""


def mark(paragraphs: Sequence[Document], quotes: Sequence[Document]) -> list[list[Piece]]:
    """Cut each paragraph at the content runs of the quotes, which may cross paragraphs.

    Where runs overlap, the words are of the quote that began last, of equals of the shorter one: somebody who is quoted within
    another's words. A quote none of whose words are left has no piece.
    """
    runs = [
        (span["start"], span["end"], span["verbatim"], quote) for quote in quotes for span in quote["spans"]
    ]
    runs.sort(key=itemgetter(0))
    runs.reverse()  # the next one is the last
    seen: set[str] = set()
    cut, going_on = [], list[_Run]()
    for paragraph in paragraphs:
        begin, end = paragraph["start"], paragraph["end"]
        here = going_on
        while runs and runs[-1][0] < end:
            here.append(runs.pop())
        here = [run for run in here if run[1] > begin]
        cut.append(_cut(paragraph, here, seen))
        going_on = [run for run in here if run[1] > end]
    return cut


def _cut(paragraph: Document, here: Sequence[_Run], seen: set[str]) -> list[Piece]:
    """Cut a paragraph at the runs that cross it, which are sorted by where they start."""
    begin, end, text = paragraph["start"], paragraph["end"], paragraph["text"]
    pieces: list[Piece] = []
    at = begin
    for start, stop, verbatim, quote in here if _are_apart(here) else _uppermost(here, begin, end):
        if at < start:
            pieces.append((text[at - begin : start - begin], None, False, False))
        name = quote["id"]
        words = text[max(start - begin, 0) : stop - begin]
        pieces.append((words, quote, verbatim, name not in seen))
        seen.add(name)
        at = stop
    if at < end:
        pieces.append((text[at - begin :], None, False, False))
    return pieces


def _are_apart(runs: Sequence[_Run]) -> bool:
    """Return whether no run overlaps another one, as nearly everywhere."""
    # A list takes half the time of a generator here.
    return len(runs) < 2 or all([one[1] <= other[0] for one, other in pairwise(runs)])  # noqa: C419, PLR2004 - a pair


def _uppermost(here: Sequence[_Run], begin: int, end: int) -> Iterator[_Run]:
    """Yield the parts of runs that are seen in a paragraph, in reading order."""
    inside = {place for run in here for place in run[:2] if begin < place < end}
    for start, stop in pairwise(sorted({begin, end, *inside})):
        over = [run for run in here if run[0] <= start and run[1] >= stop]
        if over:
            _, _, verbatim, quote = max(over, key=lambda run: (run[0], -run[1]))
            yield start, stop, verbatim, quote


def telling(paragraphs: Sequence[Document], quotes: Sequence[Document]) -> dict[str, str]:
    """Return where the words stand that tell whose each quote is, by the quote's id: source and cue.

    Each as the number of its paragraph and the UTF-16 code units of its ends there, as scripts count: `3:10-14`.
    """
    ends = [paragraph["end"] for paragraph in paragraphs]
    whole = "".join([paragraph["text"] for paragraph in paragraphs])
    wide = _units(whole) > len(whole)
    told: dict[str, str] = {}
    for quote in quotes:
        places = []
        for place in (quote["source"], quote["cue"]):
            if place and (number := bisect_right(ends, place["start"])) < len(ends):
                paragraph = paragraphs[number]
                begin = paragraph["start"]
                start, end = place["start"] - begin, place["end"] - begin
                if wide:
                    text = paragraph["text"]
                    start, end = _units(text[:start]), _units(text[:end])
                places.append(f"{number}:{start}-{end}")
        told[quote["id"]] = " ".join(places)
    return told


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2  # bytes of each
