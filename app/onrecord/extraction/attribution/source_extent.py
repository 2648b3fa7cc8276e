"""The words around a cue: the whole phrase that names the source, and whom it was said to."""

from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.lexicon.en.grammar import PARTICIPLE_ENDS, PEOPLE
from onrecord.extraction.lexicon.en.speech_cues import ADDRESSING_VERBS
from onrecord.text.spans import Span


def whole_source(reading: Reading, candidate: Candidate) -> Range:
    """Extend a source over the prepositional phrase that follows it ("experts on foreign policy")."""
    source = behind_title(reading, _with_ending(reading, candidate))
    first, last = _joined(reading, _head_phrase(reading, source, candidate.block.cue), candidate.block.cue)
    classes = reading.classes
    last = _to_the_noun(reading, first, last, candidate.block.cue)
    if (
        last >= len(classes)
        or classes[last] not in ("PRP", "OF", "TO", "WHO")
        or reading.lower[last] == "as"
        or not _is_description(reading, last - 1)
    ):
        return first, last
    cue = candidate.block.cue
    if first < cue:
        end = _run(reading, last, cue, _BREAKS)
        reached = IDLE.issuperset(classes[end:cue])
    else:
        end = _run(reading, last, reading.first[reading.document.tokens.sentences[first] + 1], _ENDS)
        reached = True
    while classes[end - 1] in ("PRP", "OF", "TO") and end > last:
        end -= 1  # "the council on | Friday said"
    return (first, end) if reached and end - last <= WHOLE else (first, last)


def _with_ending(reading: Reading, candidate: Candidate) -> Range:
    """Keep the genitive ending of a source that has no noun behind it, and never the cue: "Hartley's | said", "said Hartley's"."""
    (first, last), classes, cue = candidate.source or (0, 0), reading.classes, candidate.block.cue
    if first < cue < last:
        return first, cue
    closed = classes[last : last + 1] == ["POS"] and classes[last + 1 : last + 2] in ([","], ["."])
    return first, last + closed


def behind_title(reading: Reading, source: Range) -> Range:
    """Take in the title of a work in marks, and the article, before the noun for who made it: "the “Harbour Lights” | singer"."""
    first, last = source
    if first < 1 or reading.classes[first - 1] != "CQ" or reading.classes[first] not in _COMMON:
        return source
    opening = first - 2
    while opening > 0 and first - opening <= _TITLE and reading.classes[opening] not in ("OQ", "CQ"):
        opening -= 1
    article = opening > 0 and reading.classes[opening] == "OQ" and reading.lower[opening - 1] == "the"
    return (opening - 1, last) if article else source


def _to_the_noun(reading: Reading, first: int, last: int, cue: int) -> int:
    """Return the end of a source that stops before its noun ("the | weekly wrote")."""
    closing = last
    if reading.classes[last : last + 1] == ["OQ"]:  # "the | “Harbour Lights” star wrote"
        closing = _run(reading, last, min(cue, last + _TITLE), _CLOSING) + 1
    between = reading.classes[closing:cue]
    article = (
        last - first == 1 and reading.classes[first] == "DET" and reading.lower[last : last + 1] != [_OWN]
    )
    return cue if article and between and _BESIDE_NOUNS.issuperset(between) else last


def _joined(reading: Reading, source: Range, cue: int) -> Range:
    """Take in who speaks together with it, right before the cue ("farmers and fishermen said"); never a name."""
    first, last = source
    if last >= cue or reading.lower[last] not in AND or reading.classes[last - 1] == "CAP":
        return source
    end = cue
    while end > last and reading.classes[end - 1] in IDLE:
        end -= 1
    others = noun_phrases(reading, last + 1, end)
    alone = len(others) == 1 and others[0] == (last + 1, end) and reading.classes[end - 1] in _COMMON
    return (first, end) if alone else source


_OWN = "own"
"""Behind "his" it belongs to "words", which are the cue: "in his own words"."""
_CLOSING = frozenset(("CQ",))
_TITLE = 9
"""Tokens of a title between its marks at most."""
_COMMON = frozenset(("PL", "PPL", "BOD", "LOW", "RN"))


