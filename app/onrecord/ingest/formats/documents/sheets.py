"""Sheets of a program for tables, whichever format they were saved in: what is shown in them, read as tables of articles.

What is hidden or struck out is not read, as in documents, and whoever reads the file is told so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.dataset_records import Columns
from onrecord.ingest.formats.records.tables import ROWS_ABOVE, Row, articles_of, names_within
from onrecord.ingest.records import PassedOver

MOST_COLUMNS = 16_384
"""Of a sheet, in every program; a cell that states a further one is damaged."""
_UNCOMPUTED = "without their values: open it in a program for tables and save it again"


@dataclass(slots=True)
class SheetRow:
    """A row that has cells; its number and those of its columns count from 1."""

    number: int
    hidden: bool
    cells: dict[int, str] = field(default_factory=dict)
    struck: list[str] = field(default_factory=list)
    """Words that are struck out, which are in no cell."""


@dataclass(slots=True)
class Sheet:
    """One sheet as its reader hears it."""

    name: str
    hidden: bool = False
    rows: list[SheetRow] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    merged: dict[tuple[int, int], int] = field(default_factory=dict)
    """The last row of a merged cell, by the row and the column of its first one."""
    uncomputed: int = 0
    """Formulas that no program has computed yet."""


class CellCount:
    """What is left of the limits while cells are read."""

    def __init__(self, limits: ContainerLimits) -> None:
        self._limits = limits
        self._cells = limits.sheet_cells
        self._characters = limits.document_bytes

    def count(self, text: str, times: int = 1) -> None:
        """Count a cell, which may stand for several.

        Raises:
            InputError: There are too many, or their texts are too long together.
        """
        self._cells -= times
        self._characters -= len(text) * times
        if self._cells < 0:
            raise InputError(f"holds more than {self._limits.sheet_cells} cells")
        if self._characters < 0:
            raise InputError(f"holds more than {self._limits.document_bytes} characters in its cells")


def read_sheets(sheets: Sequence[Sheet]) -> Iterator[Draft | LeftOut]:
    """Read every shown row below the names of the columns as an article, of each sheet that has texts.

    Sheets without any (notes, a legend) are passed over beside the first article; without an article they are told as left out.

    Raises:
        InputError: No shown sheet has a row below a column that is named as one with texts is.
    """
    filled = [sheet for sheet in sheets if sheet.rows]
    tables = [_Table(sheet) for sheet in filled if not sheet.hidden]
    if not tables:
        raise InputError("holds no sheet that is shown and has cells")
    if all(table.nothing for table in tables):
        raise InputError(tables[0].nothing)
    for sheet in filled:
        if sheet.hidden:
            yield LeftOut(sheet.name, "is a hidden sheet: show it to have it read")
    yield from _found_in(tables, named=len(filled) > 1)


def _found_in(tables: Sequence["_Table"], *, named: bool) -> Iterator[Draft | LeftOut]:
    """Yield what the tables hold; what holds no articles goes with the first one."""
    beside = [table for table in tables if table.is_beside]
    for table in tables:
        for found in [] if table.is_beside else table.found():
            if isinstance(found, LeftOut):
                name = table.sheet.name if named else ""
                yield LeftOut(" ".join(filter(None, (name, found.name))), found.reason)
                continue
            passed = (PassedOver(one.sheet.name, f"is a sheet that {one.nothing}") for one in beside)
            yield replace(found, passed_over=(*found.passed_over, *passed))
            beside = []
    for table in beside:
        yield LeftOut(table.sheet.name, table.nothing)


class _Table:
    """The table of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        _fill_merged(sheet)
        self._hidden = sheet.hidden_columns
        self._shown = [row for row in sheet.rows if not row.hidden]
        above = [
            (row.number, self._cells(row, max(row.cells)))
            for row in islice((row for row in self._shown if row.cells), ROWS_ABOVE)
        ]
        (fields, _), self._number, self._names = names_within(above)
        names = self._names or next((cells for _, cells in above), [])
        hidden = f"; hidden ones ({len(self._hidden)}) are not read" if self._hidden else ""
        width = len(self._names)
        below = [row for row in self._shown if row.number > self._number]
        self._below = [(row, self._cells(row, width)) for row in below]
        self._below = [(row, cells) for row, cells in self._below if row.struck or any(map(str.strip, cells))]
        self.nothing = "" if fields else Columns(names).without_text() + hidden
        """Why the sheet gives neither an article nor anything that is left out; else empty."""
        if not (self.nothing or self._below or sheet.uncomputed or len(self._shown) < len(sheet.rows)):
            self.nothing = f"has no row below the names of its columns{hidden}"
        self.is_beside = bool(self.nothing) and not self._hidden
        """Whether it holds something else than articles: one with hidden columns may hold them there."""

    def _cells(self, row: SheetRow, width: int) -> list[str]:
        return ["" if column in self._hidden else row.cells.get(column, "") for column in range(1, width + 1)]

    def found(self) -> Iterator[Draft | LeftOut]:
        """Yield what the rows hold, and what of the sheet is not read."""
        if self.nothing:
            yield LeftOut("", self.nothing)
            return
        if hidden := len(self.sheet.rows) - len(self._shown):
            yield LeftOut("", f"has hidden rows ({hidden}): show them to have them read")
        if uncomputed := self.sheet.uncomputed:
            yield LeftOut("", f"holds formulas ({uncomputed}) {_UNCOMPUTED}")
        rows: list[Row] = []
        notes: dict[int, tuple[PassedOver, ...]] = {}
        for row, cells in self._below:
            if any(map(str.strip, cells)):
                rows.append((row.number, cells))
                notes[row.number] = tuple(self._notes(row))
            else:
                yield LeftOut(f"row {row.number}", "is struck out")
        if rows:
            yield from articles_of(self._names, rows, notes=notes)

    def _notes(self, row: SheetRow) -> Iterator[PassedOver]:
        for words in row.struck:
            yield PassedOver(words, "is struck out")
        for column, text in row.cells.items():
            if column in self._hidden:
                yield PassedOver(text, "stands in a hidden column")


def _fill_merged(sheet: Sheet) -> None:
    """Say in each row of a merged cell what is said in its first one: the paper of several articles, for one."""
    running: dict[int, tuple[int, str]] = {}
    for row in sheet.rows:
        for column, (last, text) in list(running.items()):
            if row.number > last:
                del running[column]
            else:
                row.cells.setdefault(column, text)
        for column, text in row.cells.items():
            last = sheet.merged.get((row.number, column), 0)
            if last > row.number:
                running[column] = (last, text)
