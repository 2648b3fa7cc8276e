"""The document as the features see it: one class and one lexical form a token, computed once."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from operator import itemgetter

from onrecord.extraction.candidates.templates import compiled
from onrecord.extraction.candidates.word_classes import CLOSED_WORDS, FORMS, is_verb_form
from onrecord.extraction.lexicon.en import reporting
from onrecord.extraction.lexicon.en.capitals import (
    ABBREVIATIONS,
    CLOSED_CLASS_NAMES,
    CLOSED_CLASS_SURNAMES,
    MODAL_NAMES,
)
from onrecord.extraction.lexicon.en.honorifics import LIKE_PRONOUNS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS, SINGULARS
from onrecord.extraction.lexicon.en.speech_cues import STATED_FIRST, TELLING_OF
from onrecord.extraction.lexicon.en.titles import ACTIVITIES, LEADING
from onrecord.text.document import Document
from onrecord.text.tokens import places_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Parallel lists over the document's tokens."""

    document: Document
    lower: list[str]
    """Lower case, curly apostrophe made straight."""
    lexical: list[str]
    """The lower-case form of what is printed in lower case or a known word; `Xx`, `XX`, `00` for names and numbers."""
    classes: list[str]
    first: list[int]
    """For each sentence its first token; one entry more than there are sentences."""
    stretches: list[int]
    """For each token the outermost stretch that it stands inside, else -1."""
    ranges: list[tuple[int, int]] = field(default_factory=list)
    """For each sentence its tokens; one that ends with a colon or a comma before a quotation runs on into it."""


Columns = tuple[list[str], list[str], list[str]]
"""Small letters, lexical forms and classes."""


def plain_columns(words: list[str], forms: dict[str, tuple[str, str, str]]) -> Columns:
    """Return what words have in a table of triples, as three lists."""
    rows = list(map(forms.__getitem__, words))
    lower, lexical, classes = (list(map(itemgetter(part), rows)) for part in range(3))
    return lower, lexical, classes


columns_of: Callable[[list[str], dict[str, tuple[str, str, str]]], Columns] = (
    compiled("columns") or plain_columns
)
"""Return the same; quicker where a compiler was found."""


def sentence_of(reading: Reading, token: int) -> tuple[int, int]:
    """Return the sentence's token range; one that ends with a colon or a comma before a quotation runs on into it."""
    return reading.ranges[reading.document.tokens.sentences[token]]


def _ranges(first: list[int], classes: list[str]) -> Iterator[tuple[int, int]]:
    for number, (start, end) in enumerate(pairwise(first)):
        runs_on = end < len(classes) and classes[end - 1] in (":", ",") and classes[end] == "OQ"
        yield start, first[number + 2] if runs_on else end


def read_tokens(document: Document) -> Reading:
    """Classify every token of `document`."""
    tokens, stretches = document.tokens, document.stretches
    lower, lexical, classes = columns_of(tokens.words, FORMS)
    for places, form in (
        ([stretch.close for stretch in stretches if stretch.close is not None], _CLOSING),
        ([stretch.open for stretch in stretches], _OPENING),
    ):
        for place in places:
            index = bisect_left(tokens.starts, place)
            if tokens.starts[index : index + 1] == [place]:
                lower[index], lexical[index], classes[index] = form
    reading = Reading(
        document,
        lower,
        lexical,
        classes,
        [bisect_left(tokens.sentences, sentence) for sentence in range(len(document.sentences) + 1)],
        list(tokens.stretches),
    )
    _settle(reading)
    reading.ranges.extend(_ranges(reading.first, reading.classes))
    return reading


_OPENING, _CLOSING = ("“", "“", "OQ"), ("”", "”", "CQ")


def _settle(reading: Reading) -> None:
    """Read names that look like other words as names, and commas outside quotation marks as if they stood inside."""
    classes = reading.classes
    _read_openings(reading)
    words = reading.document.tokens.words
    if "@" in reading.document.text:
        _read_handles(reading)
    places = places_of(words, _doubtful_words())
    bearers = {
        words[index]
        for index in places
        if words[index] in _closed_surnames() and index and words[index - 1] in given_names()
    }
    for index in sorted(places + _behind_closing(words, classes)):
        word = words[index]
        if (
            (word in CLOSED_CLASS_NAMES and _is_name(reading, index))
            or (word in bearers and _speaks(reading, index))
            or (word in LIKE_PRONOUNS and _names_family(reading, index))
        ):
            reading.lexical[index], classes[index] = "XX" if word.isupper() else "Xx", "CAP"
        elif (word in _LEADING and _leads_to_noun(words, index)) or (
            word in _CALLED and _is_called(classes, index)
        ):
            classes[index] = "LOW"  # "study lead author Ann Bly said", "said hospital volunteer Ann Bly"
        elif word in _MOVED and index and classes[index - 1] == "CQ":
            _move_inside(reading, index)


def _read_openings(reading: Reading) -> None:
    """Read participles that open a sentence as what they are, and no name."""
    classes = reading.classes
    for first in reading.first[:-1]:
        behind = classes[first + 1 : first + 2]
        if behind == [","] and classes[first] == "CAP" and reading.lower[first].endswith("ing"):
            classes[first] = "ING"  # "Reacting, the minister said"
        elif behind and reading.lower[first] in _REPORTING_BEFORE.get(behind[0], ()):
            classes[first] = (
                "SAY"  # "Calling the plan “late,” the minister walked out", "Noting that it was late"
            )


