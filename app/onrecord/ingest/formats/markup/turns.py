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
_BOLD = re.compile(
    r"(?P<before><p\b[^<>]{0,200}>\s{0,20})<(?P<tag>b|strong|span)\b(?:(?<!span)>|[^<>]{0,200}\bstyle\s?=\s?[\"'][^\"'<>]{0,200}font-weight:\s?(?:bold|[6-9]00)\b[^<>]{0,200}>)"
    r"\s{0,20}(?P<name>[A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{0,30}){1,3})\s{0,20}</(?P=tag)>(?=\s{1,20}[^\s<:,(–—-])",
)
"""A name in bold type in front of what is said, as the first thing in a paragraph."""
_FEWEST_BOLD = 4
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
    return _with_bold_names(markup) if "<p" in markup else markup


def _with_bold_names(markup: str) -> str:
    """Return the markup with names in bold type as labels, where two or more of them speak, again and again."""
    names = [match["name"] for match in _BOLD.finditer(markup)]
    if len(names) < _FEWEST_BOLD or not 1 < len(set(names)) <= len(names) / 2:
        return markup
    return _BOLD.sub(r"\g<before>\g<name>: ", markup)
