"""A quotation as a picture for pages where its address is shared: words, name and paper as SVG, and of it a PNG.

The drawing needs `onrecord[pictures]` and a font of the system. Nothing wraps lines in SVG, so widths are estimated, a little too wide.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.util import find_spec

from typing_extensions import override

from onrecord.queries import quotes
from onrecord.queries.changes import record_version
from onrecord.routers.formats.wording import said
from onrecord.routers.http.negotiation import Format
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.parameters import PageQuery
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.wording import HOW_SAID, day, who

PNG = Format("png", "image/png", for_anybody=True)
reads = ReadRouter("pages", documented=False)
WIDTH, HEIGHT = 1200, 630
"""What Open Graph's readers show without cutting."""
_MARGIN = 84
_TOP, _BOTTOM = 168, 452
"""Between them stand the words."""
_SIZES = (64, 54, 46, 40, 34)
"""Of the words, in pixels: the largest in which all fit, else the smallest, cut off."""
_LEADING = 1.32
_BOLD = 1.2
"""How much wider bold letters are, and a font without serifs."""
_SERIF = (
    "Charis SIL", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif", "Times New Roman", "FreeSerif",
    "Nimbus Roman", "DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial", "Helvetica",
)  # fmt: skip
"""The first that the system has is taken: a generic name alone leaves the words out where it is not mapped to a font."""
_SANS = ("Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Arial", "Helvetica", "FreeSans", *_SERIF)
_UNSEEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_PILED = re.compile("([\u0300-\u036f]{2})[\u0300-\u036f]+")
"""Accents on accents, which would grow over the rest."""
_NARROW, _WIDE = frozenset("fijlrtI.,:;!|'’‘()[]- "), frozenset("mwMWQO@%&#<>=+~^—…")
_FROM_THE_RIGHT = "\u200f"
LIBRARY = "resvg_py"


class PictureQuery(PageQuery):
    """A picture has no parameters."""

    @override
    def may_take_long(self) -> bool:
        """Drawing takes a tenth of a second."""
        return True


@dataclass(frozen=True, slots=True)
class Set:
    """Words set in lines."""

    lines: tuple[str, ...]
    size: int
    right: bool
    """Whether they are read from the right to the left."""


@reads.get("/quotes/{quote_id}/card.png", answer=None, formats=(PNG,))
def show_picture(context: RequestContext, quote_id: str, query: PictureQuery) -> Answer:  # noqa: ARG001 - says that it may take long
    """Draw a quote."""
    quote = quotes.get_quote(context.reader, quote_id).parsed()
    version = str(record_version(context.reader))
    return Answer(draw(svg(quote)), PNG.media_type, version=version)


@cache
def can_draw() -> bool:
    """Return whether pictures can be had here: the library is installed, and the system has a font that it finds."""
    return find_spec(LIBRARY) is not None and draws_words()


def draws_words() -> bool:
    """Return whether the system has a font for words; without one, they are left out and nothing is said."""
    blank, words = (_drawn(_page(_text(word, _MARGIN, _BOTTOM, size=64))) for word in ("", "On Record"))
    return blank != words


def draw(picture: str) -> bytes:
    """Return a PNG of an SVG.

    Raises:
        ProblemError: 501, the library is not installed, or there is no font.
    """
    if not can_draw():
        raise ProblemError("not-installed", "pictures need `pip install 'onrecord[pictures]'` and a font")
    return _drawn(picture)


def _drawn(picture: str) -> bytes:
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - an extra

    return svg_to_bytes(svg_string=picture)


