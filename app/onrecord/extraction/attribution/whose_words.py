"""Whose words a quotation holds that the nearest subject only heard, got, remembers or denies: "Ann Bly got a text from Jon Tarn: “...”"."""

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.extraction.attribution.passed_on import Given, passed_on
from onrecord.extraction.attribution.subjects import People
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.speech_cues import HEARING, TAKING_ON, TELLING_FORMS
from onrecord.extraction.lexicon.en.things import LETTERS_AND_CALLS
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.recognition import Name

MAX_BETWEEN = 3
"""Tokens between "from" and a name, and between an owner and what is owned, at most: "Ann Bly's | last, quiet | claim"."""
MAX_OWNED = 10
"""Tokens of "Ann Bly's claim that" and of a name, at most."""


def with_their_words(reading: Reading, people: People, candidate: Candidate, source: Range) -> Candidate:
    """Return the candidate with whom its words are from, where its source only passes them on; else the same."""
    given = Given(reading, people, candidate, source, candidate.runs()[0][0])
    return next((found for find in _FINDS if (found := find(given)) is not None), candidate)


def _heard(given: Given) -> Candidate | None:
    """Read who is heard: "“...,” Jon Tarn heard | Ann Bly | say"."""
    reading, cue = given.reading, given.candidate.block.cue
    if given.candidate.block.form != "base":
        return None
    first = reading.first[reading.document.tokens.sentences[cue]]
    found = ending_at(noun_phrases(reading, first, cue), cue)
    heard = found is not None and reading.lower[found[0] - 1] in HEARING
    return replace(given.candidate, source=found) if heard else None


def _sent(given: Given) -> Candidate | None:
    """Read who sent it: "Jon Tarn got a text from | Ann Bly | : “...”"."""
    lower, block = given.reading.lower, given.candidate.block
    places = range(given.source[1], given.content) if "from" in lower[given.source[1] : given.content] else ()
    link = next((at for at in places if lower[at] == "from" and lower[at - 1] in LETTERS_AND_CALLS), None)
    if link is None or (block.cue > link and block.form != "ing" and lower[block.cue] != ":"):
        return None
    named = given.people.between(link + 1, min(link + 1 + MAX_BETWEEN, given.content))
    name = given.people.names[named[0]] if named else None
    if name is None or name.kind not in MAYBE_PERSON:
        return None
    return replace(given.candidate, source=(link + 1, name.last))


def _before_bracket(given: Given) -> Candidate | None:
    """Read who stands before a bracket that names another: "| Ann Bly | (who beat Jon Tarn in 2019) said"."""
    lower, cue = given.reading.lower, given.candidate.block.cue
    if lower[cue - 1] != ")" or given.source[1] > cue:
        return None
    first = given.reading.first[given.reading.document.tokens.sentences[cue]]
    opening = next((at for at in range(given.source[0], first, -1) if lower[at] == "("), first)
    return _from_name(given, _ending_at(given.people, opening))


def _not_another(given: Given) -> Candidate | None:
    """Read who it was: "It was | Ann Bly |, not Jon Tarn, who said"."""
    lower, cue = given.reading.lower, given.candidate.block.cue
    other = _ending_at(given.people, cue - 2) if lower[max(cue - 2, 0) : cue] == [",", "who"] else None
    if other is None or lower[max(other.first - 2, 0) : other.first] != [",", "not"]:
        return None
    return _from_name(given, _ending_at(given.people, other.first - 2))


def _claimed(given: Given) -> Candidate | None:
    """Read whose claim somebody rejects: "Jon Tarn rejected | Ann Bly's | claim that the bridge was “safe”"."""
    reading, block, right = given.reading, given.candidate.block, given.candidate.right
    takes = reading.classes[block.cue] == "OPN" or block.lemma in TAKING_ON
    if right is None or not takes or given.source[1] > block.cue:
        return None
    that = next(
        (at for at in range(block.end, min(block.end + MAX_OWNED, right[1])) if reading.lower[at] == "that"),
        0,
    )
    noun = NOUN_FORMS.get(reading.lower[that - 1])
    owner = _owner(given, that - 1) if noun is not None and block.end <= that <= right[1] - 2 else None
    if noun is None or owner is None:
        return None
    block = replace(block, cue=that - 1, lemma=noun, form="noun")
    return replace(given.candidate, source=(owner.first, owner.last), block=block, right=(that + 1, right[1]))


def _warned(given: Given) -> Candidate | None:
    """Read whose noun the cue is, not who does something to it: "Jon Tarn brushed aside | Ann Bly's | warning that"."""
    cue = given.candidate.block.cue
    owner = _owner(given, cue) if given.reading.lower[cue] in NOUN_FORMS else None
    return None if owner is None or owner.first < given.source[1] else _from_name(given, owner)


def _told(given: Given) -> Candidate | None:
    """Read who told it to whom it remembers: "Jon Tarn remembers what | Ann Bly | told him: “...”"."""
    reading, block, right = given.reading, given.candidate.block, given.candidate.right
    if right is None or reading.lower[block.end : block.end + 1] != ["what"]:
        return None
    lower = reading.lower
    colon = next(
        (at for at in range(block.end, min(block.end + MAX_OWNED, right[1] - 1)) if lower[at] == ":"),
        block.end,
    )
    told = next((at for at in range(block.end + 2, colon) if lower[at] in TELLING_FORMS), None)
    if told is None:
        return None
    source = (block.end + 1, told)
    block = replace(block, cue=told, lemma="tell")
    return replace(given.candidate, source=source, block=block, right=(max(right[0], colon + 1), right[1]))


def _told_by(given: Given) -> Candidate | None:
    """Read by whom somebody was told: "“...,” Jon Tarn recalls being told by | Ann Bly"."""
    block = given.candidate.block
    cue = block.cue
    told = given.reading.lower[cue + 1 : cue + 4] == ["being", "told", "by"]
    named = given.people.between(cue + 4, cue + 4 + MAX_BETWEEN) if told else ()
    if not named:
        return None
    source = (cue + 4, given.people.names[named[0]].last)
    return replace(
        given.candidate, source=source, block=replace(block, cue=cue + 2, lemma="tell", order="vs")
    )


def _owner(given: Given, noun: int) -> Name | None:
    """Return the person whose noun it is: "Ann Bly's | flat claim"."""
    classes = given.reading.classes
    mark = next(
        (at for at in range(noun - 1, max(noun - 1 - MAX_BETWEEN, 0), -1) if classes[at] == "POS"), None
    )
    name = None if mark is None else _ending_at(given.people, mark)
    return name if name is not None and name.kind in MAYBE_PERSON else None


def _from_name(given: Given, name: Name | None) -> Candidate | None:
    return None if name is None else replace(given.candidate, source=(name.first, name.last))


def _ending_at(people: People, end: int) -> Name | None:
    """Return the name that ends before a token."""
    near = people.between(max(end - MAX_OWNED, 0), end)
    return next((people.names[index] for index in near if people.names[index].last == end), None)


_FINDS: tuple[Callable[[Given], Candidate | None], ...] = (
    _heard,
    _sent,
    _before_bracket,
    _not_another,
    _claimed,
    _warned,
    _told,
    _told_by,
    passed_on,
)
