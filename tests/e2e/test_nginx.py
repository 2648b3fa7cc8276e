"""deploy/nginx.conf in a real nginx before two real servers of one record."""

import gzip
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.e2e.forking import Forked
from tests.e2e.processes import FIRST_ARTICLE, ROOT, Record, free_port
from tests.waiting import GUARD_SECONDS

NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="needs nginx: apt-get install nginx")
PUBLIC = "https://record.example"
MAIN = """{user}daemon off; pid nginx.pid; error_log error.log; worker_processes 1;
events {{ worker_connections 100; }}
http {{ access_log access.log; {paths} include onrecord.conf; }}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(slots=True)
class Cluster:
    """A proxy, and two servers that can be stopped and started."""

    record: Record
    ports: list[int]
    servers: dict[int, Forked]
    client: httpx.Client

    def start(self, number: int) -> None:
        port = str(self.ports[number])
        self.servers[number] = self.record.start("serve", "--host", "127.0.0.1", "--port", port)
        wait_for(f"http://127.0.0.1:{port}/readyz")

    def stop(self, number: int) -> None:
        self.servers[number].terminate()
        self.servers[number].wait(GUARD_SECONDS)


def wait_for(url: str) -> None:
    until = time.monotonic() + GUARD_SECONDS
    while time.monotonic() < until:
        try:
            httpx.get(url, timeout=GUARD_SECONDS)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{url} does not answer")


def configure(folder: Path, port: int, upstreams: list[int]) -> None:
    """Write the file of this project with the addresses of this test, and what must stand around it."""
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    servers = " ".join(f"server 127.0.0.1:{one} max_fails=0;" for one in upstreams)
    for old, new in (("server web:8000 max_fails=0;", servers), ("listen 80;", f"listen 127.0.0.1:{port};")):
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "onrecord.conf").write_text(text, encoding="utf-8")
    paths = " ".join(f"{name}_temp_path {name};" for name in TEMPORARY)
    user = "user root; " if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(user=user, paths=paths), encoding="utf-8")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    folder = tmp_path_factory.mktemp("nginx")
    record = Record(folder / "record.db", {"public_url": PUBLIC, "metrics": "on", "checks_per_minute": "1"})
    record.run("ingest", FIRST_ARTICLE)
    ports, port = [free_port(), free_port()], free_port()
    configure(folder, port, ports)
    with ExitStack() as ending:
        client = ending.enter_context(
            httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=GUARD_SECONDS)
        )
        held = Cluster(record, ports, {}, client)
        for number in range(2):
            held.start(number)
            ending.callback(held.stop, number)
        assert NGINX is not None
        proxy = subprocess.Popen([NGINX, "-p", folder, "-c", "nginx.conf", "-e", "error.log"])
        ending.callback(proxy.wait, GUARD_SECONDS)
        ending.callback(proxy.terminate)
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield held


def test_answers_are_those_of_the_server(cluster: Cluster) -> None:
    answer = cluster.client.get("/v1/quotes?limit=2")
    direct = httpx.get(f"http://127.0.0.1:{cluster.ports[1]}/v1/quotes?limit=2")
    assert answer.content == direct.content
    assert answer.headers["etag"] == direct.headers["etag"]
    assert f'"{PUBLIC}/' in answer.text
    assert answer.headers["x-request-id"] != direct.headers["x-request-id"]
    again = cluster.client.get("/v1/quotes?limit=2", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (httpx.codes.NOT_MODIFIED, b"")
    head = cluster.client.head("/v1/quotes?limit=2")
    assert (head.status_code, head.headers["etag"]) == (httpx.codes.OK, answer.headers["etag"])
    assert cluster.client.get("/v1/quotes.csv").text.count("\n") > 9


def test_what_the_server_compresses_arrives_as_it_is(cluster: Cluster) -> None:
    with cluster.client.stream("GET", "/v1/quotes", headers={"accept-encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert not answer.headers["etag"].startswith("W/")
    assert (
        gzip.decompress(raw)
        == cluster.client.get("/v1/quotes", headers={"accept-encoding": "identity"}).content
    )


def test_what_is_too_large_is_refused_as_the_server_does(cluster: Cluster) -> None:
    answer = cluster.client.post(
        "/v1/checks", content=b"x" * 1_500_000, headers={"content-type": "text/plain"}
    )
    assert answer.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == httpx.codes.REQUEST_ENTITY_TOO_LARGE


def test_metrics_are_not_for_the_public(cluster: Cluster) -> None:
    assert cluster.client.get("/metrics").status_code == httpx.codes.NOT_FOUND
    direct = httpx.get(f"http://127.0.0.1:{cluster.ports[0]}/metrics")
    assert "onrecord_readable 1.0" in direct.text


def test_a_client_cannot_give_itself_another_address(cluster: Cluster) -> None:
    """Drafts are counted by address: whoever names a new one with each request is counted all the same."""
    with httpx.Client(base_url=cluster.client.base_url, timeout=GUARD_SECONDS) as client:
        answers = [
            client.post(
                "/v1/checks",
                content="He said: “Nothing will be left of it at all.”",
                headers={"content-type": "text/plain", "x-forwarded-for": f"192.0.2.{number}"},
            ).status_code
            for number in range(12)  # each server lets one through a minute
        ]
    assert httpx.codes.TOO_MANY_REQUESTS in answers


def test_servers_are_restarted_one_by_one_without_a_failed_read(cluster: Cluster) -> None:
    seen = set()

    def ask() -> None:
        answer = cluster.client.get("/v1/quotes")
        seen.add((answer.status_code, answer.headers.get("etag")))

    for number in range(2):
        ask()
        cluster.stop(number)
        for _ in range(10):
            ask()
        cluster.start(number)
        for _ in range(10):
            ask()
    assert len(seen) == 1
    assert seen.pop()[0] == httpx.codes.OK


def test_a_server_that_was_killed_costs_a_read_nothing(cluster: Cluster) -> None:
    cluster.client.get("/v1/speakers")
    cluster.servers[0].kill()
    cluster.servers[0].wait(GUARD_SECONDS)
    answers = {cluster.client.get("/v1/speakers").status_code for _ in range(8)}
    cluster.start(0)
    assert answers == {httpx.codes.OK}
