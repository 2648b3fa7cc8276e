"""What the reporter's own pronouns tell of who is at hand, and whom an article is about: both stand out without being named near."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.names.cast import Entities
from onrecord.text.document import Document
from onrecord.text.tokens import places_of

FEWEST = 4
"""Mentions of whom an article is about, at least."""
MANY_TIMES = 2
"""How many times as often as any other of their gender they are named."""

_HE = frozenset(("he",))
_SHE = frozenset(("she",))


class Narration:
    """The reporter's pronouns, and who is named most, by gender; both are read when first asked for."""

    def __init__(self, document: Document, entities: Entities, outside: Sequence[int]) -> None:
        self._document = document
        self._entities = entities
        self._outside = outside
        self._pronouns: dict[Gender, list[int]] = {}
        self._subjects: dict[Gender, list[int]] = {}
        self._mains: dict[Gender, int | None] = {}

    def last_pronoun(self, gender: Gender, token: int, behind: int) -> int | None:
        """Return the last token before `token` where the reporter says "he", "his" or the like, in a sentence behind that of the name that ends at `behind`."""
        forms = HE if gender == "m" else SHE
        last = None if gender == "u" else self._last(self._pronouns, forms, gender, token)
        sentences = self._document.tokens.sentences
        return None if last is None or sentences[last] <= sentences[behind - 1] else last

    def last_subject(self, gender: Gender, token: int) -> int | None:
        """Return the last token before `token` where the reporter says "he" or "she", as the subject."""
        forms = _HE if gender == "m" else _SHE
        return None if gender == "u" else self._last(self._subjects, forms, gender, token)

    def _last(
        self, known: dict[Gender, list[int]], forms: frozenset[str], gender: Gender, token: int
    ) -> int | None:
        if gender not in known:
            tokens = self._document.tokens
            known[gender] = [at for at in places_of(tokens.lower, forms) if tokens.stretches[at] < 0]
        places = known[gender]
        at = bisect_left(places, token) - 1
        return places[at] if at >= 0 else None

    def main(self, gender: Gender) -> int | None:
        """Return the person of a gender whom an article is about: named many times as often as any other; None: nobody is."""
        if gender not in self._mains:
            counts = sorted((-len(self.named(number)), number) for number in self._persons(gender))
            most, *others = counts or [(0, 0)]
            plain = -most[0] >= FEWEST and (not others or -most[0] >= MANY_TIMES * -others[0][0])
            self._mains[gender] = most[1] if plain else None
        return self._mains[gender]

    def is_outnamed(self, number: int, token: int, gender: Gender, near: Collection[int | None]) -> bool:
        """Return whether another of a gender, who is not `near`, has been named before a token, and as often as somebody in all."""
        times, names, listed = len(self.named(number)), self._entities.names, self._entities.listed
        others = (other for other in self._persons(gender) if other not in near)
        return any(
            names[listed[other].names[0]].first < token and len(self.named(other)) >= times
            for other in others
        )

    def named(self, number: int) -> list[int]:
        """Return the names of an entity that stand outside quotations."""
        stretches, names = self._document.tokens.stretches, self._entities.names
        return [index for index in self._entities.listed[number].names if stretches[names[index].first] < 0]

    def _persons(self, gender: Gender) -> list[int]:
        listed = self._entities.listed
        return [n for n, one in enumerate(listed) if one.kind == "person" and one.gender == gender]
