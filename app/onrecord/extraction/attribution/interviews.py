"""Labelled interviews: `Q:` and `A:`, or a name and a colon at the start of each paragraph, without quotation marks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.quotation import Attribution, Content
from onrecord.text.document import Document
from onrecord.text.spans import Span

_LABEL = re.compile(
    r"(?P<mark>[“\"]?)(?P<label>[QA]|[^\W\d_](?:[\w.’'-]{0,30}))(?P<more>(?: [^\W\d_][\w.’'-]{0,30}){0,3})"
    r"(?: \([^()\n]{1,40}\))?(?P<colon>:|\.(?<=[QA]\.)) +(?=[^\s“\"‘'])"
)
MIN_LABELS = 4
"""Paragraphs with labels that make an interview: a colon after a name happens once or twice in any article."""
MIN_SHARE = 0.3
"""Share of the paragraphs that carry a label in an interview."""
MIN_PARTIES = 2
"""One asks and one answers at the least."""
_CONTINUES = 8
"""Words that a paragraph without a label needs to carry an answer on; shorter lines are crossheads and captions."""
_CAPTION = re.compile(r"(?:file )?(?:photo|image|picture|pictured|caption)\b", re.IGNORECASE)
_OPENING, _CLOSING = '“"', '”"'
_QUESTION = frozenset(("Q", "QUESTION"))
_ASKS = 0.6
"""Share of a label's paragraphs that end with a question from which the label is the interviewer's."""
CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class _Turn:
    """One paragraph with its label, and the unlabelled paragraphs that carry it on."""

    start: int
    """Where the paragraph starts: at the label, or at a quotation mark before it."""
    label: Span
    colon: Span
    contents: list[Span]


def labelled_answers(document: Document) -> tuple[list[Attribution], list[Span]]:
    """Find the answers of a labelled interview; an article without labels gives none.

    The interviewer's questions are no quotations of a source: a label is the interviewer's when it is `Q` or when most
    of its paragraphs ask. In a transcript that is itself quoted every turn is a quotation.

    Returns:
        The answers, and what the interview covers, questions and labels included.
    """
    labels = [_label(document.text, paragraph) for paragraph in document.paragraphs]
    count = Counter(label[0].cut(document.text) for label in labels if label is not None)
    if not _is_interview(document, count):
        return [], []
    turns = _turns(document, labels)
    asking = _interviewers(document.text, turns)
    answers = [
        _answer(turn)
        for turn in turns
        if turn.start < turn.label.start or turn.label.cut(document.text) not in asking
    ]
    return answers, [Span(turn.start, turn.contents[-1].end) for turn in turns]


def _is_interview(document: Document, count: Counter[str]) -> bool:
    """Tell whether labels open turns: often and in turn, in capitals, or one name again and again."""
    labelled, parties = sum(count.values()), len(count)
    if labelled < MIN_SHARE * len(document.paragraphs):
        return False
    if all(name.isupper() and len(name) > 1 for name in count):
        return labelled >= MIN_PARTIES
    if parties < MIN_PARTIES:
        return any(number > 1 and document.text.count(name) > number for name, number in count.items())
    return labelled >= max(MIN_LABELS, parties + 1)


def _label(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    words = match.group("label") + match.group("more")
    if not all(word[0].isupper() or word in ("de", "van", "von", "bin", "al") for word in words.split()):
        return None
    return Span(match.start("label"), match.end("more")), Span(*match.span("colon"))


def _turns(document: Document, labels: Sequence[tuple[Span, Span] | None]) -> list[_Turn]:
    turns: list[_Turn] = []
    parties = len({label[0].cut(document.text) for label in labels if label is not None})
    for paragraph, label in zip(document.paragraphs, labels, strict=True):
        if label is not None:
            start = label[1].end
            while document.text[start].isspace():
                start += 1
            words = _without_marks(document.text, Span(start, paragraph.end))
            turns.append(_Turn(paragraph.start, label[0], label[1], [words]))
        elif turns and _carries_on(paragraph.cut(document.text), alone=parties < MIN_PARTIES):
            turns[-1].contents.append(_without_marks(document.text, paragraph))
    return turns


def _without_marks(text: str, words: Span) -> Span:
    """Leave out a quotation mark that opens a paragraph, and one that closes it with none open before."""
    start, end = words.start, words.end
    if text[start] in _OPENING:
        start += 1
    if (
        end - start > 1
        and text[end - 1] in _CLOSING
        and not any(mark in text[start : end - 1] for mark in _OPENING)
    ):
        end -= 1
    return Span(start, end)


def _carries_on(paragraph: str, *, alone: bool) -> bool:
    """Tell whether a paragraph without a label goes on with the turn; where only answers are labelled a question does not."""
    if alone and paragraph.endswith("?"):
        return False
    if len(paragraph.split()) < _CONTINUES or _CAPTION.match(paragraph):
        return False
    return paragraph.rstrip("”\"’')")[-1:] in (".", "?", "!", "…", ";", ":")


def _interviewers(text: str, turns: Sequence[_Turn]) -> set[str]:
    asked: Counter[str] = Counter()
    spoke: Counter[str] = Counter()
    for turn in turns:
        name = turn.label.cut(text)
        spoke[name] += 1
        asked[name] += turn.contents[-1].cut(text).rstrip().endswith("?")
    first = turns[0].label.cut(text)
    return {
        name
        for name in spoke
        if name.upper() in _QUESTION
        or asked[name] >= _ASKS * spoke[name]
        or (name == first and asked[name] * 3 >= spoke[name])
    }


def _answer(turn: _Turn) -> Attribution:
    contents = tuple(
        Content(span, verbatim=True, break_before="paragraph" if index else None)
        for index, span in enumerate(turn.contents)
    )
    return Attribution(contents, turn.colon, turn.label, None, None, None, CONFIDENCE, "label", "rule")
