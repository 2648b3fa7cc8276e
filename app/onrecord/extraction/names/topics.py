"""Whom a paragraph is about, of those who share a surname: the one whom it names in full first."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.names.prominence import is_kin
from onrecord.extraction.names.recognition import Name
from onrecord.text.document import Document
from onrecord.text.spans import begun

Place = tuple[int, str]
"""A paragraph and a surname."""


@dataclass(slots=True)
class Topics:
    """By paragraph and surname whom the paragraph has named in full so far, first of those who share it."""

    document: Document
    names: Sequence[Name]
    _first: dict[Place, int] = field(default_factory=dict)
    _kin: set[Place] = field(default_factory=set)
    """Of those the places where somebody is named as another's kin."""
    _together: set[Place] = field(default_factory=set)
    """Those where "and" joins two who share the surname: neither comes first."""

    def open(self, entity: int, index: int, surname: str) -> None:
        """Note that a paragraph names this person in full; kin come first only where nobody else does."""
        name = self.names[index]
        place = self._place(name, surname)
        if is_kin(self.document.tokens.words, name.first):
            if place not in self._first:
                self._first[place] = entity
                self._kin.add(place)
        elif place not in self._first or place in self._kin:
            self._first[place] = entity
            self._kin.discard(place)
        elif self._first[place] != entity and self._joins(index):
            self._together.add(place)

    def of(self, name: Name, surname: str) -> int | None:
        """Return whom the paragraph of a name has named in full first; None: nobody."""
        return self._first.get(self._place(name, surname))

    def is_of_kin(self, name: Name, surname: str) -> bool:
        """Return whether the paragraph of a name has named nobody but kin of that surname."""
        return bool(self._kin) and self._place(name, surname) in self._kin

    def is_of_several(self, name: Name, surname: str) -> bool:
        """Return whether the paragraph of a name has named two together."""
        return bool(self._together) and self._place(name, surname) in self._together

    def holds(self, name: Name, sentence: int) -> bool:
        """Return whether a sentence, none behind that of a name, stands in its paragraph."""
        begins = self.document.paragraphs[self._paragraph(name) - 1].start
        return self.document.sentences[sentence].start >= begins

    def _paragraph(self, name: Name) -> int:
        """Return how many paragraphs have begun where a name stands."""
        return begun(self.document.paragraphs, self.document.tokens.starts[name.first])

    def _place(self, name: Name, surname: str) -> Place:
        return self._paragraph(name), surname

    def _joins(self, index: int) -> bool:
        """Return whether "and", or "and striker", stands between a name and the one before."""
        name = self.names[index]
        start = name.first if name.honorific is None else name.honorific
        between = self.document.tokens.words[self.names[index - 1].last : start]
        return len(between) <= _TITLED and not AND.isdisjoint(between[:1])


_TITLED = 3
"""Tokens from "and" to the name that it joins."""
