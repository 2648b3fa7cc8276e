"""Markdown (CommonMark, with the front matter of site generators): its words without its signs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.errors import InputError
from onrecord.ingest.formats.documents.markdown_articles import articles_of
from onrecord.ingest.formats.documents.paragraphs import Paragraph, Role, document_draft
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.record_text import lines_as_paragraphs
from onrecord.ingest.formats.stated.dates import iso_date, printed_date
from onrecord.ingest.formats.stated.people_lines import is_byline, is_title_of_paper
from onrecord.ingest.formats.stated.schema_org import Json, byline, web_address
from onrecord.ingest.formats.text.emphasis import questions_apart
from onrecord.ingest.formats.text.front_matter import Facts, facts_of, front_matter
from onrecord.ingest.formats.text.hyphens import joined_lines
from onrecord.ingest.records import PassedOver, PublisherRecord

_METADATA = re.compile(r"\A(?P<fields>[Tt]itle: .+\n(?:[A-Z][A-Za-z -]{1,30}: .+\n){1,20})\n")
"""MultiMarkdown's, without a fence."""
_TITLE_BLOCK = re.compile(r"\A(?P<fields>%.*(?:\n(?:%|[ \t]+\S).*){0,10})(?:\n|\Z)")
"""Pandoc's: title, authors and date, each behind a per cent sign."""
_SHORTCODE = re.compile(
    r"\{%.{0,500}?%\}|\{\{[<%].{0,500}?[>%]\}\}|(?m:^[ \t]{0,3}\{:[^{}\n]{1,100}\}[ \t]*$)|(?<=\S)[ \t]?\{:?[.#][\w .#=-]{1,80}\}"
)
"""What site generators put a picture or a film in the place of."""
_PARTED = re.compile(r"(?<=[^\s*_])(\*{1,3}|_{1,3}) (?=[,;:”»)])")
"""What html2text puts behind stressed words: "not **now** , not later”"."""
_ATTRIBUTES = r"\{(?=[.#\w])[^{}]{1,500}\}"
_SPAN = re.compile(rf"\[([^\[\]]{{0,1000}})\]{_ATTRIBUTES}")
"""What Pandoc writes for an element with a class: "[Ann Poole]{.person}"."""
_PRINTED_HYPHEN = re.compile(r"([^\W\d_]{1,40}‐) ([a-z]\w*)")
"""Of a PDF's line end: a hyphen that nobody types, and a space."""
_DEEPEST_SPANS = 4
_PAGE_END = re.compile(r"\[[^\[\]]{0,20}\]\{[^{}]{0,200}\bpagebreak\b[^{}]{0,200}\}")
"""The number of a printed page, within a sentence."""
_FENCE = re.compile(
    r"^[ \t]{0,3}:{3,}+(?:[ \t]*(?:\{[^{}\n]{0,500}\}|[\w-]+)?[ \t]*:*)?[ \t]*$", re.MULTILINE
)
"""Lines around what Pandoc read of a <div>."""
_RAISED = re.compile(r"(?<=\w)(?:\^([^\s^\[\]]{1,12})\^|~(\w{1,5})~(?!~))")
"""Raised and lowered letters: "5^th^"."""
_LINKED = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
"""A link between notes: "[[Ann Roe]]"."""
_HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]{1,2000}?)(?<=\S)==")
_PRINTED_WHEN = re.compile(
    r"(?<=\n)Published (?P<day>[A-Z][a-z]{2} \d{1,2}, \d{4}), \d{1,2}:\d{2}\s[AP]M\n+(?=Source: \[[^\]\n]{1,2000}\]\()"
)
"""What percollate writes above an article: the day in the time zone of whoever ran it."""
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?P<colon>:[ \t]*)?")
_ROLES: dict[str, Role] = {"h1": "title", "h2": "heading"}
_PARSER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
_MOST_CHARACTERS = 500_000
"""A novel's; a line of signs that pair with nothing takes the parser a second for each 30,000."""
_QUOTATION = ("blockquote_open", "blockquote_close")
_STRUCK = ("s_open", "s_close")


def read_markdown(text: str) -> Draft:
    """Read one document: its article, and `further` ones where each heading stands above a byline or a day of its own.

    Raises:
        InputError: No text, or too much.
    """
    if len(text) > _MOST_CHARACTERS:
        raise InputError(f"holds {len(text)} characters of Markdown, more than {_MOST_CHARACTERS}")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    above, parts = ([], []) if any(_stated(text)[0].values()) else articles_of(text)
    if not parts:
        return _article(text)
    first, *further = map(_article, parts)
    passed = (PassedOver(line, "stands above the first article") for line in above)
    return replace(first, further=tuple(further), passed_over=(*passed, *first.passed_over))


