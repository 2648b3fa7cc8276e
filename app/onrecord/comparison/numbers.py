"""Numbers as they are compared: by value, whatever way they are written."""

import re
from collections.abc import Sequence
from decimal import Decimal

from onrecord.comparison.word import MONEY, NUMBER, Word

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_ORDINALS = {
    f"#{value}{suffix}": word
    for value, suffix, word in (
        (1, "st", "first"), (2, "nd", "second"), (3, "rd", "third"), (4, "th", "fourth"), (5, "th", "fifth"),
        (6, "th", "sixth"), (7, "th", "seventh"), (8, "th", "eighth"), (9, "th", "ninth"), (10, "th", "tenth"),
        (11, "th", "eleventh"), (12, "th", "twelfth"), (20, "th", "twentieth"), (21, "st", "twentyfirst"),
    )
}  # fmt: skip
_CURRENCIES = {"$": "dollar", "us$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_CURRENCY_WORDS = {
    f"{word}{plural}": word for word in ("dollar", "euro", "pound") for plural in ("", "s")
} | {"yen": "yen"}
UNITS_OF_MONEY = frozenset(_CURRENCY_WORDS.values())
_NUMBER_WORDS = _SMALL.keys() | _TENS.keys() | _SCALES.keys()
_BEGINNINGS = _NUMBER_WORDS | {"minus", "a", "an"}
"""Words that a number in words may begin with."""
_PLAIN = re.compile(rf"{NUMBER}(-?[\d,]*\.?\d+)(bn|tn|mn?|k)?")
_LONGEST = 40
"""Figures of the longest number that is read by value; a longer one is compared as printed."""


def join_numbers(words: list[Word]) -> list[Word]:
    """Give each number one word whose key is its value, and each sum of money its currency after it.

    "$5m", "$5 million" and "five million dollars" come out alike, as do "1,000" and "one thousand".
    """
    if not any(word.key[0] in "#¤" or word.key in _NUMBER_WORDS for word in words):
        return words
    joined: list[Word] = []
    index = 0
    while index < len(words):
        key = words[index].key
        if key in _BEGINNINGS or key.startswith(NUMBER):
            index = _read(words, index, joined)
        else:
            joined.append(words[index])
            index += 1
    return joined


def _read(words: Sequence[Word], index: int, joined: list[Word]) -> int:
    """Read what may be a number, with its scale and currency, and return where the next one begins."""
    first = words[index]
    following = words[index + 1].key if index + 1 < len(words) else ""
    negative = first.key == "minus" and (following in _NUMBER_WORDS or following.startswith(NUMBER))
    start = index + 1 if negative or (first.key in ("a", "an") and following in _SCALES) else index
    value, end, money = (
        _figures(words, start) if words[start].key.startswith(NUMBER) else _spoken(words, start)
    )
    if value is None:
        joined.append(first._replace(key=_ORDINALS.get(first.key, first.key)))
        return index + 1
    signed = (-value if negative else value).normalize()
    joined.append(first._replace(key=f"{NUMBER}{signed:f}", end=words[end - 1].end, capital=False))
    if money is not None:
        sign = money.key.removeprefix(MONEY)
        joined.append(money._replace(key=_CURRENCIES.get(sign.lower(), sign)))
    elif end < len(words) and words[end].key in _CURRENCY_WORDS:
        joined.append(words[end]._replace(key=_CURRENCY_WORDS[words[end].key]))
        end += 1
    return end


def _figures(words: Sequence[Word], start: int) -> tuple[Decimal | None, int, Word | None]:
    """Read a number in figures.

    Returns:
        Its value (None when it has no single one: "10:30", "4-1"), where it ends, and the sign of its currency.
    """
    plain = _PLAIN.fullmatch(words[start].key)
    end = start + 1
    money = words[end] if end < len(words) and words[end].key.startswith(MONEY) else None
    if plain is None or len(plain[1]) > _LONGEST or (plain[2] in ("m", "k") and money is None):
        return None, end, None
    value = Decimal(plain[1].replace(",", "")) * _SUFFIXES.get(plain[2] or "", 1)
    end += money is not None
    while end < len(words) and words[end].key in _SCALES:
        value *= _SCALES[words[end].key]
        end += 1
    return value, end, money


def _spoken(words: Sequence[Word], start: int) -> tuple[Decimal | None, int, None]:
    """Read a number in words, as far as it is one number; the answer is as `_figures` gives it."""
    total, end, smallest = 0, start, 10**15
    while True:
        group, stop = _below_thousand(words, end)
        scale = _SCALES.get(_key(words, stop), 0)
        if scale and scale < smallest and (group is not None or end == start):
            total += (1 if group is None else group) * scale
            end, smallest = stop + 1, scale
            continue
        if group is not None:
            total, end = total + group, stop
        return (Decimal(total), end, None) if end > start else (None, end, None)


def _below_thousand(words: Sequence[Word], start: int) -> tuple[int | None, int]:
    """Read "two", "twenty-five", "three hundred and one"; None where there is no such number."""
    value, end = _below_hundred(words, start)
    if _key(words, end) != "hundred":
        return value, end
    hundreds = 100 * (1 if value is None else value)
    end += 1
    rest, stop = _below_hundred(words, end + (_key(words, end) == "and"))
    return (hundreds, end) if rest is None else (hundreds + rest, stop)


def _below_hundred(words: Sequence[Word], start: int) -> tuple[int | None, int]:
    key = _key(words, start)
    if key in _SMALL:
        return _SMALL[key], start + 1
    if key not in _TENS:
        return None, start
    unit = _SMALL.get(_key(words, start + 1), 0)
    return (_TENS[key] + unit, start + 2) if 0 < unit < 10 else (_TENS[key], start + 1)  # noqa: PLR2004 - a digit


def _key(words: Sequence[Word], index: int) -> str:
    return words[index].key if index < len(words) else ""
