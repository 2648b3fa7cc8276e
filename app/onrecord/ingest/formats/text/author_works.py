"""What each of several people did for an article, as pages print it below every name: reporting, data, photographs."""

from collections.abc import Sequence

from onrecord.text.lexicon import words

_OF_WRITERS = words(
    "reporting reporter reporters writing words text story research data investigation analysis"
)
_OF_OTHERS = words(
    "photography photographs photographer photos photo pictures images illustration illustrations illustrator video videography graphics"
    " design development editing editor editors production producer audio fact-checking fact-check translation translator animation art"
)
_FEWEST = 4
"""Names and works: one name and a post are read as such."""


def without_works(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the names of who wrote an article, where a work stands behind each of several names; else all parts.

    Args:
        parts: What stands between separators, each with the separator behind it.
    """
    own = [one for one in parts if one[0].strip()]
    works = [part.strip().casefold() for part, _ in own[1::2]]
    if len(own) < _FEWEST or len(own) % 2 or not _are_works(works):
        return parts
    return [name for name, work in zip(own[::2], works, strict=True) if work in _OF_WRITERS]


def _are_works(stated: Sequence[str]) -> bool:
    """Return whether each is a work, and one of them that of who writes."""
    return (_OF_WRITERS | _OF_OTHERS).issuperset(stated) and not _OF_WRITERS.isdisjoint(stated)
