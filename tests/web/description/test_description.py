"""The description of the API is true, complete, and does not change under its clients."""

import copy
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest
from fastapi import FastAPI
from onrecord.errors import NotFoundError
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.problems import KINDS
from onrecord.routers.http.registry import Deprecated, ReadRouter
from onrecord.store.rows.tokens import Scope
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.logs import ServerLog

from tests.web.conftest import Server
from tests.web.description.api_page import api_page
from tests.web.description.compatibility import breaks
from tests.web.fixed import server
from tests.web.records import ROOT
from tests.web.regenerate import API_PAGE, EXAMPLE_PATHS, EXAMPLES, GOLDEN, dumped, examples
from tests.web.test_reads import ARTICLE
from tests.web.tokens import token

Document = dict[str, Any]
REMEDY = "run python -m tests.web.regenerate and read the difference"


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    asked = server(tmp_path_factory.mktemp("fixed"))
    yield asked
    asked.dispatcher.close()


@pytest.fixture(scope="module")
def described(fixed: Server) -> Document:
    document: Document = fixed.get("/openapi.json").json()
    return document


def operations(document: Document) -> list[tuple[str, str, Document]]:
    return [
        (method, path, one) for path, methods in document["paths"].items() for method, one in methods.items()
    ]


def test_the_description_is_openapi_3_1_with_named_operations(described: Document) -> None:
    assert described["openapi"] == "3.1.0"
    names = [one["operationId"] for _, _, one in operations(described)]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() and "__" not in name for name in names)
    for _, path, one in operations(described):
        assert one["summary"], path
        assert one["tags"], path
        assert any(status.startswith("2") or status == "303" for status in one["responses"]), path


def test_every_parameter_and_field_is_described(described: Document) -> None:
    for _, path, one in operations(described):
        for parameter in one.get("parameters", ()):
            assert parameter.get("description"), (path, parameter["name"])
    for name, schema in described["components"]["schemas"].items():
        assert schema.get("description"), name
        for key, field in schema.get("properties", {}).items():
            assert field.get("description"), (name, key)


def test_every_read_takes_the_tag_that_it_compares(described: Document) -> None:
    for method, path, one in operations(described):
        taken = [entry for entry in one.get("parameters", ()) if entry["name"] == "If-None-Match"]
        assert bool(taken) == ("304" in one["responses"]), path
        assert not any(entry["required"] for entry in taken)
        assert method == "get" or not taken


def test_answers_that_say_when_or_how_to_try_again_name_the_header(described: Document) -> None:
    for _, path, one in operations(described):
        for status, header in (
            ("401", "WWW-Authenticate"),
            ("403", "WWW-Authenticate"),
            ("503", "Retry-After"),
        ):
            assert header in one["responses"].get(status, {"headers": {header: {}}})["headers"], (
                path,
                status,
            )


def test_every_kind_of_problem_is_described(described: Document) -> None:
    listed = {int(status) for _, _, one in operations(described) for status in one["responses"]}
    anywhere = {int(status) for status in re.findall(r"\b4\d\d\b", described["info"]["description"])}
    assert anywhere == {405, 408, 431}
    assert {kind.status for kind in KINDS.values()} == {
        status for status in listed | anywhere if status >= 400
    }


def test_each_write_says_the_scope_that_it_demands(fixed: Server, described: Document) -> None:
    headers = token(fixed) | {"if-match": "*"}
    written = [entry for entry in operations(described) if entry[0] != "get"]
    for method, path, one in written:
        answer = fixed.ask(method.upper(), path.replace("{", "").replace("}", ""), headers=headers)
        demanded = re.findall(r'scope="(\w+)"', answer.headers.get("www-authenticate", ""))
        assert demanded == [scope for need in one.get("security", ()) for scope in need["bearer"]], path
        assert all(f"Needs a token with the scope `{scope}`." in one["description"] for scope in demanded)
    assert {one["operationId"] for _, _, one in written if "security" not in one} == {
        "check_quotes",
        "extract_quotes",
        "report",
    }
    scopes = described["components"]["securitySchemes"]["bearer"]["description"]
    assert all(f"`{scope}`" in scopes for scope in get_args(Scope))