def _article(text: str) -> Draft:
    text = _PARTED.sub(r"\1", text)
    local = _PRINTED_WHEN.search(text)
    facts, below = _stated(_PRINTED_WHEN.sub("", text, count=1))
    draft = document_draft(_paragraphs(questions_apart(_SHORTCODE.sub("", _without_pandoc(below)))))
    date, paper, address = (" ".join(facts[name]) for name in ("date", "publisher", "address"))
    if address and not web_address(address):  # "source: The Ely Post"
        paper, address = paper or address * is_title_of_paper(address), ""
    return replace(
        draft,
        headline=" ".join(facts["headline"]) or draft.headline,
        dek=" ".join(facts["dek"]) or draft.dek,
        byline=byline(_people(facts["byline"])) or draft.byline,
        published_at=iso_date(date)
        or printed_date(date)
        or draft.published_at
        or (local and printed_date(local["day"])),
        publisher=PublisherRecord(paper, None) if paper else draft.publisher,
        source_url=web_address(address) or draft.source_url,
    )


def _without_pandoc(text: str) -> str:
    """Take out what Pandoc's Markdown has beside the common signs, of which spans may stand in one another, and hyphens of print."""
    text = _PAGE_END.sub("", text)
    text = _PRINTED_HYPHEN.sub(lambda parts: joined_lines(parts[1], parts[2], frozenset()), text)
    for _ in range(_DEEPEST_SPANS):
        text = _SPAN.sub(r"\1", text)
    return _RAISED.sub(r"\1\2", _FENCE.sub("", text))


def _stated(text: str) -> tuple[Facts, str]:
    """Return what stands above a text in any of the forms that programs of Markdown know, and the text below."""
    block, metadata = _TITLE_BLOCK.match(text), _METADATA.match(text)
    if block:
        stated = zip(("title", "author", "date"), re.split(r"\n(?=%)", block["fields"]), strict=False)
        fields = (f"{name}: {' '.join(line.lstrip('%').split())}" for name, line in stated)
        return facts_of("\n".join(fields)), text[block.end() :]
    fenced = front_matter(text)
    if fenced:
        return fenced[0], lines_as_paragraphs(fenced[1])  # those of extractors have no empty lines between
    return (facts_of(metadata["fields"]), text[metadata.end() :]) if metadata else (facts_of(""), text)


def _people(stated: list[str]) -> Json:
    names = [_LINKED.sub(r"\1", one) for one in stated]
    return [is_byline(name) or name for name in names]


def _paragraphs(text: str) -> list[Paragraph]:
    """Return the blocks of text: paragraphs, headings, items, cells; code and HTML keep their words."""
    found: list[Paragraph] = []
    role: Role = "body"
    quoted = 0
    for token in _PARSER.parse(text):
        if token.type == "heading_open":
            role = _ROLES.get(token.tag, "heading")
        elif token.type == "inline":
            set_in = quoted > 0 and role == "body"
            found.append(Paragraph(_words(token.children or ()), "quotation" if set_in else role))
        elif token.type in _QUOTATION:
            quoted += token.nesting
        elif token.type in ("code_block", "fence"):
            found.append(Paragraph(token.content))
        elif token.type == "html_block":
            found.extend(Paragraph(block.text) for block in read_page(token.content).blocks)
        elif token.type == "heading_close":
            role = "body"
    return found


def _words(tokens: Sequence[Token]) -> str:
    """Return the words of a line of text; those that are struck out are nobody's, notes have no number."""
    parts: list[str] = []
    struck = 0
    filled = [token for token in tokens if token.type != "text" or token.content]
    labelled = bool(filled) and filled[0].type == "strong_open"
    for token, following in zip_longest(filled, filled[1:]):
        if token.type in _STRUCK:
            struck += token.nesting
        elif struck or token.type in ("image", "html_inline"):
            continue
        elif token.type == "softbreak":
            parts.append(
                "\n" if labelled and following.type == "strong_open" else " "
            )  # "**Date:** 4 May" in lines
        else:
            parts.append("\n" if token.type == "hardbreak" else token.content)
    return _HIGHLIGHT.sub(r"\1", _NOTE.sub("", "".join(parts)))
