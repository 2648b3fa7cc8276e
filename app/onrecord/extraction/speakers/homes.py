"""From which state politicians come, and whom "the Ohio senator" or "the Utah Republican" can mean then."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.determiners import ARTICLES
from onrecord.extraction.lexicon.en.politics import MEMBERS_OF_PARTIES
from onrecord.extraction.lexicon.en.roles import CAPACITIES, SINGULARS
from onrecord.extraction.lexicon.en.states import US_STATES
from onrecord.extraction.lexicon.en.titles import BEFORE_TITLED_NAME
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.text import Text

MAX_TITLE = 5
"""Words of a title between the state and the name: "former Florida governor and candidate Jane Doe"."""
_OF = frozenset(("of", "from"))
_LABEL = 2
"""Letters of a party and a hyphen before a state: "R-Ohio"."""


def state_of(text: Text, first: int, last: int) -> str | None:
    """Return the state whose politician a description means: "the Ohio senator", "the Utah Republican"; None where it names none."""
    noun = text.lower[last - 1]
    office = (
        CAPACITIES.get(noun) == "politician" and SINGULARS[noun] == text.words[last - 1]
    )  # "The Ohio Leader" is a paper
    if not office and noun not in MEMBERS_OF_PARTIES:
        return None
    return next((state for at in range(first, last - 1) if (state := _state_at(text, at)) is not None), None)


def homes_of(text: Text, names: Sequence[Name]) -> frozenset[str]:
    """Return the states that stand beside somebody's names: "Florida Sen. Jane Doe", "Jane Doe (R-Fla.)", "Jane Doe of Florida"."""
    found = (place for name in names for place in (_before(text, name), _behind(text, name)))
    return frozenset(place for place in found if place is not None)


def _state_at(text: Text, at: int) -> str | None:
    """Return the state that a token names, alone or with the next."""
    words = text.words
    two = " ".join(words[at : at + 2])
    return US_STATES.get(two) or US_STATES.get("".join(words[at : at + 1]))


def _before(text: Text, name: Name) -> str | None:
    start = name.first if name.honorific is None else name.honorific
    least = max(start - MAX_TITLE, 0)
    while (
        start > least
        and text.lower[start - 1] in BEFORE_TITLED_NAME
        and US_STATES.get(text.words[start - 1]) is None
    ):
        start -= 1
    if start == name.first or not start:
        return None
    alone = US_STATES.get(text.words[start - 1])
    return (US_STATES.get(" ".join(text.words[start - 2 : start])) if start > 1 else None) or alone


def _behind(text: Text, name: Name) -> str | None:
    words, at = text.words, name.last
    if at + 1 >= len(words):
        return None
    if words[at] in _OF:
        return _state_at(text, at + 1)
    return _in_label(text, at + 1) if words[at] in ("(", ",") else None


def _in_label(text: Text, at: int) -> str | None:
    """Return the state of what follows a name and a comma or a bracket: "R-Fla.", "Republican of Arizona", "the Wisconsin lawmaker"."""
    words = text.words
    label = words[at]
    if label[1:_LABEL] == "-":
        return US_STATES.get(label[_LABEL:]) or US_STATES.get(
            " ".join((label[_LABEL:], *words[at + 1 : at + 2]))
        )
    article = text.lower[at] in ARTICLES
    party = at + article
    if " ".join(text.lower[party : party + 1]) in MEMBERS_OF_PARTIES:
        return _state_at(text, party + 2) if " ".join(words[party + 1 : party + 2]) in _OF else None
    return _state_at(text, party) if article else None
