"""A compiled part is used where it was made from the source beside it, or came without one."""

import os
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest
from onrecord.text.compiled_parts import compiled_part

ROOT = Path(__file__).resolve().parents[2]
_NUMBERS = count()


def _build() -> ModuleType:
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Room = tuple[str, Path]
"""Name of a package that holds a compiled part, and the source of this."""


@pytest.fixture(params=["text", "extraction/candidates"])
def room(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A package with a name of its own, in which a part was really compiled."""
    name = f"room{next(_NUMBERS)}"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").touch()
    source = Path(shutil.copy(ROOT / "app/onrecord" / request.param / "compiled.c", folder))
    if _build().compile_part(source) is None:
        pytest.skip("no C compiler here")
    monkeypatch.syspath_prepend(tmp_path)
    return name, source


def test_a_part_is_used_beside_the_source_that_it_was_compiled_from(room: Room) -> None:
    part = compiled_part(room[0])

    assert part is not None
    assert part.__name__ == f"{room[0]}.compiled"


def test_a_part_is_used_that_was_packed_without_its_source(room: Room) -> None:
    room[1].unlink()

    assert compiled_part(room[0]) is not None


def test_a_part_of_another_source_is_left_and_said_to_be(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    with room[1].open("a", encoding="utf-8") as source:
        source.write("/* pulled without make */\n")

    assert compiled_part(room[0]) is None
    assert "make setup" in caplog.text


def test_pulling_without_make_leaves_an_engine_that_reads(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd")
    )
    for room, now, before in (
        ("text", '"UOnO!"', '"UOn"'),
        ("extraction/candidates", '"nO!O!O!"', '"nO!O!"'),
    ):
        source = tmp_path / "app/onrecord" / room / "compiled.c"
        today = source.read_text(encoding="utf-8")
        yesterday = today.replace(now, before).replace('"SOURCE"', '"MADE_OF"')
        assert yesterday.count(before) > today.count(before)
        source.write_text(yesterday, encoding="utf-8")
        if _build().compile_part(source) is None:
            pytest.skip("no C compiler here")
        source.write_text(today, encoding="utf-8")
    read = "from onrecord import extract; print(extract('“It rains,” said Ann Roe.').quotes[0].speaker.name)"
    done = subprocess.run(
        [sys.executable, "-c", read],
        env=os.environ | {"PYTHONPATH": str(tmp_path / "app")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "Ann Roe\n"
    assert done.stderr.count("make setup") == 2


def test_without_a_compiler_there_is_no_part() -> None:
    assert compiled_part("onrecord.cli") is None
