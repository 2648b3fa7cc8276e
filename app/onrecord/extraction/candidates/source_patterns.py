"""Sources that their place makes plain, whatever the words are: conventions of print that few articles show a model."""

from onrecord.extraction.candidates.noun_phrases import starting_at
from onrecord.extraction.candidates.token_features import Reading

Range = tuple[int, int]

LABEL = 24
"""Tokens that may stand before the colon of "Jane Doe, economist at Acme: “...”"."""
_VERBS = frozenset(
    ("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "THAT", "SUB", "WHO", "PRN", "OQ", "CQ", ":", ";")
)
_BULLETS = frozenset(("—", "–", "-", "•", "*", "·", "■", "●", "▪"))
"""What opens an entry of a list; a sentence of its own (`onrecord.text.segments`)."""
_HEADS = frozenset(("CAP", "PPL", "BOD", "PRN"))
SPEECH_SHAPES = frozenset(("ED", "VRB"))
"""Classes of verbs that no list has as verbs of speech ("“...,” harrumphed Jane Doe")."""


def source_by_pattern(reading: Reading, token: int, lemma: str, phrases: list[Range]) -> Range | None:
    """Return the phrase that must be the source of the cue at `token`; None where the place does not tell.

    Three places tell: after a verb of any kind that follows the comma and the closing mark of a quotation; after "said" that
    ends its sentence with it ("..., said the operator."); before the colon of a paragraph that sets a name before a quotation.
    """
    if not token:
        return None
    if lemma == ":":
        return _labelled(reading, token, phrases)
    classes = reading.classes
    phrase = starting_at(phrases, token)
    if phrase is None or phrase[1] == token + 1:
        phrase = starting_at(phrases, token + 1)
    modified = phrase is None and reading.lower[token + 1 : token + 2] != [] and _modifies(reading, token + 1)
    if modified:
        phrase = starting_at(phrases, token + 2)  # "says certified planner Ann Bly"
    follows = None if phrase is None else (token + 1, phrase[1])
    if follows is None or classes[follows[1] - 1] not in _HEADS:
        return None
    if classes[token - 1] == "CQ":
        odd = (
            classes[token] in SPEECH_SHAPES
            and classes[token - 2] == ","
            and classes[token + 1] in ("CAP", "PRN")
        )
        return follows if odd else None
    said = lemma == "say" and classes[token] == "SAY" and classes[token - 1] == ","
    rest = classes[token + 1 + modified : reading.first[reading.document.tokens.sentences[token] + 1]]
    return follows if said and (_VERBS | SPEECH_SHAPES).isdisjoint(rest) else None


def _modifies(reading: Reading, token: int) -> bool:
    """Return whether a participle may stand before the noun of a source."""
    return reading.classes[token] in ("ED", "SAY") and reading.lower[token].endswith("ed")


def _labelled(reading: Reading, colon: int, phrases: list[Range]) -> Range | None:
    """Return the name that opens a paragraph before a colon and a quotation, with what the person is between commas."""
    tokens, classes = reading.document.tokens, reading.classes
    start = reading.first[tokens.sentences[colon]]
    if colon - start > LABEL or classes[colon + 1 : colon + 2] != ["OQ"] or classes[start] != "CAP":
        return None
    before = start - (start > 0 and reading.lower[start - 1] in _BULLETS)
    opens = not before or "\n" in reading.document.text[tokens.ends[before - 1] : tokens.starts[before]]
    if not opens or not (_VERBS | SPEECH_SHAPES).isdisjoint(classes[start:colon]):
        return None
    return starting_at(phrases, start)


def with_apposition(reading: Reading, source: Range) -> Range:
    """Take in the name that follows a description between commas ("his editor, | Hannah Coyle, ...")."""
    classes, comma = reading.classes, source[1]
    if classes[comma - 1] not in ("PPL", "LOW") or classes[comma : comma + 1] != [","]:
        return source
    end = comma + 1
    while end < len(classes) and classes[end] == "CAP":
        end += 1
    return (source[0], end) if end > comma + 2 and classes[end : end + 1] in ([","], ["."]) else source
