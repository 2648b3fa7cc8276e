"""What newspaper archives print around an article: marks of its beginning and end, labels, notices; codes of Factiva."""

import re
from collections.abc import Iterator, Sequence

from onrecord.ingest.formats.text.service_notices import is_service_notice
from onrecord.text.lexicon import words

OPENS = re.compile(
    r"\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5}|_{20,}|record: \d{1,5}", re.IGNORECASE
)
CLOSES = re.compile(
    r"(?i:End of Document)(?: ?©.{0,60})?|(?:AN {1,6})?Document [A-Z]{2,12}\d[0-9A-Za-z]{8,30}|Gale Document Number: ?GALE\S{2,40}"
    r"|news·\d{8}·\S{2,40}|Record(?: Number)?: {1,4}(?=\S{0,39}\d)[\dA-Za-z-]{8,40}|Record Number: {1,4}\S{3,40}"
)
LABEL = re.compile(
    r"(?P<label>[A-Za-z]+(?:(?: / |[ /&-]| & )[A-Za-z]+){0,4})(?:\(s\))?(?: \([^()\n]{1,40}\))? ?:(?:[ \xa0]+(?P<value>\S.*))?"
)
KINDS = {
    label: kind
    for kind, labels in {
        "headline": "headline|title|article name",
        "byline": "reporter|writer|byline|author|authors|author/byline",
        "publisher": "paper|newspaper|outlet|publication|publication title|from",
        "source": "publication info|source",
        "date": "date|publication date|published|date published",
        "load": "load-date",
        "address": "url|link|web link|document url|proquest document link|document link|permalink|persistent link to this record",
        "body": "body|full text",
        "dek": "highlight|subtitle|subhead|standfirst",
        "other": "section|length|dateline|language|publication-type|publication type|subject|subjects|company|organization"
        "|industry|geographic|person|graphic|type|document-type|classification|keywords|series|copyright|edition"
        "|volume|issue|pages|page|first page|publication year|publisher|issn|isbn|place of publication"
        "|country of publication|publication subject|source type|language of publication|document type|ticker"
        "|proquest document id|last updated|database|location|company / organization|abstract|identifier / keyword"
        "|correction-date|acc-no|links|accession number|full text word count|subject terms|geographic terms|record number|readability|index terms"
        "|credit|illustration|source attribution|alternate title|number of pages|identifiers|gale document number|start page|end page|reviews & products|doi|pub-type|journal-code|notes|note|disclaimer|category|news subject"
        "|content level|lexile measure|audience level|region|industry|keywords|pub date|word count|slug|accessed|retrieved|date accessed",
    }.items()
    for label in labels.split("|")
}
COPYRIGHT = re.compile(
    r"(?:(?:Database )?Copyright,?|©|\(c\))(?: ©| \(c\))? ?(?:\d{4}|(?:of )?(?-i:[A-Z])).{0,300}|All Rights Reserved\.?"
    r"|Page \d{1,5} of \d{1,5}(?: .{1,100})?|Publisher logo\. .{1,100}|(?:Public|Individual) (?:© )?Certificate issued on .{1,300}",
    re.IGNORECASE,
)
COUNTED = re.compile(r"LENGTH: [\d,]{1,7} words", re.IGNORECASE)
"""The last line of a header as LexisNexis prints it, where nothing else follows."""
WORDS = re.compile(r"[\d,]{1,7} words", re.IGNORECASE)
EDITION = re.compile(
    r"(?:[\w.]+ ){0,3}(?i:Editions?)\b.{0,20}|(?:Section|Pg\.|Page) ?[A-Z\d].{0,60}|[A-Z\d]{1,12}|FINAL|English|\d{1,2}:\d{2}(?: [A-Z]{2,4})?",
    re.DOTALL,
)
COVER = re.compile(
    r"(?:Download Request|Time Of Request|Project ID|Report Information from ProQuest|Search Terms)\b"
)
"""Of the request that an export answers, which services print above its first article."""
BODY = "body"
HEADINGS = {
    "FULL TEXT": BODY,
    "Full text": BODY,
    "Details": "other",
    "Graphic": "other",
    "Classification": "other",
    "ProQuest document link": "address",
    "ABSTRACT": "other",
    "ABSTRACT (ENGLISH)": "other",
    "DETAILS": "other",
    "Body": BODY,
}
"""Labels that ProQuest and Nexis Uni print in lines of their own, without a colon."""
_DAY = r"(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
CITED = tuple(
    re.compile(form)
    for form in (
        rf"(?:(?P<byline>[^.:]{{3,160}})\. {{1,2}})?(?P<paper>[A-Z][^;:\n]{{2,80}}); [A-Z][^;\n]{{1,60}}\[[^\]\n]{{2,40}}\]\.? ?{_DAY}(?:[:.].{{0,40}})?",
        rf"(?P<byline>)(?P<paper>[A-Z][^.\n]{{2,80}})\. \({_DAY}\)(?::.{{0,60}})?",  # Gale: "Valley News. (May 4, 2021): pA3."
        rf"(?P<byline>)(?P<paper>[A-Z][^\n]{{2,80}}?) - {_DAY}",  # NewsBank: "Valley News, The (Ostel) - May 4, 2021"
        # PressReader: "Valley News · 4 May 2021 · News", Newspapers.com: "Valley News (Ostel) · Tue, May 4, 1921 · Page 3"
        rf"(?P<byline>)(?P<paper>[A-Z][^·\n]{{2,80}}?) · (?:[A-Z][a-z]{{2,8}}, )?{_DAY}(?:, [A-Z][a-z]{{2,8}})?(?: · .{{1,80}})?",
    )
)
"""How archives cite an article in one line: its paper and its day, ProQuest before them the authors, as in
"Moss, Ida. Valley News; Ostel [Ostel]. 04 May 2021: A3."."""
_OWN_LINE = re.compile(
    r"^(?:\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5}|record: \d{1,5}|End of Document(?: ?©.{0,60})?"
    r"|(?:AN {1,6})?Document [A-Z]{2,12}\d[0-9A-Za-z]{8,30}|Gale Document Number: ?GALE\S{2,40}|news·\d{8}·\S{2,40}"
    r"|Record(?: Number)?: {1,4}(?=\S{0,39}\d)[\dA-Za-z-]{8,40}|Record Number: {1,4}\S{3,40})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CODED_LINE = re.compile(r"^(?P<code>[A-Z]{2,3})(?:[ \t]{1,6}|$)", re.MULTILINE)
_CODES_OF_FACTIVA = frozenset(("HD", "PD", "SN", "LP"))
OF_ARCHIVES = frozenset(
    label.replace("_", " ")
    for label in words("""
    load-date publication-type acc-no accession_number record_number author/byline readability publication_info
    proquest_document_id full_text_word_count start_page end_page source_type gale_document_number publication_subject
    """)
)
"""Labels that nothing but an archive prints."""
TRAILER = re.compile(
    r"OpenURL Article Bookmark\b.{0,80}|This article appeared in .{1,100}|\d{1,2}/\d{1,2}/\d{2} [A-Z]{2,12} \S{1,8}|Source Citation\b.{0,40}|\S.{0,300}\bAccessed \d.{0,40}|https?://\S+|Search Summary|Terms and Conditions|Copyright ProQuest"
)
"""What stands behind an article without a label."""


INDEX = re.compile(r"-{2,6} ?Index References ?-{2,6}", re.IGNORECASE)
"""Westlaw: what stands below it are the terms that the article is found by."""
CODES = re.compile(r"\d{4} WLNR \d{3,12}(?: \(Approx\..{1,20}\))?|\d{1,2}/\d{1,2}/\d{2} [A-Z].{2,60} \S{1,8}")
"""Westlaw: the number of an article, and how its page is cited."""
_SEPARATOR = re.compile(r"[#=*~_–—-]{4,}")
_HEADS = frozenset(("title", "headline"))
_IN_BLOCK = frozenset(("byline", "publisher", "source", "date", "address"))
_FEWEST_BLOCKS = 2
_FEWEST_HEADINGS = 2
_COMPANY = re.compile(
    r"(?:,? \b(?:Ltd|Limited|Inc|Co|Company|Corp|Pty|L\.?L\.?C|P\.?L\.?C|S\.?A|N\.?V)\b\.?){1,3}\Z"
)
_GOES_ON = re.compile(r"[a-z]+ (?:\S+ ){2,}\S+[.!?]")
"""What stands behind a colon within a sentence of the text: "Notes: the board meets again on Monday."."""
_OF_COPYRIGHT = re.compile(
    r"^([ \t]*(?:Copyright|©|\(c\)) ?(?:© |\(c\) )?\d{4}[^\n]{2,80})\n(?=[ \t]*[A-Z])", re.MULTILINE
)
"""Above the name of the paper, which LexisNexis printed right below it."""
_NOTICES = 3
"""Paragraphs above an article among which a service says that it handed it out."""
_LONGEST_OWNER = 60
"""Characters of who owns an article."""


def kind_of(line: str) -> str | None:
    """Return what the label stands for that a line is or begins with; None where it has none."""
    if line in HEADINGS:
        return HEADINGS[line]
    match = LABEL.fullmatch(line)
    if match is None or _GOES_ON.fullmatch(match["value"] or ""):
        return None
    return KINDS.get(match["label"].lower())


def bare_label(line: str) -> str | None:
    """Return what a label stands for whose value is in the line below."""
    return kind_of(line) if line.endswith(":") or line in HEADINGS else None


def is_handed_out(paragraphs: Sequence[str]) -> bool:
    """Return whether a service says above an article that it handed it out."""
    return any(map(is_service_notice, paragraphs[:_NOTICES]))


def is_notice(line: str, paragraphs: Sequence[str]) -> bool:
    """Return whether a line below an article is the archive's: a notice, a rule, or whom a notice above names as the owner."""
    if COPYRIGHT.fullmatch(line) or TRAILER.fullmatch(line) or is_separator(line):
        return True
    if len(line) > _LONGEST_OWNER or _COMPANY.sub("", line)[-1:] in '.!?:,;”"':
        return False
    owner = _COMPANY.sub("", line).rstrip(" ,")
    return any(owner in other and line != other and COPYRIGHT.fullmatch(other) for other in paragraphs)


def is_separator(line: str) -> bool:
    """Return whether a line is nothing but a rule between articles."""
    return _SEPARATOR.fullmatch(line) is not None


def blocks_of_labels(lines: Sequence[str]) -> list[int]:
    """Return where the articles of a collection begin: each with a title behind its label, and other labels beside it.

    A text with one such block is no collection; there are no lines between the labels but rules and empty ones.
    """
    starts: list[int] = []
    run: list[tuple[int, str]] = []
    for index, line in enumerate([*lines, "."]):
        label = LABEL.fullmatch(line)
        kind = label and label["value"] and kind_of(line)
        if label is not None and kind and kind != BODY:
            run.append((index, label["label"].lower() if kind == "headline" else kind))
        elif line and not is_separator(line):
            kinds = {kind for _, kind in run}
            if kinds & _HEADS and kinds & _IN_BLOCK:
                starts.append(run[0][0])
            run = []
    return starts if len(starts) >= _FEWEST_BLOCKS else []


def _fields_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of an export whose headings stand in lines of their own: those above and below its text each apart."""
    in_text = False
    for line in lines:
        kind = HEADINGS.get(line)
        label = LABEL.fullmatch(line)
        if kind or OPENS.fullmatch(line) or CLOSES.fullmatch(line):
            in_text = kind == BODY
        known = label is not None and label["label"].lower() in KINDS
        yield line if in_text and not (kind or known) else f"\n{line}\n"


def lines_apart(raw: str) -> str:
    """Return a text in which the lines that open or close an article, or open a field of it, are no part of a paragraph."""
    raw, opened = _OWN_LINE.subn(r"\n\g<0>\n", raw)
    raw = _OF_COPYRIGHT.sub(r"\1\n\n", raw) if opened else raw
    lines = [line.strip() for line in raw.split("\n")]
    if blocks_of_labels(lines):
        apart = (f"\n{line}\n" if LABEL.fullmatch(line) or is_separator(line) else line for line in lines)
        raw = "\n".join(apart)
    if sum(line in HEADINGS for line in lines) >= _FEWEST_HEADINGS:
        raw = "\n".join(_fields_apart(lines))
    if {match["code"] for match in _CODED_LINE.finditer(raw)} >= _CODES_OF_FACTIVA:
        return _CODED_LINE.sub(r"\n\g<0>", raw)
    return raw
