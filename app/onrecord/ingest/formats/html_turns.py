"""Turns of a transcript as podcasts mark them up in HTML: the name in `cite`, the time in `time`, then paragraphs (Podcast Namespace, transcripts)."""

import re

_TURN = re.compile(
    r"<cite>\s{0,20}([^<>\n]{1,80}?)\s{0,20}:?\s{0,20}</cite>\s{0,200}"
    r"(?:<time\b[^<>]{0,80}>[^<>]{0,20}</time>\s{0,200})?<p>",
    re.IGNORECASE,
)
_FEWEST = 2


def with_labels(markup: str) -> str:
    """Return the markup with each turn's name as a label of its first paragraph, where a page is such a transcript."""
    labelled, turns = _TURN.subn(r"<p>\1: ", markup)
    return labelled if turns >= _FEWEST else markup
