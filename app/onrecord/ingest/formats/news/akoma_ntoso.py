"""Akoma Ntoso: a parliament's debate, speech by speech, with the speakers and roles that its markup states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from onrecord.errors import InputError
from onrecord.extraction.quotation import Attribution, Content
from onrecord.ingest.formats.news.xml_tree import words_of
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.cleaning import cleaned
from onrecord.ingest.formats.stated.dates import iso_date
from onrecord.ingest.formats.stated.quotes import with_speakers
from onrecord.ingest.records import PublisherRecord
from onrecord.text.document import read_document
from onrecord.text.spans import Span

RULE = "speech"
"""Names the rule of each quote: an element of the markup says who speaks."""
_CONFIDENCE = 0.95
_SPEECHES = frozenset({"speech", "question", "answer"})
_TEXTS = frozenset({"p", "heading", "subheading", "narrative", "summary", "scene", "li", "block", "td", "th"})
_BESIDE = frozenset({"narrative", "summary", "scene", "heading", "subheading"})
"""What the reporters write between the words of a speech."""
_NOTES = frozenset({"authorialNote", "meta"})
_IN_BRACKETS = re.compile(r"(?P<before>[^()]{0,120}?)\s*\((?P<inside>[^()]{2,120})\)")

_BEHIND_COMMA = re.compile(r"(?P<before>[^(),]{2,60}), (?P<inside>[^(),][^()]{2,120})")


@dataclass(slots=True)
class _Debate:
    """The text as it grows, and who says which part of it."""

    names: dict[str, str]
    """What references are shown as, by their ids."""
    paragraphs: list[str] = field(default_factory=list)
    length: int = 0
    speeches: list[Attribution] = field(default_factory=list)

    def add(self, text: str) -> int:
        """Add a paragraph and return where it begins."""
        start = self.length
        self.paragraphs.append(text)
        self.length += len(text) + 2
        return start


def read_akoma_ntoso(root: Element) -> Draft:
    """Read one debate.

    Raises:
        InputError: It is another kind of document, or holds no speech.
    """
    body = next((element for element in root.iter() if element.tag == "debateBody"), None)
    if body is None:
        raise InputError("is Akoma Ntoso, but no debate")
    debate = _Debate(_references(root))
    _read(debate, body)
    if not debate.speeches:
        raise InputError("is a debate without a speech")
    document = read_document("\n\n".join(debate.paragraphs))
    return Draft(
        body=document.text,
        headline=_headline(root),
        publisher=_publisher(root),
        source_url=_address(root),
        published_at=_date(root),
        language=_stated(root, "FRBRExpression/FRBRlanguage", "language"),
        extraction=with_speakers(document, debate.speeches),
    )


def _references(root: Element) -> dict[str, str]:
    shown: dict[str, str] = {}
    for element in root.iter():
        name = schema_org.text_field(element.get("showAs"))
        if element.tag.startswith("TLC") and name:
            shown[f"#{element.get('eId') or element.get('id') or ''}"] = cleaned(name)
    return shown


def _read(debate: _Debate, element: Element) -> None:
    for child in element:
        if child.tag in _SPEECHES:
            _read_speech(debate, child)
        elif child.tag in _TEXTS and child.find(".//p") is None:
            for text in _lines(child):
                debate.add(text)
        elif child.tag not in _NOTES:
            _read(debate, child)


def _read_speech(debate: _Debate, speech: Element) -> None:
    label = _label(debate, speech)
    contents: list[Content] = []
    source = cue = None
    for text, spoken, remarks in _parts(speech):
        if not spoken:
            debate.add(text)
            continue
        opening = f"{label[0]}{label[1]}: " if label and source is None else ""
        start = debate.add(opening + text)
        if opening and label:
            source = Span(start, start + len(label[0]))
            cue = Span(start + len(opening) - 2, start + len(opening) - 1)
        for index, (first, last) in enumerate(_between(text, remarks)):
            span = Span(start + len(opening) + first, start + len(opening) + last)
            new = bool(contents) and not index
            contents.append(Content(span, verbatim=True, break_before="paragraph" if new else None))
    if contents and source:
        debate.speeches.append(
            Attribution(tuple(contents), cue, source, None, None, _CONFIDENCE, RULE, "rule")
        )


def _parts(speech: Element) -> Iterator[tuple[str, bool, list[str]]]:
    """Yield the paragraphs of a speech, whether they are its words, and the reporters' remarks in them."""
    for child in speech:
        if child.tag in _TEXTS and child.find(".//p") is None:
            remarks = [_remark(one) for one in child.iter("remark")]
            for text in _lines(child):
                yield text, child.tag not in _BESIDE, remarks
        elif child.tag not in _NOTES and child.tag != "from":
            for text, spoken, remarks in _parts(child):
                yield text, spoken and child.tag not in _BESIDE, remarks


