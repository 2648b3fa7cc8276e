"""A page that was copied as a whole and pasted: the lines of its article among those of menus, other articles, readers and the foot."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.pasted.body import Part, body_of, going_on, own_lines
from onrecord.ingest.formats.pasted.header import header_of
from onrecord.ingest.formats.pasted.lines import Line, has_end, lines_of
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.text.foot_lines import stated_below
from onrecord.ingest.formats.text.header_addresses import address_line
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.records import PassedOver, PublisherRecord

_PARAGRAPH = 140
"""Characters of a line that no program has broken: the lines of such a text are paragraphs."""
_INDENT = re.compile(r"^ {6}", re.MULTILINE)
"""Of lines that are set in the middle, as in print; no browser hands them over so."""
_OPENED = re.compile(r"^(?: {3}|\t)(?=.{30})", re.MULTILINE)
"""How paragraphs begin whose lines a program has broken."""
_WRAPPED, _FEWEST_WRAPPED = 40, 3
"""Characters of a line that a program broke, and how many of them tell that one did."""
_FEWEST, _FEWEST_LABELS, _MORE_LABELS = 8, 2, 1
"""Lines on one side of the body by which a page is known, and how many of them are such as any page has, one more where no line is long, and where they stand on both sides."""
_OWNED = re.compile(r"©|\(c\)|Copyright\b|Published in\b", re.IGNORECASE)
"""Lines of a foot that name the paper; other papers may be named in any other."""
_MOST = 3000
"""Lines of a page at most."""


def read_pasted_page(raw: str) -> Draft | None:
    """Read a text that is all of a page, or all below its headline; None for any other text."""
    texts = [text for line in raw.split("\n") if (text := " ".join(line.split()))]
    if len(texts) > _MOST or len(_INDENT.findall(raw)) > 1:
        return None
    if sum(len(text) <= _PARAGRAPH and not has_end(text) for text in texts) < _FEWEST:
        return None
    long = any(len(text) > _PARAGRAPH for text in texts)
    if not long and (len(_OPENED.findall(raw)) > 1 or _is_broken(texts)):
        return None
    lines = lines_of(texts)
    part = body_of(lines)
    labels = _FEWEST_LABELS + (not long)
    if part is None or not _stands_on_page(lines[: part[0]], lines[part[1] :], labels):
        return None
    return _draft(lines, going_on(lines, part), raw)


def _is_broken(texts: Sequence[str]) -> bool:
    """Return whether lines were broken at a fixed width, so that sentences run on in the next one."""
    runs_on = (
        len(text) >= _WRAPPED and after[0].islower() and not has_end(text) for text, after in pairwise(texts)
    )
    return sum(runs_on) >= _FEWEST_WRAPPED


def _stands_on_page(above: Sequence[Line], below: Sequence[Line], labels: int) -> bool:
    """Return whether a body stands among the lines of a page: enough of them on one side, or labels on both and enough in all."""
    both = all(any(line.is_label for line in some) for some in (above, below))
    return (
        _are_of_page(above, labels)
        or _are_of_page(below, labels)
        or (both and _are_of_page([*above, *below], labels + _MORE_LABELS))
    )


def _are_of_page(lines: Sequence[Line], labels: int) -> bool:
    """Return whether enough of the lines above or below a body are a page's, and so many of them such as any page has."""
    short = [line for line in lines if not (line.is_prose or line.is_ended or "@" in line.text)]
    return len(short) >= _FEWEST and len({line.letters for line in short if line.is_label}) >= labels


def _draft(lines: Sequence[Line], part: Part, raw: str) -> Draft:
    header = header_of(lines, part)
    own = own_lines(lines, (header.body, part[1]))
    plain = read_plain_text(
        canonical("\n\n".join(lines[at].text for at in own)), headline=header.headline, byline=header.byline
    )
    foot = stated_below([line.text for line in lines[part[1] :] if _OWNED.match(line.text)], released=False)
    stated = header.facts.publisher or header.facts.agency
    return replace(
        plain,
        dek=header.dek or plain.dek,
        byline=header.byline or plain.byline,
        publisher=PublisherRecord(stated, None) if stated else plain.publisher or foot.publisher,
        source_url=header.facts.source_url or plain.source_url or _address(lines[: part[0]]),
        published_at=header.published_at or plain.published_at,
        body_offset=max(canonical(raw).find(plain.body.partition("\n\n")[0]), 0),
        passed_over=_passed_over(lines, (header.body, part[1]), frozenset(own), plain.passed_over),
    )


def _address(above: Sequence[Line]) -> str | None:
    """Return the one address of a page among the lines above a body."""
    found = {one.source_url for line in above if (one := address_line(line.text)) and one.source_url}
    return next(iter(found)) if len(found) == 1 else None


def _passed_over(
    lines: Sequence[Line], part: Part, own: frozenset[int], within: tuple[PassedOver, ...]
) -> tuple[PassedOver, ...]:
    begin, end = part
    inside = [lines[at] for at in range(begin, end) if at not in own]
    reasons = (
        (lines[:begin], "stands above the text on the page it was copied from"),
        (inside, "is a line of the page it was copied from"),
        (lines[end:], "stands below the text"),
    )
    above, of_page, below = (
        tuple(PassedOver(line.text, reason) for line in some) for some, reason in reasons
    )
    return (*above, *of_page, *within, *below)
