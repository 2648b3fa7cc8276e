"""`onrecord review`: what needs a human."""

import argparse

from sqlalchemy import Engine

from app.cli.record import opened
from app.config import Settings
from app.errors import InputError
from app.store.corrections import settle_review
from app.store.database import reading, writing
from app.store.journal import Reason
from app.store.review import list_review


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Settle one review, or print one line a corrected quote whose words have no certain place in the new text."""
    if arguments.keep is None and arguments.reason is not None:
        arguments.refuse("--reason says why a quote is kept: name it by --keep")
    with opened(settings) as engine:
        if arguments.keep is None:
            _list(engine)
        else:
            _keep(engine, arguments.keep, (arguments.reason or "").strip())
    return 0


def _list(engine: Engine) -> None:
    with reading(engine) as session:
        items = list_review(session)
    for item in items:
        print(
            f"{item.quote_id}\t{item.article_id}\t{item.why}"
            f"\trevision {item.revision} of {item.current_revision}\t{item.words}"
        )


def _keep(engine: Engine, quote: str, reason: str) -> None:
    if not reason:
        raise InputError("--keep needs a --reason: the journal is public")
    with writing(engine) as session:
        settle_review(session, quote, Reason("review", "other", reason))
    print(f"{quote} stays on its text")
