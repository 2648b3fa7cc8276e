"""What holds for the files themselves: nothing of an article in the engine, small files, short decisions."""

import json
import re
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = (ROOT / "data/articles/media-line-russian-offer.txt").read_text(encoding="utf-8")
EXPECTED = json.loads(
    (ROOT / "tests/data/media-line-russian-offer.expected.json").read_text(encoding="utf-8")
)
ENGINE = ("app/onrecord/text", "app/onrecord/extraction", "app/onrecord/ingest")
CODE = [path for folder in ENGINE for path in sorted((ROOT / folder).rglob("*.py"))]
LISTS = [path for folder in ENGINE for path in sorted((ROOT / folder).rglob("*.txt"))]
LONGEST_FILE = {"app": 320, "benchmarks": 320, "migrations": 320, "tests": 320}
"""Lines."""
WORDS_IN_A_ROW = 6
TOP_LEVEL = {
    "CHANGELOG.md",
    "Dockerfile",
    "LICENSE",
    "Makefile",
    "README.md",
    "constraints.txt",
    "hatch_build.py",
    "pyproject.toml",
}
"""What a reader meets first: any other file there is a slip."""


def names_of_the_first_article() -> set[str]:
    speakers = EXPECTED["speakers"]
    organizations = {role["organization"] for speaker in speakers for role in speaker["roles"]} - {None}
    return {
        *(speaker["name"] for speaker in speakers),
        *(part for speaker in speakers for part in speaker["name"].split()),
        *organizations,
        EXPECTED["article"]["publisher"]["name"],
        "Netanyahu",
        "Putin",
    }


def is_named_in(name: str, path: Path) -> bool:
    return (
        re.search(rf"\b{re.escape(name)}\b", path.read_text(encoding="utf-8"), flags=re.IGNORECASE)
        is not None
    )


def word_rows(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + WORDS_IN_A_ROW]) for at in range(len(words) - WORDS_IN_A_ROW + 1)}


def test_no_other_file_lies_at_the_top_of_the_repository() -> None:
    made = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    files = {path.name for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".")}
    assert {name for name in files if not any(fnmatch(name, one) for one in made)} == TOP_LEVEL


@pytest.mark.parametrize("name", sorted(names_of_the_first_article()))
def test_no_name_of_the_first_article_is_in_the_engines_code(name: str) -> None:
    assert [path for path in CODE if is_named_in(name, path)] == []


def test_no_surname_or_full_name_of_the_first_article_is_in_a_word_list() -> None:
    given = {speaker["name"].split()[0] for speaker in EXPECTED["speakers"]}
    names = names_of_the_first_article() - given
    assert [(name, path) for name in sorted(names) for path in LISTS if is_named_in(name, path)] == []


def test_no_six_words_of_the_first_article_stand_in_the_engine() -> None:
    rows = word_rows(ARTICLE)
    shared = {path.name: rows & word_rows(path.read_text(encoding="utf-8")) for path in CODE + LISTS}
    assert {name: found for name, found in shared.items() if found} == {}


def test_no_module_is_longer_than_a_reader_wants() -> None:
    too_long = [
        (path.relative_to(ROOT).as_posix(), lines)
        for folder, most in LONGEST_FILE.items()
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > most
    ]
    assert too_long == []


@pytest.mark.parametrize("path", sorted((ROOT / "docs/decisions").glob("0*.md")), ids=lambda path: path.stem)
def test_a_decision_is_short_and_has_its_four_headings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 50
    assert re.findall(r"^## (.*)$", text, flags=re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
        "Alternatives",
    ]
    assert text.startswith(f"# {int(path.name[:4])}. ")


def test_no_two_decisions_share_a_number() -> None:
    numbers = sorted(path.name[:4] for path in (ROOT / "docs/decisions").glob("0*.md"))
    assert [one for one, two in pairwise(numbers) if one == two] == []
