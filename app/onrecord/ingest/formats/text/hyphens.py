"""Words that a line's end parts, in a PDF or in print: one word again, unless its hyphen is its own."""

import re

from onrecord.text.canonical import AT_DASH
from onrecord.text.lexicon import words

HYPHENS = ("\u00ad", "-", "‐")
_BREAKING = re.compile(r"(?:[^\W_]|[A-Z]\.)[\u00ad‐-]\Z")
"""A hyphen at the end of a line, behind a word or an abbreviation ("U.S.-")."""
_BREAK = len("S.-")
_LINE_END = "\n"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEPT = words(
    "self well ex half non anti all cross co vice so-called mid post pre twenty thirty forty fifty sixty seventy eighty ninety"
)
"""First parts of words that keep their hyphen where a line ends."""
_FIRST = words(
    "right left centre center long short high low hard soft fast slow far near best better worst north south east west one two three four five six"
    " seven eight nine ten eleven twelve full part open closed old new big small single double first second third fourth fifth late early"
    " middle round deep wide small large top bottom good bad hand home world"
)
_SECOND = words(
    "wing winger wingers awaited term running standing lasting ranging reaching range distance haul lived serving held time year years day days week"
    " month hour minute mile foot storey story bedroom page point star seat door man woman person member party profile level ranking ranked rise"
    " risk quality speed tech end income paid pressure octane street stage tier term terms rate class generation place quarter half round"
    " hit line liner pressed fought earned won working nosed boiled spoken hearted wearing scale sized size style fashioned school blown page"
    " length fledged back ended minded door air plan sighted sided handed parent rooted seated selling known loved placed off made grown"
    " famous leading class wide based owned backed funded built cut kept read run term changing moving growing acting track paced hand footed"
)
"""Parts that together make a compound with a hyphen: "long-awaited", "right-wing"."""
_PARTICIPLES = words(
    "owned backed based funded awaited speaking ranging sized aged related minded shaped sponsored appointed controlled approved elected run"
    " friendly elect breaking style"
)
"""Second parts that make one with any word: "state-owned"."""
_PARTED = re.compile(
    r"(?<![\w-])([^\W\d_]+(?:[-‐][^\W\d_]+)*)[-‐]\n[ \t]*(?!(?:and|or|to|nor|but)\b)([a-z]\S*)[ \t]?"
)
"""A word in two lines, with the marks behind it; "two-" above "and three-year" is one of its own."""
_FEWEST_PARTED = 2
"""Of a text that was set in lines; in any other one the line goes on."""
_PLAIN_WORD = 4
"""Letters from which a first part may be a word of its own."""


def joined_lines(text: str, following: str, known: frozenset[str]) -> str:
    """Join two lines: a word that is broken by a hyphen becomes one, unless its hyphen is its own."""
    if not _BREAKING.search(text[-_BREAK:]):
        return f"{text}{'' if AT_DASH.search(f'{text[-_BREAK:]}{_LINE_END}{following[:_BREAK]}') else ' '}{following}"
    tail = _WORD.findall(text[:-1].replace("\u00ad", ""))[-1:]
    head = _WORD.match(following)
    bare = text[:-1]
    if head is None or not bare[-1].isalpha() or not following[0].islower():
        return f"{bare}-{following}"
    whole, parted = (f"{tail[0]}{between}{head[0]}".casefold() for between in ("", "-"))
    own = whole not in known and (parted in known or _is_compound(tail[0], head[0], known))
    return f"{bare}-{following}" if own else f"{bare}{following}"


def whole_words(text: str) -> str:
    """Return a text whose lines were broken within words with these whole."""
    if "-\n" not in text and "‐\n" not in text:
        return text
    known = frozenset(map(str.casefold, _WORD.findall(_PARTED.sub(" ", text))))
    behind = "\n" if len(_PARTED.findall(text)) >= _FEWEST_PARTED else " "
    return _PARTED.sub(lambda parts: f"{joined_lines(parts[1] + '-', parts[2], known)}{behind}", text)


def _is_compound(first: str, second: str, known: frozenset[str]) -> bool:
    """Return whether two parts are words of their own that a hyphen makes one: "right-wing", "US-led"."""
    tail, head = first.casefold(), second.casefold()
    if tail in _KEPT or (first.isupper() and len(first) > 1):
        return True
    if tail in _FIRST:
        return head in _SECOND or head in _PARTICIPLES
    return head in _PARTICIPLES and (tail in known or len(tail) >= _PLAIN_WORD)
