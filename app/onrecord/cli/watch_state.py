"""What `onrecord watch` remembers across restarts: which files and items it has seen, and what feeds said of themselves."""

import dataclasses
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.errors import InputError

_LONGEST_WAIT = 86_400.0
"""Seconds: a feed that fails is asked once a day at least."""
_LONGEST_ASKED = 7 * _LONGEST_WAIT
"""Of a wait that a server asks for."""
_DOUBLINGS = 12
_MOST_SEEN = 5_000
"""Items of one feed that are remembered; feeds hold the newest few dozen."""


@dataclass(slots=True)
class FeedState:
    """One feed."""

    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None
    """Of the document that was read last, for servers that send neither."""
    seen: list[str] = field(default_factory=list)
    not_before: float = 0.0
    """When it may be asked again, in seconds since 1970."""
    failures: int = 0
    """In a row."""

    def failed(self, now: float, interval: float, retry_after: float | None) -> float:
        """Back off, twice as long with each failure, or as long as the server asks; return the seconds."""
        wait = min(interval * float(1 << min(self.failures, _DOUBLINGS)), _LONGEST_WAIT)
        if retry_after is not None:
            wait = max(interval, min(retry_after, _LONGEST_ASKED))
        self.failures += 1
        self.not_before = now + wait
        return wait

    def answered(self, now: float, retry_after: float | None) -> None:
        """Remember that the server is well."""
        self.failures = 0
        self.not_before = now + min(retry_after or 0.0, _LONGEST_ASKED)

    def remember(self, keys: list[str]) -> None:
        """Remember the items that the feed holds now, before older ones."""
        self.seen = list(dict.fromkeys([*keys, *self.seen]))[:_MOST_SEEN]


@dataclass(slots=True)
class WatchState:
    """All that is watched."""

    feeds: dict[str, FeedState] = field(default_factory=dict)
    files: dict[str, list[int]] = field(default_factory=dict)
    """Time of change and size of each file that was read, by its path."""

    def forget(self) -> None:
        """Forget what was seen, but not when servers may be asked again."""
        self.files.clear()
        for feed in self.feeds.values():
            feed.etag = feed.last_modified = feed.sha256 = None
            feed.seen.clear()


def load_state(path: Path) -> WatchState:
    """Read what was remembered; nothing when there is no file.

    Raises:
        InputError: The file cannot be read, or is none of this program's.
    """
    try:
        stored: Any = json.loads(path.read_bytes())
        feeds = {url: FeedState(**fields) for url, fields in stored["feeds"].items()}
        files = {name: [int(number) for number in numbers] for name, numbers in stored["files"].items()}
    except FileNotFoundError:
        return WatchState()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, TypeError, LookupError, AttributeError):
        raise InputError(f"{path}: is no state of `onrecord watch`; remove it to begin anew") from None
    return WatchState(feeds, files)


def save_state(path: Path, state: WatchState) -> None:
    """Write the state; whoever reads it sees all of the old one or all of the new one.

    Raises:
        InputError: It cannot be written.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8") as stream:
            json.dump(dataclasses.asdict(state), stream)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}") from None
