"""Hidden parts of HTML mail: the line that inboxes show beside the subject, and copies for other screens."""

import re

_ELEMENT = re.compile(
    r"<(?P<tag>div|span|p|td|tr|table|font|center|section|blockquote)\b(?P<attributes>[^<>]{1,4000})>",
    re.IGNORECASE,
)
_HIDES = re.compile(
    r"(?<![\w-])display\s*:\s*none|(?<![\w-])visibility\s*:\s*hidden|\shidden(?=[\s=/]|\Z)", re.IGNORECASE
)
_ANSWERED = re.compile(
    r"""class\s*=\s*["'][^"'<>]{0,200}\b(?:gmail_quote|yahoo_quoted|protonmail_quote)\b|type\s*=\s*["']?cite\b""",
    re.IGNORECASE,
)
"""Of the element that holds the message which is answered."""
_BOUNDS = {
    tag: re.compile(rf"<(?P<closes>/?){tag}\b[^<>]{{0,4000}}>", re.IGNORECASE)
    for tag in ("div", "span", "p", "td", "tr", "table", "font", "center", "section", "blockquote")
}


def without_hidden(text: str) -> str:
    """Leave out the elements whose own attributes hide them; from one that has no end on, the text stays as it is."""
    return _without(_HIDES, text)


def without_answered(text: str) -> str:
    """Leave out the elements that hold the message which is answered."""
    return _without(_ANSWERED, text)


def _without(attributes: re.Pattern[str], text: str) -> str:
    parts: list[str] = []
    position = 0
    while (opening := _next(attributes, text, position)) is not None:
        end = _end(text, opening)
        if end is None:
            break
        parts.append(text[position : opening.start()])
        position = end
    return "".join([*parts, text[position:]])


def _next(attributes: re.Pattern[str], text: str, position: int) -> re.Match[str] | None:
    elements = _ELEMENT.finditer(text, position)
    return next((element for element in elements if attributes.search(element["attributes"])), None)


def _end(text: str, opening: re.Match[str]) -> int | None:
    """Return where an element ends; None when it does not."""
    depth = 1
    for bound in _BOUNDS[opening["tag"].lower()].finditer(text, opening.end()):
        depth += -1 if bound["closes"] else 1
        if depth == 0:
            return bound.end()
    return None
