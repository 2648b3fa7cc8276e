"""Runs of capitalised words, the raw material of names."""

from collections import Counter

from msgspec import Struct

from onrecord.extraction.lexicon.en.bodies import (
    CAMPAIGN_VERBS,
    CAUSE_ENDINGS,
    CAUSE_LINKS,
    CAUSES,
    FRIENDS,
    LAWYERS,
    MEMBERS,
)
from onrecord.extraction.lexicon.en.capitals import SMALL_WORDS
from onrecord.extraction.lexicon.en.honorifics import (
    BOUND_PARTICLES,
    HONORIFICS,
    PARTICLES,
    SLASHED_PARTICLES,
    SUFFIXES,
)
from onrecord.extraction.lexicon.en.marks import QUOTATION_MARKS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.organizations import KNOWN
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ONE_PERSON, ROLE_NOUNS, SEVERAL_PERSONS
from onrecord.text.document import Document
from onrecord.text.tokens import capitals_of

MAX_PARTICLES = 3
"""Lower-case particles in a row inside a name ("van der", "de la")."""
HEADLINE_WORDS = 4
"""Fewer words than this are no headline."""
LONG_WORD = 4
"""Shorter words stand in lower case in headlines."""


class Run(Struct, frozen=True):
    """Capitalised words in a row, particles between them included: tokens `first` to `last`, end excluded."""

    first: int
    last: int
    opens: bool
    """It opens a sentence or a quotation, so its first word may be capitalised for that alone."""
    all_caps: bool
    """It stands in a headline or in capitals throughout, where capitals say nothing."""


def capital_runs(document: Document) -> list[Run]:
    """Find the runs in reading order; no run crosses a sentence."""
    words = document.tokens.words
    sentences = document.tokens.sentences
    capitals = capitals_of(words, BOUND_PARTICLES)
    all_caps = _all_caps_sentences(document, capitals)
    runs: list[Run] = []
    position, end = 0, len(capitals)
    while position < end:
        first = capitals[position]
        sentence = sentences[first]
        last = first + 1
        position += 1
        while position < end:
            following = capitals[position]
            between = following - last
            if between > MAX_PARTICLES or sentences[following] != sentence:
                break
            if between and not _bridged(words, last, following):
                break
            last = following + 1
            position += 1
        if last - first == 1 == len(words[first]) and words[last : last + 1] == ["/"]:
            continue  # a grade: "T/Det Insp", "A/Supt"
        opens = not first or sentences[first - 1] != sentence or not words[first - 1][0].isalnum()
        if first and words[first - 1] in PARTICLES:
            first = _with_particles(words, first, sentences)
        shouted = sentence in all_caps and not _opens_post(document, first, last)
        runs.append(Run(first, last, opens, shouted))
    return runs


def _bridged(words: list[str], last: int, following: int) -> bool:
    """Return whether what stands between two capitalised words, `MAX_PARTICLES` at most, may stand inside one name."""
    between = words[last:following]
    if PARTICLES.issuperset(between) or "".join(between) in SLASHED_PARTICLES:
        return True
    if between in (["the"], ["our"]) and words[last - 1] in CAMPAIGN_VERBS:
        return _is_campaign(words, last - 1, following)
    if words[last - 1] in FRIENDS and between == ["of", "the"]:
        return _is_campaign(words, last - 1, following)
    if between == [","]:
        return words[following] in SUFFIXES or words[following] in ("Inc.", "Inc", "Ltd", "Ltd.", "LLC")
    return len(between) == 1 and between[0] in CAUSE_LINKS and _has_cause(words, last, following)


def _has_cause(words: list[str], link: int, following: int) -> bool:
    """Return whether a body is called by what stands on both sides of a preposition: "Bakers | for Fairness", not "Lawyers for Doe"."""
    if " ".join(words[link - 1 : following + 1]) in KNOWN:
        return True
    members, cause = words[link - 1].lower(), words[following].lower()
    if not may_be_members(members):
        return False
    told = cause in CAUSES or cause.endswith(CAUSE_ENDINGS)
    named = words[link] == "for" and _are_named(words, link - 1, following)
    return named or (told and members not in LAWYERS)


