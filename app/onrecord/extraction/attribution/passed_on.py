"""Whose words somebody only passes on who stands nearer to them: who heard them, got them in a letter, asked for them or never forgot them."""

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.extraction.attribution.subjects import People
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.noun_phrases import noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import ASKED_BY, HEARD_HOW, HEARING, OWN_WORDS, TELLING_FORMS
from onrecord.extraction.lexicon.en.things import ANSWERS, BEFORE_WRITERS, LETTERS_AND_CALLS, SENT
from onrecord.extraction.names.kinds import MAYBE_PERSON

_NEAR = 3
"""Tokens between a letter and its writer at most: "a letter, | sent by | Jane Doe"."""
_LAST = 3
"""Words of a sentence before the letter that is its subject: "The last angry | message"."""
_FAR = 12
"""Tokens between a letter and whom it was written to."""


_ANSWERS = LETTERS_AND_CALLS | ANSWERS


class Given(NamedTuple):
    """A candidate that has a source, and where its content starts."""

    reading: Reading
    people: People
    candidate: Candidate
    source: Range
    content: int


def passed_on(given: Given) -> Candidate | None:
    """Return the candidate with whose words they are, where its source only passes them on."""
    return next((found for find in _FINDS if (found := find(given)) is not None), None)


def _written(given: Given) -> Candidate | None:
    """Read who wrote to whom the source is, else the letter: "a letter from | Jane Doe | to John Roe read: “...”", "the note that she left for him said"."""
    reading, block, (start, end) = given.reading, given.candidate.block, given.source
    lower, to = reading.lower, start - 1
    first = reading.first[reading.document.tokens.sentences[block.cue]]
    if lower[end - 1] in LETTERS_AND_CALLS:
        writer = _writer(reading, end - 1, block.cue)
        return None if writer is None else replace(given.candidate, source=writer)
    if end > block.cue or to < 1 or lower[to] not in ("to", "for"):
        return None
    nouns = range(to - 1, max(first, to - _FAR) - 1, -1)
    noun = next((at for at in nouns if lower[at] in LETTERS_AND_CALLS), None)
    if noun is None or noun > first + _LAST:
        return None  # the letter is not the subject
    return replace(given.candidate, source=_writer(reading, noun, to) or (first, noun + 1))


def _writer(reading: Reading, noun: int, end: int) -> Range | None:
    """Return whom "from", "by" or "that" joins to a letter."""
    lower = reading.lower
    links = range(noun + 1, min(noun + 1 + _NEAR, end))
    link = next((at for at in links if lower[at] in BEFORE_WRITERS), None)
    if link is None:
        return None
    between = [word for word in lower[noun + 1 : link] if word != ","]
    joined = not between or (between[0] in SENT and lower[link] == "by")
    return starting_at(noun_phrases(reading, link + 1, end), link + 1) if joined else None


def _heard(given: Given) -> Candidate | None:
    """Read who was heard: "John Roe heard | Jane Doe | say: “...”", "recalls how | Jane Doe | told him: “...”"."""
    reading, block, right = given.reading, given.candidate.block, given.candidate.right
    lower = reading.lower
    if right is None or lower[block.cue] not in HEARING or given.source[1] > block.cue:
        return None
    first = block.end + (lower[block.end : block.end + 1] != [] and lower[block.end] in HEARD_HOW)
    colon = _colon(reading, first, right[1] - 1)
    heard = starting_at(noun_phrases(reading, first, colon), first)
    if heard is None or heard[1] >= colon or reading.lower[heard[1]] not in SPEECH_FORMS:
        return None
    if first > block.end and lower[heard[1]] not in TELLING_FORMS:
        return None
    block = replace(block, cue=heard[1], lemma=SPEECH_FORMS[lower[heard[1]]])
    return replace(given.candidate, source=heard, block=block, right=(colon + 1, right[1]))


def _asked(given: Given) -> Candidate | None:
    """Read who answers whom somebody asks: "Asked by John Roe, | Jane Doe | was blunt: “...”"."""
    lower, block, right = given.reading.lower, given.candidate.block, given.candidate.right
    by = lower[block.cue + 1 : block.cue + 2] == ["by"] and given.source[0] == block.cue + 2
    comma = given.source[1]
    if right is None or not by or lower[block.cue] not in ASKED_BY or lower[comma : comma + 1] != [","]:
        return None
    colon = _colon(given.reading, comma, right[1] - 1)
    answers = starting_at(noun_phrases(given.reading, comma + 1, colon), comma + 1)
    block = replace(block, cue=colon, lemma=":", order="sv")
    return answers and replace(given.candidate, source=answers, block=block, right=(colon + 1, right[1]))


def _unforgotten(given: Given) -> Candidate | None:
    """Read whose words stand behind a colon: "he would never forget | Jane Doe's | words: “...”"."""
    reading, block, right = given.reading, given.candidate.block, given.candidate.right
    if right is None or given.source[1] > block.cue:
        return None
    lower = reading.lower
    colon = _colon(reading, block.end, right[1] - 1)
    mark = colon - 2
    if mark <= block.end or lower[colon - 1] not in OWN_WORDS or reading.classes[mark] != "POS":
        return None
    named = given.people.between(block.end, mark)
    name = given.people.names[named[-1]] if named else None
    owner = (name.first, name.last) if name is not None and name.kind in MAYBE_PERSON else None
    block = replace(block, cue=colon - 1, lemma="word", form="noun")
    return owner and replace(given.candidate, source=owner, block=block, right=(colon + 1, right[1]))


def _answered(given: Given) -> Candidate | None:
    """Read from whom an answer came: "“...,” came the reply from | Jane Doe"."""
    lower, (start, end) = given.reading.lower, given.source
    if "from" not in lower[start + 1 : end + 1]:
        return None
    link = lower.index("from", start + 1)
    if lower[link - 1] not in _ANSWERS:
        return None
    named = given.people.between(link + 1, link + 1 + _NEAR)
    name = given.people.names[named[0]] if named else None
    owner = (name.first, name.last) if name is not None and name.kind in MAYBE_PERSON else None
    return owner and replace(given.candidate, source=owner)


def _colon(reading: Reading, first: int, end: int) -> int:
    """Return the first colon before quoted words; `first` where there is none."""
    classes = reading.classes
    if ":" not in classes[first:end]:
        return first
    return next((at for at in range(first, end) if classes[at : at + 2] == [":", "OQ"]), first)


_FINDS: tuple[Callable[[Given], Candidate | None], ...] = (
    _written,
    _heard,
    _asked,
    _unforgotten,
    _answered,
)
