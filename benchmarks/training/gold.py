"""The annotations of PolNeAR's train part, laid over the engine's tokens.

Only the first annotator of an article teaches; what the yardstick calls nested (an attribution inside another one's content,
or a cue inside quotation marks) is no example of a cue at the top level.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.extraction.candidates.token_features import Reading, read_tokens
from onrecord.text.document import read_document

from benchmarks.yardstick import Article, Yardstick, publisher_of

FEW = 5
"""A word that stands in fewer articles than this is never learned."""
WORD, RARE = "\x01", "\x02"
"""What a marked reading sets before every word, and in place of every rare one."""
_CARRIERS = frozenset(("went", "began", "put", "continue", "continued", "goes"))
"""Verbs that only carry the verb of speech after them ("went on to say")."""
_SIGNS = frozenset((":", "-", "—", "–", "--"))
_OTHER_VERBS = frozenset(("ED", "VRB", "PL", "LOW", "ING"))


@dataclass(frozen=True, slots=True)
class Attributed:
    """One annotated attribution in tokens."""

    head: int | None
    """The word of the cue that the engine would find; None when there is none."""
    cue: tuple[int, ...]
    source: frozenset[int]
    content: tuple[int, ...]
    nested: bool
    quote: dict[str, Any]
    """As the yardstick reads it: `chars`, `source`, `cue` ..."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article to learn from."""

    article: Article
    reading: Reading
    marked: Reading
    """The same with every word marked, so that a feature tells how many words it holds."""
    attributions: tuple[Attributed, ...]


def load_lessons(yardstick: Yardstick, *, without: str | None = None) -> list[Lesson]:
    """Read the train part in the order of its article ids, without one publisher's articles."""
    articles = yardstick.evaluate.corpus.load_polnear(str(yardstick.polnear), "train")
    kept = [one for one in articles if one.golds and publisher_of(one.id) != without]
    readings = [read_tokens(read_document(one.text)) for one in kept]
    rare = rare_words(readings)
    return [
        Lesson(one, reading, marked(reading, rare), tuple(attributed(reading, one.golds[0])))
        for one, reading in zip(kept, readings, strict=True)
    ]


def rare_words(readings: Iterable[Reading]) -> frozenset[str]:
    """Return the lexical forms that stand in fewer than `FEW` of the articles."""
    articles = Counter(word for reading in readings for word in set(reading.lexical))
    return frozenset(word for word, count in articles.items() if count < FEW)


def marked(reading: Reading, rare: frozenset[str]) -> Reading:
    """Set a mark before every word, and another in the place of every word that is rare or has a name in it."""
    forms = [
        RARE if form in rare or _holds_name(word, form) else WORD + form if is_word(form) else form
        for form, word in zip(reading.lexical, reading.document.tokens.words, strict=True)
    ]
    return replace(reading, lexical=forms)


def _holds_name(word: str, form: str) -> bool:
    """Tell "al-Assad" and "anti-Trump": a word without a first capital that has others."""
    return is_word(form) and word[:1].islower() and word.lower() != word


def is_word(form: str) -> bool:
    """Tell a word from a mark and from the shapes `Xx` and `XX` that stand for names."""
    return form not in ("Xx", "XX") and any(character.isalpha() for character in form)


def attributed(reading: Reading, quotes: Sequence[dict[str, Any]]) -> Iterable[Attributed]:
    """Lay the annotated spans over the tokens."""
    for quote in quotes:
        cue = _tokens(reading, quote["cue"])
        yield Attributed(
            head=cue_head(reading, cue),
            cue=tuple(cue),
            source=frozenset(_tokens(reading, quote["source"])),
            content=tuple(_tokens(reading, quote["spans"])),
            nested=quote["nested"],
            quote=quote,
        )


def _tokens(reading: Reading, spans: Sequence[Sequence[int]]) -> list[int]:
    tokens = reading.document.tokens
    return [
        token
        for start, end in spans
        for token in range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end))
    ]


def cue_head(reading: Reading, cue: Sequence[int]) -> int | None:
    """Choose the word of an annotated cue that stands for it: "according", a verb of speech, of thought, a noun, a sign."""
    low, cls = reading.lower, reading.classes
    said = [token for token in cue if cls[token] == "SAY"]
    chosen = [token for token in cue if low[token] == "according"]
    chosen += [token for token in said if low[token] not in _CARRIERS or token == said[-1]]
    for name in ("OPN", "RN"):
        chosen += [token for token in cue if cls[token] == name]
    chosen += [token for token in cue if low[token] in _SIGNS]
    chosen += [token for token in cue if cls[token] in _OTHER_VERBS]
    return chosen[0] if chosen else None


def true_cues(lesson: Lesson) -> tuple[dict[int, Attributed], set[int]]:
    """Return the heads of cues at the top level, and the tokens of cues that teach neither yes nor no."""
    heads: dict[int, Attributed] = {}
    unclear: set[int] = set()
    for one in lesson.attributions:
        if one.head is not None and not one.nested:
            heads.setdefault(one.head, one)
        unclear.update(one.cue)
        if one.head is not None and one.nested:
            unclear.discard(one.head)
    return heads, unclear
