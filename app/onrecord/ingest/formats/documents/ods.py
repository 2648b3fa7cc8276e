"""Sheets of Calc and others (.ods, OASIS OpenDocument 1.3): what stands in their cells, with days as they are stated."""

from collections.abc import Iterator, Mapping

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits
from onrecord.ingest.formats.documents.office_package import whole_number
from onrecord.ingest.formats.documents.opendocument import OASIS, open_document
from onrecord.ingest.formats.documents.sheets import MOST_COLUMNS, CellCount, Sheet, SheetRow, read_sheets
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.text.lexicon import words

_NAMESPACES = {
    f"{OASIS}{name}:1.0": prefix
    for prefix, name in {"text": "text", "office": "office", "style": "style", "table": "table", "manifest": "manifest"}.items()
}  # fmt: skip
_SKIPPED = words(
    "office:annotation office:master-styles table:shapes table:tracked-changes office:forms text:ruby-text office:scripts"
)
_CELLS = ("table:table-cell", "table:covered-table-cell")
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_HIDDEN = ("collapse", "filter")
_MOST_ROWS = 1_048_576
_MOST_SPACES = 1_000
"""That one element may stand for."""


def read_ods(data: bytes, limits: ContainerLimits = LIMITS) -> Iterator[Draft | LeftOut]:
    """Read the tables of articles in one file.

    Raises:
        InputError: It is damaged, protected, holds macros, more cells than the limit or no texts.
    """
    package = open_document(data, _NAMESPACES, limits, "spreadsheet")
    cells = _Cells(CellCount(limits))
    package.read("styles.xml", cells)
    package.read("content.xml", cells)
    yield from read_sheets(cells.sheets)


class _Cells:
    """Hears styles and sheets; both parts hold styles, the sheets come last."""

    def __init__(self, count: CellCount) -> None:
        self.sheets: list[Sheet] = []
        self._count = count
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._struck_styles: set[str] = set()
        self._skipped = self._tables = 0
        self._row = SheetRow(0, hidden=False)
        self._rows = self._columns = self._column = 0
        self._cell: Mapping[str, str] = {}
        self._paragraphs: list[str] = []
        self._struck: list[str] = []
        self._spans: list[bool] = []
        """Whether what is open in a cell is struck out, from outside in."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif name.startswith("style:"):
            self._hear_style(name, attributes)
        elif name == "table:table":
            hidden = attributes.get("style-name", "") in self._hidden_styles
            self.sheets.append(Sheet(attributes.get("name", ""), hidden))
            self._rows = self._columns = 0
        elif name == "table:table-column":
            self._hear_column(attributes)
        elif name == "table:table-row":
            self._row = SheetRow(self._rows + 1, hidden=attributes.get("visibility") in _HIDDEN)
            self._rows += _times(attributes, "number-rows-repeated", _MOST_ROWS)
            self._column = 0
        elif name in _CELLS:
            if not self.sheets:
                raise InputError("is damaged: a cell stands in no sheet")
            self._cell = attributes
            self._paragraphs, self._struck = [], []
            self._spans = [attributes.get("style-name", "") in self._struck_styles]
        else:
            self._hear_words(name, attributes)

    def _hear_style(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style:style":
            self._style = attributes.get("name", "")
            if attributes.get("parent-style-name", "") in self._struck_styles:
                self._struck_styles.add(self._style)
        elif name == "style:table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "style:text-properties":
            struck = attributes.get("text-line-through-style", attributes.get("text-line-through-type"))
            if struck is not None:
                (self._struck_styles.discard if struck == "none" else self._struck_styles.add)(self._style)

    def _hear_column(self, attributes: Mapping[str, str]) -> None:
        times = _times(attributes, "number-columns-repeated", MOST_COLUMNS - self._columns)
        if self.sheets and attributes.get("visibility") in _HIDDEN:
            self.sheets[-1].hidden_columns.update(range(self._columns + 1, self._columns + times + 1))
        self._columns += times

    def _hear_words(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("text:p", "text:span"):
            struck = attributes.get("style-name", "") in self._struck_styles
            self._spans.append(struck or bool(self._spans and self._spans[-1]))
            self._paragraphs.extend([""] * (name == "text:p"))
        elif name == "text:s":
            self._add(" " * _times(attributes, "c", _MOST_SPACES))
        elif name in _SIGNS:
            self._add(_SIGNS[name])

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name in ("text:p", "text:span") and self._spans:
            self._spans.pop()
        elif name in _CELLS:
            self._end_cell()
            self._spans = []
        elif name == "table:table-row" and (self._row.cells or self._row.struck):
            self._end_row()

    def _end_cell(self) -> None:
        first = self._column + 1
        self._column += _times(self._cell, "number-columns-repeated", MOST_COLUMNS + 1)
        text = "\n".join(self._paragraphs)
        text = self._cell.get("date-value", "").replace("T", " ") or text if text.strip() else text
        if text.strip():
            if self._column > MOST_COLUMNS:
                raise InputError(
                    f"is damaged: a cell of {self.sheets[-1].name} stands in column {self._column}"
                )
            self._count.count(text, self._column + 1 - first)
            self._row.cells.update(dict.fromkeys(range(first, self._column + 1), text))
            down = _times(self._cell, "number-rows-spanned", _MOST_ROWS)
            self.sheets[-1].merged[self._row.number, first] = self._row.number + down - 1
        self._row.struck.extend(filter(str.strip, self._struck))
        formula = self._cell.get("formula")
        self.sheets[-1].uncomputed += bool(formula) and not text and "value-type" not in self._cell

    def _end_row(self) -> None:
        row = self._row
        rows = range(row.number, (self._rows if row.cells else row.number) + 1)
        for text in row.cells.values():
            self._count.count(text, len(rows) - 1)
        self.sheets[-1].rows.extend(SheetRow(at, row.hidden, dict(row.cells), row.struck) for at in rows)

    def data(self, text: str) -> None:
        if not self._skipped:
            self._add(text.replace("\n", " "))  # white space is one space

    def _add(self, text: str) -> None:
        if not self._spans or not self._paragraphs:
            return
        if self._spans[-1]:
            self._struck.append(text)
        else:
            self._paragraphs[-1] += text


def _times(attributes: Mapping[str, str], name: str, most: int) -> int:
    """Return how often something stands, once at least where there is room for it."""
    return min(max(whole_number(attributes.get(name, "1"), 1), 1), max(most, 0))
