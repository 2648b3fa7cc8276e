"""What operators watch, read with the parser of Prometheus' own library."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.web import serve
from onrecord.web.application import create_app
from onrecord.web.server import observers
from onrecord.web.server.observers import counting_together
from onrecord.web.server.observing import FOLDER
from prometheus_client import parser
from prometheus_client.openmetrics import parser as openmetrics

from tests.databases import Databases
from tests.e2e.processes import ROOT
from tests.web.conftest import Server, save
from tests.web.records import made_up

Figures = dict[tuple[str, ...], float]
COUNTING = """
from onrecord.config import Settings
from onrecord.web.server.metrics import Metrics
from onrecord.web.server.observing import Answered
from onrecord.store.database.readers import Readers
metrics = Metrics(Readers(Settings()))
metrics.observe(Answered("GET", "/v1/quotes", "/v1/quotes", {}, 200, 0.004, "a"))
"""


def figures(text: str) -> Figures:
    """Each figure by its name and its labels in the order of theirs."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in parser.text_string_to_metric_families(text)
        for sample in family.samples
    }


def asked(server: Server) -> Figures:
    answer = server.ask("GET", "/metrics")
    assert answer.status_code == httpx.codes.OK
    assert answer.headers["content-type"].startswith("text/plain; version=")
    return figures(answer.text)


def test_requests_are_counted_by_route_and_status(databases: Databases, many_place: str) -> None:
    url = databases.copy(many_place)
    server = Server(url, metrics="on")
    quote = server.ask("GET", "/v1/quotes?limit=1").json()["items"][0]["id"]
    for path in (f"/v1/quotes/{quote}", "/v1/quotes/q_none", f"/v1/quotes/{quote}", "/nowhere", "/healthz"):
        server.ask("GET", path)
    server.ask("HEAD", "/healthz")
    server.ask("POST", "/v1/articles", json={})
    server.ask("BREW", "/nowhere")
    found = asked(server)
    requests = {key[1:]: value for key, value in found.items() if key[0] == "onrecord_requests_total"}
    one = "/v1/quotes/{quote_id}"
    assert requests == {
        ("GET", "/v1/quotes", "200"): 1,
        ("GET", one, "200"): 2,
        ("GET", one, "404"): 1,
        ("GET", "none", "404"): 1,
        ("GET", "/healthz", "200"): 1,
        ("HEAD", "/healthz", "200"): 1,
        ("POST", "/v1/articles", "401"): 1,
        ("other", "none", "404"): 1,
    }
    assert found["onrecord_request_seconds_count", "GET", one] == 3
    assert found["onrecord_request_seconds_bucket", "+Inf", "GET", one] == 3
    assert found["process_resident_memory_bytes",] > 0
    databases.drop(url)


def test_the_record_is_measured_and_said_to_be_unreadable(databases: Databases, many_place: str) -> None:
    url = databases.copy(many_place)
    server = Server(url, metrics="on")
    before = asked(server)
    assert before["onrecord_articles_total",] == 61
    assert before["onrecord_readable",] == 1
    assert before["onrecord_database_bytes",] > 100_000
    save(url, made_up(100))
    after = asked(server)
    assert after["onrecord_articles_total",] == 62
    assert after["onrecord_changes_total",] > before["onrecord_changes_total",]
    latest = "onrecord_last_change_timestamp_seconds"
    assert after[latest,] > before[latest,] > 1.7e9
    databases.drop(url)


def test_a_record_without_anything_and_none_at_all(template: str, tmp_path: Path) -> None:
    empty = asked(Server(template, metrics="on"))
    assert empty["onrecord_quotes_total",] == 0
    assert ("onrecord_last_change_timestamp_seconds",) not in empty
    none = asked(Server(tmp_path / "none.db", metrics="on"))
    assert none["onrecord_readable",] == 0
    assert ("onrecord_quotes_total",) not in none


@pytest.mark.engine("sqlite")
def test_a_scraper_that_prefers_openmetrics_gets_it(template: str) -> None:
    accept = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"
    answer = Server(template, metrics="on").ask("GET", "/metrics", headers={"accept": accept})
    assert answer.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    families = openmetrics.text_string_to_metric_families(answer.text)  # type: ignore[no-untyped-call]  # the library has no types there
    names = {family.name for family in families}
    assert {"onrecord_requests", "onrecord_request_seconds", "onrecord_articles"} <= names


@pytest.mark.engine("sqlite")
def test_without_the_setting_there_are_none(template: str) -> None:
    assert Server(template).ask("GET", "/metrics").status_code == httpx.codes.NOT_FOUND


@pytest.mark.engine("sqlite")
def test_processes_that_count_in_one_folder_are_added_up(template: str) -> None:
    with counting_together(Settings(metrics="on")):
        folder = os.environ[FOLDER]
        with counting_together(Settings(metrics="on")):
            assert os.environ[FOLDER] == folder
        for _ in range(2):
            environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
            subprocess.run([sys.executable, "-c", COUNTING], check=True, env=environment)
        found = asked(Server(template, metrics="on"))
    assert found["onrecord_requests_total", "GET", "/v1/quotes", "200"] == 2
    assert found["onrecord_request_seconds_bucket", "0.005", "GET", "/v1/quotes"] == 2
    assert FOLDER not in os.environ
    assert not Path(folder).exists()
    with counting_together(Settings()):
        assert FOLDER not in os.environ


def test_a_library_that_is_missing_is_said_before_anything_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(observers, "find_spec", lambda _: None)
    settings = Settings(metrics="on")
    with pytest.raises(
        InputError, match=r"ONRECORD_METRICS=on needs its library: pip install 'onrecord\[metrics\]'"
    ):
        serve.serve(settings, host="127.0.0.1", port=0)
    with pytest.raises(InputError, match="ONRECORD_METRICS"):
        create_app(settings)
