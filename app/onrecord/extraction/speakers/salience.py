"""How much a person stands out where a pronoun stands: a score over few features of the places where that person was named.

Distance counts sentences of the reporter's own: quoted ones push nobody out of mind. A place is told by what stands right before
and after the name: subjects stand at a sentence's start or before a verb, objects behind a verb or a preposition (Hobbs 1978;
Lappin and Leass 1994). The weights are learned from names hidden behind pronouns (`benchmarks/training/pronouns.py`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from math import exp

from onrecord.extraction.lexicon.en.conjunctions import AND, SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.grammar import AUXILIARIES
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.speakers.mention_places import opens_topic
from onrecord.extraction.speakers.salience_weights import WEIGHTS
from onrecord.text.document import Document

BY_HAND = {
    "sentence0": 1.3,
    "opens_clause": 3.0,
    "subject": 0.85,
    "behind='s": -1.5,
    "before=of": -0.5,
    "known": 0.45,
    "unknown": -0.45,
    "subject_here": 1.4,
    "introduced": 0.9,
    "kin": -1.5,
    "told": 1.0,
}
"""In place of what hidden names teach: who writes a name where "he" would do avoids just these places."""
_WORTH = WEIGHTS | BY_HAND
FAR = 5
"""From so many sentences on, distance says no more."""
FAR_PARAGRAPHS = 3


def told_sentences(document: Document) -> list[int]:
    """Return for each sentence how many before it hold words outside quotation marks; one more entry for the end."""
    tokens = document.tokens
    told = [0] * (len(document.sentences) + 1)
    for sentence, stretch, word in zip(tokens.sentences, tokens.stretches, tokens.words, strict=True):
        if stretch < 0 and not told[sentence + 1] and word[0].isalnum():
            told[sentence + 1] = 1
    for index in range(1, len(told)):
        told[index] += told[index - 1]
    return told


def place_features(document: Document, start: int, last: int, *, subject: bool) -> list[str]:
    """Return what tells the place of a name that starts, title included, at `start` and ends before `last`."""
    words, sentences = document.tokens.words, document.tokens.sentences
    opens = not start or sentences[start - 1] != sentences[start] or opens_topic(document, start)
    before = "^" if opens else _before(words, start)
    behind = _behind(words[last]) if last < len(words) else "."
    if "and" in (behind, before):
        return ["joined", "subject"]
    subject = subject and behind != "'s"
    return [f"before={before}", f"behind={behind}", "subject" if subject else "no_subject"]


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
    return sum(_WORTH.get(feature, 0.0) for feature in features)


def likely(scores: Sequence[float]) -> float:
    """Return how likely the best of some scores is right."""
    best = max(scores)
    return 1.0 / sum(exp(one - best) for one in scores)


def count_between(places: Sequence[int], first: int, last: int) -> int:
    """Return how many of some places, in reading order, lie between two tokens."""
    return max(0, bisect_left(places, last) - bisect_left(places, first))
