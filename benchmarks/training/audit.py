"""What the model file may not hold: a name, or a run of words of a text.

Training keeps both out: the engine's features never hold a capitalised word other than a form of a reporting verb (all
others read `Xx` or `XX`), and values with a rare word, with a word that has capitals inside ("al-Assad") or with more than
two words get no weight. This looks at the result.
"""

import re
from collections.abc import Collection, Iterable

from onrecord.extraction.candidates.linear_model import Weights
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.grammar import TIMES

_LETTERS = re.compile(r"[^\W\d_]{4,}")
_COMPOUND = re.compile(r"(?<=[^\W\d_]-)[^\W\d_]{4,}")
SHORTEST = 4
"""Letters of the shortest name that is looked for."""


def names_held(model: Weights, readings: Iterable[Reading]) -> set[str]:
    """Return the names of some texts that stand in a value of the model: words that no text prints in lower case.

    A code of one or two letters may stand right before a word ("R" and "and" make "Rand"): that is no name.
    """
    printed = {word for reading in readings for word in reading.document.tokens.words}
    common = {word for word in printed if word[:1].islower()} | TIMES
    names = {
        word
        for word in printed
        if len(word) >= SHORTEST and word[:1].isupper() and word[1:].islower() and word.lower() not in common
    }
    plain = {name for name in names if not _is_code_and_word(name, common)}
    return held(model, plain) | held_behind_hyphens(model, names)


def _is_code_and_word(name: str, common: Collection[str]) -> bool:
    """Tell "R" and "and", or "R", "at" and the verb form "s", from a name."""
    rests = [name[1:], name[2:]]
    return any(rest.removesuffix(form) in common for rest in rests for form in ("", "s", "ed", "ing"))


def held(model: Weights, names: Collection[str]) -> set[str]:
    """Return those of the names that are a whole run of letters in a value of the model."""
    runs = {run for value in _values(model) for run in _LETTERS.findall(value)}
    return {name for name in names if name in runs}


def held_behind_hyphens(model: Weights, names: Collection[str]) -> set[str]:
    """Return those of the names that end a compound in lower case ("anti-" and a name)."""
    ends = {run for value in _values(model) for run in _COMPOUND.findall(value)}
    return {name for name in names if name.lower() in ends}


def _values(model: Weights) -> Iterable[str]:
    return (value for tables in model.values() for table in tables for value in table)
