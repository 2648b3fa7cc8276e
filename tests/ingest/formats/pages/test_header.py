import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.pages.header import without_header

LONG = "Rain fell on the harbour and on the boats. " * 5


@pytest.mark.parametrize(
    ("header", "kept", "published"),
    [
        (["Tides", "Updated May 4, 2019", "Published May 3, 2019"], [], "2019-05-03"),
        (["Mia Holt May 3, 2019"], [], "2019-05-03"),
        (["By Mia Holt | May 3, 2019\nUpdated May 4, 2019"], [], "2019-05-03"),
        (["Last updated May 4, 2019"], [], None),
        (["Rain fell.", "May 3, 2019"], ["Rain fell."], "2019-05-03"),
        ([LONG, LONG, "May 3, 2019"], [LONG, LONG, "May 3, 2019"], None),
        (["Friday, 3 May 2019, by Mia Holt"], [], None),
        (["By MIA HOLT\nStaff Writer"], [], None),
        (["Posted by Mia Holt on Fri, 05/31/2019 - 10:40"], [], None),
        (["By\nMia Holt\n4 min read"], [], None),
        (["Why so late?"], ["Why so late?"], None),
        (["May 3, 2019 was wet."], ["May 3, 2019 was wet."], None),
    ],
)
def test_lines_of_dates_over_an_article_are_no_text(
    header: list[str], kept: list[str], published: str | None
) -> None:
    blocks = [Block(text, "p", 1, None) for text in (*header, "The ferry sailed.")]
    left, date = without_header(blocks, None, ("Tides", None), ("Mia Holt",))
    assert ([block.text for block in left], date) == ([*kept, "The ferry sailed."], published)


def test_a_date_that_only_the_page_prints_is_read() -> None:
    draft = read_html("<h1>Tides</h1><p>May 3, 2019</p><p>The ferry sailed.</p>")
    assert (draft.body, draft.published_at) == ("The ferry sailed.", "2019-05-03")


def test_an_article_of_header_lines_alone_has_no_text() -> None:
    assert without_header([Block("May 3, 2019", "p", 1, None)], None, (), ()) == ([], "2019-05-03")


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        (["Home", "Tides Turn"], ["The ferry sailed."]),
        (["Home", "Tides Turn\nA dry summer"], ["A dry summer", "The ferry sailed."]),
        (["Home"], ["Home", "The ferry sailed."]),
    ],
)
def test_what_stands_over_the_headline_is_not_of_the_article(above: list[str], kept: list[str]) -> None:
    rest = [LONG] * 3
    blocks = [Block(text, "div", 1, None) for text in (*above, "The ferry sailed.", *rest)]
    left, _ = without_header(blocks, "Tides Turn", (), ())
    assert [block.text for block in left] == [*kept, *rest]


def test_a_headline_that_stands_late_is_repeated_and_cuts_nothing() -> None:
    blocks = [Block(text, "p", 1, None) for text in (LONG, LONG, "Tides Turn", LONG)]
    assert without_header(blocks, "Tides Turn", (), ())[0] == blocks
