import pytest
from onrecord.ingest.formats.stated.dates import (
    beside_words,
    date_of_dateline,
    date_within,
    iso_date,
    printed_date,
    stated_date,
)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2024-06-04 07:15:00.0 GMT", "2024-06-04T07:15:00Z"),
        ("2024-06-04T07:15:00 UTC", "2024-06-04T07:15:00Z"),
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


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2019-03-04T06:00:00+0100", "2019-03-04T06:00:00+01:00"),
        ("Mon, 04 Mar 2019 06:00:00 +0100", "2019-03-04T06:00:00+01:00"),
        ("Mon, 44 Mar 2019 06:00:00 +0100", None),
        ("20190304", "2019-03-04"),
        ("2019/03/04", "2019-03-04"),
        ("March 4, 2019", "2019-03-04"),
        ("soon", None),
    ],
)
def test_meta_elements_state_dates_in_many_forms(stated: str, day: str | None) -> None:
    assert stated_date(stated) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Mia Holt, Court Reporter, Friday April 16 2021, 6.00pm, The Ely Post", "2021-04-16"),
        ("Published 11:44 AM EST, Wed February 8, 2023", "2023-02-08"),
        ("Updated April 19, 2021", None),
        ("Last modified on Mon 21 Jun 2021", None),
        ("Updated April 19, 2021, first published April 16, 2021", "2021-04-16"),
        ("Updated 9.12am Monday 12th February 2007", None),
        ("Fri, 02/19/2014 - 10:40", "2014-02-19"),
        ("19.02.2014", "2014-02-19"),
        ("04/04/2014", "2014-04-04"),
        ("02/03/2014", None),
        ("2014/02/03 by Mia Holt", "2014-02-03"),
        ("2014-02-31", None),
        ("No date", None),
    ],
)
def test_a_date_in_a_line_of_other_words(line: str, day: str | None) -> None:
    assert date_within(line) == day


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("12 Feb 2025 06:05PM (Updated: 13 Feb 2025 08:41PM)", ("2025-02-12", None)),
        ("Updated March 14 2025 - 6:12pm", (None, "2025-03-14")),
        ("October 30, 2025 08:00 AM Eastern Daylight Time", ("2025-10-30", None)),
        ("Aired September 12, 2024 - 19:00   ET", ("2024-09-12", None)),
        ("Volume 761: debated on Wednesday 29 January 2025", ("2025-01-29", None)),
        ("2026-02-03 22:14 CET", ("2026-02-03", None)),
        ("All News 17:22 March 03, 2025", ("2025-03-03", None)),
        ("NEWS RELEASE 21-MAY-2025", ("2025-05-21", None)),
        ("5 May 2018 or 6 May 2018", (None, None)),
        ("5 May 2018 at 7 pm on 6 May 2018", (None, None)),
        ("The pier shut on 5 May 2018", (None, None)),
        ("Aired at 19:00", (None, None)),
    ],
)
def test_a_line_that_is_there_to_tell_a_day_may_say_when_in_it(
    line: str, days: tuple[str | None, str | None]
) -> None:
    assert beside_words(line) == days


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("ELY, May 3, 2024 (Post Wire) -- The pier", "2024-05-03"),
        ("Ely, Fenland, 3 May 2024 – The pier", "2024-05-03"),
        ("ELY, May 3, 2024 /PostWire/ -- “Now”", "2024-05-03"),
        ("ELY, May 3 (Post Wire) -- The pier", None),
        ("On May 3, 2024 the pier shut", None),
    ],
)
def test_a_dateline_with_a_year_states_the_day(start: str, day: str | None) -> None:
    assert date_of_dateline(start) == day
