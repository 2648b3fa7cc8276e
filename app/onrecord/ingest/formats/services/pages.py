"""Exports of newspaper archives that are pages: Factiva, LexisNexis and Europresse save several articles as HTML."""

import re

from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.formats.services.labels import lines_apart
from onrecord.ingest.formats.stated.cleaning import canonical

_MARK = re.compile(
    r">\s*(?:\d{1,5} of \d{1,5} DOCUMENTS?|Document [A-Z]{2,12}\d[0-9A-Za-z]{8,30}|news·\d{8}·[^\s<]{2,40}|End of Document)\s*<"
)
"""What an archive prints above an article or below it, alone in an element."""


def read_archive_page(text: str) -> list[Draft]:
    """Read every article of an export; a page that is none gives none."""
    if _MARK.search(text) is None:
        return []
    lines = "\n\n".join(block.text for block in read_page(text).blocks if block.tag != "title")
    return read_archive_export(canonical(lines_apart(lines)))
