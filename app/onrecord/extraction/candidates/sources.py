"""Sources: which noun phrase names who said it, given the cue."""

from bisect import bisect_left
from collections.abc import Callable
from itertools import filterfalse

from msgspec import Struct

from onrecord.extraction.candidates.cues import suffix_of
from onrecord.extraction.candidates.landmarks import DISTANCES, Landmarks, bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel
from onrecord.extraction.candidates.templates import Templates
from onrecord.extraction.candidates.token_features import Reading, sentence_of

SKIPPED = frozenset(("BE", "HAVE", "DO", "MOD", "NEG", "ADV", "LY"))
_FEW = 3
"""So many tokens between phrase and cue are named one by one."""
REACH = 8
"""Noun phrases on each side of the cue that may be its source."""


class Cue(Struct, frozen=True):
    """The cue that a source is sought for, and the quotation marks around it."""

    token: int
    lemma: str
    form: str
    left: str
    """The closing mark before it in its sentence, as `Landmarks.left` describes it."""
    right: str
    first: int
    """First token of its sentence."""


def source_candidates(reading: Reading, cue: int, phrases: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """List the noun phrases outside quotation marks (inside, when the cue stands inside too) that are not the cue."""
    stretches = reading.stretches
    wanted = stretches[cue]
    return [
        (start, end)
        for start, end in phrases
        if (stretches[start] == wanted and not start <= cue < end) or start < cue == end - 1
    ]


_TOLD = (",", "CQ", "THAT", "WHO", "SUB", "SAY", "CC", "PRP", "VRB", "ED")
_TELLING = frozenset(_TOLD)


class _Named(dict[frozenset[str], str]):
    """Classes of `_TOLD` in its order: a gap has one of few sets of them, and asking a table is quicker than joining."""

    def __missing__(self, seen: frozenset[str]) -> str:
        self[seen] = named = "".join([mark for mark in _TOLD if mark in seen])
        return named


_NAMED = _Named()


def between(reading: Reading, start: int, end: int) -> str:
    """Describe the tokens between two places: their classes when few, else a bucket and what they hold."""
    if start >= end:
        return ""
    names = list(filterfalse(SKIPPED.__contains__, reading.classes[start:end]))
    if len(names) <= _FEW:
        return " ".join(names)
    return bucket(len(names)) + _NAMED[_TELLING.intersection(names)]


WORDED = frozenset(("PRN", "PRO", "PPL", "BOD", "WHO"))
"""Heads of which the word itself counts."""


def apposition(reading: Reading, cue: Cue, phrase: tuple[int, int]) -> str:
    """Say whether commas stand behind the phrase and before the cue, and what stands before the phrase then."""
    f, e = phrase
    classes, ahead = reading.classes, cue.token - 1
    if f >= cue.token or e >= len(classes) or classes[e] != ",":
        return "-"
    while ahead > e and classes[ahead] in SKIPPED:
        ahead -= 1
    if ahead <= e or classes[ahead] != ",":
        return "-"
    return "Aq" if f and classes[f - 1] == "CQ" else "A^" if f == cue.first else "A"


SOURCE = Templates(
    "source",
    "side gap lemma form count head kind opening size before before_lex after after_lex start rank left right apposed",
    (
        "{side}",
        "{side}{gap}",
        "{side}{gap}{lemma}",
        "{side}{gap}{form}",
        "{side}{gap}{form}{head}",
        "{side}{count}",
        "{side}{count}{form}",
        "{side}{head}",
        "{side}{kind}",
        "{side}{kind}{form}",
        "{side}{lemma}{head}",
        "{side}{opening}{head}",
        "{side}{size}",
        "{side}{before}",
        "{side}{before}{head}",
        "{side}{before_lex}{form}",
        "{side}{after}",
        "{side}{after_lex}",
        "{side}{start}{gap}",
        "{side}{start}{head}{form}",
        "{side}{rank}",
        "{side}{rank}{head}",
        "{side}{rank}{gap}",
        "{side}{left}",
        "{side}{right}",
        "{side}{left}{gap}",
        "{side}{right}{gap}",
        "{side}{left}{gap}{head}",
        "{side}{before}{after}{gap}",
        "{side}{rank}{left}{form}",
        "{apposed}",
        "{apposed}{before}{head}",
        "{apposed}{form}{head}",
        "{apposed}{rank}",
        "{apposed}{opening}{before}",
        "{apposed}{left}{head}",
    ),
)
SOURCE_TEMPLATES = len(SOURCE.parts)
NO_SOURCE = Templates(
    "no source",
    "lemma form c1 d1 l1 left right",
    (
        "0",
        "0{lemma}",
        "0{form}",
        "0{form}{c1}",
        "0{form}{d1}",
        "0{l1}{form}",
        "0{lemma}{c1}",
        "0{left}{form}",
        "0{right}{form}",
        "0{c1}{d1}",
        *[""] * (SOURCE_TEMPLATES - 10),
    ),
)


def source_values(reading: Reading, cue: Cue, phrase: tuple[int, int], rank: str) -> tuple[str, ...]:
    """Look at one candidate: its head, its neighbours, and what stands between it and the cue."""
    f, e = phrase
    classes, lex, token = reading.classes, reading.lexical, cue.token
    if f < token:
        side, gap, count = "L", between(reading, e, token), token - e
    else:
        side, gap, count = "R", between(reading, token + 1, f), f - token - 1
    head = classes[e - 1]
    before, before_lex = (classes[f - 1], lex[f - 1]) if f else ("<s>", "<s>")
    after, after_lex = (classes[e], lex[e]) if e < len(classes) else ("<s>", "<s>")
    return (
        side,
        gap,
        cue.lemma,
        cue.form,
        bucket(count),
        head,
        lex[e - 1] if head in WORDED else head,
        classes[f],
        bucket(e - f),
        before,
        before_lex,
        after,
        after_lex,
        "^" if f == cue.first else before,
        rank,
        cue.left,
        cue.right,
        apposition(reading, cue, phrase),
    )


def no_source_values(reading: Reading, cue: Cue) -> tuple[str, ...]:
    """Look at the choice that nobody is named."""
    token, last = cue.token, len(reading.lower) - 1
    c1, l1 = (reading.classes[token - 1], reading.lexical[token - 1]) if token else ("<s>", "<s>")
    d1 = reading.classes[token + 1] if token < last else "<s>"
    return cue.lemma, cue.form, c1, d1, l1, cue.left, cue.right


def source_rows(
    reading: Reading, token: int, lemma: str, marks: Landmarks, phrases: list[tuple[int, int]]
) -> list[tuple[tuple[int, int] | None, tuple[str, ...]]]:
    """Return every choice with its features; the first is None, nobody is named."""
    cue = cue_of(reading, token, lemma, marks)
    nobody = NO_SOURCE.features(no_source_values(reading, cue))
    rows: list[tuple[tuple[int, int] | None, tuple[str, ...]]] = [(None, nobody)]
    rows += [
        (phrase, SOURCE.features(source_values(reading, cue, phrase, rank)))
        for phrase, rank in ranked_candidates(reading, token, phrases)
    ]
    return rows


Ranked = list[tuple[tuple[int, int], str]]
"""Noun phrases, each with its rank."""
CompiledSources = Callable[[Ranked, int, int, tuple[str, ...], tuple[object, ...]], list[float]]
_KINDS = {**dict.fromkeys(SKIPPED, 0), **{mark: place for place, mark in enumerate(_TOLD, 1)}}
_SIDES, _APPOSED = ("L", "R"), ("-", "Aq", "A^", "A")


class SourceScores:
    """Scores of sources in one text."""

    def __init__(self, reading: Reading, marks: Landmarks, model: LinearModel) -> None:
        self._reading = reading
        self._nobody = model.scorer("source", NO_SOURCE).score
        scorer = model.scorer("source", SOURCE)
        self._score = scorer.score
        self._compiled: CompiledSources | None = getattr(scorer, "sources", None)
        """What gives the same scores without the strings, where a compiler was found."""
        self._seen = marks.classes, marks.words, _KINDS, WORDED, _SIDES, _TOLD, DISTANCES, _APPOSED

    def scores(self, cue: Cue, phrases: Ranked) -> list[float]:
        """Return the score of the choice that nobody is named, then of each phrase."""
        reading = self._reading
        nobody = self._nobody(no_source_values(reading, cue)) / UNIT
        if self._compiled is not None:
            shared = cue.lemma, cue.form, cue.left, cue.right
            return [nobody, *self._compiled(phrases, cue.token, cue.first, shared, self._seen)]
        score = self._score
        return [nobody, *(score(source_values(reading, cue, *one)) / UNIT for one in phrases)]


def cue_of(reading: Reading, token: int, lemma: str, marks: Landmarks) -> Cue:
    """Return the cue at a token with the quotation marks around it."""
    start, end = sentence_of(reading, token)
    form = suffix_of(reading.lower[token], lemma)
    return Cue(token, lemma, form, marks.left(token, start), marks.right(token, end), start)


def ranked_candidates(reading: Reading, cue: int, phrases: list[tuple[int, int]]) -> Ranked:
    """List the noun phrases that may be the source, each with its rank on its side of the cue."""
    found = source_candidates(reading, cue, phrases)
    before = bisect_left(found, (cue,))
    first = max(before - REACH, 0)
    return list(zip(found[first : before + REACH], _RANKS[REACH - before + first :], strict=False))


def without_addressee(ranked: Ranked, cue: int, lemma: str) -> Ranked:
    """Leave out whom the words were told: "Ann Bly, who sat on the board, told | the Courier|, “...”"."""
    return [one for one in ranked if one[0][0] != cue + 1] if lemma == TELL else ranked


TELL = "tell"
"""The verb that has whom it was said to behind it, and never who says it."""
_RANKS = (*map(str, range(REACH, 0, -1)), *map(str, range(1, REACH + 1)))
"""Ranks of the noun phrases before a cue and behind it, in reading order."""
