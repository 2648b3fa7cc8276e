"""Who speaks behind a label that names nobody ("Speaker 2"): who says so, or is welcomed by the only other one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.extraction.attribution.legends import LEGEND, is_nameless, means
from onrecord.extraction.lexicon.en.interview_labels import (
    LEGEND_LABELS,
    OWN_NAME_BEHIND,
    UNNAMED_LABELS,
    WELCOMED_BEHIND,
)
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.roles.text import Text
from onrecord.text.document import Document
from onrecord.text.spans import Span

_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ –—-]{1,4})?"
_LABEL = re.compile(
    rf"{_TIME}(?P<label>[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}})?(?: (?:\d{{1,3}}|[A-Z](?![^\W\d_])))?)(?: {{0,8}}[(\[]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?[)\]]?)?:?(?:\s+|\Z)"
)
_NAMELESS = re.compile(_TIME + f"(?:{'|'.join(sorted(UNNAMED_LABELS))})", re.IGNORECASE)
"""How such labels begin: most paragraphs begin otherwise."""
_FIRST = frozenset(sign for label in UNNAMED_LABELS for sign in (label[0], label[0].upper())) | set(
    "[(0123456789"
)
"""Their first letters, and those of times."""
_GIVEN = re.compile(
    _TIME
    + rf"(?P<label>[A-Z]{{2,4}}|(?i:{'|'.join(sorted(LEGEND_LABELS))}))(?: {{1,8}}[(\[]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?[)\]]?)?:\s+(?=[^\W\d_])"
)
"""Labels to which only a list gives a name."""
_OWN = re.compile(rf"\b(?:{OWN_NAME_BEHIND})\s+(?=[^\W\d_a-z])")
_WELCOMED = re.compile(rf"\b(?:{WELCOMED_BEHIND})\s+(?=[^\W\d_a-z])")
_TWO = 2
"""Parties between whom a welcome can mean but one."""
_TITLE = 2
"""Tokens in which a name begins behind such words: "Mayor", "Dr."."""
_POSSESSIVES = ("'s", "’s")


def named_by_themselves(document: Document, text: Text, entities: Entities) -> dict[str, int]:
    """Return whom labels without a name mean, by the label in small letters; only where one person alone is told."""
    turns: dict[str, list[Span]] = {}
    for label, words in _turns(document):
        turns.setdefault(label, []).append(words)
    cast = _Cast(document, text, entities)
    own = {label: cast.told(_OWN, spans) for label, spans in turns.items()}
    found = {label: told.pop() for label, told in own.items() if len(told) == 1} | cast.listed(turns)
    found |= cast.listed(_given(document))
    for label, other in (tuple(turns), tuple(turns)[::-1]) if len(turns) == _TWO else ():
        welcomed = cast.told(_WELCOMED, turns[other]) - {found.get(other)}
        if label not in found and len(welcomed) == 1:
            found[label] = welcomed.pop()
    for entity in found.values():
        entities.listed[entity].kind = "person"
    return found


def _turns(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the paragraphs behind or below such labels, each with the label."""
    speaking: str | None = None
    text = document.text
    for paragraph in document.paragraphs:
        may_name_nobody = text[paragraph.start] in _FIRST and _NAMELESS.match(text, *paragraph)
        if speaking is None and not may_name_nobody:
            continue
        match = _LABEL.match(document.text, *paragraph) if may_name_nobody else None
        label = match["label"].lower() if match else ""
        if match and is_nameless(label):
            speaking = label
        words = Span(match.end(), paragraph.end) if match and speaking == label else paragraph
        if speaking is not None and words.start < words.end:
            yield speaking, words


def _given(document: Document) -> dict[str, list[Span]]:
    """Return the paragraphs behind labels to which a list gives a name: the first of each is that name."""
    turns: dict[str, list[Span]] = {}
    for paragraph in document.paragraphs if ":" in document.text else ():
        match = _GIVEN.match(document.text, *paragraph)
        words = Span(match.end(), paragraph.end) if match else paragraph
        if match and (match["label"].lower() in turns or means(match["label"], words.cut(document.text))):
            turns.setdefault(match["label"].lower(), []).append(words)
    return turns


@dataclass(frozen=True, slots=True)
class _Cast:
    document: Document
    text: Text
    entities: Entities

    def told(self, form: re.Pattern[str], spans: Sequence[Span]) -> set[int]:
        """Return the persons who are named behind such words."""
        found = (match.end() for span in spans for match in form.finditer(self.document.text, *span))
        return {entity for entity in map(self._named_at, found) if entity is not None}

    def listed(self, turns: Mapping[str, Sequence[Span]]) -> dict[str, int]:
        """Return whom a legend gives to labels: nothing but a name stands where one comes first."""
        first = {label: spans[0] for label, spans in turns.items() if len(spans) > 1}
        named = {
            label: self._named_at(span.start)
            for label, span in first.items()
            if LEGEND.fullmatch(self.document.text, *span)
        }
        return {label: entity for label, entity in named.items() if entity is not None}

    def _named_at(self, offset: int) -> int | None:
        """Return who is named there, or behind a title, by first and last name; not whose daughter somebody is."""
        tokens = self.document.tokens
        first = bisect_left(tokens.starts, offset)
        index = next((one for one in self.text.name_at[first : first + _TITLE] if one >= 0), -1)
        if index < 0 or self.document.text.startswith(
            _POSSESSIVES, tokens.ends[self.text.names[index].last - 1]
        ):
            return None
        entity = self.entities.entity_of[index]
        one = self.entities.listed[entity]
        return entity if one.kind in MAYBE_PERSON and len(one.words) > 1 else None
