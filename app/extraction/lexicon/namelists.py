"""Given names and surnames, read once from the lists beside this file."""

from functools import cache
from pathlib import Path
from typing import Literal

Gender = Literal["m", "f", "u"]
_HERE = Path(__file__).parent


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


@cache
def surnames() -> frozenset[str]:
    """Return frequent surnames, capitalised as printed."""
    return frozenset(word for line in _lines("surnames.txt") for word in line.split())


def _lines(name: str) -> list[str]:
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
