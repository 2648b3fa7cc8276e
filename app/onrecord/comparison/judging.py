"""The verdict on a draft's quotation, given what the record has that is like it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.comparison.alignment import find_run
from onrecord.comparison.comparing import Comparison, compare, stands_in
from onrecord.comparison.drafts import DraftQuotation
from onrecord.comparison.passage import Passage
from onrecord.comparison.people import may_be_one
from onrecord.text.lexicon import words

Verdict = Literal[
    "exact",
    "exact_other_speaker",
    "altered",
    "cut",
    "spliced",
    "paraphrase_only",
    "insertion_as_speech",
    "disputed",
    "not_on_record",
]
FINE: frozenset[Verdict] = frozenset(("exact",))
"""Verdicts that leave nothing to do; every other is a finding."""
VERDICT_WORDS: Mapping[str, str] = {
    "exact": "said in these words",
    "exact_other_speaker": "said by somebody else",
    "altered": "the words were altered",
    "cut": "words are left out",
    "spliced": "several statements are joined",
    "paraphrase_only": "the article's words, not the speaker's own",
    "insertion_as_speech": "an editor's words are shown as speech",
    "disputed": "disputed or retracted in the record",
    "not_on_record": "nothing like it is on record",
}
"""What each verdict says, in a few words."""

OTHERS_WORDS = 4
"""From so many words on the same words of another speaker are no coincidence."""
_OTHERS_LIKENESS = 0.8
"""How much altered words must be like those of another speaker to be theirs."""
_UNLIKE = 0.9
"""Words less like any one statement than this may be two statements joined."""
_LEAST_PIECE = 3
_CERTAIN_PIECE = 5
"""From so many words on a piece of another statement needs no sentence's end to begin at."""
_MOST_ADDED = 3
"""Words of nobody between two statements of different quotes that hide their joint."""
_MOST_PIECES = 5
_MOST_SPLIT = 400
"""Words of the longest quotation that is searched for two statements joined."""
_LINKS = words("and but so or then because while")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation of the record that shares words with the draft's."""

    key: int
    passage: Passage
    speaker: str | None
    """Name of the speaker; None when the record names nobody."""
    article: str
    disputed: bool = False
    """It was disputed or retracted."""


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation of the record that bears on the verdict."""

    candidate: Candidate
    comparison: Comparison
    other_speaker: bool
    """The record names somebody else than the draft does."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict, and what it rests on: matches of the best grade first."""

    verdict: Verdict
    matches: tuple[Match, ...]


_ORDER = {"exact": 0, "cut": 2, "insertion_as_speech": 3, "paraphrase_only": 4, "altered": 5}


def judge(
    draft: DraftQuotation, candidates: Sequence[Candidate], known: dict[int, Match | None] | None = None
) -> Judgement:
    """Judge a draft's quotation by the quotations of the record that are most like it.

    Args:
        draft: The draft's quotation.
        candidates: Those of the record.
        known: By a candidate's key, how it compares; filled, so that more candidates can be judged later.
    """
    matches = sorted(_matches(draft, candidates, {} if known is None else known), key=_rank)
    best = matches[0] if matches else None
    if best is None or (best.comparison.grade == "altered" and _may_be_joined(best.comparison)):
        joined = _splice(draft, candidates)
        if joined is not None and not (best is not None and _is_one_statement(joined)):
            return joined
    if best is None:
        return Judgement("not_on_record", ())
    return Judgement(_verdict(best), tuple(matches))


def is_settled(judgement: Judgement) -> bool:
    """Return whether quotes that share fewer words would change nothing."""
    if not judgement.matches:
        return False
    best = judgement.matches[0].comparison
    if best.grade == "altered":
        return judgement.verdict == "altered" and not _may_be_joined(best)
    return best.grade in ("exact", "cut") and judgement.verdict != "spliced"


def _matches(
    draft: DraftQuotation, candidates: Sequence[Candidate], known: dict[int, Match | None]
) -> list[Match]:
    """Compare the draft's words with each candidate; where somebody said these very words, with those that have them alone."""
    having = [one for one in candidates if stands_in(draft.passage, one.passage)]
    same = _compared(draft, having, known)
    if any(_is_exact(match) for match in same):
        return same
    keys = {one.key for one in having}
    return [*same, *_compared(draft, [one for one in candidates if one.key not in keys], known)]


def _compared(
    draft: DraftQuotation, candidates: Sequence[Candidate], known: dict[int, Match | None]
) -> list[Match]:
    known.update({one.key: _match(draft, one) for one in candidates if one.key not in known})
    return [match for one in candidates if (match := known[one.key]) is not None]


def _is_exact(match: Match) -> bool:
    return match.comparison.grade == "exact" and not match.other_speaker


def _match(draft: DraftQuotation, candidate: Candidate) -> Match | None:
    comparison = compare(draft.passage, candidate.passage, lead=draft.lead)
    if comparison is None:
        return None
    other = _is_other(draft, candidate)
    if other and len(draft.passage.words) < OTHERS_WORDS:
        return None
    if other and comparison.grade == "altered" and comparison.likeness < _OTHERS_LIKENESS:
        return None
    return Match(candidate, comparison, other)


def _may_be_joined(found: Comparison) -> bool:
    """Return whether a part of the draft is so unlike a statement that it may be another one."""
    more = (change for change in found.changes if not change.record)
    return found.likeness < _UNLIKE or any(len(change.draft.split()) >= _LEAST_PIECE for change in more)


def _is_other(draft: DraftQuotation, candidate: Candidate) -> bool:
    if draft.speaker is None or candidate.speaker is None:
        return False
    return not may_be_one(draft.speaker, candidate.speaker)


