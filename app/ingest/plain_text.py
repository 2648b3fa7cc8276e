"""Plain text: source line, headline, byline, date line, dek, body.

The parts before the body are optional and taken only where their form leaves no doubt; all else is body.
"""

import re

from app.ingest.dates import printed_date
from app.ingest.drafts import Draft
from app.ingest.records import PublisherRecord
from app.text.lexicon import words
from app.text.segments import split_sentences
from app.text.spans import Span

_SOURCE_LINE = re.compile(
    r"[-–—]\s(?P<name>\S.{0,118}?)\s[-–—]\s(?P<url>https?://[^\s/?#]+(?P<path>[/?#]\S*)?)(?:\s[-–—])?"
)
_BARE_URL = re.compile(r"https?://[^\s/?#]+/\S+")
_BYLINE = re.compile(r"(?:By|BY)\s(?P<who>[^\W\d_a-z][^.!?;:|]*(?:\.[^.!?;:|]+)*)")
_BYLINE_SMALL = words("and of for the in at with de la van von der den di del bin al to")
_BYLINE_WORDS = 14
_DATELINE = re.compile(
    r"[A-Z][A-Z .,’'/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s?(?:\([^()]{2,30}\)\s?)?[–—-]{1,2}\s"
)
_LABELLED = re.compile(r"(?:Q|A|Question|Answer):")
_CLOSERS = "\"'”’»)]"
_TERMINATORS = (".", "!", "?", "…")
_OPENERS = frozenset("“\"‘'«„")
_HEADLINE_CHARACTERS = 200
_DEK_CHARACTERS = 300


def read_plain_text(canonical: str) -> Draft:
    """Tell the parts of a canonical text apart.

    Returns:
        A draft whose `body` is the rest of `canonical` from `body_offset` on.
    """
    paragraphs = canonical.split("\n\n")
    header = _Header(paragraphs)
    header.take_source()
    if header.take_headline():
        header.take_lines()
        header.take_dek()
        header.take_lines()
    body = "\n\n".join(paragraphs[header.taken :])
    return Draft(
        body=body,
        headline=header.headline,
        dek=header.dek,
        byline=header.byline,
        publisher=header.publisher,
        source_url=header.source_url,
        published_at=header.published_at,
        body_offset=len(canonical) - len(body),
    )


class _Header:
    """Reads the paragraphs before the body one after the other; at least one always stays for the body."""

    def __init__(self, paragraphs: list[str]) -> None:
        self.paragraphs = paragraphs
        self.taken = 0
        self.headline: str | None = None
        self.dek: str | None = None
        self.byline: str | None = None
        self.publisher: PublisherRecord | None = None
        self.source_url: str | None = None
        self.published_at: str | None = None

    def peek(self) -> str | None:
        """Return the next paragraph when another one follows it."""
        return self.paragraphs[self.taken] if self.taken + 1 < len(self.paragraphs) else None

    def take_source(self) -> None:
        line = self.peek()
        if line is None:
            return
        match = _SOURCE_LINE.fullmatch(line)
        if match:
            is_page = len(match["path"] or "") > 1
            self.publisher = PublisherRecord(match["name"], None if is_page else match["url"])
            self.source_url = match["url"] if is_page else None
            self.taken += 1
        elif _BARE_URL.fullmatch(line):
            self.source_url = line
            self.taken += 1

    def take_headline(self) -> bool:
        line = self.peek()
        if line is None or not _is_title(line, _HEADLINE_CHARACTERS) or not self.body_follows():
            return False
        self.headline = line
        self.taken += 1
        return True

    def body_follows(self) -> bool:
        """Tell whether some later paragraph is a sentence, so that the first one can be a title."""
        return any(
            later.rstrip(_CLOSERS).endswith(_TERMINATORS) for later in self.paragraphs[self.taken + 1 :]
        )

    def take_lines(self) -> None:
        """Take a byline and a date line, in any order or in one line with a bar between."""
        while (line := self.peek()) is not None and self.take_line(line):
            pass

    def take_line(self, line: str) -> bool:
        byline, published_at = self.byline, self.published_at
        for part in re.split(r"\s[|·•]\s", line):
            who, when = _byline(part), printed_date(part)
            if (who is None or byline) and (when is None or published_at):
                return False
            byline, published_at = byline or who, published_at or when
        self.byline, self.published_at = byline, published_at
        self.taken += 1
        return True

    def take_dek(self) -> None:
        line = self.peek()
        if line and _is_title(line, _DEK_CHARACTERS) and line[0] not in _OPENERS:
            if _byline(line) or printed_date(line):
                return
            self.dek = line
            self.taken += 1


def _is_title(line: str, longest: int) -> bool:
    """See one line that is no sentence, no label of an interview and no dateline."""
    if len(line) > longest or line.endswith((".", ":", ",", ";")) or _LABELLED.match(line):
        return False
    return not _DATELINE.match(line) and len(split_sentences(line, (Span(0, len(line)),))) == 1


def _byline(line: str) -> str | None:
    """Return whom a byline names: "By" and capitalised words, nothing else."""
    match = _BYLINE.fullmatch(line)
    if match is None:
        return None
    words = match["who"].replace(",", " ").split()
    if len(words) > _BYLINE_WORDS or not all(w[0].isupper() or w in _BYLINE_SMALL for w in words):
        return None
    return match["who"]
