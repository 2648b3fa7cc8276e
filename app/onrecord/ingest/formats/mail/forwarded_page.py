"""Mail that is passed on as HTML alone: the message inside begins below the lines in which the program prints its header."""

import re
from email.message import Message
from html import unescape

from onrecord.ingest.formats.mail.forwarded import LONGEST_NOTE, NAMES

_FIELD = re.compile(
    r"(?<=>)(?:\s|&nbsp;|\u00a0){0,20}(?P<name>From|Sent|Date|Subject|To|Cc|Reply-To)\s{0,3}(?:</(?:b|strong|span|font)>\s{0,3}){0,3}:",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|/?(?:p|div|td|tr|table|li|blockquote))\b[^<>]{0,2000}>", re.IGNORECASE)
_UNSHOWN = re.compile(
    r"<!--.{0,20000}?-->|<(style|script|title)\b.{0,200000}?</\1>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]{0,4000}>")
_MARK = re.compile(
    r"-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:", re.IGNORECASE
)
_LONGEST_FIELD = 4000
"""Characters of a field's markup: those to whom a message is sent may be many."""


def inner_page(page: str) -> tuple[Message, str] | None:
    """Return header and HTML of the message that a page passes on; None when it shows none."""
    fields = list(_FIELD.finditer(page))
    first = next((at for at, field in enumerate(fields) if field["name"].lower() == "from"), None)
    if first is None or len(_shown(_MARK.sub("", _shown(page[: fields[first].start()])))) > LONGEST_NOTE:
        return None
    header, end = Message(), 0
    starts = [*(field.start() for field in fields[first + 1 :]), len(page)]
    for field, following in zip(fields[first:], starts, strict=True):
        values = _lines(page, field.end(), min(following, field.end() + _LONGEST_FIELD))
        if not values:
            break
        value, end = values[0]
        header[NAMES.get(field["name"].lower(), field["name"])] = value
        if len(values) > 1:
            break
    return (header, page[end:]) if header["From"] and header["Subject"] else None


def _lines(page: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the lines between two places that show anything, each with the place where it ends."""
    breaks = list(_BREAK.finditer(page, start, end))
    starts = [start, *(one.end() for one in breaks)]
    ends = [*(one.start() for one in breaks), end]
    shown = ((_shown(page[here:there]), there) for here, there in zip(starts, ends, strict=True))
    return [(line, there) for line, there in shown if line]


def _shown(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", _UNSHOWN.sub("", markup))).split())
