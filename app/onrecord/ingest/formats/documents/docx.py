"""Word documents (.docx, ISO/IEC 29500): the words that stand, in reading order.

Deleted, struck out and hidden words, comments and the places that text was moved from are nobody's words; notes follow at the end.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits
from onrecord.ingest.formats.documents.list_labels import ListLabels
from onrecord.ingest.formats.documents.office_package import OFF, Beginnings, Package, StatedTitle, ancestry
from onrecord.ingest.formats.documents.paragraphs import Paragraph, Role, document_draft
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.text.lexicon import words

_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_OFFICE_DOCUMENT = "/officeDocument"
_SKIPPED = words("w:del w:moveFrom mc:Fallback w:rPrChange w:pPrChange w:sectPrChange w:rt")
_SIGNS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": "\t"}
"""A soft hyphen is not among them: it prints only where a line ends."""
_HIDING = words("w:vanish w:strike w:dstrike")
"""Formats of a run that is not printed, or struck out."""
_STATED = {"w:pStyle": "style", "w:numId": "listed", "w:ilvl": "level"}
"""What a paragraph says of itself by a name."""
_LAST_SIGN = 0xD7FF
"""Above are the code points of symbol fonts: bullets and ticks, no words."""
_ROLES: dict[str, Role] = {
    "title": "title",
    "subtitle": "subtitle",
    **dict.fromkeys(("quote", "intense quote", "block text"), "quotation"),
    **dict.fromkeys((f"heading {level}" for level in range(1, 10)), "heading"),
}


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    hidden: bool | None = None
    listed: str = ""
    """The list that its paragraphs are in."""


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    role: Role = "body"
    style: str = ""
    listed: str = ""
    level: str = "0"
    parts: list[str] = field(default_factory=list)
    runs_on: bool = False
    """Its end was deleted, or it is a drop cap: the next paragraph goes on with it."""


def read_docx(data: bytes, limits: ContainerLimits = LIMITS) -> Draft:
    """Read one document.

    Raises:
        InputError: It is damaged, protected, holds macros or another document, or has no text.
    """
    package = Package(data, _NAMESPACES, limits)
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        raise InputError("holds macros: save it without them")
    relations = _Relations()
    package.read("_rels/.rels", relations)
    main = relations.document or "word/document.xml"
    if main not in package.names:
        raise InputError("is no Word document")
    folder = main.rpartition("/")[0]
    styles = _Styles()
    package.read(f"{folder}/styles.xml", styles)
    labels = ListLabels()
    package.read(f"{folder}/numbering.xml", labels)
    text = _Text(styles, labels)
    package.read(main, text)
    for part in ("footnotes", "endnotes"):
        package.read(f"{folder}/{part}.xml", text)
    properties = StatedTitle()
    package.read("docProps/core.xml", properties)
    return document_draft(text.paragraphs, title=properties.title)


class _Relations(Beginnings):
    """Hears which part is the document."""

    def __init__(self) -> None:
        self.document: str | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "rel:Relationship" and attributes.get("Type", "").endswith(_OFFICE_DOCUMENT):
            self.document = attributes.get("Target", "").lstrip("/")


class _Styles(Beginnings):
    """Hears what styles are called, and whether they hide text."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._open = _Style()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "w:style":
            self._open = self._styles.setdefault(attributes.get("styleId", ""), _Style())
        elif name == "w:name":
            self._open.name = value.lower()
        elif name == "w:basedOn":
            self._open.based_on = value
        elif name in _HIDING:
            self._open.hidden = bool(self._open.hidden) or value not in OFF
        elif name == "w:numId":
            self._open.listed = value

    def role(self, style: str) -> Role:
        """Return what a paragraph of this style is."""
        return next((_ROLES[one.name] for one in self._line(style) if one.name in _ROLES), "body")

    def is_contents(self, style: str) -> bool:
        """Return whether it is the style of a table of contents."""
        return any(one.name.startswith("toc ") for one in self._line(style))

    def hides(self, style: str) -> bool:
        """Return whether text of this style is hidden."""
        return next((one.hidden for one in self._line(style) if one.hidden is not None), False)

    def listed(self, style: str) -> str:
        """Return the list that paragraphs of this style are in; nothing where they are in none."""
        return next((one.listed for one in self._line(style) if one.listed), "")

    def _line(self, style: str) -> list[_Style]:
        """Return a style and those that it is based on, each once."""
        return ancestry(self._styles, style, lambda one: one.based_on)


