"""Pages while others write: a walk meets each old entry once, whatever comes and goes meanwhile."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import token

STEPS = 4
"""Articles that come, and articles that go, between the first pages of a walk."""


@pytest.fixture
def busy(many_record: Path, tmp_path: Path) -> Iterator[Server]:
    path = tmp_path / "record.db"
    shutil.copy(many_record, path)
    server = Server(path)
    yield server
    server.dispatcher.close()


@pytest.mark.parametrize(
    "path", ["/v1/articles?", "/v1/articles?sort=published_at&", "/v1/quotes?", "/v1/quotes?kind=direct&", "/v1/quotes?q=mill&sort=-published_at&"]
)  # fmt: skip
def test_a_walk_meets_each_old_entry_once_while_others_come_and_go(busy: Server, path: str) -> None:
    headers = token(busy, "withdraw") | {"if-match": "*"}
    whole = [item for page in walk(busy, f"{path}limit=100") for item in page]
    articles = [item["id"] for page in walk(busy, "/v1/articles?limit=100") for item in page]
    leaving = articles[3 :: len(articles) // STEPS][:STEPS]
    met: list[object] = []
    for number, page in enumerate(walk(busy, f"{path}limit=5")):
        met += [item["id"] for item in page]
        if number < STEPS:
            save(busy.path, made_up(1_000 + number, published_at=f"2020-01-{number * 7 + 1:02d}"))
            url = f"/v1/articles/{leaving[number]}?reason_code=other&reason=Gone"
            assert busy.ask("DELETE", url, headers=headers).status_code == 200
    staying = {item["id"] for item in whole if article_of(item) not in leaving}
    assert len(met) == len(set(met))
    assert staying <= set(met)


def article_of(item: dict[str, dict[str, str]]) -> object:
    return item["article"]["id"] if "article" in item else item["id"]


def walk(server: Server, url: str | None) -> Iterator[list[dict[str, dict[str, str]]]]:
    while url:
        body = server.get(url).json()
        yield body["items"]
        url = body["next"]
