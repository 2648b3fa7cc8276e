"""What looks like a statement and is nobody's: a proverb, a song, a title, a toy's word, what somebody might say, an idiom of saying."""

from collections.abc import Sequence

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.capitals import SMALL_IN_TITLES
from onrecord.extraction.lexicon.en.sayings import (
    AMOUNTS,
    COMPARED,
    CONDITIONS,
    FICTION,
    HARDLY_ANYTHING,
    IDIOMS,
    IMAGINING,
    PERFORMING,
    RECITED,
    TAUGHT_BY,
    VOICELESS,
)

_BY_LAST_WORD = {
    idiom[-1]: tuple(list(other) for other in IDIOMS if other[-1] == idiom[-1]) for idiom in IDIOMS
}


def is_nobodys(reading: Reading, candidate: Candidate) -> bool:
    """Return whether what the cue leads to is nobody's statement, in marks or without."""
    return (
        _is_idiom(reading, candidate.block.cue)
        or _is_recited(reading, candidate)
        or _is_imagined(reading, candidate)
        or _is_performed(reading, candidate)
    )


def hardly_says(reading: Reading, candidate: Candidate) -> bool:
    """Return whether words without marks tell hardly anything: "said nothing", "did not say why", "says more about grief than any film"."""
    start, end = candidate.right or (0, 0)
    if candidate.left is None and _tells_how_much(reading, start, end):
        return True
    last = end - (reading.lower[end - 1 : end] == ["more"])  # "said nothing more"
    return last - start == 1 and candidate.left is None and reading.lower[start] in HARDLY_ANYTHING


def _tells_how_much(reading: Reading, start: int, end: int) -> bool:
    """Return whether no more is told than how much is said: "says a lot about", "said little of it", "says nothing and leaves"."""
    lower = reading.lower[start:end]
    lower = lower[lower[:1] == ["a"] :]
    if len(lower) < _AMOUNT or lower[0] not in AMOUNTS:
        return False
    if lower[1] == "than":
        return lower[2] in COMPARED and VERB_CLASSES.isdisjoint(reading.classes[start:end])
    return lower[1] == "about" or lower[:2] in (["nothing", "and"], ["nothing", "but"])


_AMOUNT = 3
"""Tokens of an amount and of what it is of or beside, at least."""


def _is_idiom(reading: Reading, cue: int) -> bool:
    """Return whether the cue is the last word of an idiom: "needless to | say", "That | said, the road is shut"."""
    lower = reading.lower
    if lower[cue] in ("goes", "went"):
        return lower[cue + 1 : cue + 3] == ["without", "saying"]
    if lower[cue + 1 : cue + 2] == ["goes"]:
        return lower[cue] == "saying"  # "as the old saying goes"
    idioms = _BY_LAST_WORD.get(lower[cue])
    if idioms is None:
        return False
    before = lower[cue - 1]
    for idiom in idioms:
        if idiom[-2] == before and lower[max(cue + 1 - len(idiom), 0) : cue + 1] == idiom:
            return True
    opens = reading.first[reading.document.tokens.sentences[cue]] == cue - 1
    return opens and lower[cue - 1 : cue + 2] == ["that", "said", ","]


def _is_recited(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a song or a proverb, a toy or an animal has the words, or experience tells something."""
    cue, source, lower = candidate.block.cue, candidate.source, reading.lower
    before = lower[cue - 1] if lower[cue] == ":" else ""
    head = lower[source[1] - 1] if source is not None else before
    printed = reading.document.tokens.words[source[1] - 1] if source is not None else head
    if head in TAUGHT_BY and candidate.block.lemma == "tell":
        return True
    named = source is None or (printed == head and lower[source[1] : source[1] + 1] != ["of"])
    return before in RECITED or (named and (head in RECITED or head in VOICELESS))


def _is_imagined(reading: Reading, candidate: Candidate) -> bool:
    """Return whether somebody only might say it: "What if she said, “Yes”?", "If the minister says yes, ...", "In the film, the hero says"."""
    source, lower = candidate.source, reading.lower
    first = reading.first[reading.document.tokens.sentences[candidate.block.cue]]
    if source is None or not first <= source[0] <= candidate.block.cue or reading.stretches[first] >= 0:
        return False
    if lower[first] in IMAGINING or lower[first : first + 2] == ["what", "if"]:
        return True
    if lower[first] in CONDITIONS:
        return source[0] == first + 1
    fiction = lower[first : first + 2] == ["in", "the"] and lower[first + 2] in FICTION
    return fiction and reading.classes[source[0]] == "DET"


def _is_performed(reading: Reading, candidate: Candidate) -> bool:
    """Return whether somebody sang or played a work: its title, in marks, has capitals throughout."""
    cue, right = candidate.block.cue, candidate.right
    if reading.lower[cue] not in PERFORMING or right is None or reading.classes[right[0] - 1] != "OQ":
        return False
    stretch = reading.stretches[right[0]]
    words = [
        word
        for word, inside in zip(
            reading.document.tokens.words[slice(*right)], reading.stretches[slice(*right)], strict=True
        )
        if inside == stretch and word[0].isalpha()
    ]
    return is_title(words)


def is_title(words: Sequence[str]) -> bool:
    """Return whether this is a title or name ("Bread and Roses"): behind the first word capitals, and small words only between them."""
    capitals = sum(word[0].isupper() for word in words)
    small = sum(word[0].islower() and word in SMALL_IN_TITLES for word in words)
    letters = sum(word[0].isalpha() for word in words)
    return capitals > 0 and (capitals + small == letters or 2 * capitals > letters)
