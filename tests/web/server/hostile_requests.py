"""Requests that servers have choked on, as the bytes that go over the wire: lines, heads, bodies, paths, tokens.

`@TOKEN@`, `@QUOTE@`, `@ARTICLE@`, `@ETAG@`, `@CURSOR@` (of `/v1/quotes?limit=2`) and `@OTHER@` (of `/v1/analysts?limit=1`) stand for real ones.
"""

import base64
from collections.abc import Iterator

from tests.web.server.hostile_values import hostile_values
from tests.web.server.wire import Hostile, encoded, request

OK = (200,)
REFUSED = (400,)
NOTHING = (404,)
FOUND_OR_NOT = (200, 422)


def hostile_requests() -> Iterator[Hostile]:
    """Yield every request."""
    yield from _lines()
    yield from _heads()
    yield from _bodies()
    yield from _paths()
    yield from hostile_values()
    yield from _tokens()


def _lines() -> Iterator[Hostile]:
    rest = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    for name, line, wanted in (
        ("lower-case-method", "get /v1/quotes" + rest, REFUSED),
        ("unknown-method", "BREW /v1/quotes" + rest, REFUSED),
        ("no-method", "/v1/quotes" + rest, REFUSED),
        ("trace", "TRACE /v1/quotes" + rest, (405,)),
        ("connect", "CONNECT record.test:80" + rest, (400, 404, 405)),
        ("propfind", "PROPFIND /v1/quotes" + rest, (405,)),
        ("asterisk", "OPTIONS *" + rest, (400, 404)),
        ("absolute-form", "GET http://record.test/v1/analysts" + rest, OK),
        ("absolute-form-of-another", "GET http://evil.test/v1/analysts" + rest, OK),
        ("no-slash", "GET v1/quotes" + rest, REFUSED),
        ("no-target", "GET " + rest, REFUSED),
        ("two-targets", "GET /v1/quotes /v1/articles" + rest, REFUSED),
        ("no-version", "GET /v1/quotes\r\n\r\n", REFUSED),
        ("version-1.0", "GET /v1/analysts HTTP/1.0\r\nHost: x\r\n\r\n", OK),
        ("version-1.0-without-host", "GET /v1/analysts HTTP/1.0\r\n\r\n", REFUSED),
        ("version-1.9", "GET /v1/analysts HTTP/1.9\r\nHost: x\r\nConnection: close\r\n\r\n", REFUSED),
        ("version-2", "GET /v1/analysts HTTP/2.0\r\nHost: x\r\nConnection: close\r\n\r\n", (200, 400)),
        ("preface-of-http-2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", REFUSED),
        ("version-of-rtsp", "GET /v1/analysts RTSP/1.0\r\n\r\n", REFUSED),
        ("bare-newlines", "GET /v1/analysts HTTP/1.1\nHost: x\n\n", REFUSED),
        ("smtp", "HELO record.test\r\n", REFUSED),
    ):
        yield Hostile(f"line-{name}", line.encode(), wanted)
    yield Hostile("line-tls", bytes.fromhex("16030100f1010000ed0303") + bytes(range(200)), REFUSED)
    yield Hostile("line-random", bytes(range(255, 0, -1)), REFUSED)
    yield Hostile("line-zeros", bytes(5_000), REFUSED)
    yield Hostile("line-half", b"GET /v1/quotes HTTP/1.1\r\nHost: x\r\nAcc", (408,))
    yield Hostile("line-nothing", b"\r\n\r\n\r\n", (0, 408))
    yield Hostile(
        "line-pipelined-rubbish",
        request("/healthz").replace(b"Connection: close\r\n", b"") + b"\x00\x01",
        REFUSED,
    )


