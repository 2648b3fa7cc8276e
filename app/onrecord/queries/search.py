"""The search language of `q`: words, "phrases", prefix*, -not, speaker:name and paper:name.

A client's text never reaches the index raw: what is a term is decided here, and each term goes on as a phrase, of which the index's own
tokenizer makes words. Only a star behind a term, a minus before it, and the names before a colon have a meaning.
"""

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.errors import InputError
from onrecord.store.database.letters import as_searched
from onrecord.store.database.searching import Term
from onrecord.store.rows.name_words import name_words

MAX_TERMS = 32
_TERM = re.compile(
    r'(-?)(?:(speaker|paper|publisher):(?=\S))?(?:["“”„«]([^"“”«»]{0,500})["“”»]?|([^\s"“”„«»]{1,500}))(\*?)',
    re.IGNORECASE,
)
_NAMED: dict[str, Literal["speaker", "publisher"]] = {
    "speaker": "speaker",
    "paper": "publisher",
    "publisher": "publisher",
}


_UNKNOWN = re.compile(r"-?([A-Za-z_]{2,20}):[^\s/]")
"""What looks like a name before a colon, and is none of those that have a meaning."""


class SearchError(InputError):
    """Nothing in the search can be looked for."""


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """Somebody to look for by words of a name, in any order."""

    what: Literal["speaker", "publisher"]
    words: tuple[str, ...]
    """Without case and accents (`name_words`)."""
    prefix: bool
    """The last word may go on."""
    negated: bool


def parse_search(q: str) -> list[Term]:
    """Read the words of a search; there may be none where it names somebody (`parse_names`).

    Raises:
        SearchError: It has neither a word nor a name to look for, too many of them, or something before a colon that has no meaning.
    """
    matches = list(_TERM.finditer(q))
    for match in matches:
        if match[2] is None and (unknown := _UNKNOWN.match(q, match.start())):
            raise SearchError(
                f"knows no `{unknown[1]}:`, only `speaker:` and `paper:`; words with a colon stand in quotation marks"
            )
    terms = [term for match in matches if match[2] is None and (term := _term(match)) is not None]
    named = [not match[1] for match in matches if match[2] is not None]
    if not (any(named) or any(not term.negated for term in terms)):
        raise SearchError("needs at least one word to look for")
    if len(terms) + len(named) > MAX_TERMS:
        raise SearchError(f"has more than {MAX_TERMS} terms")
    return terms


def parse_names(q: str) -> list[NamedTerm]:
    """Read whom a search names.

    Raises:
        SearchError: A name has no letter and no figure.
    """
    return [_named_term(match) for match in _TERM.finditer(q) if match[2] is not None]


def ranks(q: str) -> bool:
    """Return whether a search looks for words, by which what it finds has an order."""
    return any(not term.negated for term in parse_search(q))


def _term(match: re.Match[str]) -> Term | None:
    minus, _, phrase, word, star = match.groups()
    words = phrase if phrase is not None else word
    prefix = bool(star) or (phrase is None and words.endswith("*"))
    words = as_searched(words.rstrip("*"))
    if not any(char.isalnum() for char in words):
        return None
    return Term(words, prefix, bool(minus))


def _named_term(match: re.Match[str]) -> NamedTerm:
    minus, field, phrase, word, star = match.groups()
    value = phrase if phrase is not None else word
    words = tuple(name_words(value))
    if not words:
        raise SearchError(f"needs a name behind `{field.lower()}:`")
    return NamedTerm(_NAMED[field.lower()], words, bool(star) or value.endswith("*"), bool(minus))
