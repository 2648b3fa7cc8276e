"""What every answer has: validators, compression, headers, ids; and what happens when things go wrong."""

import json
import os
import shutil
from pathlib import Path

import pytest
from onrecord.routers.http.operation import Answer
from onrecord.web.server.cache import OVERHEAD, ResponseCache
from onrecord.web.server.logs import ServerLog
from onrecord.web.server.responses import WireResponse, encode

from tests.web.conftest import Server, save
from tests.web.records import made_up

PLAIN = {"accept-encoding": "identity"}


def test_a_read_is_answered_304_until_something_changes(writable: Server) -> None:
    first = writable.get("/v1/quotes")
    tag = {"if-none-match": first.headers["etag"]}
    unchanged = writable.get("/v1/quotes", headers=tag)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert unchanged.headers["etag"] == first.headers["etag"]
    assert "content-length" not in unchanged.headers
    save(writable.path, made_up(1))
    changed = writable.get("/v1/quotes", headers=tag)
    assert changed.status_code == 200
    assert len(changed.json()["items"]) == 12


@pytest.mark.parametrize("tag", ["*", "W/{}", '"other", {}', "{}"])
def test_if_none_match_compares_weakly_and_takes_lists(first: Server, tag: str) -> None:
    etag = first.get("/v1/speakers").headers["etag"]
    assert first.get("/v1/speakers", headers={"if-none-match": tag.format(etag)}).status_code == 304


def test_another_tag_gets_the_whole_answer(first: Server) -> None:
    assert first.get("/v1/speakers", headers={"if-none-match": '"1"'}).status_code == 200


def test_a_member_keeps_its_tag_when_others_change(writable: Server) -> None:
    before = writable.get("/v1/speakers/zvi-magen").headers["etag"]
    save(writable.path, made_up(1))
    assert writable.get("/v1/speakers/zvi-magen").headers["etag"] == before


def test_formats_and_encodings_have_tags_of_their_own(first: Server) -> None:
    tags = {
        first.get("/v1/quotes", headers={"accept-encoding": encoding}).headers["etag"]
        for encoding in ("gzip", "identity")
    }
    assert len(tags) == 2


@pytest.mark.parametrize(
    "path", ["/v1/quotes", "/v1/articles", "/healthz", "/docs", "/openapi.json", "/nowhere"]
)
def test_head_is_get_without_the_body(first: Server, path: str) -> None:
    get, head = first.get(path, headers=PLAIN), first.ask("HEAD", path, headers=PLAIN)
    assert head.content == b""
    assert head.status_code == get.status_code
    same = {name: value for name, value in get.headers.items() if name != "x-request-id"}
    if get.status_code == 200:
        assert {name: value for name, value in head.headers.items() if name != "x-request-id"} == same


@pytest.mark.parametrize(
    ("accepted", "used"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("x-gzip", True),
        ("br, gzip;q=0.5", True),
        ("gzip ; q=1.000", True),
        ("gzip;q=0", False),
        ("gzip;q=0.0, br", False),
        ("notgzip", False),
        ("gzip-like", False),
        ("identity", False),
    ],
)
def test_gzip_is_used_when_it_is_accepted(first: Server, accepted: str, *, used: bool) -> None:
    answer = first.get("/v1/quotes", headers={"accept-encoding": accepted})
    assert ("content-encoding" in answer.headers) is used
    assert answer.headers["vary"] == "Accept, Accept-Encoding"
    assert answer.json()["items"]


def test_reads_are_open_to_every_origin(first: Server) -> None:
    assert first.get("/v1/quotes").headers["access-control-allow-origin"] == "*"
    preflight = first.ask(
        "OPTIONS",
        "/v1/quotes",
        headers={"origin": "http://else.test", "access-control-request-method": "GET"},
    )
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert preflight.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


