"""Text boxes in pages that LibreOffice made: it writes them into the paragraph that they are anchored in, one letter behind the anchor."""

import re

_BOX = '<span id="Frame'
_BOX_END = re.compile(r"</p>\s{0,20}</span>", re.IGNORECASE)
_SHAPE = re.compile(r"<img\b[^<>]{0,500}>\s{0,20}")
"""The picture of a box, right before it."""


def with_boxes_apart(markup: str) -> str:
    """Return the markup with each text box in front of the paragraph that it parts, which is whole again."""
    done: list[str] = []
    paragraph: list[str] = []
    at, start = 0, markup.find(_BOX)
    while start >= 0 and (end := _BOX_END.search(markup, start)):
        before = _without_shape(markup[at:start])
        opening = max(before.rfind("<p "), before.rfind("<p>"))
        if opening < 0 and not paragraph:
            opening = len(before)
        if opening >= 0:
            done += [*paragraph, before[:opening]]
            paragraph = [before[opening:]]
        else:  # another box of the same paragraph
            paragraph.append(before)
        done.append(markup[start : end.end()])
        at, start = end.end(), markup.find(_BOX, end.end())
    return "".join((*done, *paragraph, markup[at:]))


def _without_shape(before: str) -> str:
    picture = before.rfind("<img")
    return before[:picture] if picture >= 0 and _SHAPE.fullmatch(before, picture) else before
