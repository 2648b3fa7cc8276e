"""Turns of a transcript whose names only the markup sets apart, made labels: `cite` in podcasts, `class="speaker"` elsewhere."""

import re

_TURN = re.compile(
    r"<cite>\s{0,20}([^<>\n]{1,80}?)\s{0,20}:?\s{0,20}</cite>\s{0,200}"
    r"(?:<time\b[^<>]{0,80}>[^<>]{0,20}</time>\s{0,200})?<p>",
    re.IGNORECASE,
)
"""As the Podcast Namespace has it: the name in `cite`, the time in `time`, then paragraphs."""
_SPEAKER = re.compile(
    r"<(?P<tag>span|b|strong|em|i|cite)\b[^<>]{0,200}?\bclass\s?=\s?[\"']?(?:[\w -]{0,60}[\s_-])?(?:speaker|interviewe[er])(?:[_-]?name)?(?=[\"'\s>])"
    r"[^<>]{0,200}>\s{0,20}(?P<name>[^<>:\n]{1,80}?)\s{0,20}</(?P=tag)>(?=\s{0,20}(?:<(?:span|q|em|i)\b[^<>]{0,200}>\s{0,20})?[^\s<:,(])",
    re.IGNORECASE,
)
"""A name in front of what is said, in one line."""
_FEWEST = 2
_FORMS = (
    (("<cite", "<CITE"), _TURN, r"<p>\1: "),
    (("peaker", "nterviewe"), _SPEAKER, r"\g<name>:"),
)
"""What a page that has such turns holds, how they look, and what stands for their names."""


def with_labels(markup: str) -> str:
    """Return the markup with each turn's name as a label of its first paragraph, where a page is such a transcript."""
    for marks, turn, label in _FORMS:
        if any(mark in markup for mark in marks):
            labelled, turns = turn.subn(label, markup)
            if turns >= _FEWEST:
                return labelled
    return markup
