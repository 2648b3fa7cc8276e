"""Mail that is passed on as HTML alone: the message inside begins below the lines in which the program prints its header."""

import re
from email.message import Message

from onrecord.ingest.formats.mail.forwarded import LONGEST_NOTE, NAMES
from onrecord.ingest.formats.mail.shown_lines import shown_lines, shown_words

_FIELD = re.compile(
    r"(?<=>)(?:\s|&nbsp;|\u00a0){0,20}(?P<name>From|Sent|Date|Subject|To|Cc|Reply-To)\s{0,3}(?:</(?:b|strong|span|font)>\s{0,3}){0,3}:",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:", re.IGNORECASE
)
_LONGEST_FIELD = 4000
"""Characters of a field's markup: those to whom a message is sent may be many."""


def inner_page(page: str) -> tuple[Message, str] | None:
    """Return header and HTML of the message that a page passes on; None when it shows none."""
    fields = list(_FIELD.finditer(page))
    first = next((at for at, field in enumerate(fields) if field["name"].lower() == "from"), None)
    if (
        first is None
        or len(shown_words(_MARK.sub("", shown_words(page[: fields[first].start()])))) > LONGEST_NOTE
    ):
        return None
    header, end = Message(), 0
    starts = [*(field.start() for field in fields[first + 1 :]), len(page)]
    for field, following in zip(fields[first:], starts, strict=True):
        values = shown_lines(page, field.end(), min(following, field.end() + _LONGEST_FIELD))
        if not values:
            break
        value, end = values[0]
        header[NAMES.get(field["name"].lower(), field["name"])] = value
        if len(values) > 1:
            break
    return (header, page[end:]) if header["From"] and header["Subject"] else None
