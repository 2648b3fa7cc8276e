"""Pages that a server sends instead of an article, and articles that speak of the same things."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html

BROWSER = "asks for a browser"
CONSENT = "asks for consent"
MISSING = "there is no such page"
SCRIPTS = "outside its scripts"


@pytest.mark.parametrize(
    ("title", "page", "said"),
    [
        (
            "The Harne Post",
            "<h2>Before you read</h2><p>We and our 311 partners store cookies on your device to measure who reads what.</p>\n<p>You may withdraw your consent at any time under Privacy at the foot of each page.</p><button>Agree</button>",
            CONSENT,
        ),
        (
            "Harne Post | Cookies",
            "<div>We process your personal data for personalised advertising and for the measurement of content, as our vendors do.</div>",
            CONSENT,
        ),
        (
            "Just a moment...",
            "<h1>harnepost.example</h1><h2>Verifying you are human. This may take a few seconds.</h2><p>Ray ID: 77aa</p>",
            BROWSER,
        ),
        (
            "harnepost.example",
            "<h1>Access to this page has been denied</h1><p>Your browser behaves as a robot does, so please enable JavaScript and reload.</p>",
            BROWSER,
        ),
        ("Harne Post", "<div id='app'><p>You need to enable JavaScript to run this app.</p></div>", BROWSER),
        (
            "404 - Harne Post",
            "<h1>Page not found</h1><p>Sorry, the page that you look for has been moved or deleted long ago.</p><ul><li><a>Front page</a></li></ul>",
            MISSING,
        ),
        ("Harne Post", "<h1>Oops!</h1><p>We can’t find that story.</p>", MISSING),
        ("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>", MISSING),
        (
            "Mill sold",
            "<div id='__next'></div><script id='__NEXT_DATA__'>{\"body\": \"Sold.\"}</script>",
            SCRIPTS,
        ),
        ("Mill sold", "<div id='__nuxt'></div><script>window.__NUXT__={}</script>", SCRIPTS),
    ],
)
def test_what_a_server_sends_instead_of_an_article_is_rejected_in_one_line(
    title: str, page: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read_html(f"<html><head><title>{title}</title></head><body>{page}</body></html>")


@pytest.mark.parametrize(
    ("title", "page"),
    [
        (
            "Council drops cookies",
            "<p>We were never asked for our consent to cookies, said the mayor of Harne, who reads the paper.</p>\n<p>The council will put up a board in the market instead, where nobody is counted.</p>",
        ),
        (
            "404",
            "<h1>404</h1><p>The number 404 bus left Harne for the last time on Monday, with a band on its upper deck.</p>",
        ),
        (
            "Are you a robot?",
            "<h1>Are you a robot?</h1><p>The carpenter of Harne has built a man of oak, who bows to whoever enters the mill.</p>",
        ),
        ("Mill", "<p>Short.</p>"),
        ("Oops!", "<h1>Oops!</h1><p>The bridge of Harne is too short by a foot.</p>"),
        ("Forbidden", "<p>“No ball games,” the board of Harne says.</p>"),
        (
            "Oops",
            "<p>The word found its way into the parish book of Harne, where it was removed by the clerk.</p>",
        ),
        (
            "Oops",
            "<p>The clerk of Harne has found the book of the parish in a box behind the mill.</p><p>Page 3 was not found.</p>",
        ),
        ("Policy", "<p>We keep your personal data for as long as the law has it, and no longer.</p>" * 90),
    ],
)
def test_an_article_is_none_whatever_it_speaks_of(title: str, page: str) -> None:
    assert read_html(f"<html><head><title>{title}</title></head><body>{page}</body></html>").body
