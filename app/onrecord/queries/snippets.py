"""Where a search found its words, and the words around them.

The index says which quotes match; where in their text is looked up here, for the twenty of one page: asking the index for it costs more than
ranking ten thousand matches (its `snippet()` searches anew for every row). Words and what counts as the same letter are as in the index:
`unicode61 remove_diacritics 2` (sqlite.org/fts5.html, 4.3.1), so that "Gokce" finds "Gökçe" here too, and of letters that nobody types
(`onrecord.store.database.letters`) those that are searched in their place.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from onrecord.store.database.letters import LETTER, LETTERS
from onrecord.store.database.searching import Term
from onrecord.store.documents.stored import Document

SNIPPET_WORDS = 32
LEAD_WORDS = 4
"""How many words a cut snippet shows before its first match."""
MOST_MATCHES = 200
"""Matches of one quote that are looked at."""
_WORD = re.compile(r"\S+")
_NOTHING = re.compile(r"(?!)")
_TOKEN = re.compile(r"[^\W_]+")
_Match = tuple[int, int, str]
"""Where in the text a match starts and ends, and what it is as a search reads it."""


class _Folding(dict[int, str]):
    """Letters without case and diacritics, one for one, so that offsets stay what they are."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFD", char)[0].lower()
        self[code] = plain if len(plain) == 1 else char
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """Return a text of the same length without case and diacritics."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def pattern(terms: Sequence[Term]) -> re.Pattern[str]:
    """Compile what finds the terms in a folded text; the longest of several at one place."""
    found = {
        r"[\W_]+".join(_TOKEN.findall(folded(term.words))) + (r"[^\W_]*" if term.prefix else "")
        for term in terms
        if not term.negated
    }
    if not found:  # the search only names somebody
        return _NOTHING
    longest_first = sorted(found, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(longest_first)})(?![^\W_])")


def snippet(text: str, wanted: re.Pattern[str]) -> Document:
    """Return the stretch of a text with most of the search's words, and where in it they stand.

    Returns:
        `text`, at most `SNIPPET_WORDS` words with an ellipsis where it is cut, and `matches`: pairs of offsets into it, half-open.
    """
    found = _found(text, wanted)
    start, end = _window(text, found)
    before = "…" if start else ""
    shift = len(before) - start
    return {
        "text": before + text[start:end] + ("…" if end < len(text) else ""),
        "matches": [
            [left + shift, right + shift] for left, right, _ in found if start <= left and right <= end
        ],
    }


def _found(text: str, wanted: re.Pattern[str]) -> list[_Match]:
    """Find the matches in a text, of which letters that nobody types are read as those that are."""
    plain, places = text, None
    if not text.isascii() and LETTER.search(text) is not None:
        plain = "".join([LETTERS.get(char, char) for char in text])
        places = [place for place, char in enumerate(text) for _ in range(len(LETTERS.get(char, char)))]
    found = [(*match.span(), match[0]) for match in islice(wanted.finditer(folded(plain)), MOST_MATCHES)]
    if places is None:
        return found
    return [(places[left], places[right - 1] + 1, words) for left, right, words in found]


def _window(text: str, found: Sequence[_Match]) -> tuple[int, int]:
    """Choose the words to show: those after the match that has most different matches close behind it."""
    words = [match.span() for match in _WORD.finditer(text)]
    if len(words) <= SNIPPET_WORDS:
        return 0, len(text)
    starts = [start for start, _ in words]
    places = [bisect_right(starts, left) - 1 for left, *_ in found] or [0]
    last = len(words) - SNIPPET_WORDS
    windows = [min(max(place - LEAD_WORDS, 0), last) for place in places]

    def different(first: int) -> int:
        end = words[first + SNIPPET_WORDS - 1][1]
        return len({said for left, right, said in found if starts[first] <= left and right <= end})

    best = max(dict.fromkeys(windows), key=different)
    return (starts[best] if best else 0), (words[best + SNIPPET_WORDS - 1][1] if best < last else len(text))
