"""Interviews without labels in plain print: questions alone in paragraphs, and below each what is answered, in no marks."""

import re
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.interview_labels import TELLING_REQUESTS
from onrecord.text.document import Document
from onrecord.text.quote_marks import DOUBLE_MARK
from onrecord.text.spans import Span

Exchange = tuple[Span, list[Span]]
"""A question, and the paragraphs that answer it."""

_FEWEST = 3
"""Questions that make an interview; one or two are a writer's own."""
_LONGEST = 400
"""Characters of a question at most."""
_ASKED = 0.3
"""Share of the questions that say "you"."""
_ASKED_ALONE = 0.6
"""The same where nothing tells of a talk."""
_OWN = 0.5
"""Share of the answers that say "I" or "we"."""
_TOLD, _TOLD_IN_TALK = 0.2, 0.35
"""Share of the answers that tell who said something, or hold quoted words: those are a reporter's; and the same where the text tells of a talk."""
_BOLD = "*_"
"""What Markdown sets around a question in bold letters."""
_AT_LENGTH = 6
"""Paragraphs that answer a question, on average, at most."""
_YOU = re.compile(r"\byou(?:r|rs|rself|[’'](?:re|ve|d|ll))?\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b")
_SELF = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
"""One who speaks of himself or herself; a house that answers its customers says "we"."""
_TALK = re.compile(
    r"\b(?:interview(?:s|ed|er)?|Q ?& ?A|(?:spoke|speaks|talk(?:s|ed)?|chat(?:s|ted)?) (?:to|with|about)|sat down|conversation|caught up|(?:asked|met) (?:him|her|them|up)"
    r"|(?:we|I) (?:met|asked|meet)|met [A-Z]|answer(?:s|ed) (?:our|some|questions))\b",
    re.IGNORECASE,
)
"""What tells, above the first question, that two have talked."""
_SAID = re.compile(r"[”\"],?\s(?:\w+\s){0,3}(?:said|says|told|added|wrote)\b|\b(?:said|according to)\s[A-Z]")


def asked_and_answered(document: Document) -> list[Exchange]:
    """Return the exchanges of an interview without labels; none where the text is anything else.

    A text that asks its reader, or explains itself by questions, has no "I" in its answers, or tells of no talk.
    """
    text, paragraphs = document.text, document.paragraphs
    asked = [at for at, paragraph in enumerate(paragraphs) if _asks(text, paragraph)]
    if len(asked) < _FEWEST:
        return []
    ends = [*asked[1:], len(paragraphs)]
    found = [
        (paragraphs[at], [*paragraphs[at + 1 : end]])
        for at, end in zip(asked, ends, strict=True)
        if end > at + 1
    ]
    before = text[: paragraphs[asked[0]].start]
    led = _TALK.search(before) is not None
    return _without_paper(text, found) if _is_interview(text, found, led=led) else []


def _asks(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph is nothing but a question in no marks, or asks somebody to tell something."""
    if paragraph.end - paragraph.start > _LONGEST:
        return False
    words = paragraph.cut(text).strip(_BOLD)
    ends = words[-1:]
    if ends not in ("?", "."):
        return False
    if ends == "." and not _is_request(words):
        return False
    return DOUBLE_MARK.match(words) is None


def _is_request(words: str) -> bool:
    """Return whether words ask somebody to tell something: "Tell us about the mill."."""
    first, _, rest = words.partition(" ")
    return first.lower() in TELLING_REQUESTS and rest.startswith(("us ", "me "))


def _is_interview(text: str, exchanges: Sequence[Exchange], *, led: bool) -> bool:
    """Return whether somebody is asked of himself or herself; `led`: the text tells of a talk before the first question."""
    count = len(exchanges)
    if count < _FEWEST:
        return False
    answers = ["\n".join(one.cut(text) for one in answer) for _, answer in exchanges]
    you = sum(_YOU.search(question.cut(text)) is not None for question, _ in exchanges)
    own = sum(_I.search(answer) is not None for answer in answers)
    told = sum(
        _SAID.search(answer) is not None or DOUBLE_MARK.match(answer) is not None for answer in answers
    )
    if not led and (you < _ASKED_ALONE * count or sum(map(bool, map(_SELF.search, answers))) < _OWN * count):
        return False
    return (
        you >= _ASKED * count
        and own >= _OWN * count
        and told <= (_TOLD_IN_TALK if led else _TOLD) * count
        and sum(len(answer) for _, answer in exchanges) <= _AT_LENGTH * count
        and not any(answer[0].cut(text).endswith(":") for _, answer in exchanges)
    )


def _without_paper(text: str, exchanges: list[Exchange]) -> list[Exchange]:
    """Leave out what the paper tells behind the last answer: paragraphs in which nobody speaks of himself or herself."""
    question, (first, *rest) = exchanges[-1]
    own = next((at for at, one in enumerate(rest) if _I.search(one.cut(text)) is None), len(rest))
    return [*exchanges[:-1], (question, [first, *rest[:own]])]
