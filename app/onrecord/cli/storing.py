"""Saving what was read: one transaction an article, one line a rejection, counts at the end."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from sqlalchemy import Engine
from typing_extensions import override

from onrecord.cli.inputs import Rejection, refused
from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.ingestion import Outcome, save_article
from onrecord.store.database.migrations import make_when_empty
from onrecord.store.database.sessions import writing
from onrecord.text.language import ExtractionStatus, extraction_status

Inputs = Iterable[tuple[str, ArticleRecord | Rejection]]

STATES = ("new", "unchanged", "revised", "rejected")
_NOT_READ: ExtractionStatus = "language_not_supported"


def store(inputs: Inputs, arguments: argparse.Namespace, settings: Settings, *, latest: bool = False) -> int:
    """Store every article of `inputs`, unless it is a dry run; exit code 1 when something was rejected.

    `latest`: the inputs are what their addresses hold now.
    """
    counts = Counter(dict.fromkeys((*STATES, _NOT_READ), 0))
    found = _Found()
    with ExitStack() as stack:
        engine = None if arguments.dry_run else stack.enter_context(opened(settings, prepare=make_when_empty))
        for path, outcome, status in _outcomes(inputs, engine, found, again=arguments.again, latest=latest):
            state = "rejected" if isinstance(outcome, Rejection) else outcome.state
            counts[state] += 1
            counts[_NOT_READ] += status == _NOT_READ
            if isinstance(outcome, Rejection):
                outcome.report()
            if arguments.json:
                print(
                    json.dumps({"path": path, "state": state} | detail(outcome, status), ensure_ascii=False),
                    flush=True,
                )
    _close(counts, found, as_json=arguments.json, dry=arguments.dry_run)
    return 1 if counts["rejected"] else 0


def _outcomes(
    inputs: Inputs, engine: Engine | None, found: "_Found", *, again: bool, latest: bool
) -> Iterator[tuple[str, Outcome | Rejection, ExtractionStatus | None]]:
    for path, result in inputs:
        if isinstance(result, Rejection):
            yield path, result, None
        else:
            outcome = save_one(engine, result, path, again=again, latest=latest)
            refused_now = isinstance(outcome, Rejection)
            if not refused_now:
                found.add(result)
            yield path, outcome, None if refused_now else extraction_status(result.language)


def save_one(
    engine: Engine | None, record: ArticleRecord, path: str, *, again: bool = False, latest: bool = False
) -> Outcome | Rejection:
    """Save one article, or say why it was not; without an engine nothing is stored.

    Raises:
        UnavailableError: The database cannot answer now.
    """
    if engine is None:
        return Outcome("new", "")
    try:
        with writing(engine) as session:
            return save_article(session, record, again=again, latest=latest)
    except UnavailableError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
        return refused(path, error)


def detail(outcome: Outcome | Rejection, status: ExtractionStatus | None) -> dict[str, str | None]:
    """Return what JSON lines say of an outcome beside its path and state."""
    if isinstance(outcome, Rejection):
        return {"error": outcome.reason}
    return {"article": outcome.article_id, "extraction_status": status}


class _Found:
    """Counts what the articles hold that are taken, whether they are new or not."""

    def __init__(self) -> None:
        self.articles = 0
        self.quotes = 0
        self._speakers: set[tuple[str, str]] = set()

    def add(self, record: ArticleRecord) -> None:
        """Count an article that was taken."""
        self.articles += 1
        self.quotes += len(record.extraction.quotations)
        self._speakers |= {(one.kind, one.name) for one in record.extraction.speakers}

    def as_json(self) -> dict[str, int]:
        """Return the counts; speakers of one name and kind are one."""
        return {"articles": self.articles, "quotes": self.quotes, "speakers": len(self._speakers)}

    @override
    def __str__(self) -> str:
        """Return the counts in words: "1 article, 2 quotes, 2 speakers"."""
        parts = ((name.removesuffix("s"), number) for name, number in self.as_json().items())
        return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for name, number in parts)


def _close(counts: Counter[str], found: _Found, *, as_json: bool, dry: bool) -> None:
    if as_json:
        print(json.dumps({state: counts[state] for state in (*STATES, _NOT_READ)} | found.as_json()))
        return
    unread = f"; {counts[_NOT_READ]} in a language not supported by the engine" if counts[_NOT_READ] else ""
    if dry:
        print(
            f"{counts['new']} could be stored, {counts['rejected']} rejected; nothing was stored; {found}{unread}"
        )
    else:
        print(", ".join(f"{counts[state]} {state}" for state in STATES) + f"; {found}{unread}")
