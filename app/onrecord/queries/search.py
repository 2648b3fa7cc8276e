"""The search language of `q`: words, "phrases", prefix*, -not.

A client's text never reaches the index raw: what is a term is decided here, and each term goes on as a phrase, of which the index's own
tokenizer makes words. Only a star behind a term, and a minus before it, have a meaning.
"""

import re

from onrecord.errors import InputError
from onrecord.store.database.searching import Term

MAX_TERMS = 32
_TERM = re.compile(r'(-?)(?:["“”„«]([^"“”«»]{0,500})["“”»]?|([^\s"“”„«»]{1,500}))(\*?)')


class SearchError(InputError):
    """Nothing in the search can be looked for."""


def parse_search(q: str) -> list[Term]:
    """Read a search.

    Raises:
        SearchError: It has no word to look for, or too many.
    """
    terms = [term for match in _TERM.finditer(q) if (term := _term(match)) is not None]
    if not any(not term.negated for term in terms):
        raise SearchError("needs at least one word to look for")
    if len(terms) > MAX_TERMS:
        raise SearchError(f"has more than {MAX_TERMS} terms")
    return terms


def _term(match: re.Match[str]) -> Term | None:
    minus, phrase, word, star = match.groups()
    words = phrase if phrase is not None else word
    prefix = bool(star) or (phrase is None and words.endswith("*"))
    words = words.rstrip("*")
    if not any(char.isalnum() for char in words):
        return None
    return Term(words, prefix, bool(minus))
