"""Pages as archives of the web hand them out."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.pages.captures import original_address

ADDRESS = "https://www.harnepost.example/2020/05/03/mill"
TEXT = "<p>The mill above Harne lost its fourth sail in the storm of Sunday night.</p><p>“We heard it go,” said Asta Lind.</p>"


@pytest.mark.parametrize(
    ("capture", "address"),
    [
        (f"https://web.archive.org/web/20200504101112/{ADDRESS}", ADDRESS),
        (f"http://web.archive.org/web/20200504101112id_/{ADDRESS}", ADDRESS),
        ("https://web.archive.org/web/2020/https:/harnepost.example/mill", "https://harnepost.example/mill"),
        (f"https://archive.ph/2020.05.04-101112/{ADDRESS}", ADDRESS),
        ("http://archive.is/20200504101112/harnepost.example/mill", "http://harnepost.example/mill"),
        (f"http://webcache.googleusercontent.com/search?q=cache:AbC-d:{ADDRESS}", ADDRESS),
        ("https://archive.ph/Ab12C", "https://archive.ph/Ab12C"),
        (ADDRESS, ADDRESS),
        (None, None),
    ],
)
def test_a_capture_has_the_address_that_it_was_made_of(capture: str | None, address: str | None) -> None:
    assert original_address(capture) == address


def test_what_an_archive_states_of_its_capture_is_not_of_the_article() -> None:
    head = (
        "<title>Mill loses sail - Harne Post</title><meta property='og:site_name' content='archive.ph'>"
        "<meta property='og:url' content='http://archive.ph/Ab12C'><meta property='article:published_time' content='2023-01-09T10:00:00Z'>"
        f"<link rel='canonical' href='https://archive.ph/2023.01.09-100000/{ADDRESS}'>"
    )
    draft = read_html(f"{head}<h1>Mill loses sail</h1><div>By Runa Falk</div><div>May 3, 2020</div>{TEXT}")
    assert (draft.published_at, draft.source_url) == ("2020-05-03", ADDRESS)
    assert draft.publisher is not None
    assert draft.publisher.name == "Harne Post"


@pytest.mark.parametrize(
    ("address", "head", "told"),
    [
        (
            "https://harnepost.example/news/2020/0503/1119-mill/",
            "",
            ("2020-05-03", "https://harnepost.example/news/2020/0503/1119-mill/"),
        ),
        (
            ADDRESS,
            "<link rel='canonical' href='https://harnepost.example/mill'>",
            (None, "https://harnepost.example/mill"),
        ),
        (
            ADDRESS,
            "<meta property='og:url' content='https://harnepost.example/mill'>",
            (None, "https://harnepost.example/mill"),
        ),
        (
            "https://harnepost.example/2020/1903/mill/",
            "",
            (None, "https://harnepost.example/2020/1903/mill/"),
        ),
        ("file:///c:/2020/05/03/mill.html", "", (None, None)),
    ],
)
def test_a_browser_says_where_it_saved_a_page_from(
    address: str, head: str, told: tuple[str | None, str | None]
) -> None:
    said = f"<!DOCTYPE html>\n<!-- saved from url=({len(address):04}){address} -->\n"
    draft = read_html(f"{said}<html><title>Mill loses sail</title>{head}<h1>Mill loses sail</h1>{TEXT}")
    assert (draft.published_at, draft.source_url) == told


def test_a_capture_by_the_wayback_machine_keeps_the_day_of_the_article() -> None:
    head = (
        "<title>Mill loses sail</title><meta property='article:published_time' content='2020-05-03T10:00:00Z'>"
        f"<meta property='og:url' content='https://web.archive.org/web/20230109/{ADDRESS}'>"
    )
    draft = read_html(f"{head}<h1>Mill loses sail</h1>{TEXT}")
    assert (draft.published_at, draft.source_url) == ("2020-05-03T10:00:00Z", ADDRESS)
