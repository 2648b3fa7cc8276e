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


@pytest.fixture
def source(build: ModuleType, tmp_path: Path) -> Path:
    copy: Path = tmp_path / build.SOURCE
    copy.parent.mkdir(parents=True)
    shutil.copy(ROOT / build.SOURCE, copy)
    return copy


def test_what_is_compiled_can_be_loaded(build: ModuleType, source: Path, tmp_path: Path) -> None:
    made = build.compile_scorer(tmp_path)

    assert set(source.parent.iterdir()) == {source, made or source}
    assert made is None or hasattr(loaded("compiled", made), "Scorer")


def test_without_a_compiler_nothing_is_compiled(
    build: ModuleType, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", str(tmp_path / "no such compiler"))

    assert build.compile_scorer(tmp_path) is None
    assert list(source.parent.iterdir()) == [source]
