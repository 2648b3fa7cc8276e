"""Documented or red: every command, setting and input format has its row, and what the README shows is what is printed."""

import argparse
import dataclasses
import doctest
import re
from pathlib import Path

import pytest
from onrecord.cli.main import build_parser, main
from onrecord.config import Settings
from onrecord.ingest.formats import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
INPUTS = (ROOT / "docs/inputs.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    actions = build_parser()._actions
    return next(list(action.choices) for action in actions if isinstance(action, argparse._SubParsersAction))


def test_every_command_is_explained_and_no_other_is() -> None:
    explained = re.findall(r"^\| `onrecord ([a-z-]+)", COMMANDS, flags=re.MULTILINE)
    assert sorted(explained) == sorted(commands())


def test_every_setting_is_explained_with_its_default_and_no_other_is() -> None:
    explained = re.findall(
        r"^\| `(ONRECORD_[A-Z_]+)` \| (?:`([^`]+)`|none) \| \S", SETTINGS, flags=re.MULTILINE
    )
    defaults = dataclasses.asdict(Settings())
    assert sorted(explained) == sorted(
        (f"ONRECORD_{name.upper()}", str(value)) for name, value in defaults.items()
    )


def test_every_ending_of_a_file_that_is_read_is_explained() -> None:
    explained = set(re.findall(r"`(\.[a-z]+)`", INPUTS))
    assert {suffix for row in FORMATS for suffix in row.suffixes} <= explained


def test_the_command_explains_an_article_as_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article, shown = re.findall(r"^```\n(“The.*?|==.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("bridge.txt").write_text(article, encoding="utf-8")
    assert main(["extract", "--explain", "bridge.txt"]) == 0
    assert capsys.readouterr().out.strip() == shown.strip()


def test_the_readme_is_true_for_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 3) == (0, True)


def test_every_link_into_the_project_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!http)([^)#]+)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []
