"""Ranks with a word in brackets before the name: "Brig. Gen. (res.) Jane Doe", "Colonel (retd) Jane Doe"."""

from collections.abc import Iterator

from onrecord.extraction.lexicon.en.honorifics import BRACKETED, HONORIFICS, IN_RESERVE, PARTS, RETIRED
from onrecord.extraction.roles.text import Statement, Text

_NOTED = RETIRED | IN_RESERVE | BRACKETED


def rank_before_bracket(text: Text, start: int) -> Iterator[Statement]:
    """Read the rank whose holder, named from `start` on, is in reserve, has retired or has another form of address."""
    if start <= len("(S)") or text.words[start - 1] != ")":
        return
    opening = start - len("(S)")
    opening -= text.words[opening + 1] == "."
    noted = "".join(text.lower[opening + 1 : start - 1]).rstrip(".")
    if text.words[opening] != "(" or noted not in _NOTED:
        return
    first = opening
    while first and (text.words[first - 1] in HONORIFICS or text.words[first - 1] in PARTS):
        first -= 1
    if first < opening:
        yield Statement((first, opening), None, "former" if noted in RETIRED else "current", opening - 1)
