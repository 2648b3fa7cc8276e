"""The day that a page prints, beside a moment in UTC that its data state."""

import json

import pytest

from tests.ingest.formats.windmill import HEADLINE, STORY, read


def published(moment: str, row: str, lang: str = "en") -> str | None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": moment}
    head = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return read(f"<article lang='{lang}'><h1>{HEADLINE}</h1>{row}{STORY}</article>", head).published_at


@pytest.mark.parametrize(
    ("moment", "row", "expected"),
    [
        ("2021-03-09T02:30:10Z", "<p>March 8, 2021 9:30 PM</p>", "2021-03-08T21:30:10-05:00"),
        ("2021-03-09T02:30:10Z", "<p>Updated March 8, 2021, 6:30 p.m.</p>", "2021-03-08T18:30:10-08:00"),
        (
            "2021-03-09T19:12:33.000Z",
            "<div>Posted Wed 10 Mar 2021 at 5:12am</div>",
            "2021-03-10T05:12:33+10:00",
        ),
        ("2021-03-09T19:15:00+00:00", "<p>10 March 2021, 00:45 IST</p>", "2021-03-10T00:45:00+05:30"),
        ("2021-03-09T05:10:00Z", "<p>Monday, March 8, 2021</p>", "2021-03-08"),
        ("2021-03-09T05:10:00Z", "<p>March 8, 2021 | 10:31 PM</p>", "2021-03-08"),
        ("2021-03-09T05:10:00Z", "<p>March 8, 2021 10:31 PM</p>", "2021-03-08"),
        (
            "2021-03-09T22:00:00Z",
            "<time datetime='2021-03-10T09:00:20+11:00'>10 March 2021</time>",
            "2021-03-10T09:00:20+11:00",
        ),
    ],
)
def test_the_day_printed_is_the_day(moment: str, row: str, expected: str) -> None:
    assert published(moment, row) == expected


@pytest.mark.parametrize(
    ("moment", "row"),
    [
        ("2021-03-09T19:12:33Z", "<p>9 March 2021, updated 10 March 2021</p>"),
        ("2021-03-09T19:12:33Z", "<p>Updated March 10, 2021 at 5:12 am</p>"),
        ("2021-03-09T22:00:00Z", "<p>10 March 2021</p>"),
        ("2021-03-09T08:12:33Z", "<p>10 March 2021, 10:01</p>"),
        ("2021-03-09T19:12:33Z", "<p>March 8, 2021</p>"),
        ("2021-03-09T19:12:33Z", "<p>7 March 2021 at 19:12</p>"),
        ("2021-03-09T19:12:33Z", "<p>10 March 2021, 29:72</p>"),
        ("2021-03-09T19:12:33Z", ""),
    ],
)
def test_another_day_that_is_none_of_the_publication_changes_nothing(moment: str, row: str) -> None:
    assert published(moment, row) == moment


def test_a_moment_with_an_offset_stays() -> None:
    moment = "2021-03-09T02:30:00+01:00"
    assert published(moment, "<p>March 8, 2021</p>") == moment


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://post.example/news/2023/oct/17/sail-lost", "2023-10-17"),
        ("https://post.example/news/2023-10-17-sail-lost.html", "2023-10-17"),
        ("https://post.example/2023/10/7/sail-lost", "2023-10-07"),
        ("https://post.example/2023/abc/17/sail-lost", None),
        ("https://post.example/news/2023-10-171", None),
        ("https://post.example/news/20231017/sail-lost", "2023-10-17"),
        ("https://post.example/news/sail-lost-2023-10-17.html", "2023-10-17"),
        ("https://post.example/news/sail-lost-20231317", None),
        ("https://post.example/news/sail120231017", None),
    ],
)
def test_the_day_in_an_address(address: str, day: str | None) -> None:
    head = f"<link rel='canonical' href='{address}'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}</article>", head).published_at == day
