"""Plain text: a header where its form leaves no doubt, what stands below the text, and between them the body."""

from onrecord.extraction.lexicon.en.interview_labels import TELLING_REQUESTS
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.agencies import agency_of_dateline
from onrecord.ingest.formats.stated.dates import date_of_dateline
from onrecord.ingest.formats.text.ends import end_of_body, end_of_release, sign_of_end
from onrecord.ingest.formats.text.fact_boxes import box_above
from onrecord.ingest.formats.text.foot_lines import stated_below
from onrecord.ingest.formats.text.header import TextHeader
from onrecord.ingest.formats.text.letters import end_of_letter
from onrecord.ingest.formats.text.page_lines import is_line_of_page
from onrecord.ingest.formats.text.press_lines import is_released
from onrecord.ingest.formats.text.title_lines import speaks
from onrecord.ingest.formats.text.wire_lines import is_page_mark, place_among
from onrecord.ingest.records import PassedOver, PublisherRecord

_OF_PAGE = frozenset(("advertisement", "advertising", "ad"))
"""Words that stand alone between the paragraphs of a page, and say nothing of them."""
_ABOVE = 12
"""Paragraphs among which a release says that it is one."""
_LINE, _PAGE = 200, 500
"""Characters of a line of a page, and paragraphs of a page at most: longer texts were not copied from one."""


def read_plain_text(canonical: str, *, headline: str | None = None, byline: str | None = None) -> Draft:
    """Split a canonical text into header and body.

    Args:
        canonical: The text.
        headline: What is known to be the headline already; the text does not hold it.
        byline: Who is known to have written it; a life of them stands below the text.

    Returns:
        A draft whose `body` stands in `canonical` from `body_offset` on.
    """
    whole = canonical.split("\n\n")
    kept = whole[: end_of_release(whole)]
    paragraphs = [paragraph for paragraph in kept if not is_page_mark(paragraph)] or kept
    header = TextHeader(paragraphs)
    header.headline = headline
    header.take_lines_above()
    if header.take_headline():
        header.take_lines()
    while header.taken < len(paragraphs) - 1 and _is_of_page(paragraphs[header.taken], paragraphs):
        header.taken += 1
    header.taken += box_above(paragraphs[header.taken :])
    inside = paragraphs[header.taken :]
    released = any(map(is_released, whole[:_ABOVE]))
    end = end_of_body(
        inside, header.facts.byline or byline, lambda line: _is_of_page(line, paragraphs), released=released
    )
    closed, signed = end_of_letter(inside)
    end = min(end, closed)
    sign = sign_of_end(inside[end - 1])
    below = [sign.strip(), *inside[end:]] if sign else inside[end:]
    inside[end - 1 :] = [inside[end - 1].removesuffix(sign)]
    inside, of_page = _apart_from_page(inside)
    foot = stated_below([*below, *whole[len(kept) :]], released=released)
    return Draft(
        body="\n\n".join(inside),
        headline=header.headline,
        dek=header.dek or header.facts.dek,
        byline=header.facts.byline or signed or foot.byline,
        publisher=header.publisher() or foot.publisher or _agency(inside[0]),
        source_url=header.facts.source_url or foot.source_url,
        published_at=header.day() or date_of_dateline(inside[0]) or foot.published_at,
        body_offset=len(canonical) - len("\n\n".join(whole[place_among(whole, header.taken) :])),
        passed_over=tuple(
            PassedOver(paragraph, "is a sign that the text goes on or ends")
            for paragraph in kept
            if len(paragraphs) < len(kept) and is_page_mark(paragraph)
        )
        + tuple(PassedOver(line, "is a line of the page it was copied from") for line in of_page)
        + tuple(
            PassedOver(paragraph, "stands below the text") for paragraph in (*below, *whole[len(kept) :])
        ),
    )


def _agency(paragraph: str) -> PublisherRecord | None:
    """Return the wire service that the dateline of a text names."""
    named = agency_of_dateline(paragraph)
    return PublisherRecord(named, None) if named else None


def _apart_from_page(paragraphs: list[str]) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a text, and the lines between them with which its page asks, sells or leads elsewhere."""
    is_page = len(paragraphs) <= _PAGE
    of_page = [one for one in paragraphs if is_page and _is_of_page(one, paragraphs)]
    return (
        ([one for one in paragraphs if one not in of_page], of_page)
        if len(of_page) < len(paragraphs)
        else (paragraphs, [])
    )


def _is_of_page(line: str, paragraphs: list[str]) -> bool:
    """Return whether a line is one of a page; one word may be a heading, and "Tell us about the mill." what an interviewer asks."""
    asked = line.partition(" ")[0].lower() in TELLING_REQUESTS
    if len(line) > _LINE:
        return False
    is_label = " " not in line and line.strip("-–— ").lower() not in _OF_PAGE
    if asked or is_label or not is_line_of_page(line):
        return False
    speaker = speaks(line)
    return speaker is None or sum(speaks(other) == speaker for other in paragraphs) == 1
