"""Lines of cuttings that say in which paper, on which day and on which page they were printed; every paper is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.folio_lines import folio_line
from onrecord.ingest.reader import read_articles

TITLE = "Pier reopens after a year of works"
BODY = "The pier at Ely opened on Monday after a year of works that cost the town more than it had planned.\n\n“It was time,” said Ida Moss."


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("DAILY COURIER, Friday, October 9, 1998, Page A3", "DAILY COURIER"),
        ("FRIDAY, OCTOBER 9, 1998  DAILY COURIER  A3", "DAILY COURIER"),
        ("Ely Courier, Oct. 9, 1998, page A3", "Ely Courier"),
        ("Ely Courier, Oct. 9, 1998, Section B, Page 3", "Ely Courier"),
        ("ELY COURIER   OCT. 9, 1998", "ELY COURIER"),
        ("The Ely Courier, Ely, Maine, Oct. 9, 1998, Page 3", "The Ely Courier"),
        ("Ely Courier. October 9, 1998. p.3", "Ely Courier"),
        ("Ely Courier 9 Oct 1998 p3", "Ely Courier"),
        ("THE ELY COURIER — FRIDAY, OCTOBER 9, 1998 — PAGE 3", "THE ELY COURIER"),
    ],
)
def test_a_folio_line_is_the_paper_and_the_day(line: str, paper: str) -> None:
    for header in (
        f"{line}\n\n{TITLE.upper()}\nBy Jean Whit\nCourier Staff Writer",
        f"{line}\n{TITLE}\n\nBy Jean Whit",
    ):
        (record,) = read_articles(f"{header}\n\n{BODY}\n".encode(), name="a.txt", media_type=TEXT)
        assert record.text == BODY
        assert (str(record.headline).lower(), record.byline, record.published_at) == (
            TITLE.lower(),
            "Jean Whit",
            "1998-10-09",
        )
        assert record.publisher is not None
        assert record.publisher.name == paper


@pytest.mark.parametrize(
    "line",
    [
        "Friday, October 9, 1998, Page A3",
        "Courier reporter honoured, October 9, 1998",
        "Ely Courier, Page A3",
        "The Ely Courier reported on October 9, 1998, that the pier was closed.",
        "Ely Courier, Ely, Maine, Norland, October 9, 1998",
        "9 October 1998",
    ],
)
def test_other_lines_are_no_folio_lines(line: str) -> None:
    assert folio_line(line) is None


def test_when_a_page_was_changed_in_the_readers_time_says_no_day() -> None:
    for line in (
        "June 2, 2021 4:41 PM EDT Updated 2 years ago",
        "June 2, 20214:41 PM EDTUpdated 2 years ago",
    ):
        (record,) = read_articles(
            f"{TITLE}\nReuters\n{line}\n\n{BODY}\n".encode(), name="a.txt", media_type=TEXT
        )
        assert (record.published_at, record.dek, record.text) == ("2021-06-02T16:41:00-04:00", None, BODY)
