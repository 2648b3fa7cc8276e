"""What the build compiles: nothing has to be, and what is made can be loaded."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


def loaded(name: str, file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def build() -> ModuleType:
    return loaded("hatch_build", ROOT / "hatch_build.py")


@pytest.fixture(params=[("text", "cut"), ("candidates", "Scorer")], ids=["text", "candidates"])
def part(request: pytest.FixtureRequest, build: ModuleType, tmp_path: Path) -> tuple[Path, str]:
    """A copy of a source in a folder of its own, and what its module has."""
    room, name = request.param
    source = next(one for one in build.SOURCES if one.parent.name == room)
    return Path(shutil.copy(ROOT / source, tmp_path)), name


def test_what_is_compiled_can_be_loaded(build: ModuleType, part: tuple[Path, str]) -> None:
    source, name = part
    made = build.compile_part(source)

    assert set(source.parent.iterdir()) == {source, made or source}
    assert made is None or hasattr(loaded("compiled", made), name)


def test_without_a_compiler_nothing_is_compiled(
    build: ModuleType, part: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", str(tmp_path / "no such compiler"))

    assert build.compile_part(part[0]) is None
    assert list(tmp_path.iterdir()) == [part[0]]
