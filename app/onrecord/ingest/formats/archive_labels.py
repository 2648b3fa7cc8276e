"""What newspaper archives print around an article: marks of its beginning and end, labels, notices; codes of Factiva."""

import re

from onrecord.text.lexicon import words

OPENS = re.compile(
    r"\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5}|_{20,}|record: \d{1,5}", re.IGNORECASE
)
CLOSES = re.compile(
    r"End of Document|(?:AN )?Document [A-Z]{2,12}\d[0-9A-Za-z]{8,30}|Gale Document Number: ?GALE\S{2,40}"
    r"|news·\d{8}·\S{2,40}"
)
LABEL = re.compile(
    r"(?P<label>[A-Za-z]+(?:(?: / |[ /&-]| & )[A-Za-z]+){0,4})(?: \([^()\n]{1,40}\))? ?:(?: (?P<value>.+))?"
)
KINDS = {
    label: kind
    for kind, labels in {
        "headline": "headline|title",
        "byline": "byline|author|authors|author/byline",
        "publisher": "publication|publication title|from",
        "source": "publication info|source",
        "date": "date|publication date",
        "load": "load-date",
        "address": "document url|proquest document link|document link|permalink|persistent link to this record",
        "body": "body|full text",
        "other": "section|length|dateline|language|publication-type|publication type|subject|subjects|company|organization"
        "|industry|geographic|person|graphic|type|document-type|classification|keywords|highlight|series|copyright|edition"
        "|volume|issue|pages|page|first page|publication year|publisher|issn|isbn|place of publication"
        "|country of publication|publication subject|source type|language of publication|document type|ticker"
        "|proquest document id|last updated|database|location|company / organization|abstract|identifier / keyword"
        "|correction-date|acc-no|links|accession number|full text word count|subject terms|geographic terms|record number|readability|index terms"
        "|credit|illustration|source attribution|alternate title|number of pages|identifiers|gale document number|reviews & products|doi",
    }.items()
    for label in labels.split("|")
}
COPYRIGHT = re.compile(
    r"(?:Copyright|©|\(c\))(?: ©| \(c\))? ?(?:\d{4}|[A-Z]).{0,150}|All Rights Reserved\.?", re.IGNORECASE
)
WORDS = re.compile(r"[\d,]{1,7} words", re.IGNORECASE)
EDITION = re.compile(
    r"(?:[\w.]+ ){0,3}Editions?\b.{0,20}|(?:Section|Pg\.|Page) ?[A-Z\d].{0,60}|[A-Z\d]{1,12}|FINAL|English|\d{1,2}:\d{2}(?: [A-Z]{2,4})?",
    re.DOTALL,
)
BODY = "body"
OF_ARCHIVES = frozenset(
    label.replace("_", " ")
    for label in words("""
    load-date publication-type acc-no accession_number record_number author/byline readability publication_info
    proquest_document_id source_type gale_document_number publication_subject
    """)
)
"""Labels that nothing but an archive prints."""
TRAILER = re.compile(r"Source Citation\b.{0,40}|\S.{0,300}\bAccessed \d.{0,40}|https?://\S+|Search Summary")
"""What stands behind an article without a label."""
