"""What was said, ready to be compared: its words, and the places where words may be missing between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from onrecord.comparison.word import Word
from onrecord.comparison.words import read_words
from onrecord.text.spans import Span

Joint = Literal["ellipsis", "break", "bracket"]
"""Why two neighbouring words need not have been neighbours: "…", an attribution or a paragraph's end, or words in brackets."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of what was said, as a text prints it."""

    text: str
    start: int
    """Its offset in that text."""
    verbatim: bool = True


@dataclass(frozen=True)
class Passage:
    """The words of one quotation in reading order; all offsets are those of the text that prints it."""

    words: tuple[Word, ...]
    verbatim: tuple[bool, ...]
    """Of each word: whether it stands in quotation marks."""
    inserted: tuple[bool, ...]
    """Of each word: whether an editor put it there, in brackets."""
    joints: dict[int, Joint]
    """By the index of the word after it; one after the last word is that of an ellipsis at the end."""
    pieces: tuple[Piece, ...]

    @cached_property
    def keys(self) -> list[str]:
        """The keys of the words."""
        return [word.key for word in self.words]

    def around(self, index: int) -> tuple[str, str, str]:
        """Return what a piece prints between the word before one and it, the word itself, and what follows up to the next."""
        word = self.words[index]
        piece = next(one for one in self.pieces if one.start <= word.start < one.start + len(one.text))
        low, high = piece.start, piece.start + len(piece.text)
        before = max([low, *(self.words[index - 1].end for _ in range(index > 0))])
        after = min(
            [high, *(one.start for one in self.words[index + 1 : index + 2] if one.start >= word.end)]
        )
        text = piece.text
        return (
            text[before - low : word.start - low] if before <= word.start else "",
            text[word.start - low : word.end - low],
            text[word.end - low : after - low],
        )

    def printed(self, first: int, last: int) -> str:
        """Return the words `first` to `last`, the end excluded, as the text prints them."""
        words = self.words[first:last]
        if len(self.pieces) == 1 and words:
            return self.pieces[0].text[
                words[0].start - self.pieces[0].start : words[-1].end - self.pieces[0].start
            ]
        return " ".join([piece.text for piece in self.runs(first, last)])

    def runs(self, first: int, last: int) -> list[Piece]:
        """Return the same, each run that the text prints apart by itself."""
        words = self.words[first:last]
        shown = []
        for piece in self.pieces:
            low, high = piece.start, piece.start + len(piece.text)
            inside = [word for word in words if low <= word.start < high]
            if inside:
                start, end = inside[0].start, inside[-1].end
                shown.append(Piece(piece.text[start - low : end - low], start, piece.verbatim))
        return shown

    def insertions(self) -> Iterator[tuple[int, int]]:
        """Yield the first and last index, end excluded, of each run of inserted words."""
        first = None
        for index, added in enumerate((*self.inserted, False)):
            if added and first is None:
                first = index
            elif not added and first is not None:
                yield first, index
                first = None


_ELLIPSIS = re.compile(
    r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|\[\s*\]|…|\.\s?\.\s?\.(?:\s?\.)*|(?<=\s)\*\s?\*\s?\*(?=\s)"
)
_SIGN = re.compile(r"[\[(…*]|\.\s?\.")
"""Without these there is neither an ellipsis nor a bracket."""
_BRACKET = re.compile(r"\[[^\[\]]*\w[^\[\]]*\]")
_TOUCHING = re.compile(r"\[([^\W\d_]{1,3})\](?=[^\W\d_])|(?<=[^\W\d_])\[([^\W\d_]{1,4})\]")
"""A letter in brackets that is part of a word: "[W]e", "want[ed]"."""


def read_passage(pieces: Sequence[Piece]) -> Passage:
    """Read the runs of one quotation, in reading order."""
    words: list[Word] = []
    verbatim: list[bool] = []
    inserted: list[bool] = []
    joints: dict[int, Joint] = {}
    for piece in pieces:
        if words:
            joints.setdefault(len(words), "break")
        for word, joint, added in _read(piece.text, piece.start):
            if joint is not None:
                joints[len(words)] = joint
            if word is not None:
                words.append(word)
                verbatim.append(piece.verbatim)
                inserted.append(added)
    joints.pop(0, None)
    return Passage(tuple(words), tuple(verbatim), tuple(inserted), joints, tuple(pieces))


_Read = tuple[Word | None, Joint | None, bool]


def _read(text: str, offset: int) -> list[_Read]:
    """Read one piece, which stands at `offset`.

    Returns:
        Words with whether an editor inserted them, and joints, as they follow each other.
    """
    if not _SIGN.search(text):
        return [(word, None, False) for word in read_words(text, offset)]
    plain = _TOUCHING.sub(_unbracketed, text)
    signs = sorted(
        [(found.span(), "ellipsis") for found in _ELLIPSIS.finditer(plain)]
        + [(found.span(), "bracket") for found in _BRACKET.finditer(plain) if not _ELLIPSIS.match(found[0])]
    )
    if not signs:
        return [(word, None, False) for word in read_words(plain, offset)]
    read: list[_Read] = []
    at = 0
    for (start, end), joint in signs:
        if start < at:
            continue
        read.extend(_words(plain, Span(at, start), offset, inserted=False))
        read.append((None, "ellipsis" if joint == "ellipsis" else "bracket", False))
        if joint == "bracket":
            read.extend(_words(plain, Span(start, end), offset, inserted=True))
            read.append((None, "bracket", False))
        at = end
    return [*read, *_words(plain, Span(at, len(plain)), offset, inserted=False)]


def _words(text: str, part: Span, offset: int, *, inserted: bool) -> list[_Read]:
    found = read_words(part.cut(text), offset + part.start)
    if part.start and found:  # only the piece's own beginning and sentence ends open sentences
        ended = text[: part.start].rstrip().endswith((".", "!", "?", "…"))
        found[0] = found[0]._replace(opens=found[0].opens and ended)
    return [(word, None, inserted) for word in found]


def _unbracketed(found: re.Match[str]) -> str:
    """Write the letter without its brackets in as many characters, so that offsets hold."""
    return f"\u200b{found[1]}\u200b" if found[1] else f"\u200b{found[2]}\u200b"
