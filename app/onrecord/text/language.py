"""Which language a text is written in, as far as its function words and its script can tell.

The engine reads English. A text counts as being in another language only on positive evidence: many different
function words of that language, few of English, and both outside the quotation marks, since a report in English may
quote in Spanish all through. Names prove nothing, and neither does what a page declares alone: both are often wrong.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from onrecord.text.function_words import (
    ENGLISH,
    ENGLISH_ALONE,
    KNOWN,
    LANGUAGES_OF,
    OTHER_SCRIPT,
    PARTICLES,
    SCRIPTS,
)
from onrecord.text.quote_marks import pair_marks
from onrecord.text.segments import split_paragraphs

ExtractionStatus = Literal["done", "language_not_supported"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASCII_WORD = re.compile(r"[a-z]+")
_SAMPLE = 20_000
"""Characters that `guess_language` looks at: some 3,000 words, far more than the share needs."""
_GLANCE = 600
"""Characters of each of the samples that most English texts are told by, which costs a fraction of reading all."""
_SHARE = 0.2
"""English news has 30 to 45 in 100 words from the list, the languages nearest to it fewer than 10."""
_LEAST = 3
"""Function words of the shortest text that can be told."""
_FOREIGN_SHARE = 0.08
"""Other languages have 10 (Finnish, Turkish) to 35 (French) in 100 words from their lists."""
_FOREIGN_KINDS = 4
_FOREIGN_KINDS_ALONE = 3
"""Different function words, those left out that names hold ("de la", "van der"); fewer when none of English is there."""
_OVER_ENGLISH = 3
"""How often the other language's function words come for each of English: mixed texts are read."""
_SUSPECT_SHARE = 0.04
"""Below this share of the whole text nothing outside its quotation marks can be another language's."""
_NEIGHBOUR = 0.8
"""What a declared language, such as Norwegian for Danish, has at least of the best one's function words."""
_FEW_WORDS = 12
"""An article that is nearly all quotation has fewer outside the marks: then all of it is judged."""
_DECLARED_WORDS = 40
_DECLARED_ENGLISH = 0.03
"""Running English has ten times as many function words; what has fewer, and declares another language, is in that one."""
_SCRIPT_LETTERS = 8
_SCRIPT_SHARE = 0.6
_KANA_WEIGHT = 10
"""Japanese is written in Chinese characters as well, Chinese never in kana."""


def guess_language(text: str) -> str | None:
    """Return "en" for a text of English function words, else None: no other language is guessed."""
    words = Counter(_ASCII_WORD.findall(text[:_SAMPLE].lower()))
    return "en" if _is_english(words) else None


def is_read(language: str | None) -> bool:
    """Return whether the engine reads texts of a language, given by its BCP 47 tag; None is not known."""
    return language is None or _primary(language) == "en"


def extraction_status(language: str | None) -> ExtractionStatus:
    """Return whether quotations were looked for in a text of this language."""
    return "done" if is_read(language) else "language_not_supported"


def judge_language(text: str, declared: str | None = None) -> str | None:
    """Return the language of a text: another one than English only when the text itself leaves no doubt.

    Args:
        text: An article's body.
        declared: BCP 47 tag that the input states. It decides between neighbours and refines what the text says
            ("en-GB", "de-AT"), and stands for a language that is not known here.
    """
    if is_read(declared) and _begins_and_goes_on_in_english(text):
        return declared or "en"
    lowered = text.lower()
    words = Counter(_WORD.findall(lowered))
    if _is_suspect(lowered, words, declared):
        outside = _outside_marks(lowered)
        counted = Counter(_WORD.findall(outside))
        if counted.total() < _FEW_WORDS and not _of(counted, ENGLISH_ALONE):
            outside, counted = lowered, words
        other = _by_script(outside, counted, declared) or _by_words(counted, declared)
        if other is not None:
            return other
    if declared is not None and _primary(declared) == "en":
        return declared
    return "en" if _is_english(words) else None


def _is_english(words: Counter[str]) -> bool:
    known = _of(words, ENGLISH)
    return known >= _LEAST and known / words.total() >= _SHARE


def _begins_and_goes_on_in_english(text: str) -> bool:
    """See whether three samples are plainly English: then so is enough of the text for it to be read."""
    middle = len(text) // 2
    for sample in (text[:_GLANCE], text[middle : middle + _GLANCE], text[-_GLANCE:]):
        words = Counter(_WORD.findall(sample.lower()))
        if not _is_english(words) or _is_foreign_in_part(words):
            return False
    return True


def _is_foreign_in_part(words: Counter[str]) -> bool:
    return max(_counts(words).values(), default=0) >= _SUSPECT_SHARE * words.total() > 0


def _is_suspect(text: str, words: Counter[str], declared: str | None) -> bool:
    """See whether a closer look is worth its time: it is not for nearly all English texts."""
    if not is_read(declared):
        return True
    if not text.isascii() and OTHER_SCRIPT.search(text):
        return True
    return _is_foreign_in_part(words)


def _outside_marks(text: str) -> str:
    pieces = []
    position = 0
    for stretch in pair_marks(text, split_paragraphs(text)):
        if stretch.depth == 0:
            pieces.append(text[position : stretch.span.start])
            position = stretch.span.end
    return "".join([*pieces, text[position:]])


def _by_words(words: Counter[str], declared: str | None) -> str | None:
    english = _of(words, ENGLISH_ALONE)
    counts = _counts(words)
    best = max(counts.values(), default=0)
    if best and best >= max(_FOREIGN_SHARE * words.total(), _OVER_ENGLISH * english):
        least = _FOREIGN_KINDS if english else _FOREIGN_KINDS_ALONE
        likely = [
            one for one, count in counts.items() if count >= _NEIGHBOUR * best and _kinds(words, one) >= least
        ]
        if likely:
            return _refined(max(likely, key=counts.__getitem__), declared, likely)
    if declared is None or _primary(declared) in KNOWN or words.total() < _DECLARED_WORDS:
        return None
    return declared if english <= _DECLARED_ENGLISH * words.total() else None


def _by_script(text: str, words: Counter[str], declared: str | None) -> str | None:
    """Return the language of a text whose letters are mostly of one script that English does not use."""
    if text.isascii():
        return None
    letters = {languages: sum(map(len, script.findall(text))) for languages, script in SCRIPTS.items()}
    total = sum(len(word) * count for word, count in words.items())
    most = sum(letters.values())
    if most < max(_SCRIPT_LETTERS, _SCRIPT_SHARE * total):
        return None
    candidates = max(letters, key=lambda one: letters[one] * (_KANA_WEIGHT if one == ("ja",) else 1))
    counts = _counts(words)
    best = max(candidates, key=lambda language: counts.get(language, 0))
    return _refined(best, declared, candidates)


def _refined(language: str, declared: str | None, likely: Iterable[str]) -> str:
    return declared if declared is not None and _primary(declared) in likely else language


def _counts(words: Counter[str]) -> Mapping[str, int]:
    """Count the function words of each language; a word may be one of several."""
    counts: dict[str, int] = {}
    for word in words.keys() & LANGUAGES_OF.keys():
        for language in LANGUAGES_OF[word]:
            counts[language] = counts.get(language, 0) + words[word]
    return counts


def _kinds(words: Counter[str], language: str) -> int:
    """Count the different function words of a language, other than those of names."""
    known = words.keys() & LANGUAGES_OF.keys() - PARTICLES
    return sum(language in LANGUAGES_OF[word] for word in known)


def _of(words: Counter[str], known: frozenset[str]) -> int:
    return sum(words[word] for word in known)


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
