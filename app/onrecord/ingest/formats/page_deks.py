"""The line between a headline and the byline, which is a dek whatever its markup calls it."""

from collections.abc import Sequence

from onrecord.ingest.formats.html_blocks import Block
from onrecord.ingest.formats.html_elements import HEADINGS
from onrecord.ingest.formats.page_captions import is_caption
from onrecord.ingest.formats.page_header import is_of_header, is_prose
from onrecord.ingest.formats.page_pitches import addresses_reader

_HEADINGS_OF_TEXT = ("h1", "h2", "h3", "h4")
_FEWEST, _FEWEST_OF_HEADING = 5, 3
"""Words of a line that is a dek, and no section, button or label: "Posted by"."""


def line_over_byline(below: Sequence[Block], page: Sequence[Block], names: tuple[str, ...]) -> Block | None:
    """Return the heading or the line right below the headline when a byline or date follows it before the text: a dek.

    Args:
        below: The blocks below the headline.
        page: All blocks of the page; of several headings alike in one element none is a dek, and no line that stands
            in the column of the text.
        names: The page's bylines.
    """
    first = below[0] if below and _may_be_dek(below[0], page, names) else None
    for block in below[1:] if first else ():
        if is_prose(block) or block.tag in _HEADINGS_OF_TEXT:
            break
        if is_of_header(block, names):
            return first
    return None


def _may_be_dek(first: Block, page: Sequence[Block], names: tuple[str, ...]) -> bool:
    beside = [one for one in page if one.parent == first.parent and one is not first]
    length = len(first.text.split())
    if first.tag in HEADINGS:
        return length >= _FEWEST_OF_HEADING and all(one.tag != first.tag for one in beside)
    apart = first.tag in ("p", "div") and not (first.furniture or first.linked or first.pictured)
    says = not is_prose(first) and length >= _FEWEST and "\n" not in first.text
    of_page = is_of_header(first, names) or is_caption(first.text) or addresses_reader(first.text)
    return apart and says and not of_page and not any(one.tag == "p" and is_prose(one) for one in beside)
