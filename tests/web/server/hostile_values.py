"""Well-formed requests with hostile values: queries, cursors, limits, searches, JSON documents."""

import base64
import json
from collections.abc import Iterator
from urllib.parse import quote

from tests.web.server.wire import Hostile, encoded, request

OK = (200,)
REFUSED = (400,)
INVALID = (422,)
FOUND_OR_NOT = (200, 422)


def hostile_values() -> Iterator[Hostile]:
    """Yield every request."""
    yield from _queries()
    yield from _cursors()
    yield from _limits()
    yield from _searches()
    yield from _documents()


def _queries() -> Iterator[Hostile]:
    for number, (query, wanted) in enumerate((
        ("%", (200, 422)), ("%zz=1", INVALID), ("q=%ff", REFUSED), ("q=%ed%a0%80", REFUSED), ("q=%00", INVALID), ("&&&", OK), ("=", INVALID), ("=1", INVALID),
        ("limit", INVALID), ("limit[]=1", INVALID), ("limit=1&limit=2", INVALID), ("limit=1;limit=2", INVALID), ("LIMIT=1", INVALID), ("&".join(["a=1"] * 101), REFUSED),
        ("&".join(["kind=direct"] * 21), INVALID), ("q=" + "x" * 8_000, REFUSED), ("q=" + "x" * 40_000, (431,)), ("q=" + "x" * 501, INVALID), ("format=exe", (406, 422)),
        ("format=", INVALID), ("format=../json", (406, 422)), ("include=quotes", INVALID), ("sort=id", INVALID), ("sort=published_at,-id", INVALID), ("sort=1%20DESC", INVALID),
        ("min_confidence=1e999", INVALID), ("min_confidence=-0", OK), ("min_confidence=NaN", INVALID), ("min_confidence=0x1", INVALID), ("context=-1", INVALID),
        ("context=%D9%A3", INVALID), ("facets=yes", INVALID), ("with_total=TRUE", INVALID), ("offsets=UTF-16", INVALID), ("kind=direct'--", INVALID), ("status=", INVALID),
        ("speaker=%00", INVALID), ("speaker=" + "x" * 201, INVALID), ("publisher='%20OR%201=1--", INVALID), ("published_from=0000-01-01", INVALID), ("published_from=2018-13-01", INVALID),
        ("published_from=2018-02-30", INVALID), ("published_from=2018-12-05T25:00:00Z", INVALID), ("published_from=2018-12-05T10:00:00%2B01:00", INVALID),
        ("published_from=%D9%A2018-12-05", INVALID), ("published_before=99999-01-01", INVALID), ("%D0%B0=1", INVALID), ("__class__=1", INVALID), ("q=a&q=b", INVALID),
    )):  # fmt: skip
        yield Hostile(f"query-{number}", request(f"/v1/quotes?{query}"), wanted)


