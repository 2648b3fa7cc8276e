"""Transcripts in the tables of documents; every name is invented."""

import pytest
from onrecord.ingest.formats.documents.column_heads import column_heads
from onrecord.ingest.formats.documents.docx import read_docx

from tests.ingest.formats.documents_made import docx, p

ROWS = (
    *("00:01", "INES HOLT", "How many hives are there?", "00:05", "ILSE BRANDT", "There were six in May."),
    *("00:09", "INES HOLT", "And now?", "00:11", "ILSE BRANDT", "Nine, and I want more."),
)


def table(*heads: str) -> str:
    cells = "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in (*heads, *ROWS))
    return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


@pytest.mark.parametrize("heads", [("Time", "Speaker", "Text"), ("Timecode:", "Who", "Transcript")])
def test_heads_of_columns_are_left_out(heads: tuple[str, ...]) -> None:
    draft = read_docx(docx(p("Bees on the roof", "Titel"), table(*heads)))

    assert draft.headline == "Bees on the roof"
    assert draft.body.split("\n\n")[:2] == ["00:01", "INES HOLT"]
    assert [one.text for one in draft.passed_over] == list(heads)


@pytest.mark.parametrize(
    "lines",
    [("Ines Holt", "Why?"), ("Time", "Place", "Text"), ("Speaker", "Ines Holt"), ("Text",), ()],
)
def test_other_short_lines_are_none(lines: tuple[str, ...]) -> None:
    assert not column_heads(lines)


def test_heads_may_be_all_that_there_is() -> None:
    assert column_heads(("Speaker", "Text")) == range(2)
