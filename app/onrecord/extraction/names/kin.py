"""People who are brought in as somebody's kin, by their given name alone: "Doe's daughter, Ann", "his wife Joan"."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.kinship import MARRIED, OWNERS, SHARING
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.names.genders import gender_told
from onrecord.extraction.names.prominence import is_kin
from onrecord.extraction.names.recognition import Name


def given_kin(words: Sequence[str], names: Sequence[Name]) -> list[int]:
    """List the names of one word that are brought in as somebody's kin."""
    return [
        index
        for index, name in enumerate(names)
        if name.last - name.first == 1 and name.kind == "person" and is_kin(words, name.first)
    ]


def gender_of_kin(words: Sequence[str], name: Name) -> Gender:
    """Return the gender of kin who are brought in so and often share the surname; "u" for all others."""
    noun = name.first - 1
    noun -= noun > 0 and words[noun] == ","
    owned = noun > 0 and words[noun - 1].lower() in OWNERS
    return gender_of_noun(words[noun]) if owned and words[noun] in SHARING else "u"


def relative_called(
    words: Sequence[str],
    names: Sequence[Name],
    relatives: Sequence[tuple[int, int, Gender]],
    index: int,
    honorific: str,
    *,
    apart: bool,
) -> int | None:
    """Return the one relative of a gender before "Mrs Doe", where no other Doe of that gender is named.

    Args:
        words: The document's tokens.
        names: Its names.
        relatives: Kin brought in by their given name alone: which name, who, and the gender that the noun tells.
        index: The name "Mrs Doe".
        honorific: The form of address, which tells a gender; a daughter or a sister of a Doe is no Mrs Doe.
        apart: Whether a Doe is named whose gender nothing tells but "his": his wife is Mrs Doe, and he is not.
    """
    gender = gender_told(honorific)
    owner = "his" if gender == "f" else "her"
    married = honorific.rstrip(".") == "Mrs"
    found = {
        entity
        for at, entity, told in relatives
        if at < index
        and told == gender
        and not (married and words[_noun_of(words, names[at])] not in MARRIED)
        and not (apart and words[_noun_of(words, names[at]) - 1].lower() != owner)
    }
    return found.pop() if len(found) == 1 else None


def _noun_of(words: Sequence[str], kin: Name) -> int:
    noun = kin.first - 1
    return noun - (noun > 0 and words[noun] == ",")


def is_apart(words: Sequence[str], kin: Name, full: Name) -> bool:
    """Distinguish "Doe's daughter, Ann" from an Ann whom the text brings in afterwards by what she is: "parent Ann Bly"."""
    start = full.first if full.honorific is None else full.honorific
    titled = full.honorific is not None or (start > 0 and words[start - 1].lower() in ROLE_NOUNS)
    return full.first > kin.first and titled and not is_kin(words, start)
