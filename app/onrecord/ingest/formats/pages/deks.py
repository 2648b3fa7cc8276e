"""The line between a headline and the byline, which is a dek whatever its markup calls it."""

from collections.abc import Sequence
from itertools import dropwhile, islice

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.header import is_of_header, is_paragraph
from onrecord.ingest.formats.stated.dates import without_dates
from onrecord.ingest.formats.text.author_names import BY
from onrecord.ingest.formats.text.page_captions import is_caption
from onrecord.ingest.formats.text.page_pitches import addresses_reader

_HEADINGS_OF_TEXT = ("h1", "h2", "h3", "h4")
_FEWEST, _FEWEST_OF_HEADING = 5, 3
"""Words of a line that is a dek, and no section, button or label: "Posted by"."""
_LONGEST_BYLINE = 120
_BELOW = 6
"""Blocks below the headline among which a dek stands."""


def below_headline(page: Sequence[Block], at: int) -> list[Block]:
    """Return the blocks below the headline, which stands at `at`, from the first that shows no picture and leads nowhere."""
    own = page[at].region == "boilerplate"
    below = islice(page, at + 1, at + 1 + _BELOW)
    return list(dropwhile(lambda one: not own and one.region == "boilerplate", below))


def line_below(
    headline: Block, below: Sequence[Block], page: Sequence[Block], names: tuple[str, ...]
) -> Block | None:
    """Return the heading or the line right below the headline that is a dek, by what follows before the text.

    Args:
        headline: The headline.
        below: The blocks below it.
        page: All blocks of the page; of several headings alike in one element none is a dek, and no line that stands
            in the column of the text.
        names: The page's bylines.
    """
    headed = list(dropwhile(lambda one: is_of_header(one, names), below))
    first = headed[0] if headed and _may_be_dek(headline, headed, page, names) else None
    for block in headed[1:] if first else ():
        if (is_of_header(block, names) or _names_author(block)) and len(headed) == len(below):
            return first
        if is_paragraph(block) or block.tag in _HEADINGS_OF_TEXT:
            return first if first and _heads_article(first, block) else None
    return None


def _names_author(block: Block) -> bool:
    """Return whether a line says who wrote the article, in words that nothing else begins with."""
    return len(block.text) <= _LONGEST_BYLINE and BY.match(block.text) is not None and not is_paragraph(block)


def _heads_article(first: Block, text: Block) -> bool:
    """Return whether a heading, or a line in bold letters, stands over all of the text, and not in its column: none of the text's own does."""
    says = first.tag in _HEADINGS_OF_TEXT or first.set_off >= len(first.text)
    says = says and text.tag not in HEADINGS and len(first.text.split()) >= _FEWEST
    return says and first.parent not in (text.parent, *text.around[:1])


def _may_be_dek(
    headline: Block, headed: Sequence[Block], page: Sequence[Block], names: tuple[str, ...]
) -> bool:
    first = headed[0]
    beside = [one for one in page if one.parent == first.parent and one is not first]
    if addresses_reader(first.text):
        return False
    length = len(first.text.split())
    if first.tag in HEADINGS:
        return length >= _FEWEST_OF_HEADING and all(one.tag != first.tag for one in beside)
    apart = first.tag in ("p", "div") and not (first.furniture or first.linked or first.pictured)
    says = length >= _FEWEST and without_dates(first.text) == first.text
    says = says and "\n" not in first.text
    set_off = first.set_off >= len(first.text)
    text = next((one for one in page if one.tag == "p" and is_paragraph(one) and one is not first), first)
    dressed = (
        first.over_text or set_off or (first.classes != text.classes and first.parent not in text.around[:2])
    )
    with_headline = first.parent in headline.around and dressed
    over_header = with_headline and any(is_of_header(one, names) or _names_author(one) for one in headed[1:2])
    if not (apart and says and (with_headline or not is_paragraph(first))):
        return False
    of_page = is_of_header(first, names) or is_caption(first.text)
    return not of_page and (
        set_off or over_header or not any(one.tag == "p" and is_paragraph(one) for one in beside)
    )
