"""The form of a name that is printed most often: a headline or an abstract may spell it otherwise once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol


class Printed(Protocol):
    """Somebody or something that is named."""

    words: tuple[str, ...]
    fullest: int
    names: list[int]


def take_usual_forms(listed: Iterable[Printed], phrases: Sequence[tuple[str, ...]]) -> None:
    """Call each by the full form that most of its names print; by the first where none is printed more often."""
    for one in listed:
        whole = [index for index in one.names if len(phrases[index]) == len(one.words)]
        if all(phrases[index] == one.words for index in whole):
            continue
        counts = Counter(phrases[index] for index in whole)
        most = max(whole, key=lambda index: counts[phrases[index]])
        if counts[phrases[most]] > counts[one.words]:
            one.fullest, one.words = most, phrases[most]
