"""Links that make a browser scroll to words and mark them (WICG, "URL Fragment Text Directives").

    #:~:text=[prefix-,]start[,end][,-suffix]

A browser takes the first place of a page that fits, so words that also stand before are named with their neighbours.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile
from urllib.parse import quote as percent_encode

from onrecord.text.spans import Span

LONGEST_WHOLE = 300
"""Code points of a run that a link names whole; a longer one is named by its first and last words."""
END_WORDS = 5
"""Words at each end of a longer run."""
NEIGHBOURS = 8
"""Words on each side, at most, to tell a run from the same words before: layouts differ, so few are better."""
SEARCHED = 100_000
"""Code points before a run in which the same words are looked for: what keeps the longest articles linear."""
REACH = 200
"""Code points on each side of a run within which its neighbours begin."""

_WORD = re.compile(r"(?<!\S)\S*\w\S*")
"""With its marks; marks alone are none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a browser searches: the words above a text, folded, and the text that offsets index, as it is and folded."""

    above: str
    text: str
    folded: str

    @classmethod
    def of(cls, text: str, *above: str | None) -> "Page":
        """Make the page of a text under a headline and a dek; case does not tell words apart."""
        return cls(_fold("".join(f"{part}\n" for part in above if part)), text, _fold(text))

    def begins_with(self, place: Span) -> bool:
        """Return whether a browser that looks for the words of this place finds them here and not before."""
        words = place.cut(self.folded)
        begin = max(0, place.start - SEARCHED)
        return words not in self.above and self.folded.find(words, begin, place.end) == place.start

    def before(self, offset: int) -> list[int]:
        """Return where the words before an offset begin, nearest first, within its paragraph."""
        reach = max(0, offset - REACH)
        begin = max(self.text.rfind("\n", reach, offset) + 1, reach)
        return [word.start() for word in _WORD.finditer(self.text, begin, offset)][: -NEIGHBOURS - 1 : -1]

    def after(self, offset: int) -> list[int]:
        """Return where the words after an offset end, nearest first, within its paragraph."""
        end = self.text.find("\n", offset, offset + REACH)
        reach = offset + REACH if end < 0 else end
        words = takewhile(lambda word: word.start() < reach, _WORD.finditer(self.text, offset))
        return [word.end() for word in islice(words, NEIGHBOURS)]


def text_fragment(address: str, runs: Iterable[tuple[int, str]], page: Page | None) -> str | None:
    """Return a link that marks each run, or null where there is none.

    Args:
        address: Of the page to open; a fragment of its own is dropped.
        runs: The verbatim runs of a quote: offset in the text, words.
        page: What is known of that page; without it no neighbours are named.
    """
    directives = [f"text={_directive(start, exact, page)}" for start, exact in runs]
    return f"{address.partition('#')[0]}#:~:{'&'.join(directives)}" if directives else None


def _directive(start: int, exact: str, page: Page | None) -> str:
    words = list(_WORD.finditer(exact))
    whole = len(exact) <= LONGEST_WHOLE or len(words) <= 2 * END_WORDS
    named = exact if whole else exact[: words[END_WORDS - 1].end()]
    directive = _encode(named) if whole else f"{_encode(named)},{_encode(exact[words[-END_WORDS].start() :])}"
    place = Span(start, start + len(named))
    if page is None or page.begins_with(place):
        return directive
    wider = _widen(place, page, after=whole)
    prefix = page.text[wider.start : place.start].rstrip()
    suffix = page.text[place.end : wider.end].lstrip()
    return "".join(
        (f"{_encode(prefix)}-," if prefix else "", directive, f",-{_encode(suffix)}" if suffix else "")
    )


def _widen(place: Span, page: Page, *, after: bool) -> Span:
    """Take in words around a place until it is the first of its kind, or as many as are allowed."""
    starts = page.before(place.start)
    ends = page.after(place.end) if after else []
    wider = place
    for count in range(max(len(starts), len(ends))):
        wider = Span([place.start, *starts][: count + 2][-1], [place.end, *ends][: count + 2][-1])
        if page.begins_with(wider):
            break
    return wider


def _fold(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text  # offsets must keep their meaning


def _encode(words: str) -> str:
    return percent_encode(words, safe="").replace("-", "%2D")  # a hyphen sets prefix and suffix apart