class _Text:
    """Hears the text of a part."""

    def __init__(self, styles: _Styles, labels: ListLabels) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles, self._labels = styles, labels
        self._open: list[_Open] = []
        self._path: list[str] = []
        self._inside: Counter[str] = Counter()
        """How often each name stands in the path, which may be long."""
        self._skipped = 0
        self._hidden: set[str] = set()
        """The formats that hide the run."""
        self._placeholder = False
        self._carried: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or self._is_skipped(name, attributes):
            self._skipped += 1
            return
        self._path.append(name)
        self._inside[name] += 1
        if name == "w:p":
            self._open.append(_Open(role="box" if self._inside["w:txbxContent"] else "body"))
        elif name == "w:r":
            hides = bool(self._open) and self._styles.hides(self._open[-1].style)
            self._hidden = {"w:vanish"} if hides else set()
        elif self._inside["w:rPr"] or self._inside["w:pPr"]:
            self._format(name, attributes)
        elif name == "w:sdt":
            self._placeholder = False
        elif name == "w:showingPlcHdr":
            self._placeholder = attributes.get("val") not in OFF
        else:
            self._sign(name, attributes)

    def _is_skipped(self, name: str, attributes: Mapping[str, str]) -> bool:
        if name in ("w:altChunk", "w:subDoc"):
            raise InputError("holds another document: save it again as one")
        if name in ("w:footnote", "w:endnote"):
            return "separator" in attributes.get("type", "").lower()
        if name == "w:sdtContent":
            return self._placeholder
        return name in _SKIPPED and not (name == "w:del" and self._path[-2:] == ["w:pPr", "w:rPr"])

    def _format(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear a property of the paragraph, of its end, or of a run."""
        value = attributes.get("val", "")
        if "w:r" in self._path[-3:]:
            if name in _HIDING and value in OFF:
                self._hidden.discard(name)
            elif name in _HIDING or (name == "w:rStyle" and self._styles.hides(value)):
                self._hidden.add(name if name in _HIDING else "w:vanish")
        elif self._open:
            paragraph = self._open[-1]
            if name in _STATED:
                setattr(paragraph, _STATED[name], value)
            elif name == "w:del" or (name == "w:framePr" and attributes.get("dropCap", "none") != "none"):
                paragraph.runs_on = True

    def _sign(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "w:sym":
            try:
                code = int(attributes.get("char", ""), 16)
            except ValueError:
                return
            if code <= _LAST_SIGN:
                self._add(chr(code))

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        self._inside[self._path.pop()] -= 1
        if name == "w:p":
            self._close(self._open.pop())
        elif name in ("w:body", "w:footnote", "w:endnote") and self._carried:
            self._close(_Open())

    def _close(self, paragraph: _Open) -> None:
        listed = paragraph.listed or self._styles.listed(paragraph.style)
        label = self._labels.label(listed, paragraph.level) if listed and any(paragraph.parts) else ""
        text = "".join([*self._carried, label, *paragraph.parts])
        self._carried = []
        if paragraph.runs_on:
            self._carried = [text]
        elif not self._styles.is_contents(paragraph.style):
            styled = self._styles.role(paragraph.style)
            self.paragraphs.append(Paragraph(text, paragraph.role if paragraph.role == "box" else styled))

    def data(self, text: str) -> None:
        if not self._skipped and self._path[-1:] in (["w:t"], ["m:t"]):
            self._add(text)

    def _add(self, text: str) -> None:
        if self._open and not self._hidden:
            self._open[-1].parts.append(text)
