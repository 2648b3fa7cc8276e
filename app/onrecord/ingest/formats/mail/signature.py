"""How a mail ends: a word of parting and below it who sent it, which is no part of what it says."""

import re
from collections.abc import Sequence

_PARTING = re.compile(
    r"(?:(?:with )?(?:(?:kind|kindest|best|warm|warmest|many|all my) )?(?:regards|wishes|thanks)(?: and (?:regards|best wishes))?|all the best|(?:yours )?(?:sincerely|faithfully|truly)|cheers|thank you|thanks again|cordially)[,.!]?",
    re.IGNORECASE,
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


def _says_more(line: str) -> bool:
    return len(line) > _SHORT or (line.endswith((".", "!", "?", "”", '"')) and len(line.split()) >= _SENTENCE)