def svg(quote: Document) -> str:
    """Return the drawing of a quote: nothing of its words is markup there."""
    verbatim = quote["kind"] == "direct"
    words = set_words(said(quote))
    kicker = HOW_SAID[quote["kind"]] + ("" if quote["status"] == "published" else f" · {quote['status']}")
    article = quote["article"]
    where = " · ".join(
        part
        for part in (
            article["publisher"] and article["publisher"]["name"],
            article["published_at"] and day(article["published_at"]),
            article["headline"],
        )
        if part
    )
    style = "" if verbatim else ' font-style="italic"'
    style += ' text-decoration="line-through"' if quote["status"] == "retracted" else ""
    height = len(words.lines) * words.size * _LEADING
    first = _TOP + (_BOTTOM - _TOP - height) / 2 + words.size
    edge = WIDTH - _MARGIN if words.right else _MARGIN
    body = [
        f'<rect width="14" height="{HEIGHT}" fill="#1b589e"/>',
        _text(kicker.upper(), _MARGIN, 112, size=24, family=_SANS, more=' fill="#1b589e" font-weight="700"'),
        *(
            _text(
                line,
                edge,
                round(first + place * words.size * _LEADING),
                size=words.size,
                more=style,
                right=words.right,
            )
            for place, line in enumerate(words.lines)
        ),
        _text(_one_line(who(quote), 36), _MARGIN, 524, size=36, family=_SANS, more=' font-weight="700"'),
        _text(_one_line(where, 26), _MARGIN, 568, size=26, family=_SANS, more=' fill="#625c51"'),
        _text("On Record", WIDTH - _MARGIN - 28, 112, size=30, more=' font-weight="700" text-anchor="end"'),
        f'<circle cx="{WIDTH - _MARGIN - 9}" cy="103" r="9" fill="#b3261e"/>',
    ]
    return _page("".join(body))


def set_words(words: str) -> Set:
    """Break words into the lines that there is room for."""
    plain = _cleaned(words)
    right = next(
        (
            kind != "L"
            for kind in (unicodedata.bidirectional(letter) for letter in plain)
            if kind in {"L", "R", "AL"}
        ),
        False,
    )
    for size in _SIZES:
        lines = _lines(plain, size)
        most = int((_BOTTOM - _TOP) / (size * _LEADING))
        if len(lines) <= most:
            return Set(tuple(lines), size, right)
    return Set((*lines[: most - 1], f"{lines[most - 1].rstrip()} …"), size, right)


def _one_line(words: str, size: int) -> str:
    first, *more = _lines(_cleaned(words), round(size * _BOLD)) or [""]
    return f"{first.rstrip()} …" if more else first


def _cleaned(words: str) -> str:
    return _PILED.sub(r"\1", " ".join(_UNSEEN.sub(" ", words).split()))


def _lines(words: str, size: int) -> list[str]:
    """Break at spaces; within a word that is wider than a line, and anywhere between letters of full width."""
    room = (WIDTH - 2 * _MARGIN) / size - 1
    lines, line, width = [], "", 0.0
    for part in re.findall(r"[^\s\u2e80-\uffef]+\s?|[\u2e80-\uffef]\s?|\s", words):
        for piece in _pieces(part, room):
            wide = _width(piece)
            if line and width + wide > room:
                lines.append(line.rstrip())
                line, width = "", 0.0
            line, width = line + piece, width + wide
    return [*lines, line] if line else lines


def _pieces(word: str, room: float) -> list[str]:
    most = max(1, int(room / max(_width(word) / len(word), 0.1)))
    return [word[start : start + most] for start in range(0, len(word), most)]


def _width(words: str) -> float:
    """Return how wide words are at most, about, in units of their size."""
    return sum(_letter(letter) for letter in words)


def _letter(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter in _NARROW:
        return 0.37
    if letter in _WIDE or unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.0
    return 0.76 if letter.isupper() else 0.62


def _text(  # noqa: PLR0913 - where and how
    words: str,
    x: int,
    y: int,
    *,
    size: int,
    family: tuple[str, ...] = _SERIF,
    more: str = "",
    right: bool = False,
) -> str:
    if right:  # marks beside letters belong to them
        words, more = f"{_FROM_THE_RIGHT}{words}{_FROM_THE_RIGHT}", f'{more} text-anchor="end"'
    fill = "" if "fill=" in more else ' fill="#1c1a16"'
    names = escape(", ".join(f"'{name}'" for name in family))
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-family="{names}"{fill}{more}>{escape(words)}</text>'
    )


def _page(body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fffdf8"/>{body}</svg>'
    )
