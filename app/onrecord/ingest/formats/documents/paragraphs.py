"""Documents of word processors: from their paragraphs to an article, whatever the file they were saved in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from onrecord.ingest.formats.documents.column_heads import column_heads
from onrecord.ingest.formats.markup.speech import introduces
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.formats.services.labels import lines_apart
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.text.header_line import NOTHING
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.meeting_names import names_in_order
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.formats.text.press_lines import is_released
from onrecord.ingest.formats.text.references import with_characters
from onrecord.ingest.formats.text.turns_apart import turns_apart
from onrecord.ingest.records import PassedOver, PublisherRecord
from onrecord.text.quote_marks import DOUBLE_MARK

Role = Literal["title", "subtitle", "heading", "body", "box", "quotation"]

_SPACES = re.compile(r"[ \t\r\f\v]+")
_LINE_END = re.compile(r" ?\n ?")
_INSIDE_SENTENCE = re.compile(r"(?<!\n)\n(?=[^\W\d_A-Z])|(?<=[^\W\d_],)\n(?!\n)")
"""A line's end that ends no paragraph: a sentence runs on behind it."""
_LINES_ABOVE = 4
_RELEASED_WITHIN = 6
"""Paragraphs above the words that say that it is a release, and between these and its headline."""
"""Of a header, that may stand above a headline."""
_LETTERHEAD_LINES = 3
_LETTERHEAD_WORDS = 5
_SHORTEST_BOX = 20
"""Letters of a text box that counts as a pull quote; fewer may stand in a paragraph by chance."""
_LONGEST_TITLE = 300
_NOT_A_TITLE = re.compile(
    r"(?:microsoft|untitled|document\s?\d*$|dokument\s?\d*$|doc\d+$|slide \d|template|title$)|.*\.\w{2,5}$|\S+$",
    re.IGNORECASE,
)
"""What programs write as a document's title: their own names, file names, a single word."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as its document prints it; a newline is a line break within."""

    text: str
    role: Role = "body"
    """What its style says; `box`: it stands in a text box beside the text; `quotation`: it is set in as somebody's words."""


def document_draft(paragraphs: Iterable[Paragraph], *, title: str | None = None) -> Draft:
    """Tell the parts of a document apart: by its styles where it has them, else as in a text file.

    Neither who made the file nor when is taken for the byline or the date: both are the machine's, not the article's.
    An archive's export gives the first of its articles, with the others behind it.

    Args:
        paragraphs: In reading order.
        title: What the document's properties state; counts only where the text has no headline.

    Raises:
        InputError: No text.
    """
    printed = _without_pull_quotes([one for one in map(_tidy, paragraphs) if one.text])
    export = read_archive_export(canonical(lines_apart("\n\n".join(one.text for one in printed))))
    if export:
        first, *further = (replace(one, body_offset=0) for one in export)
        return replace(first, further=tuple(further))
    heads = column_heads([one.text for one in printed])
    columns, printed = printed[heads.start : heads.stop], printed[: heads.start] + printed[heads.stop :]
    office, headline = _of_a_release(printed)
    headline = headline or _headline(printed)
    above = office if office or headline is None else _letterhead(printed[: printed.index(headline)])
    over = printed[: printed.index(headline)] if headline else []
    paper = next((one for one in over if one.role == "body" and _is_paper(one.text)), None)
    rest = [one for one in printed if one is not headline and one is not paper and one not in above]
    subtitle = next((one for one in rest[: _LINES_ABOVE + 1] if one.role == "subtitle"), None)
    spoken = _spoken([one for one in rest if one is not subtitle])
    text = canonical(turns_apart(names_in_order("\n\n".join(spoken))))
    draft = read_plain_text(text, headline=_one_line(headline))
    return replace(
        draft,
        headline=draft.headline or stated_title(title),
        dek=_one_line(subtitle) or draft.dek,
        publisher=draft.publisher or (PublisherRecord(paper.text, None) if paper else None),
        body_offset=0,  # no offset into the file's bytes
        passed_over=(
            *(PassedOver(one.text, "stands above the headline") for one in above),
            *(PassedOver(one.text, "is the head of a column") for one in columns),
            *draft.passed_over,
        ),
    )


_SIGNED = re.compile(
    r"(?P<words>(?:.*[.!?…])?)\s*(?:--|[—–])\s*(?P<source>[A-Z][^.!?“”\"]{3,120})", re.DOTALL
)
"""The end of a block quotation that says whose it is: "It rots. -- Ida Moss, head of the port"."""


