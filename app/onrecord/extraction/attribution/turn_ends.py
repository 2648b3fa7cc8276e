"""Paragraphs between the turns of a transcript that nobody says: headings, how a court proceeds, seats of members."""

import re

from onrecord.extraction.lexicon.en.interview_labels import LISTS_BEHIND, SECTIONS

_EXAMINES = re.compile(r"(?i:by) (?:(?:MR|MS|MRS|MISS|DR)\.? )?[A-Z][A-Z.’' -]{1,40}:")
"""Who asks in a court, over the questions."""
_SWORN = re.compile(
    r"(?:the witness|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}), .{0,80}\b(?:sworn|affirmed)\b.{0,120}\btestif(?:ied|ies)\b.{0,40}|\([^()]{0,60}\b(?:sworn|affirmed|excused|recess|recording)\b[^()]{0,60}\)",
    re.IGNORECASE,
)
"""How a court's record says that a witness was sworn."""
_SEAT = re.compile(r"\([A-Z][^()\n]{1,60}\)(?: \([A-Z][^()\n]{0,30}\))?")
"""A member's seat and party in a line of their own, or who holds an office."""
_SOMEBODY_ELSE = ">>"
"""Captions' sign that another one speaks, where no name stands behind it."""
_TELLS = re.compile(
    r".*[,?!][”\"] (?:(?:he|she|they)|(?:[A-Z][\w.’'-]{1,30} ){0,2}[A-Z][\w’'-]{1,30}) (?:said|says|added|told)\b[^“”\"]{0,80}\.",
    re.DOTALL,
)
"""The reporter goes on: quoted words, and behind them who said so."""
_LONGEST = 60
"""Characters of a heading."""


def ends_turn(paragraph: str) -> bool:
    """Return whether a paragraph without a label ends the turn before it."""
    heading = _heading(paragraph)
    return (
        heading in SECTIONS
        or heading in LISTS_BEHIND
        or _EXAMINES.fullmatch(paragraph) is not None
        or _SWORN.fullmatch(paragraph) is not None
        or _TELLS.fullmatch(paragraph) is not None
    )


def is_of_another(paragraph: str) -> bool:
    """Return whether a paragraph without a label is said by somebody else than the one before it."""
    return paragraph.startswith(_SOMEBODY_ELSE)


def ends_turns(paragraph: str) -> bool:
    """Return whether a list of those who took part begins: nobody speaks behind it."""
    return _heading(paragraph) in LISTS_BEHIND


def is_of_label(paragraph: str) -> bool:
    """Return whether a line belongs to the name over it, and is not said."""
    return _SEAT.fullmatch(paragraph) is not None


def _heading(paragraph: str) -> str:
    return paragraph.rstrip(" :*_").lstrip("*_# ").casefold() if len(paragraph) <= _LONGEST else ""
