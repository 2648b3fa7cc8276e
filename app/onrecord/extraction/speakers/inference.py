"""Whose quoted words are that stand without an attribution: told by who speaks or is spoken of right beside them.

A paragraph of quoted words alone belongs to the one who is quoted before and after it, to whom the paragraph before it reports
without marks, or of whom alone that paragraph tells when the words are in the first person; where several such follow the questions of an interviewer, to the one who is
interviewed. Anything less leaves them nobody's.
"""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.interview_labels import TELLING_REQUESTS
from onrecord.extraction.lexicon.en.prepositions import BEFORE_ACTING, OBLIQUE
from onrecord.extraction.lexicon.en.pronouns import FIRST_PERSON_FORMS
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME
from onrecord.extraction.speakers.alternation import whose_turn
from onrecord.text.document import Document
from onrecord.text.spans import begun

_UNCUED = BY_NAME["no_cue"].name
_EXCHANGE = 4
"""Attributions before an answer, the question among them, in which the other party of the exchange has spoken."""
REACH = 2
"""Paragraphs before the words in which their speaker may have been quoted."""


def carried_to(
    document: Document,
    entities: Entities,
    attributions: Sequence[Attribution],
    index: int,
    spoke: Sequence[int | None],
    within: range,
) -> int | None:
    """Return the other party of an exchange, or whoever else is inferred where no source is named.

    Args:
        document: The text.
        entities: Everybody it names.
        attributions: All attributions in reading order.
        index: The attribution without a source.
        spoke: For each attribution who speaks, as far as known.
        within: The attributions of the same update.
    """
    attribution = attributions[index]
    if attribution.other_party_than is not None:
        speaking = spoke[attribution.other_party_than]
        lately = spoke[max(index - _EXCHANGE, within.start) : index]
        return next((one for one in reversed(lately) if one not in (None, speaking)), None)
    if attribution.rule != _UNCUED:
        return None
    before, after = (spoke[at] if at in within else None for at in (index - 1, index + 1))
    entity = whose_turn(document, attributions, index, spoke)
    if entity is None:
        entity = inferred_speaker(document, entities, attributions, index, (before, after))
    if entity is None or entities.listed[entity].kind not in MAYBE_PERSON:
        return None
    if entity in spoken_of(document, entities, attribution):
        return None
    entities.listed[entity].kind = "person"
    return entity


def inferred_speaker(
    document: Document,
    entities: Entities,
    attributions: Sequence[Attribution],
    index: int,
    beside: tuple[int | None, int | None],
) -> int | None:
    """Return the entity whose words an attribution without cue and source holds; None when it stays open.

    Args:
        document: The text.
        entities: Everybody it names.
        attributions: All attributions in reading order.
        index: The attribution without a source.
        beside: The entities who speak in the attributions before and after it, as far as known.
    """
    start = attributions[index].contents[0].span.start
    here = _paragraph(document, start)
    if document.paragraphs[here].start < start - 1:
        return None
    before = index > 0 and here - _last(document, attributions[index - 1]) <= REACH
    after = index + 1 < len(attributions) and _follows(document, attributions, index)
    following = beside[1] if after else None
    if before:
        told = following == beside[0] or _leads(document, attributions, index)
        return beside[0] if told else None
    if not here or FIRST_PERSON_FORMS.isdisjoint(_words(document, attributions[index])):
        return None
    named = _named_in(document, entities, here - 1)
    if following is not None:
        return following if following in named or not named else None
    return named.pop() if len(named) == 1 else None


def answers_of(document: Document, attributions: Sequence[Attribution]) -> frozenset[int]:
    """Return which attributions without a source answer an interviewer: each a paragraph of its own behind a question in no marks.

    One question before quoted words may be the reporter's own; from two on it is an interview.
    """
    stretches = document.stretches
    found = []
    for index, attribution in enumerate(attributions):
        start = attribution.contents[0].span.start
        here = _paragraph(document, start)
        if attribution.source is not None or here < 1 or document.paragraphs[here].start < start - 1:
            continue
        question = document.paragraphs[here - 1]
        first = bisect_left(stretches, question.start, key=lambda stretch: stretch.open)
        quoted = first < len(stretches) and stretches[first].open < question.end
        if not quoted and _asks(question.cut(document.text)):
            found.append(index)
    return frozenset(found) if len(found) >= FEWEST_ANSWERS else frozenset()


def _asks(paragraph: str) -> bool:
    """Return whether a paragraph is a question, or asks somebody to tell something."""
    told = paragraph.split(maxsplit=_REQUESTED)
    request = told[0].casefold() in TELLING_REQUESTS and len(told) <= _REQUESTED
    return paragraph.endswith("?") or request


