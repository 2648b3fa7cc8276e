"""Texts of wires inside news XML: what stands around the article there, as in a wire's text file."""

import re
from dataclasses import replace

from onrecord.errors import InputError
from onrecord.ingest.formats.pages.sign_offs import is_sign_off
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.agencies import agency_of_dateline
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.people_lines import is_byline, is_desk, is_post, without_posts
from onrecord.ingest.formats.text.ends import end_of_body, sign_of_end
from onrecord.ingest.formats.text.references import with_characters
from onrecord.ingest.formats.text.wire_lines import is_page_mark, is_wire_line
from onrecord.ingest.records import PassedOver

_POINT = re.compile(r"[*•] \S.*", re.DOTALL)
"""What some wires print above a report: its points, each behind an asterisk."""
_REACHED = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:can be reached|is on (?:Twitter|X)|may be reached) \S.{0,300}", re.DOTALL
)
_ABOVE = 10
"""Paragraphs that may stand above the report."""


def of_wire(draft: Draft) -> Draft:
    """Return an article of news XML without what its wire prints around the text, which may name who wrote it.

    Words to editors, the points of a report and a byline stand above the text, credits and initials below it.
    """
    try:
        paragraphs = canonical(with_characters(draft.body)).split("\n\n")
    except InputError:
        return draft
    start, byline = _head(paragraphs)
    end = _end(paragraphs, start)
    sign = sign_of_end(paragraphs[end - 1])
    paragraphs[end - 1] = paragraphs[end - 1].removesuffix(sign)
    around = (
        *((line, "is no part of the report") for line in paragraphs[:start]),
        *((line, "stands below the text") for line in (*filter(None, [sign.strip()]), *paragraphs[end:])),
    )
    stated = None if draft.byline is None or is_desk(draft.byline) else without_posts(draft.byline)
    return replace(
        draft,
        body="\n\n".join(paragraphs[start:end]),
        dek=None if draft.dek == draft.headline else draft.dek,
        byline=stated or byline or draft.byline,
        passed_over=tuple(PassedOver(line, reason) for line, reason in around),
    )


def _head(paragraphs: list[str]) -> tuple[int, str | None]:
    """Return how many paragraphs stand above the text, and who is named there; points count only above a byline or an agency."""
    start, points, byline = 0, 0, None
    for line in paragraphs[: min(_ABOVE, len(paragraphs) - 1)]:
        by = is_byline(line) if line[:3].lower() == "by " else None
        if by is not None and byline is None:
            byline = without_posts(by)
        elif byline is not None and is_post(line):
            pass
        elif _POINT.fullmatch(line):
            points += 1
            continue
        elif not is_wire_line(line):
            start += points if agency_of_dateline(line) else 0
            break
        start, points = start + points + 1, 0
    return start, byline


def _end(paragraphs: list[str], start: int) -> int:
    """Return where the text ends: rules, credits and how to reach the author stand below it."""
    end = len(paragraphs)
    while end > start + 1:
        line = paragraphs[end - 1]
        if is_page_mark(line) or is_sign_off(line) or _REACHED.fullmatch(line):
            end -= 1
        elif (upper := start + end_of_body(paragraphs[start:end])) < end:
            end = upper
        else:
            break
    return end
