"""Two who speak side by side: "“How long?” “Two weeks,” the minister said." has the minister's words and somebody else's."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.speech_cues import ASKING
from onrecord.extraction.quotation import Attribution, Content
from onrecord.extraction.rules import BY_NAME, UNCUED
from onrecord.text.document import Document
from onrecord.text.spans import begun

_UNCUED = BY_NAME["no_cue"]
_MARKS = "\"'“”‘’"


def exchanges_apart(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an attribution without a question in marks of its own right before its words, and that question as nobody's.

    No speaker's words are closed and opened again with nothing between.
    """
    at = _answer(text, one)
    if at:
        asked = one.contents[:at]
        yield Attribution(asked, None, None, None, None, UNCUED, _UNCUED.name, _UNCUED.method)
    yield replace(one, contents=one.contents[at:]) if at else one


def _answer(text: str, one: Attribution) -> int:
    """Return the index of the first run of content behind a question of somebody else; 0 where there is none."""
    if one.cue is None:
        return 0
    for at in range(len(one.contents) - 1, 0, -1):
        asked, answer = one.contents[at - 1], one.contents[at]
        if _is_question(text, asked, answer) and answer.span.start < one.cue.start:
            return at
    return 0


def questions_apart(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Take a question from who spoke before it where the answer stands right beside it: "“No,” he said. “Never?” “Never,” he said."; in reading order."""
    parted: list[Attribution] = []
    for one, following in zip(found, [*found[1:], None], strict=False):
        asked = one.contents[-1:]
        if following is None or len(one.contents) == 1 or not _is_asked(text, one, following):
            parted.append(one)
            continue
        parted.append(replace(one, contents=one.contents[:-1]))
        parted.append(Attribution(asked, None, None, None, None, UNCUED, _UNCUED.name, _UNCUED.method))
    return parted


def _is_asked(text: str, one: Attribution, following: Attribution) -> bool:
    """Return whether the last words of an attribution, behind its cue, are a question that what follows answers."""
    asked, answer = one.contents[-1], following.contents[0]
    behind = one.cue is not None and following.cue is not None and one.cue.end <= asked.span.start
    return behind and _is_question(text, asked, answer)


def _is_question(text: str, asked: Content, answer: Content) -> bool:
    """Return whether words in marks of their own ask, and others in marks stand right beside them."""
    between = text[asked.span.end : answer.span.start]
    beside = between.strip(_MARKS).isspace() and "\n" not in between and between[:1] != " "
    return beside and asked.verbatim and answer.verbatim and asked.span.cut(text).rstrip().endswith("?")


def with_other_parties(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """Give each paragraph of nobody's words behind a question, "“Did you see it?” Ann Bly asked.", to the other party; in reading order."""
    return [
        replace(one, other_party_than=index - 1)
        if index and _is_answer(document, found[index - 1], one) and not _is_answered(document, found, index)
        else one
        for index, one in enumerate(found)
    ]


def _is_answered(document: Document, found: Sequence[Attribution], index: int) -> bool:
    """Return whether words are a question that somebody answers beside it: they answer nothing themselves."""
    asked = found[index].contents[-1].span
    if index + 1 == len(found) or not asked.cut(document.text).endswith("?"):
        return False
    answer = found[index + 1].contents[0].span
    return begun(document.paragraphs, asked.start) == begun(document.paragraphs, answer.start)


def _is_answer(document: Document, question: Attribution, one: Attribution) -> bool:
    if one.rule != _UNCUED.name or question.cue is None or one.other_party_than is not None:
        return False
    asked, told = question.contents[-1].span, one.contents[0].span
    places = [begun(document.paragraphs, place) for place in (question.cue.start, asked.start, told.start)]
    return (
        question.cue.cut(document.text).lower() in ASKING
        and asked.cut(document.text).endswith("?")
        and [place - places[0] for place in places] == [0, 0, 1]
        and document.paragraphs[places[2] - 1].start >= told.start - 1
    )
