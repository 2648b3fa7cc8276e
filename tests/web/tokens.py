"""What tests of writing share: tokens, things to write to, and a hash that tells whether anything was written."""

import hashlib
from typing import Any

from onrecord.store.database.sessions import writing
from onrecord.store.models import Base
from onrecord.store.rows.tokens import create_token
from sqlalchemy import select

from tests.databases import Place, engine_of
from tests.web.conftest import Server

WHY = {"reason_code": "wrong_speaker", "reason": "The desk confirmed it."}


def token(server: Server, *scopes: str, name: str = "desk") -> dict[str, str]:
    with writing(engine_of(server.path)) as session:
        secret = create_token(session, name, scopes)  # type: ignore[arg-type]  # scopes as a test writes them
    return {"authorization": f"Bearer {secret}"}


def a_quote(server: Server, speaker: str = "zvi-magen") -> dict[str, Any]:
    quote: dict[str, Any] = server.get(f"/v1/speakers/{speaker}/quotes?limit=1").json()["items"][0]
    return quote


def tag(server: Server, url: str) -> dict[str, str]:
    return {"if-match": server.get(url).headers["etag"]}


def digest(place: Place) -> str:
    """A hash over every row of every table."""
    with engine_of(place).connect() as connection:
        tables = [connection.execute(select(table)).all() for table in Base.metadata.sorted_tables]
    rows = [repr(sorted(map(tuple, table), key=repr)) for table in tables]
    return hashlib.sha256("".join(rows).encode()).hexdigest()