def _spoken(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return the texts, block quotations in marks where the text leads to them and they have none, as in pages."""
    texts: list[str] = []
    for is_quotation, run in groupby(paragraphs, key=lambda one: one.role == "quotation"):
        plain = [one.text for one in run]
        signed = _SIGNED.fullmatch(plain[-1]) if is_quotation else None
        if signed and not any(map(DOUBLE_MARK.search, plain)):
            said = [*plain[:-1], *filter(None, [signed["words"].strip()])]
            texts += [*(f"“{text}" for text in said[:-1]), f"“{said[-1]}”", f"— {signed['source']}"]
            continue
        if is_quotation and texts and introduces(texts[-1]) and not any(map(DOUBLE_MARK.search, plain)):
            plain = [*(f"“{text}" for text in plain[:-1]), f"“{plain[-1]}”"]
        texts += plain
    return texts


def stated_title(title: str | None) -> str | None:
    """Return a title from a document's properties; None when a program seems to have made it up."""
    line = " ".join((title or "").split())
    return line if 0 < len(line) <= _LONGEST_TITLE and not _NOT_A_TITLE.match(line) else None


def _tidy(paragraph: Paragraph) -> Paragraph:
    lines = _LINE_END.sub("\n", _SPACES.sub(" ", with_characters(paragraph.text))).strip()
    return replace(paragraph, text=_INSIDE_SENTENCE.sub(" ", lines))


def _one_line(paragraph: Paragraph | None) -> str | None:
    return " ".join(paragraph.text.split()) if paragraph else None


def _of_a_release(printed: Sequence[Paragraph]) -> tuple[list[Paragraph], Paragraph | None]:
    """Return the letterhead above "FOR IMMEDIATE RELEASE", and the heading below it; nothing where these do not stand so."""
    at = next((index for index, one in enumerate(printed[:_RELEASED_WITHIN]) if is_released(one.text)), 0)
    below = printed[at + 1 : at + _RELEASED_WITHIN] if at else []
    heading = next((one for one in below if one.role in ("title", "heading")), None)
    office = [one for one in printed[:at] if read_header_line(one.text) is None]
    return (office, heading) if heading else ([], None)


def _headline(printed: Sequence[Paragraph]) -> Paragraph | None:
    """Return the title, else the first heading, where nothing but lines of a header stands above it."""
    for role in ("title", "heading"):
        at = next((index for index, one in enumerate(printed) if _may_be_headline(one, role, printed)), None)
        if at is not None and at <= _LINES_ABOVE and _are_above(printed[:at]):
            return printed[at]
    return None


def _may_be_headline(paragraph: Paragraph, role: Role, printed: Sequence[Paragraph]) -> bool:
    """Return whether a paragraph is set as a headline, and is neither a line of a header nor what comes again above each turn."""
    if paragraph.role != role or (role == "heading" and read_header_line(paragraph.text) == NOTHING):
        return False
    return sum(one.text == paragraph.text and one.role == role for one in printed) == 1


def _are_above(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether all are lines of a header or headings, or all are a letterhead: then the headline stands below."""
    return all(map(_is_above, paragraphs)) or bool(_letterhead(paragraphs))


def _letterhead(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the short lines of an office or a section, where nothing else stands above a headline."""
    own = [one for one in paragraphs if not _is_above(one)]
    office = any(read_header_line(one.text) == NOTHING for one in paragraphs)  # "PRESS STATEMENT"
    short = all(len(one.text.split()) <= _LETTERHEAD_WORDS and one.text[-1:] not in '.!?:,;”"' for one in own)
    return own if short and len(own) <= _LETTERHEAD_LINES and (office or len(own) == len(paragraphs)) else []


def _is_paper(line: str) -> bool:
    """Return whether a line is the title of a paper, in capitals, too."""
    return is_title_of_paper(line.title() if line.isupper() else line)


def _is_above(paragraph: Paragraph) -> bool:
    known = read_header_line(paragraph.text) is not None or _is_paper(paragraph.text)
    return paragraph.role in ("heading", "box") or known


def _without_pull_quotes(printed: list[Paragraph]) -> list[Paragraph]:
    """Leave out the text boxes whose words a paragraph of the text repeats."""
    own = [_letters(one.text) for one in printed if one.role != "box"]
    return [one for one in printed if one.role != "box" or not _is_repeated(_letters(one.text), own)]


def _is_repeated(box: str, own: Sequence[str]) -> bool:
    return len(box) >= _SHORTEST_BOX and any(box in paragraph for paragraph in own)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
