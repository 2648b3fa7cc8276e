"""Clocks beside days: kept with their offset where that is certain."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.stated.printed_moments import with_clock, with_clocks_beside
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text_file import read_text_file


def test_of_two_lines_with_one_day_the_clock_stays() -> None:
    day, clock = (
        read_header_line(line) for line in ("Published March 3, 2021", "Posted: March 3, 2021 10:00 GMT")
    )
    assert day is not None
    assert clock is not None
    for joined in (day.joined(clock), clock.joined(day)):
        assert joined is not None
        assert joined.published_at == "2021-03-03T10:00:00Z"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published 3:04 PM EST Mar. 3, 2021", "2021-03-03T15:04:00-05:00"),
        ("3 March 2021, 06.30 GMT", "2021-03-03T06:30:00Z"),
        ("Mar 3, 2021 | 12:15 am CST", "2021-03-03T00:15:00-06:00"),
        ("July 3, 2021 12 p.m. ET", "2021-07-03T12:00:00-04:00"),
        ("March 13, 2021 at 9 p.m. PT", "2021-03-13T21:00:00-08:00"),
        ("March 14, 2021 at 9 p.m. PT", "2021-03-14T21:00:00-07:00"),
        ("3 March 2021 18:05:09 +05:30", "2021-03-03T18:05:09+05:30"),
        ("3 March 2021 18:05 -0330", "2021-03-03T18:05:00-03:30"),
        ("Posted: Oct 2, 2018 / 05:22 PM CDT / Updated: Oct 2, 2018 / 06:47 PM CDT", "2018-10-02T17:22:00-05:00"),
        ("March 3, 2021 10:00 ET (15:00 GMT)", "2021-03-03T10:00:00-05:00"),
        ("By Ann Roe | March 3, 2021 | 4:15 pm EST", "2021-03-03T16:15:00-05:00"),
        ("March 3, 2021 2:02 PM GMT+1", "2021-03-03T14:02:00+01:00"),
        ("March 3, 2021 14:02 UTC-03:30", "2021-03-03T14:02:00-03:30"),
        ("3 March 2021, 14:12 IST", "2021-03-03"),
        ("March 3, 2021 10:00 am", "2021-03-03"),
        ("July 3, 2004 12 p.m. ET", "2004-07-03"),
        ("March 3, 2021 25:00 GMT", "2021-03-03"),
        ("March 3, 2021 15:04 PM EST", "2021-03-03T15:04:00-05:00"),
        ("March 3, 2021 10 GMT", "2021-03-03"),
        ("March 3, 2021 10:00 GMT 11:00 GMT", "2021-03-03"),
    ],
)  # fmt: skip
def test_a_clock_beside_a_day_is_kept_with_a_certain_offset(line: str, expected: str) -> None:
    found = read_header_line(line)
    assert found is not None
    assert found.published_at == expected


def test_an_update_has_the_clock_behind_it() -> None:
    line = "Published 3 March 2021 06:30 GMT Updated 4 March 2021 07:00 GMT"
    assert with_clock("2021-03-03", line) == "2021-03-03T06:30:00Z"
    assert with_clock("2021-03-04", line, of_update=True) == "2021-03-04T07:00:00Z"


def test_what_is_a_moment_already_stays() -> None:
    assert with_clock("2021-03-03T06:30:00Z", "07:00 GMT") == "2021-03-03T06:30:00Z"
    assert with_clock(None, "07:00 GMT") is None


BODY = "The pier opened again on Friday, the town said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Pier reopens\nThe Ely Post\nMay 5, 2018 Saturday 4:12 PM GMT\n\nLength: 9 words\n\nBody\n\n{BODY}\n\nLoad-Date: May 6, 2018\n\nEnd of Document\n", "2018-05-05T16:12:00Z"),
        (f"1 of 1 DOCUMENT\n\nThe Ely Post\n\nMay 5, 2018 Saturday 9:30 AM EST\n\nPier reopens\n\nLENGTH: 9 words\n\n{BODY}\n\nLOAD-DATE: May 6, 2018\n", "2018-05-05T09:30:00-05:00"),
        (f"Pier reopens\nBy Ann Roe\n104 words\n17 February 2024\n16:12 GMT\nThe Ely Post\nELYPST\nEnglish\n(c) 2024 Ely Press\n\n{BODY}\n\nDocument ELYPST0020240217ek2h0001x\n", "2024-02-17T16:12:00Z"),
        (f"Pier reopens\nBy Ann Roe\n104 words\n17 February 2024\n16:12\nThe Ely Post\nELYPST\nEnglish\n(c) 2024 Ely Press\n\n{BODY}\n\nDocument ELYPST0020240217ek2h0001x\n", "2024-02-17"),
        (f"HD Pier reopens\nPD 5 May 2018\nET 16:12 GMT\nSN The Ely Post\nLP {BODY}\nAN Document ELYPST0020180506ee550000x\n", "2018-05-05T16:12:00Z"),
        (f"HD Pier reopens\nPD 5 May 2018\nET 16:12\nSN The Ely Post\nLP {BODY}\nAN Document ELYPST0020180506ee550000x\n", "2018-05-05"),
        (f"Title: Pier reopens\nSource: The Ely Post\nDate: June 5, 2024 4:12 pm BST\n\n{BODY}\n\nTitle: Dam holds\nSource: The Ely Post\nDate: June 5, 2024\n\n{BODY}\n", "2024-06-05T16:12:00+01:00"),
    ],
)  # fmt: skip
def test_archives_print_clocks_beside_days(text: str, expected: str) -> None:
    first, *_ = read_text_file(text)

    assert (first.headline, first.published_at) == ("Pier reopens", expected)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("<p class='date'>June 4, 2024 4:12 PM EDT</p>", "2024-06-04T16:12:00-04:00"),
        ("<p>Published: 4 June 2024, 16:12 BST</p>", "2024-06-04T16:12:00+01:00"),
        ("<time>June 4, 2024 | 4:12 PM ET</time>", "2024-06-04T16:12:00-04:00"),
        ("<span>4 June 2024</span> <span>16:12 GMT</span>", "2024-06-04T16:12:00Z"),
        ("<p class='byline'>By Ann Roe | June 4, 2024 at 4:12 p.m. PT</p>", "2024-06-04T16:12:00-07:00"),
        ("<div>Published 4:12 p.m. ET June 4, 2024</div><div>Updated 6:00 p.m. ET June 5, 2024</div>", "2024-06-04T16:12:00-04:00"),
        ("<p>Posted on June 4, 2024 at 4:12 pm</p>", "2024-06-04"),
        ("<meta name='date' content='June 4, 2024 4:12 PM EST'>", "2024-06-04T16:12:00-05:00"),
    ],
)  # fmt: skip
def test_pages_print_clocks_beside_days(printed: str, expected: str) -> None:
    told = (
        "The pier at Ely opened again on Friday after a year of repairs that cost two million pounds, the town said.",
        "“It was time,” said Ida Moss, who runs the café at the end of the pier and has done so for years.",
    )
    text = "".join(f"<p>{one}</p>" for one in told)

    assert read_html(f"<article><h1>Pier reopens</h1>{printed}{text}</article>").published_at == expected


def test_a_clock_alone_belongs_to_the_line_above() -> None:
    assert with_clocks_beside(["4 June 2024", "16:12 GMT", "Ely"]) == [
        "4 June 2024 16:12 GMT",
        "16:12 GMT",
        "Ely",
    ]
    assert with_clocks_beside([]) == []