def _is_description(reading: Reading, head: int) -> bool:
    """Return whether a noun describes: a common noun, or a title before a place and a name ("Ambassador to Russia")."""
    name = reading.classes[head]
    return name not in ("PRN", "PRO", "WHO", "CAP") or (name == "CAP" and reading.lower[head] in PEOPLE)


def _run(reading: Reading, start: int, limit: int, breaks: frozenset[str]) -> int:
    """Return the first token from `start` whose class is one of `breaks`; `limit` when none is. Behind an article a verb is a noun."""
    classes = reading.classes
    end = start
    while end < limit and (
        classes[end] not in breaks or (classes[end] == "SAY" and classes[end - 1] == "DET")
    ):
        end += 1
    return end


_BREAKS = frozenset((",", "OQ", "CQ", "-", "—", "(", "HAVE", "BE", "MOD", "DO", "ADV", "LY", "SAY", "TIME"))
"""What ends a source before its cue."""
IDLE = frozenset(("HAVE", "BE", "MOD", "DO", "ADV", "LY", "TIME", "NEG"))
"""What may stand between a source and its cue."""
_ENDS = frozenset((",", "OQ", "CQ", "-", "—", "(", ".", "?", "!", ";", ":", "SAY", "THAT", "HAVE", "BE"))
"""What ends a source after its cue."""


def _head_phrase(reading: Reading, phrase: Range, cue: int) -> Range:
    """Climb from the noun phrase inside a prepositional phrase to the subject that it belongs to ("a memo obtained by | the paper").

    Not to the noun that is the cue ("the suggestion from | Ann Bly").
    """
    classes = reading.classes
    first = phrase[0]
    by_whom = reading.lower[first - 2 : first][1:] == ["by"] and reading.lower[first - 2].endswith(
        PARTICIPLE_ENDS
    )
    start = max(first - WHOLE, reading.first[reading.document.tokens.sentences[phrase[0]]])
    if first <= start or classes[first - 1] not in ("PRP", "OF"):
        return phrase
    for head in noun_phrases(reading, start, first - 1)[::-1]:
        before = (
            classes[head[0] - 1] if head[0] > reading.first[reading.document.tokens.sentences[first]] else "^"
        )
        between = classes[head[1] : first - 2] if by_whom else classes[head[1] : first]
        joined = all(name in ("PRP", "OF") or name in _NOUNS for name in between)
        if (
            cue not in range(*head)
            and joined
            and classes[head[1] - 1] in ("PPL", "BOD", "PL", "LOW", "RN", "SAY")
            and before in _SUBJECT
        ):
            return head
    return phrase


_NOUNS = frozenset(("CAP", "LOW", "PPL", "BOD", "RN", "PL", "NUM", "DET", "POS"))
_BESIDE_NOUNS = _NOUNS | {"LY", "ADV"}
_SUBJECT = frozenset((",", "CC", "SUB", "THAT", "OQ", "CQ", "^"))
"""What stands before a noun phrase that is the subject of its clause."""
WHOLE = 8
"""Tokens that a prepositional phrase may add to a source."""


def audience_of(reading: Reading, candidate: Candidate, contents: list[Span]) -> Span | None:
    """Find whom it was said to: the object of "told", or "to" and a noun phrase right after the cue."""
    classes, tokens, cue = reading.classes, reading.document.tokens, candidate.block.cue
    index = cue + 1
    end = reading.first[tokens.sentences[cue] + 1]
    if candidate.source is not None and candidate.source[0] == index:
        index = candidate.source[1]
    while index < end and classes[index] in ("ADV", "LY", "TIME"):
        index += 1
    if index >= end or candidate.block.lemma == "according":
        return None
    if classes[index] == "TO":
        index += 1
    elif candidate.block.lemma not in ADDRESSING_VERBS:
        return None
    phrases = [phrase for phrase in noun_phrases(reading, index, min(index + 12, end)) if phrase[0] == index]
    if not phrases:
        return None
    first, last = phrases[0]
    named = classes[last - 1] in ("CAP", "PPL", "BOD", "PRN", "PRO", "PL", "RN") or classes[first] == "DET"
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    if not named or any(span.overlaps(content) for content in contents):
        return None
    return span
