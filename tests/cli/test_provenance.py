"""`onrecord read`: what is read from where, and what is left out."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Command

PAGE = """<html lang="en"><head><title>Boats</title><meta name="author" content="Ann Roe">
<meta property="og:title" content="Two boats go"><meta property="og:site_name" content="Lowmere Crier"></head><body><nav>Home</nav>
<article><h1>Two boats go</h1><p>By Ann Roe</p><p>The ferry firm will sell two boats, "and soon", said Ole Brekke, who
has been its master since it had but one of them and who wrote the letters that all of the islands still have framed.</p>
<aside class="pullquote">who wrote the letters that all of the islands still have framed</aside></article>{rest}</body></html>"""


def test_it_says_where_each_part_of_a_page_stands(onrecord: Command, tmp_path: Path) -> None:
    path = tmp_path / "boats.html"
    path.write_text(PAGE.format(rest="".join(f"<p>{number}{'.' * 80}</p>" for number in range(7))))
    code, out, err = onrecord("read", path)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:10] == [
        f"== {path}",
        "format: HTML",
        "headline: Two boats go (meta og:title)",
        "dek: not found",
        "byline: Ann Roe (meta author)",
        "publisher: Lowmere Crier (meta og:site_name)",
        "source_url: not found",
        "published_at: not found",
        "language: en (html lang)",
        "body: 186 characters in 1 paragraph (1 of 13 blocks)",
    ]
    assert "left out, since it is headline, dek, byline or date, or stands over them: 2" in lines
    assert "left out, since it is not part of the article, as the page is built: 7" in lines
    assert f"  0{'.' * 68}…" in lines
    assert "  … and 2 more" in lines


def test_it_reads_every_format_and_says_as_json_all_that_is_left_out(
    onrecord: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(rest=""))
    (tmp_path / "b.txt").write_text(
        "Two boats go\n\nBy Ann Roe\n\nThe firm sells two boats.\n\n“Soon,” said Ole Brekke.\n"
    )
    (tmp_path / "c.json").write_text("{}")
    code, out, err = onrecord("read", "--json", tmp_path)
    page, text = (json.loads(line) for line in out.splitlines())
    assert code == 1
    assert "c.json: holds no" in err
    assert page["byline"] == {"value": "Ann Roe", "from": "meta author"}
    assert page["published_at"] == {"value": None, "from": None}
    assert [one["text"] for one in page["left_out"]][:4] == ["Boats", "Home", "Two boats go", "By Ann Roe"]
    assert text["headline"] == {"value": "Two boats go", "from": None}
    assert text["body"] == {"characters": 51, "paragraphs": 2, "from": None}
    _, out, _ = onrecord("read", tmp_path / "b.txt")
    assert "header: the first 26 characters, which are no part of the body" in out


def test_standard_input_is_read_by_how_it_begins(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<!doctype html><h1>Rain</h1><p>It rained."))
    )
    _, out, _ = onrecord("read", "-")
    assert "format: HTML\nheadline: Rain (h1)" in out
