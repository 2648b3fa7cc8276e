import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.html_blocks import Block
from onrecord.ingest.formats.page_header import without_header


@pytest.mark.parametrize(
    ("header", "kept", "published"),
    [
        (["Tides", "Updated May 4, 2019", "Published May 3, 2019"], [], "2019-05-03"),
        (["Mia Holt May 3, 2019"], [], "2019-05-03"),
        (["By Mia Holt | May 3, 2019\nUpdated May 4, 2019"], [], "2019-05-03"),
        (["Last updated May 4, 2019"], [], None),
        (["Rain fell.", "May 3, 2019"], ["Rain fell.", "May 3, 2019"], None),
        (["May 3, 2019 was wet."], ["May 3, 2019 was wet."], None),
    ],
)
def test_lines_of_dates_over_an_article_are_no_text(
    header: list[str], kept: list[str], published: str | None
) -> None:
    blocks = [Block(text, "p", 1, None) for text in (*header, "The ferry sailed.")]
    left, date = without_header(blocks, ("Tides", None), ("Mia Holt",))
    assert ([block.text for block in left], date) == ([*kept, "The ferry sailed."], published)


def test_a_date_that_only_the_page_prints_is_read() -> None:
    draft = read_html("<h1>Tides</h1><p>May 3, 2019</p><p>The ferry sailed.</p>")
    assert (draft.body, draft.published_at) == ("The ferry sailed.", "2019-05-03")


def test_an_article_of_header_lines_alone_has_no_text() -> None:
    assert without_header([Block("May 3, 2019", "p", 1, None)], (), ()) == ([], "2019-05-03")
