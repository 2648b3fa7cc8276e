"""Examples of each decision: rows of feature values as numbers, in groups of which some rows are right."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

Row = Sequence[str]


@dataclass(slots=True)
class Examples:
    """All examples of one decision."""

    values: list[dict[str, int]] = field(default_factory=list)
    """For each template the number of each value."""
    cells: "array[int]" = field(default_factory=lambda: array("i"))
    """The rows, one after the other, a number a template."""
    right: "array[int]" = field(default_factory=lambda: array("b"))
    """For each row whether it is right."""
    sizes: "array[int]" = field(default_factory=lambda: array("i"))
    """Rows of each group."""
    folds: "array[int]" = field(default_factory=lambda: array("b"))
    """Fold of each group."""

    def add(self, rows: Sequence[Row], right: Sequence[bool], fold: int) -> None:
        """Add one group; a group without a right row teaches nothing and is left out."""
        if not any(right):
            return
        self.add_always(rows, right, fold)

    def add_always(self, rows: Sequence[Row], right: Sequence[bool], fold: int) -> None:
        """Add one group whether or not a row is right (decisions that answer yes or no)."""
        if not self.values:
            self.values = [{} for _ in rows[0]]
        for row in rows:
            self.cells.extend(
                numbers.setdefault(value, len(numbers))
                for numbers, value in zip(self.values, row, strict=True)
            )
        self.right.extend(right)
        self.sizes.append(len(rows))
        self.folds.append(fold)

    def hardly_ever(self, template: int, *, least: int, share: float) -> dict[str, float]:
        """Return the template's values of which at least `least` rows tell, and of those less than `share` are right.

        The row of the choice that there is nothing ("0") is not counted.
        """
        width = len(self.values)
        nothing = self.values[0].get("0", -1)
        seen: Counter[int] = Counter()
        true: Counter[int] = Counter()
        for row, right in enumerate(self.right):
            if self.cells[row * width] != nothing:
                number = self.cells[row * width + template]
                seen[number] += 1
                true[number] += right
        return {
            value: 1.0
            for value, number in self.values[template].items()
            if seen[number] >= least and true[number] < share * seen[number]
        }
