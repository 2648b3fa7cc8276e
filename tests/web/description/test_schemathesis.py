"""Generated requests, odd ones among them, to a real server: it never fails, and does what its description says."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.e2e.processes import ROOT, Record
from tests.waiting import GUARD_SECONDS

EXAMPLES = int(os.environ.get("ONRECORD_TEST_EXAMPLES", "3"))
"""Generated requests an operation, in each phase; the promise is measured with 2,000."""
COMMAND = (
    sys.executable,
    "-c",
    "import gc; gc.set_threshold(50_000, 20, 20); from schemathesis.cli import schemathesis; schemathesis()",
)
REACHED = 0.6


def test_generated_requests_of_every_phase_find_nothing(first_record: Path, tmp_path: Path) -> None:
    shutil.copy(first_record, tmp_path / "record.db")
    limits = dict.fromkeys(("checks_per_minute", "reports_per_minute", "max_open_reports"), "1000000")
    record = Record(tmp_path / "record.db", {"failed_token_delay_ms": "0", **limits})
    bearer = record.token("ingest", "correct", "merge", "withdraw")["authorization"]
    report = tmp_path / "report.json"
    with record.serve() as client:
        done = subprocess.run(
            [
                *(*COMMAND, "--config-file", ROOT / "tests/web/description/schemathesis.toml", "--no-color"),
                *("run", f"{client.base_url}/openapi.json", "--header", f"Authorization: {bearer}"),
                *("--max-examples", str(EXAMPLES), "--generation-deterministic", "--continue-on-failure"),
                *("--warnings", "off", "--report-json-path", report),
            ],
            cwd=tmp_path,  # where it keeps its cache
            env=record.environment,
            capture_output=True,
            text=True,
            timeout=GUARD_SECONDS + EXAMPLES,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(report.read_text())
    assert (found["failures"], found["errors"], found["complete"]) == ([], [], True)
    assert {phase["status"] for phase in found["phases"].values()} == {"success"}
    assert found["operations"]["tested"] == found["operations"]["total"] > 0
    assert reached(found["valid_rates"]) >= REACHED * found["operations"]["total"]
    record.run("verify")


def reached(rates: dict[str, dict[str, dict[str, int]]]) -> int:
    """Count the operations that have taken a request."""
    return sum(any(phase["accepted"] for phase in phases.values()) for phases in rates.values())
