"""Lines of a header that stand in one block with the headline: a byline, a date, a word to editors. They are no lines of a paragraph."""

import re
from collections.abc import Iterator
from itertools import takewhile

from onrecord.ingest.formats.stated.dates import printed_date
from onrecord.ingest.formats.stated.people_lines import is_byline, is_title_of_paper, opens_a_name
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.wire_lines import is_page_mark, is_wire_line

_RULE = re.compile(r"^[ \t]*[-–—=_*~#]{5,200}[ \t]*$", re.MULTILINE)
_LINES = 18
_TITLE_LINES = 40
_TITLE_BLOCK, _SHORT_LINE = 4, 60
"""Lines of a title that stands alone, and characters of each, at most."""
_WORDS = re.compile(r"[a-z][\w’'-]*,?(?: [\w’'$£€%-]+,?){0,12}")
"""A line in small letters that goes on with a title."""
_INDENT = " " * 6
_GAP = re.compile(r"[ \t]{4,}")
_MARGINS = 3
"""Places of a line in which things are stated: at its margins and between."""
_RUNS_ON = re.compile(r"(?:,|\b(?:A|AN|THE|OF|ON|IN|AT|TO|BY|FOR|AND|OR|AS|WITH|BEFORE))\s*\Z")
_BEGINS_ON = re.compile(r"(?:A|AN|THE|OF|ON|IN|AT|TO|FOR|AND|OR|AS|WITH|BEFORE|AFTER|FROM|OVER)\b")
"""The words between which a title in capitals is broken."""
_SENTENCE_ENDS = (".", "!", "?", ":")
_BELOW_TITLE = 4
"""Lines below a title among which its byline or its day stands."""
_SHORT = 100
_WRAPPED = 140
"""Characters of a line that no program would have left so long where it breaks lines."""
_GOES_ON = re.compile(
    r"(?:[,;–—-]|\b(?:a|an|the|of|on|in|at|to|by|for|and|or|but|as|is|was|has|had|from|since|until|before|after|dated|during|about|around))\Z"
)
"""How a line ends whose sentence runs on in the next one."""


def header_apart(raw: str) -> str:
    """Return a text with empty lines about a byline, a date or a word to editors among its first lines."""
    raw = _RULE.sub(r"\n\g<0>\n", raw)
    lines = [
        *_set_apart(_titles_whole(_title_of_lines(_title_joined(raw.replace("\r\n", "\n").split("\n")))))
    ]
    known = _known_blocks(lines[:_LINES])
    heads = _lines_above_sure(lines[:_LINES])
    whole = any(len(line) > _WRAPPED for line in lines)  # paragraphs are lines: those of the header are, too
    found: list[str] = []
    for index, line in enumerate(lines):
        before = lines[index - 1].strip() if index else ""
        above = whole and before and index < _LINES and max(len(before), len(line)) <= _SHORT
        if (above and line.strip()) or index in heads:
            found.append("")
        if index in known or (index < _LINES and _is_apart(line.strip()) and not _GOES_ON.search(before)):
            found += ["", line, ""]
        else:
            found.append(line)
    joined = "\n".join(found)
    return joined if joined != raw.replace("\r\n", "\n") else raw


def _known_blocks(lines: list[str]) -> set[int]:
    """Return the places of lines that stand right below each other, each of them one of a header; above them may be the title."""
    places: set[int] = set()
    block: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if line.strip():
            block.append(index)
            continue
        stated = block[block[:1] == [0] :]
        if len(stated) > 1 and all(_is_known(lines[at].strip()) for at in stated):
            places.update(stated)
        block = []
    return places


def _lines_above_sure(lines: list[str]) -> set[int]:
    """Return the places of short lines that begin as titles do, above a byline or a day in one block: none runs on in the next."""
    places: set[int] = set()
    begun: list[int] = []
    for index, line in enumerate(lines):
        bare = line.strip()
        if not bare or len(bare) > _SHORT:
            begun = []
        elif _is_apart(bare):
            places.update(begun)
            begun = []
        elif index and (before := lines[index - 1].strip()) and len(before) <= _SHORT:
            goes_on = (
                _GOES_ON.search(before)
                or _RUNS_ON.search(before)
                or not (bare[0].isupper() or bare[0] in "“‘\"'")
            )
            begun = [] if goes_on else [*begun[-_BELOW_TITLE:], index]
    return places


