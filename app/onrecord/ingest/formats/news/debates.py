"""Debates as parliaments and those who collect them publish their XML, speech by speech.

Public Whip and TheyWorkForYou (the United Kingdom), the parliaments of Canada and Australia, the European Parliament, Hansard
before 2005, and TEI (ParlaMint and other collections of linguists). All have elements that are a speech, with somebody named in or above it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element, SubElement

from onrecord.ingest.formats.news.akoma_ntoso import read_akoma_ntoso
from onrecord.ingest.formats.news.xml_tree import words_of
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.dates import iso_date, printed_date
from onrecord.ingest.formats.stated.labelled_values import in_order

_SPEECHES = frozenset(
    ("speech", "question", "answer", "interjection", "continue", "Intervention", "INTERVENTION", "u", "sp")
)
_PARAGRAPHS = frozenset(("p", "para", "ParaText", "PARA", "seg", "l"))
_HEADINGS = frozenset(
    ("oral-heading", "major-heading", "minor-heading", "OrderOfBusinessTitle", "SubjectOfBusinessTitle")
) | {"TL-CHAP", "head", "title"}
_NAMED = ("PersonSpeaking", "ORATEUR", "speaker")
"""Elements of a speech that print who speaks."""
_BESIDE = frozenset(
    (
        *_NAMED,
        "talker",
        "member",
        "memberconstituency",
        "page.no",
        "note",
        "desc",
        "session.header",
        "teiHeader",
    )
) | {"ExtractedInformation", "DocumentTitle", "Timestamp", "FloorLanguage"}
"""What is no words of the debate: who speaks, notes of the reporters, and what is said of the document."""
_DAY = re.compile(r"/(\d{4}-\d{2}-\d{2})")
_PRINTED = re.compile(r"(?P<label>.{2,200}?[\w)]):\s+")
"""The label of a speech where its first paragraph prints it, too: "Mr HALE (Ely) (14:02): I rise"."""
_OPENS = re.compile(r"[–—:-]\s+")
_INNER = re.compile(r" \([^()]{1,60}\)(?=\))")
"""Where somebody sits, behind a name in brackets: "The Chair (Mr. Tom Hale (Ely, Lib.))"."""
_LETTERS = re.compile(r"(?: [A-Z]{2,4})+\Z")
"""Behind a member's name: "Hale, Tom MP"."""
_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(slots=True)
class _Debate:
    """The same debate as Akoma Ntoso, as it grows."""

    names: Mapping[str, str]
    """Of the people that references lead to, by their ids."""
    body: Element = field(default_factory=lambda: Element("debateBody"))
    label: str | None = None
    """What is printed above the next speech."""

    def read(self, element: Element, speech: Element | None = None, speaker: str | None = None) -> None:
        """Read what an element holds; words of a speech that another one interrupts go on below it."""
        for child in element:
            if child.tag == "note" and child.get("type") == "speaker":
                self.label = words_of(child)
            elif child.tag in _SPEECHES:
                label, self.label = (
                    _speaker(child) or self.label or self.names.get(child.get("who", "")),
                    None,
                )
                if any(one.tag in _PARAGRAPHS for one in child.iter()):
                    self.read(child, None, label)
                else:
                    self._say(_words(child), None, label)
                speech = None
            elif child.tag in _HEADINGS:
                SubElement(self.body, "heading").text = _words(child)
            elif child.tag in _PARAGRAPHS:
                member = words_of(child.find("member"))
                speech, speaker = (None, member) if member else (speech, speaker)
                speech = self._say(_words(child), speech, speaker)
            elif child.tag not in _BESIDE:
                self.read(child, speech, speaker)

    def _say(self, words: str, speech: Element | None, speaker: str | None) -> Element:
        """Add a paragraph to a speech, or to a new one; where nobody is named it is one of the reporters."""
        if speech is None:
            speech = SubElement(self.body, "speech" if speaker else "narrative")
            if speaker:
                SubElement(speech, "from").text = speaker
                words = _OPENS.sub("", _without_label(words, speaker), count=1)
        SubElement(speech, "p").text = words
        return speech


def read_debate(root: Element) -> Draft:
    """Read the debates of one file.

    Raises:
        InputError: There is no speech.
    """
    debate = _Debate(_names(root))
    debate.read(root)
    document = Element("akomaNtoso")
    SubElement(document, "debate").append(debate.body)
    titles = (heading.text for heading in debate.body.iter("heading"))
    found = read_akoma_ntoso(document)
    return replace(
        found, headline=next(filter(None, titles), None), published_at=next(filter(None, _days(root)), None)
    )


def _speaker(speech: Element) -> str | None:
    """Return whom a speech names, behind whom in brackets what they are."""
    stated = speech.get("speakername")
    if stated:
        office = speech.get("speakeroffice")
        return f"{office} ({stated})" if office else stated
    talker = speech.find(".//talker")
    if talker is None:
        printed = next(filter(None, (words_of(speech.find(name)) for name in _NAMED)), None)
        return printed and _INNER.sub("", printed)
    names = {name.get("role"): words_of(name) for name in talker.iter("name")}
    name = in_order(_LETTERS.sub("", names.get("metadata") or next(iter(names.values()), None) or ""))
    role = words_of(talker.find("role"))
    return f"{name} ({role})" if role else name


def _words(element: Element) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _BESIDE:
            yield from _texts(child)
        yield child.tail or ""


def _without_label(words: str, speaker: str) -> str:
    """Return words without the label that says once more who speaks."""
    printed = _PRINTED.match(words)
    surname = re.split(r" [(,]|,", speaker)[0].rsplit(maxsplit=1)[-1].casefold()
    return words[printed.end() :] if printed and surname in printed["label"].casefold() else words


def _names(root: Element) -> dict[str, str]:
    """Return the names of people, by what leads to them."""
    people = ((one.get(_ID), one.find("persName")) for one in root.iter("person"))
    return {f"#{key}": name for key, printed in people if (name := words_of(printed)) and key}


def _days(root: Element) -> Iterator[str | None]:
    for one in root.iter():
        if one.tag == "date" or one.get("Name") == "Date":
            stated = one.get("when") or words_of(one) or ""
            yield iso_date(stated) or printed_date(stated)
        elif one.tag == "speech" and (day := _DAY.search(one.get("id", ""))):
            yield iso_date(day[1])
