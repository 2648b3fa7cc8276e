"""Linear scores over named features: the whole of the learned model, and how it is stored.

A model file is UTF-8 text, compressed: a line `= decision templates` opens a decision; each further line is a template's
number, a feature's value and its weight, parted by tabs.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import repeat
from math import copysign, exp
from operator import add

from onrecord.extraction.candidates.templates import Scorer, Templates, compiled, scorer

Tables = Sequence[dict[str, int]]
"""One table a feature template: value of the feature to weight, in hundredths: whole numbers add up to the same in any order."""
Weights = Mapping[str, Sequence[Mapping[str, float]]]
"""What is learned or set by hand, by decision and template."""
Never = Mapping[str, frozenset[str]]
"""Pairs of classes that content is never cut between: by the class before a place those behind it."""
UNIT = 100


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of every decision, by its name."""

    decisions: Mapping[str, Tables]
    learned: bool = True
    """False: the weights were set by hand."""
    kept: dict[tuple[str, str], Scorer] = field(default_factory=dict, compare=False, repr=False)
    """Scorers by decision and templates."""
    kept_apart: dict[str, Never] = field(default_factory=dict, compare=False, repr=False)
    """What the places of a decision never part."""

    def score(self, decision: str, features: Sequence[str]) -> float:
        """Return the sum of the features' weights; a value that was never seen weighs nothing.

        The loop runs in C (`benchmarks/` shows half of the engine's time here).
        """
        return sum(map(dict.get, self.decisions[decision], features, _NOTHING)) / UNIT

    def scorer(self, decision: str, templates: Templates) -> Scorer:
        """Return what scores the places that these templates describe."""
        key = decision, templates.name
        found = self.kept.get(key)
        if found is None:
            found = self.kept[key] = scorer(templates, self.decisions[decision])
        return found

    def never(self, decision: str) -> Never:
        """Return what the places of a decision never part, a list and no score; empty when there is none."""
        found = self.kept_apart.get(decision)
        if found is None:
            tables = self.decisions.get(f"{decision}_never", ({},))
            found = self.kept_apart[decision] = parted(tables[0])
        return found

    def probability(self, decision: str, features: Sequence[str]) -> float:
        """Return the logistic of the score: how likely a yes is, 0 to 1."""
        return logistic(self.score(decision, features))


_NOTHING = repeat(0)


def parted(pairs: Iterable[str]) -> Never:
    """Read pairs of classes that are written with a bar between."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        bar = pair.index("|", 1)  # a class may be a bar itself
        found.setdefault(pair[:bar], set()).add(pair[bar + 1 :])
    return {before: frozenset(after) for before, after in found.items()}


def shares(scores: Sequence[float]) -> list[float]:
    """Return the probability of each of several choices by their scores; they sum to 1."""
    best = max(scores)
    odds = [exp(score - best) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


TIE = 1e-9
"""Chances that differ by less are equal: the rest is the rounding of sums."""


def likeliest(scores: list[float]) -> tuple[int, float]:
    """Return the first of the best of several scores, and its probability; scores of hundredths are equal or far apart."""
    if _COMPILED is not None:
        return _COMPILED(scores)
    best = max(scores)
    total = reduce(
        add, [exp(score - best) for score in scores]
    )  # one by one, whatever `sum` does in a version of Python
    return scores.index(best), 1.0 / total


_COMPILED: Callable[[list[float]], tuple[int, float]] | None = compiled("likeliest")
"""What does the same quicker, where a compiler was found."""


WIDEST = 30.0
"""Beyond this score nothing gets more likely or less."""


def logistic(score: float) -> float:
    """Map a score to 0 to 1 without overflow."""
    return 1.0 / (1.0 + exp(-score if -WIDEST < score < WIDEST else copysign(WIDEST, -score)))


def model_of(weights: Weights, *, learned: bool = True) -> LinearModel:
    """Make a model of weights, which keep two decimals."""
    decisions = {
        decision: [{value: round(weight * UNIT) for value, weight in table.items()} for table in tables]
        for decision, tables in weights.items()
    }
    return LinearModel(decisions, learned)


def dump_model(decisions: Weights) -> bytes:
    """Write a model file; weights keep two decimals."""
    lines = []
    for decision, tables in sorted(decisions.items()):
        lines.append(f"= {decision} {len(tables)}")
        for template, table in enumerate(tables):
            lines += [f"{template}\t{value}\t{weight:.2f}" for value, weight in sorted(table.items())]
    return zlib.compress("\n".join(lines).encode(), 9)


class _Hundredths(dict[str, int]):
    """One number for all weights that are printed alike: there are few, and near memory is read sooner."""

    def __missing__(self, printed: str) -> int:
        self[printed] = weight = round(float(printed) * UNIT)
        return weight


def load_model(data: bytes) -> LinearModel:
    """Read a model file.

    Raises:
        ValueError: The bytes are not a model file.
    """
    decisions: dict[str, list[dict[str, int]]] = {}
    tables: list[dict[str, int]] = []
    weights = _Hundredths()
    try:
        for line in zlib.decompress(data).decode().split("\n"):
            if line.startswith("= "):
                _, decision, templates = line.split(" ")
                tables = decisions[decision] = [{} for _ in range(int(templates))]
            else:
                template, value, weight = line.split("\t")
                tables[int(template)][value] = weights[weight]
    except (zlib.error, UnicodeDecodeError, IndexError, ValueError, OverflowError) as error:
        raise ValueError(f"not a model file: {error}") from error
    return LinearModel(decisions)
