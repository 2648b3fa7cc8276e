"""Whole lists in the programs that docs/data.md names, read as it says: every row, name, type and null is right."""

import csv
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from onrecord.routers.formats.tables import column_types

from tests.web.conftest import Server, save
from tests.web.records import ROOT, made_up

PAGE = (ROOT / "docs/data.md").read_text(encoding="utf-8")
HOW = dict(re.findall(r"^\| ([^|`]+) \| `([^`]+)` \| [^|]+ \|$", PAGE, re.MULTILINE))
TYPES = column_types("quotes")
NAMES = ("None", "NA", "Null", "nan", "007", "true", "Ann, “the Hat” Lee")
Row = dict[str, Any]


@pytest.fixture(scope="module")
def folder(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of a record whose first hundred rows tell nothing of what comes: figures for headlines, no dates and addresses."""
    path = tmp_path_factory.mktemp("frames")
    shutil.copy(empty_record, path / "record.db")
    plain: Row = {"headline": "1984", "published_at": "2024-05-01", "source_url": None, "publisher": None}
    odd: Row = {"headline": "=Sum\nof all", "published_at": "2018-12-05T10:00:00+02:00"}
    save(path / "record.db", *(made_up(number, name=f"Ann Lee{number}", **plain) for number in range(60)))
    save(path / "record.db", *(made_up(100 + number, name=name, **odd) for number, name in enumerate(NAMES)))
    save(path / "record.db", made_up(200, published_at=None))
    server = Server(path / "record.db")
    for suffix in ("csv", "ndjson", "parquet"):
        (path / f"quotes.{suffix}").write_bytes(server.get(f"/v1/quotes.{suffix}").content)
    pages = server.get("/v1/quotes?format=csv&limit=100&sort=-published_at")
    (path / "quotes-1.csv").write_bytes(pages.content)
    (path / "quotes-2.csv").write_bytes(server.get(pages.links["next"]["url"]).content)
    server.dispatcher.close()
    return path


@pytest.fixture(autouse=True)
def _there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


@pytest.fixture(scope="module")
def documents(folder: Path) -> list[Row]:
    return [json.loads(line) for line in (folder / "quotes.ndjson").read_text(encoding="utf-8").splitlines()]


def evaluated(expression: str) -> Any:
    """Run an expression of the page."""
    return eval(expression, {"pd": pd, "pl": pl})  # noqa: S307 - our own page


def rows_of_pandas(frame: pd.DataFrame) -> list[Row]:
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in frame.to_dict(orient="records")
    ]


def asked(statement: str) -> list[Row]:
    connection = duckdb.connect()
    result = connection.execute(statement)
    names = [column[0] for column in result.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    connection.close()
    return rows


def read_by_r() -> list[Row]:
    """Read in R, which writes what it has got as CSV with a word for null that no cell is."""
    script = f"suppressMessages(library(readr)); cat(format_csv({HOW['R, readr']}, na = '<null>'))"
    done = subprocess.run(
        ["Rscript", "-e", f"options(readr.show_col_types = FALSE); {script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    rows: list[Row] = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    for row in rows:
        row.update({name: None for name, cell in row.items() if cell == "<null>"})
        row.update(confidence=float(row["confidence"]), position=int(row["position"]))
    return rows


def has_readr() -> bool:
    if not shutil.which("Rscript"):
        return False
    return (
        subprocess.run(["Rscript", "-e", "library(readr)"], capture_output=True, check=False).returncode == 0
    )


READERS: dict[str, Callable[[], list[Row]]] = {
    "pandas": lambda: rows_of_pandas(evaluated(HOW["pandas"])),
    "pandas, Parquet": lambda: rows_of_pandas(pd.read_parquet("quotes.parquet")),
    "polars": lambda: evaluated(HOW["polars"]).to_dicts(),
    "polars, Parquet": lambda: pl.read_parquet("quotes.parquet").to_dicts(),
    "DuckDB": lambda: asked(HOW["DuckDB"]),
    "DuckDB, one file a page": lambda: asked(HOW["DuckDB, one file a page"]),
    "DuckDB, Parquet": lambda: asked("SELECT * FROM 'quotes.parquet'"),
    "R, readr": read_by_r,
}


@pytest.mark.parametrize("reader", READERS)
def test_every_cell_is_read_right(documents: list[Row], reader: str) -> None:
    if reader == "R, readr" and not has_readr():
        pytest.skip("needs R: apt-get install r-base-core r-cran-readr")
    rows = READERS[reader]()
    assert [*rows[0]] == [*TYPES]
    assert len(rows) == len(documents) > 100
    for row, quote in zip(rows, documents, strict=True):
        formula = "" if "Parquet" in reader or quote["article"]["headline"] == "1984" else "'"
        headline = quote["article"]["headline"]
        assert row["speaker"] == (quote["speaker"] and quote["speaker"]["name"])
        assert row["headline"] == (formula + headline if headline.startswith("=") else headline)
        assert row["published_at"] == quote["article"]["published_at"]
        assert row["source_url"] == quote["article"]["source_url"]
        assert row["publisher"] == (quote["article"]["publisher"] and quote["article"]["publisher"]["name"])
        assert (row["confidence"], row["position"]) == (quote["confidence"], quote["position"])
        assert (row["id"], row["text"]) == (quote["id"], quote["text"])


def test_ndjson_is_read_by_pandas_polars_and_duckdb(documents: list[Row]) -> None:
    lines = evaluated(HOW["pandas, NDJSON"])
    assert [row["speaker"] for row in rows_of_pandas(lines[["speaker"]])] == [
        quote["speaker"] for quote in documents
    ]
    assert (lines["article"].tolist(), lines["id"].tolist()) == (
        [quote["article"] for quote in documents],
        [quote["id"] for quote in documents],
    )
    frame = evaluated(HOW["polars, NDJSON"])
    assert frame["id"].to_list() == [quote["id"] for quote in documents]
    names = frame["speaker"].struct.field("name").to_list()
    assert set(NAMES) < set(names)
    counted = {row["name"]: row["count_star()"] for row in asked(HOW["DuckDB, NDJSON"])}
    assert {name: names.count(name) for name in names} == counted


def test_the_first_lines_of_the_page_do_what_they_show(folder: Path) -> None:
    """pandas asks with the standard library, so that the answer is handed to it here as a file."""
    (code, _) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    ((address, path),) = re.findall(r"(\"http://127\.0\.0\.1:8000(\S+)\")", code)
    server = Server(folder / "record.db")
    answer = server.get(path)
    server.dispatcher.close()
    found: Row = {}
    exec(code.replace(address, "file"), {"file": io.BytesIO(answer.content)}, found)  # noqa: S102 - our own page
    assert set(found["quotes"].capacity) == {"analyst"}
    assert found["by_speaker"].sum() == len(found["quotes"])


def test_the_table_of_columns_is_that_of_the_files() -> None:
    table = re.findall(r"^\| `(\w+)` \| (text|number|whole number) \| ", PAGE, re.MULTILINE)
    words = {str: "text", float: "number", int: "whole number"}
    assert table == [(name, words[kind]) for name, kind in TYPES.items()]
