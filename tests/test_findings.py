"""Findings keep their form, and each row of docs/surprises.md is held by a test that exists."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
FINDINGS = sorted((ROOT / "findings").glob("*.sh"))
SURPRISES = (ROOT / "docs/surprises.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in SURPRISES.splitlines()
    if line.startswith("| ") and not line.startswith(("| what", "|--"))
]
COLUMNS = 4
PARTS = ("# Guess: ", "# So: ", "# Why it matters here: ", "# Date: ")


def test_findings_say_what_one_would_guess_what_is_so_and_why_it_matters() -> None:
    assert FINDINGS
    for path in FINDINGS:
        lines = path.read_text(encoding="utf-8").splitlines()
        comment = lines[1 : lines.index("set -euo pipefail")]
        assert lines[0] == "#!/usr/bin/env bash", path
        assert all(line.startswith("# ") for line in comment), path
        assert [line for line in comment if not line.startswith("#  ")] == [
            next(line for line in comment if line.startswith(part)) for part in PARTS
        ], path
        assert re.fullmatch(r"# Date: \d{4}-\d\d-\d\d, .+\d\.", comment[-1]), path


def test_findings_are_bash_scripts_that_pin_what_they_install_and_clean_up() -> None:
    for path in FINDINGS:
        text = path.read_text(encoding="utf-8")
        assert os.access(path, os.X_OK), path
        subprocess.run(["bash", "-n", path], check=True)
        assert "folder=$(mktemp -d)\ntrap 'rm -rf \"$folder\"' EXIT\n" in text, path
        assert re.search(r"[\w\]](?:==|@|=)\d", text), path
        assert "onrecord" not in text, path


def test_a_row_of_surprises_names_tests_that_exist() -> None:
    assert ROWS
    for row in ROWS:
        assert len(row) == COLUMNS, row
        held = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row[3])
        assert held, row
        for file, name in held:
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), (file, name)


def test_a_finding_that_surprises_names_exists() -> None:
    named = set(re.findall(r"`findings/([\w-]+)\.sh`", SURPRISES))
    assert named <= {path.stem for path in FINDINGS}
