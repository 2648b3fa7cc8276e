"""Factiva's exports with codes: each field behind two or three letters, "HD" for the headline, "LP" and "TD" for the text."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.dates import printed_date
from onrecord.ingest.formats.stated.people_lines import is_byline
from onrecord.ingest.formats.stated.printed_moments import with_clock
from onrecord.ingest.records import PublisherRecord
from onrecord.text.lexicon import words

_CODES = words(
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY CX LP TD ART CO IN NS RE IPC IPD PUB AN RF CT DLN CLM GC NGC DE"
)
_LINE = re.compile(r"(?P<code>[A-Z]{2,3})(?: {1,6}(?P<value>.+))?")
_BODY = ("LP", "TD")
_TERMINATORS = (".", "!", "?", "”", '"')


def read_coded(paragraphs: Sequence[str], offset: int) -> Draft | None:
    """Read one article of such an export; None when its fields have no codes.

    Args:
        paragraphs: Of the article.
        offset: Where the first of them stands in the canonical text.
    """
    fields: dict[str, list[str]] = {}
    code: str | None = None
    place, start = offset, offset
    for paragraph in paragraphs:
        line = _LINE.fullmatch(paragraph)
        if line is not None and _opens_field(code, line["code"], line["value"]):
            code = line["code"]
        value = paragraph if line is None or line["code"] != code else line["value"]
        if code is not None and value:
            if code in _BODY and not any(one in fields for one in _BODY):
                start = place + len(paragraph) - len(value)
            fields.setdefault(code, []).append(value)
        place += len(paragraph) + 2
    body = [paragraph for one in _BODY for paragraph in fields.get(one, [])]
    if "HD" not in fields or not body:
        return None
    stated = {code: " ".join(values) for code, values in fields.items()}
    byline = stated.get("BY")
    return Draft(
        body="\n\n".join(body),
        headline=stated["HD"],
        byline=byline and (is_byline(byline) or byline),
        publisher=PublisherRecord(stated["SN"], None) if "SN" in stated else None,
        published_at=with_clock(printed_date(stated.get("PD", "")), stated.get("ET", "")),
        body_offset=start,
    )


def _opens_field(current: str | None, code: str, value: str | None) -> bool:
    """Return whether a line opens a field; within the text one that is a sentence begins with such a word by chance."""
    if code not in _CODES:
        return False
    return value is None or code == "TD" or current not in _BODY or not value.endswith(_TERMINATORS)
