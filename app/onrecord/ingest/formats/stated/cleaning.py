"""Canonical text of what an input holds, or one line that says why there is none."""

import re

from onrecord.errors import InputError
from onrecord.ingest.formats.stated.mojibake import repaired
from onrecord.text.canonical import canonical_text

_SHEET_LINE_END = re.compile(r"_x000D_\n?")
"""How a cell of a spreadsheet writes a carriage return (ECMA-376, 22.9.2.19); data frames and tables made from it keep the escape."""
_DECODED_WRONGLY = re.compile(r"[\x80-\x84\x86-\x9f\ufffd]")


def cleaned(text: str) -> str:
    """Return the canonical form of a text; InputError when it has none."""
    try:
        return canonical_text(repaired(_SHEET_LINE_END.sub("\n", text)))
    except ValueError as error:
        said = str(error).replace("the text holds", "holds", 1)
        wrongly = _DECODED_WRONGLY.search(text)
        raise InputError(f"{said}, decoded wrongly: export it again as UTF-8" if wrongly else said) from None


def canonical(text: str) -> str:
    """Return the canonical form of a text that has words; InputError when it has none."""
    found = cleaned(text)
    if not any(character.isalnum() for character in found):
        raise InputError("holds no text")
    return found
