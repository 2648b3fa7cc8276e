"""Cells of tables as they were before a program wrote them: escapes for line ends, and signs that keep a spreadsheet from calculating."""

import re
from collections.abc import Iterable, Sequence

_GUARDED = re.compile(r"'(?=[-=+@\t\r])")
"""What programs put before a cell that a spreadsheet could take for a formula: “'@annroe”, “'- No.”"""
_CLOSES = re.compile(r"(?<=\S)'(?!\w)")
"""A mark that may end a quotation, which then is what the first one opens."""
_ESCAPES_ALONE = re.compile(r"(?:[^\\]|\\[bfnrtv0N'\"\\])*+", re.DOTALL)
_CERTAIN = re.compile(r"\\n\\n|[.!?”’\"]\\n|(?<=\w)\\'(?=\w)|(?:^|\t)\\N(?:\t|$)", re.MULTILINE)
"""Escapes that no text has by chance: line ends behind a sentence, apostrophes, a cell that is nothing."""
_ESCAPE = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "N": "", "b": "", "f": "", "v": "", "0": ""}


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe of such a guard, with which bars are escaped, too."""
    if _GUARDED.match(cell) is None or _CLOSES.search(cell, 1):
        return cell
    return cell[1:].replace("\\|", "|")


def is_escaped(text: str) -> bool:
    """Return whether databases wrote a table of tabs: PostgreSQL, MySQL and ClickHouse escape line ends, and end no cell by marks."""
    return _CERTAIN.search(text) is not None and _ESCAPES_ALONE.fullmatch(text) is not None


def unescaped(cells: Iterable[str]) -> list[str]:
    """Return cells with the characters that their escapes stand for."""
    return [_ESCAPE.sub(lambda match: _SIGNS.get(match[1], match[1]), cell) for cell in cells]


def with_row_names(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the names of columns, with one for the names of rows, which R writes before the first column without a name for them."""
    first = {cells[0] for cells in rows if len(cells) == len(names) + 1}
    named = len(first) == len(rows) > 0 and any(cells[-1] for cells in rows)
    return ["", *names] if named else list(names)
