"""Quoted words behind what they are about: "On the first goal: “We fell asleep.”", of whom the paragraph above tells."""

from bisect import bisect_left

from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.speech_cues import TOPIC_WORDS
from onrecord.text.spans import begun

_MOST = 30
"""Paragraphs that are looked back over for the one above the first topic."""


def is_topic(reading: Reading, first: int, colon: int) -> bool:
    """Return whether a sentence up to a colon opens a paragraph and says what somebody speaks about, and not who."""
    tokens = reading.document.tokens
    before = reading.document.text[tokens.ends[first - 1] : tokens.starts[first]] if first else "\n"
    opens = "\n" in before and reading.lower[first] in TOPIC_WORDS
    return opens and reading.lower[colon] == ":" and "," not in reading.lower[first:colon]


def paragraph_above(reading: Reading, unit: Unit) -> tuple[int, int] | None:
    """Return the tokens of the first sentence of the paragraph above all topics; None where no topic is before the quoted words."""
    tokens, paragraphs = reading.document.tokens, reading.document.paragraphs
    opening = unit.start - 1
    if opening < 1 or not is_topic(reading, reading.first[tokens.sentences[opening - 1]], opening - 1):
        return None
    at = begun(paragraphs, tokens.starts[opening - 1]) - 1
    for paragraph in reversed(paragraphs[max(0, at - _MOST) : at]):
        first = bisect_left(tokens.starts, paragraph.start)
        last = reading.first[tokens.sentences[first] + 1]
        if reading.classes[first] != "OQ" and reading.lower[first] not in TOPIC_WORDS:
            return first, last
    return None
