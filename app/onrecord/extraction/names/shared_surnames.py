"""Given names that share the surname which is printed behind the last of them: "Paul and Ruth Hanley", "Paul, Mark and Ruth Hanley"."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.matching import core
from onrecord.extraction.names.recognition import Name

_AND = frozenset(("and", "&"))


def shared_surnames(
    words: Sequence[str], names: Sequence[Name], phrases: Sequence[tuple[str, ...]]
) -> dict[int, str]:
    """Return the surname of each such name.

    Args:
        words: The document's tokens.
        names: Its names.
        phrases: The words of each, as they are compared.
    """
    found: dict[int, str] = {}
    for index in range(len(names) - 2, -1, -1):
        name, following = names[index], names[index + 1]
        gap = words[name.last : following.first]
        if len(gap) != 1 or not _may_share(words, name):
            continue
        if gap[0] in _AND and _is_full(following, phrases[index + 1]):
            found[index] = core(phrases[index + 1])[-1]
        elif gap[0] == "," and index + 1 in found:
            found[index] = found[index + 1]
    if found:  # who is called so in full elsewhere is meant by the name
        full = {phrase[end] for phrase in phrases if len(phrase) > 1 for end in (0, -1)}
        alone = {phrases[at][0]: at for at in range(len(phrases) - 1, -1, -1) if len(phrases[at]) == 1}
        found = {
            index: surname
            for index, surname in found.items()
            if phrases[index][0] not in full and alone[phrases[index][0]] == index
        }
    return found


def _may_share(words: Sequence[str], name: Name) -> bool:
    """Return whether this is a given name alone."""
    single = name.last - name.first == 1 and name.honorific is None and name.kind in MAYBE_PERSON
    before = words[name.first - 1] if name.first else ""
    opens = name.first < 2 or not words[name.first - 2][0].isalnum()  # noqa: PLR2004 - a word before it
    capital = before[:1].isupper() and not (
        opens and before.endswith("s")
    )  # "Siblings | Paul and Ruth Hanley"
    return single and words[name.first] in given_names() and not capital


def _is_full(name: Name, phrase: tuple[str, ...]) -> bool:
    return name.kind == "person" and len(core(phrase)) > 1 and phrase[0] in given_names()
