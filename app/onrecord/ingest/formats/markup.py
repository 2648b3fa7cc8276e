"""Markup inside feeds and news formats: an article's body alone, so that nothing has to be chosen as on a page."""

import re

from onrecord.ingest.formats.html_page import read_page
from onrecord.ingest.formats.pull_quotes import without_pull_quotes

_INSIDE_SENTENCE = re.compile(r"(?<!\n)\n(?!\n)")
_FEED_FOOTER = re.compile(
    r"(?:The post .{1,300} (?:first appeared on|appeared first on) .{1,200}"
    r"|(?:Read more|Continue reading|Keep reading)\b.{0,200})",
    re.DOTALL,
)
"""What blog software prints below an item: where the whole stands."""
_CUT = re.compile(
    r"(?:\[(?:…|\.{3})\]|(?:…|\.{3})\s{0,9}(?:Read more|Continue reading|Keep reading)\b.{0,200}"
    r"|\bRead the (?:full|whole|rest of the|rest of this) (?:story|article|post)\b.{0,200})\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
"""How excerpts end."""


def markup_text(markup: str) -> str:
    """Return the text of an article's markup, paragraphs parted by empty lines; captions and footers of feeds are left out."""
    blocks = [block for block in read_page(markup).blocks if block.region != "boilerplate"]
    texts = [_INSIDE_SENTENCE.sub(" ", block.text) for block in without_pull_quotes(blocks)]
    while texts and _FEED_FOOTER.fullmatch(texts[-1]):
        texts.pop()
    return "\n\n".join(texts)


def is_cut(markup: str) -> bool:
    """Return whether the text ends as excerpts do: "[…]", or a link that says to read on."""
    return bool(_CUT.search("\n\n".join(block.text for block in read_page(markup).blocks)))
