"""What a correction changed of a quote: each fact before and after, and its words as a diff."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType

from onrecord.store.documents.stored import Document
from onrecord.web.pages.wording import CAPACITIES, HOW_SAID, who

MOST_WORDS = 1_000
"""Comparing takes the square of it at worst; longer quotes are shown whole before and after."""
_FACTS: Mapping[str, Callable[[Document], str]] = MappingProxyType(
    {
        "Who": who,
        "How": lambda quote: HOW_SAID[quote["kind"]],
        "Capacity": lambda quote: CAPACITIES[quote["capacity"]],
        "Status": lambda quote: str(quote["status"]),
    }
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a diff: of what was, of what is, or of both."""

    words: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Amendment:
    """One thing that a correction changed."""

    label: str
    parts: Sequence[Part]


def amendments(before: Document, after: Document) -> list[Amendment]:
    """Return what is another in a quote's later state."""
    found = [
        Amendment(
            label, (Part(fact(before), before=True, after=False), Part(fact(after), before=False, after=True))
        )
        for label, fact in _FACTS.items()
        if fact(before) != fact(after)
    ]
    if before["text"] != after["text"]:
        found.append(Amendment("Words", word_diff(before["text"], after["text"])))
    return found


def replaced(label: str, before: str, after: str) -> Amendment:
    """Return that something is another as a whole."""
    return Amendment(label, (Part(before, before=True, after=False), Part(after, before=False, after=True)))


def word_diff(before: str, after: str) -> list[Part]:
    """Return two wordings as one, word by word."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > MOST_WORDS:
        return [Part(before, before=True, after=False), Part(after, before=False, after=True)]
    parts: list[Part] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            parts.append(Part(" ".join(old[old_from:old_to]), before=True, after=True))
            continue
        gone, come = " ".join(old[old_from:old_to]), " ".join(new[new_from:new_to])
        parts += [Part(gone, before=True, after=False)] if gone else []
        parts += [Part(come, before=False, after=True)] if come else []
    return parts
