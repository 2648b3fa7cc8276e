"""Sources that their place makes plain, whatever the words are: conventions of print that few articles show a model."""

from collections.abc import Sequence

from onrecord.extraction.candidates.content_boundaries import DASHES
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.sources import TELL
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.kinship import OWNERS
from onrecord.extraction.lexicon.en.roles import ONE_PERSON, ROLE_NOUNS
from onrecord.extraction.lexicon.en.titles import TITLE_LINKS

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
_ANY_VERBS = _VERBS | SPEECH_SHAPES


def source_by_pattern(reading: Reading, token: int, lemma: str, phrases: list[Range]) -> Range | None:
    """Return the phrase that must be the source of the cue at `token`; None where the place does not tell.

    Three places tell: after a verb of any kind that follows the comma and the closing mark of a quotation; after "said" that
    ends its sentence with it ("..., said the operator."); before the colon of a paragraph that sets a name before a quotation.
    """
    if not token or lemma == TELL:
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
    if follows is None or (classes[follows[1] - 1] not in _HEADS and not _is_supervisor(reading, follows)):
        return None
    if classes[token - 1] == "CQ":
        odd = (
            classes[token] in SPEECH_SHAPES
            and classes[token - 2] in (",", "!", "?")
            and classes[token + 1] in ("CAP", "PRN")
        )
        return follows if odd else None
    between = classes[token] == "SAY" and classes[token - 1] == ","
    quoted = classes[follows[1] : follows[1] + 2] == [",", "OQ"]  # "..., explained Ann Bly, “..."
    rest = classes[token + 1 + modified : reading.first[reading.document.tokens.sentences[token] + 1]]
    ends = lemma == "say" and _ANY_VERBS.isdisjoint(rest)
    return follows if between and (quoted or ends) else None


def _is_supervisor(reading: Reading, phrase: Range) -> bool:
    """Return whether a noun for a person with an owner stands before a comma: "says | her supervisor|, biologist Ann Bly"."""
    first, last = phrase
    owned = reading.lower[first] in OWNERS or "POS" in reading.classes[first:last]
    return owned and reading.lower[last - 1] in ROLE_NOUNS and reading.classes[last : last + 1] == [","]


def _modifies(reading: Reading, token: int) -> bool:
    """Return whether a participle may stand before the noun of a source."""
    return reading.classes[token] in ("ED", "SAY") and reading.lower[token].endswith("ed")


def _labelled(reading: Reading, colon: int, phrases: list[Range]) -> Range | None:
    """Return the name that opens a paragraph before a colon and a quotation, with what the person is between commas."""
    tokens, classes = reading.document.tokens, reading.classes
    first = reading.first[tokens.sentences[colon]]
    start = _behind_headline(reading, first, colon)
    if colon - start > LABEL or classes[colon + 1 : colon + 2] != ["OQ"] or classes[start] != "CAP":
        return None
    before = first - (first > 0 and reading.lower[first - 1] in _BULLETS)
    opens = not before or "\n" in reading.document.text[tokens.ends[before - 1] : tokens.starts[before]]
    if not opens or not _ANY_VERBS.isdisjoint(classes[start:colon]):
        return None
    return starting_at(noun_phrases(reading, start, colon) if start > first else phrases, start)


def _behind_headline(reading: Reading, first: int, colon: int) -> int:
    """Return where a label starts behind a headline in capitals and a dash: "FARES RISE AGAIN - | Ann Bly: “...”"; else `first`."""
    dash = next((at for at in range(first + 1, colon) if reading.lower[at] in DASHES), first)
    loud = all(word.upper() == word for word in reading.document.tokens.words[first:dash])
    return dash + 1 if dash > first + 1 and loud else first


def with_apposition(reading: Reading, source: Range) -> Range:
    """Take in the name that follows a description between commas ("his editor, | Hannah Coyle, ...")."""
    classes, comma = reading.classes, source[1]
    if classes[comma - 1] not in ("PPL", "LOW") or classes[comma : comma + 1] != [","]:
        return source
    end = comma + 1
    while end < len(classes) and classes[end] == "CAP":
        end += 1
    return (source[0], end) if end > comma + 2 and classes[end : end + 1] in ([","], ["."], [":"]) else source


