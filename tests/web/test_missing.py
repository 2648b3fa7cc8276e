"""What `onrecord read` does not find is what the record lists as missing."""

import json
import shutil
from pathlib import Path

import pytest
from onrecord.cli import main
from onrecord.ingest.formats import TEXT
from onrecord.ingest.reader import read_articles

from tests.web.conftest import Server, save

BODY = "\n\nThe pier opened on Monday.\n\n“It was time,” said Ida Moss.\n"
HEADERS = {
    "all.txt": "Pier reopens\n\nBy Ann Roe\n\nThe Ely Post\n\nMay 5, 2018",
    "no-byline.txt": "Pier sinks\n\nThe Ely Post\n\nMay 6, 2018",
    "no-date.txt": "Pier burns\n\nBy Ann Roe\n\nSource: The Ely Post",
    "nothing.txt": "",
}
KEYS = {"byline": "byline", "date": "published_at", "headline": "headline", "publisher": "publisher"}


def test_what_read_does_not_find_is_listed_as_missing(
    empty_record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, record = tmp_path / "in", tmp_path / "record.db"
    folder.mkdir()
    shutil.copy(empty_record, record)
    for number, (name, header) in enumerate(HEADERS.items()):
        (folder / name).write_text(f"{header}{BODY}\nIt has {number} lamps.\n")
        save(record, *read_articles((folder / name).read_bytes(), name=name, media_type=TEXT))
    assert main(["read", "--json", str(folder)]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    server = Server(record)
    for missing, key in KEYS.items():
        not_found = {one["headline"]["value"] for one in told if one[key]["value"] is None}
        listed = {one["headline"] for one in server.get(f"/v1/articles?missing={missing}").json()["items"]}
        assert listed == not_found
        assert listed
    server.dispatcher.close()
    assert main(["read", str(folder / "no-byline.txt")]) == 0
    assert "byline: not found" in capsys.readouterr().out
