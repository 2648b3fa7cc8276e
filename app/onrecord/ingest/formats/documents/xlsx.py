"""Sheets of Excel and others (.xlsx, ISO/IEC 29500): what stands in their cells, computed values for formulas, days for their numbers."""

import re
from collections.abc import Iterator, Mapping
from posixpath import join, normpath

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits
from onrecord.ingest.formats.documents.office_package import Beginnings, Package, whole_number
from onrecord.ingest.formats.documents.sheets import MOST_COLUMNS, CellCount, Sheet, SheetRow, read_sheets
from onrecord.ingest.formats.documents.xlsx_styles import Strings, Styles, Words, is_on, unescaped
from onrecord.ingest.formats.parsed_article import Draft, LeftOut

_NAMESPACES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
}
_BOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = 26


def read_xlsx(data: bytes, limits: ContainerLimits = LIMITS) -> Iterator[Draft | LeftOut]:
    """Read the tables of articles in one file.

    Raises:
        InputError: It is damaged, protected, holds macros, more cells than the limit or no texts.
    """
    package = Package(data, _NAMESPACES, limits)
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        raise InputError("holds macros: save it without them")
    if _BOOK not in package.names:
        raise InputError("is no Excel workbook")
    book, targets, strings = _Book(), _Targets(), Strings()
    package.read(_BOOK, book)
    package.read("xl/_rels/workbook.xml.rels", targets)
    package.read("xl/sharedStrings.xml", strings)
    styles = Styles(since_1904=book.since_1904)
    package.read("xl/styles.xml", styles)
    count = CellCount(limits)
    for sheet, key in book.sheets:
        package.read(targets.parts.get(key, ""), _Cells(sheet, strings, styles, count))
    yield from read_sheets([sheet for sheet, _ in book.sheets])


class _Book(Beginnings):
    """Hears which sheets there are, each with the key of its part."""

    def __init__(self) -> None:
        self.sheets: list[tuple[Sheet, str]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "x:sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((Sheet(attributes.get("name", ""), hidden), attributes.get("id", "")))
        elif name == "x:workbookPr":
            self.since_1904 = is_on(attributes, "date1904", default="0")


class _Targets(Beginnings):
    """Hears which part each key means."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}

    def start(self, _name: str, attributes: Mapping[str, str]) -> None:
        target = normpath(join("/xl", attributes.get("Target", "")))
        self.parts[attributes.get("Id", "")] = target.lstrip("/")


class _Cells:
    """Hears the cells of one sheet."""

    def __init__(self, sheet: Sheet, strings: Strings, styles: Styles, count: CellCount) -> None:
        self._sheet = sheet
        self._strings = strings
        self._styles = styles
        self._count = count
        self._row = SheetRow(0, hidden=False)
        self._column = 0
        self._kind = self._style = ""
        self._computed = self._within = False
        self._value: list[str] = []
        self._words = Words()
        self._last_column = 0
        self._hides_rows = "0"

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "x:row":
            self._start_row(attributes)
        elif name == "x:c":
            self._start_cell(attributes)
        elif name == "x:f":
            self._computed = True
        elif name == "x:v":
            self._within = True
        elif name == "x:col":
            self._hear_columns(attributes)
        elif name == "x:sheetFormatPr":
            self._hides_rows = attributes.get("zeroHeight", "0")
        elif name == "x:mergeCell":
            self._hear_merged(attributes)
        else:
            self._words.start(name, attributes)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        number = whole_number(attributes.get("r", ""), self._row.number + 1)
        if number <= self._row.number:
            raise InputError(f"is damaged: row {number} of {self._sheet.name} stands twice or too late")
        self._row = SheetRow(number, hidden=is_on(attributes, "hidden", default=self._hides_rows))
        self._column = 0

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        place = _place(attributes.get("r", ""))
        self._column = place[1] if place else self._column + 1
        if self._column > MOST_COLUMNS:
            raise InputError(f"is damaged: a cell of {self._sheet.name} stands in column {self._column}")
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._computed = False
        self._value = []
        self._words = Words()

    def _hear_columns(self, attributes: Mapping[str, str]) -> None:
        first = max(whole_number(attributes.get("min", ""), 1), self._last_column + 1)  # they stand in order
        self._last_column = max(
            self._last_column, min(whole_number(attributes.get("max", ""), 0), MOST_COLUMNS)
        )
        if is_on(attributes, "hidden", default="0"):
            self._sheet.hidden_columns.update(range(first, self._last_column + 1))

    def _hear_merged(self, attributes: Mapping[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        begin, end = _place(first), _place(last)
        if begin and end:
            self._sheet.merged[begin] = end[0]

    def end(self, name: str) -> None:
        if name == "x:v":
            self._within = False
        elif name == "x:c":
            self._end_cell()
        elif name == "x:row" and (self._row.cells or self._row.struck):
            self._sheet.rows.append(self._row)
        else:
            self._words.end(name)

    def _end_cell(self) -> None:
        text, struck = self._found()
        self._sheet.uncomputed += self._computed and not self._value and self._kind != "str"
        if text.strip():
            self._count.count(text)
            self._row.cells[self._column] = text
        for words in filter(str.strip, struck):
            self._count.count(words)
            self._row.struck.append(words)

    def _found(self) -> tuple[str, list[str]]:
        """Return the text of a cell, and what is struck out in it."""
        value = "".join(self._value)
        if self._kind == "s":
            text, struck = self._strings.of(value)
        elif self._kind == "inlineStr":
            text, struck = self._words.found()
        elif self._kind == "e":  # an error of a formula, such as #N/A
            return "", []
        elif self._kind == "n":
            text, struck = self._styles.printed(value, self._style), []
        else:
            text, struck = unescaped(value), []
        return ("", [text, *struck]) if self._styles.is_struck(self._style) else (text, struck)

    def data(self, text: str) -> None:
        if self._within:
            self._value.append(text)
        else:
            self._words.data(text)


def _place(reference: str) -> tuple[int, int] | None:
    """Return row and column of a cell's address: of "B7" 7 and 2."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column