def test_scripts_of_every_origin_may_send_texts_that_are_not_kept(first: Server) -> None:
    asks = {"origin": "http://else.test", "access-control-request-method": "POST"}
    preflight = first.ask(
        "OPTIONS", "/v1/extractions", headers={**asks, "access-control-request-headers": "content-type"}
    )
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-methods"] == "OPTIONS, POST"
    assert "Content-Type" in preflight.headers["access-control-allow-headers"]
    page = {"content-type": "text/html", "origin": "http://else.test"}
    answer = first.ask("POST", "/v1/extractions", headers=page, content="<p>“Yes,” said Ann Poe.</p>")
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")


def test_every_answer_is_safe_for_browsers(first: Server) -> None:
    for path in ("/v1/quotes", "/docs", "/nowhere"):
        headers = first.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
    assert "script-src" not in first.get("/v1/quotes").headers["content-security-policy"]


def test_a_request_has_an_id_and_keeps_that_of_a_proxy(first: Server) -> None:
    assert first.get("/v1/quotes", headers={"x-request-id": "proxy-7"}).headers["x-request-id"] == "proxy-7"
    assert first.get("/v1/quotes", headers={"x-request-id": "a b"}).headers["x-request-id"] != "a b"
    one, two = (first.get("/nowhere") for _ in range(2))
    assert one.headers["x-request-id"] != two.headers["x-request-id"]
    assert one.json()["instance"] == f"urn:request:{one.headers['x-request-id']}"


def test_a_wrong_method_names_the_right_ones(first: Server) -> None:
    answer = first.ask("PUT", "/v1/quotes")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    answer = first.ask("PUT", "/v1/articles/nothing")
    assert answer.headers["allow"] == "DELETE, GET, HEAD, OPTIONS"
    assert first.ask("OPTIONS", "/v1/articles").headers["allow"] == "GET, HEAD, OPTIONS, POST"
    assert first.ask("GET", "/v1/extractions").headers["allow"] == "POST"
    assert first.ask("PUT", "/docs").headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("host", ["", "a b", "evil.test/path", "x" * 300, "[zz]", "a:b"])
def test_a_host_that_is_none_is_refused(first: Server, host: str) -> None:
    answer = first.get("/v1/quotes", headers={"host": host})
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/bad-request")


def test_addresses_are_those_of_the_host_asked_or_of_the_setting(first_record: Path) -> None:
    server = Server(first_record, public_url="https://api.example.org/")
    assert server.get("/v1/analysts").json()["self"] == "https://api.example.org/v1/analysts"
    server.dispatcher.close()
    server = Server(first_record)
    answer = server.get("/v1/analysts", headers={"host": "[::1]:8000"}).json()
    assert answer["items"][0]["url"].startswith("http://[::1]:8000/v1/speakers/")
    server.dispatcher.close()


def test_what_a_client_sends_is_never_repeated(first: Server) -> None:
    for path in (
        "/v1/quotes?limit=<script>",
        "/v1/quotes?cursor=<script>",
        "/v1/speakers/<script>",
        "/<script>",
    ):
        assert "script" not in first.get(path).text


def test_a_missing_database_is_unavailable_and_not_a_crash(tmp_path: Path) -> None:
    server = Server(tmp_path / "missing.db")
    for path in ("/v1/quotes", "/readyz"):
        answer = server.get(path)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert str(tmp_path) not in answer.text
    assert server.get("/healthz").json() == {"status": "ok"}
    server.dispatcher.close()


