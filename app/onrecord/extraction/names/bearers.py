"""Surnames that are other words, too, and stand alone: "May said", "Mr Long has", "French added", "Young, in his testimony"."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.capitals import MONTH_NAMES
from onrecord.extraction.lexicon.en.common import OPENERS, TIMES
from onrecord.extraction.lexicon.en.conjunctions import BEFORE_SUBJECTS
from onrecord.extraction.lexicon.en.honorifics import HONORIFICS, LIKE_PRONOUNS
from onrecord.extraction.lexicon.en.places import PEOPLES
from onrecord.extraction.lexicon.en.politics import PARTIES_ALONE
from onrecord.extraction.lexicon.en.prepositions import BEFORE_MONTHS, BEFORE_PLACES, OBLIQUE
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import TITLES
from onrecord.extraction.lexicon.en.speech_cues import BEHIND_SUBJECTS, SAID_OF_NAMES
from onrecord.extraction.names.kinds import cased
from onrecord.extraction.names.parts import Part
from onrecord.text.document import Document
from onrecord.text.tokens import places_of

_AFTER_COMMA = OBLIQUE | {"who", "whose"}
"""What follows a name and a comma: "Young, in his testimony"."""
SHORTEST_PAST = 5
"""Letters of a form in -ed that may be a verb's: "remembered", not "red"."""


def bearers(document: Document, last: frozenset[str]) -> list[Part]:
    """Find them, of people named in full.

    Args:
        document: The text.
        last: The last words of the names of those named in full.
    """
    words, sentences = document.tokens.words, document.tokens.sentences
    shared = frozenset(
        word for word in last - LIKE_PRONOUNS if word in MONTH_NAMES or word.lower() in OPENERS
    )
    found = []
    for index in places_of(words[:-1], shared) if shared else ():
        word, after = words[index], words[index + 1]
        opens = not index or sentences[index - 1] != sentences[index] or not words[index - 1][0].isalnum()
        before = "" if opens else words[index - 1]
        cited = index > 0 and _is_cited(words, index)
        if before[:1].isupper() or (before.lower() in BEFORE_MONTHS and not cited):
            continue
        ends = not (after[0].isdigit() or after[0].isupper())
        if ends and (word in MONTH_NAMES or not opens or _is_subject(words, index)):
            found.append(Part(index, index + 1, "person", None))
    return found + _named_like_peoples(document, last) + _parties(document)


def _is_subject(words: Sequence[str], index: int) -> bool:
    """Return whether a verb follows a word, or what may stand between a name and its verb."""
    after = words[index + 1]
    if after == ",":
        return not _AFTER_COMMA.isdisjoint(words[index + 2 : index + 3])
    return after in SAID_OF_NAMES or (after.endswith("ed") and len(after) >= SHORTEST_PAST)


def _parties(document: Document) -> list[Part]:
    """Find the parties that are called by a common word and say something: "Labour said that"."""
    words = document.tokens.words
    return [
        Part(index, index + 1, "organization", None)
        for index in places_of(words[:-1], PARTIES_ALONE)
        if words[index + 1] in SPEECH_FORMS and not words[index - 1][0].isupper()
    ]


def _named_like_peoples(document: Document, last: frozenset[str]) -> list[Part]:
    """Find the surnames that are peoples, tongues or titles too ("French said", "said Dean"): of people named in full, beside a verb of speech."""
    words, sentences = document.tokens.words, document.tokens.sentences
    shared = frozenset(
        word
        for word in last
        if word in PEOPLES or word in HONORIFICS or word.lower() in TITLES or word in organizations.HEADS
    )
    found = []
    for index in places_of(words[:-1], shared) if shared else ():
        inside = index > 0 and sentences[index - 1] == sentences[index]
        before = words[index - 1].lower() if inside else ""
        after = words[index + 1]
        speaks = _is_subject(words, index) and not before[:1].isalnum()
        told = before in SPEECH_FORMS and not after[0].isalnum()
        if speaks or told or (inside and _is_cited(words, index)):
            found.append(Part(index, index + 1, "person", None))
    return found


def _is_cited(words: Sequence[str], index: int) -> bool:
    """Return whether a word stands where only whoever says something does: "according to French,", "as French put it"."""
    before, after = words[index - 1].lower(), words[index + 1]
    if is_according(words, index):
        return not after[0].isupper()
    opens = before in BEFORE_SUBJECTS or words[index - 1] in TIMES  # "In May | Green had told"
    return opens and (after in SAID_OF_NAMES or after in BEHIND_SUBJECTS)


def is_according(words: Sequence[str], index: int) -> bool:
    """Return whether "according to" stands before a word."""
    return [word.lower() for word in words[max(index - 2, 0) : index]] == ["according", "to"]


def label_words(words: list[str]) -> frozenset[str]:
    """Return, as names are printed, the words in capitals that stand before a colon, or before a bracket and a colon: labels of turns."""
    return frozenset(
        cased(words[index])
        for colon in places_of(words, _COLON)
        for index in range(max(colon + 1 - _LABEL_END, 0), colon)
        if words[index].isupper()
        and len(words[index]) > 1
        and _ends_label(words[index + 1 : index + _LABEL_END])
    )


def _ends_label(behind: Sequence[str]) -> bool:
    """Return whether a colon follows, behind a bracket or not."""
    return behind[:1] == [":"] or (behind[:1] in (["("], ["["]) and ":" in behind)


_COLON = frozenset(":")
_LABEL_END = 6


def towns(words: Sequence[str], parts: Sequence[Part]) -> set[str]:
    """Return the words that stand alone behind a preposition of place: "in Sydney"; not "according to Sydney"."""
    alone = [part.first for part in parts if part.last - part.first == 1 and part.first]
    placed = (at for at in alone if words[at - 1].lower() in BEFORE_PLACES)
    return {words[at] for at in placed if not is_according(words, at)}
