"""What wire services, press offices and printers set around a text; every name is invented."""

import pytest
from onrecord.ingest.formats.text.dated_lines import dateline_alone
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.formats.text.wire_lines import (
    is_page_mark,
    is_wire_line,
    without_line_numbers,
    without_page_numbers,
)

BODY = "The harbour opened on Monday.\n\nNobody came."


@pytest.mark.parametrize(
    "line",
    [
        "AP-XX--Old Pier,2nd Ld-Writethru,410",
        "BC-XX--Old Pier",
        "^AM-Old-Pier",
        "pier-harbour-strike,1stlead",
        "Eds: UPDATES throughout",
        "(Updates with the mayor's answer)",
        "EMBARGOED FOR 0001 GMT",
        "Not for publication before noon",
        "HOLD FOR RELEASE",
        "Editorial contacts",
        "[House Hearing, 117 Congress]",
    ],
)
def test_lines_for_editors_stand_in_no_headline(line: str) -> None:
    draft = read_plain_text(f"{line}\n\nPier reopens\n\nBy Ann Roe\n\n{BODY}")

    assert is_wire_line(line)
    assert (draft.headline, draft.byline, draft.body) == ("Pier reopens", "Ann Roe", BODY)


@pytest.mark.parametrize(
    ("line", "agency", "day"),
    [
        ("Toamasina (Madagascar), Feb 5, 2022 (AFP) -", "AFP", "2022-02-05"),
        ("ELY, 18 October 2021 (Reuters)", "Reuters", "2021-10-18"),
        ("(AP) — Ely, March 3, 2021", "AP", "2021-03-03"),
    ],
)
def test_a_dateline_in_a_line_of_its_own_is_no_paragraph(line: str, agency: str, day: str) -> None:
    draft = read_plain_text(f"Pier reopens\n\n{line}\n\n{BODY}")

    assert (draft.headline, draft.body, draft.published_at) == ("Pier reopens", BODY, day)
    assert draft.publisher is not None
    assert draft.publisher.name == agency


@pytest.mark.parametrize("line", ["Ely, March 3, 2021 (the third)", "Ely, 18 October 2021 (Moss)"])
def test_a_place_and_a_day_without_an_agency_are_no_dateline(line: str) -> None:
    assert dateline_alone(line) is None


@pytest.mark.parametrize("line", ["A-level results", "Editors leave paper", "(Adds up)", "The embargo"])
def test_other_lines_are_no_lines_for_editors(line: str) -> None:
    assert not is_wire_line(line)


def test_signs_that_a_text_goes_on_or_ends_are_left_out_and_told() -> None:
    first, second = BODY.split("\n\n")
    marks = ["(MORE)", "AP-XX--Old Pier, 1st Add", "###"]
    text = f"(more)\n\nPier reopens\n\n{first}\n\n{marks[0]}\n\n{marks[1]}\n\n{second}\n\n{marks[2]}"
    draft = read_plain_text(text)

    assert (draft.headline, draft.body) == ("Pier reopens", BODY)
    assert text[draft.body_offset :].startswith(first)
    assert [one.text for one in draft.passed_over] == ["(more)", *marks]


@pytest.mark.parametrize(
    "mark",
    [
        "-more-",
        "- MORE -",
        "# # #",
        "-30-",
        "- 0 -",
        "--END--",
        "ENDS",
        "(END)",
        "END OF RELEASE",
        "[[Page H1235]]",
        "_______",
    ],
)
def test_each_sign_is_known(mark: str) -> None:
    assert is_page_mark(mark)


def test_signs_alone_stay() -> None:
    assert read_plain_text("###\n\n-30-").body == "###\n\n-30-"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("No page.", "No page."),
        ("One.\n\n- 1 -\n\fPage 2\n\nTwo.\n\f\n", "One.\n\nTwo."),
        ("The Post | 1\nIt was\n\f\r\nThe Post | 2\nold.", "The Post | 1\nIt was\nold."),
        ("It was\n\fold.\n2 of 3", "It was\nold."),
        ("It was.\n\f12\n", "It was.\n\n"),
    ],
)
def test_page_numbers_and_running_heads_are_left_out(raw: str, expected: str) -> None:
    assert without_page_numbers(raw) == expected


