"""The places where a draft and the record have different words, and those where only the print differs."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.comparison.kinds import Kind
from onrecord.comparison.words import fold


@dataclass(frozen=True, slots=True)
class Change:
    """One place where draft and record have different words."""

    kind: Kind
    draft: str
    """The draft's words as printed; empty where it leaves words out."""
    record: str
    """The record's words as printed; empty where the draft adds words."""
    start: int
    end: int
    """Where the draft's words stand in the draft; equal where it leaves words out."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Words that count as the same and are printed differently: spelling, a contraction, a number in words."""

    draft: str
    record: str


def plain(printed: str) -> str:
    """Return a printed word as far as its spelling goes."""
    return fold(printed).translate(_NO_SPELLING)


_NO_SPELLING = str.maketrans("", "", ".,'-[]")


def joined_wording(changes: Sequence[Change]) -> list[Change]:
    """Join neighbours that are only other wording."""
    joined: list[Change] = []
    for change in changes:
        last = joined[-1] if joined else None
        if last is not None and last.kind == change.kind == "wording":
            texts = (f"{last.draft} {change.draft}", f"{last.record} {change.record}")
            joined[-1] = Change("wording", *texts, last.start, change.end)
        else:
            joined.append(change)
    return joined
