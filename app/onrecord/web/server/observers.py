"""Opens metrics and traces, each only where an operator wants it: what nobody asked for is not loaded."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.store.database.readers import Readers
from onrecord.web.server.observing import FOLDER, Observer

_TRACING = "onrecord.web.server.tracing"
_TARGETS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")


def open_observers(settings: Settings, readers: Readers) -> Sequence[Observer]:
    """Return who is to be told of each request.

    Raises:
        InputError: Metrics are wanted, and their library is not installed.
    """
    observers: list[Observer] = []
    if settings.metrics == "on":
        require_metrics(settings)
        from onrecord.web.server.metrics import Metrics  # noqa: PLC0415 - an extra

        observers.append(Metrics(readers))
    if traces() == {"traces": "on"}:
        from onrecord.web.server.tracing import Tracing  # noqa: PLC0415 - an extra

        observers.append(Tracing())
    return observers


def require_metrics(settings: Settings) -> None:
    """Return when metrics can be served, or nobody asked for them.

    Raises:
        InputError: Their library is not installed.
    """
    if settings.metrics == "on" and find_spec("prometheus_client") is None:
        raise InputError("ONRECORD_METRICS=on needs its library: pip install 'onrecord[metrics]'")


def traces() -> dict[str, str]:
    """Return whether spans are sent, where the environment asks for that in OpenTelemetry's own variables; else nothing."""
    off = os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true"
    elsewhere = os.environ.get("OTEL_TRACES_EXPORTER", "otlp") != "otlp"
    if off or elsewhere or not any(os.environ.get(name) for name in _TARGETS):
        return {}
    try:
        import_module(_TRACING)
    except ImportError:
        return {"traces": "need pip install 'onrecord[telemetry]'"}
    return {"traces": "on"}


@contextmanager
def counting_together(settings: Settings) -> Iterator[None]:
    """Let the processes that are started within count in one folder, if they count at all."""
    if settings.metrics == "off" or FOLDER in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]