def test_every_address_in_an_answer_has_a_format(described: Document) -> None:
    addresses = ("self", "next", "prev", "url", "permalink", "text_fragment", "source_url", "evidence_url")
    for name, schema in described["components"]["schemas"].items():
        for key, field in schema.get("properties", {}).items():
            if key in addresses or (name.endswith("Links") and key == "source"):
                assert '"format": "uri"' in json.dumps(field), (name, key)


def test_examples_are_what_the_server_answers(fixed: Server) -> None:
    assert EXAMPLES.read_text() == dumped(examples(fixed)), REMEDY


def test_the_golden_description_is_kept(described: Document) -> None:
    assert breaks(json.loads(GOLDEN.read_text()), described) == []
    assert GOLDEN.read_text() == dumped(described), REMEDY


def test_the_api_page_does_not_drift(fixed: Server) -> None:
    assert API_PAGE.read_text() == api_page(fixed), REMEDY


def validator(document: Document, schema: Document) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({**schema, "components": document["components"]})


def test_examples_are_valid(described: Document) -> None:
    for operation in EXAMPLE_PATHS:
        ((_, _, one),) = [entry for entry in operations(described) if entry[2]["operationId"] == operation]
        content = one["responses"]["200"]["content"]["application/json"]
        validator(described, content["schema"]).validate(content["example"])


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        ("/v1/quotes?limit=100&facets=true&context=50&with_total=true", "/v1/quotes"),
        ("/v1/quotes?q=mill&offsets=utf16", "/v1/quotes"),
        ("/v1/articles?limit=100&include=quotes", "/v1/articles"),
        ("/v1/speakers?limit=100", "/v1/speakers"),
        ("/v1/changes?limit=100", "/v1/changes"),
        (f"{ARTICLE}/revisions", "/v1/articles/{article}/revisions"),
        (f"{ARTICLE}/speakers", "/v1/articles/{article}/speakers"),
        ("/v1/quotes?limit=100&include=speaker", "/v1/quotes"),
        ("/v1/speakers?limit=100&include=quotes", "/v1/speakers"),
        ("/v1/quotes?limit=1000", "problem"),
        ("/v1/nothing", "problem"),
    ],
)
def test_answers_are_valid(many: Server, described: Document, path: str, operation: str) -> None:
    body = many.get(path).json()
    if operation == "problem":
        schema = {"$ref": "#/components/schemas/Problem"}
    else:
        schema = described["paths"][operation]["get"]["responses"]["200"]["content"]["application/json"][
            "schema"
        ]
    validator(described, schema).validate(body)


PARITY = [
    "/v1/quotes?kind=direct&limit=3",
    "/v1/quotes?limit=0",
    "/v1/quotes?colour=red",
    "/v1/articles?include=quotes",
    f"{ARTICLE}/text",
    "/v1/speakers/zvi-magen",
    "/v1/speakers/nobody",
    "/v1/analysts?limit=1",
    "/v1/quotes?format=csv",
    "/v1/quotes.csv",
    "/id/nothing",
]


