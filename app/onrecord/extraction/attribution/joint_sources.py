"""Those who speak together: "Ann Bly and Tom Roe said", of whom a candidate has but one for its source."""

from onrecord.extraction.attribution.source_extent import IDLE
from onrecord.extraction.candidates.assembly import Range
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.lexicon.en.prepositions import BEFORE_OTHERS
from onrecord.extraction.lexicon.en.titles import PORTFOLIO_WORDS

_LONGEST = 8
"""Tokens of the other's name, title included."""
_NAMED = frozenset(("CAP", "PPL", "BOD"))
_SUBJECTS = _NAMED | {"PRN"}
"""How a phrase ends that may name somebody."""
_BOUNDARIES = frozenset((",", "CC", "SUB", "THAT", "OQ", "CQ", "TIME", ":", ";", "—", "-"))
"""What stands before a subject within its sentence."""


def with_companions(reading: Reading, source: Range, cue: int) -> Range:
    """Take in who is named together with a source, a name or a pronoun, as the subject of its cue."""
    first, last = source
    if reading.classes[last - 1] not in _SUBJECTS:
        return source
    if cue < first:
        return first, _end_behind_cue(reading, last)
    end = _other(reading, last, cue)
    last = end if _leads_to(reading, end, cue) else last
    return (_start(reading, first), last) if _leads_to(reading, last, cue) else source


def _joins(reading: Reading, link: int) -> bool:
    """Return whether "and" stands here, and not between the fields of an office: "Water and Sanitation Minister Jane Doe"."""
    lower = reading.lower
    fields = PORTFOLIO_WORDS.issuperset((lower[link - 1], *lower[link + 1 : link + 2]))
    return lower[link] in AND and not fields


def _other(reading: Reading, link: int, limit: int) -> int:
    """Return where the phrase ends that "and" at `link` joins; `link` where it joins none."""
    if link >= limit or not _joins(reading, link):
        return link
    phrase = starting_at(noun_phrases(reading, link + 1, min(limit, link + 1 + _LONGEST)), link + 1)
    return link if phrase is None else phrase[1]


def _leads_to(reading: Reading, end: int, cue: int) -> bool:
    """Return whether a subject that ends here is that of the cue: nothing stands between them, or an apposition."""
    apposed = reading.classes[end : end + 1] == [","] and reading.classes[end - 1] in _NAMED
    return apposed or IDLE.issuperset(reading.classes[end:cue])


def _end_behind_cue(reading: Reading, last: int) -> int:
    """Return where the names behind a cue end: no verb follows of which the second is the subject."""
    limit = reading.first[reading.document.tokens.sentences[last - 1] + 1]
    end = _other(reading, last, limit)
    named = reading.classes[end - 1] in _NAMED
    return end if named and VERB_CLASSES.isdisjoint(reading.classes[end : min(end + 1, limit)]) else last


def _start(reading: Reading, first: int) -> int:
    """Return where the subject begins that ends with the source: with another that begins the clause."""
    begin = reading.first[reading.document.tokens.sentences[first]]
    link = first - 1
    if link <= begin or not _joins(reading, link):
        return first
    phrase = ending_at(noun_phrases(reading, max(begin, link - _LONGEST), link), link)
    if phrase is None or reading.classes[link - 1] not in _NAMED:
        return first
    opens = phrase[0] == begin or reading.classes[phrase[0] - 1] in _BOUNDARIES
    if opens:
        return phrase[0]
    return begin if _is_of_both(reading, phrase[0], begin) else first


def _is_of_both(reading: Reading, first: int, begin: int) -> bool:
    """Return whether a sentence opens with what the two belong to that are named from `first` on: "A bench of | Ann Bly and Tom Roe"."""
    link = first - 1
    link -= reading.lower[link] == "the" and link > begin
    if reading.lower[link] not in BEFORE_OTHERS:
        return False
    owner = ending_at(noun_phrases(reading, max(begin, link - _LONGEST), link), link)
    return owner is not None and owner[0] == begin
