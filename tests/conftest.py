"""Marks what `make test-fast` leaves out."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent
SLOW = (
    "e2e",
    "benchmarks",
    "cli/test_serving.py",
    "cli/test_watching.py",
    "ingest/test_hostile_files.py",
    "web/test_fast_path.py",
    "web/test_hostile_requests.py",
    "web/test_protocol.py",
    "web/test_schemathesis.py",
    "web/test_server.py",
    "web/test_terminal.py",
)
"""Folders and files whose tests start servers or browsers, send generated requests or read corpora."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        place = item.path.relative_to(ROOT).as_posix()
        if any(place == slow or place.startswith(f"{slow}/") for slow in SLOW):
            item.add_marker("slow")
