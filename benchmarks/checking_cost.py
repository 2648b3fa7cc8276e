"""What it costs to look a draft's quotations up in a small and in a large record, and to read the draft.

    python -m benchmarks.checking_cost [--quotes N N …] [--text news|few-words] [--seed N] [--folder DIR]

A draft of about 1,000 words with 15 quotations, untouched, altered, cut, joined and of nobody, is checked again and again. The records hold made statements:
as varied as news (`benchmarks.newslike`), or of so few words that each run stands in hundreds of them (`benchmarks.checks`). They are
written straight into the tables that a check reads: storing a million articles as an ingest does takes hours.
"""

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.comparison.runs import indexed_runs
from onrecord.comparison.words import keys_of
from onrecord.config import Settings
from onrecord.queries.checks import check_draft, read_drafts
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.models.packed import pack, unpack
from onrecord.store.rows.identity import slugify
from sqlalchemy.engine.interfaces import DBAPICursor

from benchmarks.checks import article_of, make_statements, write_whole
from benchmarks.drafting import ALTERATIONS, Statement, make_absent
from benchmarks.newslike import make_newslike

QUOTATIONS = 15
WORDS_BETWEEN = 45
TIMES = 40
_BATCH = 20_000


def fill(database: Path, statements: Sequence[Statement]) -> None:
    """Write statements where checks look: documents by key, and runs in their order."""
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    migrate(engine)
    with writing(engine) as session:
        save_article(session, article_of(0, statements[:1]))
    with engine.connect() as connection:
        raw = connection.connection.cursor()
        [(packed,)] = raw.execute("SELECT document FROM quote_document").fetchall()
        pattern = json.loads(unpack(packed), strict=False)
        for kind, name in raw.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger')"
            " AND tbl_name IN ('quote_document', 'quote', 'speaker') AND sql IS NOT NULL"
        ).fetchall():
            raw.execute(f"DROP {kind} {name}")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("PRAGMA cache_size = -500000")
        raw.execute("CREATE TABLE staged (run INTEGER, quote_key INTEGER)")
        for rows, runs in _rows(pattern, statements):
            raw.execute("BEGIN")
            raw.executemany(
                "INSERT INTO quote_document (key, article_key, speaker_key, kind, capacity, status, confidence,"
                " position, newest_at, oldest_at, seq, document)"
                " VALUES (?, 1, 1, 'direct', 'analyst', 'published', 0.9, 0, '~', '~', 1, ?)",
                rows,
            )
            raw.executemany("INSERT INTO staged VALUES (?, ?)", runs)
            raw.execute("COMMIT")
        raw.execute(
            "INSERT OR IGNORE INTO quote_run SELECT run, quote_key FROM staged ORDER BY run, quote_key"
        )
        raw.execute("DROP TABLE staged")
        write_speakers(raw, statements)
        raw.close()
    engine.dispose()


def write_speakers(raw: DBAPICursor, statements: Sequence[Statement]) -> None:
    """Write whose the statements are: of equally many shared runs a check prefers the draft's speaker."""
    raw.execute("SELECT key, name FROM speaker")
    known: dict[str, int] = {name: key for key, name in raw.fetchall()}
    for one in statements:
        known.setdefault(one.speaker, len(known) + 1)
    speakers = [(key, f"spk_{key:012}", slugify(name), name) for name, key in known.items()]
    quotes = [
        (key, f"quo_{key:012}", known[one.speaker], one.text)
        for key, one in enumerate(statements[1:], start=2)
    ]
    raw.execute("BEGIN")
    raw.executemany(
        "INSERT OR IGNORE INTO speaker (key, id, slug, kind, name, renamed) VALUES (?, ?, ?, 'person', ?, 0)",
        speakers,
    )
    raw.executemany(
        "INSERT INTO quote (key, id, article_key, revision_key, speaker_key, position, kind, resolution, capacity, status,"
        " method, confidence, rule, revision, seq, corrected, text)"
        " VALUES (?, ?, 1, 1, ?, 0, 'direct', 'named', 'analyst', 'published', 'rule', 0.9, 'made', 1, 1, 0, ?)",
        quotes,
    )
    raw.execute("COMMIT")


