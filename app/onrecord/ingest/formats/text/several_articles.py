"""Several articles in one text without the header of any archive: each begins with a title above a byline."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.labelled_values import day_of
from onrecord.ingest.formats.stated.people_lines import is_byline, names_or_looks, without_posts
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.formats.text.section_lines import is_paper
from onrecord.ingest.formats.text.title_lines import is_prose, is_title

_TITLE_CHARACTERS = 200
_REACH = 3
"""Lines below a title among which its byline stands."""
_FEWEST = 2


def read_articles_of_text(canonical: str) -> list[Draft]:
    """Read the articles of a canonical text: several where each has its own title and byline, else one."""
    paragraphs = canonical.split("\n\n")
    starts = _starts(paragraphs)
    if len(starts) < _FEWEST:
        return [read_plain_text(canonical)]
    drafts, offset = [], 0
    for first, end in zip([0, *starts[1:]], [*starts[1:], len(paragraphs)], strict=True):
        part = "\n\n".join(paragraphs[first:end])
        draft = read_plain_text(part)
        drafts.append(replace(draft, body_offset=offset + draft.body_offset))
        offset += len(part) + 2
    return drafts


def _starts(paragraphs: Sequence[str]) -> list[int]:
    """Return where titles above bylines stand, the first of them among the text's first lines."""
    starts: list[int] = []
    for at, line in enumerate(paragraphs):
        cites = _cites(paragraphs, at)
        if not (cites or _is_byline(line)):
            continue
        first = starts[-1] + 1 if starts else 0
        above = range(max(first, at - _REACH), at)
        title = next((index for index in above if _may_begin(paragraphs, index, certain=cites)), None)
        if title is not None and (starts or title < _REACH):
            starts.append(title)
    return starts


def _cites(paragraphs: Sequence[str], at: int) -> bool:
    """Return whether a line states a paper and a day, or a paper above its day."""
    line = paragraphs[at]
    if "\u00b7" in line or "|" in line:
        cited = read_header_line(line)
        return cited is not None and bool(cited.publisher and cited.published_at)
    return is_paper(line) and at + 1 < len(paragraphs) and day_of(paragraphs[at + 1]) is not None


def _is_byline(line: str) -> bool:
    """Return whether a line is a byline by its first word and by the names behind it."""
    if line[:3].lower() != "by " or read_header_line(line) is None:
        return False
    byline = is_byline(line.partition(" | ")[0])
    return byline is not None and names_or_looks(without_posts(byline).title())


def _may_begin(paragraphs: Sequence[str], at: int, *, certain: bool) -> bool:
    """Return whether a title stands there, behind the end of another text or a rule; text stands below it.

    Below a paper with its day, which is `certain`, any sentence is a text, be it short.
    """
    line = paragraphs[at]
    before = paragraphs[at - 1] if at else "."
    ended = _ends(before) or not any(map(str.isalnum, before))
    return (
        ended
        and is_title(line, _TITLE_CHARACTERS)
        and not is_prose(line)
        and any(map(_is_sentence if certain else is_prose, paragraphs[at + 2 :][: _REACH + 1]))
    )


def _is_sentence(line: str) -> bool:
    return _ends(line) and " " in line


def _ends(line: str) -> bool:
    return line.rstrip("\"'”’)")[-1:] in (".", "!", "?", "…")
