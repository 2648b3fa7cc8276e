"""`onrecord ingest`: article records from files, one transaction each."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack

from sqlalchemy import Engine

from app.cli.reading import Rejection, read_all, refused
from app.cli.record import opened
from app.config import Settings
from app.errors import UnavailableError
from app.ingest.files import STANDARD_INPUT, InputFile, shown_name
from app.ingest.formats import media_type_of, sniff_media_type
from app.ingest.reader import read_articles
from app.ingest.records import ArticleRecord
from app.store.database import writing
from app.store.writer import Outcome, save_article

_STATES = ("new", "unchanged", "revised", "rejected")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Store what the paths hold; exit code 1 when something was rejected."""
    counts = Counter(dict.fromkeys(_STATES, 0))
    with ExitStack() as stack:
        engine = None if arguments.dry_run else stack.enter_context(opened(settings))
        for path, state, detail in _ingest(arguments, settings, engine):
            counts[state] += 1
            if arguments.json:
                print(json.dumps({"path": path, "state": state} | detail, ensure_ascii=False), flush=True)
    _close(counts, as_json=arguments.json, dry=arguments.dry_run)
    return 1 if counts["rejected"] else 0


def read_input(file: InputFile, data: bytes) -> list[ArticleRecord]:
    """Read one input, by its name's ending, or standard input by how it begins."""
    if str(file.path) == STANDARD_INPUT:
        return read_articles(data, name=STANDARD_INPUT, media_type=sniff_media_type(data))
    return read_articles(data, name=shown_name(file.path.name), media_type=media_type_of(file.path))


def _ingest(
    arguments: argparse.Namespace, settings: Settings, engine: Engine | None
) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield path, state and what more there is to say of each article, after its transaction has ended."""
    inputs = read_all(arguments.paths, read_input, limit=settings.max_file_bytes, workers=arguments.workers)
    for path, result in inputs:
        for record in [result] if isinstance(result, Rejection) else result:
            outcome = (
                record
                if isinstance(record, Rejection)
                else _save(engine, record, path, again=arguments.again)
            )
            if isinstance(outcome, Rejection):
                outcome.report()
                yield path, "rejected", {"error": outcome.reason}
            else:
                yield path, outcome.state, {"article": outcome.article_id}


def _save(engine: Engine | None, record: ArticleRecord, path: str, *, again: bool) -> Outcome | Rejection:
    if engine is None:
        return Outcome("new", "")
    try:
        with writing(engine) as session:
            return save_article(session, record, again=again)
    except UnavailableError:
        raise
    except Exception as error:  # noqa: BLE001  # a fault of ours on one article must not stop the others
        return refused(path, error)


def _close(counts: Counter[str], *, as_json: bool, dry: bool) -> None:
    if as_json:
        print(json.dumps({state: counts[state] for state in _STATES}))
    elif dry:
        print(f"{counts['new']} could be stored, {counts['rejected']} rejected; nothing was stored")
    else:
        print(", ".join(f"{counts[state]} {state}" for state in _STATES))
