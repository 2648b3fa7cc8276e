"""What Prometheus reads: requests, their time, and how large the record is.

Loaded only where metrics are wanted: the library comes with an extra, and finds by an environment variable, when it is loaded,
the folder in which several processes of one server count. Whichever of them is asked answers for all.
"""

import os
from collections.abc import Iterator

from fastapi import Request, Response
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from typing_extensions import override

from onrecord import __version__
from onrecord.errors import UnavailableError
from onrecord.queries.figures import record_figures
from onrecord.store.database.readers import Readers
from onrecord.web.server.observing import FOLDER, Answered, Observer

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
"""A client may send any word for a method: all others are one, so that nobody can make the answer grow."""
_COUNTED = {
    "articles": "Articles that were ever saved, withdrawn ones too.",
    "quotes": "Quotes that were ever found, retracted ones too.",
    "speakers": "Speakers that were ever named, merged ones too.",
    "changes": "Entries of the journal.",
}


class Metrics(Observer):
    """Counts requests, and answers with all counts."""

    def __init__(self, readers: Readers) -> None:
        super().__init__()
        self.router.add_api_route("/metrics", self.get_metrics)
        several = FOLDER in os.environ
        self._registry = CollectorRegistry()
        self._registry.register(_RecordFigures(readers))
        if several:
            MultiProcessCollector(self._registry)  # type: ignore[no-untyped-call]  # the library has no types there
        else:
            ProcessCollector(registry=self._registry)
        made_in = None if several else self._registry
        self._requests = Counter(
            "onrecord_requests",
            "Requests that were answered, by the path as the API describes it.",
            ("method", "route", "status"),
            registry=made_in,
        )
        self._seconds = Histogram(
            "onrecord_request_seconds",
            "From the head of a request to the end of its answer.",
            ("method", "route"),
            buckets=BUCKETS,
            registry=made_in,
        )

    @override
    def observe(self, request: Answered) -> None:
        method = request.method if request.method in METHODS else "other"
        route = request.route or "none"
        self._requests.labels(method, route, str(request.status)).inc()
        self._seconds.labels(method, route).observe(request.seconds)

    @override
    def flush(self) -> None:
        """Do nothing: whoever asks gets what there is."""

    def get_metrics(self, request: Request) -> Response:
        """Answer with all counts, in the format that a scraper prefers."""
        encode, media_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(self._registry), headers={"content-type": media_type})


class _RecordFigures(Collector):
    """Reads the record's figures whenever it is asked."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    @override
    def collect(self) -> Iterator[Metric]:
        build = GaugeMetricFamily("onrecord_build_info", "The version that answers.", labels=["version"])
        build.add_metric([__version__], 1)
        yield build
        try:
            figures = record_figures(self._readers.here())
        except UnavailableError:
            figures = None
        readable = figures is not None
        yield GaugeMetricFamily(
            "onrecord_readable", "1 while the record can be read, else 0.", value=readable
        )
        if figures is None:
            return
        for name, meaning in _COUNTED.items():
            yield CounterMetricFamily(f"onrecord_{name}", meaning, value=getattr(figures, name))
        yield GaugeMetricFamily(
            "onrecord_database_bytes", "What the database takes.", value=figures.database_bytes
        )
        if figures.last_change is not None:
            yield GaugeMetricFamily(
                "onrecord_last_change_timestamp_seconds",
                "When the record was changed last.",
                value=figures.last_change,
            )
