"""`onrecord review`: what needs a human, and what a human has settled."""

import argparse
from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from onrecord.cli.record import one_state, opened
from onrecord.config import Settings
from onrecord.errors import ConflictError, InputError
from onrecord.queries.paging import PageRequest
from onrecord.queries.settlements import SettlementFilter, list_settlements
from onrecord.queries.suggestions import list_pairs
from onrecord.store.changes.corrections import settle_review
from onrecord.store.changes.settlements import let_stand, reopen, tell_apart
from onrecord.store.database.sessions import reading, writing
from onrecord.store.models.journal import ReasonCode
from onrecord.store.reconciliation.review import list_contradictions, list_review
from onrecord.store.rows.journal import Reason

_ALL = 1 << 31


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Settle one question, or print one line a quote without a certain place, a pair of speakers who may be one, a contradiction."""
    asked = [name for name in _DECISIONS if getattr(arguments, name) is not None]
    if len(asked) + arguments.settled > 1:
        arguments.refuse("settle one thing at a time")
    if not asked and arguments.reason is not None:
        arguments.refuse(
            "--reason says why something is settled: name it by --keep, --different, --stand or --undo"
        )
    with opened(settings) as engine:
        if asked:
            _decide(engine, asked[0], getattr(arguments, asked[0]), (arguments.reason or "").strip())
        elif arguments.settled:
            _list_settled(settings)
        else:
            _list(engine, settings)
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


def _list_settled(settings: Settings) -> None:
    with one_state(settings) as reader:
        page = list_settlements(reader, SettlementFilter(), PageRequest(_ALL, None, ""))
    for one in page.items:
        about = one["utterance"]["id"] if one["utterance"] else ""
        names = ", ".join(speaker["name"] for speaker in one["speakers"])
        print(
            f"{one['id']}\t{about}\t{one['kind']}\t{names}\t{one['at']} {one['actor']}: {one['reason'] or ''}"
        )


def _decide(engine: Engine, what: str, about: str | list[str], said: str) -> None:
    if not said:
        raise InputError(f"--{what} needs a --reason: the journal is public")
    code, decide = _DECISIONS[what]
    with writing(engine) as session:
        done = decide(session, about, Reason("review", code, said))
    print(done)


def _keep(session: Session, quote: str, reason: Reason) -> str:
    settle_review(session, quote, reason)
    return f"{quote} stays on its text"


def _different(session: Session, speakers: list[str], reason: Reason) -> str:
    one, other = speakers
    settlement, new = tell_apart(session, one, other, reason)
    return f"{settlement}: {' and '.join(speakers)} are not one{'' if new else ', as was settled before'}"


def _stand(session: Session, utterance: str, reason: Reason) -> str:
    found = next((one for one in list_contradictions(session) if one.utterance_id == utterance), None)
    if found is None:
        raise ConflictError(f"{utterance} is not listed: no articles give it to speakers who cannot be one")
    settlement, _ = let_stand(session, utterance, [each.speaker_id for each in found.named], reason)
    return f"{settlement}: {' and '.join(each.name for each in found.named)} each said it"


def _undo(session: Session, settlement: str, reason: Reason) -> str:
    reopen(session, settlement, reason)
    return f"{settlement} is undone"


_DECISIONS: Mapping[str, tuple[ReasonCode, Callable[..., str]]] = MappingProxyType(
    {
        "keep": ("other", _keep),
        "different": ("different_speakers", _different),
        "stand": ("both_stand", _stand),
        "undo": ("error", _undo),
    }
)
