"""Cross-examinations: paragraphs of quoted words alone, in which two go on who were named where one asked and the other answered."""

from collections.abc import Sequence

from onrecord.extraction.quotation import Attribution
from onrecord.text.document import Document
from onrecord.text.spans import begun

FEWEST = 3
"""Paragraphs in a row without a cue that make a dialogue, where no question and answer tell whose turn it is."""
_EXCHANGE = 2
"""Turns before the words that tell whose turn it is: the other's, and the one before."""


def whose_turn(
    document: Document, attributions: Sequence[Attribution], index: int, spoke: Sequence[int | None]
) -> int | None:
    """Return who goes on in quoted words without a source; None where it is no exchange of question and answer.

    Args:
        document: The text.
        attributions: All attributions in reading order.
        index: The attribution without a source.
        spoke: For each attribution who speaks, as far as known.
    """
    first = index - _EXCHANGE
    if first < 0 or not _are_turns(document, attributions[first : index + 1]):
        return None
    one, other = spoke[first], spoke[index - 1]
    if one is None or other is None or one == other:
        return None
    if _is_in_dialogue(document, attributions, index, spoke):
        return one
    turns = [_asks(document, turn) for turn in attributions[first : index + 1]]
    if turns[0] != turns[2] or turns[0] == turns[1]:
        return None
    begun_before = turns[0] or (first > 0 and spoke[first - 1] == other)
    return one if begun_before else None


def _is_in_dialogue(
    document: Document, attributions: Sequence[Attribution], index: int, spoke: Sequence[int | None]
) -> bool:
    """Return whether so many turns in a row have no source, a question among them, that two speak by turns up to whoever is named behind."""
    first, last = index, index + 1
    while first > _EXCHANGE and _is_bare(document, attributions, first - 1):
        first -= 1
    while last < len(attributions) and _is_bare(document, attributions, last):
        last += 1
    asks = any(_asks(document, turn) for turn in attributions[first - _EXCHANGE : last])
    due = spoke[first - _EXCHANGE + (last - first) % 2]
    speaks = spoke[last] if last < len(attributions) else None
    return asks and last - first >= FEWEST and speaks in (None, due)


def _is_bare(document: Document, attributions: Sequence[Attribution], index: int) -> bool:
    return attributions[index].source is None and _are_turns(document, attributions[index - 1 : index + 1])


def _are_turns(document: Document, turns: Sequence[Attribution]) -> bool:
    """Return whether each stands in the paragraph behind the last one's, quoted words first, and the last holds nothing else."""
    places = [begun(document.paragraphs, turn.contents[0].span.start) - 1 for turn in turns]
    paragraph = document.paragraphs[places[-1]]
    quoted = all(content.verbatim for turn in turns for content in turn.contents)
    said = turns[-1].contents[-1].span.end - turns[-1].contents[0].span.start
    alone = paragraph.end - paragraph.start - said <= _MARKS
    return quoted and alone and places == [*range(places[0], places[0] + len(turns))]


_MARKS = 2
"""Characters of a paragraph beside its quoted words: the marks."""


def _asks(document: Document, turn: Attribution) -> bool:
    return turn.contents[-1].span.cut(document.text).rstrip(",").endswith("?")