def may_be_members(lower: str) -> bool:
    """Return whether a body may be called by a word for those who are in it: "neighbours", any trade of several."""
    return lower in MEMBERS or lower in SEVERAL_PERSONS


def _is_campaign(words: list[str], verb: int, following: int) -> bool:
    """Return whether a verb and its object are a body's name: inside a sentence, or before what it says ("Save the Lagoon said")."""
    before = words[verb - 1] if verb else ""
    if before[:1].islower() or before == ",":
        return True
    end = following + 1
    while end < len(words) and words[end][0].isupper():
        end += 1
    apposed = words[end : end + 1] == [","] and words[end + 1 : end + 2] in (["a"], ["an"], ["which"])
    tells = any(word in SPEECH_FORMS or _is_one(word) for word in words[end : end + 1])
    return before not in _OPENING and (apposed or tells)


_OPENING = QUOTATION_MARKS - {"”"}
"""Marks that may open a quotation."""


def _is_one(word: str) -> bool:
    """Return whether a noun in small letters is for one who serves in the body before it: "Save the Lagoon | volunteer Jane Doe"."""
    return word in ONE_PERSON


def _are_named(words: list[str], members: int, following: int) -> bool:
    """Return whether capitals make members and their cause a name: "said Jane Doe of | Bakers for Fairness", not "Lawyers for Doe said"."""
    before = words[members - 1] if members else ""
    inside = before[:1].islower() and before != "the"
    called = words[following] in given_names() or words[following] in surnames()
    speaks = words[members].lower() in MEMBERS and _is_campaign(words, members, following)
    return not called and (inside or speaks)


def _with_particles(words: list[str], first: int, sentences: list[int]) -> int:
    """Take in the particles before a name ("von der Leyen"), but no word that is English too."""
    start = first
    while start and words[start - 1] in PARTICLES and sentences[start - 1] == sentences[first]:
        start -= 1
    return start


def _all_caps_sentences(document: Document, capitals: list[int]) -> frozenset[int]:
    """Find the sentences that are set like headlines."""
    tokens = document.tokens
    counts = Counter(map(tokens.sentences.__getitem__, capitals))
    all_caps = set()
    for sentence, number in counts.items():
        if number >= HEADLINE_WORDS:
            words = _without_turn(document.sentences[sentence].cut(document.text).split())
            if number * 2 >= len(words) and _is_all_caps(words):
                all_caps.add(sentence)
    return frozenset(all_caps)


def _without_turn(words: list[str]) -> list[str]:
    """Return what may be a headline: nothing behind who speaks in a transcript ("Mr. Roe: Objection, Your Honor.")."""
    labelled = words[0] in HONORIFICS and any(word.endswith(":") for word in words[1:_LABEL])
    return [] if labelled or words[0].lower() in _LISTS else words


_LISTS = (
    "speakers:",
    "participants:",
    "guests:",
    "panelists:",
    "panellists:",
    "attendees:",
    "present:",
    "hosts:",
)
"""What stands before the names of those who take part."""


def _opens_post(document: Document, first: int, last: int) -> bool:
    """Return whether a run opens a line that is a name and a post: "Paula Renn -- Head of Investor Relations"."""
    words, sentence = document.tokens.words, document.tokens.sentences[first]
    if words[first] not in given_names() or words[last : last + 1] not in _PARTINGS:
        return False
    opens = not first or document.tokens.sentences[first - 1] != sentence
    return opens and not ROLE_NOUNS.isdisjoint(map(str.lower, words[last + 1 : last + 1 + _POST]))


_PARTINGS = (["--"], ["-"], ["–"], ["—"], [","])
_POST = 6
"""Words behind such a sign of which one is an office."""
_LABEL = 5
"""Words of a label."""


def _is_all_caps(words: list[str]) -> bool:
    """Return whether this is a headline: hardly a word but the small ones is in lower case."""
    capitals = 0
    for word in words:
        if word[0].isupper():
            capitals += len(word) >= LONG_WORD
        elif word[0].isalpha() and word.strip(".,:;?!") not in SMALL_WORDS:
            return False
    return capitals >= HEADLINE_WORDS
