"""The words of a text as they are compared: each with a key that typography cannot change, and its place.

Quotation marks, dashes, spaces, case, final stops and soft hyphens never reach a key. What carries meaning does: a sign,
a decimal point, a per cent sign and the hyphen between figures stay with their number; word borders stay.
"""

import re
import unicodedata
from functools import lru_cache, partial

from onrecord.comparison.numbers import join_numbers
from onrecord.comparison.spelling import JOINED_PREFIXES, one_spelling
from onrecord.comparison.word import MONEY, NUMBER, Word
from onrecord.text.lexicon import SENTENCE_OPENERS

_APOSTROPHES = str.maketrans("’‘\u02bc`´′\uff07", "'''''''")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u0640]")
_DASHES = str.maketrans("‐‑–—\u2212", "-----")
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W\d_{_MARKS}]"
_IN_WORD = rf"[\w{_MARKS}]"
_TOKEN = re.compile(
    rf"""
    (?P<plain>[A-Za-z]+(?=[ ,\n]))                                              # most words: nothing is joined to them
  | (?P<end>[.!?…]+(?=["'”’»)\]]*(?:\s|$)))                                  # the end of a sentence
  | (?P<number>(?:(?<![\w.,)])(?:[-\u2212+]|(?<=\s)–)(?=[$€£¥\d.]))?             # sign
        (?P<currency>(?:(?:US|A|C|NZ|HK)?\$|[€£¥])\s?)?
        (?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)
        (?P<more>(?:[-–‑/:]\d+(?:[.,]\d+)*)*)
        (?P<suffix>(?:st|nd|rd|th|bn|tn|mn?|k)(?![^\W_]))?)
  | (?P<dotted>{_LETTER}(?:\.{_LETTER})+\.?)                                  # U.S.  p.m.
  | (?P<word>{_IN_WORD}+(?:['’‘\u02bc]{_IN_WORD}+)*)
  | (?P<sign>[%&‰°])
    """,
    re.VERBOSE,
)
_WHOLE = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "ain't": ("is", "not"), "cant": ("can", "not"), "dont": ("do", "not"), "wont": ("will", "not"),
    "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
}  # fmt: skip
"""Contractions that are not their parts in a row."""
_CLITICS = {"ll": "will", "re": "are", "ve": "have", "m": "am", "s": "'s", "d": "'d"}
"""What follows an apostrophe; the last two may stand for several words, or mark a possessive."""
_SIGNS = {"%": "percent", "&": "and", "‰": "permille", "°": "degrees"}


def read_words(text: str, offset: int = 0) -> list[Word]:
    """Return the words of a text in reading order, their places counted from `offset`; linear in its length."""
    found = _words(text, offset)
    if _PAIRS.search(text):
        found = _join_pairs(found)
    return join_numbers(found)


def keys_of(text: str) -> list[str]:
    """Return the keys alone."""
    return [word.key for word in read_words(text)]


def fold(printed: str) -> str:
    """Bring the printed form of one word to lower case and plain characters."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", printed))
    return plain.translate(_APOSTROPHES).translate(_DASHES).casefold()


def _words(text: str, offset: int) -> list[Word]:
    found: list[Word] = []
    opens = True
    hyphen = -1
    for match in _TOKEN.finditer(text):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "plain" and hyphen != start:  # most words: what is said below of all of them, in short
            keys, capital = _plainly_spelt(match[0])
            for key in keys:
                found.append(_made((key, start + offset, end + offset, opens, capital)))
                opens = capital = False
            continue
        if kind == "end":
            opens = True
            continue
        printed = match[0]
        if kind in ("plain", "word", "sign"):
            keys = _spelt(printed)
        elif kind == "number":
            keys = _number(printed, match["currency"] or "", match["suffix"] or "")
        else:
            keys = (_dotted(printed),)
        first = True
        for key in keys:
            joined = first and hyphen == start and kind in ("plain", "word")
            found.append(
                Word(
                    f"-{key}" if joined else key,
                    start + offset,
                    end + offset,
                    opens and first,
                    first and printed[0].isupper(),
                )
            )
            first = False
        hyphen = end + 1 if text[end : end + 1] in _HYPHENS else -1
        opens = False
    return found


@lru_cache(maxsize=50_000)
def _plainly_spelt(printed: str) -> tuple[tuple[str, ...], bool]:
    return _spelt(printed), printed[0].isupper()


_made = partial(tuple.__new__, Word)
"""Of all of a word's values: what its class does, without looking for values that are left out."""

_HYPHENS = frozenset("-‐‑")
_PAIRS = re.compile("cent|[-‐‑]", re.IGNORECASE)
"""Without these no two words are one."""


def _number(printed: str, currency: str, suffix: str) -> tuple[str, ...]:
    """Return the key of a number, with its sign and what is printed at it, and after it the key of its currency."""
    plain = fold(printed.replace(currency, "", 1)).removesuffix(suffix)
    number = f"{NUMBER}{plain.removeprefix('+')}{suffix}"
    return (number, f"{MONEY}{currency.strip()}") if currency else (number,)


def _dotted(printed: str) -> str:
    letters = fold(printed).replace(".", "")
    return _UNITED_STATES if letters == "us" else letters


@lru_cache(maxsize=50_000)
def _spelt(printed: str) -> tuple[str, ...]:
    """Return the keys of a word of letters, or of a sign that stands for one; several for a contraction."""
    if printed == "US":
        return (_UNITED_STATES,)
    low = _SIGNS.get(printed) or fold(printed).strip("_")
    if "'" in low or low in _WHOLE:
        return _contracted(low)
    return (one_spelling(low),) if low else ()


_UNITED_STATES = "U.S."
"""Whose abbreviation in lower case is a pronoun."""


def _contracted(low: str) -> tuple[str, ...]:
    """Return the words that a contraction stands for, as far as it stands for certain ones."""
    if low in _WHOLE:
        return _WHOLE[low]
    stem, _, rest = low.rpartition("'")
    if rest == "t" and stem.endswith("n"):
        return (*_contracted(stem[:-1]), "not") if stem[:-1] else ("not",)
    if stem and rest in _CLITICS:
        return (*_contracted(stem), _CLITICS[rest])
    return (one_spelling(low.replace("'", "")),)


def _join_pairs(found: list[Word]) -> list[Word]:
    """Join "per cent" and prefixes with what follows their hyphen; a hyphen in other words parts them."""
    joined: list[Word] = []
    for word in found:
        last = joined[-1] if joined else None
        after_hyphen = word.key.startswith("-")
        key = word.key.removeprefix("-") if after_hyphen else word.key
        if last is not None and after_hyphen and last.key in JOINED_PREFIXES:
            joined[-1] = last._replace(key=one_spelling(last.key + key), end=word.end)
        elif last is not None and last.key == "per" and key == "cent":
            joined[-1] = last._replace(key="percent", end=word.end)
        else:
            joined.append(word._replace(key=key) if after_hyphen else word)
    return joined


def is_name(word: Word, printed: str) -> bool:
    """Return whether a word looks like a name: a capital that no beginning of a sentence explains."""
    if not word.capital or word.key in _NEVER_NAMES:
        return False
    return not word.opens or (printed not in SENTENCE_OPENERS and len(printed) > 1)


_NEVER_NAMES = frozenset(("i", "ok", "okay", "am", "pm"))