@pytest.mark.parametrize(
    "label", ["CONTACT:", "Media Contact: Jo Bly", "For more information, please contact"]
)
def test_a_block_of_contacts_is_passed_over_above_and_below_the_headline(label: str) -> None:
    block = f"{label}\n\nEly Works\n\nPhone: (555) 010-2000\n\njo@ely.example"

    for text in (f"{block}\n\nPier reopens\n\n{BODY}", f"Pier reopens\n\n{block}\n\n{BODY}"):
        draft = read_plain_text(text)
        assert (draft.headline, draft.dek, draft.body) == ("Pier reopens", None, BODY)


def test_a_label_of_contacts_without_an_address_is_none() -> None:
    assert read_plain_text(f"Contact\n\nThe pier\n\n{BODY}").headline == "Contact"


def test_who_sent_a_release_is_its_publisher() -> None:
    text = f"Pier reopens\n\nNews provided by\n\nEly Works Inc.\n\nMar 01, 2022, 08:00 ET\n\n{BODY}"
    draft = read_plain_text(text)

    assert draft.publisher is not None
    assert (draft.publisher.name, draft.published_at, draft.body) == (
        "Ely Works Inc.",
        "2022-03-01T08:00:00-05:00",
        BODY,
    )


@pytest.mark.parametrize(
    "line",
    ["Published: 0001-01-01T00:00:00Z", "Date: 1970-01-01", "Updated 9999-12-31", "12/03/2021", "2099-12-31"],
)
def test_a_date_that_states_no_day_is_no_body_and_no_date(line: str) -> None:
    draft = read_plain_text(f"Pier reopens\n\n{line}\n\n{BODY}")

    assert (draft.headline, draft.published_at, draft.body) == ("Pier reopens", None, BODY)


def test_what_stands_above_the_words_of_release_is_no_headline_where_one_stands_below() -> None:
    header = "Office of the Mayor\n\nTown of Ely\n\nFor Immediate Release: May 5, 2018"
    draft = read_plain_text(f"{header}\n\nPIER REOPENS\n\n{BODY}")

    assert (draft.headline, draft.dek, draft.published_at, draft.body) == (
        "PIER REOPENS",
        None,
        "2018-05-05",
        BODY,
    )
    assert read_plain_text(f"Pier reopens\n\nFOR IMMEDIATE RELEASE\n\n{BODY}").headline == "Pier reopens"
    assert read_plain_text(f"It is. So it is.\n\nFOR IMMEDIATE RELEASE\n\nPier\n\n{BODY}").body.startswith(
        "It is"
    )


def test_the_post_below_a_byline_is_no_body() -> None:
    assert read_plain_text(f"Pier reopens\n\nBy Ann Roe\n\nStaff Writer\n\n{BODY}").body == BODY


NUMBERED = """                          12
                PROCEEDINGS
 1            ANN ROE,
 2   having been sworn, testified:
 3   BY MR. BLY:
 4        Q.   Was it late?
 5        A.   It was very
 6   late.
 7        Q.   And dark?
 8        A.   It was."""


def test_the_numbers_of_lines_are_left_out() -> None:
    assert without_line_numbers(NUMBERED).split() == [word for word in NUMBERED.split() if not word.isdigit()]


def test_words_that_a_court_spaces_out_are_whole() -> None:
    spaced = NUMBERED.replace("It was.", "P E T R A   V O S S, sworn. I, A B C corp.")

    assert "PETRA VOSS, sworn. I, ABC corp." in without_line_numbers(spaced)


