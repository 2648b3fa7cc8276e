"""Cues: the words that signal an attribution ("said", "according to", a colon before speech)."""

from collections.abc import Callable

from onrecord.extraction.candidates.landmarks import DISTANCES, PAD, Landmarks, bucket
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.templates import Templates
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS, OPINION_FORMS, SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import (
    GESTURES,
    INSISTENT,
    READING_FORMS,
    RELAYED_FORMS,
    SAID_TO,
)
from onrecord.extraction.lexicon.en.things import POSTED_THINGS
from onrecord.text.tokens import places_of

_SKIPPED = frozenset(("BE", "HAVE", "DO", "MOD", "NEG", "ADV", "LY"))
_REPORTING = frozenset(("SAY", "OPN", "RN"))
_ACCORDING = frozenset(("according", "phrase")) | INSISTENT
_SIGNS = frozenset((":", "-", "—", "–", "--"))
_TELLING = _REPORTING | _SIGNS
"""Classes of reporting words, and of the signs, which have classes of their own."""
_VERB_SHAPES = frozenset(("ED", "VRB", "ING", "PL", "LOW"))
"""Classes of words that may be verbs of speech that no list has ("retaliated")."""


def lemma_of(lower: str) -> str | None:
    """Return the lemma of a reporting verb or noun in lower case; None for any other word."""
    return SPEECH_FORMS.get(lower) or OPINION_FORMS.get(lower) or NOUN_FORMS.get(lower)


def cue_candidates(reading: Reading) -> list[tuple[int, str]]:
    """List (token, lemma) of every word that may be a cue: reporting words, "according", colons and dashes."""
    classes, lower = reading.classes, reading.lower
    found = {
        index: "?" + classes[index] for index in _beside_marks(classes) if classes[index] in _VERB_SHAPES
    }
    found |= {index: lower[index] for index in places_of(lower, _ACCORDING)}
    for index in places_of(classes, _TELLING):
        word = lower[index]
        if classes[index] not in _REPORTING:
            if word in _SIGNS:
                found[index] = word
            continue
        lemma = lemma_of(word) or word
        if not (
            _is_idle(reading, index)
            or (lemma in GESTURES and _is_gesture(reading, index))
            or _is_booked(reading, index)
            or (word == "ruling" and not BODY_NOUNS.isdisjoint(lower[index + 1 : index + 2]))
            or (
                classes[index] == "RN"
                and _says_itself(lower[index + 1 + (lower[index + 1 : index + 2] == ["that"]) :][:3])
            )
        ):
            found[index] = lemma
    return sorted(found.items())


def _is_idle(reading: Reading, index: int) -> bool:
    """Return whether the word reports nobody's words: "is said to be", "in order to", "asked not to be named"."""
    lower, after = reading.lower, reading.lower[index + 1 : index + 2]
    if not index or (after not in _NOT_OR_TO and lower[index] != "order"):
        return False
    if after == ["not"] and lower[index + 2 : index + 4] == ["to", "be"]:
        return lower[index + 4 : index + 5] in _ANONYMOUS
    if after == ["to"] and lower[index + 2 : index + 4] == ["remain", "anonymous"]:
        return True
    if lower[index] == "order":
        return lower[index - 1] == "in"
    return after == ["to"] and reading.classes[index - 1] == "BE" and lower[index] in SAID_TO


def _is_booked(reading: Reading, index: int) -> bool:
    """Return whether the words are like "posted the matter for hearing", "posted a pre-tax loss"."""
    return reading.lower[index] == "posted" and not POSTED_THINGS.isdisjoint(
        reading.lower[index + 1 : index + POSTED]
    )


def _says_itself(behind: list[str]) -> bool:
    """Return whether a participle behind a noun is the cue, and quoted words follow: "a statement | saying “...”"."""
    marked = behind[1:2] == ["“"] or behind[1:] in ([",", "“"], [":", "“"])
    return marked and (behind[0] in RELAYED_FORMS or behind[0] in READING_FORMS)


