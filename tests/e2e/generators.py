"""Clients for Java, Python and Go by openapi-generator, compiled strictly and used once: `make generators`.

Too slow and too large for every test run. What is not installed is said, with what installs it, and the exit code is 1 when
anything that could be tried fails.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.e2e.processes import FIRST_ARTICLE, Record

if TYPE_CHECKING:
    from collections.abc import Callable

GENERATOR = shutil.which("openapi-generator-cli", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
NOISE = ("OpenAPI 3.1 support is still in beta", "Failed to get the schema name: null")
"""Warnings that any description of this version gets, the second one for `additionalProperties: false`."""
PYTHON = """
import importlib, pkgutil, sys, openapi_client as made
for module in pkgutil.walk_packages(made.__path__, "openapi_client."):
    importlib.import_module(module.name)
client = made.ApiClient(made.Configuration(host=sys.argv[1]))
quotes = made.QuotesApi(client)
page = quotes.list_quotes(facets=True)
assert len(page.items) == page.facets.kind[0].count + sum(one.count for one in page.facets.kind[1:]) == 10
assert quotes.download_quotes_csv().count("\\r\\n") == 11
assert bytes(quotes.download_quotes_ndjson()).count(b"\\n") == 10
assert bytes(quotes.download_quotes_parquet())[:4] == b"PAR1"
"""
GO = """package openapi

import (
	"context"
	"os"
	"testing"
)

func TestQuotes(t *testing.T) {
	configuration := NewConfiguration()
	configuration.Servers = ServerConfigurations{{URL: os.Getenv("RECORD")}}
	page, _, err := NewAPIClient(configuration).QuotesAPI.ListQuotes(context.Background()).Execute()
	if err != nil || len(page.GetItems()) != 10 {
		t.Fatal(err, len(page.GetItems()))
	}
}
"""
JARS = (
    "jackson-annotations", "jackson-core", "jackson-databind", "jackson-datatype-jsr310", "jsr305",
    "jakarta.annotation-api",
)  # fmt: skip
JAVA_FOLDERS = (Path("/usr/share/java"), Path.home() / ".m2/repository")


class MissingToolError(Exception):
    """Something that a client is compiled with is not installed."""


def run(folder: Path, *command: str, **environment: str) -> str:
    """Run a command to its end; return all that it said."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    said = done.stdout + done.stderr
    if done.returncode:
        raise AssertionError(said[-2000:])
    return said


def generate(folder: Path, language: str, *options: str) -> Path:
    """Let the generator write a client; it must warn of nothing that is ours."""
    if GENERATOR is None or not shutil.which("java"):
        raise MissingToolError("pip install openapi-generator-cli; apt-get install default-jre-headless")
    said = run(folder, GENERATOR, "generate", "-i", "openapi.json", "-g", language, "-o", language, *options)
    warnings = [line for line in said.splitlines() if " WARN " in line or " ERROR " in line]
    unknown = [line for line in warnings if not any(noise in line for noise in NOISE)]
    if unknown:
        raise AssertionError("\n".join(unknown))
    return folder / language


def python(folder: Path, address: str) -> None:
    """Import every module with warnings as errors, and fetch lists."""
    client = generate(folder, "python")
    run(client, sys.executable, "-W", "error", "-c", PYTHON, address)


def go(folder: Path, address: str) -> None:
    """Vet the client and list quotes; constants of enumerations are told apart by their type's name."""
    if not shutil.which("go"):
        raise MissingToolError("apt-get install golang-go")
    client = generate(folder, "go", "-p", "enumClassPrefix=true")
    shutil.rmtree(client / "test")  # asks for a library of assertions
    module = client / "go.mod"
    version = run(client, "go", "env", "GOVERSION").strip().removeprefix("go").rpartition(".")[0]
    module.write_text(module.read_text().replace("\ngo 1.23", f"\ngo {version}"))
    (client / "quotes_test.go").write_text(GO)
    offline = {"GOPROXY": "off", "GOFLAGS": "-mod=mod"}
    run(client, "go", "vet", ".", **offline)
    run(client, "go", "test", ".", **offline, RECORD=address)


def java(folder: Path, _: str) -> None:
    """Compile the client with warnings as errors, but for those of the generator's own support classes."""
    if not shutil.which("javac"):
        raise MissingToolError("apt-get install default-jdk-headless")
    jars = ":".join(_jar(name) for name in JARS)
    options = "openApiNullable=false,annotationLibrary=none,documentationProvider=none,useJakartaEe=true"
    client = generate(folder, "java", "--library", "native", "-p", options)
    sources = [str(path) for path in (client / "src" / "main").rglob("*.java")]
    run(
        client,
        "javac",
        "-Xlint:all,-serial,-deprecation",
        "-Werror",
        "-proc:none",
        "-d",
        "classes",
        "-cp",
        jars,
        *sources,
    )


def _jar(name: str) -> str:
    found = sorted(path for folder in JAVA_FOLDERS for path in folder.rglob(f"{name}*.jar"))
    if not found:
        raise MissingToolError(
            "apt-get install libjackson2-databind-java libjackson2-datatype-jsr310-java"
            " libjsr305-java libjakarta-annotation-api-java"
        )
    return str(found[-1])


def main() -> int:
    """Try each language on the description of a server of the first article."""
    clients: dict[str, Callable[[Path, str], None]] = {"Python": python, "Go": go, "Java": java}
    code = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record = Record(folder / "record.db")
        record.run("ingest", FIRST_ARTICLE)
        with record.serve() as client:
            (folder / "openapi.json").write_bytes(client.get("/openapi.json").content)
            for language, attempt in clients.items():
                try:
                    attempt(folder, str(client.base_url))
                    outcome = "generated, compiled" + ("" if attempt is java else ", used")
                except MissingToolError as error:
                    outcome = f"not tried; needs: {error}"
                except AssertionError as error:
                    outcome, code = f"FAILED\n{error}", 1
                sys.stdout.write(f"{language:8} {outcome}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
