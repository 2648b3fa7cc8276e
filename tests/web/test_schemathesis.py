"""Generated requests, odd ones among them: the server never fails, and answers as its description says."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.web.conftest import Server
from tests.web.regenerate import GOLDEN
from tests.web.tokens import token

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
OPERATIONS = [
    (method.upper(), path)
    for path, methods in json.loads(GOLDEN.read_text())["paths"].items()
    for method in methods
]


@dataclass(frozen=True, slots=True)
class Api:
    """The description, as it is served, and who may do everything."""

    schema: schemathesis.BaseSchema
    headers: dict[str, str]


@pytest.fixture(scope="module")
def api(first_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    path = tmp_path_factory.mktemp("generated") / "record.db"
    shutil.copy(first_record, path)
    server = Server(path)
    yield Api(
        schemathesis.openapi.from_asgi("/openapi.json", server.front),
        token(server, "ingest", "correct", "merge", "withdraw"),
    )
    server.front.close()


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_generated_requests_are_answered_as_described(api: Api, method: str, path: str) -> None:
    @settings(
        max_examples=5,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=api.schema[path][method].as_strategy())
    def ask(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(headers=api.headers, checks=CHECKS)

    ask()
