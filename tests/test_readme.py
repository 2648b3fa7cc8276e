"""Documented or red: every command and every setting is in the README."""

import argparse
import dataclasses
import re
from pathlib import Path

from onrecord.cli.main import build_parser
from onrecord.config import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def verbs() -> list[str]:
    actions = build_parser()._actions
    return next(list(action.choices) for action in actions if isinstance(action, argparse._SubParsersAction))


def test_every_command_is_explained_and_no_other_is() -> None:
    explained = re.findall(r"^\| `onrecord ([a-z-]+)", README, flags=re.MULTILINE)
    assert sorted(explained) == sorted(verbs())


def test_every_setting_is_explained_with_its_default_and_no_other_is() -> None:
    explained = re.findall(
        r"^\| `(ONRECORD_[A-Z_]+)` \| (?:`([^`]+)`|none) \| \S", README, flags=re.MULTILINE
    )
    defaults = dataclasses.asdict(Settings())
    assert sorted(explained) == sorted(
        (f"ONRECORD_{name.upper()}", str(value)) for name, value in defaults.items()
    )


def test_every_link_into_the_project_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!http)([^)#]+)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []
