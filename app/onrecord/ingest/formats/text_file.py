"""A file of plain text: from its characters to its articles, whatever was printed around their lines."""

import re
from collections.abc import Sequence

from onrecord.errors import InputError
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.pasted.page import read_pasted_page
from onrecord.ingest.formats.services.exports import read_archive_export
from onrecord.ingest.formats.services.labels import lines_apart
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.text.browser_text import without_links
from onrecord.ingest.formats.text.emphasis import without_emphasis
from onrecord.ingest.formats.text.front_matter import with_labels
from onrecord.ingest.formats.text.header_blocks import header_apart
from onrecord.ingest.formats.text.hyphens import whole_words
from onrecord.ingest.formats.text.label_forms import labels_with_colons
from onrecord.ingest.formats.text.meeting_names import names_in_order
from onrecord.ingest.formats.text.references import with_characters
from onrecord.ingest.formats.text.several_articles import read_articles_of_text
from onrecord.ingest.formats.text.signed_text import without_signature
from onrecord.ingest.formats.text.turns_apart import turns_apart
from onrecord.ingest.formats.text.wire_codes import without_codes
from onrecord.ingest.formats.text.wire_lines import without_line_numbers, without_page_numbers
from onrecord.ingest.formats.transcripts.captions import without_times

_REFERENCES = re.compile(
    r"\s*(?:TY  - [A-Z]{3,5}\s*\n(?:[A-Z][A-Z\d]  - )|@[A-Za-z]{3,20}\{[^\s,{}]{1,80},\s*\n\s*[A-Za-z]+ ?= ?[{\"\d])"
)


def read_text_file(decoded: str) -> Sequence[Draft]:
    """Read every article of a file.

    Raises:
        InputError: It is a list of references.
    """
    raw = with_labels(without_codes(without_times(without_links(without_signature(decoded)))))
    if _REFERENCES.match(raw):
        raise InputError("is a list of references (RIS or BibTeX), which holds no articles")
    lines = with_characters(
        without_page_numbers(without_line_numbers(labels_with_colons(names_in_order(raw))))
    )
    text = canonical(header_apart(lines_apart(turns_apart(whole_words(without_emphasis(lines))))))
    exported = read_archive_export(text)
    if exported:
        return exported
    page = read_pasted_page(lines)
    return [page] if page is not None else read_articles_of_text(text)
