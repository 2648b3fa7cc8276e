"""Names of several words that are known whole, whatever stands inside: "Department of Veterans Affairs", "Best Buy", "Ben & Jerry's"."""

from collections.abc import Sequence
from functools import cache

from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.determiners import CAPITALIZED
from onrecord.extraction.lexicon.en.honorifics import HONORIFICS
from onrecord.extraction.lexicon.en.known_bodies import KNOWN_BODIES, LONG_NAMES
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS
from onrecord.extraction.names.parts import Part
from onrecord.text.tokens import places_of

_CURLY = {"'s": "’s"}


def with_known(words: list[str], parts: list[Part]) -> list[Part]:
    """Put the names that are known whole in the place of what stands where they do, in reading order."""
    table, first_words = _table()
    found: list[Part] = []
    for index in places_of(words, first_words):
        if found and index < found[-1].last:
            continue
        end = next((index + len(name) for name in table[words[index]] if _stands(words, index, name)), index)
        if end > index and _is_whole(words, index, end):
            found.append(Part(index, end, "organization", None))
    if not found:
        return parts
    taken = {token for part in found for token in range(part.first, part.last)}
    kept = [part for part in parts if taken.isdisjoint(range(part.first, part.last))]
    return sorted([*kept, *found], key=lambda part: part.first)


@cache
def _table() -> tuple[dict[str, list[tuple[str, ...]]], frozenset[str]]:
    """Return the names of several tokens by their first, the longest first, and those first ones."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(KNOWN_BODIES | LONG_NAMES, key=len, reverse=True):
        tokens = tuple(name.replace("'s", " 's").replace(",", " ,").split())
        if len(tokens) > 1:
            table.setdefault(tokens[0], []).append(tokens)
    return table, frozenset(table)


def _stands(words: Sequence[str], index: int, name: tuple[str, ...]) -> bool:
    printed = words[index : index + len(name)]
    return len(printed) == len(name) and all(
        word == one or word == _CURLY.get(one) for word, one in zip(printed, name, strict=True)
    )


def _is_whole(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether no longer name goes on before or behind, and nobody is called so: "the Best Buy Center", "Mr. Wells Fargo"."""
    before = words[first - 1] if first else "."
    behind = words[last] if last < len(words) else "."
    opens = not before[0].isupper() or before in CAPITALIZED or before in TIMES
    ends = not behind[0].isupper() or behind.lower() in ROLE_NOUNS or behind.lower() in MODIFIERS
    return (opens or first < 2 or not words[first - 2][0].isalnum()) and ends and before not in HONORIFICS  # noqa: PLR2004 - a word that opens a sentence
