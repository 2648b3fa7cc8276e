"""References of HTML in text that is none, left by a program that took a page's text apart: `&ldquo;`, `&#8217;`, `&amp;`."""

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_OF_PRINT = re.compile(
    r"&(?:[lr][sd]quo|quot|apos|#39|#0?34|#82(?:16|17|20|21)|#x20(?:1[89cdCD]|26)|#x27|[nm]dash|hellip|nbsp|[lr]aquo"
    r"|[A-Za-z](?:acute|grave|uml|circ|cedil|tilde|ring|slash));"
)
"""What a text without tags does not spell out unless a program did it: marks and letters with accents."""


def with_characters(text: str) -> str:
    """Return a text with characters for its references, when some of these stand for marks or letters."""
    if _OF_PRINT.search(text) is None:
        return text
    return _REFERENCE.sub(lambda match: unescape(match[0]), text)
