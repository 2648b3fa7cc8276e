"""Canonical text of what an input holds, or one line that says why there is none."""

from onrecord.errors import InputError
from onrecord.text.canonical import canonical_text


def cleaned(text: str) -> str:
    """Return the canonical form of a text; InputError when it has none."""
    try:
        return canonical_text(text)
    except ValueError as error:
        raise InputError(str(error).replace("the text holds", "holds", 1)) from None


def canonical(text: str) -> str:
    """Return the canonical form of a text that has words; InputError when it has none."""
    found = cleaned(text)
    if not any(character.isalnum() for character in found):
        raise InputError("holds no text")
    return found
