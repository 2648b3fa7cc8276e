"""What cells of .xlsx files refer to: strings, each kept once, and styles, which tell days from other numbers."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from onrecord.ingest.formats.documents.office_package import OFF, Beginnings, whole_number

_BUILT_IN_DAYS = frozenset(map(str, (14, 15, 16, 17, 22, *range(27, 37), *range(50, 59))))
"""Formats that the standard numbers and that print a day (part 1, 18.8.30), those of East Asia among them."""
_NO_FIELDS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
"""Of a format: what it prints as it stands, colours and conditions."""
_DAY_FIELDS = re.compile(r"[dy]", re.IGNORECASE)
_SERIAL = re.compile(r"\d{1,7}(?:\.\d{1,20})?(?:E-?\d{1,2})?")
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - a cell has no zone
_FALSE_LEAP_DAY = 60
"""29 February 1900, which was none: days before it count from a day later."""
_LAST_DAY = 2_900_000
"""Of the year 9999."""
_ESCAPE = re.compile(r"_x(?![dD][89a-fA-F])([0-9a-fA-F]{4})_")
"""How the format writes characters that XML does not hold; no halves of pairs."""


def is_on(attributes: Mapping[str, str], name: str, *, default: str) -> bool:
    """Return whether a switch is on."""
    return attributes.get(name, default) not in OFF


def unescaped(text: str) -> str:
    """Return a text with the characters that its escapes stand for."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


class Words:
    """Hears one text, which may be in parts of several looks; what explains how it is pronounced is no part of it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._struck: list[str] = []
        self._is_struck = self._within = False
        self._beside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that a part begins, or how it looks."""
        if name == "x:rPh":
            self._beside += 1
        elif name == "x:r":
            self._is_struck = False
        elif name == "x:strike":
            self._is_struck = is_on(attributes, "val", default="1")
        elif name == "x:t":
            self._within = not self._beside

    def end(self, name: str) -> None:
        """Hear that a part is over."""
        if name == "x:rPh":
            self._beside -= 1
        elif name == "x:t":
            self._within = False

    def data(self, text: str) -> None:
        """Hear words."""
        if self._within:
            (self._struck if self._is_struck else self._parts).append(text)

    def found(self) -> tuple[str, list[str]]:
        """Return the words that stand, and those that are struck out."""
        return unescaped("".join(self._parts)), [unescaped(one) for one in self._struck]


class Strings:
    """Hears the strings that cells name by their numbers."""

    def __init__(self) -> None:
        self._all: list[tuple[str, list[str]]] = []
        self._words = Words()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that a string or a part of one begins."""
        if name == "x:si":
            self._words = Words()
        else:
            self._words.start(name, attributes)

    def end(self, name: str) -> None:
        """Hear that it is over."""
        if name == "x:si":
            self._all.append(self._words.found())
        else:
            self._words.end(name)

    def data(self, text: str) -> None:
        """Hear its words."""
        self._words.data(text)

    def of(self, number: str) -> tuple[str, list[str]]:
        """Return a string and what is struck out in it; nothing where there is no such number."""
        at = whole_number(number, len(self._all))
        return self._all[at] if at < len(self._all) else ("", [])


class Styles(Beginnings):
    """Hears the styles of cells."""

    def __init__(self, *, since_1904: bool) -> None:
        self._epoch = _EPOCH_1904 if since_1904 else _EPOCH
        self._formats: dict[str, str] = {}
        self._fonts = 0
        self._struck_fonts: set[str] = set()
        self._cells: list[tuple[str, str]] = []
        self._part = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear a format, a font or a style of cells."""
        if name in ("x:fonts", "x:cellXfs", "x:cellStyleXfs", "x:dxfs"):
            self._part = name
        elif name == "x:numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "x:font" and self._part == "x:fonts":
            self._fonts += 1
        elif name == "x:strike" and self._part == "x:fonts" and is_on(attributes, "val", default="1"):
            self._struck_fonts.add(str(self._fonts - 1))
        elif name == "x:xf" and self._part == "x:cellXfs":
            self._cells.append((attributes.get("numFmtId", ""), attributes.get("fontId", "")))

    def is_struck(self, style: str) -> bool:
        """Return whether all that stands in a cell of a style is struck out."""
        return self._of(style)[1] in self._struck_fonts

    def printed(self, number: str, style: str) -> str:
        """Return a number, or the day and the time that it stands for in a cell of a style."""
        if not self._is_day(self._of(style)[0]) or _SERIAL.fullmatch(number) is None:
            return number
        serial = float(number)
        if serial >= _LAST_DAY:
            return number
        is_early = self._epoch == _EPOCH and serial < _FALSE_LEAP_DAY
        moment = self._epoch + timedelta(days=is_early, seconds=round(serial * 86_400))
        return moment.date().isoformat() if serial.is_integer() else moment.isoformat(" ")

    def _of(self, style: str) -> tuple[str, str]:
        at = int(style) if style.isascii() and style.isdigit() and len(style) < len("10000") else 0
        return self._cells[at] if at < len(self._cells) else ("", "")

    def _is_day(self, number: str) -> bool:
        if number in self._formats:
            return _DAY_FIELDS.search(_NO_FIELDS.sub("", self._formats[number])) is not None
        return number in _BUILT_IN_DAYS
