"""Lists of a Word document that begin each paragraph with words: "Q." and "A." of a transcript stand in no paragraph's text."""

import re
from collections.abc import Mapping

from onrecord.ingest.formats.documents.office_package import Beginnings

_LABEL = re.compile(r"[QA]|[A-Z][\w.’' -]{0,39}[.:]")
"""What a list prints that is no bullet and no number."""


class ListLabels(Beginnings):
    """Hears what each list prints before its paragraphs."""

    def __init__(self) -> None:
        self._printed: dict[tuple[str, str], str] = {}
        """Labels by kind of list and level."""
        self._kinds: dict[str, str] = {}
        self._kind = self._level = self._number = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear a kind of list, one of its levels, or a list of that kind."""
        value = attributes.get("val", "")
        if name == "w:abstractNum":
            self._kind = attributes.get("abstractNumId", "")
        elif name == "w:num":
            self._kind, self._number = "", attributes.get("numId", "")
        elif name == "w:abstractNumId":
            self._kinds[self._number] = value
        elif name == "w:lvl":
            self._level = attributes.get("ilvl", "")
        elif name == "w:lvlText" and self._kind and _LABEL.fullmatch(value.strip()):
            self._printed[self._kind, self._level] = f"{value.strip()} "

    def label(self, listed: str, level: str) -> str:
        """Return what a list prints before a paragraph of a level, with a space behind it; nothing for bullets and numbers."""
        return self._printed.get((self._kinds.get(listed, ""), level), "")
