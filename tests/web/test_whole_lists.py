"""`/v1/quotes.csv`, `.ndjson` and `.parquet`: all that the filters leave, in one answer."""

import csv
import io
import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from onrecord.ingest import tabular
from onrecord.queries import whole_lists
from pyarrow.parquet import ParquetFile

from tests.web.conftest import Server, save
from tests.web.records import made_up

FILTERS = (
    "",
    "kind=direct&kind=mixed&capacity=analyst",
    "speaker=ann-poe&sort=published_at",
    "analyst=zvi-magen",
    "publisher=the-daily-test&published_from=2020-01-20&min_confidence=0.9",
    "q=mill+-bridge",
    "status=retracted",
)


@pytest.fixture(autouse=True)
def _few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_lists, "BATCH", 7)
    monkeypatch.setattr(tabular, "ROWS_OF_A_GROUP", 20)


def pages(server: Server, query: str) -> list[Any]:
    """Documents of every page of the same list."""
    found: list[Any] = []
    sort = "" if "sort=" in query else "&sort=-published_at"
    address: str | None = f"/v1/quotes?limit=100&{query}{sort}"
    while address:
        page = server.get(address).json()
        found += page["items"]
        address = page["next"]
    return found


@pytest.mark.parametrize("query", FILTERS)
def test_a_whole_list_has_the_quotes_of_all_pages_in_their_order(many: Server, query: str) -> None:
    expected = pages(many, query)
    lines = many.get(f"/v1/quotes.ndjson?{query}").text.splitlines()
    assert [json.loads(line) for line in lines] == [quote | {"snippet": None} for quote in expected]
    answer = many.get(f"/v1/quotes.csv?{query}")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [row["id"] for row in rows] == [quote["id"] for quote in expected]
    assert [row["permalink"] for row in rows] == [quote["links"]["permalink"] for quote in expected]
    table = ParquetFile(io.BytesIO(many.get(f"/v1/quotes.parquet?{query}").content)).read().to_pylist()
    assert [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in table
    ] == rows


def test_csv_is_that_of_the_pages(many: Server) -> None:
    page = many.get("/v1/quotes?format=csv&limit=100&speaker=zvi-magen")
    whole = many.get("/v1/quotes.csv?speaker=zvi-magen")
    assert whole.text == page.text
    assert whole.headers["content-type"] == "text/csv; charset=utf-8"
    assert whole.headers["content-disposition"] == 'attachment; filename="quotes.csv"'


def test_parquet_states_types_and_groups_of_rows(many: Server) -> None:
    file = ParquetFile(io.BytesIO(many.get("/v1/quotes.parquet").content))
    types = {field.name: str(field.type) for field in file.schema_arrow}
    numbers = [types.pop(name) for name in ("confidence", "confidence_content", "position")]
    assert (numbers, set(types.values())) == (["double", "double", "int64"], {"string"})
    assert file.num_row_groups == -(-file.metadata.num_rows // 20)


def test_cells_that_a_spreadsheet_would_compute_are_words_in_parquet(writable: Server) -> None:
    save(writable.path, made_up(1, said="=1+1 is two", headline="+Plus"))
    row = next(csv.DictReader(io.StringIO(writable.get("/v1/quotes.csv?kind=direct&q=two").text)))
    table = ParquetFile(io.BytesIO(writable.get("/v1/quotes.parquet?kind=direct&q=two").content)).read()
    assert (row["text"], row["headline"]) == ("'=1+1 is two,", "'+Plus")
    assert (table["text"][0].as_py(), table["headline"][0].as_py()) == ("=1+1 is two,", "+Plus")


@pytest.mark.parametrize(("suffix", "rows"), [("csv", 1), ("ndjson", 0)])
def test_a_list_of_nothing_is_whole(first: Server, suffix: str, rows: int) -> None:
    answer = first.get(f"/v1/quotes.{suffix}?q=nowhere")
    assert (answer.status_code, len(answer.text.splitlines())) == (200, rows)
    empty = ParquetFile(io.BytesIO(first.get("/v1/quotes.parquet?q=nowhere").content))
    assert (empty.metadata.num_rows, empty.metadata.num_columns) == (0, 21)


@pytest.mark.parametrize("suffix", ["csv", "ndjson", "parquet"])
def test_what_a_client_has_already_is_not_sent_again(first: Server, suffix: str) -> None:
    whole = first.get(f"/v1/quotes.{suffix}")
    again = first.get(f"/v1/quotes.{suffix}", headers={"if-none-match": whole.headers["etag"]})
    head = first.ask("HEAD", f"/v1/quotes.{suffix}")
    assert (again.status_code, again.content, head.content) == (304, b"", b"")
    assert head.headers["etag"] == whole.headers["etag"] != first.get("/v1/quotes").headers["etag"]
    assert first.dispatcher._state.downloads._open == 0


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html", "application/problem+json"])
def test_who_asks_by_the_ending_gets_it_whatever_else_it_takes(first: Server, accept: str) -> None:
    answer = first.get("/v1/quotes.csv", headers={"accept": accept})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


def test_text_is_compressed_on_its_way_and_parquet_is_not(first: Server) -> None:
    plain = first.get("/v1/quotes.csv", headers={"accept-encoding": "identity"})
    compressed = first.get("/v1/quotes.csv")
    assert "content-encoding" not in plain.headers
    assert (compressed.headers["content-encoding"], compressed.text) == ("gzip", plain.text)
    assert "content-encoding" not in first.get("/v1/quotes.parquet").headers


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("limit=5", "limit"),
        ("cursor=x", "cursor"),
        ("sort=relevance", "sort"),
        ("q=-a", "q"),
        ("kind=x", "kind"),
    ],
)
def test_what_a_whole_list_has_not_is_refused(first: Server, query: str, parameter: str) -> None:
    answer = first.get(f"/v1/quotes.csv?{query}")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, parameter)
    assert first.dispatcher._state.downloads._open == 0


