"""A TypeScript client generated from the served description compiles strictly, lists the analysts' quotes and sends an article."""

import json
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.e2e.processes import ROOT
from tests.waiting import GUARD_SECONDS

PROGRAM = ROOT / "tests/e2e/typescript"
MODULES = PROGRAM / "node_modules"
NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(
    not NODE or not MODULES.exists(),
    reason="needs node and packages: apt-get install nodejs npm; npm install --no-package-lock --prefix tests/e2e/typescript",
)
WORDING = {"direct": "said", "mixed": "said in part", "indirect": "paraphrased"}


@pytest.fixture(scope="module")
def program(client: httpx.Client, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program, its packages and the types of the served description, to compile in."""
    folder = tmp_path_factory.mktemp("typescript")
    for name in ("package.json", "tsconfig.json", "list-quotes.ts"):
        shutil.copy(PROGRAM / name, folder)
    (folder / "node_modules").symlink_to(MODULES)
    said = run(
        folder,
        "node_modules/openapi-typescript/bin/cli.js",
        *(f"{client.base_url}/openapi.json", "--output", "record.d.ts"),
    )
    assert "warn" not in said.lower(), said
    assert "⚠" not in said, said
    return folder


def run(program: Path, script: str, *arguments: str) -> str:
    """Run a script of a package or of ours; return all that it said."""
    done = subprocess.run(
        [NODE or "", script, *arguments],
        cwd=program,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=GUARD_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_a_generated_client_lists_the_analysts_quotes_and_sends_an_article(
    client: httpx.Client, program: Path
) -> None:
    assert run(program, "node_modules/typescript/bin/tsc") == ""
    lines = [
        json.loads(line) for line in run(program, "built/list-quotes.js", str(client.base_url)).splitlines()
    ]
    expected: list[list[object]] = [
        [
            quote["speaker"]["name"],
            WORDING[quote["kind"]],
            quote["text"],
            sum(span["verbatim"] for span in quote["spans"]),
            quote["cue"] and quote["cue"]["exact"],
            quote["article"]["headline"],
        ]
        for analyst in client.get("/v1/analysts?sort=name").json()["items"]
        for quote in client.get(f"{analyst['url']}/quotes").json()["items"]
    ]
    assert len(expected) == 5
    missing = client.get("/v1/analysts/nobody").json()["title"]
    assert lines == [*expected, [404, missing], ["The mill", ["Jane Doe"]]]


def test_a_program_that_uses_the_types_wrongly_does_not_compile(program: Path) -> None:
    """The types say something: a kind that does not exist and a null that is not looked at are refused."""
    source = (program / "list-quotes.ts").read_text(encoding="utf-8")
    for right, wrong in (('indirect: "', 'sung: "'), ("speaker?.name", "speaker.name")):
        assert source.count(right) == 1
        source = source.replace(right, wrong)
    (program / "list-quotes.ts").write_text(source, encoding="utf-8")
    with pytest.raises(AssertionError, match="'sung' does not exist") as refused:
        run(program, "node_modules/typescript/bin/tsc", "--noEmit")
    assert "'speaker' is possibly 'null'" in str(refused.value)
