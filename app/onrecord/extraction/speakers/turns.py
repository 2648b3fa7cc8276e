"""What a verb of speech tells of the turns of a talk: who "added" goes on, who "replied" is another than spoke last."""

from bisect import bisect_left
from typing import Literal

from onrecord.extraction.lexicon.en.speech_cues import ADDING, BEFORE_PASSIVES, QUESTIONED, RETORTING
from onrecord.text.document import Document

Turn = Literal["adds", "answers"]
_GOES_ON = 1.5
"""By how much who spoke last stands out before "he added": set by judgement."""
_ANSWERED = -4.0
"""The same before "he replied": somebody else replies."""


def turn_of(cue: str) -> Turn | None:
    """Return what a verb tells, in small letters."""
    return "adds" if cue in ADDING else "answers" if cue in RETORTING else None


def worth_of_turn(document: Document, turn: Turn, token: int, *, near: bool) -> float:
    """Return what it is worth before such a verb at a token to have spoken last, in the sentence before or `near` it."""
    if turn == "adds":
        return _GOES_ON
    return _ANSWERED if near and not is_questioned(document, token) else 0.0


def is_questioned(document: Document, token: int) -> bool:
    """Return whether the sentence of an answer, or the one before, says that somebody was asked, and not by whom: "Asked why, he replied"."""
    tokens = document.tokens
    first = bisect_left(tokens.sentences, tokens.sentences[token] - 1)
    return any(
        tokens.lower[at] in QUESTIONED
        and (
            not at
            or tokens.sentences[at - 1] != tokens.sentences[at]
            or tokens.lower[at - 1] in BEFORE_PASSIVES
        )
        for at in range(first, token)
        if tokens.stretches[at] < 0
    )
