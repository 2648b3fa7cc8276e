import gzip
import json
from pathlib import Path

import pytest

from benchmarks.pages import body_scores, main, names

SENTENCES = (
    "The harbour board met on Tuesday and heard how the new cranes had fared in their first year. " * 4
)
PAGE = f'<html><head><meta name="author" content="Ann Roe"></head><body><article><p>{SENTENCES}</p></article></body></html>'


def test_a_body_that_is_read_whole_scores_one_and_one_that_is_not_less() -> None:
    assert body_scores([("a b c d e", "a b c d e")]) == (1.0, 1.0, 1.0)
    f1, precision, recall = body_scores([("a b c d e", "a b c d e f"), ("x", "")])
    assert (precision, recall) == (2 / 3, 0.5)
    assert f1 == pytest.approx(4 / 7)


def test_authors_are_compared_as_sets_of_names() -> None:
    assert names("By Ann Roe and TOM BLY") == names("tom bly, Ann Roe")


def test_a_corpus_is_read_from_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind, gold in (
        ("bodies", {"articleBody": SENTENCES}),
        ("metadata", {"byline": "Ann Roe", "publishedTime": None}),
    ):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "one.html.gz").write_bytes(gzip.compress(PAGE.encode(), mtime=0))
        (tmp_path / f"{kind}.json").write_text(json.dumps({"one": gold}))
    assert main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "1 bodies: F1 1.0000" in printed
    assert "authors: 1 of 1 right, 0 of 0" in printed
    assert "dates: 0 of 0 right, 0 of 1" in printed
