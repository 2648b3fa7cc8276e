"""Linters find nothing in the served description beyond what examples/ switches off, and two more generators take it without a word."""

import re
import shutil
from pathlib import Path

import httpx
import pytest

from tests.e2e.processes import ROOT
from tests.e2e.test_typescript_client import MODULES, PROGRAM, pytestmark, run

__all__ = ["pytestmark"]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def folder(client: httpx.Client, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the served description and the packages that read it."""
    folder = tmp_path_factory.mktemp("tools")
    (folder / "openapi.json").write_bytes(client.get("/openapi.json").content)
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    (folder / "node_modules").symlink_to(MODULES)
    for name in ("redocly.yaml", "spectral.yaml"):
        shutil.copy(ROOT / "examples" / name, folder)
    shutil.copy(PROGRAM / "tsconfig.generated.json", folder / "tsconfig.json")
    return folder


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no tool report home or ask for news of itself."""
    for name, value in {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}.items():
        monkeypatch.setenv(name, value)


def package(name: str) -> str:
    return f"node_modules/{name}"


def test_redocly_finds_nothing(folder: Path) -> None:
    said = run(folder, package("@redocly/cli/bin/cli.js"), "lint", "--config=redocly.yaml", "openapi.json")
    assert "Your API description is valid." in said
    assert "warning" not in said.partition("validating")[2]


def test_spectral_finds_nothing(folder: Path) -> None:
    spectral = package("@stoplight/spectral-cli/dist/index.js")
    said = run(folder, spectral, "lint", "openapi.json", "--ruleset=spectral.yaml", "--fail-severity=hint")
    assert said.strip() == "No results with a severity of 'hint' or higher found!"


def test_more_generated_clients_compile_strictly(folder: Path) -> None:
    hey = ("--input=openapi.json", "--output=hey-api", "--client=@hey-api/client-fetch")
    orval = ("--input=openapi.json", "--output=orval/record.ts", "--client=fetch")
    said = run(folder, package("@hey-api/openapi-ts/bin/run.js"), *hey)
    said += run(folder, package("orval/dist/bin/orval.js"), *orval)
    assert not re.search(r"warn|error|⚠", COLOURS.sub("", said), flags=re.IGNORECASE), said
    assert run(folder, package("typescript/bin/tsc")) == ""
    types = (folder / "hey-api" / "types.gen.ts").read_text(encoding="utf-8")
    assert "export type Quote = {" in types
