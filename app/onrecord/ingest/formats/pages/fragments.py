"""Markup inside feeds and news formats: an article's body alone, so that nothing has to be chosen as on a page."""

import re
from html import unescape

from onrecord.ingest.formats.markup.blocks import letters
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.markup.speech import spoken
from onrecord.ingest.formats.pages.pull_quotes import without_pull_quotes
from onrecord.ingest.formats.pages.trim import trimmed

_INSIDE_SENTENCE = re.compile(r"(?<!\n)\n(?!\n)")
_FEED_FOOTER = re.compile(
    r"(?:The post .{1,300} (?:first appeared on|appeared first on) .{1,200}"
    r"|(?:Read more|Continue reading|Keep reading)\b.{0,200})",
    re.DOTALL,
)
"""What blog software prints below an item: where the whole stands."""
_INLINE = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:\[(?:…|\.{3})\]|(?:…|\.{3})\s{0,9}(?:Read more|Continue reading|Keep reading)\b.{0,200}"
    r"|\bRead the (?:full|whole|rest of the|rest of this) (?:story|article|post)\b.{0,200})\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
"""How excerpts end."""


def markup_text(markup: str, *, stated: tuple[str | None, ...] = ()) -> str:
    """Return the text of an article's markup, paragraphs parted by empty lines.

    Captions, the footers of feeds and what else a page prints between paragraphs are left out, and at its head what
    repeats a headline or byline.

    Args:
        markup: HTML or XHTML.
        stated: Headline and byline, which stand elsewhere.
    """
    blocks = [
        one for one in read_page(markup).blocks if one.region != "boilerplate" and not one.text.isspace()
    ]
    known = {letters(part) for part in stated if part}
    first = next((n for n, one in enumerate(blocks) if one.tag != "h1" and letters(one.text) not in known), 0)
    own = without_pull_quotes(trimmed(blocks[first:], ()))
    texts = [_INSIDE_SENTENCE.sub(" ", text) for text in spoken(own)]
    while texts and _FEED_FOOTER.fullmatch(texts[-1]):
        texts.pop()
    return "\n\n".join(texts)


def title_text(title: str | None) -> str | None:
    """Return a title without the markup and references that feeds put into it; None for none."""
    return " ".join(unescape(_INLINE.sub("", title)).split()) or None if title else None


def is_cut(markup: str) -> bool:
    """Return whether the text ends as excerpts do: "[…]", or a link that says to read on."""
    return bool(_CUT.search("\n\n".join(block.text for block in read_page(markup).blocks)))
