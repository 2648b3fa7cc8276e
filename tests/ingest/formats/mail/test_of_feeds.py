"""Messages that programs make of items of feeds; every name is invented."""

import pytest

from tests.ingest.formats.mail.messages import mail, read

LINK = "https://post.example/pier"
TEXT = f"## Pier to open\n\nThe pier was shut.\n\n> “It will open,” said Mayor **Ann [Roe](https://post.example/roe)**, the town’s \\#1 fan.\n\nURL: {LINK}\n"
OPENED = "“It will open,” said Mayor Ann Roe, the town’s #1 fan."


def of_feed(program: str, sender: str, **more: str) -> bytes:
    headers = {"User-Agent": program, **more}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return lines.encode() + mail(TEXT, sender=f'"{sender}" <a@post.example>')


@pytest.mark.parametrize(
    ("sender", "byline", "publisher"),
    [
        ("The Ely Post: Lea Voss", "Lea Voss", "The Ely Post"),
        ("Ely: News: Lea Voss", "Lea Voss", "Ely: News"),
        ("The Ely Post: ple (Lea Voss", "Lea Voss", "The Ely Post"),
        ("Lea Voss", "Lea Voss", None),
        ("ple (Lea Voss", "Lea Voss", None),
        ("Pier and Quay", None, "Pier and Quay"),
        ("Pier: Quay:", None, None),
    ],
)
def test_the_sender_is_the_feed_or_who_wrote_the_item(
    sender: str, byline: str | None, publisher: str | None
) -> None:
    record = read(of_feed("rss2email/3.14 (https://a.example)", sender, X_RSS_URL=LINK))

    assert (record.byline, record.publisher and record.publisher.name) == (byline, publisher)
    assert (record.headline, record.source_url, record.published_at) == ("Pier to open", LINK, None)
    assert record.text == f"The pier was shut.\n\n{OPENED}"
    assert [one.name for one in record.extraction.speakers] == ["Ann Roe"]


def test_the_date_of_feed2exec_is_the_item_s() -> None:
    record = read(of_feed("feed2exec (0.19.0)", "Lea Voss", Archived_At=f"<{LINK}>"))

    assert (record.published_at, record.source_url) == ("2024-03-05T23:30:00-08:00", LINK)
