"""`onrecord.Client` against a real server, and against one that is busy, gone or wrong; and the notebook that uses it."""

import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
from onrecord import ApiError, Client, InputError
from onrecord.config import Settings
from onrecord.library import frames
from onrecord.library.reading import read

from tests.web.records import ROOT
from tests.web.server.serving import served


@pytest.fixture(scope="module")
def address(many_record: Path) -> Iterator[str]:
    with served(Settings(database_url=f"sqlite:///{many_record}", log_level="warning")) as ((host, port), _):
        yield f"http://{host}:{port}"


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    with Client(address) as opened:
        yield opened


def test_lists_walk_their_pages(client: Client) -> None:
    quotes = client.quotes(kind=["direct", "mixed"])
    found = list(quotes)
    assert len(found) == quotes.total() == 64
    assert len(list(client.quotes())) == 130
    assert {quote.kind for quote in found} == {"direct", "mixed"}
    assert repr(client.articles()) == "</v1/articles>"
    assert repr(client.speakers(q="poe")) == "</v1/speakers {'q': 'poe'}>"


def test_things_have_types(client: Client) -> None:
    (speaker,) = client.speakers(q="zvi mag")
    assert client.speaker("zvi-magen") == client.speaker(speaker.id) == speaker
    (article,) = client.articles(q="alleged")
    assert article.publisher is not None
    assert [one.name for one in client.publishers()] == ["The Daily Test", article.publisher.name]
    whole = client.article(article.slug, include_quotes=True)
    assert whole.quotes is not None
    assert client.article(article.id).quotes is None
    assert client.quote(whole.quotes[0].id).text == whole.quotes[0].text
    assert speaker in list(client.analysts(sort="-quote_count"))


def test_lists_are_data_frames(client: Client) -> None:
    pandas, polars = client.quotes(q="mill").to_pandas(), client.quotes(q="mill").to_polars()
    assert pandas["id"].to_list() == polars["id"].to_list()
    assert len(pandas) == 60
    none = client.quotes(published_before="1800-01-01")
    assert dict(none.to_pandas().dtypes.astype(str)) == dict(pandas.dtypes.astype(str))
    assert none.to_polars().schema == polars.schema
    assert set(client.speakers().to_polars().columns) >= {"name", "roles"}


def test_what_was_read_is_a_data_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = read(str(ROOT / "data/articles"))
    assert len(articles.to_pandas()) == len(articles.to_polars()) == len(articles.quotes)
    assert articles[:0].to_polars().schema == articles.to_polars().schema
    monkeypatch.setattr(frames, "import_module", _missing)
    with pytest.raises(InputError, match="pandas is not installed: pip install pandas"):
        articles.to_pandas()


def _missing(name: str) -> None:
    raise ImportError(name)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda client: client.speaker("nobody"), "404: no speaker has this address"),
        (lambda client: list(client.quotes(colour="red")), "422: colour: unknown parameter"),
        (
            lambda client: list(client.quotes(speaker="zvi-magn", with_total=True)),
            "422: speaker: the record has no such speaker; nearest: zvi-magen",
        ),
    ],
)
def test_a_refusal_says_why(client: Client, ask: Callable[[Client], Any], message: str) -> None:
    with pytest.raises(ApiError) as refused:
        ask(client)
    assert str(refused.value).startswith(message)
    assert str(refused.value.status) == message[:3]


def answering(*answers: httpx.Response | Exception) -> tuple[Client, list[httpx.Request]]:
    """A client whose server answers so, one after the other."""
    asked: list[httpx.Request] = []
    following = iter(answers)

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        given = next(following)
        if isinstance(given, Exception):
            raise given
        return given

    transport = httpx.MockTransport(answer)
    return Client("http://record.test", longest_wait_s=0.001, transport=transport), asked


BUSY = httpx.Response(503, headers={"retry-after": "5"})
GONE = httpx.ConnectError("nobody listens")


def test_it_tries_again_while_the_server_is_busy_or_away() -> None:
    client, asked = answering(BUSY, GONE, httpx.Response(429), httpx.Response(200, json={"total": 7}))
    assert client.quotes().total() == 7
    assert len(asked) == 4


def test_it_gives_up_in_the_end() -> None:
    client, _ = answering(*[httpx.Response(503)] * 4)
    with pytest.raises(ApiError, match=r"^503: no reason given$"):
        client.quotes().total()
    client, _ = answering(*[GONE] * 4)
    with pytest.raises(httpx.ConnectError):
        client.quotes().total()


def test_without_httpx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "onrecord.library.client")
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(InputError, match="pip install 'onrecord"):
        import_module("onrecord.library.client")


def test_what_a_newer_server_adds_does_no_harm(client: Client) -> None:
    speaker = client.get("/v1/speakers/zvi-magen")
    newer, _ = answering(httpx.Response(200, json={**speaker, "shoe_size": 43}))
    assert newer.speaker("zvi-magen") == client.speaker("zvi-magen")


def test_the_notebook_runs(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples")
    notebook = json.loads(Path("who-said-what.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    names: dict[str, Any] = {}
    for cell in cells:
        exec(cell.replace("http://127.0.0.1:8000", address), names)  # noqa: S102 - our own notebook
    names["client"].close()
    assert names["quoted"].sum() <= len(names["frame"]) == names["kinds"].sum()
    assert set(names["analysts"]["capacity"]) == {"analyst"}
    assert all(cell["outputs"] == [] for cell in notebook["cells"] if cell["cell_type"] == "code")
