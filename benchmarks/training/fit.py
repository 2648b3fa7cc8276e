"""Fitting: logistic regression and conditional logit with an L2 penalty, by L-BFGS.

A decision that answers yes or no is a logistic regression; one that chooses among rows is a conditional logit (McFadden
1974), where several rows of a group may be right: what counts is their probability together.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.training.examples import Examples
from benchmarks.training.gold import RARE, WORD

MIN_ROWS = 3
"""Rows that a feature value must stand in to get a weight."""
MAX_WORDS = 2
"""Words that a feature value may hold: no run of words of a text can be in the model."""

Tables = list[dict[str, float]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How one decision is fitted."""

    l2: float
    binary: bool
    iterations: int


def is_learnable(value: str) -> bool:
    """Tell whether a marked value may be in the model: no rare word, and few words."""
    return RARE not in value and value.count(WORD) <= MAX_WORDS


def fit(examples: Examples, plan: Plan, *, without: int | None = None) -> Tables:
    """Fit one decision's weights.

    Args:
        examples: What to learn from.
        plan: Penalty, kind and number of iterations.
        without: A fold that is left out.

    Returns:
        One table a template: plain feature value to weight.
    """
    sizes = np.asarray(examples.sizes)
    kept = np.asarray(examples.folds) != (-1 if without is None else without)
    rows: np.ndarray = np.repeat(kept, sizes)
    cells = np.asarray(examples.cells, dtype=np.int32).reshape(len(rows), -1)[rows]
    right = np.asarray(examples.right, dtype=float)[rows]
    columns, names = _columns(examples, cells)
    matrix = _matrix(cells, columns, len(names))
    sizes = sizes[kept]
    loss = _binary(matrix, right, plan.l2) if plan.binary else _choice(matrix, right, sizes, plan.l2)
    found = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": plan.iterations}
    )
    tables: Tables = [{} for _ in examples.values]
    for (template, value), weight in zip(names, found.x, strict=True):
        tables[template][value] = float(weight)
    return tables


def _columns(examples: Examples, cells: np.ndarray) -> tuple[list[np.ndarray], list[tuple[int, str]]]:
    """Give each plain value that is learnable and frequent a column; -1 stands for the others."""
    columns: list[np.ndarray] = []
    names: list[tuple[int, str]] = []
    for template, numbers in enumerate(examples.values):
        counts = np.bincount(cells[:, template], minlength=len(numbers))
        plain: dict[str, list[int]] = {}
        for value, number in numbers.items():
            if is_learnable(value):
                plain.setdefault(value.replace(WORD, ""), []).append(number)
        column: np.ndarray = np.full(len(numbers), -1, dtype=np.int64)
        for value, same in plain.items():
            if counts[same].sum() >= MIN_ROWS:
                column[same] = len(names)
                names.append((template, value))
        columns.append(column)
    return columns, names


def _matrix(cells: np.ndarray, columns: list[np.ndarray], width: int) -> csr_matrix:
    found = np.empty(cells.shape, dtype=np.int64)
    for template, column in enumerate(columns):
        found[:, template] = column[cells[:, template]]
    known = found >= 0
    ends = np.concatenate(([0], np.cumsum(known.sum(axis=1))))
    indices = found[known]
    return csr_matrix((np.ones(len(indices), dtype=np.float32), indices, ends), shape=(len(cells), width))


Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]


def _binary(matrix: csr_matrix, right: np.ndarray, l2: float) -> Loss:
    transposed = matrix.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        value = np.sum(np.logaddexp(0, scores) - right * scores) + 0.5 * l2 * weights @ weights
        chance = 1 / (1 + np.exp(-scores))
        return float(value), transposed @ (chance - right) + l2 * weights

    return loss


def _choice(matrix: csr_matrix, right: np.ndarray, sizes: np.ndarray, l2: float) -> Loss:
    transposed = matrix.T.tocsr()
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    group: np.ndarray = np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total = np.add.reduceat(odds, starts)
        true_odds = odds * right
        true_total = np.add.reduceat(true_odds, starts)
        value = np.sum(np.log(total) - np.log(true_total)) + 0.5 * l2 * weights @ weights
        slope = odds / total[group] - true_odds / true_total[group]
        return float(value), transposed @ slope + l2 * weights

    return loss
