import gzip
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address

import pytest
from onrecord import __version__
from onrecord.errors import InputError
from onrecord.ingest.formats import HTML, JSON
from onrecord.ingest.inputs.fetching import FetchedPage, Fetcher, Limits, Validators
from onrecord.ingest.inputs.network import Address, is_public

from tests.ingest.web_server import Send, WebServer, answer, drip, redirect, serving
from tests.waiting import GUARD_SECONDS

BOMB = gzip.compress(b"x" * 50_000, mtime=0)


def only_this_machine(address: Address) -> bool:
    return address == ip_address("127.0.0.1")


LIMITS = Limits(max_bytes=10_000, seconds=GUARD_SECONDS, redirects=2, allow=only_this_machine)
IMPATIENT = replace(LIMITS, seconds=1.0)


@pytest.fixture
def web() -> Iterator[WebServer]:
    with serving() as server:
        yield server


def refusal(url: str, limits: Limits = LIMITS) -> str:
    with pytest.raises(InputError) as caught:
        Fetcher(limits).fetch(url)
    return str(caught.value)


def test_a_page_comes_as_it_was_sent_and_the_program_names_itself(web: WebServer) -> None:
    web.pages["/a?b=%C3%A4"] = answer(b"<p>Hi", media_type="text/HTML; charset=ISO-8859-1")
    assert Fetcher(LIMITS).fetch(web.url("/a?b=ä#c")) == FetchedPage(
        web.url("/a?b=ä"), HTML, "iso-8859-1", b"<p>Hi"
    )
    assert web.asked[0].startswith(b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:")
    assert web.asked[1].startswith(b"GET /a?b=%C3%A4 HTTP/1.1\r\n")
    assert f"User-Agent: OnRecord/{__version__}\r\n".encode() in web.asked[1]


def test_robots_are_asked_once_a_server(web: WebServer) -> None:
    web.pages["/robots.txt"] = answer(b"User-agent: onrecord\nDisallow: /private\n", media_type="text/plain")
    web.pages["/a"] = web.pages["/b"] = answer(b"{}", media_type="application/ld+json")
    fetcher = Fetcher(LIMITS)
    assert [fetcher.fetch(web.url(path)).media_type for path in ("/a", "/b")] == [JSON, JSON]
    with pytest.raises(InputError, match=r"robots\.txt of 127\.0\.0\.1 does not allow it"):
        fetcher.fetch(web.url("/private/c"))
    assert len(web.asked) == 3


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (answer(b"", status="403 Forbidden"), True),
        (answer(b"", status="503 Service Unavailable"), False),
        (answer(b"User-agent: *\nDisallow: /\n"), False),
        (answer(b"\xff\xfe\x00 no robots"), True),
        (redirect("/elsewhere"), False),
        (redirect("/robots.txt"), False),
    ],
)
def test_robots_that_are_missing_allow_and_those_in_trouble_do_not(
    web: WebServer, robots: bytes, *, allowed: bool
) -> None:
    web.pages |= {
        "/robots.txt": robots,
        "/a": answer(b"<p>Hi"),
        "/elsewhere": answer(b"User-agent: *\nDisallow: /a"),
    }
    if allowed:
        assert Fetcher(LIMITS).fetch(web.url("/a")).data == b"<p>Hi"
    else:
        assert refusal(web.url("/a")) == "robots.txt of 127.0.0.1 does not allow it"


def test_redirects_are_followed_up_to_the_limit(web: WebServer) -> None:
    web.pages |= {
        "/a": redirect("b?c", "301 Moved"),
        "/b?c": redirect(web.url("/d"), "308 Moved"),
        "/d": answer(b"<p>Hi"),
    }
    web.pages |= {
        "/0": redirect("/1"),
        "/1": redirect("/2"),
        "/2": redirect("/a"),
        "/loop": redirect("/loop"),
    }
    assert Fetcher(LIMITS).fetch(web.url("/a")).url == web.url("/d")
    assert refusal(web.url("/0")) == "redirects more than 2 times"
    assert refusal(web.url("/loop")) == "redirects more than 2 times"


@pytest.mark.parametrize(
    ("location", "message"),
    [
        (
            "http://127.0.0.2:{port}/",
            "host 127.0.0.2 has the address 127.0.0.2, which is not of the public internet",
        ),
        (
            "http://2130706434:{port}/",
            "host 2130706434 has the address 127.0.0.2, which is not of the public internet",
        ),
        ("file:///etc/passwd", "is not an http or https address"),
        ("http://me:secret@127.0.0.1/", "holds a user name, which would be sent"),
    ],
)
def test_a_redirect_leads_nowhere_that_could_not_be_asked_for(
    web: WebServer, location: str, message: str
) -> None:
    web.pages["/a"] = redirect(location.format(port=web.port))
    assert refusal(web.url("/a")) == message