def _read_handles(reading: Reading) -> None:
    """Read the handle of an account as a name: "@jan_doe tweeted", not the host of an address."""
    tokens = reading.document.tokens
    for at in places_of(tokens.words[:-1], frozenset(("@",))):
        joined = tokens.ends[at] == tokens.starts[at + 1] and tokens.words[at + 1][0].isalnum()
        apart = not at or tokens.ends[at - 1] < tokens.starts[at] or not tokens.words[at - 1][-1].isalnum()
        if joined and apart:
            for index in (at, at + 1):
                reading.lexical[index], reading.classes[index] = "Xx", "CAP"


_REPORTING_BEFORE = {"DET": TELLING_OF, "THAT": STATED_FIRST, "PRN": STATED_FIRST}
"""Participles that open a sentence and report, by the class of what stands behind them."""


def _behind_closing(words: list[str], classes: list[str]) -> list[int]:
    """Return where commas and full stops stand behind closing marks."""
    found = []
    for index in places_of(classes, _CLOSES):
        at = index + 1
        while at < len(words) and words[at] in _MOVED:
            found.append(at)
            at += 1
    return found


@cache
def _closed_surnames() -> frozenset[str]:
    """Return the surnames that are words of a closed class."""
    return surnames() & CLOSED_WORDS


_LEADING = LEADING | ACTIVITIES
"""Words that are verbs, too, and no verb before a noun for a person."""


_CALLED = frozenset(ROLE_NOUNS & (reporting.SPEECH | reporting.OPINION))
"""Verbs of speech that, right before a name, say what somebody is: "volunteer", "advocate"."""
_BEFORE_VERBS = frozenset(("PRN", "TO", "MOD", "WHO", "PL", "NEG", "ADV", "CQ", "CC", "DO"))
"""Classes of the words before which such a word is a verb: "they advocate New Deal policies"."""


def _leads_to_noun(words: list[str], index: int) -> bool:
    after = words[index + 1 : index + 3]
    return any(noun in SINGULARS for noun in after[:1]) or (
        len(after) > 1 and after[0] in MODIFIERS and after[1] in SINGULARS
    )


def _is_called(classes: list[str], index: int) -> bool:
    """Return whether a whole name follows and nothing before makes the word a verb."""
    return classes[index + 1 : index + 3] == ["CAP", "CAP"] and not (
        index and classes[index - 1] in _BEFORE_VERBS
    )


@cache
def _doubtful_words() -> frozenset[str]:
    """Return the words of which the place tells what they are."""
    return _LEADING | _CALLED | CLOSED_CLASS_NAMES | LIKE_PRONOUNS | _closed_surnames()


def _is_name(reading: Reading, index: int) -> bool:
    """Return from its place whether a word of a closed class is a name: inside a sentence, or as one that speaks."""
    words, classes = reading.document.tokens.words, reading.classes
    word, before = words[index], words[index - 1] if index else ""
    after, follows = (words[index + 1], classes[index + 1]) if index + 1 < len(words) else ("", "")
    if word in ABBREVIATIONS:
        return not (_is_all_caps(before) or _is_all_caps(after))
    opens = reading.first[reading.document.tokens.sentences[index]] == index or classes[index - 1] in (
        "OQ",
        ":",
    )
    if opens:
        also = reading.lower[index + 1 : index + 2] == ["also"]
        behind = index + 1 + also
        spoke = classes[behind : behind + 1] == ["SAY"] and is_verb_form(reading.lower[behind])
        return (spoke and word in CLOSED_CLASS_SURNAMES) or (
            word in MODAL_NAMES and follows in ("POS", "HAVE", "BE")
        )
    if reading.lower[max(index - 2, 0) : index] == ["according", "to"]:
        return True
    return word in MODAL_NAMES or (classes[index - 1] == "CAP" and before[:1].isupper() and follows != "CAP")


def _names_family(reading: Reading, index: int) -> bool:
    """Return whether "He" is a surname: a given name follows, and no headline is on ("“...” He Minghua said")."""
    opens = reading.first[reading.document.tokens.sentences[index]] == index
    told = opens or reading.classes[index - 1] in ("CQ", "OQ", "SAY", ",")
    return told and reading.classes[index + 1 : index + 2] == ["CAP"]


def _speaks(reading: Reading, index: int) -> bool:
    """Return whether a word of a closed class that is a surname here stands where one who speaks does: "Just said", "said Still."."""
    classes = reading.classes
    before, after = classes[index - 1] if index else "", classes[index + 1 : index + 2]
    if before == "SAY":
        return bool(after) and not after[0].isalpha()
    opens = before in ("CQ", "OQ") or reading.first[reading.document.tokens.sentences[index]] == index
    return opens and after == ["SAY"] and is_verb_form(reading.lower[index + 1])


def _is_all_caps(word: str) -> bool:
    return len(word) > 1 and word.isupper()


_CLOSES = frozenset(("CQ",))
_MOVED = frozenset((",", "."))
"""Marks that American papers set before a closing quotation mark and many others after it."""


def _move_inside(reading: Reading, index: int) -> None:
    """Read the comma or full stop at `index` as if it stood before the quotation marks that close right before it.

    So both usages look the same to every feature; spans are cut from the tokens, which stay as they are.
    """
    tokens, place = reading.document.tokens, index
    while place and reading.classes[place - 1] == "CQ" and tokens.ends[place - 1] == tokens.starts[place]:
        place -= 1
    if place == index or not place or reading.classes[place - 1] in _MARKS_BEFORE:
        return
    for values in (reading.lower, reading.lexical, reading.classes):
        values.insert(place, values.pop(index))
    reading.stretches.insert(place, reading.stretches[place - 1])
    del reading.stretches[index + 1]


_MARKS_BEFORE = frozenset((",", ".", "?", "!", "OQ"))
"""After these the comma stays where it is ("“Why?”, she asked")."""
