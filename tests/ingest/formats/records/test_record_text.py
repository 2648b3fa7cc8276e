"""Texts of records, whose lines are paragraphs; every name is invented."""

import pytest
from onrecord.ingest.formats.records.record_text import lines_as_paragraphs


@pytest.mark.parametrize(
    "text",
    [
        'The mayor missed her own parade on Sunday.\n"I was in the bath," Mayor Karin Stube said.',
        "Two lines.\nWater rises\nThe dam holds.\nNobody is hurt.",
        "The list is long:\n“It rots.”\n(He laughed.)\n",
    ],
)
def test_lines_that_end_as_sentences_do_are_paragraphs(text: str) -> None:
    assert lines_as_paragraphs(text) == text.strip().replace("\n", "\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "The dam above the valley\npassed its test on Monday,\nits owner said.",
        "It shut.\n\nIt rots.\nIt falls.",
    ],
)
def test_broken_lines_and_paragraphs_stay(text: str) -> None:
    assert lines_as_paragraphs(text) == text
