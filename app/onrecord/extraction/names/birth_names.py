"""Names that people were born with: in an obituary "Ida Feldstein was born" tells of Ida Rosenthal."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.kinship import DEATHS
from onrecord.extraction.names.cast import Entity
from onrecord.extraction.names.matching import same_word
from onrecord.extraction.names.recognition import Name


def bearer_of_birth_name(
    words: Sequence[str], name: Name, parts: tuple[str, ...], listed: Sequence[Entity]
) -> int | None:
    """Return who bore a name at birth: of those named before the one who is told to have died, of the same given name.

    Args:
        words: The document's tokens.
        name: The name.
        parts: Its words.
        listed: Those named before.
    """
    if len(parts) == 1 or list(words[name.last : name.last + 2]) != ["was", "born"]:
        return None
    alike = [
        number
        for number, one in enumerate(listed)
        if one.kind == "person" and len(one.words) > 1 and same_word(one.words[0], parts[0])
    ]
    return alike[0] if len(alike) == 1 and not DEATHS.isdisjoint(words[: name.first]) else None
