"""What docs/data.md shows is true: a list of several pages becomes one file, and its columns are those that it names."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Server, save
from tests.web.records import ROOT, made_up

PAGE = (ROOT / "docs/data.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
COLUMNS = dict(re.findall(r"^\| `/v1/(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))


def save_list(server: Server, address: str, path: Path) -> int:
    """Run the page's own function."""
    _, code = SHOWN
    found: dict[str, Any] = {"__name__": "shown"}
    exec(compile(code, "docs/data.md", "exec"), found)  # noqa: S102 - our own page
    pages: int = found["save_list"](server, address, str(path))
    return pages


@pytest.mark.parametrize("what", ["quotes", "articles", "speakers", "changes"])
def test_a_whole_list_becomes_one_file_with_the_columns_that_are_named(
    many: Server, tmp_path: Path, what: str
) -> None:
    pages = save_list(many, f"/v1/{what}?format=csv&limit=50", tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    assert ", ".join(f"`{name}`" for name in names) == COLUMNS[what]
    total = many.get(f"/v1/{what}?limit=1&with_total=true").json()["total"]
    assert (len({tuple(row) for row in rows}), len(rows), pages) == (total, total, -(-total // 50))


def test_names_that_programs_take_for_nothing_are_names(writable: Server, tmp_path: Path) -> None:
    names = ("None", "NA", "Null", "nan", "007")
    save(writable.path, *(made_up(number, name=name) for number, name in enumerate(names)))
    save_list(writable, "/v1/quotes?format=csv&limit=3", tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert set(names) < {row["speaker"] for row in rows}
    wanted = "/v1/quotes?format=ndjson&limit=100"
    documents = [json.loads(line) for line in writable.get(wanted).text.splitlines()]
    assert [row["speaker"] or None for row in rows] == [
        quote["speaker"] and quote["speaker"]["name"] for quote in documents
    ]
