"""A server whose answers are the same in every run: the record of `make run`, one address, one moment."""

import re
from pathlib import Path

from tests.e2e.processes import Record
from tests.web.conftest import Server

BASE = "https://record.example"
MOMENT = "2026-11-23T06:00:00.000Z"


def server(folder: Path) -> Server:
    """A server at a fixed address over data/articles, ingested by the commands of `make run`."""
    record = Record(folder / "record.db")
    record.hold_articles()
    return Server(record.database, public_url=BASE)


def settled(text: str) -> str:
    """Replace what differs from run to run."""
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", MOMENT, text)
    text = re.sub(
        r"(\"\d+\.)[0-9a-f]{6}(?=[-\"])", r"\g<1>6ad961", text
    )  # a tag of a record made at another moment
    return re.sub(r"[0-9a-f]{16}-[0-9a-f]+", "4f9c2ab81d07e635-1", text)


def members(asked: Server) -> dict[str, str]:
    """Ids that paths need."""
    article = asked.get("/v1/articles").json()["items"][0]["id"]
    quotes = asked.get("/v1/analysts/zvi-magen/quotes?kind=direct").json()["items"]
    said = next(quote["utterance"] for quote in quotes if quote["utterance"])
    return {"article": article, "quote_id": quotes[0]["id"], "utterance": said["id"]}
