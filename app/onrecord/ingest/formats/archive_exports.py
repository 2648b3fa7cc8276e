"""Exports of newspaper archives: several articles in one text, each with its own header, in the shapes of their services.

LexisNexis opens an article with "1 of 3 DOCUMENTS" and Nexis Uni closes it with "End of Document", Factiva closes it
with "Document" and an accession number, ProQuest opens it with "Document 1 of 3" or a line of underscores.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.ingest.formats.dates import printed_date
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.people_lines import is_byline, names_people
from onrecord.ingest.formats.plain_text import read_plain_text
from onrecord.ingest.records import PublisherRecord

_OPENS = re.compile(r"\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5}|_{20,}", re.IGNORECASE)
_CLOSES = re.compile(r"End of Document|Document [A-Z]{2,12}\d[0-9A-Za-z]{8,30}")
_LABEL = re.compile(r"(?P<label>[A-Za-z]+(?:(?: / |[ -])[A-Za-z]+){0,3}) ?:(?: (?P<value>.+))?")
_KINDS = {
    label: kind
    for kind, labels in {
        "headline": "headline|title",
        "byline": "byline|author|authors",
        "publisher": "publication|publication title",
        "date": "date|publication date",
        "load": "load-date",
        "address": "document url",
        "body": "body|full text",
        "other": "section|length|dateline|language|publication-type|publication type|subject|subjects|company|organization"
        "|industry|geographic|person|graphic|type|document-type|classification|keywords|highlight|series|copyright|edition"
        "|volume|issue|pages|page|first page|publication year|publisher|issn|isbn|place of publication"
        "|country of publication|publication subject|source type|language of publication|document type|ticker"
        "|proquest document id|last updated|database|location|company / organization|abstract|identifier / keyword"
        "|correction-date|acc-no|links",
    }.items()
    for label in labels.split("|")
}
_COPYRIGHT = re.compile(
    r"(?:Copyright|©|\(c\))(?: ©| \(c\))? ?(?:\d{4}|[A-Z]).{0,150}|All Rights Reserved\.?", re.IGNORECASE
)
_WORDS = re.compile(r"[\d,]{1,7} words", re.IGNORECASE)
_EDITION = re.compile(
    r"(?:[\w.]+ ){0,3}Editions?\b.{0,20}|(?:Section|Pg\.|Page) ?[A-Z\d].{0,60}|[A-Z\d]{1,12}|FINAL|English",
    re.DOTALL,
)
_BODY = "body"
_WEEKDAY = re.compile(r"(?<=\d)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*")
_PLACE_BEHIND = re.compile(r"(?: \([^()]{2,30}\)|; [A-Z][\w .,]{1,40}(?: \[[^\]]+\])?)$")
_INVERTED = re.compile(r"(?P<last>[^\W\d_][\w’' -]{1,40}), (?P<first>[^\W\d_][\w.’' -]{0,40})")
_TERMINATORS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"
_FEWEST_WORDS = 5
"""Of the body's first paragraph."""
_HEADER_LINES = 8
"""How far behind a headline that looks like a sentence the header's other lines may stand."""


def read_archive_export(canonical: str) -> list[Draft]:
    """Read every article of an export; a text that is none gives none.

    Returns:
        One draft for each, its `body` canonical and at `body_offset`; a part without a header that archives print is
        read as a plain text, one without a sentence (a list of titles, a closing notice) is no article.
    """
    documents = [
        (start, _Document(paragraphs))
        for start, paragraphs in _parts(canonical)
        if any(map(_is_prose, paragraphs))
    ]
    if not any(document.is_from_an_archive() for _, document in documents):
        return []
    return [document.draft(start) for start, document in documents]


def _parts(canonical: str) -> list[tuple[int, list[str]]]:
    """Part the text at the lines that open or close an article, and give each part with its offset."""
    parts: list[tuple[int, list[str]]] = []
    offset, marked = 0, False
    current: tuple[int, list[str]] = (0, [])
    for paragraph in canonical.split("\n\n"):
        offset += len(paragraph) + 2
        if _OPENS.fullmatch(paragraph) or _CLOSES.fullmatch(paragraph):
            marked = True
            parts.append(current)
            current = (offset, [])
        else:
            current[1].append(paragraph)
    return [*parts, current] if marked else []


