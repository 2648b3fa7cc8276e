import pytest
from onrecord.ingest.formats.dates import iso_date, printed_date


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2018-12-05", "2018-12-05"),
        (" 2018-12-05T10:00:00Z ", "2018-12-05T10:00:00Z"),
        ("2018-12-05T10:00+02:00", "2018-12-05T10:00:00+02:00"),
        ("2018-12-05 10:00:00.123 -0500", "2018-12-05T10:00:00-05:00"),
        ("2018-12-05T10:00:00", "2018-12-05"),
        ("2018-12-05T10:00+0000", "2018-12-05T10:00:00Z"),
        ("9999-12-31T23:59-10:00", None),
        ("2018-02-30", None),
        ("0001-01-01T00:00+23:59", None),
        ("2018-12-05T25:00Z", None),
        ("2018-12", None),
        ("yesterday", None),
    ],
)
def test_an_iso_date_is_never_more_than_is_stated(stated: str, expected: str | None) -> None:
    assert iso_date(stated) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("December 5, 2018", "2018-12-05"),
        ("Wednesday, Dec. 5, 2018", "2018-12-05"),
        ("5 December 2018", "2018-12-05"),
        ("Wed, 5th Dec 2018", "2018-12-05"),
        ("Wed 5 Dec 2018 10.30 GMT", "2018-12-05"),
        ("5th of December 2018", "2018-12-05"),
        ("December 5, 2018 Wednesday", "2018-12-05"),
        ("Published 4:30 PM EDT, Wed December 5, 2018", "2018-12-05"),
        ("Last updated on 5 December 2018 | 10:30", "2018-12-05"),
        ("Dated 2018-12-05", "2018-12-05"),
        ("Published: Sept. 5, 2018 at 10:30 a.m. EST", "2018-09-05"),
        ("2018-12-05", "2018-12-05"),
        ("Updated 2018-12-05T10:00Z", "2018-12-05T10:00:00Z"),
        ("February 30, 2018", None),
        ("05/12/2018", None),
        ("December 5", None),
        ("December 5, 2018 was cold", None),
        ("", None),
    ],
)
def test_a_date_line_is_nothing_but_a_date(line: str, expected: str | None) -> None:
    assert printed_date(line) == expected


def test_a_long_s_is_one_too() -> None:
    assert printed_date("\u017fept 3, 2024") == "2024-09-03"