def _rows(
    pattern: dict[str, Any], statements: Sequence[Statement]
) -> Iterator[tuple[list[tuple[int, bytes]], list[tuple[int, int]]]]:
    for start in range(1, len(statements), _BATCH):
        rows: list[tuple[int, bytes]] = []
        runs: list[tuple[int, int]] = []
        for key, one in enumerate(statements[start : start + _BATCH], start=start + 1):
            span = {**pattern["spans"][0], "exact": one.text, "verbatim": one.verbatim}
            speaker = {**pattern["speaker"], "name": one.speaker}
            changed = {**pattern, "text": one.text, "spans": [span], "speaker": speaker}
            rows.append((key, pack(json.dumps(changed, ensure_ascii=False, separators=(",", ":")))))
            runs.extend((run, key) for run in indexed_runs(keys_of(one.text)))
        yield rows, runs


def make_draft(pick: random.Random, statements: Sequence[Statement]) -> str:
    """Return a draft of about 1,000 words whose quotations are altered in turn."""
    ways = ["untouched", "typography", "part", "negation dropped", "number", "name", "cut", "wording"]
    speech = [one for one in statements if one.verbatim]
    paragraphs = []
    for number in range(QUOTATIONS):
        one = pick.choice(speech)
        text = ALTERATIONS[ways[number % len(ways)]][1](pick, one.text) or one.text
        if number % 7 == 6:  # noqa: PLR2004 - two are of nobody
            text = make_absent(pick, one.text)
        plain = " ".join(
            pick.choice(("the", "old", "harbour", "was", "quiet", "again")) for _ in range(WORDS_BETWEEN)
        )
        paragraphs.append(f"{plain.capitalize()}. “{text.replace(chr(10), ' ')},” {one.speaker} said.")
    return "\n\n".join(paragraphs)


def measure(database: Path, text: str) -> tuple[float, float, float, float]:
    """Return the milliseconds of CPU of reading the draft, of a first look-up, and of repeated ones the median and the least."""
    began = time.process_time()
    [draft] = read_drafts(text.encode(), name="draft.txt", media_type="text/plain", most=1_000_000)
    reading = time.process_time() - began
    reader = open_reader(Settings(database_url=f"sqlite:///{database}"))
    spent = []
    for _ in range(TIMES):
        began = time.process_time()
        check_draft(reader, draft)
        spent.append(time.process_time() - began)
    reader.close()
    return 1_000 * reading, 1_000 * spent[0], 1_000 * statistics.median(spent), 1_000 * min(spent)


def main(arguments: Sequence[str]) -> int:
    """Fill a record of each size, check one draft in it and print a row."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quotes", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--text", choices=("news", "few-words"), default="news")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, help="where the records are kept for another run")
    chosen = parser.parse_args(arguments)
    print(
        "| quotes | reading the draft | first look-up | look-up | least | file |\n|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.folder or Path(name)
        for count in chosen.quotes:
            pick = random.Random(chosen.seed)  # noqa: S311 - the same statements every time
            made = make_newslike(pick, count) if chosen.text == "news" else make_statements(pick, count, ())
            statements = list(made)
            database = folder / f"{chosen.text}-{count}.db"
            if not database.exists():
                write_whole(database, partial(fill, statements=statements))
            text = make_draft(random.Random(chosen.seed), statements[:10_000])  # noqa: S311 - the same draft
            reading, first, again, least = measure(database, text)
            size = database.stat().st_size / 1e6
            print(
                f"| {count:,} | {reading:.1f} ms | {first:.1f} ms | {again:.1f} ms | {least:.1f} ms | {size:,.0f} MB |"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