def test_without_the_library_parquet_is_said_to_be_missing(
    first: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    answer = first.get("/v1/quotes.parquet")
    assert (answer.status_code, answer.json()["detail"]) == (
        501,
        "Parquet needs pyarrow: pip install 'onrecord[parquet]'",
    )


def test_more_downloads_than_the_setting_says_are_refused_until_one_ends(first_record: Path) -> None:
    server = Server(first_record, max_downloads=1)
    downloads = server.dispatcher._state.downloads
    with ExitStack() as stack:
        downloads.begin(stack)
        refused = server.get("/v1/quotes.csv")
        assert (refused.status_code, "retry-after" in refused.headers) == (503, True)
        assert refused.json()["detail"] == "1 whole lists are being sent, which is the most at once"
    assert (server.get("/v1/quotes.csv").status_code, downloads._open) == (200, 0)
    server.dispatcher.close()


@pytest.fixture
def torn(many_record: Path, tmp_path: Path) -> Iterator[Server]:
    """A record that loses a quote which its lists still name: what makes a download fail on its way."""
    path = Path(shutil.copy(many_record, tmp_path / "torn.db"))
    with sqlite3.connect(path) as connection:
        (key,) = connection.execute(
            "SELECT key FROM quote_document ORDER BY newest_at DESC, article_key DESC LIMIT 1"
        ).fetchone()
        connection.execute("UPDATE quote_document SET document = CAST('torn' AS BLOB) WHERE key = ?", (key,))
    connection.close()
    server = Server(path)
    yield server
    server.dispatcher.close()


def test_a_download_that_fails_on_its_way_has_no_end(torn: Server) -> None:
    with pytest.raises(ValueError, match="expected"):
        torn.get("/v1/quotes.csv")
    assert torn.dispatcher._state.downloads._open == 0


def test_nothing_is_read_for_a_client_that_has_gone(many: Server) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        await anyio.lowlevel.checkpoint()
        return {"type": "http.disconnect"}

    scope = {
        "type": "http", "method": "GET", "path": "/v1/quotes.csv", "query_string": b"", "scheme": "http",
        "headers": [(b"host", b"record.test")],
    }  # fmt: skip
    anyio.run(many.dispatcher, scope, receive, send)
    assert sent[0]["type"] == "http.response.start"
    assert not any(
        message["type"] == "http.response.body" and not message.get("more_body") for message in sent
    )
    assert many.dispatcher._state.downloads._open == 0


@pytest.mark.parametrize("name", ["csv", "ndjson"])
def test_a_page_says_that_it_is_one(many: Server, name: str) -> None:
    page = many.get(f"/v1/quotes?limit=2&format={name}")
    whole = many.get(f"/v1/speakers?limit=100&format={name}")
    assert (page.headers["x-list-part"], whole.headers["x-list-part"]) == ("page", "whole")
    assert "x-list-part" not in many.get("/v1/quotes?limit=2").headers


def test_a_client_that_asks_for_bytes_gets_the_same_file_as_bytes(first: Server) -> None:
    asked = first.get("/v1/quotes.ndjson", headers={"accept": "application/octet-stream"})
    plain = first.get("/v1/quotes.ndjson")
    assert (asked.headers["content-type"], asked.content) == ("application/octet-stream", plain.content)
    assert asked.headers["content-disposition"] == plain.headers["content-disposition"]
    assert asked.headers["etag"] != plain.headers["etag"]
