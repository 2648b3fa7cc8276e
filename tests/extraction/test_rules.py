"""The table of rules holds every name that an attribution may carry, and docs/engine.md prints it."""

import ast
from pathlib import Path

import pytest
from onrecord import extraction
from onrecord.extraction.engine import extract
from onrecord.extraction.rules import BY_NAME, RULES
from onrecord.routers.schemas.quotes import RULE

ROOT = Path(extraction.__path__[0])
DOCS = Path(__file__).parents[2] / "docs/engine.md"


def test_names_are_single() -> None:
    assert len(BY_NAME) == len(RULES)


def test_attributions_take_their_rule_from_the_table() -> None:
    """Each `Attribution(...)` of the engine is given name and method of a row, never a string."""
    calls = [
        call
        for path in ROOT.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Attribution"
    ]
    signed = [[ast.unparse(argument) for argument in call.args[-2:]] for call in calls]
    assert signed
    assert all(name.endswith(".name") and method.endswith(".method") for name, method in signed)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ann Bly said the bridge is safe.", "source_cue_content"),
        ("“The bridge is safe,” said Ann Bly, the mayor.", "content_cue_source"),
        ("According to Ann Bly, the bridge is safe.", "according_to"),
        ("“The bridge will never be closed again.”\n\n— Ann Bly", "dash_signature"),
        ("The bridge is safe, we hear.\n\n— Ann Bly (@annbly)", "post"),
        ("“The bridge is safe,” Ann Bly told reporters. “Nobody needs to worry.”", "content_source_cue"),
    ],
)
def test_rules_of_sentences(text: str, rule: str) -> None:
    assert [BY_NAME[quotation.rule].name for quotation in extract(text).quotations][:1] == [rule]


def test_a_measured_rate_is_a_number() -> None:
    assert BY_NAME["label"].rate == pytest.approx(0.95)
    with pytest.raises(ValueError, match="scored"):
        BY_NAME["no_cue"].rate  # noqa: B018 - the property raises


def test_the_description_of_the_api_lists_them() -> None:
    assert [rule.name for rule in RULES if f"`{rule.name}`" not in RULE] == []


def test_the_page_prints_the_table() -> None:
    rows = [f"| `{rule.name}` | {rule.method} | {rule.confidence} | {rule.meaning} |" for rule in RULES]
    assert "\n".join(rows) in DOCS.read_text()
