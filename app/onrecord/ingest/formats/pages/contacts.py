"""Whom a press office names for questions: a label, and the names, numbers and addresses below it."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.text.quote_marks import DOUBLE_MARK

_LABEL = re.compile(
    r"(?:(?:media|press|news|investor|public|for (?:the )?(?:media|press)) )?(?:contacts?|enquiries|inquiries|relations)(?: (?:information|details|person))?"
    r"|our (?:mailing |postal )?address(?: is)?|for (?:further|more|additional) (?:information|details)(?: (?:please )?(?:contact|call))?|(?:for )?(?:further|more|additional) (?:information|details) (?:is available )?from",
    re.IGNORECASE,
)
_DETAIL = re.compile(r"\S@\S|\A\d{1,5} [A-Z]|\d{3}[\s.-]?\d{2,4}|https?://|\bwww\.")
"""An address or a number by which somebody is reached."""
_NAME = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,4}(?:, [^.!?]{2,60})?")
_LONGEST = 160
"""Characters of a line below the label."""
_MOST = 6
"""Lines below the label."""


def without_contacts(blocks: Sequence[Block]) -> list[Block]:
    """Leave out each label over contacts with what stands below it."""
    kept: list[Block] = []
    left = 0
    for block in blocks:
        lines = [line.strip() for line in block.text.split("\n")]
        own = _is_label(lines[0]) and all(map(_is_contact, lines[1:]))
        if own or (left and (all(map(_is_contact, lines)) or _is_card(lines))):
            left = _MOST if own else left - 1
        else:
            left = 0
            kept.append(block)
    return kept


def _is_label(line: str) -> bool:
    return _LABEL.fullmatch(line.replace(",", "").rstrip(" :")) is not None


def _is_card(lines: Sequence[str]) -> bool:
    """Return whether lines that are no sentences tell who somebody is and how he or she is reached."""
    short = all(len(line) <= _LONGEST and not line.endswith((".", "!", "?")) for line in lines)
    return (
        short
        and len(lines) > 1
        and any(map(_DETAIL.search, lines))
        and not any(map(DOUBLE_MARK.search, lines))
    )


def _is_contact(line: str) -> bool:
    """Return whether a line tells whom to ask: a name, or how somebody is reached."""
    short = len(line) <= _LONGEST and not DOUBLE_MARK.search(line)
    return short and bool(
        _NAME.fullmatch(line) or (_DETAIL.search(line) and not line.endswith((".", "!", "?")))
    )
