"""What pages and press offices print about a headline; every name is invented."""

import pytest
from onrecord.ingest.formats.documents.paragraphs import Paragraph, document_draft
from onrecord.ingest.formats.stated.people_lines import without_posts
from onrecord.ingest.formats.text.header_blocks import header_apart
from onrecord.ingest.formats.text.header_line import HeaderLine
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.text.canonical import canonical_text

BODY = "The harbour opened on Monday.\n\n“It was time,” said Ida Moss."
TITLE = "Who pays for the old pier now"


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("World", None),
        ("Business\n\nAsia Pacific", None),
        ("The Ely Post", "The Ely Post"),
        ("BBC News\n\nThe Ely Post", "BBC News"),
        ("Home / Fenland / Politics", None),
        ("Exclusive\n\nNational\n\nSea & shore", None),
        ("NPR\n\nMorning Tides", "NPR"),
        ("THE ELY LANTERN", "THE ELY LANTERN"),
        ("News > Ports", None),
        ("Sky News\n\nFriday 3 May 2024 13:05, UK", "Sky News"),
        ("Long reads\n\nOur coast", None),
    ],
)
def test_a_section_stands_above_the_headline(above: str, publisher: str | None) -> None:
    draft = read_plain_text(f"{above}\n\n{TITLE}\n\nBy Ann Roe\n\n{BODY}")

    assert (draft.headline, draft.byline, draft.body) == (TITLE, "Ann Roe", BODY)
    assert (draft.publisher and draft.publisher.name) == publisher


@pytest.mark.parametrize("headline", ["Ghost ships", "Old piers", "The Ely Post"])
def test_a_short_line_above_a_dek_is_a_headline(headline: str) -> None:
    assert read_plain_text(f"{headline}\n\nFew can pay\n\nBy Ann Roe\n\n{BODY}").headline == headline


def test_short_lines_alone_are_headline_and_dek() -> None:
    draft = read_plain_text(f"Ghost ships\n\nA long winter\n\n{BODY}")

    assert (draft.headline, draft.dek) == ("Ghost ships", "A long winter")


@pytest.mark.parametrize(
    ("biography", "is_one"),
    [
        ("Ms. Roe is a gardener and the author of “Weeds.”", True),
        ("Jo Bly covers ports for this paper.", True),
        ("Ida Moss is a gardener.", False),
        (f"Ms. Roe is {'very ' * 60}old.", False),
    ],
)
def test_who_the_author_is_stands_between_lines_of_a_header(biography: str, *, is_one: bool) -> None:
    draft = read_plain_text(f"{TITLE}\n\nBy Ann Roe and Jo Bly\n\n{biography}\n\nMay 3, 2024\n\n{BODY}")

    assert (draft.body == BODY) == is_one


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ann Roe, Staff Writer, aroe@ely.example", "Ann Roe"),
        ("Ann Roe and Jo Bly, The Ely Post", "Ann Roe and Jo Bly"),
        ("Ann Roe and AAP", "Ann Roe"),
        ("Ann Roe, Lagos", "Ann Roe"),
        ("Ann Roe, Jr.", "Ann Roe, Jr."),
        ("Roe, Ann", "Roe, Ann"),
        ("Ann Roe @annroe", "Ann Roe"),
        ("Ann Roe - Chief Political Correspondent", "Ann Roe"),
        ("ROE, ANN (AUTHOR)", "ROE, ANN"),
        ("Ann Roe, Jo Bly", "Ann Roe, Jo Bly"),
        ("desk@ely.example", "desk@ely.example"),
        ("Ann Roe, " * 40 + "Editor", "Ann Roe, " * 40 + "Editor"),
    ],
)
def test_a_byline_is_its_names(byline: str, names: str) -> None:
    assert without_posts(byline) == names


def test_lines_of_a_header_are_lines_where_paragraphs_are() -> None:
    body = f"The harbour opened on Monday {'and it rained ' * 10}all day.\n\n“It was time,” said Ida Moss."
    raw = f"{TITLE}\nFew can, says a report\n\nAnn Roe\n3 May 2024\n{body}"

    draft = read_plain_text(canonical_text(header_apart(raw)))

    assert (draft.headline, draft.dek, draft.byline) == (TITLE, "Few can, says a report", "Ann Roe")
    assert (draft.published_at, draft.body) == ("2024-05-03", body)


