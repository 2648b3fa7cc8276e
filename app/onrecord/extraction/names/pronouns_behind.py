"""Which of two of one surname the pronoun behind tells: "Doe was let go. He sued." is of Tom Doe, not of Ann."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.names.cast import Entity
from onrecord.extraction.names.recognition import Name
from onrecord.text.document import Document

_GENDERS: dict[str, Gender] = {"He": "m", "She": "f"}


def taken_up(document: Document, name: Name, listed: Sequence[Entity], fitting: list[int]) -> list[int]:
    """Leave those of whom a pronoun may go on that opens the sentence behind; all where none does, or nobody would be left."""
    gender = _gender_behind(document, name)
    return [m for m in fitting if gender is None or listed[m].gender in ("u", gender)] or fitting


def _gender_behind(document: Document, name: Name) -> Gender | None:
    """Return the gender of a pronoun that opens the sentence behind the one that a name opens, and nobody else is named in."""
    tokens, sentence = document.tokens, document.tokens.sentences[name.first]
    if name.first and tokens.sentences[name.first - 1] == sentence:
        return None
    end = bisect_left(tokens.sentences, sentence + 1)
    if end >= len(tokens.words) or "\n\n" in document.text[tokens.starts[end - 1] : tokens.starts[end]]:
        return None
    alone = not any(word[0].isupper() for word in tokens.words[name.last : end])
    return _GENDERS.get(tokens.words[end]) if alone else None
