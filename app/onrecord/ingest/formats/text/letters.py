"""How a letter or a mail ends: a word of parting and below it who sent it, which is no part of what it says."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.stated.people_lines import looks_like_a_name

_PARTING = re.compile(
    r"-{2}|(?:(?:with )?(?:(?:kind|kindest|best|warm|warmest|many|all my) )?(?:regards|wishes|thanks)(?: and (?:regards|best wishes))?|all (?:the|my) best|best|(?:yours )?(?:sincerely|faithfully|truly)|cheers|thank you|thanks again|cordially)[,.!]?",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?i:dear) [^.!?\n]{2,60}[,:]?|(?:Sir|Madam|Sirs|Sir or Madam|SIR|To the [Ee]ditor)[,:.]?"
)
_LINES = 10
"""Below it at most."""
_SHORT = 120
_SENTENCE = 8
"""Words from which a line that ends as a sentence does is one of the text."""


def end_of_message(paragraphs: Sequence[str]) -> int:
    """Return how many paragraphs stand above the parting; all where none is near the end, or a sentence stands below it."""
    for index in range(max(1, len(paragraphs) - _LINES), len(paragraphs)):
        if _PARTING.fullmatch(paragraphs[index]) and not any(map(_says_more, paragraphs[index + 1 :])):
            return index
    return len(paragraphs)


def end_of_letter(paragraphs: Sequence[str]) -> tuple[int, str | None]:
    """Return how many paragraphs of a letter stand above the parting, and who signs it; all of what greets nobody, and None."""
    if _GREETING.fullmatch(paragraphs[0]) is None:
        return len(paragraphs), None
    end = end_of_message(paragraphs)
    signed = [line.rstrip(".,") for line in paragraphs[end + 1 : end + 2]]
    return end, next(filter(looks_like_a_name, signed), None)


def _says_more(line: str) -> bool:
    return len(line) > _SHORT or (line.endswith((".", "!", "?", "”", '"')) and len(line.split()) >= _SENTENCE)
