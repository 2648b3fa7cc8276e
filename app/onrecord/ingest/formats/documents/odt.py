"""Writer documents (.odt, OASIS OpenDocument 1.3): the words that stand, in reading order.

Deleted, struck out and hidden words and annotations are nobody's words; notes follow at the end.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits
from onrecord.ingest.formats.documents.office_package import StatedTitle, ancestry
from onrecord.ingest.formats.documents.opendocument import OASIS, open_document
from onrecord.ingest.formats.documents.paragraphs import Paragraph, Role, document_draft
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.text.lexicon import words

_NAMESPACES = {
    f"{OASIS}text:1.0": "text",
    f"{OASIS}office:1.0": "office",
    f"{OASIS}style:1.0": "style",
    f"{OASIS}drawing:1.0": "draw",
    f"{OASIS}svg-compatible:1.0": "svg",
    f"{OASIS}manifest:1.0": "manifest",
}
_SKIPPED = words(
    "text:tracked-changes office:annotation office:forms text:note-citation text:ruby-text text:hidden-text"
    " text:hidden-paragraph text:table-of-content text:alphabetical-index svg:title svg:desc office:scripts"
    " office:event-listeners text:index-title-template text:placeholder"
)
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_NAMED: dict[str, Role] = {"Title": "title", "Subtitle": "subtitle", "Quotations": "quotation"}
_MOST_SPACES = 1_000
"""That one element may stand for."""


@dataclass(slots=True)
class _Style:
    parent: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    role: Role
    note: bool
    parts: list[str] = field(default_factory=list)


def read_odt(data: bytes, limits: ContainerLimits = LIMITS) -> Draft:
    """Read one document.

    Raises:
        InputError: It is damaged, protected, holds macros, or has no text.
    """
    package = open_document(data, _NAMESPACES, limits, "text")
    text = _Text()
    package.read("styles.xml", text)
    package.read("content.xml", text)
    properties = StatedTitle()
    package.read("meta.xml", properties)
    return document_draft([*text.paragraphs, *text.notes], title=properties.title)


class _Text:
    """Hears styles and text; both parts of a document hold styles, the text comes last."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.notes: list[Paragraph] = []
        self._styles: dict[str, _Style] = {}
        self._style = _Style()
        self._open: list[_Open] = []
        self._path: list[str] = []
        self._inside: Counter[str] = Counter()
        """How often each name stands in the path, which may be long."""
        self._skipped = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or self._is_skipped(name, attributes):
            self._skipped += 1
            return
        self._path.append(name)
        self._inside[name] += 1
        if name == "style:style":
            self._style = _Style(parent=attributes.get("parent-style-name", ""))
            self._styles[attributes.get("name", "")] = self._style  # the text's own, read last, count
        elif name == "style:text-properties":
            struck = attributes.get(
                "text-line-through-style", attributes.get("text-line-through-type", "none")
            )
            self._style.hidden = attributes.get("display") == "none" or struck != "none"
        elif name in ("text:p", "text:h"):
            self._open.append(_Open(self._role(name, attributes), note=bool(self._inside["text:note-body"])))
        elif name == "text:s":
            self._add(" " * min(_number(attributes.get("c", "1")), _MOST_SPACES))
        elif name in _SIGNS:
            self._add(_SIGNS[name])

    def _is_skipped(self, name: str, attributes: Mapping[str, str]) -> bool:
        if name in _SKIPPED or self._inside["office:master-styles"] > 0:  # page headers and footers
            return True
        if name == "text:section":
            return attributes.get("display") == "none"
        styled = name in ("text:p", "text:h", "text:span")
        return styled and any(one.hidden for one in self._line(attributes.get("style-name", "")))

    def _role(self, name: str, attributes: Mapping[str, str]) -> Role:
        if self._inside["draw:text-box"]:
            return "box"
        style = attributes.get("style-name", "")
        named = [style, *(one.parent for one in self._line(style))]
        return next(
            (_NAMED[one] for one in named if one in _NAMED), "heading" if name == "text:h" else "body"
        )

    def _line(self, style: str) -> list[_Style]:
        """Return a style and those that it is based on, each once."""
        return ancestry(self._styles, style, lambda one: one.parent)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        self._inside[self._path.pop()] -= 1
        if name == "style:style":
            self._style = _Style()
        elif name in ("text:p", "text:h"):
            ended = self._open.pop()
            (self.notes if ended.note else self.paragraphs).append(
                Paragraph("".join(ended.parts), ended.role)
            )

    def data(self, text: str) -> None:
        if not self._skipped:
            self._add(text.replace("\n", " "))  # white space is one space

    def _add(self, text: str) -> None:
        if self._open:
            self._open[-1].parts.append(text)


def _number(stated: str) -> int:
    return int(stated) if stated.isascii() and stated.isdigit() else 1
