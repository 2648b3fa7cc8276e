"""Letters that a search takes for others: what is printed or set, and nobody types. The stored text stays as it is.

Both engines read a text so before its words are told apart, and so is what is searched for: PostgreSQL's index by `as_searched`, SQLite's by
`searched_sql`, which migration 0016 has written into the file. So what stands here changes only together with another migration.
"""

import re
from collections.abc import Mapping
from string import ascii_letters, digits

_OFTEN_LEFT_OUT = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LEFT_OUT = "\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
_OFTEN_APOSTROPHES = "\u02bb\u02bc"
"""The okina and the letter apostrophe, for which an apostrophe is typed: both of its sides are words then."""
_APOSTROPHES = "\u02bd\u02be\u02bf\ua78c"
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
_FULL_WIDTH = 0xFEE0
"""So many code points behind a letter or digit stands the one that is as wide as a Chinese character."""

OFTEN: Mapping[str, str] = {
    **dict.fromkeys(_OFTEN_LEFT_OUT, ""),
    **dict.fromkeys(_OFTEN_APOSTROPHES, "'"),
}
RARE: Mapping[str, str] = {
    **dict.fromkeys(_LEFT_OUT, ""),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **{chr(0xFB00 + number): letters for number, letters in enumerate(_LIGATURES)},
    "\u0132": "IJ",
    "\u0133": "ij",
    **{chr(ord(char) + _FULL_WIDTH): char for char in digits + ascii_letters},
}
LETTERS: Mapping[str, str] = {**OFTEN, **RARE}
"""Each letter with what is searched in its place: up to three letters, or nothing."""
LETTER = re.compile(f"[{''.join(LETTERS)}]")
_TABLE = str.maketrans(dict(LETTERS))
_WIDEST = 3
_BY_TWO_BYTES = "\ufb00"
"""From here on a letter is looked for by the first two of its three bytes: seventy differ in the last one alone."""


def as_searched(text: str) -> str:
    """Return a text as a search reads it."""
    return text if text.isascii() or LETTER.search(text) is None else text.translate(_TABLE)


def searched_sql(column: str) -> str:
    """Return SQLite's SQL of what `as_searched` returns, such as every program that opens the file can run.

    Letters that are met often are replaced one in the other: forty of them so would be more than an older library reads. A text with one
    that is rare has all letters replaced, one after the other.
    """
    often = column
    for char, plain in OFTEN.items():
        often = f"replace({often}, char({ord(char)}), {_quoted(plain)})"
    bytes_ = {char.encode()[: 2 if char >= _BY_TWO_BYTES else None].hex() for char in RARE}
    rare = " OR ".join(f"instr(CAST({column} AS BLOB), x'{one}')" for one in sorted(bytes_))
    codes = [str(ord(char)) for char in LETTERS]
    chars = " || ".join(f"char({', '.join(codes[start : start + 50])})" for start in range(0, len(codes), 50))
    plain = _quoted("".join(letters.ljust(_WIDEST) for letters in LETTERS.values()))
    return (
        f"CASE WHEN length({column}) = length(CAST({column} AS BLOB)) THEN {column} WHEN {rare} THEN ("  # noqa: S608 - constants
        f"WITH RECURSIVE letters (chars, plain) AS (SELECT {chars}, {plain}), step (number, words) AS (SELECT 1, {column} UNION ALL"
        f" SELECT number + 1, replace(words, substr(chars, number, 1), rtrim(substr(plain, {_WIDEST} * number - {_WIDEST - 1}, {_WIDEST})))"
        f" FROM step, letters WHERE number <= {len(codes)}) SELECT words FROM step WHERE number = {len(codes) + 1}) ELSE {often} END"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
