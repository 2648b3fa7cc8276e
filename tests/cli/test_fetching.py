import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.commands import Command
from tests.ingest.web_server import answer, serving

PAGE = (
    "<title>Up</title><link rel=canonical href='{}'><article><p>“Prices are up,” said Ann Roe.</p></article>"
)


@pytest.mark.usefixtures("migrated")
def test_pages_are_fetched_kept_and_stored(onrecord: Command, tmp_path: Path) -> None:
    with serving() as web:
        data = PAGE.format("https://other.example/x").encode()
        web.pages |= {
            "/a": answer(data),
            "/b": answer(PAGE.format(web.url("/own")).replace("up", "low").encode()),
        }
        arguments = ("fetch", web.url("/a"), web.url("/b"), web.url("/a"), web.url("/none"))
        private = onrecord(*arguments)
        code, out, err = onrecord(*arguments, "--allow-private", "--keep", tmp_path / "pages", "--json")
        addresses = [web.url("/a"), web.url("/b"), web.url("/none")]
    assert private[:2] == (1, "0 new, 0 unchanged, 0 revised, 3 rejected; 0 articles, 0 quotes, 0 speakers\n")
    assert private[2].count("which is not of the public internet\n") == 3
    assert [json.loads(line).get("path") for line in out.splitlines()] == [*addresses, None]
    assert (code, err) == (1, f"onrecord: rejected {addresses[2]}: answered 404 Not Found\n")
    kept = tmp_path / "pages" / f"{hashlib.sha256(data).hexdigest()}.html"
    assert kept.read_bytes() == data


def test_a_folder_that_cannot_keep_a_page_is_said(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving() as web:
        web.pages["/a"] = answer(b"<p>It rained.")
        arguments = ("fetch", web.url("/a"), "--allow-private", "--dry-run")
        assert onrecord(*arguments) == (
            0,
            "1 could be stored, 0 rejected; nothing was stored; 1 article, 0 quotes, 0 speakers\n",
            "",
        )
        done = onrecord(*arguments, "--keep", tmp_path / "file")
    reason = f"cannot be kept in {tmp_path}/file: File exists"
    assert done == (
        1,
        "0 could be stored, 1 rejected; nothing was stored; 0 articles, 0 quotes, 0 speakers\n",
        f"onrecord: rejected {web.url('/a')}: {reason}\n",
    )
