"""Templates of features: strings over the named values of a place ("{lemma}<{c1}"), and how they are scored."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from string import Formatter
from typing import Any, Protocol

from onrecord.text.compiled_parts import compiled_part

Table = dict[str, int]
"""Value of a feature to its weight in hundredths."""


class Templates:
    """The features of one kind of place."""

    def __init__(self, name: str, names: str, features: Sequence[str]) -> None:
        """Read templates.

        Args:
            name: What they describe.
            names: The values of a place in their order, parted by spaces.
            features: Format strings over them.
        """
        self.name = name
        self.names = tuple(names.split())
        places = {value: index for index, value in enumerate(self.names)}
        literals: dict[str, int] = {}
        parts: list[tuple[int, ...]] = []
        for feature in features:
            found: list[int] = []
            for literal, value, _, _ in Formatter().parse(feature):
                if literal:
                    found.append(literals.setdefault(literal, len(places) + len(literals)))
                if value is not None:
                    found.append(places[value])
            parts.append(tuple(found))
        self.literals = tuple(literals)
        """What stands between the values, each once; its place is behind those of the values."""
        self.parts = tuple(parts)
        """For each template the places of what it joins."""

    def features(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Return the features of a place with these values."""
        row = values + self.literals
        return tuple("".join([row[place] for place in places]) for places in self.parts)


class Scorer(Protocol):
    """Adds up what the features of a place weigh."""

    def score(self, values: tuple[str, ...], /) -> int:
        """Return the sum of the weights, in hundredths."""


Scorers = Callable[[int, tuple[str, ...], tuple[tuple[int, ...], ...], tuple[Table, ...]], Scorer]
"""Makes a scorer: how many values a place has, the literals and parts of the templates, and a table for each of these."""


class PlainScorer:
    """A scorer that needs no compiler: it joins the strings and looks them up."""

    def __init__(
        self,
        count: int,
        literals: tuple[str, ...],
        parts: tuple[tuple[int, ...], ...],
        tables: tuple[Table, ...],
    ) -> None:
        del count
        self._literals = literals
        self._always = sum(
            table.get("", 0) for table, places in zip(tables, parts, strict=True) if not places
        )
        asked = [(table.get, places) for table, places in zip(tables, parts, strict=True) if table and places]
        self._single = [(get, places[0]) for get, places in asked if len(places) == 1]
        self._joined = [(get, itemgetter(*places)) for get, places in asked if len(places) > 1]

    def score(self, values: tuple[str, ...]) -> int:
        """Return the sum of the weights, in hundredths."""
        total, join, row = self._always, "".join, values + self._literals
        for get, place in self._single:
            total += get(row[place], 0)
        for get, pick in self._joined:
            total += get(join(pick(row)), 0)
        return total


_PART = compiled_part("onrecord.extraction.candidates")


def compiled(name: str) -> Any:  # noqa: ANN401 - a class or a function
    """Return what has a name in `compiled.c`; None where that is not compiled."""
    return getattr(_PART, name, None)


def fastest() -> Scorers:
    """Return what makes scorers: the compiled one where it is there, else `PlainScorer`."""
    return compiled("Scorer") or PlainScorer


_SCORERS = fastest()


def scorer(templates: Templates, tables: Sequence[Table]) -> Scorer:
    """Make a scorer of the tables of a decision, one for each template."""
    return _SCORERS(len(templates.names), templates.literals, templates.parts, tuple(tables))
