"""Landmarks of a text: where the nearest quotation marks, reporting verbs and likely cues stand."""

from collections.abc import Sequence

from onrecord.extraction.candidates.token_features import Reading
from onrecord.text.tokens import places_of

_BUCKETS = ("0", "1", "2", "3", "4", "5", "6", "6", "8", "8", "8", "8", "12", "12", "12", "12")
_LISTED = 300
"""So many far distances are listed: asking a table is quicker than comparing, and sentences of news are shorter."""
_MARKED = frozenset((",", "CQ", "OQ", "SAY", "OPN"))
_ACCORDING = frozenset(("according",))


class _Buckets(dict[int, str]):
    """Names of distances; what is not listed is far, or below nought."""

    def __missing__(self, distance: int) -> str:
        return "far" if distance > 0 else "-"


bucket = _Buckets(enumerate((*_BUCKETS, *["far"] * _LISTED))).__getitem__
"""Names a distance in tokens: exact to 6, then coarse."""


DISTANCES = tuple(map(bucket, range(-1, 17)))
"""Names of distances from one below nought, where a cue ends the phrase; the last holds for all that are longer."""
PAD = 4
"""Tokens on each side of a cue that its features see."""


def _steps(places: Sequence[int], values: Sequence[int], count: int) -> list[int]:
    """Return for each index the value that holds up to the next of the places, and behind them all the last."""
    found: list[int] = []
    for place, value in zip(places, values, strict=False):
        found += [value] * (place + 1 - len(found))
    return found + [values[-1]] * (count - len(found))


class Landmarks:
    """Where the nearest quotation marks, reporting verbs and likely cues stand, asked by token."""

    def __init__(self, reading: Reading) -> None:
        classes, stretches = reading.classes, reading.stretches
        count = len(classes)
        closing, opening, commas, verbs = [], [], [], []
        for index in places_of(classes, _MARKED):
            name = classes[index]
            if name == ",":
                commas.append(index)
            elif name == "CQ":
                closing.append(index)
            elif name == "OQ":
                opening.append(index)
            elif stretches[index] < 0:
                verbs.append(index)
        told = places_of(reading.lower, _ACCORDING)
        if told:
            verbs = sorted({*verbs, *(index for index in told if stretches[index] < 0)})
        self.closed = _steps(closing, [-1, *closing], count + 1)
        self.opened = _steps(opening, [*opening, count], count + 1)
        self.verbs = _steps(verbs, [-1, *verbs], count + 1)
        self.commas = _steps(commas, range(len(commas) + 1), count + 1)
        self._classes = classes
        self.likely = [0] * (count + 1)
        self.ahead = [0] * (count + 1)
        """By place: twice the likely cues among the next two tokens, and one more where one of the four behind them is one."""
        edge = ["<s>"] * PAD
        self.classes, self.words = [*edge, *classes, *edge], [*edge, *reading.lexical, *edge]
        """With `PAD` more on each side."""

    def left(self, index: int, start: int) -> str:
        """Bucket of the distance to the closing mark before `index` in its sentence, with what precedes the mark."""
        closed = self.closed[index]
        if closed < start:
            return "-"
        return bucket(index - closed) + self._classes[closed - 1]

    def right(self, index: int, end: int) -> str:
        """Bucket of the distance to the opening mark after `index` in its sentence, with what precedes the mark."""
        opened = self.opened[index + 1]
        if opened >= end:
            return "-"
        return bucket(opened - index) + self._classes[opened - 1]

    def cue_before(self, index: int, start: int) -> str:
        """Bucket of the distance to the reporting verb before `index` in its sentence."""
        verb = self.verbs[index]
        return "-" if verb < start else bucket(index - verb) + self._classes[verb]

    def set_likely(self, tokens: list[int]) -> None:
        """Take in the tokens that are likely cues, so that edges can see them."""
        count = len(self.likely)
        self.likely = _steps(tokens, range(len(tokens) + 1), count)
        self.ahead = [0] * count
        for token in tokens:
            for place in range(max(token - 5, 0), max(token - 1, 0)):
                self.ahead[place] |= 1
        for token in tokens:
            for place in range(max(token - 1, 0), token + 1):
                self.ahead[place] += 2

    def likely_between(self, start: int, end: int) -> int:
        """Count likely cues in a token range."""
        last = len(self.likely) - 1
        return self.likely[min(end, last)] - self.likely[min(start, last)]
