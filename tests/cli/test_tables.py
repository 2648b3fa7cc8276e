"""`onrecord extract -o` and `onrecord export --format`: tables that data frames read."""

import csv
import json
import sys
from pathlib import Path

import polars as pl
import pytest

from tests.cli.commands import Command

FIRST = Path(__file__).parents[2] / "data" / "articles" / "media-line-russian-offer.txt"
OTHER = "“=Prices are up,” said Ann Roe, an analyst at Acme. Roe said that she would wait."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "articles"
    path.mkdir()
    (path / "a.txt").write_text(OTHER)
    (path / "b.txt").write_bytes(FIRST.read_bytes())
    return path


def flat(line: dict[str, object]) -> list[tuple[object, object]]:
    return [(quote["text"], quote["confidence"]) for quote in line["quotes"]]  # type: ignore[attr-defined]  # a list


def test_quotes_are_rows_of_csv_and_parquet(onrecord: Command, folder: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in onrecord("extract", folder)[1].splitlines()]
    expected = [pair for line in lines for pair in flat(line)]
    code, out, err = onrecord("extract", folder, "-o", tmp_path / "quotes.parquet", "--workers", "2")
    assert (code, out) == (0, "")
    assert err.startswith("2 articles, 12 quotes, 4 speakers, 3 analysts; most quoted: Zvi Magen (4), ")
    frame = pl.read_parquet(tmp_path / "quotes.parquet")
    assert [*zip(frame["text"], frame["confidence"], strict=True)] == expected
    assert frame["path"].to_list()[0] == str(folder / "a.txt")
    assert [str(frame.schema[name]) for name in ("headline", "start", "confidence_content")] == [
        "String", "Int64", "Float64",
    ]  # fmt: skip
    written = onrecord("extract", "--format", "csv", folder)[1]
    rows = list(csv.DictReader(written.splitlines()))
    assert [row["text"].removeprefix("'") for row in rows] == [text for text, _ in expected]
    assert [*rows[0]] == frame.columns


def test_lines_go_to_a_file_that_is_wholly_there_or_not(
    onrecord: Command, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "found.jsonl"
    (folder / "c.txt").write_bytes(b"\xff")
    code, out, err = onrecord("extract", folder, "-o", target)
    assert (code, out) == (1, "")
    assert err.splitlines()[-1].startswith("2 articles, ")
    assert target.read_text() == onrecord("extract", folder)[1]
    for place in (tmp_path / "none" / "found.csv", folder):
        code, _, err = onrecord("extract", folder / "a.txt", "-o", place)
        assert (code, err.startswith(f"onrecord: {place}: ")) == (1, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "found.jsonl"]


def test_nothing_found_is_a_table_of_names(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    code, _, err = onrecord("extract", tmp_path / "a.txt", "-o", tmp_path / "a.csv")
    assert (code, err) == (0, "1 article, 0 quotes, 0 speakers, 0 analysts\n")
    assert (tmp_path / "a.csv").read_text().startswith("path,headline,")


def test_parquet_needs_a_file_and_its_library(
    onrecord: Command, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit):
        onrecord("extract", folder, "--format", "parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, _, err = onrecord("extract", folder, "-o", tmp_path / "quotes.parquet")
    assert (code, err) == (1, "onrecord: Parquet needs pyarrow: pip install 'onrecord[parquet]'\n")
    assert not (tmp_path / "quotes.parquet").exists()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_record_is_exported_as_tables(
    onrecord: Command, folder: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_PUBLIC_URL", "https://record.example/")
    onrecord("ingest", folder)
    code, out, err = onrecord("export", "--format", form, "-o", tmp_path / "tables" / "new")
    files = [tmp_path / "tables" / "new" / f"{what}.{form}" for what in ("quotes", "articles", "speakers")]
    assert (code, out, err.split()) == (0, "", [str(file) for file in files])
    quotes, articles, speakers = (
        pl.read_csv(file, infer_schema_length=None) if form == "csv" else pl.read_parquet(file)
        for file in files
    )
    assert quotes["article_id"].n_unique() == len(articles) == 2
    assert articles["quote_count"].sum() == len(quotes)
    assert set(quotes["speaker_id"].drop_nulls()) == set(speakers["id"])
    assert quotes["permalink"][0] == f"https://record.example/id/{quotes['id'][0]}"


def test_tables_need_a_folder_and_lines_none(onrecord: Command, folder: Path, tmp_path: Path) -> None:
    onrecord("ingest", folder / "a.txt")
    for wrong in (("--format", "csv"), ("-o", tmp_path / "x")):
        with pytest.raises(SystemExit):
            onrecord("export", *wrong)
    code, _, err = onrecord("export", "--format", "csv", "-o", folder / "a.txt" / "x")
    assert (code, err) == (1, f"onrecord: {folder / 'a.txt' / 'x'}: Not a directory\n")
