"""What the head of a page says of it: to other sites where its address is shared (ogp.me), and to machines (schema.org)."""

from dataclasses import dataclass

from markupsafe import Markup
from msgspec.json import encode

from onrecord.store.documents.stored import Document
from onrecord.web.pages.writing import escape, markup


@dataclass(frozen=True, slots=True)
class Shared:
    """What other sites show of a page whose address is shared there (ogp.me), and what machines read of it (schema.org)."""

    url: str
    """The canonical address."""
    title: str
    description: str
    type: str
    """A type of the Open Graph protocol."""
    data: Document | None = None
    """JSON-LD."""
    picture: str | None = None
    """Address of one; None: there is none."""


def described(shared: Shared) -> Markup:
    """Write the elements of a head; in strings, for these are half of what a page's templates would fill in."""
    title, description = escape(shared.title), escape(shared.description)
    named = (
        f'<meta name="description" content="{description}">\n'
        '<meta property="og:site_name" content="On Record">\n'
        f'<meta property="og:type" content="{escape(shared.type)}">\n'
        f'<meta property="og:title" content="{title}">\n'
        f'<meta property="og:description" content="{description}">\n'
        f'<meta property="og:url" content="{escape(shared.url)}">\n'
    )
    picture, card = "", "summary"
    if shared.picture:
        card = "summary_large_image"
        picture = (
            f'<meta property="og:image" content="{escape(shared.picture)}">\n'
            '<meta property="og:image:type" content="image/png">\n'
            '<meta property="og:image:width" content="1200">\n'
            '<meta property="og:image:height" content="630">\n'
            f'<meta property="og:image:alt" content="{title}: {description}">\n'
        )
    data = _in_script(shared.data) if shared.data else ""
    return markup(named, picture, f'<meta name="twitter:card" content="{card}">\n', data, between="")


def _in_script(document: Document) -> str:
    """Return JSON in an element that no text of it can close."""
    written = encode(document, order="sorted").decode()
    for character in "<>&":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return f'<script type="application/ld+json">{written}</script>'
