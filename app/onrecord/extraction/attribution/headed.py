"""Rounds of reactions: who speaks stands in a line of its own above the quoted words, and so for each of several.

JANE ROE, FORMER PROSECUTOR

"The jury took its oath seriously."
"""

import re

from onrecord.extraction.attribution.signatures import of_stretches
from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.names.kinds import cased
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME
from onrecord.text.document import Document
from onrecord.text.spans import Span

_RULE = BY_NAME["line_heading"]
_HEADING = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]*[ ]){1,4}[A-Z][\w.’'-]+)(?:[ ]?[,(|–—-][ ]?(?P<post>[^\n“”\"]{2,160}))?"
)
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2
"""People headed so: one line above quoted words may be a heading of another kind."""


def headed_quotations(document: Document) -> dict[int, Attribution]:
    """Find quotations under lines that name who speaks, each with those of the paragraphs that follow it.

    Returns:
        By the index of the stretch; nothing where lines below the quoted words tell who speaks.
    """
    quoted = _quoted_paragraphs(document)
    if len(quoted) < _FEWEST:
        return {}
    headed: dict[Span, list[int]] = {}
    heading: Span | None = None
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.start in quoted and heading is not None:
            headed.setdefault(heading, []).append(quoted[paragraph.start])
        elif paragraph.start not in quoted:
            heading = _heading(document.text, paragraph)
            if heading and not headed and index and document.paragraphs[index - 1].start in quoted:
                return {}  # a signature under the words before
    if len(headed) < _FEWEST:
        return {}
    found: dict[int, Attribution] = {}
    for name, stretches in headed.items():
        found.update(dict.fromkeys(stretches, of_stretches(document, stretches, name, _RULE)))
    return found


def _quoted_paragraphs(document: Document) -> dict[int, int]:
    """Return where the paragraphs begin that are one quotation, with the index of its stretch."""
    ends = {paragraph.start: paragraph.end for paragraph in document.paragraphs}
    return {
        stretch.open: index
        for index, stretch in enumerate(document.stretches)
        if stretch.open in ends and not stretch.depth and stretch.span.end + 2 >= ends[stretch.open]
    }


def _heading(text: str, paragraph: Span) -> Span | None:
    """Return the name in a line that is a name, or a name and a post."""
    match = _HEADING.fullmatch(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    post = match["post"] or ""
    told = any(word.lower() in ROLE_NOUNS for word in _WORD.findall(post))
    known = cased(match["name"].split(" ")[0]) in given_names()
    return Span(*match.span("name")) if told or (known and not post) else None
