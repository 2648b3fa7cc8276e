"""Interviews of which only the markup tells question from answer: questions set off by letters or headings, answers plain.

Print sets the answers in marks or behind labels; here they are given marks, as a quotation that runs over paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.extraction.lexicon.en.interview_labels import TELLING_REQUESTS
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.text.quote_marks import DOUBLE_MARK

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))
_ANSWERS = frozenset(("p", "dd", "div", "section", "td"))
_FEWEST = 3
"""Questions that make an interview; one or two are a writer's own."""
_ASKED = 0.3
"""Share of the questions that say "you"."""
_OWN, _OWN_TOLD = 0.5, 0.3
"""Share of the answers that say "I" or "we", and the same where a paragraph before them tells of a talk; the answers of an explanation tell
of others, or say "you"."""
_TALK = re.compile(
    r"\b(?:interview(?:s|ed)?|Q ?& ?A|(?:spoke|speaks|talk(?:s|ed)?|chat(?:s|ted)?) (?:to|with|about)|sat down|conversation|caught up|asked (?:him|her|them))\b",
    re.IGNORECASE,
)
_TOLD, _TOLD_IN_TALK = 0.2, 0.35
"""Share of the answers that tell who said something: those are a reporter's; and the same where a paragraph before them tells of a talk."""
_MARKED = 0.5
"""Share of the answers that are marked as speech already."""
_YOU = re.compile(r"\byou(?:r|rs|rself|[’'](?:re|ve|d|ll))?\b", re.IGNORECASE)
_ASKED_OF = re.compile(
    rf"{_YOU.pattern}|\A(?:{'|'.join(sorted(TELLING_REQUESTS))}) (?:us|me)\b", re.IGNORECASE
)
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b")
_SAID = re.compile(r"[”\"],?\s(?:\w+\s){0,3}(?:said|says|told|added|wrote)\b|\b(?:said|according to)\s[A-Z]")
_LABEL = re.compile(r"(?:[QA]|[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3})[:.] ")
_CURLY = str.maketrans("“”", "‘’")


@dataclass(slots=True)
class _Exchange:
    """A question, with its place, and the places of the blocks that answer it."""

    at: int
    question: str
    answer: list[int] = field(default_factory=list)


def with_answers_marked(chosen: Sequence[Block]) -> list[Block]:
    """Return an article's blocks, the answers of an interview that carries no labels in quotation marks."""
    blocks = [part for block in chosen for part in _parts(block)]
    exchanges = _exchanges(blocks)
    if not _is_interview(blocks, exchanges):
        return list(chosen)
    for exchange in exchanges:
        last = exchange.answer[-1]
        for at in exchange.answer:
            text = _inner(blocks[at].text)
            blocks[at] = replace(blocks[at], text=f"“{text}”" if at == last else f"“{text}")
    return blocks


def _parts(block: Block) -> list[Block]:
    """Return a question that is set off in the first line, and its answer in the next, as two blocks."""
    first, line_end, rest = block.text.partition("\n")
    if (
        line_end
        and len(first) <= block.set_off < len(block.text) - 1
        and _asks(first)
        and block.tag in _ANSWERS
    ):
        return [replace(block, text=first), replace(block, text=rest.strip(), set_off=0)]
    return [block]


def _asks(text: str) -> bool:
    first = text.split(maxsplit=1)[0].casefold()
    return text.rstrip("”\"’') ").endswith("?") or first in TELLING_REQUESTS


def _is_set_off(block: Block) -> bool:
    return block.tag in _HEADINGS or block.set_off >= len(block.text)


def _exchanges(blocks: Sequence[Block]) -> list[_Exchange]:
    """Return the questions that are answered, in their order."""
    found: list[_Exchange] = []
    within = False
    for at, block in enumerate(blocks):
        if _is_set_off(block) or block.quotation or block.tag not in _ANSWERS:
            within = _is_set_off(block) and _asks(block.text)
            if within:
                found.append(_Exchange(at, block.text))
        elif within:
            found[-1].answer.append(at)
    answered = [exchange for exchange in found if exchange.answer]
    if answered:  # behind the last answer may stand what the paper tells of the speaker
        first, *rest = answered[-1].answer
        own = next((n for n, at in enumerate(rest) if not _I.search(blocks[at].text)), len(rest))
        answered[-1].answer = [first, *rest[:own]]
    return answered


def _is_interview(blocks: Sequence[Block], exchanges: Sequence[_Exchange]) -> bool:
    """Return whether somebody is asked of himself or herself, and answers in no marks and behind no label."""
    count = len(exchanges)
    if (
        count < _FEWEST
        or sum(map(bool, map(_ASKED_OF.search, (one.question for one in exchanges)))) < _ASKED * count
    ):
        return False
    answers = [" ".join(blocks[at].text for at in one.answer) for one in exchanges]
    own = sum(bool(_I.search(answer)) for answer in answers)
    told = sum(bool(_SAID.search(answer)) for answer in answers)
    marked = sum(bool(DOUBLE_MARK.match(answer) or _LABEL.match(answer)) for answer in answers)
    balanced = all(_is_balanced(blocks[at].text) for one in exchanges for at in one.answer)
    whole = " ".join(answers)
    led = any(_TALK.search(block.text) for block in blocks[: exchanges[0].at])
    return (
        own >= (_OWN_TOLD if led else _OWN) * count
        and told <= (_TOLD_IN_TALK if led else _TOLD) * count
        and marked < _MARKED * count
        and balanced
        and len(_I.findall(whole)) >= len(_YOU.findall(whole))
    )


def _is_balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _inner(text: str) -> str:
    """Return words with the marks that stand within others: single ones."""
    parts = text.translate(_CURLY).split('"')
    return "".join(part + ("‘" if at % 2 == 0 else "’") for at, part in enumerate(parts[:-1])) + parts[-1]
