"""What a program left in a text of the form that it had it in: references of HTML, escapes of JSON, octets of mail."""

import quopri
import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_OF_PRINT = re.compile(
    r"&(?:[lr][sd]quo|quot|apos|#39|#0?34|#82(?:16|17|20|21)|#x20(?:1[89cdCD]|26)|#x27|[nm]dash|hellip|nbsp|[lr]aquo"
    r"|[A-Za-z](?:acute|grave|uml|circ|cedil|tilde|ring|slash));"
)
"""What a text without tags does not spell out unless a program did it: marks and letters with accents."""
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9A-Fa-f]{4})|(?P<sign>[nrt\"/\\]))")
_ESCAPED_MARK = re.compile(r"\\u(?:201[89cdCD]|00[aAbB][bB]|2026|00[eE][0-9a-fA-F])")
_ESCAPED_PARAGRAPH = re.compile(r"\\n\s?\\n")
_TWICE = re.compile(
    r"&amp;(?=(?:[lr][sd]quo|quot|apos|#39|#82\d\d|[nm]dash|hellip|nbsp|[A-Za-z](?:acute|grave|uml|circ|cedil|tilde));)"
)
_TYPED = re.compile(r"(?<![^\s(]),,(?=\w)(?P<words>[^\n]{1,2000}?)(?:\'\'|”|\")")
"""A quotation typed with two commas and two apostrophes, as machines without curly marks print it."""
_ORDINAL = re.compile(r"(?<=\d)\^\((st|nd|rd|th)\)")
"""How Pandoc writes raised letters in plain text: "5^(th)"."""
_SIGNS = {"n": "\n", "r": "", "t": " "}
_OCTETS_OF_MARK = re.compile(r"=E2=80=9[89CD]")


def with_characters(text: str) -> str:
    """Return a text with characters for references and escapes, when some of these stand for marks or letters."""
    if _OCTETS_OF_MARK.search(text):
        text = _without_octets(text)
    if _ESCAPED_MARK.search(text) or (_ESCAPED_PARAGRAPH.search(text) and "\n" not in text.strip()):
        text = _ESCAPE.sub(_escaped, text)
    text = _ORDINAL.sub(r"\1", text)
    text = _TYPED.sub(lambda match: f"„{match['words']}”", _TWICE.sub("&", text))
    if _OF_PRINT.search(text) is None:
        return text
    return _REFERENCE.sub(lambda match: unescape(match[0]), text)


def _escaped(match: re.Match[str]) -> str:
    sign = match["sign"]
    return _SIGNS.get(sign, sign) if sign else chr(int(match["code"], 16))


def _without_octets(text: str) -> str:
    """Decode quoted-printable text; text that is not all of it stays."""
    try:
        return quopri.decodestring(text.encode()).decode()
    except UnicodeDecodeError:
        return text
