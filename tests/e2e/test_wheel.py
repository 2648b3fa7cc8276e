"""The wheel, installed into an empty environment in an empty folder, with no checkout near."""

import os
import shutil
import site
import subprocess
import sys
import venv
from pathlib import Path

import httpx
import pytest

from tests.e2e.processes import FIRST_ARTICLE, ROOT, free_port, wait_until_ready
from tests.waiting import GUARD_SECONDS

CHECK = "import importlib.util, onrecord; print(onrecord.__file__, importlib.util.find_spec('app'))"

FOR_USERS = """\
from onrecord import Article, Quote, extract

article: Article = extract("“Prices are up,” said Ann Roe.")
quotes: tuple[Quote, ...] = article.quotes
assert quotes[0].speaker is not None
print(quotes[0].speaker.name)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it alone, and lend it the libraries that the tests run with."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("app", "migrations"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build: list[str | Path] = [
        *pip,
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(folder),
        str(source),
    ]
    subprocess.run(build, check=True, timeout=GUARD_SECONDS, capture_output=True)
    shutil.rmtree(source)
    venv.create(folder / "environment")
    (wheel,) = folder.glob("*.whl")
    (packages,) = (folder / "environment/lib").glob("python*/site-packages")
    (libraries,) = site.getsitepackages()
    install: list[str | Path] = [
        *pip,
        "--python",
        folder / "environment/bin/python",
        "install",
        "--no-deps",
        "--no-index",
        wheel,
    ]
    subprocess.run(install, check=True, timeout=GUARD_SECONDS, capture_output=True)
    (packages / "libraries.pth").write_text(f"{libraries}\n")
    return folder / "environment/bin"


def environment() -> dict[str, str]:
    """Return the variables of this process but for where it finds the checkout."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run(installed: Path, folder: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [installed / arguments[0], *arguments[1:]],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=GUARD_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_but_the_package_is_installed(installed: Path, tmp_path: Path) -> None:
    file, other = run(installed, tmp_path, "python", "-c", CHECK).split()
    assert Path(file).is_relative_to(installed.parent)
    assert other == "None"


def test_python_users_get_what_they_are_promised(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "notebook.py").write_text(FOR_USERS, encoding="utf-8")
    assert run(installed, tmp_path, "python", "notebook.py") == "Ann Roe\n"
    [types] = (installed.parent / "lib").glob("python*/site-packages/onrecord/py.typed")
    assert types.exists()
    checked = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(installed / "python")]
    done = subprocess.run(
        [*checked, "--cache-dir", os.devnull, "--follow-imports", "silent", "notebook.py"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=GUARD_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "Success: no issues found in 1 source file\n"), done.stderr


def test_the_installed_commands_work_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    shutil.copy(FIRST_ARTICLE, tmp_path / "article.txt")
    run(installed, tmp_path, "onrecord", "migrate")
    run(installed, tmp_path, "onrecord", "ingest", "article.txt")
    assert "no faults" in run(installed, tmp_path, "onrecord", "verify")
    assert run(installed, tmp_path, "onrecord", "export").count("\n") > 1
    port = free_port()
    server = subprocess.Popen(
        [installed / "onrecord", "serve", "--port", str(port)],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.DEVNULL,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=GUARD_SECONDS) as client:
            wait_until_ready(client, server)
            assert len(client.get("/v1/analysts").json()["items"]) == 2
            assert client.get("/").status_code == httpx.codes.OK
    finally:
        server.terminate()
        server.wait(timeout=GUARD_SECONDS)
