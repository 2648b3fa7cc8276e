"""Questions and answers that are printed in one paragraph, as transcripts of courts save paper: each a paragraph of its own."""

import re

_LABELLED = re.compile(r"(?:^|(?<=\n\n))[ \t]*(?:Q|A)[.:][ \t]+\S(?:[^\n]|\n(?![ \t]*\n))*")
"""A paragraph that begins with such a label."""
_TURN = re.compile(r"(?<=[.?!…”\"’)—–-])(?<!\b[QA]\.)[ \t\n]+(?=[QA][.:][ \t]+[A-Z“\"‘'(\[\d])")
_ASKS = re.compile(r"[ \t]*Q[.:][ \t]")
_FEWEST = 2
"""Turns within paragraphs that make a transcript; one may be an initial."""


def turns_apart(text: str) -> str:
    """Return a text with an empty line before each such turn; another text as it is."""
    labelled = [one[0] for one in _LABELLED.finditer(text)]
    if not any(map(_ASKS.match, labelled)) or sum(len(_TURN.findall(one)) for one in labelled) < _FEWEST:
        return text
    return _LABELLED.sub(lambda one: _TURN.sub("\n\n", one[0]), text)
