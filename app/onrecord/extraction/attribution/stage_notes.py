"""What a transcript notes between the words, in brackets, which nobody says: laughter, applause, the time."""

import re

from onrecord.extraction.lexicon.en.interview_labels import NOTED_SOUNDS, WHO_MAKES_SOUNDS
from onrecord.text.spans import Span

_SOUNDS = rf"(?:(?:{WHO_MAKES_SOUNDS}) )?(?:{NOTED_SOUNDS})"
_NOTE = re.compile(
    r"\s*(?:[(\[][A-Z][A-Z ,’'-]{2,40}[)\]]"
    rf"|[(\[](?i:{_SOUNDS}(?:(?:[,;]| and| then)? {_SOUNDS}){{0,3}})\.?[)\]]"
    r"|[(\[](?:(?i:inaudible|crosstalk|unintelligible|foreign language)[ ,]{1,2})?\d{1,2}:\d{2}(?::\d{2})?[)\]])\s*"
)


def without_notes(text: str, span: Span) -> list[Span]:
    """Leave out what a transcript notes between the words: nothing stays of "(OFF-MIKE)" alone."""
    parts, start = [], span.start
    for match in _NOTE.finditer(text, span.start, span.end):
        parts.append(Span(start, match.start()))
        start = match.end()
    return [part for part in (*parts, Span(start, span.end)) if part.start < part.end]
