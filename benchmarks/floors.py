"""The floors: figures that a change must not fall below, in percent, kept in floors.toml."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.measures import Figure

FLOORS = Path(__file__).with_name("floors.toml")
MARGIN = 1.0
SMALL_GOLD_MARGIN = 4.0
"""A floor is pinned so many points under the measured figure, so that a rebuilt model of the same worth passes; on
the hand gold a single speaker moves a figure by up to four."""
HEADER = """# Floors of `make eval` in percent. Raised by `--pin`; lowering one takes `--pin --lower` and a line in CHANGELOG.md.

"""


def floor_key(figure: Figure) -> str:
    """Return the name of a figure in the file of floors."""
    return f"{figure.measure.gold}: {figure.measure.name}"


def read_floors(path: Path = FLOORS) -> dict[str, float]:
    """Return the floors by name; none when the file is not there."""
    if not path.exists():
        return {}
    return {name: float(value) for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def below_floor(measured: Iterable[Figure], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each figure under its floor; a floor without a figure is not judged."""
    return [
        f"{floor_key(figure)}: {figure.value:.1f} is below its floor {floors[floor_key(figure)]:.1f}"
        for figure in measured
        if figure.value is not None and figure.value < floors.get(floor_key(figure), 0.0)
    ]


def pin(measured: Iterable[Figure], path: Path = FLOORS, *, lower: bool = False) -> list[str]:
    """Write the measured figures as floors and return the names of those that moved; without `lower` none sinks."""
    before = read_floors(path)
    after = dict(before)
    for figure in measured:
        if figure.value is None:
            continue
        name, value = floor_key(figure), round(max(figure.value - _margin(figure), 0.0), 1)
        after[name] = value if lower else max(value, before.get(name, 0.0))
    lines = [f'"{name}" = {value}\n' for name, value in after.items()]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    return [name for name, value in after.items() if before.get(name) != value]


def _margin(figure: Figure) -> float:
    return SMALL_GOLD_MARGIN if figure.measure.gold.startswith("hand") else MARGIN
