"""Exports of newspaper archives: several articles in one text, each with its own header, in the shapes of their services.

LexisNexis opens an article with "1 of 3 DOCUMENTS", ProQuest with "Document 1 of 3" or a rule, EBSCO with "Record: 1"; Nexis
Uni closes it with "End of Document", Factiva with "Document" and a number, Gale, NewsBank and Europresse with a number of theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.services.codes import read_coded
from onrecord.ingest.formats.services.labels import (
    BODY,
    CITED,
    CODES,
    COPYRIGHT,
    COUNTED,
    EDITION,
    HEADINGS,
    INDEX,
    LABEL,
    WORDS,
    bare_label,
    is_notice,
    is_separator,
    kind_of,
)
from onrecord.ingest.formats.services.parts import behind_contents, parts_of
from onrecord.ingest.formats.stated.labelled_values import (
    WORDS_BEHIND,
    all_in_order,
    asks,
    day_of,
    day_within,
    in_order,
    is_surname_first,
    lists_names,
    moments_of,
    name_of_paper,
    paper_of_source,
)
from onrecord.ingest.formats.stated.people_lines import (
    is_byline,
    is_post_word,
    is_title_of_paper,
    looks_like_a_name,
    names_or_looks,
    names_people,
    without_posts,
)
from onrecord.ingest.formats.stated.schema_org import web_address
from onrecord.ingest.formats.text.ends import end_of_body
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.records import PublisherRecord

_BESIDE_AUTHOR = 3
"""Lines of a header without an author: paper, day and headline."""
_NOBODY = frozenset({"anonymous", "none", "n/a", "unknown", "none available"})
_TERMINATORS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"
_FEWEST_WORDS = 5
"""Of the body's first paragraph."""
_INITIAL_LAST = re.compile(r"\b[A-Z]\.\Z")
_EDITION_BEHIND = re.compile(r":? \[[^\]\n]{0,40}\bEditions?\]", re.IGNORECASE)
"""Behind ProQuest's headlines: "Pier reopens: [Final Edition]"."""
_HEADER_LINES = 8
"""How far behind a headline that looks like a sentence the header's other lines may stand."""


def read_archive_export(canonical: str) -> list[Draft]:
    """Read every article of an export; a text that is none gives none.

    Returns:
        One draft for each, its `body` canonical and at `body_offset`; a part without a header that archives print is
        read as a plain text, one without a sentence (a list of titles, a closing notice) is no article.
    """
    parts = [_without_contents(*part) for part in parts_of(canonical) if any(map(_is_prose, part[1]))]
    documents = [(start, read_coded(part, start), _Document(part)) for start, part in parts]
    if not any(coded or document.is_from_an_archive() for _, coded, document in documents):
        return []
    return [coded or document.draft(start) for start, coded, document in documents]