POSTED = 5
"""Tokens from "posted" over its object ("posted a pre-tax loss")."""


def _is_gesture(reading: Reading, index: int) -> bool:
    """Return whether the sentence says only what somebody did meanwhile: "He shrugs.", "Then he laughs at that."."""
    classes = reading.classes
    first, end = sentence_of(reading, index)
    if end - first > GESTURE or not _QUOTED.isdisjoint(classes[first:end]) or reading.stretches[index] >= 0:
        return False
    waits = first > 1 and classes[first - 1] == "CQ" and classes[first - 2] == ","
    return not waits and classes[end - 1] == "." and "THAT" not in classes[index : index + 2]


GESTURE = 16
"""Tokens that such a sentence has at most."""
_QUOTED = frozenset(("OQ", "CQ"))
_NOT_OR_TO = (["not"], ["to"])
_ANONYMOUS = (["named"], ["identified"], ["quoted"])


def _beside_marks(classes: list[str]) -> set[int]:
    """Return the places shortly behind where a quotation closes, and shortly before where one opens."""
    beside: set[int] = set()
    before = -1
    for index in places_of(classes, _QUOTED):
        if classes[index] == "OQ":
            beside.update(range(max(index - 3, 0), index))
        elif not _is_led_in(classes, before, index):
            beside.update(range(index + 1, min(index + 7, len(classes))))
        before = index
    return beside


def _is_led_in(classes: list[str], opens: int, mark: int) -> bool:
    """Return whether a colon led to a quotation that ends its sentence: what follows tells something new; `opens`: the mark before."""
    ends = classes[mark - 1] in _SENTENCE_ENDS and opens >= max(mark - _LEAD, 0)
    return ends and classes[opens] == "OQ" and classes[opens - 1] == ":"


_SENTENCE_ENDS = frozenset((".", "!", "?"))
_LEAD = 80
"""Tokens of a quotation over which its opening mark is looked for."""


def suffix_of(lower: str, lemma: str) -> str:
    """Name the verb's form by its ending."""
    if lemma[0] == "?":
        lemma = ""
    if lower == lemma:
        return "base"
    return "ing" if lower.endswith("ing") else "s" if lower.endswith("s") else "ed"


CUE = Templates(
    "cue",
    "word lemma name form l3 l2 l1 r1 r2 c4 c3 c2 c1 d1 d2 d3 d4 sc sl sb apposed inside left right that earlier before after opens",
    (
        "",
        "{word}",
        "{lemma}",
        "{form}{name}",
        "{l1}",
        "{l2}",
        "{r1}",
        "{r2}",
        "{c1}",
        "{c2} {c1}",
        "{d1}",
        "{d1} {d2}",
        "{c3} {c2} {c1}",
        "{d1} {d2} {d3}",
        "{lemma}<{c1}",
        "{lemma}>{d1}",
        "{lemma}>{r1}",
        "{lemma}<{l1}",
        "{word}{c1}{d1}",
        "{name}{form}{c1}{d1}",
        "{form}{c2} {c1}>{d1}",
        "{form}{c1}>{d1} {d2}",
        "{inside}",
        "{inside}{lemma}",
        "{left}",
        "{right}",
        "{left}{right}{form}",
        "{lemma}{left}",
        "{lemma}{right}",
        "{that}",
        "{lemma}{that}",
        "{sc}",
        "{sl}",
        "{sc}{form}",
        "{lemma}{sc}",
        "{sb}{sc}",
        "{sb}{sc}{form}{d1}",
        "{earlier}",
        "{earlier}{form}{c1}",
        "{before}",
        "{after}",
        "{opens}{c1}{form}",
        "{l3}{c4}",
        "{d3}{d4}",
        "{apposed}",
        "{apposed}{form}{left}",
        "{apposed}{lemma}",
        "{apposed}{d1}{form}",
        "{apposed}{r1}{left}",
    ),
)
"""Over the word; words (`l`, `r`) and classes (`c`, `d`) before and after it; the subject's class and word, the class before that; and the
quotation marks and the other cue of its sentence."""
CUE_TEMPLATES = len(CUE.parts)


