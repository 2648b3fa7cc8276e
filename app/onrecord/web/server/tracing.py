"""Spans of requests for OpenTelemetry: loaded only where `OTEL_*` says where they go, for the libraries come with an extra.

Where they go, how many, and under which name is read from the environment by the libraries themselves. A span is made once its
request is answered, so that a request waits for nothing.
"""

import time

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from typing_extensions import override

from onrecord import __version__
from onrecord.web.server.observing import Answered, Observer

SERVER_ERROR = 500
_PARENT = ("traceparent", "tracestate")


class Tracing(Observer):
    """Sends a span of each request, which goes on with the trace that its client began (W3C Trace Context)."""

    def __init__(self) -> None:
        super().__init__()
        named = Resource({"service.name": "onrecord", "service.version": __version__})
        self._provider = TracerProvider(resource=named.merge(OTELResourceDetector().detect()))
        self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("onrecord", __version__)
        self._propagator = TraceContextTextMapPropagator()

    @override
    def observe(self, request: Answered) -> None:
        ended = time.time_ns()
        sent = {name: request.headers.get(name.encode(), b"").decode("latin-1") for name in _PARENT}
        span = self._tracer.start_span(
            f"{request.method} {request.route}".rstrip(),
            context=self._propagator.extract(sent),
            kind=SpanKind.SERVER,
            start_time=ended - int(request.seconds * 1e9),
            attributes={
                "http.request.method": request.method,
                "http.route": request.route,
                "http.response.status_code": request.status,
                "url.path": request.path,
                "onrecord.request_id": request.named,
            },
        )
        if request.status >= SERVER_ERROR:
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended)

    @override
    def flush(self) -> None:
        self._provider.force_flush()
