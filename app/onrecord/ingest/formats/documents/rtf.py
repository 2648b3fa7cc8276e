"""Rich Text Format (.rtf, Microsoft's specification 1.9.1): the words that stand, in reading order.

Deleted and hidden words and comments are nobody's words; notes follow at the end. No library is used: the known ones
keep deleted words as text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.errors import InputError
from onrecord.ingest.formats.documents.paragraphs import Paragraph, Role, document_draft
from onrecord.ingest.formats.documents.rtf_words import (
    CHARSETS,
    HIDING,
    PAGES,
    READ,
    SIGNS,
    SKIPPED,
    SYMBOL_FONT,
)
from onrecord.ingest.formats.parsed_article import Draft

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\'?"
)
_STYLE_NAME = re.compile(
    rb"\{(?:\\\*)?(?P<words>[^{};]{0,500}(?:\{[^{}]{0,500}\}[^{};]{0,500}){0,9}?)\s(?P<name>[^{};\\]{1,80});\}"
)
_STYLE_NUMBER = re.compile(rb"\\s(\d{1,5})(?!\d)")
_STYLE_ROLES: dict[str, Role] = {
    "title": "title",
    "subtitle": "subtitle",
    **dict.fromkeys(("quote", "intense quote", "block text"), "quotation"),
    **dict.fromkeys((f"heading {level}" for level in range(1, 10)), "heading"),
}
_MOST_GROUPS = 10_000
"""Open at once; real files have a dozen."""
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_MOST_LEVEL = 8
"""Outline levels from 0; 9 is body text."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    skipped: bool = False
    note: bool = False
    box: bool = False
    hiding: frozenset[str] = frozenset()
    codec: str | None = None
    """Of the font; None for the document's own."""
    symbols: bool = False
    fallback: int = 1
    """Characters that stand behind a Unicode one for readers that know none."""
    title: bool = False
    """It is the title among the document's properties."""


def read_rtf(data: bytes) -> Draft:
    """Read one document.

    Raises:
        InputError: It is cut off, holds a character of no character set, or has no text.
    """
    reader = _Reader(data)
    reader.read()
    return document_draft([*reader.paragraphs, *reader.notes], title=reader.title)


