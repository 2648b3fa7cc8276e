"""What is printed on a page: lines with their places."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or what stands of it in one column; points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    opens: bool = False
    """It begins a paragraph, whatever stands above it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as its file orders it."""

    height: float
    lines: tuple[Line, ...]