def with_complement(reading: Reading, source: Range) -> Range:
    """Take in what a source behind "according to" is of, and what it is between commas, where the words reported follow a comma.

    "a spokesman | for the port authority|, work will begin"; "Ann Bly|, a lawyer for the family|, no money was paid".
    """
    limit = reading.first[reading.document.tokens.sentences[source[0]] + 1]
    end = _over_prepositions(reading, source[1], limit)
    if reading.classes[end : end + 1] != [","]:
        return source
    if reading.classes[source[1] - 1] == "CAP":
        end = _over_apposition(reading, end, limit)
    return source[0], end


def _over_prepositions(reading: Reading, end: int, limit: int) -> int:
    """Return the end of the prepositional phrases that follow a noun."""
    while reading.classes[end : end + 1] in (["PRP"], ["OF"]) and (
        phrase := starting_at(noun_phrases(reading, end + 1, limit), end + 1)
    ):
        end = phrase[1]
    return end


def _over_apposition(reading: Reading, comma: int, limit: int) -> int:
    """Return the comma behind what a name is; `comma` where what follows is the subject of the words reported."""
    classes = reading.classes
    phrase = starting_at(noun_phrases(reading, comma + 1, limit), comma + 1)
    if phrase is None or classes[phrase[1] - 1] not in ("PPL", "LOW", "RN"):
        return comma
    end = _over_prepositions(reading, phrase[1], limit)
    behind = classes[end + 1 : limit]
    closed = classes[end : end + 1] == [","] and not VERB_CLASSES.isdisjoint(behind)
    after_name = next((name for name in behind if name != "CAP"), None)
    named = behind[:1] == ["CAP"] and after_name == ","  # "a driver for the firm, Jo Tarn, was hurt"
    return end if closed and behind[0] not in VERB_CLASSES and not named else comma


def beside_title(reading: Reading, source: Range, token: int, phrases: Sequence[Range]) -> Range:
    """Take in the name before the cue that a first name only modifies: "Harlan running mate Gov. Peter Stroud of Ohio told"."""
    classes, lower = reading.classes, reading.lower
    last = ending_at(phrases, token)
    if last is None or last[0] < source[1] or classes[source[1] - 1] != "CAP" or last[0] > source[1] + 2:
        return source
    nouns = all(classes[at] in _NOUNS or lower[at].endswith("ing") for at in range(source[1], last[1]))
    named = classes[last[1] - 1] == "CAP" and "CAP" in classes[last[0] : last[1] - 1]
    titled = classes[last[1] - _TITLED : last[1]] == ["PPL", "CAP", "CAP"]  # "Fight for $15 director Ann Bly"
    between = classes[source[1] : last[0]]
    return (source[0], last[1]) if named and (nouns or (titled and _OF_BODY.issuperset(between))) else source


def bearer(reading: Reading, source: Range, token: int, phrases: Sequence[Range]) -> Range:
    """Return the name between commas of whom an office opens the sentence without an article: "Head of the school, | Ann Bly |, said"."""
    classes = reading.classes
    name = ending_at(phrases, token - 1) if classes[token - 1] == "," else None
    if name is None or name[0] <= source[1] or classes[name[0] - 1] != "," or source[1] - source[0] > 1:
        return source
    opens = source[0] == sentence_of(reading, token)[0] and reading.lower[source[0]] in ONE_PERSON
    between = classes[source[1] : name[0] - 1]
    held = reading.lower[source[1]] in TITLE_LINKS and VERB_CLASSES.isdisjoint(between) and "," not in between
    return name if opens and held and set(classes[name[0] : name[1]]) == {"CAP"} else source


_TITLED = 3
"""Tokens of a title and a name."""
_OF_BODY = frozenset(("PRP", "OF", "DET", "$", "NUM", "LOW"))
"""What may stand inside the name of a body before a title."""
_NOUNS = frozenset(("CAP", "LOW", "PPL", "BOD", "RN", "PL", "OF"))
