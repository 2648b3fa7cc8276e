"""Marks what `make test-fast` leaves out."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent
SLOW = (
    "benchmarks",
    "cli/test_serving.py",
    "cli/test_watching.py",
    "e2e",
    "ingest/test_hostile_files.py",
    "web/description/test_schemathesis.py",
    "web/server/test_downloads.py",
    "web/server/test_fast_path.py",
    "web/server/test_hostile_requests.py",
    "web/server/test_protocol.py",
    "web/server/test_server.py",
    "web/server/test_terminal.py",
    "web/test_client.py",
)
"""Folders and files whose tests start servers or browsers, send generated requests or read corpora."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        place = item.path.relative_to(ROOT).as_posix()
        if any(place == slow or place.startswith(f"{slow}/") for slow in SLOW):
            item.add_marker("slow")
