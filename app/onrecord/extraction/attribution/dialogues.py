"""Dialogues whose turns lose their cues: two speak in turns, then paragraphs of quoted words follow that nobody is named beside."""

from collections.abc import Mapping, Sequence

from onrecord.extraction.attribution.continuation import Unit, last_word
from onrecord.extraction.candidates.assembly import Range
from onrecord.extraction.candidates.token_features import Reading
from onrecord.text.spans import begun

FEWEST = 3
"""Paragraphs in a row without a cue that make a dialogue: of fewer the last who spoke may go on."""
_LONGEST = 40
"""Tokens of such a turn at most; a longer one is a statement that goes on."""


def bare_turns(
    reading: Reading, units: Sequence[Unit], sources: Sequence[Range | None], holders: Mapping[int, int]
) -> frozenset[int]:
    """Return the first tokens of the quoted words that are turns without cues: no neighbour's statement goes on in them.

    Args:
        reading: The tokens.
        units: The quoted words.
        sources: Who is named beside each cue, in reading order.
        holders: By stretch the claim that has it.
    """
    found: set[int] = set()
    for number in range(len(units) - FEWEST - 1):
        first, second, *rest = units[number : number + FEWEST + 2]
        if not (
            _alternate(reading, sources, holders, first, second) and _in_row(reading, [first, second, *rest])
        ):
            continue
        end = number + 2
        while (
            end < len(units)
            and _is_bare(reading, units[end], holders)
            and _in_row(reading, units[end - 1 : end + 1])
        ):
            end += 1
        turns = units[number:end]
        asks = any(reading.lower[last_word(reading, turn)] == "?" for turn in turns)
        if asks and end - number - 2 >= FEWEST:
            found.update(turn.start for turn in turns[2:])
    return frozenset(found)


def _alternate(
    reading: Reading, sources: Sequence[Range | None], holders: Mapping[int, int], first: Unit, second: Unit
) -> bool:
    """Return whether two others are named beside two quotations."""
    owners = [holders.get(unit.stretches[-1]) for unit in (first, second)]
    named = [sources[owner] for owner in owners if owner is not None]
    words = {reading.lower[source[1] - 1] for source in named if source is not None}
    return len(words) == len(owners)


def _in_row(reading: Reading, turns: Sequence[Unit]) -> bool:
    """Return whether each turn opens the paragraph behind the last one's."""
    paragraphs = reading.document.paragraphs
    starts = [reading.document.stretches[turn.stretches[0]].span.start for turn in turns]
    places = [begun(paragraphs, start) - 1 for start in starts]
    opens = all(paragraphs[place].start == start - 1 for place, start in zip(places, starts, strict=True))
    return opens and places == [*range(places[0], places[0] + len(turns))]


def _is_bare(reading: Reading, turn: Unit, holders: Mapping[int, int]) -> bool:
    """Return whether short quoted words that nobody claims, closed by a mark, are all that a paragraph holds."""
    stretch = reading.document.stretches[turn.stretches[0]]
    if len(turn.stretches) > 1 or stretch.close is None or turn.stretches[0] in holders:
        return False
    paragraph = reading.document.paragraphs[begun(reading.document.paragraphs, stretch.span.start) - 1]
    return paragraph.end <= stretch.close + 1 and turn.end - turn.start <= _LONGEST