def test_a_day_and_a_name_share_a_line() -> None:
    draft = read_plain_text(f"{TITLE}\n\n2024-05-03 - Mary Jones\n\n{BODY}")

    assert (draft.byline, draft.published_at, draft.body) == ("Mary Jones", "2024-05-03", BODY)


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("Briefing on the pier, March 4, 2025", "2025-03-04"),
        ("Why the pier of 1904 fell\n\nMoss, keeper of the pier,\n\nTuesday, March 4, 2025", "2025-03-04"),
        (
            "Why the pier fell\n\nThe harbour opened again after three years of work.\n\nTuesday, March 4, 2025",
            None,
        ),
    ],
)
def test_a_day_may_stand_in_the_headline_or_in_a_line_above_all_sentences(
    above: str, day: str | None
) -> None:
    assert read_plain_text(f"{above}\n\n{BODY}").published_at == day


def test_a_name_that_comes_again_speaks() -> None:
    turns = "Ann Roe\n\nWho sold it?\n\nMary Jones\n\nNobody did.\n\nAnn Roe\n\nThen who?"

    draft = read_plain_text(f"{TITLE}\n\nMay 3, 2024\n\n{turns}")

    assert (draft.byline, draft.body) == (None, turns)


def test_a_short_line_of_an_office_above_a_heading_is_left_out() -> None:
    printed = [Paragraph("Ministry of Ports"), Paragraph(TITLE, "heading"), Paragraph(BODY)]

    draft = document_draft(printed)

    assert (draft.headline, [one.text for one in draft.passed_over]) == (TITLE, ["Ministry of Ports"])


def test_what_stands_above_a_crosshead_is_the_headline() -> None:
    printed = [Paragraph(TITLE), Paragraph("By Ann Roe"), Paragraph("The sea", "heading"), Paragraph(BODY)]

    assert document_draft(printed).headline == TITLE


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("7.30 / By Ann Roe", "Ann Roe"),
        ("Ann Roe Published May 3, 2024  Updated May 4, 2024 09:31am", "Ann Roe"),
        ("By — Ann Roe", "Ann Roe"),
        ("Published 3 June 2024 by Ann Roe", "Ann Roe"),
        ("Mary Quillfen\n\nMay 3, 2024", "Mary Quillfen"),
        ("3 May 2024\n\nFenja Quill\n\nBBC Fenland News", "Fenja Quill"),
        ("The boats stay out.\n\nFenja Quill\n\nNews reporter @fenjaquill", "Fenja Quill"),
    ],
)
def test_a_byline_stands_beside_a_programme_a_day_or_a_post(lines: str, byline: str) -> None:
    draft = read_plain_text(f"{TITLE}\n\n{lines}\n\n{BODY}")

    assert (draft.byline, draft.body) == (byline, BODY)


def test_labels_in_one_block_are_lines_of_their_own() -> None:
    raw = f"NEWS RELEASE\n\nFor Release: 10:00 a.m. CDT, Monday, May 19, 2025\nContact: Jo Bly, 515-555-0134\n\n{TITLE}\n\n{BODY}"

    draft = read_plain_text(canonical_text(header_apart(raw)))

    assert (draft.headline, draft.published_at, draft.body) == (TITLE, "2025-05-19T10:00:00-05:00", BODY)


def test_a_name_before_a_day_has_no_figures() -> None:
    assert read_header_line("Roe-Bly2 Ely Published May 3, 2024") is None


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("TNN | Sep 14, 2024, 05.31 AM IST", HeaderLine(published_at="2024-09-14")),
        ("Brussels, 3 October 2024", HeaderLine(published_at="2024-10-03")),
        ("Brussels, the rainy town of 2024", None),
        ("TNN | Sep 14, 2024 | The pier", None),
    ],
)
def test_a_day_stands_beside_an_agency_or_a_place(line: str, stated: HeaderLine | None) -> None:
    assert read_header_line(line) == stated
