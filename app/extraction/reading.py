"""The document as the features see it: one class and one lexical form a token, computed once."""

from dataclasses import dataclass

from app.extraction.lexicon import grammar, reporting
from app.text.document import Document

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
    (("'s", "’s", "'", "’"), "POS"),
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
_NAMES_TOO = frozenset(
    (
        "state",
        "post",
        "report",
        "call",
        "note",
        "press",
        "mark",
        "rule",
        "reason",
        "find",
        "hold",
        "judge",
        "hope",
        "stand",
        "pray",
        "grace",
        "charge",
    )
)
"""Reporting lemmas that are names when capitalised ("United States", "Washington Post")."""
_SUFFIXES = (("ing", "ING"), ("ed", "ED"), ("ly", "LY"), ("s", "PL"))


@dataclass(frozen=True, slots=True)
class Reading:
    """Parallel lists over the document's tokens."""

    document: Document
    low: list[str]
    """Lower case, curly apostrophe made straight."""
    lexical: list[str]
    """The lower-case form of what is printed in lower case or a known word; `Xx`, `XX`, `00` for names and numbers."""
    classes: list[str]
    first: list[int]
    """For each sentence its first token; one entry more than there are sentences."""


def sentence_of(reading: Reading, token: int) -> tuple[int, int]:
    """Return the sentence's token range; one that ends with a colon before a quotation runs on into it."""
    s = reading.document.tokens.sentences[token]
    start, end = reading.first[s], reading.first[s + 1]
    if end < len(reading.classes) and reading.classes[end - 1] == ":" and reading.classes[end] == "OQ":
        end = reading.first[s + 2]
    return start, end


def read_tokens(document: Document) -> Reading:
    """Classify every token of `document`."""
    tokens = document.tokens
    low: list[str] = []
    lexical: list[str] = []
    classes: list[str] = []
    memo: dict[str, tuple[str, str, str]] = {}
    opens = {stretch.open for stretch in document.stretches}
    closes = {stretch.close for stretch in document.stretches if stretch.close is not None}
    previous = -1
    first: list[int] = []
    for index, (word, start, sentence) in enumerate(
        zip(tokens.words, tokens.starts, tokens.sentences, strict=True)
    ):
        if sentence != previous:
            first.extend([index] * (sentence - previous))
            previous = sentence
        if start in opens:
            form = "“", "“", "OQ"
        elif start in closes:
            form = "”", "”", "CQ"
        else:
            known = memo.get(word)
            if known is None:
                known = memo[word] = _form(word)
            form = known
        low.append(form[0])
        lexical.append(form[1])
        classes.append(form[2])
    first.extend([len(low)] * (len(document.sentences) + 1 - len(first)))
    return Reading(document, low, lexical, classes, first)


def _is_verb_form(low: str) -> bool:
    lemma = reporting.SPEECH_FORMS.get(low) or reporting.OPINION_FORMS[low]
    return low != lemma and lemma not in _NAMES_TOO


def _form(word: str) -> tuple[str, str, str]:
    low = word.lower().replace("’", "'")
    name = _CLASSES.get(low)
    upper = word[0].isupper()
    if name is not None and (name in _CLOSED or not upper):
        return low, low, name
    if upper:
        if name in ("SAY", "OPN") and word[1:].islower() and _is_verb_form(low):
            return low, word, name
        return low, "XX" if len(word) > 1 and word.isupper() else "Xx", "CAP"
    if word[0].isdigit():
        return low, "00", "NUM"
    return low, low, _shape(word, low)


def _shape(word: str, low: str) -> str:
    """Class a word that no list has by its ending, a mark by itself."""
    if not word[0].isalpha():
        return word if len(word) == 1 else word[:2]
    for suffix, name in _SUFFIXES:
        if low.endswith(suffix) and len(low) > len(suffix) + 2:
            return name
    return "LOW"
