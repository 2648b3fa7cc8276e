"""`onrecord review`: what needs a human."""

import argparse

from sqlalchemy import Engine

from onrecord.cli.record import one_state, opened
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.queries.suggestions import list_pairs
from onrecord.store.changes.corrections import settle_review
from onrecord.store.database.sessions import reading, writing
from onrecord.store.reconciliation.review import list_contradictions, list_review
from onrecord.store.rows.journal import Reason


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Settle one review, or print one line a quote without a certain place, a pair of speakers who may be one, a contradiction."""
    if arguments.keep is None and arguments.reason is not None:
        arguments.refuse("--reason says why a quote is kept: name it by --keep")
    with opened(settings) as engine:
        if arguments.keep is None:
            _list(engine, settings)
        else:
            _keep(engine, arguments.keep, (arguments.reason or "").strip())
    return 0


def _list(engine: Engine, settings: Settings) -> None:
    with reading(engine) as session:
        items = list_review(session)
        contradictions = list_contradictions(session)
    with one_state(settings) as reader:
        pairs = list_pairs(reader)
    for item in items:
        print(
            f"{item.quote_id}\t{item.article_id}\t{item.why}"
            f"\trevision {item.revision} of {item.current_revision}\t{item.words}"
        )
    for pair in pairs:
        stays, goes = (pair[part]["name"] for part in ("stays", "goes"))
        shared = "; ".join(pair["shared_roles"])
        print(f"{pair['goes']['id']}\t{pair['stays']['id']}\tmay be one\t{goes}, {stays}\t{shared}")
    for one in contradictions:
        named = ", ".join(f"{each.quote_id} {each.name}" for each in one.named)
        print(f"{one.utterance_id}\t{one.article_id}\tdifferent speakers\t{named}\t{one.words}")


def _keep(engine: Engine, quote: str, reason: str) -> None:
    if not reason:
        raise InputError("--keep needs a --reason: the journal is public")
    with writing(engine) as session:
        settle_review(session, quote, Reason("review", "other", reason))
    print(f"{quote} stays on its text")
