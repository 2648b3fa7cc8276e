"""Text files with facts between two lines of hyphens; every name is invented."""

import pytest
from onrecord.ingest.formats.text.front_matter import with_labels
from onrecord.ingest.formats.text_file import read_text_file

BODY = "Pier opens\nIt rained on Monday, and nobody came.\n“The pier will open,” said Ann Roe, the harbour master."


def test_what_trafilatura_writes_above_a_text_is_its_header() -> None:
    matter = '---\ntitle: Pier opens\nauthor: Mary Smith; Jo Bly\nurl: https://gazette.example/pier\nhostname: gazette.example\nsitename: The Gazette\ndate: "2024-03-05"\n---\n'
    (draft,) = read_text_file(matter + BODY)

    assert draft.publisher is not None
    assert (draft.headline, draft.byline, draft.published_at) == (
        "Pier opens",
        "Mary Smith and Jo Bly",
        "2024-03-05",
    )
    assert (draft.publisher.name, draft.source_url) == ("The Gazette", "https://gazette.example/pier")
    assert draft.body.startswith("It rained on Monday")


def test_one_author_and_fields_without_values() -> None:
    assert (
        with_labels("---\ntitle: Pier\nauthor: Jo Bly\ndate:\n---\nIt rained.")
        == "Title: Pier\nAuthor: Jo Bly\n\nIt rained."
    )


@pytest.mark.parametrize(
    "raw", ["It rained.", "---\nurl: a\ndate: b\n---\nIt rained.", "---\ntitle: a\n---\nIt."]
)
def test_other_texts_stay(raw: str) -> None:
    assert with_labels(raw) == raw
