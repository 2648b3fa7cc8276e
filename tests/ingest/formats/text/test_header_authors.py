"""Names, houses and datelines in lines of their own among those of a header."""

import pytest
from onrecord.ingest.formats.text.header_authors import house_below_byline, lines_of_dateline


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Ely, England", "CNN", "—", "The pier opened."], 3),
        (["Ely", "Reuters", "The pier opened.", "It rained."], 2),
        (["New Ely", "BBC News", "--", "The pier opened."], 3),
        (["why it matters", "CNN", "—", "The pier opened."], 0),
        (["Ely, said the mayor", "CNN", "—", "The pier opened."], 0),
        (["Ely, England", "The pier opened.", "—", "It rained."], 0),
        (["Ely, England", "CNN", "—"], 0),
    ],
)
def test_a_dateline_may_take_lines_of_its_own(lines: list[str], count: int) -> None:
    assert lines_of_dateline(lines) == count


@pytest.mark.parametrize("line", ["The town waited", "TOWN WAITS FOR PIER", "Ely", "Of pies and men"])
def test_other_lines_below_a_byline_are_no_house(line: str) -> None:
    assert house_below_byline(line) is None