def _cursors() -> Iterator[Hostile]:
    def made(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    inside = ["@BINDING@", 1, "", "x", 1, "y"]
    for number, (cursor, more, wanted) in enumerate((
        ("@CURSOR@", "", OK), ("@CURSOR@", "&kind=direct", REFUSED), ("@CURSOR@", "&sort=published_at", REFUSED), ("@CURSOR@", "&q=offer", REFUSED),
        ("@CURSOR@", "&speaker=nobody", INVALID), ("@CURSOR@", "&status=retracted", REFUSED), ("@CURSOR@x", "", REFUSED), ("x@CURSOR@", "", REFUSED),
        ("@CURSOR@%00", "", REFUSED), ("@CURSOR@%0A", "", REFUSED), ("@CURSOR@=", "", (200, 400)), ("%20@CURSOR@", "", REFUSED), ("@OTHER@", "", REFUSED),
        ("", "", INVALID), ("0", "", REFUSED), ("-1", "", REFUSED), ("null", "", REFUSED), ("....", "", REFUSED), ("%00", "", REFUSED), ("%F0%9F%98%80", "", REFUSED),
        ("A" * 500, "", REFUSED), ("A" * 501, "", INVALID), ("A" * 5_000, "", INVALID), ("%2B%2F%2B%2F", "", REFUSED), ("W10", "", REFUSED), ("e30", "", REFUSED),
        ("MQ", "", REFUSED), ("bnVsbA", "", REFUSED), (made("x"), "", REFUSED), (made([[[]]]), "", REFUSED), (made([None] * 6), "", REFUSED), (made(inside), "", REFUSED),
        (made([*inside[:5], float("nan")]), "", REFUSED), (made([*inside[:4], 2**63, "y"]), "", REFUSED), (made([*inside[:4], 10**400, "y"]), "", (400, 422)),
        (made([*inside[:5], {"a": 1}]), "", REFUSED), (made([inside[0], 2, *inside[2:]]), "", REFUSED), (made([inside[0], True, *inside[2:]]), "", REFUSED),
        (made([*inside, 1]), "", REFUSED), (made(inside[:4]), "", REFUSED), (made([*inside[:2], "' OR 1=1 --", "x", 1, "y"]), "", (200, 400)),
        (base64.urlsafe_b64encode(b"[" * 370).decode(), "", REFUSED), (base64.urlsafe_b64encode(b"\xff" * 90).decode(), "", REFUSED), ("../../etc/passwd", "", REFUSED),
        ("@CURSOR@&cursor=@CURSOR@", "", INVALID),
    )):  # fmt: skip
        yield Hostile(f"cursor-{number}", request(f"/v1/quotes?limit=2&cursor={cursor}{more}"), wanted)
    for path in (
        "articles",
        "speakers",
        "analysts",
        "changes",
        "articles/@ARTICLE@/revisions",
        "articles/@ARTICLE@/speakers",
        "quotes/@QUOTE@/revisions",
    ):
        yield Hostile(f"cursor-on-{path}", request(f"/v1/{path}?limit=2&cursor=@CURSOR@"), REFUSED)


def _limits() -> Iterator[Hostile]:
    bad = ("0", "-1", "101", "1e3", "1.0", "9223372036854775807", "9223372036854775808", "1" * 400, "", "NaN", "Infinity", "0x10", "%D9%A3", "%C2%B2", "ten", "1%201", "%2B5", "null", "1&limit=1")  # fmt: skip
    for path in (
        "quotes",
        "articles",
        "speakers",
        "analysts",
        "changes",
        "speakers/zvi-magen/quotes",
        "articles/@ARTICLE@/quotes",
    ):
        for number, limit in enumerate(bad):
            yield Hostile(f"limit-{number}-{path}", request(f"/v1/{path}?limit={limit}"), INVALID)
        yield Hostile(f"limit-zeros-{path}", request(f"/v1/{path}?limit=007"), OK)


def _searches() -> Iterator[Hostile]:
    words = (
        "offer",
        "Iran",
        "a",
        "é",
        "😀",
        "日本",
        "\ufb01",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\ud7ff",
        "\U0010ffff",
        "0",
        "-",
        "_",
        ".",
        "the the the",
    )
    wrapped = (
        "{}",
        '"{}"',
        '"{}',
        '{}"',
        "“{}”",
        "«{}»",
        "„{}“",
        "({})",
        "({}",
        "{})",
        "{}*",
        "*{}",
        "-{}",
        "--{}",
        "^{}",
        "{}^2",
        "{} AND",
        "AND {}",
        "NEAR({} x, 5)",
    )
    for word in words[:2]:
        for number, shape in enumerate(wrapped):
            yield _search(f"{word}-{number}", shape.format(word))
    for number, word in enumerate(words[2:]):
        for shape in ("{}", '"{}"', "{}*", "-{}"):
            yield _search(f"odd-{number}", shape.format(word))
    for number, q in enumerate((
        "NOT", "OR", "AND", "NEAR", "a OR b", "a NOT b", "NOT a", "text:offer", "{text}:offer", "quote_search:a", "rowid:1", "rank:x", "- offer", "-", "--", "*", "**", '"', '""', '"""',
        '"" ""', "'", "''", "; DROP TABLE quote; --", "offer\0", "\0", "offer\n\n-Iran", "\t\r\n", "a" * 500, "a " * 250, "-a " * 166, '"a" ' * 125, "(" * 500, '"' * 500, "*" * 500, "-" * 500,
        "a*b*c*", "a+b", "a&b", "a|b", "a~1", "a:b:c", "[a]", "{a}", "<a>", "a\\b", "%", "_", "%25", "offer -offer", '"similar offers" -oil', '-"similar offers"', "offer* -offer*", "\uff11\uff12\uff13", "OFFER", "o\ufb00er",
        "x" * 499 + "é", "😀" * 250, "\u0301" * 500, " ".join(f"w{n}" for n in range(33)), " ".join(f"w{n}" for n in range(32)), "(SELECT 1)", "MATCH", "snippet(quote_search)", "bm25", "0 1 2", "a" + "\u200d" * 99,
    )):  # fmt: skip
        yield _search(f"syntax-{number}", q)
    for path in ("articles/@ARTICLE@/quotes", "speakers/zvi-magen/quotes", "analysts/zvi-magen/quotes"):
        for number, q in enumerate(('"', "NEAR(", "-x", "a*" * 99, "😀")):
            yield Hostile(f"search-{number}-{path}", request(f"/v1/{path}?q={quote(q)}"), FOUND_OR_NOT)


def _search(name: str, q: str) -> Hostile:
    return Hostile(f"search-{name}", request(f"/v1/quotes?facets=true&q={quote(q)}"), FOUND_OR_NOT)


def _documents() -> Iterator[Hostile]:
    why = '"reason_code": "other", "reason": "x"'
    good = f'{{{why}, "capacity": "witness"}}'
    for number, (body, wanted) in enumerate((
        ("", INVALID), ("null", INVALID), ("[]", INVALID), ("1", INVALID), ('"x"', INVALID), ("{", INVALID), ("{}", INVALID), ("NaN", INVALID), ("{'a': 1}", INVALID), (f"{good},", INVALID),
        (f"{good}{good}", INVALID), (f"/**/{good}", INVALID), (f"\ufeff{good}", INVALID), (good.replace("x", "\\ud800"), INVALID), (good.replace("x", "\\u0000"), INVALID), (good.replace("x", "\\u202e"), INVALID),
        (good.replace('"x"', "NaN"), INVALID), (good.replace('"x"', "1e999"), INVALID), (good.replace('"x"', "1"), INVALID), (good.replace('"x"', "[]"), INVALID), (good.replace('"x"', "{}"), INVALID),
        (good.replace('"x"', "null"), INVALID), (good.replace('"x"', '""'), INVALID), (good.replace("x", "x" * 2_001), INVALID), (good.replace("x", "x" * 900_000), INVALID), ("[" * 100_000, INVALID),
        ('{"a":' * 50_000, INVALID), ("{" + '"a": 1, ' * 50_000 + good[1:], INVALID), (f'{{{why}, "capacity": ["witness"]}}', INVALID), (f'{{{why}, "capacity": "WITNESS"}}', INVALID), (f"{{{why}}}", INVALID),
        (f'{{{why}, "__proto__": 1}}', INVALID), (f'{{{why}, "speaker": 1}}', INVALID), (f'{{{why}, "speaker": {{}}}}', INVALID), (f'{{{why}, "speaker": {{"address": "x", "name": "y"}}}}', INVALID),
        (f'{{{why}, "speaker": {{"kind": "person", "name": " "}}}}', INVALID), (f'{{{why}, "speaker": {{"kind": "robot", "name": "x"}}}}', INVALID), (f'{{{why}, "spans": {{}}}}', INVALID), (f'{{{why}, "spans": [[0, 1]]}}', INVALID),
        (f'{{{why}, "spans": [{{"start": 0, "end": 1e999, "verbatim": true}}]}}', INVALID), (f'{{{why}, "spans": [{{"start": 0, "end": {"9" * 5_000}, "verbatim": true}}]}}', INVALID),
        (f'{{{why}, "spans": [{{"start": 0.5, "end": 2, "verbatim": true}}]}}', INVALID), (f'{{{why}, "spans": [{{"start": "0", "end": 2, "verbatim": true}}]}}', INVALID),
        (f'{{{why}, "spans": [{{"start": 0, "end": 2, "verbatim": "yes"}}]}}', INVALID), (f'{{{why}, "spans": [{{"start": 2, "end": 1, "verbatim": true}}]}}', INVALID),
        (f'{{{why}, "spans": [{", ".join(["{}"] * 51)}]}}', INVALID), (f'{{{why}, "evidence_url": "javascript:alert(1)", "kind": "direct"}}', INVALID), (f'{{{why}, "evidence_url": "https://a b", "kind": "direct"}}', INVALID),
        (f'{{{why}, "evidence_url": "https://é", "kind": "direct"}}', INVALID), (f'{{{why}, "kind": null, "speaker": {{"address": "nobody-at-all"}}}}', INVALID),
    )):  # fmt: skip
        yield Hostile(f"document-{number}", _correction(body.encode()), wanted)
    for name, raw in (
        ("utf-16", good.encode("utf-16")),
        ("utf-32", good.encode("utf-32")),
        ("latin-1", good.replace("x", "é").encode("latin-1")),
        ("bytes", bytes(range(256))),
    ):
        yield Hostile(f"document-{name}", _correction(raw), INVALID)
    for name, match, answers in (
        ("none", None, (428,)), ("empty", "", (400, 428)), ("weak", "W/@ETAG@", (412,)), ("other", '"1.abcdef"', (412,)), ("unquoted", "1", REFUSED), ("list", '"a", "b"', (412,)), ("commas", ", \t" * 5_000, REFUSED), ("tags", '"a" ,, ' * 3_000 + "x", REFUSED), ("long", f'"{"x" * 9_000}"', REFUSED),
        ("huge", f'"{"9" * 18}.abcdef"', (412,)), ("bytes", b"\xff\xfe", REFUSED), ("star-star", "**", REFUSED), ("half", '"', REFUSED), ("digits", '"\u0661.abcdef"', REFUSED),
    ):  # fmt: skip
        yield Hostile(f"if-match-{name}", _correction(good.encode(), match), answers)
    for number, query in enumerate(("", "reason_code=other", "reason_code=engine&reason=x", "reason_code=other&reason=", "reason_code=other&reason=%00", "reason_code=other&reason=x&x=1", "reason_code=other&reason=x&reason=y")):  # fmt: skip
        target = f"/v1/articles/@ARTICLE@?{query}"
        yield Hostile(
            f"withdrawal-{number}",
            request(target, "Authorization: Bearer @TOKEN@", "If-Match: *", method="DELETE"),
            INVALID,
        )


def _correction(body: bytes, match: str | bytes | None = "*") -> bytes:
    headers = [
        "Authorization: Bearer @TOKEN@",
        "Content-Type: application/json",
        *([] if body else ["Content-Length: 0"]),
    ]
    tag = [] if match is None else [b"If-Match: " + encoded(match)]
    return request("/v1/quotes/@QUOTE@/corrections", *headers, *tag, method="POST", body=body)
