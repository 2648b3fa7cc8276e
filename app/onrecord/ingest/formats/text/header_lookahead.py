"""Lines of a header that are known by nothing but their place: a line of it that is sure stands below them, and no sentence between."""

from collections.abc import Sequence

from onrecord.ingest.formats.text.header_line import HeaderLine
from onrecord.ingest.formats.text.title_lines import is_prose, is_turn, speaks

_AHEAD = 4
"""Lines below among which a sure one must stand."""
_LONGEST = 100
"""Characters of such a line."""
_ENDS = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’")


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