def test_a_damaged_database_is_unavailable(tmp_path: Path, first_record: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(b"this is not a database" * 1000)
    server = Server(path)
    assert server.get("/v1/quotes").status_code == 503
    server.dispatcher.close()
    shutil.copy(first_record, path)


def test_a_database_of_no_schema_is_not_ready(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.touch()
    server = Server(path)
    assert server.get("/v1/quotes").status_code == 503
    assert server.get("/readyz").status_code == 503
    server.dispatcher.close()


def test_a_statement_that_takes_too_long_is_stopped(many_record: Path) -> None:
    server = Server(many_record, statement_timeout_ms=-1)
    reader = server.dispatcher._state.readers.here()  # nothing served is slow enough
    with pytest.raises(Exception, match="takes too long"):
        reader.rows("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
    server.dispatcher.close()


def test_readiness_means_that_the_schema_is_there(first: Server) -> None:
    assert first.get("/readyz").json() == {"status": "ok"}


def test_an_unforeseen_error_is_logged_and_says_nothing(
    first: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Answer:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr(
        "onrecord.web.server.dispatcher.match",
        lambda *_: (first.dispatcher._root.literals["v1"].literals["quotes"].read, []),
    )
    monkeypatch.setattr("onrecord.web.server.requests.parse", broken)
    answer = first.get("/v1/quotes?limit=77")
    assert (answer.status_code, answer.json()["status"]) == (500, 500)
    assert "secret" not in answer.text
    first.dispatcher._log.flush()
    assert "secret of the inside" in capsys.readouterr().out


def test_an_unforeseen_error_of_the_framework_is_the_same(
    first: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Answer:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("onrecord.web.description.operations.outline", broken)
    answer = first.get("/docs")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    first.dispatcher._log.flush()
    assert "secret of the inside" in capsys.readouterr().out


def finished(body: bytes) -> WireResponse:
    return encode(Answer(body, version="1"), format_name="json", gzipped=False)


def test_the_shelf_forgets_when_somebody_commits_and_keeps_to_its_limit() -> None:
    shelf = ResponseCache(10 * (1000 + OVERHEAD))
    answers = [finished(os.urandom(1000)) for number in range(12)]
    assert shelf.get(("a",), 1) is None
    for number, answer in enumerate(answers):
        shelf.put((number,), answer, 1)
    assert shelf.get((0,), 1) is None
    assert shelf.get((11,), 1) is answers[11]
    shelf.put(("late",), answers[0], 0)
    assert shelf.get(("late",), 1) is None
    shelf.put(("large",), finished(os.urandom(10_000)), 1)
    assert shelf.get(("large",), 1) is None
    assert shelf.get((11,), 2) is None


def test_a_kept_answer_takes_less_room_and_is_the_same() -> None:
    shelf = ResponseCache(10 * (1000 + OVERHEAD))
    answer = finished(b'{"kind":"direct"},' * 1_000)
    assert shelf.get(("a",), 1) is None
    shelf.put(("a",), answer, 1)
    kept = shelf.get(("a",), 1)
    assert kept is not None
    assert len(kept.content) < 1_000
    assert (kept.status, kept.headers, kept.etag, kept.body) == (
        answer.status,
        answer.headers,
        answer.etag,
        answer.body,
    )


def test_a_header_in_two_lines_is_one_list(first: Server) -> None:
    tag = first.get("/v1/speakers").headers["etag"]
    for lines in ((tag, '"zz"'), ('"zz"', tag)):
        headers = [("if-none-match", line) for line in lines]
        assert first.get("/v1/speakers", headers=headers).status_code == 304
    for types in (("text/csv", "application/x-nope"), ("application/x-nope", "text/csv")):
        answer = first.get("/v1/speakers", headers=[("accept", one) for one in types])
        assert answer.headers["content-type"].startswith("text/csv")


def test_what_names_its_own_tag_is_not_encoded() -> None:
    tagged = Answer(b"x" * 5_000, headers=((b"etag", b'"1"'),))
    assert encode(tagged, format_name="json", gzipped=True).body == tagged.body


def test_log_lines_are_json_objects(capsys: pytest.CaptureFixture[str], first_record: Path) -> None:
    server = Server(first_record)
    server.dispatcher._log = ServerLog("info")
    server.get('/v1/quotes?q="a"', headers={"x-request-id": "r1"})
    server.get("/v1/%22%0A", headers={"x-request-id": "r2"})
    server.dispatcher.close()
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["request_id"], line["path"], line["status"]) for line in lines] == [
        ("r1", "/v1/quotes", 200),
        ("r2", '/v1/"\n', 404),
    ]
