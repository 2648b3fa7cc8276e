"""What holds for every operation that the description names, one by one: HEAD, CORS, validators, formats, problems."""

from typing import Any

import pytest

from tests.web.conftest import Server

PLAIN = {"accept-encoding": "identity"}
PAGES = (
    "/",
    "/articles/{article}",
    "/speakers/{speaker}",
    "/publishers/{publisher}",
    "/articles",
    "/speakers",
    "/analysts",
    "/publishers",
    "/search?q=russia",
    "/corrections",
    "/utterances",
    "/utterances/{utterance}",
    "/docs",
    "/openapi.json",
    "/problems",
    "/problems/invalid",
)
NOT_READ_FROM_THE_RECORD = {"/healthz", "/readyz", "/docs", "/openapi.json", "/problems", "/problems/invalid"}
Operation = dict[str, Any]
FOR_ANYBODY = ("/feed", ".csv", ".ndjson", ".parquet")
EXPOSED = {
    "Content-Disposition", "Deprecation", "ETag", "Link", "Location", "Retry-After", "Sunset", "X-List-Part",
    "X-Request-Id",
}  # fmt: skip


UNSETTLED = "/v1/settlements/{settlement}"
"""Nothing is settled in the record that these tests only read; tests/web/test_settlements.py asks for one."""


def documented(server: Server, method: str) -> dict[str, Operation]:
    paths: dict[str, dict[str, Operation]] = server.get("/openapi.json").json()["paths"]
    return {
        path: methods[method]
        for path, methods in paths.items()
        if method in methods and "security" not in methods[method] and path != UNSETTLED
    }


def filled(server: Server, path: str) -> str:
    """The path with the ids of the first article and of things of it."""
    quotes = server.get("/v1/analysts/zvi-magen/quotes").json()["items"]
    quote = next(one for one in quotes if one["utterance"])
    return path.format(
        article=quote["article"]["id"],
        quote_id=quote["id"],
        entity=quote["id"],
        speaker=quote["speaker"]["id"],
        utterance=quote["utterance"]["id"],
        analyst=quote["speaker"]["slug"],
        publisher=quote["article"]["publisher"]["slug"],
        n=1,
        seq=1,
    )


def reads(server: Server) -> list[str]:
    """Every address that GET answers."""
    return [filled(server, path) for path in (*documented(server, "get"), *PAGES)]


def test_head_is_get_without_the_body_everywhere(first: Server) -> None:
    paths = reads(first)
    assert len(paths) > 30
    for path in paths:
        get, head = first.get(path, headers=PLAIN), first.ask("HEAD", path, headers=PLAIN)
        assert (head.status_code, head.content) == (get.status_code, b""), path
        assert get.status_code == (303 if path.startswith("/id/") else 200), path
        different = {name for name, value in get.headers.items() if head.headers.get(name) != value}
        assert different == {"x-request-id"}, path


def test_every_read_is_open_to_scripts_of_other_origins(first: Server) -> None:
    for path in reads(first):
        headers = first.get(path, headers={"origin": "https://elsewhere.example"}).headers
        assert headers["access-control-allow-origin"] == "*", path
        exposed = {name.strip() for name in headers["access-control-expose-headers"].split(",")}
        assert exposed == EXPOSED
        preflight = first.ask(
            "OPTIONS",
            path,
            headers={"origin": "https://elsewhere.example", "access-control-request-method": "GET"},
        )
        assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (204, "*"), path


def test_every_answer_of_the_record_has_a_validator_that_holds(first: Server) -> None:
    for path in reads(first):
        answer = first.get(path, headers=PLAIN)
        if answer.status_code == 303 or path in NOT_READ_FROM_THE_RECORD:
            continue
        again = first.get(path, headers={**PLAIN, "if-none-match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b""), path
        assert {name: again.headers.get(name) for name in ("etag", "vary", "cache-control")} == {
            name: answer.headers.get(name) for name in ("etag", "vary", "cache-control")
        }, path


def test_every_documented_format_is_answered_by_name_and_by_accept(first: Server) -> None:
    asked = 0
    for path, operation in documented(first, "get").items():
        if path.startswith("/id/"):  # whose formats depend on the thing: see test_permalinks.py
            continue
        names = [
            one["schema"].get("enum", [])
            for one in operation.get("parameters", ())
            if one["name"] == "format"
        ]
        content = operation["responses"]["200"].get("content", {})
        for name, media_type in zip(*names, content, strict=True) if names else ():
            address = filled(first, path)
            by_name = first.get(address, params={"format": name})
            by_accept = first.get(address, headers={"accept": media_type})
            for answer in (by_name, by_accept):
                assert answer.status_code == 200, (path, name)
                assert answer.headers["content-type"] == media_type, (path, name)
            assert by_name.content == by_accept.content or "?format=" in by_name.text, (path, name)
            asked += 1
    assert asked > 60


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        ("colour=red", "*/*", 422),
        ("format=nothing", "*/*", 422),
        ("", "image/png", 406),
        ("format=%FF", "*/*", 400),
    ],
)
def test_every_read_says_what_is_wrong_as_a_problem_with_a_page(
    first: Server, query: str, accept: str, status: int
) -> None:
    for path, operation in documented(first, "get").items():
        if path in NOT_READ_FROM_THE_RECORD or (status == 406 and path.endswith(FOR_ANYBODY)):
            continue  # sent whatever is asked for
        answer = first.get(f"{filled(first, path)}?{query}", headers={"accept": accept})
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), (
            path
        )
        problem = answer.json()
        assert str(status) in operation["responses"], path
        assert problem["status"] == status
        assert problem["instance"].endswith(answer.headers["x-request-id"])
        assert problem["title"] in first.get(problem["type"]).text


def test_who_asks_for_problems_alone_gets_what_there_is_everywhere(first: Server) -> None:
    """As clients do that were generated: a text and a permalink list no other JSON type."""
    asked = {"accept": "application/problem+json"}
    for path in documented(first, "get"):
        address = filled(first, path)
        answer, plain = first.get(address, headers=asked), first.get(address)
        if answer.status_code == 303:
            assert answer.headers["location"] == plain.headers["location"]
            answer, plain = (first.get(one.headers["location"], headers=asked) for one in (answer, plain))
        assert answer.status_code == 200, path
        assert answer.headers["content-type"] == plain.headers["content-type"], path
    answer = first.get("/v1/quotes?colour=red", headers=asked)
    assert (answer.status_code, answer.json()["status"]) == (422, 422)


def test_every_member_that_is_not_there_is_a_problem(first: Server) -> None:
    for path, operation in documented(first, "get").items():
        if "{" in path:
            answer = first.get(path.replace("{", "").replace("}", ""))
            assert (answer.status_code, answer.headers["content-type"]) == (
                404,
                "application/problem+json",
            ), path
            assert "404" in operation["responses"], path


def test_the_home_page_names_the_catalog_and_the_description(first: Server) -> None:
    page = first.get("/").text
    for relation, address in (
        ("api-catalog", "/.well-known/api-catalog"),
        ("service-desc", "/openapi.json"),
        ("service-doc", "/docs"),
    ):
        assert f'<link rel="{relation}"' in page
        assert f'href="{address}"' in page
    assert first.get("/static/icon.svg").headers["content-type"] == "image/svg+xml"
