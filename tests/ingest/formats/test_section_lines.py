"""What pages and press offices print about a headline; every name is invented."""

import pytest
from onrecord.ingest.formats.header_blocks import header_apart
from onrecord.ingest.formats.people_lines import without_posts
from onrecord.ingest.formats.plain_text import read_plain_text
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

    assert (draft.published_at, draft.body == BODY) == (("2024-05-03", True) if is_one else (None, False))


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ann Roe, Staff Writer, aroe@ely.example", "Ann Roe"),
        ("Ann Roe and Jo Bly, The Ely Post", "Ann Roe and Jo Bly"),
        ("Ann Roe and AAP", "Ann Roe"),
        ("Ann Roe - Chief Political Correspondent", "Ann Roe"),
        ("ROE, ANN (AUTHOR)", "ROE, ANN"),
        ("Ann Roe, Jo Bly", "Ann Roe, Jo Bly"),
        ("desk@ely.example", "desk@ely.example"),
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
