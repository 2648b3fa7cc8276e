"""Bylines and days as pages print them: who did what, two figures of a year, moments in titles."""

import pytest
from onrecord.ingest.formats.html import read_html

from tests.ingest.formats.windmill import FIRST, HEADLINE, PARAGRAPHS, STORY, read


@pytest.mark.parametrize(
    ("row", "byline"),
    [
        ("Words and pictures by Runa Falk", "Runa Falk"),
        ("Story and photos by Runa Falk", "Runa Falk"),
        ("Text &amp; photographs: Runa Falk", "Runa Falk"),
        ("By Runa Falk, with reporting by Ove Lund in Brill", "Runa Falk"),
        ("By Runa Falk with files from Ove Lund", "Runa Falk"),
        ("By Runa Falk and Ove Lund, with additional reporting by Ida Moss", "Runa Falk and Ove Lund"),
        ("By Runa Falk with Ove Lund", "Runa Falk and Ove Lund"),
        ("4:30pm Sunday 3rd May 2020 in Local News By Runa Falk", "Runa Falk"),
    ],
)
def test_who_wrote_it_is_told_from_who_helped(row: str, byline: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1><p>{row}</p>{STORY}</article>").byline == byline


@pytest.mark.parametrize("name", ["LENA HART", "RAY SCOTT", "CARL WEST"])
def test_a_name_in_capitals_is_no_zone(name: str) -> None:
    row = f"<p>{name}<br>HARNE POST STAFF WRITER</p><p>May 3, 2020</p>"
    assert read(f"<article><h1>{HEADLINE}</h1>{row}{STORY}</article>").byline == name


@pytest.mark.parametrize(
    "tail",
    ["<p><em>By Runa Falk</em></p>", "<p>By Runa Falk</p>", "<p>Story and photos by Runa Falk</p>"],
)
def test_an_article_is_signed_behind_its_text(tail: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{tail}</article>").byline == "Runa Falk"


def test_filed_by_below_a_text() -> None:
    page = f"<h1>{HEADLINE}</h1>{STORY}<p>Filed by Runa Falk on Sun May 3rd 2020 at 8:00 am</p>"
    draft = read(page)
    assert (draft.byline, draft.published_at) == ("Runa Falk", "2020-05-03")


@pytest.mark.parametrize(
    ("row", "lang", "day"),
    [
        ("03/05/20", "en-GB", "2020-05-03"),
        ("Posted 03/05/20 10:12 BST", "en", "2020-05-03"),
        ("05/03/20 8:00 AM EST", "en-US", "2020-05-03"),
        ("23.05.20", "en", "2020-05-23"),
        ("Sun 03/05/20", "en", "2020-05-03"),
        ("03/05/20", "en", None),
        ("Harne remembers what came of the works of 23/05/20 and the flood", "en-GB", None),
        ("3 May 2563", "en", "2020-05-03"),
        ("Public meeting: 14 May 2020, Mill Hall", "en", None),
        ("Concert date: Friday, 15 May 2020", "en", None),
        ("Published: 3 May 2020, before the meeting", "en", "2020-05-03"),
    ],
)
def test_days_of_publication(row: str, lang: str, day: str | None) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div class='line'>{row}</div>{STORY}</article>"
    stated = read_html(
        f"<html lang='{lang}'><title>{HEADLINE}</title><body>{page}</body></html>"
    ).published_at
    assert (stated and stated[:10]) == day


@pytest.mark.parametrize(
    "row",
    [
        "<span class='date' title='May 3, 2020 8:00 AM'>3 days ago</span>",
        "<abbr class='timeago' title='2020-05-03'>last week</abbr>",
        "<span class='post-time' title='3 May 2020'>4d</span>",
    ],
)
def test_the_day_behind_how_long_ago_it_was(row: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div>{row}</div>{STORY}</article>"
    assert read(page).published_at == "2020-05-03"


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>{HEADLINE}</h1>{FIRST}{PARAGRAPHS}<span class='date' title='May 3, 2020'>3 days ago</span>",
        f"<h1>{HEADLINE}</h1><span class='updated-date' title='May 3, 2020'>3 days ago</span>{STORY}",
        f"<h1>{HEADLINE}</h1><span class='date' title='Date'>3 days ago</span>{STORY}",
        f"<h1>{HEADLINE}</h1><span class='candidate' title='May 3, 2020'>Ida Moss</span>{STORY}",
    ],
)
def test_other_titles_tell_no_day(page: str) -> None:
    assert read(f"<article>{page}</article>").published_at is None
