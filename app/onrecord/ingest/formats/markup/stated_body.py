"""The text of an article as its data state it: a page that a script fills prints none of it, or a few lines."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, letters, size_of
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.stated.schema_org import Json

_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote|em|strong|a)\b[^>]{0,500}>", re.IGNORECASE)
_MARKUP_SAMPLE = 20_000
_LEAST = 100
"""Letters of the shortest text that counts as an article's."""
_PRINTED = 0.5
"""Share of it that a page prints when it is that page's article; some state more than they print: they sell the rest."""


def body_of(value: Json) -> str:
    """Return a stated body as plain text; markup in it is read as a page is."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(body_of, value)))
    if not isinstance(value, str):
        return ""
    if _MARKUP.search(value[:_MARKUP_SAMPLE]):
        return "\n\n".join(block.text for block in read_page(value).blocks)
    return value


def unprinted_body(node: dict[str, Json], chosen: Sequence[Block]) -> str:
    """Return the text that the data of a page state of its article, when the page prints less than half as much; else nothing."""
    stated = body_of(node.get("articleBody"))
    whole = len(letters(stated))
    printed = size_of(chosen)
    return stated.strip() if whole >= _LEAST and printed < _PRINTED * whole else ""
