"""Words and punctuation marks with their places."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, compress, count

from onrecord.text.compiled_parts import compiled_part
from onrecord.text.lexicon import ABBREVIATIONS, NEVER_LAST
from onrecord.text.quote_marks import Stretch
from onrecord.text.spans import Span


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token, in reading order."""

    words: list[str]
    """As printed."""
    lower: list[str]
    """In lower case."""
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    """Index of the sentence that it stands in."""
    stretches: list[int]
    """Index of the outermost stretch that it stands inside, else -1; quotation marks stand outside their own."""


Cut = tuple[list[str], list[str], list[int], list[int]]
"""The first four of these lists."""
_LETTER = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
_PRINTED_WITH_STOP = sorted(
    {word.capitalize() for word in NEVER_LAST | ABBREVIATIONS if "." not in word and word != "no"}
)
_LONGEST_WITH_STOP = max(map(len, _PRINTED_WITH_STOP))
_WITH_STOP = frozenset(word for word in _PRINTED_WITH_STOP if word.isascii() and word.isalpha())
_TOKEN = re.compile(
    rf"""
    (
    [A-Za-z][a-z]*(?=[\ ,\n])|[a-z]+(?=\.\s)                # most words: what follows shows that they end here
  | [,“”";()?!]                                             # most marks
  | (?=.\.)(?:[^\W\d_]\.){{2,}}(?:-{_LETTER}+)*             # U.S.  p.m.  U.S.-led
  | (?<!\w)(?:Ph|Ed|Psy|Sc|Pharm)\.D\.                     # Ph.D.
  | (?<!\w)(?:Maj|Lt|Brig)\.-(?:Gen|Col|Cmdr)\.           # Maj.-Gen.
  | (?<!\w)(?=[A-Z][a-z]*\.[\s,])(?:{"|".join(_PRINTED_WITH_STOP)})\.  # Dr.  Sen.  Inc.
  | (?<!\w)[A-Z]\.(?=\s?[A-Z])                              # initials
  | {_LETTER}+(?:(?:[-‐‑&]|['’](?![sS](?!\w))|(?<=[\da-z])\.(?=[\da-z])|(?<=\d)[,:](?=\d)){_LETTER}+)*
  | ['’][sS](?!\w)                                          # possessive
  | ''|``|’’|--+|\.\.+
  | \S
    )
    (\s*)
    """,
    re.VERBOSE,
)


def read_tokens(text: str, sentences: tuple[Span, ...], stretches: tuple[Stretch, ...]) -> Tokens:
    """Cut `text` into words and marks.

    A word keeps its inner apostrophes, hyphens and full stops; a possessive "'s" is a token of its own, as is
    every other punctuation character, but for ``''``, ``’’``, two backticks, "--" and "..." (one token each). A name
    keeps the apostrophe that ends it ("Ochieng'").
    """
    words, lower, starts, ends = _cut(text, stretches)
    return Tokens(
        words, lower, starts, ends, _sentence_indices(starts, sentences), _stretch_indices(starts, stretches)
    )


def _cut(text: str, stretches: tuple[Stretch, ...]) -> Cut:
    """Return the tokens as printed and in lower case, where each starts and where it ends."""
    apart = _may_end_in_apostrophe(text) and _ENDS_IN_APOSTROPHE.search(text) is not None
    if _COMPILED is not None and not apart:
        return _COMPILED(text, _TOKEN.match, _LONGEST_WITH_STOP, _WITH_STOP)
    parts: list[str] = _TOKEN.split(text)
    del parts[::3]  # what stands between two finds, nothing: a word, white space, a word ... are left
    if apart:
        parts = _with_last_apostrophes(text, parts, stretches)
    places = list(accumulate(map(len, parts), initial=len(text) - len(text.lstrip())))
    words = parts[::2]
    return words, list(map(str.lower, words)), places[:-1:2], places[1::2]


_ENDS_IN_APOSTROPHE = re.compile(r"(?<!\w)[A-Z]\w*ng['’](?=[\s,.;:?!)])")
"""A name of East Africa: the apostrophe tells how its "ng" is spoken."""


def _may_end_in_apostrophe(text: str) -> bool:
    """Return whether a text has what such a name ends in: most have none, and finding a few letters is quick."""
    return "ng'" in text or "ng’" in text


def _with_last_apostrophes(text: str, parts: list[str], stretches: tuple[Stretch, ...]) -> list[str]:
    """Join to names the apostrophe that ends them, where it closes no quotation; `parts`: words and white space by turns."""
    closing = {stretch.close for stretch in stretches}
    own = {match.end() - 1 for match in _ENDS_IN_APOSTROPHE.finditer(text)} - closing
    joined: list[str] = []
    place = len(text) - len(text.lstrip())
    for word, space in zip(parts[::2], parts[1::2], strict=True):
        if place in own:
            joined[-2:] = [joined[-2] + word, space]
        else:
            joined += [word, space]
        place += len(word) + len(space)
    return joined


def plain_places(words: list[str], wanted: frozenset[str]) -> list[int]:
    """Return where one of the wanted words stands; each stage goes through the text like this, so the loop runs in C."""
    return list(compress(count(), map(wanted.__contains__, words)))


def plain_capitals(words: list[str], beginnings: frozenset[str]) -> list[int]:
    """Return where words stand that begin with a capital, or with three signs that are among these beginnings."""
    return [at for at, word in enumerate(words) if word[0].isupper() or word[:3] in beginnings]


def _sentence_indices(starts: list[int], sentences: tuple[Span, ...]) -> list[int]:
    indices: list[int] = []
    for index, following in enumerate(sentences[1:]):
        edge = bisect_left(starts, following.start, len(indices))
        indices.extend([index] * (edge - len(indices)))
    indices.extend([len(sentences) - 1] * (len(starts) - len(indices)))
    return indices


def _stretch_indices(starts: list[int], stretches: tuple[Stretch, ...]) -> list[int]:
    indices = [-1] * len(starts)
    first = 0
    for index, stretch in enumerate(stretches):
        if stretch.depth:
            continue
        first = bisect_left(starts, stretch.span.start, first)
        last = bisect_left(starts, stretch.span.end, first)
        indices[first:last] = [index] * (last - first)
        first = last
    return indices


_PART = compiled_part("onrecord.text")
_COMPILED: Callable[..., Cut] | None = getattr(_PART, "cut", None)
"""Cuts most words without asking the expression."""
Find = Callable[[list[str], frozenset[str]], list[int]]
places_of: Find = getattr(_PART, "find", plain_places)
"""Return where one of the wanted words stands."""
capitals_of: Find = getattr(_PART, "capitals", plain_capitals)
"""Return where words stand that begin with a capital, or with three signs that are among these beginnings."""
