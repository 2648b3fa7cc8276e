"""Lines of a header that stand in one block with the headline: a byline, a date, a word to editors. They are no lines of a paragraph."""

import re

from onrecord.ingest.formats.dates import printed_date
from onrecord.ingest.formats.header_lines import read_header_line
from onrecord.ingest.formats.people_lines import is_byline
from onrecord.ingest.formats.wire_lines import is_wire_line

_LINES = 12
_SHORT = 100
_WRAPPED = 140
"""Characters of a line that no program would have left so long where it breaks lines."""
_GOES_ON = re.compile(
    r"(?:[,;–—-]|\b(?:a|an|the|of|on|in|at|to|by|for|and|or|but|as|is|was|has|had|from|since|until|before|after|dated|during|about|around))\Z"
)
"""How a line ends whose sentence runs on in the next one."""


def header_apart(raw: str) -> str:
    """Return a text with empty lines about a byline, a date or a word to editors among its first lines."""
    lines = raw.replace("\r\n", "\n").split("\n")
    whole = any(len(line) > _WRAPPED for line in lines)  # paragraphs are lines: those of the header are, too
    found: list[str] = []
    for index, line in enumerate(lines):
        before = lines[index - 1].strip() if index else ""
        above = whole and before and index < _LINES and max(len(before), len(line)) <= _SHORT
        if above and line.strip():
            found.append("")
        if index < _LINES and _is_apart(line.strip()) and not _GOES_ON.search(before):
            found += ["", line, ""]
        else:
            found.append(line)
    return "\n".join(found) if len(found) > len(lines) else raw


def _is_apart(line: str) -> bool:
    is_advisory = line.startswith("(") and is_wire_line(line)
    return (
        is_advisory
        or (line[:3].lower() == "by " and is_byline(line) is not None)
        or printed_date(line) is not None
        or (
            len(line) <= _SHORT
            and (found := read_header_line(line)) is not None
            and (found.dated() or ":" in line)
        )
    )
