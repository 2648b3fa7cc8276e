"""Which class and which lexical form a word has by itself, kept from one text to the next."""

from onrecord.extraction.lexicon.en import grammar, reporting
from onrecord.extraction.lexicon.en.capitals import REPORTING_NAMES
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.grammar import SUFFIX_CLASSES

_CLASSES: dict[str, str] = {}
for _words, _name in (
    (grammar.BODIES, "BOD"),
    (grammar.PEOPLE, "PPL"),
    (grammar.VERBS, "VRB"),
    (reporting.NOUN_FORMS, "RN"),
    (reporting.OPINION_FORMS, "OPN"),
    (reporting.SPEECH_FORMS, "SAY"),
    (grammar.TIMES, "TIME"),
    (grammar.ADVERBS, "ADV"),
    (grammar.SUBORDINATORS, "SUB"),
    (grammar.COORDINATORS, "CC"),
    (grammar.PREPOSITIONS, "PRP"),
    (grammar.PRONOUNS, "PRO"),
    (grammar.DETERMINERS, "DET"),
    (grammar.SUBJECT_PRONOUNS, "PRN"),
    (grammar.NEGATIONS, "NEG"),
    (grammar.MODALS, "MOD"),
    (grammar.DO, "DO"),
    (grammar.HAVE, "HAVE"),
    (grammar.BE, "BE"),
    (POSSESSIVES, "POS"),
    (("that",), "THAT"),
    (("to",), "TO"),
    (("of",), "OF"),
    (("who",), "WHO"),
):
    for _word in _words:
        _CLASSES[_word] = _name
_CLOSED = frozenset(
    (
        "TIME",
        "ADV",
        "SUB",
        "CC",
        "PRP",
        "PRO",
        "DET",
        "PRN",
        "NEG",
        "MOD",
        "DO",
        "HAVE",
        "BE",
        "POS",
        "THAT",
        "TO",
        "OF",
        "WHO",
    )
)
CLOSED_WORDS = frozenset(word.capitalize() for word, name in _CLASSES.items() if name in _CLOSED)
"""Words of closed classes, with a capital."""

AUXILIARY_CLASSES = frozenset(("BE", "HAVE", "DO", "MOD"))
"""Classes of verbs that go on with a subject before an aside."""
VERB_CLASSES = AUXILIARY_CLASSES | {"SAY", "OPN", "VRB", "ED"}
"""Classes of verbs that a clause may have."""


def is_base(lower: str) -> bool:
    """Return whether a reporting verb is printed in the form that many of them have as nouns: "report", "order", "claim"."""
    return lower == (reporting.SPEECH_FORMS.get(lower) or reporting.OPINION_FORMS[lower])


def is_verb_form(lower: str) -> bool:
    """Return whether a reporting verb is printed in a form of a verb, and none that is a name, too."""
    lemma = reporting.SPEECH_FORMS.get(lower) or reporting.OPINION_FORMS[lower]
    return lower != lemma and lemma not in REPORTING_NAMES


KNOWN_WORDS = 20_000
"""Words of which class and form are kept from one text to the next."""


class _Forms(dict[str, tuple[str, str, str]]):
    """Forms of the words that have been seen."""

    def __missing__(self, word: str) -> tuple[str, str, str]:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        self[word] = found = _form(word)
        return found


FORMS = _Forms()


def _form(word: str) -> tuple[str, str, str]:
    lower = word.lower().replace("’", "'")
    name = _CLASSES.get(lower)
    upper = word[0].isupper()
    if name is not None and (name in _CLOSED or not upper):
        return lower, lower, name
    if upper:
        if name in ("SAY", "OPN") and word[1:].islower() and is_verb_form(lower):
            return lower, word, name
        return lower, "XX" if len(word) > 1 and word.isupper() else "Xx", "CAP"
    if word[0].isdigit():
        return lower, "00", "TIME" if ":" in word else "NUM"
    return lower, lower, _shape(word, lower)


def _shape(word: str, lower: str) -> str:
    """Class a word that no list has by its ending, a mark by itself."""
    if not word[0].isalpha():
        return word if len(word) == 1 else word[:2]
    for suffix, name in SUFFIX_CLASSES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
            return name
    return "LOW"
