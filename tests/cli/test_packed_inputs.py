"""Archives and feeds as inputs of the commands."""

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Command
from tests.ingest.packed import crawl, page, response, tarred, zipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "inputs"
    path.mkdir()
    (path / "a.zip").write_bytes(zipped({"x/rain.html": page("Rain"), "../out.html": page("Out")}))
    (path / "b.tar.gz").write_bytes(gzip.compress(tarred({"snow.html": page("Snow")})))
    (path / "c.html.gz").write_bytes(gzip.compress(page("Hail"), mtime=0))
    (path / "d.warc").write_bytes(crawl(response("https://paper.example/fog", page("Fog"))))
    (path / "dump.sql.gz").write_bytes(b"passed over, as dump.sql would be")
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_members_are_articles_and_what_is_not_read_is_one_line(
    onrecord: Command, folder: Path, workers: int
) -> None:
    code, out, err = onrecord("ingest", folder, "--json", "--workers", workers)
    paths = [line["path"] for line in map(json.loads, out.splitlines()[:-1])]
    assert paths == [
        f"{folder}/a.zip/x/rain.html",
        f"{folder}/a.zip/../out.html",
        f"{folder}/b.tar.gz/snow.html",
        f"{folder}/c.html.gz",
        f"{folder}/d.warc/https://paper.example/fog",
    ]
    assert (code, json.loads(out.splitlines()[-1])) == (
        1,
        {"new": 4, "unchanged": 0, "revised": 0, "rejected": 1, "language_not_supported": 0}
        | {"articles": 4, "quotes": 4, "speakers": 1},
    )
    assert (
        max(err.splitlines())
        == f"onrecord: rejected {folder}/a.zip/../out.html: has a name that leads out of its archive"
    )
    assert (
        onrecord("ingest", folder)[1]
        == "0 new, 4 unchanged, 0 revised, 1 rejected; 4 articles, 4 quotes, 1 speaker\n"
    )


def test_extract_prints_a_line_for_each_member(onrecord: Command, folder: Path) -> None:
    code, out, err = onrecord("extract", folder)
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["article"]["headline"] for line in lines] == ["Rain", "Snow", "Hail", "Fog"]
    assert [line["path"].removeprefix(f"{folder}/") for line in lines][:3] == ["a.zip/x/rain.html", "b.tar.gz/snow.html",
                                                                              "c.html.gz"]  # fmt: skip
    assert (code, err.count("rejected")) == (1, 1)


def test_settings_bound_an_archive(onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_MAX_FILE_BYTES", "100")
    reason = "is bigger than the limit of 100 bytes"
    assert onrecord("extract", folder / "c.html.gz") == (
        1,
        "",
        f"onrecord: rejected {folder}/c.html.gz: {reason}\n",
    )
    monkeypatch.setenv("ONRECORD_MAX_ARCHIVE_BYTES", "100")
    size = (folder / "a.zip").stat().st_size
    reason = f"has {size} bytes, more than the limit of 100"
    assert onrecord("extract", folder / "a.zip")[2] == f"onrecord: rejected {folder}/a.zip: {reason}\n"


def test_an_archive_in_standard_input_may_be_bigger_than_a_file(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MAX_FILE_BYTES", "1000")
    members = {f"{number}.html": page(f"Rain {number}") for number in range(9)}
    for data, lines in ((zipped(members), 9), (b"It rained. " * 200, 0)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code, out, err = onrecord("extract", "-")
        assert (len(data) > 1000, out.count("\n"), code) == (True, lines, 0 if lines else 1)
    assert err == "onrecord: rejected -: is bigger than the limit of 1000 bytes\n"


def test_standard_input_may_be_packed(
    onrecord: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.tar.gz", "c.html.gz", "d.warc"):
        data = (folder / name).read_bytes()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code, out, _ = onrecord("extract", "-")
        assert (code, out.count("\n")) == (0, 1)
    assert json.loads(out)["path"] == "-/https://paper.example/fog"
