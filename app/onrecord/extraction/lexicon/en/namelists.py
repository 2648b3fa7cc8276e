"""Given names and surnames, read once from the lists beside this file, and the gender that a noun tells."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from onrecord.text.lexicon import words

Gender = Literal["m", "f", "u"]
_HERE = Path(__file__).parent
_FEMALE_NOUNS = words(
    "mother mum mom wife widow daughter sister aunt niece grandmother girlfriend fiancée fiancee actress waitress heiress "
    "queen princess girl woman lady hostess nun teenager-girl schoolgirl bride stepmother "
    "gran granny nan nanna grandma"
)
_MALE_NOUNS = words(
    "father dad husband widower son brother uncle nephew grandfather boyfriend fiancé fiance king prince boy man schoolboy "
    "groom stepfather pope priest hubby grandad granddad grandpa"
)


@cache
def given_names() -> dict[str, Gender]:
    """Return the gender that each given name usually carries; `u` when it may be either."""
    genders: dict[str, Gender] = {}
    gender: Gender = "u"
    for line in _lines("given_names.txt"):
        if line.startswith("["):
            gender = "m" if line == "[m]" else "f" if line == "[f]" else "u"
        else:
            genders.update(dict.fromkeys(line.split(), gender))
    return genders


_JOINED = re.compile(r"([A-Z][a-z]+)-?([A-Z][a-z]+)")


def given_name_in(word: str) -> str:
    """Return the one of two given names in one word ("RoseAnn", "KellyAnne") that tells a gender, the first if both do; else the word."""
    joined = None if word[1:].islower() else _JOINED.fullmatch(word)
    if joined is None:
        return word
    told = given_names().get(joined[1]) == "u" and given_names().get(joined[2].capitalize(), "u") != "u"
    return joined[2] if told else joined[1]


@cache
def surnames() -> frozenset[str]:
    """Return frequent surnames, capitalised as printed."""
    return frozenset(word for line in _lines("surnames.txt") for word in line.split())


def _lines(name: str) -> list[str]:
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a role noun tells."""
    if noun in _FEMALE_NOUNS or noun.endswith("woman"):
        return "f"
    return "m" if noun in _MALE_NOUNS or noun.endswith(("man", "men")) else "u"
