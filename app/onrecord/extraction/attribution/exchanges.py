"""Two who speak side by side: "“How long?” “Two weeks,” the minister said." has the minister's words and somebody else's."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME, UNCUED

_UNCUED = BY_NAME["no_cue"]
_MARKS = "\"'“”‘’"


def exchanges_apart(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an attribution without a question in marks of its own right before its words, and that question as nobody's.

    No speaker's words are closed and opened again with nothing between.
    """
    at = _answer(text, one)
    if at:
        asked = one.contents[:at]
        yield Attribution(asked, None, None, None, None, None, UNCUED, _UNCUED.name, _UNCUED.method)
    yield replace(one, contents=one.contents[at:]) if at else one


def _answer(text: str, one: Attribution) -> int:
    """Return the index of the first run of content behind a question of somebody else; 0 where there is none."""
    if one.cue is None:
        return 0
    for at in range(len(one.contents) - 1, 0, -1):
        asked, answer = one.contents[at - 1], one.contents[at]
        between = text[asked.span.end : answer.span.start]
        beside = between.strip(_MARKS).isspace() and "\n" not in between and between[:1] != " "
        question = asked.verbatim and answer.verbatim and asked.span.cut(text).rstrip().endswith("?")
        if beside and question and answer.span.start < one.cue.start:
            return at
    return 0
