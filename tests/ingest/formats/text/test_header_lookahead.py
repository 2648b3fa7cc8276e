"""Lines of a header of which nothing is known but their place; every name is invented."""

import pytest
from onrecord.ingest.formats.text.plain_text import read_plain_text

BODY = "The pier opened on Monday, after a year of repairs.\n\n“It was time,” said Ida Moss."


@pytest.mark.parametrize(
    ("lines", "byline", "day"),
    [
        (["The town waited", "Zurb 4711", "Quux file", "By Ann Roe", "4 June 2024"], "Ann Roe", "2024-06-04"),
        (["The town waited", "Long read edition", "Quux", "By Ann Roe"], "Ann Roe", None),
        (["The town waited", "Piers desk file", "Zurb", "June 4, 2024"], None, "2024-06-04"),
    ],
)
def test_what_stands_above_a_sure_line_is_no_body(
    lines: list[str], byline: str | None, day: str | None
) -> None:
    draft = read_plain_text("\n\n".join(["Pier reopens after a year", *lines, BODY]))

    assert (draft.headline, draft.dek) == ("Pier reopens after a year", "The town waited")
    assert (draft.byline, draft.published_at, draft.body) == (byline, day, BODY)


@pytest.mark.parametrize(
    "lines",
    [
        ["The band plays", "Where to go", "What to eat"],
        ["The band plays", "“Never again”", "By Ann Roe"],
        ["The band plays", "Ida Moss: We waited", "Tom Hale: So did I", "By Ann Roe"],
        [
            "The band plays",
            "What to eat",
            "The fish is good, and so are the chips of the café.",
            "By Ann Roe",
        ],
        ["The band plays", "One", "Two", "Three", "Four", "Five", "By Ann Roe"],
        ["The band plays", "What to eat", "By Ann Roe", "What to eat"],
    ],
)
def test_a_line_below_a_sentence_and_one_without_a_sure_one_below_are_body(lines: list[str]) -> None:
    draft = read_plain_text("\n\n".join(["Pier reopens after a year", *lines, BODY]))

    assert lines[1] in draft.body
