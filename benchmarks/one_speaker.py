"""What saving an article costs when its one speaker has been quoted a hundred, ten thousand or a hundred thousand times before.

Some articles of one speaker are saved, seven quotes each. Then the rows that a speaker's figures are counted from are written again and
again under other ids and keys (`benchmarks.million`), and further articles of this speaker are saved in all records in turn: 32 a transaction
as `onrecord ingest` does, and each in one of its own as the API does. Processor time of this process and of PostgreSQL's.

    python -m benchmarks.one_speaker [--copies 1 90 900] [--rounds 3]
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.ingestion import save_articles

from benchmarks.million import beside
from benchmarks.scale import BATCH, Record, records
from benchmarks.serving import QUOTES, article

ARTICLES = 16
"""Of the record that is copied; seven quotes each."""
NAME = "Ada Lindqvist"
TABLES = {
    "article": ("key", "id", "slug", "source_url"),
    "quote": ("key", "id", "article_key"),
    "speaker_name": ("key", "article_key"),
    "role": ("key", "article_key"),
}
"""Which rows are copied, and what is another one in each copy."""
ALONE = 8
"""Articles that are saved in a transaction each, a round."""


def quoted(number: int) -> ArticleRecord:
    """Return an article with quotes of one speaker alone."""
    made = article(number, random.Random(number), [NAME] * 3)  # noqa: S311 - made-up words
    people = made.extraction.speakers[:1]
    quotations = tuple(structs.replace(one, speaker=0) for one in made.extraction.quotations)
    return replace(made, extraction=replace(made.extraction, quotations=quotations, speakers=people))


def saved(record: Record, batches: Sequence[Sequence[ArticleRecord]]) -> tuple[float, float]:
    """Save batches, a transaction each; return milliseconds an article: ours, and those of the database's processes."""
    record.engine.dispose()
    save_articles(record.engine, [quoted(next(record.numbers))])  # opens the connection
    theirs, ours = record.server_seconds(), 0.0
    for batch in batches:
        begun = time.process_time()
        for outcome in save_articles(record.engine, batch):
            if isinstance(outcome, Exception):
                raise outcome
        ours += time.process_time() - begun
    record.engine.dispose()
    if record.server is not None:
        time.sleep(0.5)  # a server counts a process once it has ended
    articles = sum(map(len, batches))
    return ours * 1e3 / articles, (record.server_seconds() - theirs) * 1e3 / articles


def measured(made: Sequence[Record], rounds: int) -> list[dict[str, tuple[float, float]]]:
    """Return the least of some rounds in turn of each record, by kind of transaction: ours, and the server's."""
    spent: list[dict[str, list[tuple[float, float]]]] = [defaultdict(list) for _ in made]
    for _ in range(rounds):
        for record, found in zip(made, spent, strict=True):
            batch = [quoted(next(record.numbers)) for _ in range(BATCH)]
            alone = [[quoted(next(record.numbers))] for _ in range(ALONE)]
            found["32 a transaction"].append(saved(record, [batch]))
            found["one a transaction"].append(saved(record, alone))
    return [{kind: min(each, key=sum) for kind, each in found.items()} for found in spent]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--copies", type=int, nargs="+", default=(1, 90, 900))
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with records() as engines:
        for record in engines:
            save_articles(record.engine, [quoted(next(record.numbers)) for _ in range(ARTICLES)])
            made = [beside(record, copies, TABLES) for copies in arguments.copies]
            found = measured(made, arguments.rounds)
            for one in made:
                one.engine.dispose()
            print(
                f"\n{record.name:20} {'quotes before':>14} {'ours, ms':>10} {'server, ms':>10} {'growth':>7}"
            )
            for kind in found[0]:
                first = sum(found[0][kind])
                for copies, times in zip(arguments.copies, found, strict=True):
                    ours, theirs = times[kind]
                    quotes = copies * ARTICLES * QUOTES
                    print(
                        f"{kind:20} {quotes:14,} {ours:10.2f} {theirs:10.2f} {(ours + theirs) / first:7.2f}"
                    )


if __name__ == "__main__":
    main()
