"""Lines of a header that are known by nothing but their place, beside lines of it that are sure, and no sentence between."""

from collections.abc import Sequence

from onrecord.ingest.formats.text.header_labels import LABELS
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import has_label
from onrecord.ingest.formats.text.title_lines import is_prose, is_turn, speaks

_AHEAD = 4
"""Lines below among which a sure one must stand."""
_LONGEST = 100
"""Characters of such a line."""
_DESK_WORDS, _VALUE_WORDS = 5, 12
"""Words at most of whoever is named behind the label of a byline ("Author: Science desk"), and of what else a label says."""
_ENDS = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’")


def read_among_labels(lines: Sequence[str], read: Sequence[HeaderLine | None]) -> list[HeaderLine | None]:
    """Return what the first lines of a text state, also those with a label beside one with a label that is sure.

    Args:
        lines: The lines.
        read: What each states by itself; None for a value that says nothing to a reader ("Date: undated").
    """
    found = list(read)
    labelled = [has_label(line) for line in lines]
    for at, line in enumerate(lines):
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(lines) and labelled[other]]
        if found[at] is None and labelled[at] and any(found[other] is not None for other in beside):
            found[at] = _among_labels(*map(str.strip, line.split(":", 1)))
    return found


def _among_labels(label: str, value: str) -> HeaderLine | None:
    kind, words = LABELS[label.lower()], len(value.split())
    if kind == "byline" and words <= _DESK_WORDS:
        return HeaderLine(byline=value)
    return None if kind == "body" or words > _VALUE_WORDS or value.endswith(_ENDS) else NOTHING


def stands_amid_header(line: str, lines: Sequence[str], read: Sequence[HeaderLine | None]) -> bool:
    """Return whether a line is one of a header, whatever it says.

    Args:
        line: The line.
        lines: Those below it.
        read: What these state.
    """
    if not _is_label(line):
        return False
    for below, stated in zip(lines[:_AHEAD], read, strict=False):
        if stated is not None and (stated.dated() or (stated.byline and below[:3].lower() == "by ")):
            return True
        if stated is None and not _is_label(below):
            return False
    return False


def _is_label(line: str) -> bool:
    """Return whether a line is short, no sentence and nobody's turn."""
    short = len(line) <= _LONGEST and not line.endswith(_ENDS) and not is_prose(line)
    return short and speaks(line) is None and not is_turn(line)