def _is_known(line: str) -> bool:
    return len(line) <= _SHORT and (
        read_header_line(line) is not None or opens_a_name(line) or is_title_of_paper(line)
    )


def _title_joined(lines: list[str]) -> list[str]:
    """Join the lines of a title that stands alone above all else, and goes on in small letters: "Pier reopens | after a year"."""
    block = [*takewhile(str.strip, lines[: _TITLE_BLOCK + 1])]
    goes_on = all(_WORDS.fullmatch(line) and read_header_line(line) is None for line in block[1:])
    if not 1 < len(block) <= _TITLE_BLOCK or not goes_on or any(len(line) > _SHORT_LINE for line in block):
        return lines
    return [" ".join(map(str.strip, block)), *lines[len(block) :]]


def _title_of_lines(lines: list[str]) -> list[str]:
    """Join the lines of a title above a byline or a day in one block: "Pier at Sund to close | for a year | By Ann Roe"."""
    top = len([*takewhile(lambda line: not line.strip(), lines)])
    block = [*takewhile(str.strip, lines[top : top + _LINES])]
    for at in range(len(block) - 1):
        first, second = block[at].strip(), block[at + 1].strip()
        if len(first) > _SHORT or first.endswith(_SENTENCE_ENDS) or read_header_line(first) is not None:
            continue
        goes_on = _WORDS.fullmatch(second) or (
            first.isupper() and second.isupper() and (_RUNS_ON.search(first) or _BEGINS_ON.match(second))
        )
        sure = _states(block[at + 2 :]) or (at > 0 and _states(block[at - 1 : at]))
        if goes_on and sure and read_header_line(second) is None:
            return _title_of_lines([*block[:at], f"{first} {second}", *lines[top + at + 2 :]])
    return lines


def _states(lines: list[str]) -> bool:
    """Return whether one of the next lines is a byline or a day, with no text before it."""
    for line in takewhile(lambda one: len(one) <= _SHORT, lines[:_BELOW_TITLE]):
        found = read_header_line(line.strip())
        if (found is not None and (found.dated() or found.byline)) or opens_a_name(line.strip().title()):
            return True
    return False


def _titles_whole(lines: list[str]) -> list[str]:
    """Join the lines of a title in capitals that is set in the middle, and runs on: "PRESS BRIEFING BY | JAN HALE"."""
    found: list[str] = []
    for index, line in enumerate(lines):
        before = found[-1] if found else ""
        centred = index < _TITLE_LINES and before.startswith(_INDENT) and line.startswith(_INDENT)
        if centred and before.isupper() and line.isupper() and _RUNS_ON.search(before):
            found[-1] = f"{before} {line.strip()}"
        else:
            found.append(line)
    return found


def _set_apart(lines: list[str]) -> Iterator[str]:
    """Yield the lines, those in two that state a thing at each margin: "For Immediate Release      March 12, 2021"."""
    for index, line in enumerate(lines):
        parts = _GAP.split(line.strip()) if index < _LINES else [line]
        if 1 < len(parts) <= _MARGINS and any(map(_is_apart, parts)) and not is_page_mark(parts[0]):
            yield from (one for part in parts for one in ("", part))
            yield ""
        else:
            yield line


def _is_apart(line: str) -> bool:
    is_advisory = line.startswith("(") and is_wire_line(line)
    return (
        is_advisory
        or is_page_mark(line)
        or (line[:3].lower() == "by " and is_byline(line) is not None)
        or printed_date(line) is not None
        or (
            len(line) <= _SHORT
            and (found := read_header_line(line)) is not None
            and (
                found.dated()
                or found.is_date
                or ":" in line
                or (bool(found.byline) and not line.endswith((".", ",")))
            )
        )
    )
