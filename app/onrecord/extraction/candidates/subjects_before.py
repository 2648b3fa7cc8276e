"""Subjects that something stands behind before their verb: "The owner, Ann Bly, said", "Those who live there say"."""

from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import STATING

Range = tuple[int, int]

_VERBAL = VERB_CLASSES | {"ING", "TO", "THAT", "SUB", "WHO", "PRN", "OQ", "CQ", "PRP", ","}
"""None of these stands in an office before a name between commas."""
_OPENING = frozenset(("DET", "CAP", "POS", "LOW", "PPL", "BOD", "PL", "NUM", "ED", "OF"))
"""How such an office begins."""
_SUBJECT = frozenset(
    ("DET", "LOW", "PPL", "PL", "CAP", "OF", "NUM", "BOD", "PRO", "POS", "ADV", "RN", "PRP", "-")
)
"""Classes of the words of a subject before "who"."""
_ENDS = frozenset((",", "CC", "THAT", "SUB", "WHO", "PRN", ":", ";", "OQ", "CQ"))
"""What ends a relative clause, or makes another verb its own."""
_STATED = frozenset(("THAT", "PRN", "DET", "CAP", "PPL", "PL", "LOW", "NUM", "TIME"))
"""How the words begin that such a subject says."""
_AFTER_WHO = VERB_CLASSES | {"LOW"}
"""Behind "who" a word that no list has is a verb ("who | live")."""
_LONGEST = 12
"""Tokens of a subject before "who", and of its relative clause behind the verb."""


def is_own_subject(reading: Reading, block: Block) -> bool:
    """Return whether an office opens the sentence and the name of who has it stands between commas: "The owner, | Ann Bly, said"."""
    classes, start, cue = reading.classes, block.start, block.cue
    if block.order != "sv" or start < 2 or (classes[start - 1], classes[cue - 1]) != (",", ","):  # noqa: PLR2004 - a word and a comma
        return False
    office = classes[sentence_of(reading, cue)[0] : start - 1]
    of_body = _VERBAL - {"PRP"} if "DET" in office[:1] else _VERBAL
    return (
        office[:1] != []
        and office[0] in _OPENING
        and of_body.isdisjoint(office)
        and "," not in classes[start : cue - 1]
    )


def relative_subject(reading: Reading, token: int) -> tuple[Range, Range] | None:
    """Return who says it, and what, in "Those who live near the pier | say the noise never stops"."""
    classes = reading.classes
    if "WHO" not in classes[max(token - 2 * _LONGEST, 0) : token] or reading.stretches[token] >= 0:
        return None
    first, last = sentence_of(reading, token)
    first += classes[first] == "CC"
    near = range(first + 1, min(first + _LONGEST, token - 1))
    who = next((at for at in near if classes[at] == "WHO"), token)
    if classes[who] != "WHO" or not _SUBJECT.issuperset(classes[first:who]):
        return None
    verb = who + 1 + (classes[who + 1] in ("ADV", "LY"))
    begins = classes[verb] in _AFTER_WHO
    verb += classes[verb] == "LOW"
    while verb < token and (classes[verb] in VERB_CLASSES or classes[verb] in ("ADV", "LY", "NEG")):
        verb += 1
    clause = classes[verb:token]
    plain = (
        begins
        and verb < token <= verb + _LONGEST
        and _ENDS.isdisjoint(clause)
        and classes[token - 1] not in _NO_SUBJECT
    )
    end = last - (classes[last - 1] == ".")
    told = plain and token + 1 < end and classes[token + 1] in _STATED
    return ((first, who), (token + 1, end)) if told else None


STATING_VERBS = frozenset(
    form for form, lemma in SPEECH_FORMS.items() if lemma in STATING and not form.endswith("ing")
)
"""Verbs that may be that of such a subject."""
_NO_SUBJECT = frozenset(("DET", "POS", "TO", "MOD"))
"""Behind one of these the word is a noun, or the verb of the clause."""


def is_told_by_relative(reading: Reading, token: int) -> bool:
    """Return whether the verb is that of such a subject."""
    return relative_subject(reading, token) is not None
