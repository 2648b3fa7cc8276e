"""Bylines and days as pages print them: who did what, two figures of a year, moments in titles."""

import json

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
        ("Produced and reported by Runa Falk | May 3, 2020", "Runa Falk"),
        ("Researched and written by Runa Falk", "Runa Falk"),
        ("By Runa Falk with Ove Lund", "Runa Falk and Ove Lund"),
        ("4:30pm Sunday 3rd May 2020 in Local News By Runa Falk", "Runa Falk"),
    ],
)
def test_who_wrote_it_is_told_from_who_helped(row: str, byline: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1><p>{row}</p>{STORY}</article>").byline == byline


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='author' content='Halden Robotics, Inc.'>",
        "<meta name='author' content='Halden Robotics Ltd'>",
        "<meta name='dc.creator' content='Halden Moe LLC'>",
    ],
)
def test_a_firm_is_no_author(head: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}</article>", head).byline is None


@pytest.mark.parametrize(
    ("row", "byline"),
    [
        ("<div class='byline'><b>Runa Falk</b><b>,</b> <b>Post Staff</b><div><time>Posted Thu, Apr 27, 2023 at 11:02 am</time></div></div>", "Runa Falk"),
        ("<div class='byline'><a>Runa Falk</a><span>Updated Fri, Apr 28, 2023</span></div>", "Runa Falk"),
        ("<div class='author'>By RUNA FALK<br>By OVE LUND<br>More by this author</div>", "RUNA FALK and OVE LUND"),
        ("<div class='author'>By Runa Falk, By Ove Lund</div>", "Runa Falk and Ove Lund"),
        ("<ul><li class='name-post'>Runa Falk</li><li>Harne Post</li></ul>", "Runa Falk"),
        ("<p>3 min read</p><p>Runa Falk</p><p>Harne Post</p>", "Runa Falk"),
        ("<p>Runa Falk</p><p>Ely Post</p>", None),
        ("<div class='story_credit'>RUNA FALK</div><div class='photo_credit'>OVE LUND</div>", "RUNA FALK"),
        ("<div class='article-credits'>By Runa Falk</div>", "Runa Falk"),
        ("<p>by Runa Falk on May 3, 2020 in Local, News</p>", "Runa Falk"),
        ("<p>By Runa Falk on Sunday in Harne</p>", "Runa Falk"),
    ],
)  # fmt: skip
def test_names_among_what_stands_beside_them(row: str, byline: str | None) -> None:
    head = "<meta property='og:site_name' content='Harne Post'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{row}{STORY}</article>", head).byline == byline


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


def test_authors_in_a_list_of_other_articles_are_theirs() -> None:
    items = "<li>Bridge closes <span class='author'>By Ove Lund</span></li><li>Boat sinks <span class='author'>By Ida Moss</span></li>"
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}<ul>{items}</ul></article>").byline is None
    own = "<ul><li><span class='author'>Runa Falk</span></li></ul>"
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{own}</article>").byline == "Runa Falk"
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}<br><span class='author'></article>").byline is None


def described(**stated: object) -> str:
    node = {"@type": "NewsArticle", "headline": HEADLINE} | stated
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "row", "day"),
    [
        (described(datePublished=1588500000), "", "2020-05-03"),
        (described(datePublished=1588500000000.0), "", "2020-05-03"),
        (described(datePublished=True), "", None),
        (described(dateCreated="2020-05-03T08:00:00Z"), "", "2020-05-03"),
        (described(dateCreated="2020-05-01"), "<time datetime='2020-05-03'>3 May</time>", "2020-05-03"),
        ("<meta name='pubdate' content='05/03/2020 08:00 AM EST'>", "", "2020-05-03"),
        ("<meta name='pubdate' content='03/05/2020 08:00 BST'>", "", "2020-05-03"),
        ("<meta name='pubdate' content='05/03/2020'>", "", None),
        ("", "<div><span>May</span><span>3</span><span>2020</span></div>", "2020-05-03"),
        ("", "<div>3<br>May<br>2020</div>", "2020-05-03"),
    ],
)
def test_days_in_other_shapes(head: str, row: str, day: str | None) -> None:
    stated = read(f"<article><h1>{HEADLINE}</h1>{row}{STORY}</article>", head).published_at
    assert (stated and stated[:10]) == day
