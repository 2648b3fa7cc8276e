"""Readings and candidates for the tests of the engine's steps."""

from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.token_features import Reading, read_tokens
from onrecord.text.document import read_document
from onrecord.text.spans import Span


def read(text: str) -> Reading:
    return read_tokens(read_document(text))


def words(reading: Reading, part: tuple[int, int]) -> str:
    """Return the words of a token range as printed, one blank between two."""
    return " ".join(reading.document.tokens.words[slice(*part)])


def place(reading: Reading, wanted: str) -> tuple[int, int]:
    """Return the token range of the first words that read so."""
    printed, sought = reading.document.tokens.words, wanted.split()
    starts = (at for at in range(len(printed)) if printed[at : at + len(sought)] == sought)
    start = next(starts)
    return start, start + len(sought)


def span(text: str, wanted: str) -> Span:
    start = text.index(wanted)
    return Span(start, start + len(wanted))


def candidate(
    reading: Reading,
    cue: str,
    source: str | None = None,
    *,
    left: str | None = None,
    right: str | None = None,
    likely: float = 0.9,
) -> Candidate:
    """Make a candidate of printed words."""
    token, _ = place(reading, cue)
    named = None if source is None else place(reading, source)
    first, last = (token, token + 1) if named is None else (min(token, named[0]), max(token + 1, named[1]))
    order = "v" if named is None else "sv" if named[0] < token else "vs"
    sentence = reading.document.tokens.sentences[token]
    window = reading.first[sentence], reading.first[sentence + 1]
    block = Block(first, last, token, cue, "ed", order, window)
    before = None if left is None else place(reading, left)
    after = None if right is None else place(reading, right)
    return Candidate(block, named, before, after, likely, 0.9, 0.9)


def answers(text: str) -> list[tuple[str, list[str]]]:
    """Return what the labels of a text give to whom, as both are printed."""
    found, _ = labelled_answers(read_document(text))
    for answer in found:
        assert (answer.confidence, answer.rule, answer.method) == (0.95, "label", "rule")
        assert answer.cue is None or answer.cue.cut(text) in (":", ".")
    return [
        (answer.source.cut(text), [run.span.cut(text) for run in answer.contents])
        for answer in found
        if answer.source is not None
    ]
