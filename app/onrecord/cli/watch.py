"""`onrecord watch`: folders and feeds are followed, and what is new is ingested once."""

import argparse
import hashlib
import json
import os
import re
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import Engine, select

from onrecord.cli.ingest import read_records
from onrecord.cli.inputs import Rejection, archive_limits, read_data, refused
from onrecord.cli.record import opened
from onrecord.cli.stopping import Stop, StopRequestedError
from onrecord.cli.storing import STATES, detail, save_one
from onrecord.cli.watch_state import FeedState, WatchState, load_state, save_state
from onrecord.config import Settings
from onrecord.errors import InputError, UnavailableError
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.inputs.decoding import Charset
from onrecord.ingest.inputs.fetching import FeedAnswer, Fetcher, Limits, Validators
from onrecord.ingest.inputs.files import InputFile, find_files
from onrecord.ingest.inputs.network import is_any, is_public
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.migrations import make_when_empty
from onrecord.store.database.sessions import reading
from onrecord.store.models import Article
from onrecord.text.language import extraction_status

_SETTLED = 2.0
"""Seconds since its last change after which a file is no longer being written."""
_FEED_TYPES = ("application/xml", "application/json")
_NUMBER = re.compile(r"^item \d+")
_OK, _NOT_MODIFIED = 200, 304


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Follow until a signal comes; with `--once` look at everything once, exit code 1 when something was rejected."""
    stop = Stop()
    with stop.heeding_signals(), opened(settings, prepare=make_when_empty) as engine:
        path = Path(arguments.state) if arguments.state else _beside(engine)
        state = load_state(path)
        if _is_empty(engine):
            state.forget()
        watcher = _Watcher(arguments, settings, engine, state, path, stop)
        try:
            watcher.look()
            while not (arguments.once or stop.requested):
                with stop.interruptible():
                    time.sleep(watcher.pause())
                watcher.look()
        except StopRequestedError:
            pass
        save_state(path, state)
    return 1 if arguments.once and watcher.rejected else 0


def _beside(engine: Engine) -> Path:
    database = dialect_of(engine).database_path(engine.url)
    return Path(f"{database}.watch.json") if database else Path("onrecord-watch.json")


def _is_empty(engine: Engine) -> bool:
    """Return whether the record holds nothing: whatever was seen before went into another one."""
    with reading(engine) as session:
        return session.scalar(select(Article.key).limit(1)) is None


class _Watcher:
    """Looks at each source when it is due."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        settings: Settings,
        engine: Engine,
        state: WatchState,
        path: Path,
        stop: Stop,
    ) -> None:
        self.arguments, self.settings, self.engine = arguments, settings, engine
        self.state, self.path, self.stop = state, path, stop
        self.feeds = [one for one in arguments.sources if one.startswith(("http://", "https://"))]
        self.folders = [one for one in arguments.sources if one not in self.feeds]
        self.due = dict.fromkeys(self.feeds, 0.0)
        self.told: set[str] = set()
        self.changed = True
        """Whether there is something to remember; at first, so that a state that cannot be written is said at once."""
        self.rejected = 0
        self.fetcher = Fetcher(
            Limits(
                max_bytes=settings.fetch_max_bytes,
                seconds=settings.fetch_timeout_s,
                redirects=settings.fetch_max_redirects,
                allow=is_any if arguments.allow_private else is_public,
            )
        )

    def look(self) -> None:
        """Look at every source that is due, and remember what was seen."""
        try:
            for folder in dict.fromkeys(self.folders):
                self._look_at_files(folder)
            for url in self.due:
                self._look_at_feed(url)
        except UnavailableError as error:
            if self.arguments.once:
                raise
            Rejection("the record", f"{error}; tried again").report()
        if self.changed:
            save_state(self.path, self.state)
            self.changed = False

    def pause(self) -> float:
        """Return the seconds until something is due."""
        waits = [max(0.0, moment - time.time()) for moment in self.due.values()]
        return min([*waits, float(self.arguments.scan)] if self.folders else waits)

    def _look_at_files(self, folder: str) -> None:
        counts: Counter[str] = Counter()
        present: set[str] = set()
        for file in find_files([folder]):
            if self.stop.requested:
                return
            if isinstance(file, InputError):
                self._tell_once(*str(file).split(": ", 1))
                continue
            name = os.path.abspath(file.path)  # noqa: PTH100 - Path.resolve would follow links
            present.add(name)
            self._look_at_file(file, name, counts)
        inside = os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118 - of text, as the paths beside it are
        for name in [one for one in self.state.files if one.startswith(inside) and one not in present]:
            del self.state.files[name]
            self.changed = True
        self._close(folder, counts)

    def _look_at_file(self, file: InputFile, name: str, counts: Counter[str]) -> None:
        try:
            status = file.path.stat()
        except (OSError, ValueError) as error:
            self._tell_once(file.shown, f"cannot be read: {getattr(error, 'strerror', None) or error}")
            return
        stamp = [status.st_mtime_ns, status.st_size]
        being_written = not self.arguments.once and abs(time.time() - status.st_mtime) < _SETTLED
        if self.state.files.get(name) == stamp or being_written:
            return
        path = str(file.path)
        try:
            for within, result in read_records(file, read_data(file, self.settings), settings=self.settings):
                self._store(f"{path}/{within}" if within else path, result, counts, latest=False)
                if self.stop.requested:
                    return
        except InputError as error:
            self._store(path, error, counts, latest=False)
        self.state.files[name] = stamp
        self.changed = True

    def _look_at_feed(self, url: str) -> None:
        now = time.time()
        feed = self.state.feeds.setdefault(url, FeedState())
        if self.stop.requested or now < max(feed.not_before, self.due[url]):
            self.due[url] = max(feed.not_before, self.due[url])
            return
        self.due[url] = now + self.arguments.every
        self.changed = True
        counts: Counter[str] = Counter()
        try:
            with self.stop.interruptible():
                answer = self.fetcher.ask_feed(
                    url, Validators(etag=feed.etag, last_modified=feed.last_modified)
                )
            if answer.status not in (_OK, _NOT_MODIFIED):
                self._failed(url, feed, f"answered {answer.line}", answer.retry_after)
                return
            if answer.status == _OK:
                self._read_feed(url, feed, answer, counts)
        except InputError as error:
            self._failed(url, feed, str(error), None)
        else:
            feed.answered(now, answer.retry_after)
        self._close(url, counts)

    def _failed(self, url: str, feed: FeedState, reason: str, retry_after: float | None) -> None:
        wait = feed.failed(time.time(), self.arguments.every, retry_after)
        self.rejected += 1
        Rejection(url, reason if self.arguments.once else f"{reason}; asked again in {wait:.0f} s").report()

    def _read_feed(self, url: str, feed: FeedState, answer: FeedAnswer, counts: Counter[str]) -> None:
        sha256 = hashlib.sha256(answer.data).hexdigest()
        if sha256 != feed.sha256:
            media_type = sniff_media_type(answer.data)
            if media_type not in _FEED_TYPES:
                raise InputError("is no feed: it begins as a page or a text does")
            charset = Charset(answer.charset, certain=False) if answer.charset else None
            given = Given(answer.data, name=url, media_type=media_type, charset=charset)
            keys: list[str] = []
            seen = set(feed.seen)
            limits = archive_limits(self.settings)
            for _, result in read_input(given, most=self.settings.max_text_characters, limits=limits):
                key = _key(result)
                if key not in seen:
                    self._store(url, result, counts, latest=True)
                keys.append(key)
                if self.stop.requested:
                    feed.remember(keys)
                    return
            feed.remember(keys)
        feed.sha256 = sha256
        feed.etag, feed.last_modified = answer.validators.etag, answer.validators.last_modified

    def _store(
        self, path: str, result: ArticleRecord | Exception, counts: Counter[str], *, latest: bool
    ) -> None:
        outcome = (
            refused(path, result)
            if isinstance(result, Exception)
            else save_one(self.engine, result, path, latest=latest)
        )
        state = "rejected" if isinstance(outcome, Rejection) else outcome.state
        counts[state] += 1
        if isinstance(outcome, Rejection):
            self.rejected += 1
            outcome.report()
        if self.arguments.json:
            status = None if isinstance(result, Exception) else extraction_status(result.language)
            line: dict[str, str | None] = {"path": path, "state": state}
            _print(line | detail(outcome, status))

    def _tell_once(self, path: str, reason: str) -> None:
        if path + reason not in self.told:
            self.told.add(path + reason)
            self.rejected += 1
            Rejection(path, reason).report()

    def _close(self, source: str, counts: Counter[str]) -> None:
        if counts and not self.arguments.json:
            print(f"{source}: {', '.join(f'{counts[state]} {state}' for state in STATES)}", flush=True)


def _key(result: ArticleRecord | Exception) -> str:
    """Return what an item is known by: its address and its words; or why it is none, wherever it stands in the feed."""
    parts = (
        [_NUMBER.sub("", str(result))]
        if isinstance(result, Exception)
        else [result.source_url or "", result.headline or "", result.text]
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _print(line: dict[str, str | None]) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)