def _without_contents(start: int, part: list[str]) -> tuple[int, list[str]]:
    """Leave out the list of an export's articles: a headline in it may look like a sentence."""
    listed = behind_contents(part)
    return start + sum(len(line) + 2 for line in part[:listed]), part[listed:]


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
            if line not in HEADINGS
            and not (COPYRIGHT.fullmatch(line) or CODES.fullmatch(line) or is_separator(line))
        ]
        self._labels(paragraphs[self.end :])

    def is_from_an_archive(self) -> bool:
        """Return whether a label, a word count or a copyright notice is where archives print them."""
        outside = self.paragraphs[: self.start] + self.paragraphs[self.end :]
        return bool(self.labelled) or any(
            WORDS.fullmatch(line) or COPYRIGHT.fullmatch(line) or WORDS_BEHIND.search(line)
            for line in outside
        )

    def draft(self, offset: int) -> Draft:
        """Return the article; `offset` is where its first paragraph stands in the canonical text."""
        if not self.is_from_an_archive():
            plain = read_plain_text("\n\n".join(self.paragraphs))
            return replace(plain, body_offset=offset + plain.body_offset)
        lines = (self.labelled.get("date", ""), *self.bare, self.labelled.get("load", ""))
        days = (day_within(self.labelled.get("source", "")), *moments_of(lines))
        headline, publisher = self._titles()
        if not self.skipped and asks(self.paragraphs[self.start : self.end]):
            if publisher is None and headline is not None and is_title_of_paper(headline):
                headline, publisher = None, headline
            if headline is None and "headline" not in self.labelled:
                headline = self.paragraphs[self.start]
                self.start += 1
        byline = self._byline()
        text = self.paragraphs[self.start : self.end]
        body = "\n\n".join(text[: end_of_body(text, byline)])[self.skipped :]
        before = sum(len(paragraph) + 2 for paragraph in self.paragraphs[: self.start]) + self.skipped
        return Draft(
            body=body,
            headline=_EDITION_BEHIND.sub("", self.labelled.get("headline") or headline or "").removesuffix(
                "."
            )
            or None,
            dek=self.labelled.get("dek"),
            byline=byline,
            publisher=PublisherRecord(name_of_paper(publisher), None) if publisher else None,
            source_url=web_address(self.labelled.get("address")),
            published_at=next(filter(None, days), None),
            body_offset=offset + before,
        )

    def _end(self) -> int:
        """Find where the body ends: behind it are labels and notices alone."""
        index = next((at for at, line in enumerate(self.paragraphs) if INDEX.fullmatch(line)), 0)
        end = index or len(self.paragraphs)
        while end > 1:
            line = self.paragraphs[end - 1]
            value_below = end > 1 and bare_label(self.paragraphs[end - 2]) not in (None, BODY)
            notice = is_notice(line, self.paragraphs)
            between = (
                LABEL.fullmatch(line) and end < len(self.paragraphs) and kind_of(self.paragraphs[end - 2])
            )
            if not (kind_of(line) or notice or value_below or between) or kind_of(line) == BODY:
                break
            end -= 1
        return end

    def _start(self) -> tuple[int, int]:
        """Find the body's first paragraph, and how many characters a label takes in it."""
        for index, line in enumerate(self.paragraphs[: self.end]):
            if bare_label(line) == BODY:
                return self._behind_notices(index + 1), 0
            match = LABEL.fullmatch(line)
            if match is not None and kind_of(line) == BODY:
                return index, match.start("value")
        start = next((index for index, line in enumerate(self.paragraphs[: self.end]) if _is_prose(line)), 0)
        header = self._header(start)
        counted = bool(header) and COUNTED.fullmatch(self.paragraphs[header[-1]]) is not None
        start = min(max([0 if counted else start, *(index + 1 for index in header)]), self.end - 1)
        while header and start < self.end - 1 and _is_of_header(self.paragraphs[start]):
            start += 1
        titles = [match["value"] for line in self.paragraphs[:start] if (match := LABEL.fullmatch(line))]
        again = self.paragraphs[start] in {(title or "").removesuffix(".") for title in titles}
        return min(start + again, self.end - 1), 0  # EBSCO prints the headline again

    def _header(self, start: int) -> list[int]:
        """Return which lines are an archive's above the text: up to the first sentence, or below one that is the headline."""
        header: list[int] = []
        said: set[str] = set()
        for index, line in enumerate(self.paragraphs[: min(self.end, start + _HEADER_LINES + 1)]):
            if kind_of(line) or WORDS.fullmatch(line) or COPYRIGHT.fullmatch(line):
                header.append(index)
            elif _is_prose(line):
                said.add(line)
            if len(said) > 1:
                break
        return header

    def _behind_notices(self, start: int) -> int:
        """Return where the first paragraph stands behind a copyright notice, an address and labels below "Full Text"."""
        while start < self.end - 1:
            line = self.paragraphs[start]
            if not (kind_of(line) or COPYRIGHT.fullmatch(line) or web_address(line)):
                break
            start += 1
        return min(start, self.end - 1)

    def _labels(self, lines: Sequence[str]) -> list[str]:
        """Keep what stands behind labels or below them; return the other lines."""
        bare: list[str] = []
        waiting: str | None = None
        for line in lines:
            match = LABEL.fullmatch(line)
            kind = kind_of(line)
            stated = match["value"] if match is not None and kind == "source" else line
            cited = next(filter(None, (form.fullmatch(stated or "") for form in CITED)), None)
            if line in HEADINGS:
                waiting = None if kind == BODY else kind
            elif cited is not None:
                facts = {"byline": cited["byline"], "publisher": cited["paper"], "date": cited["day"]}
                self.labelled = {key: value for key, value in facts.items() if value} | self.labelled
            elif match is not None and kind is not None:
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
            return self._printed_author()
        if stated.casefold() in _NOBODY:
            return None
        names = re.split(r"\s?;\s?", stated if _INITIAL_LAST.search(stated) else stated.rstrip("."))
        byline = None if any(map(is_surname_first, names)) else is_byline(without_posts(stated))
        if byline is not None:
            return without_posts(byline)
        bare = (name if is_surname_first(name) else without_posts(name) for name in names)
        people = [in_order(name) for name in bare if not is_post_word(name)]
        return "; ".join(people or names)

    def _printed_author(self) -> str | None:
        """Find a byline; what only looks like a name is one above Factiva's count of words, and below Europresse's headline."""
        headline, _ = self._titles()
        named = self._people().values()
        counted = [before for before, line in pairwise(self.bare) if WORDS.fullmatch(line)]
        last = self.bare[-1:] if len(self.bare) > _BESIDE_AUTHOR else []
        others = (
            line
            for line in (*counted, *last)
            if line != headline and not EDITION.fullmatch(line) and names_or_looks(line)
        )
        return next(filter(None, (*named, *others)), None)

    def _people(self) -> dict[str, str]:
        """Return the lines of the header that name people alone, with the names; "Roe, Ann" is none in the first line."""
        people: dict[str, str] = {}
        for index, line in enumerate(self.bare):
            name = in_order(line) if ";" not in line else all_in_order(line)
            inverted = index > 0 and name != line and all(map(looks_like_a_name, name.split("; ")))
            inverted = inverted or (index > 0 and lists_names(line))
            byline = is_byline(line)
            if named := (byline and without_posts(byline)) or ((inverted or names_people(name)) and name):
                people[line] = named
        return people

    def _titles(self) -> tuple[str | None, str | None]:
        """Return the headline and the paper by their places about the day: each service has its own order."""
        people = self._people()
        lines = [line for line in self.bare if line not in people]
        lines = [line for line in lines if not web_address(line)]
        lines = [line for line in lines if (label := LABEL.fullmatch(line)) is None or label["value"]]
        day = next((index for index, line in enumerate(lines) if day_of(line) is not None), len(lines))
        above, below = lines[:day], lines[day + 1 :]
        below = [
            line
            for before, line in pairwise(["", *below])
            if not (
                EDITION.fullmatch(line)
                or day_of(line)
                or (before.endswith(";") and EDITION.fullmatch(before))
            )
        ]
        paper = self.labelled.get("publisher") or paper_of_source(self.labelled.get("source", ""))
        if above and WORDS.fullmatch(above[-1]):  # Factiva: headline, author, words, day, paper
            titles = [line for line in above if not WORDS.fullmatch(line)]
            return _headline_of(titles), paper or next(iter(below), None)
        if len(above) > 1 and all(map(names_or_looks, below)):  # Westlaw: headline, paper, day, author
            below = []
        if "headline" in self.labelled or below:  # LexisNexis, Europresse: paper, day, headline
            if not above and len(below) > 1:  # NewsBank: day, paper, headline
                return below[1], paper or below[0]
            return next(iter(below), None), paper or (above[-1] if above else None)
        if len(above) > 1 and (paper is None or above[-1] == paper):  # Nexis Uni: headline, paper, day
            return above[-2], above[-1]
        return (above[-1] if above else None), paper


def _is_of_header(line: str) -> bool:
    """Return whether a line below those of a header is names, or another label, be it none that is known: "Estimated printed pages: 2"."""
    label = LABEL.fullmatch(line)
    short = label is not None and len((label["value"] or "").split()) < _FEWEST_WORDS
    return (short and label is not None and " " in label["label"]) or names_or_looks(line)


def _headline_of(titles: Sequence[str]) -> str | None:
    """Return the last title, or the one above it where the last may be its author's name."""
    if len(titles) > 1 and names_or_looks(titles[-1]) and len(titles[-2].split()) > 1:
        return titles[-2]
    return titles[-1] if titles else None


def _is_prose(line: str) -> bool:
    apart = COPYRIGHT.fullmatch(line) or (kind_of(line) not in (None, BODY))
    return not apart and line.rstrip(_CLOSERS).endswith(_TERMINATORS) and len(line.split()) >= _FEWEST_WORDS
