"""Where the articles of an archive's export begin and end."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.services.labels import (
    CLOSES,
    COVER,
    HEADINGS,
    INDEX,
    KINDS,
    LABEL,
    OF_ARCHIVES,
    OPENS,
    WORDS,
    blocks_of_labels,
    is_handed_out,
    kind_of,
)

_OWN_LABELS = 2
"""From how many labels of archives on a text without marks is an article of theirs."""
_LABELS = 5
"""From how many labels is one with a single label of archives."""
_ENTRY = re.compile(r"\d{1,4}[.)] \S.*")
_NUMBER = re.compile(r"\d{1,4}[.)] (?=\S)")
_HEADER_LINES = 8
"""Below a headline, among which archives print the count of words or a label."""


def parts_of(canonical: str) -> list[tuple[int, list[str]]]:
    """Part the text at the lines that open or close an article, and give each part with its offset."""
    parts: list[tuple[int, list[str]]] = []
    offset, marked = 0, False
    current: tuple[int, list[str]] = (0, [])
    paragraphs = canonical.split("\n\n")
    parted = any(OPENS.fullmatch(line) or CLOSES.fullmatch(line) for line in paragraphs)
    blocks = [] if parted else blocks_of_labels(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if index in blocks:
            marked = True
            parts.append(current)
            current = (offset, [])
        offset += len(paragraph) + 2
        opens = OPENS.fullmatch(paragraph)
        if opens or CLOSES.fullmatch(paragraph):
            marked = True
            if not (opens and _is_cover(current[1])):
                parts.append(current)
            current = (offset, [])
        else:
            current[1].append(paragraph)
    labels = {match["label"].lower() for line in current[1] if (match := LABEL.fullmatch(line))}
    own = len(labels & OF_ARCHIVES)
    is_one = own >= _OWN_LABELS or (own and len(labels & KINDS.keys()) >= _LABELS)
    headed = min(sum(line in HEADINGS for line in current[1]), len(labels & KINDS.keys()))
    is_one = (
        is_one
        or (is_handed_out(current[1]) and len(labels & KINDS.keys()) >= _LABELS)
        or headed >= _OWN_LABELS
        or any(map(INDEX.fullmatch, paragraphs))
    )
    return [*parts, current] if marked or is_one else []


def behind_contents(part: Sequence[str]) -> int:
    """Return how many lines of a part are the list of an export's articles: above the headline that its first line repeats."""
    header = (at for at, line in enumerate(part) if WORDS.fullmatch(line) or kind_of(line))
    first = next(header, 0)
    above = [_NUMBER.sub("", line) for line in part[:first]]
    again = (at for at, line in enumerate(above) if line in above[:at] and first - at <= _HEADER_LINES)
    return next(again, 0)


def _is_cover(lines: Sequence[str]) -> bool:
    """Return whether lines are the request that the export answers, or the list of its articles."""
    return any(map(COVER.match, lines)) or 2 * sum(map(bool, map(_ENTRY.fullmatch, lines))) > len(lines)