@pytest.mark.parametrize(
    "raw",
    [
        "1 First.\n2 Second.",
        "\n".join(f"{number} boats came." for number in (3, 9, 4, 7, 2, 8, 6, 12, 5)),
        "\n".join(["A line."] * 9 + [f" {number} a" for number in range(1, 9)]),
    ],
)
def test_other_numbers_at_the_beginning_of_lines_stay(raw: str) -> None:
    assert without_line_numbers(raw) == raw


POINTS = "* Blames screw caps\n\n* Shares fall 6%"


@pytest.mark.parametrize(
    "below",
    [
        "By Ann Roe",
        "(Adds union, shares)\n\nBy Ann Roe",
        "By Ann Roe\n\n(Recasts with shares)",
    ],
)
def test_the_points_of_a_report_are_no_part_of_it(below: str) -> None:
    draft = read_plain_text(f"Cork maker cuts jobs\n\n{POINTS}\n\n{below}\n\nIt cut jobs.\n\nIt said so.")

    assert (draft.headline, draft.dek, draft.byline) == ("Cork maker cuts jobs", None, "Ann Roe")
    assert draft.body == "It cut jobs.\n\nIt said so."


def test_a_list_without_a_header_below_is_text() -> None:
    draft = read_plain_text(f"Cork maker\n\nBy Ann Roe\n\n{POINTS}\n\nIt cut jobs.\n\nIt said so.")

    assert draft.body == f"{POINTS}\n\nIt cut jobs.\n\nIt said so."


@pytest.mark.parametrize(
    ("byline", "agency"),
    [("By Jana Kreis, dpa", "dpa"), ("Ann Roe, Reuters", "Reuters"), ("By ANN ROE, Associated Press", None)],
)
def test_an_agency_behind_a_byline_is_no_part_of_it(byline: str, agency: str | None) -> None:
    draft = read_plain_text(f"Alert lifted along river\n\n{byline}\n\nThe alert is lifted.\n\nIt is.")

    assert draft.byline == byline.removeprefix("By ").partition(",")[0]
    assert draft.publisher is None or draft.publisher.name == (agency or "Associated Press")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("dpa international", "dpa"),
        ("Reuters World News", "Reuters"),
        ("(AFP)", "AFP"),
        ("Reuters Staff", "Reuters"),
        ("AP News Agency", "AP"),
    ],
)
def test_an_agencys_service_above_a_headline_is_the_publisher(line: str, agency: str) -> None:
    draft = read_plain_text(f"{line}\n\nAlert lifted along river\n\nThe alert is lifted.\n\nIt is.")

    assert draft.headline == "Alert lifted along river"
    assert draft.publisher is not None
    assert draft.publisher.name == agency


@pytest.mark.parametrize("first", ["Patna, Jun 4 (PTI) A bridge", "Pune: Mar 2 (ANI) “A bridge"])
def test_a_dateline_without_a_dash_names_its_agency(first: str) -> None:
    draft = read_plain_text(f"Bridge closed\n\n{first} was closed on Monday.\n\nIt is.")

    assert draft.publisher is not None
    assert draft.publisher.name == first.partition("(")[2].partition(")")[0]


def test_the_points_of_a_report_stand_above_its_agency() -> None:
    text = "ELY, March 11 (Reuters) - It cut jobs.\n\nIt said so."

    assert read_plain_text(f"Cork maker cuts jobs\n\n{POINTS}\n\n{text}").body == text


@pytest.mark.parametrize("slug", ["bridge 2-2-2", "night trains 3-3-3", "First add", "add two bridge"])
def test_the_slug_of_a_further_page_is_no_text(slug: str) -> None:
    draft = read_plain_text(f"Pier shut\n\nBy Ann Roe\n\nIt rots.\n\n(more)\n\n{slug}\n\nIt said so.")

    assert draft.body == "It rots.\n\nIt said so."


def test_a_result_is_text() -> None:
    text = "It was a draw.\n\nbridge 2-2"

    assert read_plain_text(f"Pier shut\n\nBy Ann Roe\n\n{text}").body == text
