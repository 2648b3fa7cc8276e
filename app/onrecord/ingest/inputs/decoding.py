"""Bytes to text, strictly: a text is read right or refused.

Order: byte order mark, what is stated beside the text, a declaration (HTML, XML), UTF-16 by its zero bytes, UTF-8, then Windows-1252 and Macintosh text where nothing else fits.
Declared names mean what the WHATWG Encoding Standard says (iso-8859-1 and ascii are Windows-1252).
"""

import codecs
import re
from dataclasses import dataclass
from encodings import normalize_encoding
from encodings.aliases import aliases

from onrecord.errors import InputError
from onrecord.text.language import guess_language
from onrecord.text.lexicon import words

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_XML_DECLARED = re.compile(
    rb"""\s{0,9}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.-]{2,40})"""
)
_PRESCAN_BYTES = 4096
_FEWEST_BYTES = 32
_ZEROS = 0.8
"""Bytes from which UTF-16 is told, and the share of its code units that have a zero byte."""
_WESTERN = frozenset({"cp1252", "cp1254"})
"""Single-byte character sets by which UTF-8 is often mislabelled."""
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932"}
_KNOWN = frozenset(_MEANT) | words(
    "cp1252 cp1254 utf-8 utf-16 utf-16-le utf-16-be cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8"
    " iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman cp874 cp1250 cp1251 cp1253"
    " cp1255 cp1256 cp1257 cp1258 mac-cyrillic gb2312 gbk gb18030 big5 euc_jp iso2022_jp cp932 euc_kr"
)
_NAMES = frozenset(aliases) | frozenset(aliases.values()) | frozenset(map(normalize_encoding, _KNOWN))
"""Names that Python may have a codec for. It keeps in mind for ever whatever else it is asked for."""
_OPENING = "‘“‚„"
_CLOSING = "’”"
_OTHER_SIGNS = "–—…•\u00a0£€©®™°·«»§½¼¾"
_ALIKE = frozenset("äéóöüßÄÉÓÖÜ")
"""Letters that have the same byte in the sets for western, central, Baltic and Turkish text, and are no letter in that of a Macintosh or DOS: of others only English around them tells."""
_LOST_LETTER = re.compile(r"(?<![^\W_])[©®£][a-z]{3}")
"""A sign that begins a word is the first letter of a Slavic name: "©imek" of Šimek, "£ukasz" of Łukasz."""


@dataclass(frozen=True, slots=True)
class Charset:
    """A character set that is stated beside the text; it counts before a declaration in it."""

    name: str
    certain: bool
    """True: who sent the text says so. False: a web server does, whose default may be Western for pages in UTF-8."""


def decode_text(data: bytes, *, declared: bool = False, charset: Charset | None = None) -> str:
    """Return the text of `data`, byte order mark left out.

    Args:
        data: The whole input.
        declared: Look for an HTML or XML declaration of the character set.
        charset: What is stated beside it.

    Raises:
        InputError: No character set is certain, or the bytes are not of the one that is stated.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strictly(data, codec)
    name = charset.name if charset else None
    if name:
        stated: str | None = find_codec(name)
    else:
        stated = (_declared_codec(data) if declared else None) or _utf_16(data)
    if stated and (stated not in _WESTERN or (charset and charset.certain)):
        return _strictly(data, stated, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if stated:
            return _strictly(data, stated, name)
        return _western(data, error.start)


def find_codec(name: str) -> str:
    """Return the codec that a character set's name means on the web.

    Raises:
        InputError: It is the name of none that texts are in.
    """
    try:
        codec = codecs.lookup(name).name if normalize_encoding(name.lower()) in _NAMES else name
    except (LookupError, ValueError):
        codec = name
    if codec not in _KNOWN:
        raise InputError(f"states the unknown character set {name[:40]!r}")
    return _MEANT.get(codec, codec)


def _strictly(data: bytes, codec: str, name: str | None = None) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        said = name or codec.removesuffix("-sig")
        raise InputError(f"is not {said} as it states: byte {error.start} does not fit") from None


def _utf_16(data: bytes) -> str | None:
    """Decode UTF-16 without a byte order mark: in English every other byte of it is zero; None for anything else."""
    head = data[:_PRESCAN_BYTES]
    first, second = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2 or len(data) < _FEWEST_BYTES or max(first, second) * 2 < len(head) * _ZEROS:
        return None
    return None if first and second else ("utf-16-be" if first else "utf-16-le")


def _declared_codec(data: bytes) -> str | None:
    head = data[:_PRESCAN_BYTES]
    match = _DECLARED.search(head) or _XML_DECLARED.match(head)
    if match is None:
        return None
    codec = find_codec(match[1].decode("ascii"))
    return "utf-8" if codec.startswith("utf-16") else codec  # a declaration that can be read is not UTF-16


def _western(data: bytes, position: int) -> str:
    """Read Windows-1252, else Macintosh text, when every character outside ASCII stands where English print would have it.

    Of Macintosh text curly marks are asked for besides: its letters may be another set's.
    """
    for codec in ("cp1252", "mac-roman"):
        text = data.decode(codec, "replace")
        marks = codec == "cp1252" or "’" in text or ("“" in text and "”" in text)
        if marks and _is_english_print(text):
            return text
    raise InputError(
        f"is neither UTF-8 (byte {position}) nor surely Windows-1252, and states no character set: save it as UTF-8"
    )


def _is_english_print(text: str) -> bool:
    if _LOST_LETTER.search(text):
        return False
    letters = False
    for match in _NOT_ASCII.finditer(text):
        letters = letters or (match[0].isalpha() and match[0] not in _ALIKE)
        before = text[match.start() - 1 : match.start()] or " "
        after = text[match.end() : match.end() + 1] or " "
        if not _fits(match[0], before, after):
            return False
    return not letters or guess_language(text) == "en"


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _fits(character: str, before: str, after: str) -> bool:
    """Judge one character by its neighbours: a mark by its side of the word, a letter by its word."""
    if character in _CLOSING:
        return not before.isspace() or after.isalnum()
    if character in _OPENING:
        return not after.isspace() and not (before.isalnum() and before.isascii())
    if character in _OTHER_SIGNS:
        return True
    if not character.isalpha() or not (before.isascii() or before in _OPENING + _OTHER_SIGNS):
        return False
    in_word = before.isalpha() or after.isalpha() or character in "éà"
    return in_word and (character.islower() or not (before.islower() or before in ",.?!"))