CompiledCues = Callable[[list[tuple[int, str]], tuple[object, ...]], list[int]]
_FORMS, _QUOTED_OR_NOT = ("base", "ing", "s", "ed"), ("o", "q")


def cue_sums(
    reading: Reading, cues: list[tuple[int, str]], marks: Landmarks, model: LinearModel
) -> list[int]:
    """Return what the features of each cue weigh together, in hundredths."""
    scorer = model.scorer("cue", CUE)
    compiled: CompiledCues | None = getattr(scorer, "cues", None)
    if compiled is None:
        return [scorer.score(cue_values(reading, token, lemma, marks)) for token, lemma in cues]
    tokens = marks.classes, marks.words, reading.lower, reading.stretches
    sentences = reading.document.tokens.sentences, reading.ranges
    near = marks.closed, marks.opened, marks.verbs
    tables = _SKIPPED, _STOPS, DISTANCES, _FORMS, _QUOTED_OR_NOT, _PARTS, _NOUNS
    return compiled(cues, (*tokens, *sentences, *near, *tables))


def cue_values(reading: Reading, index: int, lemma: str, marks: Landmarks) -> tuple[str, ...]:
    """Look at a candidate: its words, its neighbours and the quotation marks around it."""
    _, l3, l2, l1, word, r1, r2, _, _ = marks.words[index : index + 2 * PAD + 1]
    c4, c3, c2, c1, name, d1, d2, d3, d4 = marks.classes[index : index + 2 * PAD + 1]
    subject = index - 1
    limit = max(index - 5, 0)
    while subject > limit and reading.classes[subject] in _SKIPPED:
        subject -= 1
    start, end = sentence_of(reading, index)
    sb, sc = marks.classes[subject + PAD - 1 : subject + PAD + 1]
    return (
        word,
        lemma,
        name,
        suffix_of(reading.lower[index], lemma),
        l3,
        l2,
        l1,
        r1,
        r2,
        c4,
        c3,
        c2,
        c1,
        d1,
        d2,
        d3,
        d4,
        sc,
        marks.words[subject + PAD],
        sb,
        apposition(reading, subject, start) if sc == "," else "-",
        "q" if reading.stretches[index] >= 0 else "o",
        marks.left(index, start),
        marks.right(index, end),
        _that(reading.classes[index + 1 : min(index + 9, end)]),
        marks.cue_before(index, start),
        bucket(index - start),
        bucket(end - index),
        marks.classes[start + PAD],
    )


def _that(following: list[str]) -> str:
    """Name how far "that" stands behind the cue, no mark between."""
    if "THAT" not in following:
        return "-"
    distance = following.index("THAT")
    return bucket(distance + 1) if _STOPS.isdisjoint(following[:distance]) else "-"


_STOPS = frozenset((",", "OQ", ":", ";"))


_PARTS = frozenset(("CQ", "OQ", ";"))
_NOUNS = frozenset(("CAP", "PPL", "BOD", "LOW", "PL", "NUM"))
APPOSITION = 30
"""Tokens that an apposition or relative clause between a name and its verb may have."""


def apposition(reading: Reading, comma: int, start: int) -> str:
    """Say what stands before the apposition that ends at `comma`: the class of its noun and how the clause opens."""
    classes = reading.classes
    for index in range(comma - 1, max(start, comma - APPOSITION), -1):
        name = classes[index]
        if name in _PARTS:
            break
        if name == "," and classes[index - 1] in _NOUNS and (index < 2 or classes[index - 2] != ","):  # noqa: PLR2004 - a noun before it
            return classes[index - 1] + classes[index + 1]
    return "?"
