"""What part of an ingest's CPU it takes to group quotes into utterances, while the record grows.

    python -m benchmarks.grouping_cost [FOLDER] [--articles N] [--seed N]

FOLDER holds articles as text files; without it articles of made words are read, a third of whose quotes are printed by an earlier article,
too: whole, cut or altered. Both the reading of the articles and their storing are counted, as in `onrecord ingest`.
"""

import argparse
import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.reader import read_articles
from onrecord.store.changes.ingestion import save_articles
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database
from onrecord.store.rows import quotes

from benchmarks.drafting import ALTERATIONS, make_name, make_text

QUOTES = 7
"""Of a made article."""
_WAYS = ("untouched", "part", "cut", "number", "negation dropped")


def made_articles(count: int, seed: int) -> Iterator[bytes]:
    """Yield articles of seven quotes with reporting between them."""
    pick = random.Random(seed)  # noqa: S311 - the same articles every time
    told: list[tuple[str, str]] = []
    for number in range(count):
        paragraphs = [f"Council meets for the {number}th time"]
        for _ in range(QUOTES):
            who, text = make_name(pick), make_text(pick)
            if told and pick.random() < 1 / 3:
                who, text = pick.choice(told)
                text = ALTERATIONS[pick.choice(_WAYS)][1](pick, text) or text
            told.append((who, text))
            plain = make_text(pick).lower()
            paragraphs.append(f"“{text},” said {who}, a member of the council. It was noted that {plain}.")
        yield "\n\n".join(paragraphs).encode()


class Stopwatch:
    """Adds up the CPU that calls of a function take."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.seconds = 0.0

    def __call__(self, *arguments: object) -> object:
        """Call the function and count."""
        began = time.process_time()
        try:
            return self._function(*arguments)
        finally:
            self.seconds += time.process_time() - began


def measure(articles: Sequence[bytes], database: Path) -> tuple[float, float]:
    """Store articles one after another; return the seconds of CPU of all of it, and of grouping."""
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    migrate(engine)
    watch = Stopwatch(getattr(quotes, "assign_utterances"))  # noqa: B009 - another module's import
    setattr(quotes, "assign_utterances", watch)  # noqa: B010 - put between caller and called
    began = time.process_time()
    for data in articles:
        with suppress(InputError):  # some files of a corpus are no articles
            save_articles(
                engine, read_articles(data, name="article.txt", media_type="text/plain", most=1_000_000)
            )
    spent = time.process_time() - began
    engine.dispose()
    return spent, watch.seconds


def main(arguments: Sequence[str]) -> int:
    """Ingest and print one line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args(arguments)
    if chosen.folder:
        articles = [path.read_bytes() for path in sorted(chosen.folder.rglob("*.txt"))[: chosen.articles]]
    else:
        articles = list(made_articles(chosen.articles, chosen.seed))
    gc.set_threshold(20_000, 20, 50)  # as the command does
    with tempfile.TemporaryDirectory() as folder:
        spent, grouping = measure(articles, Path(folder) / "record.db")
    print(
        f"{len(articles)} articles: {1_000 * spent / len(articles):.1f} ms of CPU each, grouping"
        f" {1_000 * grouping / len(articles):.2f} ms ({100 * grouping / spent:.1f} %)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
