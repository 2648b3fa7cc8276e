"""Text that was decoded with a wrong character set before it came here: put right where that is certain, else refused."""

import re

from onrecord.errors import InputError

_BYTES = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
"""What Windows-1252 makes of each byte; the five that it leaves out stay C1 controls."""
_NEXT = "[" + re.escape("".join(character for character, byte in _BYTES.items() if byte < 0xC0)) + "]"  # noqa: PLR2004 - 0xC0 and above begin a sequence
_DOUBLE = re.compile(rf"[ÂÃÄÅ]{_NEXT}|[âã]{_NEXT}{{2}}|ð{_NEXT}{{3}}|ï»¿|(?<=Ã)Æ’|Ë[œ†]")
"""UTF-8 read as Windows-1252: Latin letters and signs, punctuation, emoji, a byte order mark."""
_WESTERN = re.compile(rf"â€|[ÂÃ]{_NEXT}")
"""Signs of Windows-1252 that no other character set leaves."""
_LOST = re.compile(r"â€|ï¿½")
"""What is left where a byte of a quotation mark or a dash was lost."""
_OTHERS = {
    codec: re.compile(
        "|".join(
            f"{re.escape(bytes([lead]).decode(codec))}[{re.escape(bytes(range(0x80, 0xC0)).decode(codec))}]{{{more}}}"
            for lead, more in ((0xC2, 1), (0xC3, 1), (0xC4, 1), (0xC5, 1), (0xE2, 2))
        )
    )
    for codec in ("mac-roman", "cp437", "cp850")
}
"""UTF-8 read as an old Macintosh or a DOS console shows it."""
_ASKED = re.compile(
    r"\?(?:(?<![\w/?&=.]\?)(?=[A-Z][\w?]*[ ,.])|(?<=[A-Za-z]\?)(?:s|t|re|ve|ll|d|m)(?=[\s,.;!?]))"
)
"""A question mark where a quotation mark or an apostrophe stood: "?It?s late,? he said"."""
_FEWEST_ASKED = 3
_CERTAIN = 2
"""How many characters of such a text decode before it is one: a lone "√±" is mathematics."""
_ROUNDS = 5
_SHOWN = frozenset(_BYTES) | frozenset("‐‑―\ufeff")
_C1 = re.compile(r"[\x80-\x9f]")
_DASHES = "\x85\x95\x96\x97"


def repaired(text: str) -> str:
    """Return the text that was meant: UTF-8 read as Windows-1252, also several times over, or Windows-1252 read as Latin-1.

    Raises:
        InputError: A byte or a mark of it was lost, so that the character meant is not certain.
    """
    asked = _ASKED.findall(text)
    if len(asked) >= _FEWEST_ASKED and "?" in asked and len(set(asked)) > 1:
        raise InputError(
            "holds question marks in the place of quotation marks and apostrophes, which were lost when it was saved: export it again as UTF-8"
        )
    if text.isascii():
        return text
    text = _wholly_again(text)
    if _WESTERN.search(text) is None:
        text = _read_again(text)
    for _ in range(_ROUNDS):
        text = _DOUBLE.sub(_once, text)
    lost = _LOST.search(text)
    if lost:
        raise InputError(
            f"holds {lost[0]!r} at offset {lost.start()}, left of a character decoded wrongly: export it again as UTF-8"
        )
    return _without_controls(text)


def _wholly_again(text: str) -> str:
    """Decode UTF-8 that was read as Latin-1, which leaves controls: by chance no text's letters are all sequences of UTF-8."""
    if _C1.search(text) is None:
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _read_again(text: str) -> str:
    """Decode UTF-8 that was read as another character set than Windows-1252: the one of which most is found."""
    found = {codec: pattern.findall(text) for codec, pattern in _OTHERS.items()}
    codec = max(found, key=lambda one: len(found[one]))
    if len(found[codec]) < _CERTAIN:
        return text
    return _OTHERS[codec].sub(lambda match: _decoded(match[0], codec), text)


def _decoded(shown: str, codec: str) -> str:
    meant = shown.encode(codec).decode("utf-8")
    return meant if "\xa0" <= meant <= "ž" or meant in _SHOWN else shown


def _once(match: re.Match[str]) -> str:
    """Decode one character again where it is one that print has; else leave it as it stands."""
    try:
        meant = bytes(_BYTES[character] for character in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    sure = "\xa0" <= meant <= "ž" or meant in _SHOWN or meant > "\uffff"
    return meant.lstrip("\ufeff") if sure else match[0]


def _without_controls(text: str) -> str:
    """Read the C1 controls of Windows-1252's marks; where one does not stand as its mark would, all are left alone."""
    found = list(_C1.finditer(text))
    if all(match[0] == "\x85" for match in found):  # a line end of its own right
        return text
    if not all(_stands_right(text, match.start()) for match in found):
        return text
    return _C1.sub(lambda match: _MARKS[match[0]], text)


def _stands_right(text: str, offset: int) -> bool:
    """Return whether a mark is on its side of a word, or a euro sign before a number; a letter could be any other."""
    before, after = text[offset - 1 : offset] or " ", text[offset + 1 : offset + 2] or " "
    match text[offset]:
        case "\x91" | "\x93":
            return not before.isalnum() and not after.isspace()
        case "\x94":
            return not after.isalnum() and (not before.isspace() or before == "\x85")
        case "\x80":
            return after.isdigit()
        case mark:
            return mark in _DASHES or (mark == "\x92" and not before.isspace())


_MARKS = {chr(byte): character for character, byte in _BYTES.items() if ord(character) > 0xFF}  # noqa: PLR2004 - the end of Latin-1
