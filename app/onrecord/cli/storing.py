"""Saving what was read: some articles a transaction, one line a rejection, counts at the end."""

import argparse
import gc
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy import Engine
from typing_extensions import override

from onrecord.cli.inputs import Rejection, refused
from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.ingestion import Outcome, save_articles
from onrecord.store.database.migrations import make_when_empty
from onrecord.text.language import ExtractionStatus, extraction_status

Inputs = Iterable[tuple[str, ArticleRecord | Rejection]]

_ARTICLES = 32
"""Articles of one transaction, at most: enough to share what it costs, few enough that other writers hardly wait."""
_CHARACTERS = 500_000
"""Code points of the texts of one transaction, or of one text that is longer."""

STATES = ("new", "unchanged", "revised", "rejected")
_NOT_READ: ExtractionStatus = "language_not_supported"


def store(inputs: Inputs, arguments: argparse.Namespace, settings: Settings, *, latest: bool = False) -> int:
    """Store every article of `inputs`, unless it is a dry run; exit code 1 when something was rejected.

    `latest`: the inputs are what their addresses hold now.
    """
    counts = Counter(dict.fromkeys((*STATES, _NOT_READ), 0))
    found = _Found()
    with ExitStack() as stack:
        stack.enter_context(_seldom_collected())
        engine = None if arguments.dry_run else stack.enter_context(opened(settings, prepare=make_when_empty))
        for path, outcome, record in _outcomes(inputs, engine, again=arguments.again, latest=latest):
            status = extraction_status(record.language) if record else None
            state = "rejected" if isinstance(outcome, Rejection) else outcome.state
            counts[state] += 1
            counts[_NOT_READ] += status == _NOT_READ
            if isinstance(outcome, Rejection):
                outcome.report()
            if record:
                found.add(record)
            if arguments.json:
                print(
                    json.dumps({"path": path, "state": state} | detail(outcome, status), ensure_ascii=False),
                    flush=True,
                )
    _close(counts, found, as_json=arguments.json, dry=arguments.dry_run)
    return 1 if counts["rejected"] else 0


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let the garbage collector look less often: what an article makes is freed without it, and each look costs a lot.

    Memory stays bounded, for it still looks after so many objects that are left.
    """
    before = gc.get_threshold()
    gc.set_threshold(20_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _outcomes(
    inputs: Inputs, engine: Engine | None, *, again: bool, latest: bool
) -> Iterator[tuple[str, Outcome | Rejection, ArticleRecord | None]]:
    """Save a batch at a time, and tell of each input when it is stored; what is fetched is stored at once."""
    most = 1 if latest else _ARTICLES
    waiting: list[tuple[str, ArticleRecord | Rejection]] = []
    length = 0
    for path, one in inputs:
        waiting.append((path, one))
        length += 0 if isinstance(one, Rejection) else len(one.text)
        if len(waiting) >= most or length >= _CHARACTERS:
            yield from _saved(waiting, engine, again=again, latest=latest)
            waiting, length = [], 0
    yield from _saved(waiting, engine, again=again, latest=latest)


def _saved(
    waiting: list[tuple[str, ArticleRecord | Rejection]], engine: Engine | None, *, again: bool, latest: bool
) -> Iterator[tuple[str, Outcome | Rejection, ArticleRecord | None]]:
    records = [one for _, one in waiting if not isinstance(one, Rejection)]
    if engine is None:
        outcomes: list[Outcome | Exception] = [Outcome("new", "")] * len(records)
    else:
        outcomes = save_articles(engine, records, again=again, latest=latest) if records else []
    following = iter(outcomes)
    for path, one in waiting:
        if isinstance(one, Rejection):
            yield path, one, None
            continue
        outcome = next(following)
        if isinstance(outcome, Exception):
            yield path, refused(path, outcome), None
        else:
            yield path, outcome, one


def save_one(engine: Engine, record: ArticleRecord, path: str, *, latest: bool) -> Outcome | Rejection:
    """Save one article, or say why it was not.

    Raises:
        UnavailableError: The database cannot answer now.
    """
    (outcome,) = save_articles(engine, [record], latest=latest)
    return refused(path, outcome) if isinstance(outcome, Exception) else outcome


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
