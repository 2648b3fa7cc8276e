"""Clocks beside days: kept with their offset where that is certain."""

import pytest
from onrecord.ingest.formats.header_lines import read_header_line
from onrecord.ingest.formats.printed_moments import with_clock


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
