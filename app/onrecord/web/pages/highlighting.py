"""An article's text cut into pieces for its page: plain words and the runs of its quotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.store.documents.stored import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph; of a quote's content when `quote` is set."""

    words: str
    quote: Document | None
    verbatim: bool
    first: bool
    """True on the first run of its quote: where links to the quote lead."""


def mark(paragraphs: Sequence[Document], quotes: Sequence[Document]) -> list[list[Piece]]:
    """Cut each paragraph at the content runs of the quotes, which may cross paragraphs.

    Where runs overlap, the one that begins first (of equals the longer) is marked; the others are in the list below the text.
    """
    runs = sorted(
        (
            (span["start"], -span["end"], span["verbatim"], index == 0, number)
            for number, quote in enumerate(quotes)
            for index, span in enumerate(quote["spans"])
        )
    )
    return [
        _cut(paragraph, [(start, -end, *rest) for start, end, *rest in runs], quotes)
        for paragraph in paragraphs
    ]


def _cut(
    paragraph: Document, runs: Sequence[tuple[int, int, bool, bool, int]], quotes: Sequence[Document]
) -> list[Piece]:
    begin, text = paragraph["start"], paragraph["text"]
    pieces, done = [], begin
    for start, end, verbatim, first, number in runs:
        if end <= done or start >= paragraph["end"] or (start < done and start >= begin):
            continue
        start_here, end_here = max(start, begin), min(end, paragraph["end"])
        if start_here > done:
            pieces.append(Piece(text[done - begin : start_here - begin], None, verbatim=False, first=False))
        words = text[start_here - begin : end_here - begin]
        pieces.append(Piece(words, quotes[number], verbatim=verbatim, first=first and start >= begin))
        done = end_here
    if done < paragraph["end"]:
        pieces.append(Piece(text[done - begin :], None, verbatim=False, first=False))
    return pieces