_REQUESTED = 30
"""Words of the longest request to tell something."""
FEWEST_ANSWERS = 2
_INNER = ("“", "‘", '"', "'")
_CLOSES = frozenset(".!?’”'\"")
"""What follows the name at the end of what is said to somebody."""
HE_OR_SHE = frozenset(("he", "she"))
_WE = frozenset(("we", "us", "our"))
_BEFORE_OWN = FIRST_PERSON_FORMS | {"am", "is", "was"}
_BESIDE = 4
"""Words before a name in quoted words among which "I" says that it is the speaker's own."""


_CONTENT_FIRST = frozenset(("content_source_cue", "content_source_cue_content"))
"""Rules of attributions whose words stand before the source."""


def spoken_of(document: Document, entities: Entities, attribution: Attribution) -> frozenset[int]:
    """Return whom the words name in the third person, not beside "I" ("I, Jane Doe, swear") or a preposition ("people like Doe").

    Of words without marks only those before the source count: in "Doe, she says, was right" somebody else says it.
    """
    tokens = document.tokens
    source = attribution.source if attribution.rule in _CONTENT_FIRST else None
    found = set()
    for content in attribution.contents:
        span = content.span
        if not content.verbatim and (source is None or span.end > source.start):
            continue
        at = bisect_left(entities.firsts, bisect_left(tokens.starts, span.start))
        for number in range(at, len(entities.names)):
            name = entities.names[number]
            first = name.first if name.honorific is None else name.honorific
            if tokens.starts[first] >= span.end:
                break
            end = tokens.ends[name.last - 1]
            told_before = document.text[span.start : tokens.starts[first]]
            if not content.verbatim and not HE_OR_SHE.isdisjoint(
                document.text[end : span.end].lower().split()
            ):
                continue  # "Doe works hard, and he has done, he says, for years"
            before = [word.lower() for word in told_before.rsplit(None, _BESIDE)[-_BESIDE:]]
            if (
                not _is_called(document, end, told_before)
                and not _is_own(before)
                and _BEFORE_OTHERS.isdisjoint(before[-1:])
            ):
                found.add(entities.entity_of[number])
    return frozenset(found)


def _is_called(document: Document, end: int, told_before: str) -> bool:
    """Return whether somebody is called by the name that ends at `end`: "‘Doe, get up’", "I don't need to, Doe."."""
    closes = document.text[end : end + 1] in _CLOSES
    return told_before[-1:] in _INNER or (told_before.rstrip()[-1:] == "," and closes)


_BEFORE_OTHERS = OBLIQUE - BEFORE_ACTING | {"a", "an"}
"""Behind these stands nobody whom the words tell of; "a" before a surname makes it a family's: "I'm a Doe"."""


def _is_own(before: list[str]) -> bool:
    """Return whether the words before a name say that it is the speaker's own: "I, Jane Doe", "we in the Doe camp", not "I know Doe"."""
    plain = [word.strip(".,;:!?") for word in before]
    return not _WE.isdisjoint(plain) or not _BEFORE_OWN.isdisjoint(plain[-1:])


def _paragraph(document: Document, offset: int) -> int:
    return begun(document.paragraphs, offset) - 1


def _last(document: Document, attribution: Attribution) -> int:
    return _paragraph(document, attribution.contents[-1].span.start)


def _follows(document: Document, attributions: Sequence[Attribution], index: int) -> bool:
    """Return whether the paragraph right behind the words opens with the next attribution's source."""
    source = attributions[index + 1].source
    if source is None:
        return False
    paragraph = _paragraph(document, source.start)
    opens = document.paragraphs[paragraph].start == source.start
    return opens and paragraph == _last(document, attributions[index]) + 1


def _leads(document: Document, attributions: Sequence[Attribution], index: int) -> bool:
    """Return whether the paragraph before says in the reporter's words what its speaker then says in the first person.

    "Doe recalled that she had asked the council. ¶ “I wrote to them twice.”"; words in marks there may be answered by somebody else.
    """
    here = _paragraph(document, attributions[index].contents[0].span.start)
    told = attributions[index - 1]
    return (
        _last(document, told) == here - 1
        and not any(content.verbatim for content in told.contents)
        and not FIRST_PERSON_FORMS.isdisjoint(_words(document, attributions[index]))
    )


def _words(document: Document, attribution: Attribution) -> set[str]:
    return {
        word.strip(".,;:!?").lower()
        for content in attribution.contents
        for word in content.span.cut(document.text).split()
    }


def _named_in(document: Document, entities: Entities, paragraph: int) -> set[int]:
    """Return the persons whom a paragraph names outside quotations and not as possessors."""
    tokens, span = document.tokens, document.paragraphs[paragraph]
    found = set()
    first = bisect_left(entities.firsts, bisect_left(tokens.starts, span.start))
    for number in range(first, len(entities.names)):
        name = entities.names[number]
        if tokens.starts[name.first] >= span.end:
            break
        inside = tokens.stretches[name.first] < 0
        owns = tokens.words[name.last : name.last + 1] and tokens.words[name.last] in POSSESSIVES
        if inside and not owns and entities.listed[entities.entity_of[number]].kind in MAYBE_PERSON:
            found.add(entities.entity_of[number])
    return found