def _between(text: str, remarks: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where the runs of words stand between the remarks, white space left out."""
    start = 0
    for remark in remarks:
        found = text.find(remark, start)
        if found < 0:  # within another one, or in a note
            continue
        if text[start:found].strip():
            yield start, len(text[:found].rstrip())
        start = found + len(remark)
        start += len(text[start:]) - len(text[start:].lstrip())
    if start < len(text):
        yield start, len(text)


def _lines(element: Element) -> list[str]:
    """Return an element's words as one canonical paragraph; none when it has none."""
    text = cleaned(" ".join("".join(_words(element)).split()))
    return [text] if any(map(str.isalnum, text)) else []


def _words(element: Element) -> Iterator[str]:
    """Yield the words of an element; a remark of the reporters stands in square brackets, a note is left out."""
    yield element.text or ""
    for child in element:
        if child.tag == "remark":
            yield f" {_remark(child)} "
        elif child.tag in ("br", "eol"):
            yield " "
        elif child.tag not in _NOTES:
            yield from _words(child)
        yield child.tail or ""


def _remark(element: Element) -> str:
    """Return a remark as it is printed, in square brackets."""
    words = cleaned(" ".join("".join(_words(element)).split())).strip(" ()[]")
    return f"[{words}]"


def _label(debate: _Debate, speech: Element) -> tuple[str, str] | None:
    """Return the name that a speech is printed under, and behind a comma the role; None when nobody is stated."""
    printed = (words_of(speech.find("from")) or "").rstrip(" :.—–-")
    person = debate.names.get(speech.get("by", ""))
    role = debate.names.get(speech.get("as", ""))
    match = _IN_BRACKETS.fullmatch(printed) or (None if person else _BEHIND_COMMA.fullmatch(printed))
    before, inside = (match["before"], match["inside"]) if match else (printed, "")
    if person and _same(person, inside):
        before, inside = inside, before
    name = before if before and (person is None or _same(person, before)) else person or before
    if person and before and name == before:
        name = _in_full(person, before)
    stated = role or (inside if person is None or _same(person, before) else "")
    if not name:
        return None
    return cleaned(name), f", {cleaned(stated)}" if stated and stated not in name else ""


def _in_full(person: str, printed: str) -> str:
    """Return the full name behind what is printed before the surname: "Ms Ann Roe" for "Ms Roe" or "Ms A ROE" of Ann Roe."""
    first, *more = printed.split()
    names = person.casefold().split()
    initials = {name[0] for name in names}
    alone = [
        word
        for word in printed.split()
        if word.casefold() not in names and word.rstrip(".").casefold() not in initials
    ]
    return f"{first} {person}" if more and alone == [first] else printed


def _same(person: str, printed: str) -> bool:
    """Return whether a printed name is a person's: "Ms Roe" is Ann Roe's."""
    last = person.rsplit(maxsplit=1)[-1].casefold()
    return last in printed.casefold().split()


def _headline(root: Element) -> str | None:
    for tag in ("docTitle", "docType"):
        for element in root.iter(tag):
            title = words_of(element)
            if title:
                return title
    return _stated(root, "FRBRWork/FRBRalias", "value") or words_of(root.find(".//debateSection/heading"))


def _publisher(root: Element) -> PublisherRecord | None:
    names = (schema_org.text_field(one.get("showAs")) for one in root.iter("publication"))
    name = next(filter(None, names), None)
    return PublisherRecord(name, None) if name else None


def _address(root: Element) -> str | None:
    return schema_org.web_address(_stated(root, "FRBRWork/FRBRthis", "value"))


def _date(root: Element) -> str | None:
    stated = (
        one.get("date") or "" for tag in ("docDate", "FRBRdate", "publication") for one in root.iter(tag)
    )
    return next(filter(None, map(iso_date, stated)), None)


def _stated(root: Element, path: str, attribute: str) -> str | None:
    element = root.find(f".//{path}")
    return schema_org.text_field(element.get(attribute)) if element is not None else None