def test_this_machine_is_private(web: WebServer) -> None:
    public = Limits(max_bytes=10_000, seconds=1.0, redirects=2)
    message = "host 127.0.0.1 has the address 127.0.0.1, which is not of the public internet"
    assert public.allow is is_public
    assert refusal(web.url("/a"), public) == message
    assert web.asked == []


def chunks_without_end(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        send(b"1000\r\n" + b"x" * 4096 + b"\r\n")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (answer(b"", status="410 Gone"), "answered 410 Gone"),
        (answer(b"", status="204"), "answered 204"),
        (answer(b"%PDF", media_type="application/pdf"), "is application/pdf, which cannot be read"),
        (answer(b"x" * 10_001), "is bigger than the limit of 10000 bytes"),
        (chunks_without_end, "is bigger than the limit of 10000 bytes"),
        (answer(BOMB, "Content-Encoding: gzip"), "is bigger than the limit of 10000 bytes"),
        (answer(BOMB[:-9], "Content-Encoding: gzip"), "is bigger than the limit of 10000 bytes"),
        (answer(gzip.compress(b"<p>Hi", mtime=0)[:-9], "Content-Encoding: gzip"), "ended before its gzip stream did"),
        (answer(b"no gzip", "Content-Encoding: x-gzip"), "cannot be fetched: Error -3 while decompressing data"),
        (answer(b"x", "Content-Encoding: br"), "is packed as br, which was not asked for"),
        (answer(b"<p>Hi")[:-2], "ended 2 bytes early"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "cannot be fetched: "),
        (b"SSH-2.0-OpenSSH\r\n", "cannot be fetched: SSH-2.0-OpenSSH"),
        (b"", "cannot be fetched: Remote end closed connection without response"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "cannot be fetched: got more than 100 headers"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000, "cannot be fetched: "),
    ],
)  # fmt: skip
def test_an_answer_that_is_no_page_is_refused(web: WebServer, page: bytes, message: str) -> None:
    web.pages["/a"] = page
    assert refusal(web.url("/a")).startswith(message)


def test_gzip_is_unpacked(web: WebServer) -> None:
    web.pages["/a"] = answer(gzip.compress(b"<p>Hi", mtime=0), "Content-Encoding: gzip")
    assert Fetcher(LIMITS).fetch(web.url("/a")).data == b"<p>Hi"


def drip_body(send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n")
    for _ in range(200):
        send(b"x")
        time.sleep(0.02)


def silence(_send: Send) -> None:
    time.sleep(3)


@pytest.mark.parametrize("page", [drip, drip_body, silence])
def test_a_server_that_drips_is_left_at_the_deadline(web: WebServer, page: bytes) -> None:
    web.pages["/a"] = page
    assert re.match("took longer than 1 seconds|ended 9.. bytes early", refusal(web.url("/a"), IMPATIENT))


def test_a_server_that_speaks_no_tls_is_refused(web: WebServer) -> None:
    assert refusal(web.url("/a").replace("http:", "https:"), IMPATIENT).startswith(
        ("cannot be fetched: ", "took longer")
    )


def test_a_port_where_nobody_listens_is_refused() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert refusal(url) == "cannot be fetched: [Errno 111] Connection refused"


def test_without_time_there_is_no_page(web: WebServer) -> None:
    limits = Limits(max_bytes=10, seconds=-1.0, redirects=0, allow=only_this_machine)
    assert re.match(
        "took longer than -1 seconds|host 127.0.0.1 cannot be found", refusal(web.url("/a"), limits)
    )


def test_a_feed_is_asked_for_with_what_is_known_of_it() -> None:
    with serving() as web:
        web.pages |= {
            "/old": redirect("/feed"),
            "/feed": answer(b"<rss/>", 'ETag: "2"', "Retry-After: 12", media_type="text/xml; charset=latin1"),
        }
        found = Fetcher(LIMITS).ask_feed(web.url("/old"), Validators(etag='"1"', last_modified="yesterday"))
        [first, second] = [head for head in web.asked if b"robots" not in head]
    assert (found.status, found.line, found.charset, found.data) == (200, "200 OK", "latin1", b"<rss/>")
    assert (found.validators, found.retry_after) == (Validators(etag='"2"'), 12)
    for head in (first, second):
        assert b'If-None-Match: "1"\r\nIf-Modified-Since: yesterday\r\n' in head
        assert b"Accept: application/atom+xml" in head


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("0", 0), ("9" * 99, 9_999_999_999), ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("soon", None), ("-5", None), ("", None)],
)  # fmt: skip
def test_how_long_a_server_asks_to_be_left_alone(stated: str, seconds: float | None) -> None:
    with serving() as web:
        web.pages["/feed"] = answer(b"", f"Retry-After: {stated}", status="503 Busy")
        assert Fetcher(LIMITS).ask_feed(web.url("/feed"), Validators()).retry_after == seconds
