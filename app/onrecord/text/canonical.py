"""Raw text to canonical text: once, before anything is indexed."""

import re
import unicodedata
from itertools import pairwise

_BREAK = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x01-\x08\x0e-\x1b\x1f\x7f]")
_REFUSED = re.compile(r"[\x00\x80-\x84\x86-\x9f\ud800-\udfff\ufffd]")
_BLOCK_END = re.compile(r"\n(?:[^\S\n]*\n)+")
_WRAP_MINIMUM = 40
_WRAP_MAXIMUM = 120


def canonical_text(raw: str) -> str:
    """Return the canonical form: NFC, LF, no other control character, paragraphs joined by one blank line.

    Tabs become spaces, lines lose the white space around them, paragraphs whose lines were broken at a fixed width
    are joined again. Canonical text stays as it is.

    Raises:
        ValueError: A character that no text holds: NUL, half of a surrogate pair, U+FFFD (letters were lost before),
            or a C1 control (the text was decoded with a wrong character set).
    """
    refused = _REFUSED.search(raw)
    if refused:
        raise ValueError(f"the text holds the character U+{ord(refused[0]):04X} at offset {refused.start()}")
    text = _INVISIBLE.sub("", _BREAK.sub("\n", raw).replace("\t", " "))
    paragraphs: list[str] = []
    for block in _BLOCK_END.split(unicodedata.normalize("NFC", text)):
        lines = [line for line in map(str.strip, block.split("\n")) if line]
        paragraphs.extend([" ".join(lines)] if _is_wrapped(lines) else lines)
    return "\n\n".join(paragraphs)


def _is_wrapped(lines: list[str]) -> bool:
    """See lines broken at a fixed width: the next line's first word would not have fitted on any of them."""
    width = max(map(len, lines), default=0)
    if not _WRAP_MINIMUM <= width <= _WRAP_MAXIMUM:
        return False
    return all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines)
    )
