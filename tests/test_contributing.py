"""The contributors' page names files that exist, and answers every kind of change."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/contributing.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:app|tests|benchmarks|migrations|findings|docs|\.ci)/[\w./-]*)`", PAGE)))
REQUESTS = re.findall(r"^### (.+)\n\n((?:(?!##).+\n?|\n)+)", PAGE, flags=re.MULTILINE)


def test_the_paths_that_the_page_names_exist() -> None:
    assert NAMED
    assert [path for path in NAMED if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(("request_", "answer"), REQUESTS, ids=[request for request, _ in REQUESTS])
def test_each_change_request_names_its_files(request_: str, answer: str) -> None:
    assert re.search(r"`app/onrecord/[\w/]+(?:\.py|/)`", answer), request_


def test_the_page_answers_the_usual_change_requests() -> None:
    least = 12
    assert len(REQUESTS) >= least


def test_every_link_of_a_page_in_docs_leads_somewhere() -> None:
    dead = [
        (page.name, target)
        for page in sorted((ROOT / "docs").rglob("*.md"))
        for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_the_page_of_the_engine_names_modules_that_exist() -> None:
    named = set(re.findall(r"[\w/]+\.py\b", (ROOT / "docs/engine.md").read_text(encoding="utf-8")))
    assert named
    assert [name for name in sorted(named) if not list((ROOT / "app/onrecord").rglob(Path(name).name))] == []
