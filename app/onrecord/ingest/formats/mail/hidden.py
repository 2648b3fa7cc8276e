"""Hidden parts of HTML mail: the line that inboxes show beside the subject, and copies for other screens."""

import re

_ELEMENT = re.compile(
    r"<(?P<tag>div|span|p|td|tr|table|font|center|section)\b(?P<attributes>[^<>]{1,4000})>", re.IGNORECASE
)
_HIDES = re.compile(
    r"(?<![\w-])display\s*:\s*none|(?<![\w-])visibility\s*:\s*hidden|\shidden(?=[\s=/]|\Z)", re.IGNORECASE
)
_BOUNDS = {
    tag: re.compile(rf"<(?P<closes>/?){tag}\b[^<>]{{0,4000}}>", re.IGNORECASE)
    for tag in ("div", "span", "p", "td", "tr", "table", "font", "center", "section")
}


def without_hidden(text: str) -> str:
    """Leave out the elements whose own attributes hide them; from one that has no end on, the text stays as it is."""
    parts: list[str] = []
    position = 0
    while (opening := _next_hidden(text, position)) is not None:
        end = _end(text, opening)
        if end is None:
            break
        parts.append(text[position : opening.start()])
        position = end
    return "".join([*parts, text[position:]])


def _next_hidden(text: str, position: int) -> re.Match[str] | None:
    elements = _ELEMENT.finditer(text, position)
    return next((element for element in elements if _HIDES.search(element["attributes"])), None)


def _end(text: str, opening: re.Match[str]) -> int | None:
    """Return where an element ends; None when it does not."""
    depth = 1
    for bound in _BOUNDS[opening["tag"].lower()].finditer(text, opening.end()):
        depth += -1 if bound["closes"] else 1
        if depth == 0:
            return bound.end()
    return None
