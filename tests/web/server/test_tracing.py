"""Spans, received as a collector receives them and read with OpenTelemetry's own messages."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from onrecord.web.server import observers
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status
from typing_extensions import override

from tests.web.conftest import Server

pytestmark = pytest.mark.engine("sqlite")
TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


class Collector:
    """An OTLP endpoint on a port of its own."""

    def __init__(self) -> None:
        self.received: list[ExportTraceServiceRequest] = []
        received = self.received

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.headers.get("content-encoding") == "gzip":
                    body = gzip.decompress(body)
                assert self.path == "/v1/traces"
                received.append(ExportTraceServiceRequest.FromString(body))
                self.send_response(200)
                self.end_headers()

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def spans(self) -> list[Span]:
        return [
            span
            for request in self.received
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    made = Collector()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", made.url)
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


def values(span: Span) -> dict[str, object]:
    return {
        one.key: one.value.int_value if one.value.HasField("int_value") else one.value.string_value
        for one in span.attributes
    }


def test_a_span_of_each_request_goes_on_with_its_clients_trace(
    collector: Collector, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_SERVICE_NAME", "newsroom")
    assert observers.traces() == {"traces": "on"}
    server = Server(template)
    sent = {"traceparent": f"00-{TRACE}-{PARENT}-01", "x-request-id": "one"}
    server.ask("GET", "/v1/articles/none", headers=sent)
    server.ask("GET", "/nowhere")
    server.dispatcher.close()
    first, second = collector.spans()
    assert (first.trace_id.hex(), first.parent_span_id.hex()) == (TRACE, PARENT)
    assert (first.name, first.kind) == ("GET /v1/articles/{article}", Span.SPAN_KIND_SERVER)
    assert values(first) == {
        "http.request.method": "GET",
        "http.route": "/v1/articles/{article}",
        "http.response.status_code": 404,
        "url.path": "/v1/articles/none",
        "onrecord.request_id": "one",
    }
    assert 0 < first.start_time_unix_nano < first.end_time_unix_nano
    assert (second.name, second.parent_span_id) == ("GET", b"")
    assert second.status.code == Status.STATUS_CODE_UNSET
    [resource] = {
        one.value.string_value
        for request in collector.received
        for held in request.resource_spans
        for one in held.resource.attributes
        if one.key == "service.name"
    }
    assert resource == "newsroom"


def test_what_the_server_could_not_answer_is_an_error(
    collector: Collector, tmp_path_factory: pytest.TempPathFactory
) -> None:
    server = Server(tmp_path_factory.mktemp("none") / "none.db")
    assert server.ask("GET", "/v1/quotes").status_code == httpx.codes.SERVICE_UNAVAILABLE
    server.dispatcher.close()
    [span] = collector.spans()
    assert span.status.code == Status.STATUS_CODE_ERROR


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"OTEL_SDK_DISABLED": "true"},
        {"OTEL_TRACES_EXPORTER": "none"},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": ""},
    ],
    ids=str,
)
def test_nothing_is_sent_where_nobody_asks_for_it(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    if environment:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert observers.traces() == {}
    assert Server(template).dispatcher.observers == []


def test_libraries_that_are_missing_are_said_at_the_start(
    monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr(observers, "_TRACING", "onrecord.web.server.not_there")
    assert observers.traces() == {"traces": "need pip install 'onrecord[telemetry]'"}
    assert Server(template).dispatcher.observers == []
