"""The Makefile's targets are the project's front door: `make help` must name each one."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
VERBS = re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE)


def make_help() -> str:
    return subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("verb", VERBS)
def test_make_help_prints_the_verb_and_what_it_does(verb: str) -> None:
    assert re.search(rf"^{verb} +\S.*\.$", make_help(), flags=re.MULTILINE)


def test_every_verb_is_phony_so_that_a_file_of_its_name_cannot_shadow_it() -> None:
    phony = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    assert sorted(" ".join(phony).split()) == sorted(VERBS)