class _Document:
    """One article of an export: its header, its body and what the archive prints behind."""

    def __init__(self, paragraphs: list[str]) -> None:
        self.paragraphs = paragraphs
        self.labelled: dict[str, str] = {}
        self.end = self._end()
        self.start, self.skipped = self._start()
        self.bare = [
            line
            for line in self._labels(paragraphs[: self.start])
            if line != "Body" and not _COPYRIGHT.fullmatch(line)
        ]
        self._labels(paragraphs[self.end :])

    def is_from_an_archive(self) -> bool:
        """Return whether a label, a word count or a copyright notice is where archives print them."""
        outside = self.paragraphs[: self.start] + self.paragraphs[self.end :]
        return bool(self.labelled) or any(
            _WORDS.fullmatch(line) or _COPYRIGHT.fullmatch(line) for line in outside
        )

    def draft(self, offset: int) -> Draft:
        """Return the article; `offset` is where its first paragraph stands in the canonical text."""
        body = "\n\n".join(self.paragraphs[self.start : self.end])[self.skipped :]
        if not self.is_from_an_archive():
            plain = read_plain_text("\n\n".join(self.paragraphs))
            return replace(plain, body_offset=offset + plain.body_offset)
        before = sum(len(paragraph) + 2 for paragraph in self.paragraphs[: self.start]) + self.skipped
        days = (
            _day(line) for line in (self.labelled.get("date", ""), *self.bare, self.labelled.get("load", ""))
        )
        headline, publisher = self._titles()
        return Draft(
            body=body,
            headline=self.labelled.get("headline") or headline,
            byline=self._byline(),
            publisher=PublisherRecord(_PLACE_BEHIND.sub("", publisher), None) if publisher else None,
            source_url=self.labelled.get("address"),
            published_at=next(filter(None, days), None),
            body_offset=offset + before,
        )

    def _end(self) -> int:
        """Find where the body ends: behind it are labels and notices alone."""
        end = len(self.paragraphs)
        while end > 1:
            line = self.paragraphs[end - 1]
            value_below = end > 1 and _bare_label(self.paragraphs[end - 2]) not in (None, _BODY)
            if not (_kind(line) or _COPYRIGHT.fullmatch(line) or value_below) or _kind(line) == _BODY:
                break
            end -= 1
        return end

    def _start(self) -> tuple[int, int]:
        """Find the body's first paragraph, and how many characters a label takes in it."""
        for index, line in enumerate(self.paragraphs[: self.end]):
            if line == "Body" or _bare_label(line) == _BODY:
                return min(index + 1, self.end - 1), 0
            match = _LABEL.fullmatch(line)
            if match is not None and _kind(line) == _BODY:
                return index, match.start("value")
        start = next((index for index, line in enumerate(self.paragraphs[: self.end]) if _is_prose(line)), 0)
        header = [
            index
            for index, line in enumerate(self.paragraphs[: self.end])
            if index <= start + _HEADER_LINES
            and (_kind(line) or _WORDS.fullmatch(line) or _COPYRIGHT.fullmatch(line))
        ]
        return min(max([start, *(index + 1 for index in header)]), self.end - 1), 0

    def _labels(self, lines: Sequence[str]) -> list[str]:
        """Keep what stands behind labels or below them; return the other lines."""
        bare: list[str] = []
        waiting: str | None = None
        for line in lines:
            match = _LABEL.fullmatch(line)
            kind = _kind(line)
            if match is not None and kind is not None:
                waiting = kind if match["value"] is None else None
                if match["value"] is not None:
                    self.labelled.setdefault(kind, match["value"])
            elif waiting is not None:
                self.labelled.setdefault(waiting, line)
                waiting = None
            else:
                bare.append(line)
        return bare

    def _byline(self) -> str | None:
        stated = self.labelled.get("byline")
        if stated is None:
            named = (is_byline(line) or (line if names_people(line) else None) for line in self.bare)
            return next(filter(None, named), None)
        return is_byline(stated) or "; ".join(map(_in_order, re.split(r"\s?;\s?", stated.rstrip("."))))

    def _titles(self) -> tuple[str | None, str | None]:
        """Return the headline and the paper by their places about the day: each service has its own order."""
        lines = [line for line in self.bare if is_byline(line) is None and not names_people(line)]
        day = next((index for index, line in enumerate(lines) if _day(line) is not None), len(lines))
        above, below = lines[:day], lines[day + 1 :]
        below = [line for line in below if not _EDITION.fullmatch(line) and _day(line) is None]
        paper = self.labelled.get("publisher")
        if above and _WORDS.fullmatch(above[-1]):  # Factiva: headline, words, day, paper
            titles = [line for line in above if not _WORDS.fullmatch(line)]
            return titles[-1] if titles else None, paper or next(iter(below), None)
        if "headline" in self.labelled or below:  # LexisNexis: paper, day, headline
            return next(iter(below), None), paper or (above[-1] if above else None)
        if len(above) > 1 and (paper is None or above[-1] == paper):  # Nexis Uni: headline, paper, day
            return above[-2], above[-1]
        return (above[-1] if above else None), paper


def _kind(line: str) -> str | None:
    match = _LABEL.fullmatch(line)
    return _KINDS.get(match["label"].lower()) if match else None


def _bare_label(line: str) -> str | None:
    return _kind(line) if line.endswith(":") else None


def _day(line: str) -> str | None:
    return printed_date(_WEEKDAY.sub("", line.rstrip(".")))


def _is_prose(line: str) -> bool:
    if _COPYRIGHT.fullmatch(line) or (_kind(line) not in (None, _BODY)):
        return False
    return line.rstrip(_CLOSERS).endswith(_TERMINATORS) and len(line.split()) >= _FEWEST_WORDS


def _in_order(name: str) -> str:
    """Return "Roe, Ann" as Ann Roe; other names as they are."""
    match = _INVERTED.fullmatch(name)
    return (
        f"{match['first']} {match['last']}"
        if match and names_people(f"{match['first']} {match['last']}")
        else name
    )
