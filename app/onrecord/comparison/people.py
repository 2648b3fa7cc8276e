"""Whether two names may be those of one speaker."""

from unicodedata import combining, normalize

from onrecord.comparison.words import fold
from onrecord.text.lexicon import words

_TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady the president minister prime secretary senator sen rep"
    " governor gov mayor general gen colonel col captain capt judge justice king queen prince princess pope rev reverend"
    " jr sr ii iii phd md"
)


def may_be_one(left: str, right: str) -> bool:
    """Return whether two printed names may name one speaker: one is part of the other, or initials stand for a name.

    "Ms. Doe" and "Jane Doe" may be one, as may "J. Doe" and "Jane Doe"; "Jane Doe" and "John Doe" may not.
    """
    short, long = sorted((_parts(left), _parts(right)), key=len)
    if not short or short[-1] != long[-1]:
        return bool(short) and (set(short) <= set(long) or "".join(short) in _initials(long))
    rest = long[:-1]
    return all(any(part == other or _abbreviates(part, other) for other in rest) for part in short[:-1])


def _parts(name: str) -> list[str]:
    """Return the parts of a name in lower case, without titles, possessives and accents."""
    letters = normalize("NFKD", fold(name))
    bare = "".join(letter for letter in letters if not combining(letter))
    plain = bare.replace("'s", "").replace(".", " ").replace("-", " ")
    parts = [part.strip(",'\"()") for part in plain.split()]
    named = [part for part in parts if part and part not in _TITLES]
    return named or [part for part in parts if part]


def _abbreviates(left: str, right: str) -> bool:
    return left[0] == right[0] and 1 in (len(left), len(right))


def _initials(parts: list[str]) -> tuple[str, str]:
    """Return what a body may be abbreviated to, with and without its small words."""
    return (
        "".join(part[0] for part in parts),
        "".join(part[0] for part in parts if part not in ("of", "and", "for", "the")),
    )
