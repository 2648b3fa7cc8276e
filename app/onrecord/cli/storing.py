"""Saving what was read: one transaction an article, one line a rejection, counts at the end."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from sqlalchemy import Engine

from onrecord.cli.inputs import Rejection, refused
from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.ingestion import Outcome, save_article
from onrecord.store.database.migrations import make_when_empty
from onrecord.store.database.sessions import writing

Inputs = Iterable[tuple[str, list[ArticleRecord] | Rejection]]

_STATES = ("new", "unchanged", "revised", "rejected")


def store(inputs: Inputs, arguments: argparse.Namespace, settings: Settings, *, latest: bool = False) -> int:
    """Store every article of `inputs`, unless it is a dry run; exit code 1 when something was rejected.

    `latest`: the inputs are what their addresses hold now.
    """
    counts = Counter(dict.fromkeys(_STATES, 0))
    with ExitStack() as stack:
        engine = None if arguments.dry_run else stack.enter_context(opened(settings, prepare=make_when_empty))
        for path, outcome in _outcomes(inputs, engine, again=arguments.again, latest=latest):
            state = "rejected" if isinstance(outcome, Rejection) else outcome.state
            counts[state] += 1
            if isinstance(outcome, Rejection):
                outcome.report()
            if arguments.json:
                print(
                    json.dumps({"path": path, "state": state} | _detail(outcome), ensure_ascii=False),
                    flush=True,
                )
    _close(counts, as_json=arguments.json, dry=arguments.dry_run)
    return 1 if counts["rejected"] else 0


def _outcomes(
    inputs: Inputs, engine: Engine | None, *, again: bool, latest: bool
) -> Iterator[tuple[str, Outcome | Rejection]]:
    for path, result in inputs:
        if isinstance(result, Rejection):
            yield path, result
        else:
            for record in result:
                yield path, _save(engine, record, path, again=again, latest=latest)


def _save(
    engine: Engine | None, record: ArticleRecord, path: str, *, again: bool, latest: bool
) -> Outcome | Rejection:
    if engine is None:
        return Outcome("new", "")
    try:
        with writing(engine) as session:
            return save_article(session, record, again=again, latest=latest)
    except UnavailableError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
        return refused(path, error)


def _detail(outcome: Outcome | Rejection) -> dict[str, str]:
    return {"error": outcome.reason} if isinstance(outcome, Rejection) else {"article": outcome.article_id}


def _close(counts: Counter[str], *, as_json: bool, dry: bool) -> None:
    if as_json:
        print(json.dumps({state: counts[state] for state in _STATES}))
    elif dry:
        print(f"{counts['new']} could be stored, {counts['rejected']} rejected; nothing was stored")
    else:
        print(", ".join(f"{counts[state]} {state}" for state in _STATES))
