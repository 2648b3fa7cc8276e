"""How much a person stands out where a pronoun stands: a score over few features of the places where that person was named.

Distance counts sentences of the reporter's own: quoted ones push nobody out of mind. A place is told by what stands right before
and after the name: subjects stand at a sentence's start or before a verb, objects behind a verb or a preposition (Hobbs 1978;
Lappin and Leass 1994). What stands between a candidate and the pronoun counts, too: who has become the subject since. The weights are learned
from pronouns whose gender tells whom they mean (`benchmarks/training/pronouns.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from math import exp

from msgspec import Struct, field

from onrecord.extraction.lexicon.en.conjunctions import AND, SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.grammar import AUXILIARIES, PREPOSITIONS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.speakers.mention_places import opens_second_clause, opens_topic
from onrecord.extraction.speakers.salience_weights import WEIGHTS
from onrecord.text.document import Document

BY_HAND = {
    "known": 0.45,
    "unknown": -0.45,
    "unlike": -2.0,
    "kin": -2.0,
    "alone": 1.5,
    "object0": -1.7,
    "no_subject_object0": 0.0,
    "second_clause": 1.5,
    "behind_pronoun": -3.0,
    "goes_on": 0.55,
    "taken_up": 1.2,
    "rather_taken_up": 0.8,
    "main": 1.5,
    "subject_of_what": 1.5,
}
"""What the examples cannot say: all persons in them have a gender that is known and not shown, few are somebody's kin, and few are the
subject of a verb of speech behind somebody who is an object in the same sentence."""
WORTH = WEIGHTS | BY_HAND
"""What each feature is worth to the engine."""
NOBODY = 0.0
"""How much somebody stands out whom nothing names near, beside one who was last named far off: set by judgement."""
OUT_OF_REACH = 1.0
"""The same of somebody farther off who has been named as often: set by judgement."""
_SETTING = 6
"""Words of a phrase that opens a sentence before its subject at most."""
FAR = 5
"""From so many sentences on, distance says no more."""
FAR_PARAGRAPHS = 3


MOST_TIMES = 4
"""Mentions are counted in powers of two, up to the fourth."""
LAST_RANK = 2
"""Candidates are ranked by how lately they were named; all from the third on count alike."""


class Candidate(Struct):
    """Somebody whom a pronoun may mean."""

    features: list[str]
    latest: int
    """Token where they were last named, or spoke."""
    times: int
    """How often they have been named."""
    spoken: list[str] = field(default_factory=list)
    """Those of the features that tell when they spoke."""

    def spoke(self, token: int, features: Sequence[str]) -> None:
        """Note that they spoke at a token."""
        self.spoken += features
        self.features += features
        self.latest = max(self.latest, token)


def compared(candidates: Mapping[int | None, Candidate]) -> dict[int | None, list[str]]:
    """Return the features of each candidate, with those that come of the others: who was named last, and who became a subject since."""
    newer = False
    for at, one in enumerate(sorted(candidates.values(), key=lambda one: -one.latest)):
        subject = "subject" in one.features
        part = "subject" if subject else "no_subject"
        told = [bucket("times", one.times.bit_length(), MOST_TIMES), f"{part}_{one.features[0]}"]
        if "joined" not in one.features:  # two whom "and" joins are named at once
            told += [bucket("rank", at, LAST_RANK), f"{part}_newer" if newer else f"{part}_latest"]
        one.features += told
        newer = newer or subject
    return {number: one.features for number, one in candidates.items()}


def told_sentences(document: Document) -> list[int]:
    """Return for each sentence how many before it hold words outside quotation marks; one more entry for the end."""
    sentences, stretches, words = document.tokens.sentences, document.tokens.stretches, document.tokens.words
    starts, counts, first = document.tokens.starts, [0], 0
    for number in range(len(document.sentences)):
        last = bisect_right(sentences, number, first)
        at = first
        while at < last and (stretches[at] >= 0 or not words[at][0].isalnum()):
            inside = stretches[at]
            at = at + 1 if inside < 0 else bisect_left(starts, document.stretches[inside].span.end, at, last)
        counts.append(counts[-1] + (at < last))
        first = last
    return counts


def paragraphs_of(document: Document) -> list[int]:
    """Return for each sentence the index of its paragraph."""
    found: list[int] = []
    paragraph = 0
    ends = [span.end for span in document.paragraphs]
    for sentence in document.sentences:
        while paragraph < len(ends) - 1 and sentence.start >= ends[paragraph]:
            paragraph += 1
        found.append(paragraph)
    return found


def place_features(document: Document, start: int, last: int, *, subject: bool) -> list[str]:
    """Return what tells the place of a name that starts, title included, at `start` and ends before `last`."""
    words, sentences = document.tokens.words, document.tokens.sentences
    opens = (
        not start
        or sentences[start - 1] != sentences[start]
        or opens_topic(document, start)
        or _behind_setting(document, start)
        or opens_second_clause(document, start, last)
    )
    before = "^" if opens else _before(words, start)
    last = _behind_brackets(words, last)
    behind = _behind(words[last]) if last < len(words) else "."
    if "and" in (behind, before):
        return ["joined", "subject"]
    subject = subject and behind != "'s"
    return [f"before={before}", f"behind={behind}", "subject" if subject else "no_subject"]


def is_acted_on(place: Sequence[str]) -> bool:
    """Return whether a name is an object, though no other may be the subject: "He praised | Doe", "a chapter on | Doe"."""
    return "before=of" in place or ("before=word" in place and _BEFORE_VERBS.isdisjoint(place))


def _behind_brackets(words: Sequence[str], last: int) -> int:
    """Return where words go on behind a party or an age in brackets: "Ann Doe (LP, Ashby) | said"."""
    near = range(last, min(last + _BRACKETS, len(words)) - 1) if words[last : last + 1] == ["("] else ()
    return next((at + 1 for at in near if words[at] == ")"), last)


_BEFORE_VERBS = frozenset(("behind=say", "behind=aux", "behind=ed"))
"""What follows a name that acts: "..., which Doe | denied"."""
_BRACKETS = 8
"""Tokens of such brackets."""


def _behind_setting(document: Document, start: int) -> bool:
    """Return whether only a phrase of time or place stands between the start of a sentence and a name: "After the hearing | Doe spoke"."""
    words, sentences = document.tokens.words, document.tokens.sentences
    first = start
    while first and start - first <= _SETTING and sentences[first - 1] == sentences[start]:
        first -= 1
        if words[first][0].isupper():
            break
    opens = first < start and (not first or sentences[first - 1] != sentences[start])
    last = words[start - 1]
    return opens and words[first].lower() in PREPOSITIONS and last.islower() and last not in PREPOSITIONS


def _before(words: Sequence[str], start: int) -> str:
    word = words[start - 1]
    lower = word.lower()
    office = start > 1 and words[start - 2].lower() in ROLE_NOUNS
    for kind, found in (
        (",", word == ","),
        ("clause", lower in SUBORDINATE_OPENERS),
        ("and", lower in AND),
        ("that", lower == "that"),
        ("say", lower in SPEECH_FORMS),
        ("of", lower in OBLIQUE and not office),
        ("mark", not word[0].isalnum()),
        ("capital", word[0].isupper()),
    ):
        if found:
            return kind
    return "word"


def _behind(word: str) -> str:
    lower = word.lower()
    for kind, found in (
        ("'s", word in POSSESSIVES),
        ("say", lower in SPEECH_FORMS),
        ("aux", lower in AUXILIARIES),
        ("ed", lower.endswith("ed")),
        (",", word == ","),
        (".", not word[0].isalnum()),
        ("of", lower in OBLIQUE),
        ("and", lower in AND),
    ):
        if found:
            return kind
    return "word"


def bucket(kind: str, number: int, top: int) -> str:
    """Return the feature for a number, all above `top` taken together."""
    return f"{kind}{min(number, top)}"


def score(features: Sequence[str]) -> float:
    """Return how much somebody stands out."""
    return sum([WORTH.get(feature, 0.0) for feature in features])


def likely(scores: Sequence[float]) -> float:
    """Return how likely the best of some scores is right: its share of the odds, and surer on either side of a half."""
    best = max(scores)
    others: float = sum(exp(one - best) for one in scores) - 1.0
    odds: float = others**PLAIN
    return 1.0 / (1.0 + odds)


PLAIN = 1.5
"""The weights come of pronouns whose gender is not shown, any of which may be hard; what writers leave to a pronoun is plainer. Fitted on
pronouns of PolNeAR's train part, four publishers, of which somebody noted whom they mean."""