def _heads() -> Iterator[Hostile]:
    for name, header, wanted in (
        ("long-value", "X-Long: " + "x" * 40_000, (431,)),
        ("very-long-value", "X-Long: " + "x" * 2_000_000, (431,)),
        ("many", "\r\n".join(f"X-{n}: {'y' * 90}" for n in range(500)), (431,)),
        ("long-name", "X" * 40_000 + ": 1", (431,)),
        ("no-colon", "Nonsense", REFUSED),
        ("space-before-colon", "Accept : */*", REFUSED),
        ("empty-name", ": x", REFUSED),
        ("folded", "X-A: 1\r\n 2", (200, 400)),
        ("nul", "X-A: a\0b", REFUSED),
        ("bare-cr", "X-A: a\rInjected: 1", REFUSED),
        ("second-host", "Host: evil.test", (200, 400)),
        ("method-override", "X-HTTP-Method-Override: DELETE", OK),
        ("original-url", "X-Original-URL: /v1/nothing\r\nX-Rewrite-URL: /v1/nothing", OK),
        ("forwarded", "X-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: gopher\r\nForwarded: host=evil.test", OK),
        ("request-id", 'X-Request-Id: a"b<script>', OK),
        ("request-id-long", "X-Request-Id: " + "a" * 9_000, OK),
        ("accept-rubbish", "Accept: ;;;,,,q=/", (200, 406)),
        ("accept-nothing-offered", "Accept: image/png", (406,)),
        ("accept-refused", "Accept: application/json;q=0", (406,)),
        ("accept-nan", "Accept: */*;q=nan", (200, 406)),
        ("accept-long", "Accept: " + ",".join(["a/b"] * 5_000), (200, 406)),
        ("accept-bytes", b"Accept: \xff\xfe/\x80", (200, 406)),
        ("encoding", 'Accept-Encoding: gzip;q=0.000, br;;, "', OK),
        ("range", "Range: bytes=0-1", OK),
        ("range-many", "Range: bytes=" + ",".join(f"{n}-" for n in range(5_000)), OK),
        ("range-rubbish", "Range: bytes=-9999999999999999999999", OK),
        ("if-range", 'If-Range: "x', OK),
        ("if-none-match-star", "If-None-Match: *", (304,)),
        ("if-none-match-rubbish", 'If-None-Match: "a, W/, ,,""', OK),
        ("if-none-match-long", "If-None-Match: " + ", ".join(['"a"'] * 6_000), OK),
        ("if-modified-since", "If-Modified-Since: yesterday", OK),
        ("upgrade-websocket", "Upgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\nSec-WebSocket-Version: 13", OK),
        ("upgrade-h2c", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__", OK),
        ("expect", "Expect: 100-continue", OK),
        ("expect-rubbish", "Expect: the unexpected", OK),
        ("cookie", "Cookie: " + "a=b; " * 4_000, OK),
        ("origin-null", "Origin: null", OK),
        ("content-length-on-get", "Content-Length: 0", OK),
        ("authorization-on-read", "Authorization: Bearer nonsense", OK),
    ):  # fmt: skip
        yield Hostile(f"head-{name}", request("/v1/analysts", header), wanted)
    for number, host in enumerate(
        ("", " ", "a b", "evil.test/v1/x", "x@evil.test", "[::1", "[zz]", "a:b", "a:999999", "evil.test#", "evil.test?x=", "a,b", "x" * 300, "é.test", "..%2f", "a\\b")
    ):  # fmt: skip
        head = f"GET /v1/analysts HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        yield Hostile(f"host-{number}", head.encode(), REFUSED)
    yield Hostile("host-none", b"GET /v1/analysts HTTP/1.1\r\nConnection: close\r\n\r\n", REFUSED)


def _bodies() -> Iterator[Hostile]:
    text = "“It rains,” said Jane Doe."
    start = "POST /v1/extractions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n"
    following = "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"
    for name, rest, wanted in (
        ("both-lengths", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + following, REFUSED),
        ("both-lengths-turned", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + following, REFUSED),
        ("two-lengths", "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde", REFUSED),
        ("two-equal-lengths", "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd", REFUSED),
        ("listed-lengths", "Content-Length: 4, 4\r\n\r\nabcd", REFUSED),
        ("negative", "Content-Length: -1\r\n\r\n", REFUSED),
        ("signed", "Content-Length: +4\r\n\r\nabcd", REFUSED),
        ("hexadecimal", "Content-Length: 0x4\r\n\r\nabcd", REFUSED),
        ("word", "Content-Length: four\r\n\r\nabcd", REFUSED),
        ("huge", "Content-Length: 99999999999999999999999\r\n\r\nabcd", REFUSED),
        ("large", "Content-Length: 9999999999999\r\n\r\nabcd", (413,)),
        ("too-long", "Content-Length: 400\r\n\r\nabcd", (408,)),
        ("none", "\r\n" + text, (422,)),
        ("chunked", f"Transfer-Encoding: chunked\r\n\r\n{len(text.encode()):x}\r\n{text}\r\n0\r\n\r\n", OK),
        ("chunked-trailer", f"Transfer-Encoding: chunked\r\n\r\n{len(text.encode()):x}\r\n{text}\r\n0\r\nHost: evil\r\n\r\n", OK),
        ("chunked-unended", "Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n", (408,)),
        ("chunk-size-rubbish", "Transfer-Encoding: chunked\r\n\r\nzz\r\nabcd\r\n0\r\n\r\n", REFUSED),
        ("chunk-size-negative", "Transfer-Encoding: chunked\r\n\r\n-4\r\nabcd\r\n0\r\n\r\n", REFUSED),
        ("chunk-size-huge", "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabcd\r\n0\r\n\r\n", REFUSED),
        ("chunk-size-wrong", "Transfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n\r\n", REFUSED),
        ("chunk-over-limit", "Transfer-Encoding: chunked\r\n\r\n" + ("10000\r\n" + "x" * 65_536 + "\r\n") * 20 + "0\r\n\r\n", (413,)),
        ("encoding-unknown", "Transfer-Encoding: xchunked\r\n\r\nabcd", REFUSED),
        ("encoding-twice", "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", (400, 422)),
        ("encoding-identity", "Transfer-Encoding: identity\r\n\r\n", (400, 422)),
        ("encoding-hidden", "Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n", REFUSED),
    ):  # fmt: skip
        yield Hostile(f"body-{name}", (start + rest).encode(), wanted)
    for name, media_type, body, wanted_one in (
        ("no-type", "", b"abcd", 415), ("type-rubbish", "text", b"abcd", 415), ("type-many", "text/plain, text/html", b"abcd", 415),
        ("form", "application/x-www-form-urlencoded", b"a=b", 415), ("multipart", "multipart/form-data; boundary=x", b"--x--", 415),
        ("xml", "application/xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 415),
        ("binary", "text/plain", bytes(range(256)), 422), ("utf-16", "text/plain", text.encode("utf-16"), 200), ("half-utf-8", "text/plain", b"Caf\xc3", 422),
        ("nul", "text/plain", b"a\x00b", 422), ("spaces", "text/plain", b" \n\t ", 422), ("over-limit", "text/plain", b"x" * 1_000_001, 413),
        ("gzip", "text/plain\r\nContent-Encoding: gzip", base64.b64decode("H4sIAAAAAAAAA0tMTEoGAMKUuBMEAAAA"), 415),
        ("coding-rubbish", "text/plain\r\nContent-Encoding: ;;,\x80", b"abcd", 415), ("codings", "text/plain\r\nContent-Encoding: " + "gzip," * 3_000, b"abcd", 415),
        ("charset-rubbish", "text/plain; charset=../../x", b"abcd", 415), ("charset-long", "text/plain; charset=" + "x" * 9_000, b"abcd", 415),
        ("charset-codec", "text/plain; charset=zlib", b"abcd", 415), ("charset-quotes", "text/plain" + '; a="' * 3_000, b"abcd", 200),
        ("deep-html", "text/html", b"<b>" * 100_000 + b"It rained there.", 200), ("deep-json", "application/json", b"[" * 200_000, 422),
        ("wide-json", "application/json", b"[" + b"[]," * 200_000 + b"[]]", 422), ("long-number", "application/json", b"1" * 100_000, 422),
        ("marks", "text/plain", "“".encode() * 300_000, 422), ("quotes", "text/plain", b'"' * 900_000, 422),
    ):  # fmt: skip
        sent = request("/v1/extractions", f"Content-Type: {media_type}", method="POST", body=body)
        yield Hostile(f"body-{name}", sent, (wanted_one,) if wanted_one != 200 else FOUND_OR_NOT)


def _paths() -> Iterator[Hostile]:
    for number, (path, wanted) in enumerate((
        ("//v1/quotes", NOTHING), ("/v1//quotes", NOTHING), ("/v1/quotes/", NOTHING), ("/v1/quotes//", NOTHING), ("/v1/./quotes", NOTHING),
        ("/v1/../v1/quotes", NOTHING), ("/%2e%2e/%2e%2e/etc/passwd", NOTHING), ("/../../etc/passwd", NOTHING), ("/static/../../../etc/passwd", NOTHING),
        ("/static/%2e%2e%2fapplication.py", NOTHING), ("/static/style.css%00.png", NOTHING), ("/static/style.css/", NOTHING), ("/problems/..%2fgone", NOTHING),
        ("/v1/quotes;a=b", NOTHING), ("/v1/quotes.", NOTHING), ("/v1/quotes.json", NOTHING), ("/v1/quotes%20", NOTHING), ("/v1/quotes%00", NOTHING),
        ("/v1%2fquotes", (200, 404)), ("/v1/quotes%0d%0aInjected:%201", NOTHING), ("/v1/articles/%0d%0aInjected:%201", NOTHING), ("/V1/QUOTES", NOTHING),
        ("/v1/articles/%00", NOTHING), ("/v1/articles/%ff%fe", NOTHING), ("/v1/articles/%c0%af", NOTHING), ("/v1/articles/%ed%a0%80", NOTHING),
        ("/v1/articles/%E2%80%AE", NOTHING), ("/v1/articles/" + "x" * 201, (404, 422)), ("/v1/articles/" + "x" * 9_000, (404, 422)), ("/v1/articles/%", NOTHING),
        ("/v1/articles/%zz", NOTHING), ("/v1/articles/art_'--", NOTHING), ("/v1/articles/1%20OR%201=1", NOTHING), ("/v1/articles/*", NOTHING),
        ("/v1/articles/{article}", NOTHING), ("/v1/articles/<script>", NOTHING), ("/v1/articles/null", NOTHING), ("/v1/speakers/__proto__", NOTHING),
        ("/v1/quotes/quo_ILOU00000000", NOTHING), ("/v1/quotes/@QUOTE@/revisions/0", NOTHING), ("/v1/quotes/@QUOTE@/revisions/-1", NOTHING),
        ("/v1/quotes/@QUOTE@/revisions/1e0", NOTHING), ("/v1/quotes/@QUOTE@/revisions/%D9%A1", NOTHING), ("/v1/quotes/@QUOTE@/revisions/01", (200, 404)),
        ("/v1/quotes/@QUOTE@/revisions/99999999999999999999", NOTHING), ("/v1/changes/0", NOTHING), ("/v1/changes/9223372036854775808", NOTHING),
        ("/v1/changes/%C2%B2", NOTHING), ("/id/quo_", NOTHING), ("/id/art_@QUOTE@", NOTHING), ("/articles/%3Cscript%3E", NOTHING), ("/v1/" + "a/" * 5_000, NOTHING),
        ("/" + "%2e" * 9_000, NOTHING), ("/v1/quotes#fragment", (200, 400)), ("/v1/\\quotes", (400, 404)), ("/v1/quotes\x7f", (400, 404)), ("/.git/config", NOTHING),
    )):  # fmt: skip
        yield Hostile(f"path-{number}", request(path), wanted)


def _tokens() -> Iterator[Hostile]:
    for number, credentials in enumerate((
        "", "Bearer", "Bearer ", "Bearer @TOKEN@x", "Bearer x@TOKEN@", "Bearer @TOKEN@ @TOKEN@", "Bearer @TOKEN@,", "Basic @TOKEN@", "Basic Og==", "@TOKEN@", "Token @TOKEN@", "Digest username=x",
        "Bearer ü", "Bearer 😀", "Bearer \udcff\udcfe", "Bearer null", "Bearer undefined", "Bearer ../../x", "Bearer ' OR 1=1 --", "Bearer " + "x" * 30_000, "Bearer onrecord_" + "A" * 43, "Bearer\t@TOKEN@x",
    )):  # fmt: skip
        sent = request(
            "/v1/quotes/@QUOTE@/corrections",
            b"Authorization: " + encoded(credentials),
            "If-Match: *",
            method="POST",
            body=b"{}",
        )
        yield Hostile(f"token-{number}", sent, (401,))
    for name, header, wanted in (
        ("none", "X: 1", (401,)),
        ("twice", "Authorization: Bearer wrong\r\nAuthorization: Bearer alsowrong", (401,)),
        ("cookie", "Cookie: token=@TOKEN@", (401,)),
        ("override", "X-HTTP-Method-Override: GET", (401,)),
        ("host", "X-Forwarded-Host: 127.0.0.1\r\nX-Original-URL: /healthz", (401,)),
    ):
        yield Hostile(f"token-{name}", request("/v1/articles/@ARTICLE@", header, method="DELETE"), wanted)
    yield Hostile(
        "token-in-query", request("/v1/articles/@ARTICLE@?access_token=@TOKEN@", method="DELETE"), (401,)
    )
    yield Hostile(
        "token-host",
        b"DELETE /v1/articles/@ARTICLE@ HTTP/1.1\r\nHost: x/healthz?\r\nConnection: close\r\n\r\n",
        (400, 401),
    )
    yield Hostile(
        "token-post-to-reads",
        request("/v1/quotes", "Authorization: Bearer @TOKEN@", method="POST", body=b"{}"),
        (405,),
    )
    yield Hostile(
        "token-put",
        request("/v1/articles/@ARTICLE@", "Authorization: Bearer @TOKEN@", method="PUT", body=b"{}"),
        (405,),
    )
    yield Hostile(
        "token-patch",
        request("/v1/quotes/@QUOTE@", "Authorization: Bearer @TOKEN@", method="PATCH", body=b"{}"),
        (405,),
    )
