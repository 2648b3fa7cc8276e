"""Every command of docs/operating.md, run on real databases."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.databases import name_of
from tests.e2e.processes import ARTICLES, ROOT
from tests.postgresql import Server
from tests.waiting import GUARD_SECONDS

PAGE = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    for section in PAGE.split("\n## ")[1:]
}
COMMAND = "import sys; from onrecord.cli import main; sys.exit(main())"


class Shell:
    """A folder, and a shell in which `onrecord` and PostgreSQL's programs are installed."""

    def __init__(self, folder: Path, server: Server | None = None) -> None:
        self.folder = folder
        self.environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
        if server is not None:
            path = f"{server.binaries}{os.pathsep}{os.environ['PATH']}"
            self.environment |= {"PATH": path, "PGHOST": str(server.folder), "PGUSER": "onrecord"}

    def run(self, script: str) -> str:
        whole = f'set -euo pipefail\nonrecord() {{ "{sys.executable}" -c "{COMMAND}" "$@"; }}\n{script}'
        done = subprocess.run(
            ["bash", "-c", whole],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=GUARD_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def test_a_file_is_backed_up_and_restored(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.run(f"onrecord ingest {ARTICLES}")
    before = shell.run("onrecord export")
    backup, restore = SECTIONS["Backup and restore: SQLite"]
    assert "both databases hold the same record" in shell.run(backup)
    shell.run("onrecord token create later; printf x >> onrecord.db-wal")
    assert "no faults" in shell.run(restore)
    assert shell.run("onrecord export") == before


def test_a_server_is_set_up_filled_backed_up_and_restored(tmp_path: Path, postgresql_server: Server) -> None:
    shell = Shell(tmp_path, postgresql_server)
    shell.run(f"onrecord ingest {ARTICLES}")
    exported = shell.run("onrecord export")
    for section in ("A new record on PostgreSQL", "Moving a record"):
        for script in SECTIONS[section]:
            printed = shell.run(script)
    assert "both databases hold the same record" in printed
    for script in SECTIONS["Backup and restore: PostgreSQL"]:
        printed = shell.run(script)
    assert "no faults" in printed
    for database in ("newsroom", "restored"):
        url = f"postgresql+psycopg:///{database}"
        assert name_of(url) == database
        assert shell.run(f"ONRECORD_DATABASE_URL={url} onrecord export") == exported
    shell.run(f"ONRECORD_DATABASE_URL={url} onrecord ingest {ARTICLES}")


def test_each_section_with_commands_is_run() -> None:
    run = {
        "A new record on PostgreSQL",
        "Moving a record",
        "Backup and restore: SQLite",
        "Backup and restore: PostgreSQL",
    }
    assert {name for name, scripts in SECTIONS.items() if scripts} == run
