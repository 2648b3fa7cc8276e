"""Who signs an article below its last sentence: a line of a wire, a name behind a dash, a card with who the author is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.pages.header import is_paragraph
from onrecord.ingest.formats.pages.zone import filed_below
from onrecord.ingest.formats.text.author_names import is_person, only_names
from onrecord.ingest.formats.text.page_lines import heads_others, is_about

_REPORTED = re.compile(r"\W{0,3}(?:Reporting|Reported|Compiled) by (?P<who>[^;()\n]{4,120})")
"""The line of a wire service below its report."""
_SIGNED = re.compile(
    r"\W{0,3}(?:(?:Article|Story|Report|Text|Words)(?: (?:and|&) (?:photos?|photographs?|pictures?))? )?(?:[Bb]y|BY) (?P<who>[^;()“”\"\n]{4,60}?)(?:,? \(?(?:Follow )?@\w+\)?)?\W{0,3}"
)
"""The line below an article that signs it."""
_DASHED = re.compile(r"[–—]\s?|-{1,2}\s?")
"""What else signs it before a name, behind its last sentence."""
_QUOTED = re.compile(r"[”\"»’']\W*\Z")
"""The end of words that such a line says to be somebody's."""
_MOST_CARDS = 2
"""Of those who wrote an article; with more, the article is about them."""


def signatures(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """Yield the statements below a report that say who wrote it, the surest first."""
    reported = filter(None, (_REPORTED.match(block.text) for block in blocks))
    for match in chain(filed_below(blocks), reported, _signed(blocks)):
        yield list(filter(None, [match["who"]]))
    yield _dashed(blocks)
    yield _carded(blocks)


def _signed(blocks: Sequence[Block]) -> list[re.Match[str]]:
    """Return the only line of a page that signs the paragraph right above it, in the column of that or right behind it."""
    columns = (
        _SIGNED.fullmatch(one.text)
        for before, one in pairwise(_of_article(blocks))
        if not {*one.around[1:3]}.isdisjoint(before.around) and is_paragraph(before) and not one.furniture
    )
    found = [match for match in columns if match]
    return found if len(found) == 1 else []


def _of_article(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks up to the heading over other articles that stands below a paragraph."""
    told = False
    for block in blocks:
        told = told or is_paragraph(block)
        if told and heads_others(block):
            return
        yield block


def _dashed(blocks: Sequence[Block]) -> list[str]:
    """Return the name behind a dash that is all of the last line of a column, below a sentence that is nobody's words."""
    found: list[str] = []
    last = {block.parent: block for block in blocks}
    for before, one in pairwise(blocks):
        dash = _DASHED.match(one.text)
        signs = dash and last[one.parent] is one and before.parent == one.parent
        if dash and signs and is_paragraph(before) and not (one.quotation or _QUOTED.search(before.text)):
            name = one.text[dash.end() :]
            found += only_names(name) if is_person(name) else []
    return found if len(found) == 1 else []


def _carded(blocks: Sequence[Block]) -> list[str]:
    """Return the names that each stand over who that is, in an element apart below the text that does not name them."""
    own = list(_of_article(blocks))
    column = _column(own)
    last = max((at for at, one in enumerate(own) if one.parent == column and is_paragraph(one)), default=0)
    names = [
        one.text
        for one, behind in pairwise(own[last + 1 :])
        if is_person(one.text) and is_about(behind, (one.text,)) and one.parent != column
    ]
    told = any(name.split()[-1] in one.text for one in own[: last + 1] for name in names)
    return names if last and len(names) <= _MOST_CARDS and not told else []


def _column(blocks: Sequence[Block]) -> int:
    """Return the number of the element that holds most of the paragraphs."""
    counts = Counter(one.parent for one in blocks if is_paragraph(one))
    return counts.most_common(1)[0][0] if counts else 0
