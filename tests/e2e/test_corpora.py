"""`onrecord extract --raw` reads every article of the corpora where they are."""

import json
from pathlib import Path

import pytest

from tests.e2e.processes import ROOT, Record

TEXTS = ROOT.parent / "shared" / "corpora" / "polnear" / "train" / "text"


@pytest.mark.skipif(
    not TEXTS.is_dir(), reason="the corpora are not beside the checkout (../shared/corpora/polnear)"
)
def test_every_text_of_the_corpus_is_read_without_an_error(tmp_path: Path) -> None:
    done = Record(tmp_path / "unused.db").run("extract", "--raw", "--workers", "2", TEXTS)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    paths = sorted(TEXTS.glob("*.txt"))
    assert len(lines) == len(paths) == 840
    assert done.stderr == ""
    by_name = {Path(line["path"]).name: line for line in lines}
    for path in paths[::20]:
        text = path.read_bytes().decode("utf-8")
        for quote in by_name[path.name]["quotes"]:
            assert [text[span["start"] : span["end"]] for span in quote["spans"]] == [
                span["exact"] for span in quote["spans"]
            ]