class _Reader:
    """Reads the tokens in one pass; a stack holds what is in force in each open group."""

    def __init__(self, data: bytes) -> None:
        self._data = data.lstrip()
        if not self._data.startswith(b"{\\rtf"):
            raise InputError("is no RTF")
        self.paragraphs: list[Paragraph] = []
        self.notes: list[Paragraph] = []
        self.title = ""
        self._roles = _style_roles(data)
        self._codec = "cp1252"
        self._fonts: dict[int, int] = {}
        self._stack: list[_State] = []
        self._state = _State()
        self._bytes = bytearray()
        self._parts: dict[str, list[str]] = {"text": [], "note": [], "box": []}
        self._role: Role = "body"
        self._drop_cap = False
        self._starred = False
        self._at = 0
        self._pending = 0
        """Characters still to be passed over behind a Unicode one."""
        self._tables = {"f": self._font, "u": self._unicode, "ansicpg": self._code_page, "bin": self._binary}

    def read(self) -> None:
        """Read to the end of the outermost group."""
        while match := _TOKEN.match(self._data, self._at):
            self._at = match.end()
            self._token(match)
            if not self._stack:
                break
        if self._stack:
            raise InputError(f"is cut off: {len(self._stack)} of its groups have no end")
        self._end_paragraph("text")
        self.title = _HALVES.sub(_joined, self.title)

    def _token(self, match: re.Match[bytes]) -> None:
        if match["byte"] is not None:
            self._characters(bytes.fromhex(match["byte"].decode()))
        elif match["text"] is not None:
            self._starred = False
            self._characters(match["text"])
        elif match["brace"] is not None:
            self._brace(opens=match["brace"] == b"{")
        elif match["word"] is not None:
            number = match["number"]
            self._word(match["word"].decode(), None if number is None else int(number))
        elif match["symbol"] is not None:
            self._symbol(match["symbol"].decode("latin-1"))

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self._pending = 0
        self._starred = False
        if opens:
            self._stack.append(self._state)
            if len(self._stack) > _MOST_GROUPS:
                raise InputError(f"has more than {_MOST_GROUPS} groups in each other")
            return
        ended, self._state = self._state, self._stack.pop()
        if ended.note and not self._state.note:
            self._end_paragraph("note")
        if ended.box and not self._state.box:
            self._end_paragraph("box")

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in SIGNS:
            self._print(SIGNS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        if word != "u":
            self._flush()
        starred, self._starred = self._starred, False
        if word in self._tables:
            self._tables[word](number or 0)
        elif word in SIGNS:
            self._print(SIGNS[word])
        elif word in SKIPPED or (starred and word not in READ):
            self._state = replace(self._state, skipped=True, title=False)
        elif word in HIDING:
            kept = self._state.hiding - {word}
            self._state = replace(self._state, hiding=kept if number == 0 else kept | {word})
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        if word in PAGES:
            self._codec = PAGES[word]
        elif word in _DESTINATIONS:
            self._state = _DESTINATIONS[word](self._state)
        elif word == "uc":
            self._state = replace(self._state, fallback=max(0, number or 0))
        elif word == "plain":
            self._state = replace(self._state, hiding=frozenset(), codec=None, symbols=False)
        elif not self._state.skipped:
            self._paragraph_format(word, number)

    def _paragraph_format(self, word: str, number: int | None) -> None:
        if word == "pard":
            self._role = "body"
            self._drop_cap = False
        elif word == "s":
            self._role = self._roles.get(number or 0, "body")
        elif word == "outlinelevel" and self._role == "body" and (number or 0) <= _MOST_LEVEL:
            self._role = "heading"
        elif word.startswith("dropcapli"):
            self._drop_cap = True

    def _font(self, number: int) -> None:
        """Read which font follows; in the table of fonts, which one is described."""
        charset = self._fonts_of_table().get(number, 1)
        self._state = replace(self._state, codec=CHARSETS.get(charset), symbols=charset == SYMBOL_FONT)

    def _fonts_of_table(self) -> dict[int, int]:
        if not self._fonts:
            self._fonts = {-1: 1} | {
                int(font): int(charset)
                for font, charset in _FONT.findall(self._data, 0, self._data.find(b"}}") + 2)
            }
        return self._fonts

    def _code_page(self, number: int) -> None:
        name = "utf-8" if number == _UTF_8 else f"cp{number}"
        if name not in {*CHARSETS.values(), *PAGES.values(), "utf-8", "cp936", "cp950", "cp1361", "cp10000"}:
            raise InputError(f"states the unknown code page {number}")
        self._codec = "mac-roman" if number == _MACINTOSH else name

    def _unicode(self, number: int) -> None:
        self._flush()
        self._pending = 0
        self._print(chr(number % 0x10000))
        self._pending = self._state.fallback

    def _binary(self, number: int) -> None:
        self._at += max(0, number)

    def _characters(self, raw: bytes) -> None:
        """Keep bytes until it is known that no more follow: some character sets have two for a letter."""
        passed = min(self._pending, len(raw))
        self._pending -= passed
        self._bytes += raw[passed:]

    def _flush(self) -> None:
        if not self._bytes:
            return
        raw = bytes(self._bytes)
        self._bytes.clear()
        if self._state.skipped and not self._state.title:
            return
        codec = self._state.codec or self._codec
        if self._state.symbols and not raw.isascii():
            return
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            raise InputError(
                f"is not {codec} as it states: a byte before byte {self._at} does not fit"
            ) from None
        self._print(text)

    def _print(self, text: str) -> None:
        self._flush()
        if self._pending and len(text) == 1:
            self._pending -= 1
            return
        state = self._state
        if state.title:
            self.title += text
        if state.skipped or state.hiding:
            return
        where = "box" if state.box else "note" if state.note else "text"
        self._parts[where].append(text.replace("\n\n", ""))
        if text == "\n\n":
            self._end_paragraph(where)

    def _end_paragraph(self, where: str) -> None:
        if where == "text" and self._drop_cap and len("".join(self._parts["text"]).strip()) <= 1:
            self._drop_cap = False  # the paragraph goes on behind its first letter
            return
        text = _HALVES.sub(_joined, "".join(self._parts[where]))
        self._parts[where].clear()
        if where == "note":
            self.notes.append(Paragraph(text))
        else:
            self.paragraphs.append(Paragraph(text, "box" if where == "box" else self._role))


_UTF_8 = 65001
_MACINTOSH = 10000
_FONT = re.compile(rb"\\f(\d{1,6})(?!\d)[^{}]{0,200}?\\fcharset(\d{1,3})")
_DESTINATIONS: dict[str, Callable[[_State], _State]] = {
    "footnote": lambda state: replace(state, note=True),
    "shptxt": lambda state: replace(state, box=True),
    "ud": lambda state: replace(state, skipped=False),
    "title": lambda state: replace(state, title=state.skipped),
}


def _joined(halves: re.Match[str]) -> str:
    return halves[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _style_roles(data: bytes) -> dict[int, Role]:
    """Return what the styles of the document's table are, by number."""
    start = data.find(b"{\\stylesheet")
    roles: dict[int, Role] = {}
    for match in _STYLE_NAME.finditer(data, start, start + _STYLES_BYTES) if start >= 0 else ():
        number = _STYLE_NUMBER.search(match["words"])
        role = _STYLE_ROLES.get(match["name"].decode("latin-1").strip().lower())
        if number and role:
            roles[int(number[1])] = role
    return roles


_STYLES_BYTES = 200_000
"""How far the table of styles is read."""
