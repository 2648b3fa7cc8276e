"""Which printed names may be one person's: with and without accents, initials, short forms, generation."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import combining, normalize

from onrecord.extraction.lexicon.en.honorifics import EASTERN_SURNAMES, GENERATIONS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.nicknames import SHORT_FORMS
from onrecord.extraction.names.kinds import cased

_STROKES = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ŧ": "t",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Letters that Unicode does not take apart into a base letter and an accent."""
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""How papers without these letters write them out: "Mueller", "Joergensen"."""
_PAIRS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
KNOWN_WORDS = 20_000
"""Words of names of which what all spellings share is kept from one text to the next."""


def plain(word: str) -> str:
    """Return a word in lower case, without accents and strokes."""
    lower = word.lower().rstrip("’'")  # "Ochieng'" and "Ochieng's"
    if lower.isascii():
        return lower
    parts = normalize("NFKD", lower.translate(_STROKES))
    return "".join(sign for sign in parts if not combining(sign))


def same_word(one: str, two: str) -> bool:
    """Return whether two words are one, with accents or without: "Müller", "Muller" and "Mueller"."""
    if one == two:
        return True
    a, b = one.lower(), two.lower()
    if a == b or (a.isascii() and b.isascii()):
        return a == b
    return plain(a) == plain(b) or _written_out(a) == _written_out(b)


def _written_out(lower: str) -> str:
    return plain(normalize("NFC", lower).translate(_WRITTEN_OUT))


def same_words(one: Sequence[str], two: Sequence[str]) -> bool:
    """Return whether two names are spelled alike, accents apart, or turned round over "of": "Department of Labor", "Labor Department"."""
    if len(one) != len(two):
        turned = len(one) + len(two) == len(("Department", "of", "Labor", "Labor", "Department"))
        return turned and (_turned(one) == tuple(two) or tuple(one) == _turned(two))
    return one == two or all(map(same_word, one, two))


def _turned(name: Sequence[str]) -> tuple[str, ...]:
    """Return a name without "of", its second half in front: ("Labor", "Department"); an empty one for others."""
    return (name[2], name[0]) if len(name) == len(("Department", "of", "Labor")) and name[1] == "of" else ()


@lru_cache(maxsize=KNOWN_WORDS)
def index_key(word: str) -> str:
    """Return what all spellings of a word share."""
    key = plain(word)
    for pair, letter in _PAIRS:
        key = key.replace(pair, letter)
    return key


@lru_cache(maxsize=KNOWN_WORDS)
def _usual(word: str) -> str:
    return cased(word).replace("'", "’")


def parts_of(printed: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a printed name, in usual case and without the article."""
    words = tuple([_usual(word) for word in printed if word != ","])
    return words[1:] if words[0] == "The" and len(words) > 1 else words


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name's words without "Jr." and the like."""
    end = len(words)
    if words[-1] not in GENERATIONS:
        return words
    while end > 1 and words[end - 1] in GENERATIONS:
        end -= 1
    return words[:end]


def same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether two full names may be one person's: surname, given name or its short form, generation, initials."""
    a, b = core(one), core(two)
    if not same_word(a[-1], b[-1]) or not _generations_agree(one[len(a) :], two[len(b) :]):
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    return (_same_given(a[0], b[0]) and _middles_agree(a[1:-1], b[1:-1])) or _is_tail(a, b) or _is_tail(b, a)


def _generations_agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return not one or not two or one[0].rstrip(".") == two[0].rstrip(".")


def _same_given(one: str, two: str) -> bool:
    """Return whether two given names may be one: alike, short and long ("Len", "Leonard"), or initials ("J.", "J.K.")."""
    if same_word(one, two) or two in SHORT_FORMS.get(one, ()) or _undoubled(one) == _undoubled(two):
        return True
    return (_is_initials(one) or _is_initials(two)) and plain(one)[0] == plain(two)[0]


def _undoubled(word: str) -> str:
    """Return a name with each doubled letter once: "Hillary" is spelled "Hilary", "Philip" "Phillip"."""
    lower = plain(word)
    return lower[:1] + "".join(letter for before, letter in pairwise(lower) if before != letter)


def _is_initials(word: str) -> bool:
    return word[-1] == "." and all(part == "" or len(part) == 1 for part in word.split("."))


def _middles_agree(one: Sequence[str], two: Sequence[str]) -> bool:
    """Distinguish "John A. Reed" from "John B. Reed"; a name without the initial may be either's."""
    if not one or not two or not (_is_initials(one[0]) or _is_initials(two[0])):
        return True
    return plain(one[0])[0] == plain(two[0])[0]


def _is_tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether one is the surname of the other: "de Groot" in "Anna de Groot", "Garcia Lopez" in "Ana Garcia Lopez"."""
    return 1 < len(short) < len(long) and same_words(long[-len(short) :], short)


def is_eastern(words: tuple[str, ...]) -> bool:
    """Return whether this is a name that begins with the surname: "Lim Kah Seng", but not "Lee Smith"."""
    first, last = words[0], words[-1]
    if first in surnames() and first not in given_names() and plain(last).capitalize() in given_names():
        return last not in surnames()  # "Nagy Péter"
    eastern = first in EASTERN_SURNAMES or plain(first).capitalize() in EASTERN_SURNAMES
    return eastern and (len(words) > len(("Lee", "Smith")) or last not in surnames())


def is_front(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether one name is the first words of the other, several: "Ana García" of "Ana García López", "Siti Nurhaliza" of "Siti Nurhaliza Tarudin"."""
    short, long = sorted((core(one), core(two)), key=len)
    one_more = 1 < len(short) == len(long) - 1  # "a Jane Doe White House" is nobody
    return one_more and same_words(long[: len(short)], short)


def ends_alike(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Return whether both end in one surname."""
    return same_word(core(whole)[-1], words[-1])
