"""Quotations of drafts and of a record, in a few words."""

from onrecord.comparison.comparing import Comparison, compare
from onrecord.comparison.drafts import DraftQuotation
from onrecord.comparison.judging import Candidate
from onrecord.comparison.passage import Passage, Piece, read_passage
from onrecord.comparison.words import keys_of
from onrecord.text.spans import Span

APART = 20
"""Characters between two pieces, as an attribution takes them."""


def passage(*pieces: str, at: int = 0) -> Passage:
    """Pieces in reading order; one that begins with "~" is a paraphrase."""
    read = []
    for piece in pieces:
        text = piece.removeprefix("~")
        read.append(Piece(text, at, verbatim=text == piece))
        at += len(text) + APART
    return read_passage(read)


def compared(draft: str | Passage, record: str | Passage, lead: str = "") -> Comparison | None:
    """How a draft's words compare with those of one quotation of the record."""
    left, right = (passage(one) if isinstance(one, str) else one for one in (draft, record))
    return compare(left, right, lead=keys_of(lead))


def differences(
    draft: str | Passage, record: str | Passage, lead: str = ""
) -> list[tuple[str, str, str, str]]:
    """Grade, kind, draft's words and record's words of each change; the grade alone when there is none."""
    found = compared(draft, record, lead)
    assert found is not None
    listed = [(found.grade, change.kind, change.draft, change.record) for change in found.changes]
    return [*listed] or [(found.grade, "", "", "")]


def said(*pieces: str, by: str | None = "Jane Doe", lead: str = "") -> DraftQuotation:
    """A quotation of a draft."""
    read = passage(*pieces)
    return DraftQuotation(read, Span(read.words[0].start, read.words[-1].end), by, tuple(keys_of(lead)))


def known(
    *pieces: str,
    key: int = 1,
    by: str | None = "Jane Doe",
    article: str = "a",
    at: int = 0,
    disputed: bool = False,
) -> Candidate:
    """A quotation of the record."""
    return Candidate(key, passage(*pieces, at=at), by, article, disputed)
