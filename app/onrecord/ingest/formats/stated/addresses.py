"""What the address of a page tells of it."""

import re
from urllib.parse import urlsplit

from onrecord.ingest.formats.stated.dates import MONTHS, iso_date
from onrecord.ingest.formats.stated.schema_org import web_address

_DAY_IN_PATH = re.compile(r"/((?:19|20)\d{2})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/.-]|\Z)")
_DAY_IN_FOLDERS = re.compile(r"/((?:19|20)\d{2})(/)(\d{2})(\d{2})(?=/)")
"""The same with month and day in one folder."""
_DAY_IN_NAME = re.compile(r"(?<=[/_-])((?:19|20)\d{2})(-?)(\d{2})\2(\d{2})(?=[/._-]|\Z)")
"""The same without strokes, in the name of a page or a folder."""


def day_in_address(address: str | None) -> str | None:
    """Return the day in the path of an address, as many systems build it."""
    path = urlsplit(web_address(address) or "").path
    match = _DAY_IN_PATH.search(path) or _DAY_IN_FOLDERS.search(path) or _DAY_IN_NAME.search(path)
    if match is None:
        return None
    month = MONTHS.index(match[3]) + 1 if match[3] in MONTHS else match[3]
    return iso_date(f"{match[1]}-{month:0>2}-{match[4]:0>2}")