@pytest.mark.parametrize("path", PARITY)
def test_the_framework_answers_as_the_dispatcher_does(
    first: Server, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What documents a read operation also runs it; without the short cut the answer is the same."""
    quick = first.get(path)
    monkeypatch.setattr("onrecord.web.server.dispatcher.match", lambda *_: None)
    slow = first.get(path)
    assert slow.status_code == quick.status_code
    assert first.dispatcher._state.downloads._open == 0
    assert slow.headers["content-type"] == quick.headers["content-type"]
    if quick.status_code == 200:
        assert slow.content == quick.content
    else:
        assert [fault["parameter"] for fault in slow.json()["errors"]] == [
            fault["parameter"] for fault in quick.json()["errors"]
        ]


def changed(document: Document, *path: str, value: object = None) -> Document:
    """A copy in which one thing is replaced, or gone when the value is None."""
    altered = copy.deepcopy(document)
    place = altered
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return altered


def test_breaking_changes_are_seen(described: Document) -> None:
    schemas = ("components", "schemas")
    quotes = ("paths", "/v1/quotes", "get")
    renamed = json.loads(json.dumps(described["paths"]).replace("quote_id", "quote"))
    for altered, said in (
        (changed(described, *quotes), "GET /v1/quotes is gone"),
        ({**described, "paths": renamed}, "GET /v1/quotes/{quote_id} no longer takes quote_id"),
        (changed(described, *quotes, "operationId", value="x"), "GET /v1/quotes has another operationId"),
        (changed(described, *quotes, "responses", "304"), "GET /v1/quotes no longer answers 304"),
        (changed(described, *quotes, "responses", "200", "content", "text/csv; charset=utf-8"), "GET /v1/quotes no longer answers text/csv; charset=utf-8"),
        (changed(described, *quotes, "parameters", value=[]), "GET /v1/quotes no longer takes q"),
        (changed(described, *schemas, "Quote"), "Quote is gone"),
        (changed(described, *schemas, "Quote", "properties", "cue"), "Quote.cue is gone"),
        (changed(described, *schemas, "Quote", "required", value=["id"]), "Quote.cue may be missing"),
        (changed(described, *schemas, "MergeIn", "required", value=["into", "reason", "reason_code", "evidence_url"]), "MergeIn.evidence_url is demanded"),
        (changed(described, *schemas, "Quote", "properties", "text", value={"type": "integer"}), "Quote.text has another type"),
    ):  # fmt: skip
        assert said in breaks(described, altered)
    parameters = copy.deepcopy(described["paths"]["/v1/quotes"]["get"]["parameters"])
    (kind,) = [one for one in parameters if one["name"] == "kind"]
    kind["required"] = True
    kind["schema"]["items"] = {"type": "string", "enum": ["direct", "mixed"]}
    found = breaks(described, changed(described, *quotes, "parameters", value=parameters))
    assert found == ["GET /v1/quotes demands kind", "GET /v1/quotes takes fewer values of kind"]
    narrower = copy.deepcopy(described)
    narrower["components"]["schemas"]["HumanReasonCode"]["enum"].remove("legal")
    assert "MergeIn.reason_code takes fewer values" in breaks(described, narrower)


def test_additions_break_nobody(described: Document) -> None:
    wider = copy.deepcopy(described)
    wider["components"]["schemas"]["Quote"]["properties"]["more"] = {"type": "string"}
    wider["components"]["schemas"]["QuoteKind"]["enum"].append("sung")
    wider["paths"]["/v1/new"] = {}
    assert breaks(described, wider) == []


def test_the_page_for_front_ends_is_short_and_whole() -> None:
    page = (ROOT / "examples/quotes-by-analyst.html").read_text()
    assert len(page.splitlines()) <= 40
    assert "innerHTML" not in page


def test_deprecated_operations_say_since_when_and_until_when_in_every_answer(first_record: Path) -> None:
    reads = ReadRouter("old")
    gone = Deprecated(
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2027, 1, 1, tzinfo=UTC),
        "https://record.example/changelog",
        "/v1/new",
    )

    @reads.get("/v1/old/{article}", answer=None, deprecated=gone)
    def old(context: RequestContext, article: str) -> Answer:
        """Answer as ever."""
        assert context.format == "json"
        if article == "lost":
            raise NotFoundError("article", article)
        return Answer(b"{}", version="1")

    asked = Server(first_record)
    asked.dispatcher = Dispatcher(
        FastAPI(), reads.operations, {}, asked.dispatcher._state, ServerLog("warning")
    )  # the real door to an operation that will go away; there is none now
    for path, headers, status in (
        ("/v1/old/one", {}, 200),
        ("/v1/old/one", {"if-none-match": "*"}, 304),
        ("/v1/old/lost", {}, 404),
        ("/v1/old/one?x=1", {}, 422),
        ("/v1/old/one", {"accept": "text/csv"}, 406),
    ):
        answer = asked.get(path, headers=headers)
        assert (answer.status_code, answer.headers["deprecation"]) == (status, "@1767225600")
        assert answer.headers["sunset"] == "Fri, 01 Jan 2027 00:00:00 GMT"
        assert answer.headers["link"] == (
            '<https://record.example/changelog>; rel="deprecation"; type="text/html", '
            '</v1/new>; rel="successor-version"'
        )
    assert reads.router.routes[0].deprecated is True  # type: ignore[attr-defined]  # a FastAPI route has it
