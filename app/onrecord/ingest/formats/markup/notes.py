"""Numbers of notes that a page raises behind a word: they would be glued to it."""

import re
from collections.abc import Mapping

_NOTE_NUMBER = re.compile(r"\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡]{1,3}|(?P<bare>\d{1,3}))\s?")
_BEFORE_NOTE = re.compile(r"[^\W_][.,;:!?]?[”’\"')]{0,2}\Z")
_ENDED_BEFORE_NOTE = re.compile(r"[.,;:!?”’\"')]\Z")
"""What a bare number in `sup` must follow to be a note's; "m2" and "103" are none."""


def is_note(raised: str, before: str, *, linked: bool) -> bool:
    """Return whether raised letters are the number or sign of a note, by what stands before them; a number that is a link leads to one."""
    match = _NOTE_NUMBER.fullmatch(raised)
    return (
        match is not None
        and (_ENDED_BEFORE_NOTE if match["bare"] and not linked else _BEFORE_NOTE).search(before) is not None
    )


_TO_NOTE = re.compile(
    r"#_?(?:(?:sd)?(?:foot|end)?-?note(?!s?-?(?:anchor|ref|back))|cite_note|ftn(?!ref)|fn(?!-?(?:ref|back))|edn(?!ref))",
    re.IGNORECASE,
)
"""The place of a note in an address, as word processors and systems of blogs build it; not that from which it leads back."""


def leads_to_note(attributes: Mapping[str, str]) -> bool:
    """Return whether a link leads to a note of its page."""
    address = attributes.get("href", "")
    if "#" in address and _TO_NOTE.search(address):
        return True
    return attributes.get("role") == "doc-noteref" or "noteref" in attributes.get("epub:type", "").split()