def _rank(match: Match) -> tuple[int, bool, float, bool]:
    """Sort the best first: the grade, the draft's own speaker, how alike, what nobody disputes."""
    grade = _ORDER[match.comparison.grade] + (match.comparison.grade == "exact" and match.other_speaker)
    return grade, match.other_speaker, -match.comparison.likeness, match.candidate.disputed


def _verdict(best: Match) -> Verdict:
    grade = best.comparison.grade
    if grade != "exact":
        return grade
    if best.other_speaker:
        return "exact_other_speaker"
    return "disputed" if best.candidate.disputed else "exact"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the draft, `first` to `last`, that stand in a row in one quotation of the record."""

    first: int
    last: int
    candidate: Candidate
    start: int


def _splice(draft: DraftQuotation, candidates: Sequence[Candidate]) -> Judgement | None:
    """Read the draft's words as several statements of the record, one after another; None where they are not."""
    passage = draft.passage
    if len(passage.words) > _MOST_SPLIT:
        return None
    own = sorted(candidates, key=lambda one: _is_other(draft, one))
    pieces = _pieces(passage, own)
    if len(pieces) < 2:  # noqa: PLR2004 - one piece is no joint
        return None
    matches = tuple(
        Match(
            piece.candidate,
            Comparison("exact", (), (), piece.start, piece.start + piece.last - piece.first, 1.0),
            _is_other(draft, piece.candidate),
        )
        for piece in pieces
    )
    return Judgement(_verdict_on_joints(passage, pieces, matches), matches)


def _is_one_statement(joined: Judgement) -> bool:
    """Return whether the pieces are those of one quotation, in its own order: then words are missing, and nothing is joined."""
    if len({match.candidate.key for match in joined.matches}) > 1:
        return False
    starts = [match.comparison.first for match in joined.matches]
    return starts == sorted(starts)


def _verdict_on_joints(passage: Passage, pieces: Sequence[_Piece], matches: Sequence[Match]) -> Verdict:
    """Say what joints between statements are: shown, where an attribution or "…" stands there, or hidden."""
    verdicts: set[Verdict] = set()
    for left, right in pairwise(pieces):
        joint = passage.joints.get(right.first) if right.first - left.last < 2 else None  # noqa: PLR2004 - a link
        same = left.candidate.article == right.candidate.article
        ordered = _offset(left) < _offset(right)
        if joint == "break" and same:
            continue
        verdicts.add("cut" if joint == "ellipsis" and same and ordered else "spliced")
    if "spliced" in verdicts or any(match.other_speaker for match in matches):
        return "spliced"
    return "cut" if verdicts else "exact"


def _offset(piece: _Piece) -> int:
    return piece.candidate.passage.words[piece.start].start


def _pieces(passage: Passage, candidates: Sequence[Candidate]) -> list[_Piece]:
    """Cover all words with the longest runs of the record; empty where some word is in none."""
    pieces: list[_Piece] = []
    at = 0
    while at < len(passage.words) and len(pieces) < _MOST_PIECES:
        if pieces and passage.keys[at] in _LINKS and (at + 1 < len(passage.words)):
            piece = _longest(passage, at, candidates) or _longest(passage, at + 1, candidates)
        else:
            piece = _longest(passage, at, candidates)
        if piece is None and pieces:
            piece = _behind_added(passage, at, pieces[-1], candidates)
        if piece is None:
            return []
        pieces.append(piece)
        at = piece.last
    return pieces if at == len(passage.words) else []


def _behind_added(passage: Passage, at: int, last: _Piece, candidates: Sequence[Candidate]) -> _Piece | None:
    """Return a run of another quote behind a few words that nobody said; both are long enough to be no coincidence."""
    if last.last - last.first < _CERTAIN_PIECE:
        return None
    others = [one for one in candidates if one.key != last.candidate.key]
    most = min(_MOST_ADDED, len(passage.words) - at - _CERTAIN_PIECE)
    found = (_longest(passage, at + step, others) for step in range(1, most + 1))
    return next((one for one in found if one is not None and one.last - one.first >= _CERTAIN_PIECE), None)


def _longest(passage: Passage, at: int, candidates: Sequence[Candidate]) -> _Piece | None:
    """Return the longest run from `at` on that ends where a piece may end."""
    best: _Piece | None = None
    for candidate in candidates:
        last, start = _reach(passage, at, candidate)
        while last - at >= _LEAST_PIECE and not _may_end(passage, at, last):
            last -= 1
        if last - at >= _LEAST_PIECE and (best is None or last > best.last):
            best = _Piece(at, last, candidate, start)
    return best


def _reach(passage: Passage, at: int, candidate: Candidate) -> tuple[int, int]:
    """Return how far the words from `at` on stand in a row in one quotation, as speech, and where they begin there."""
    keys, within = passage.keys, candidate.passage.keys
    last, place = at, -1
    start = find_run(keys[at : at + _LEAST_PIECE], within)
    while start >= 0:
        length = 0
        while (
            at + length < len(keys)
            and start + length < len(within)
            and keys[at + length] == within[start + length]
            and candidate.passage.verbatim[start + length]
        ):
            length += 1
        if at + length > last:
            last, place = at + length, start
        start = find_run(keys[at : at + _LEAST_PIECE], within, start + 1)
    return last, place


def _may_end(passage: Passage, at: int, last: int) -> bool:
    if last == len(passage.words) or last in passage.joints or passage.words[last].opens:
        return True
    return last - at >= _CERTAIN_PIECE or passage.keys[last] in _LINKS
