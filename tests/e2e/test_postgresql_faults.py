"""A server of PostgreSQL that dies while a command writes: an article is whole or absent, and the same command goes on."""

import time
from pathlib import Path

from tests.e2e.processes import Record
from tests.postgresql import Server
from tests.waiting import GUARD_SECONDS

ARTICLES = 150


def test_an_ingest_survives_a_server_that_is_killed(tmp_path: Path, postgresql_server: Server) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        said = f"“The lock of gate {number} will hold,” said Ada Lind, an engineer at the Harbour Board."
        (folder / f"{number:03d}.txt").write_text(f"Gate {number} is tested\n\n{said}\n", "utf-8")
    record = Record(tmp_path / "unused.db", {"database_url": postgresql_server.make("ingested")})
    record.run("migrate")
    started = record.start("ingest", folder)
    until = time.monotonic() + GUARD_SECONDS
    while not stored(postgresql_server):
        assert time.monotonic() < until
        time.sleep(0.01)
    postgresql_server.stop(killed=True)
    code = started.wait(GUARD_SECONDS)
    postgresql_server.start()
    kept = stored(postgresql_server)
    assert (code, 0 < kept < ARTICLES) == (1, True) or kept == ARTICLES  # it may have been faster
    assert "no faults" in record.run("verify").stdout
    again = record.run("ingest", folder).stdout
    assert again.startswith(f"{ARTICLES - kept} new, {kept} unchanged, 0 revised, 0 rejected")
    assert "no faults" in record.run("verify").stdout


def stored(server: Server) -> int:
    ((number,),) = server.ask("SELECT count(*) FROM article", "ingested")
    return int(str(number))
