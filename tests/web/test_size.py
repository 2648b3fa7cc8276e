"""What a record takes on the disk. The medium corpus has 23.4 kB an article of 4.0 kB with seven quotes (benchmarks/RESULTS.md)."""

from contextlib import closing
from pathlib import Path

from pysqlite3 import dbapi2  # type: ignore[import-untyped]  # as in onrecord.store.database.sqlite

MOST = 2_300
"""Bytes a quote takes beside the text, with its part of the article's rows: 1,816 on 30 November 2026, in short articles of two quotes."""


def test_a_quote_takes_few_bytes(empty_record: Path, many_record: Path) -> None:
    def taken(path: Path) -> tuple[int, int, int]:
        with closing(dbapi2.connect(path)) as connection:
            row: tuple[int, int, int] = connection.execute(
                "SELECT page_count * page_size, (SELECT count(*) FROM quote),"
                " (SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM article_revision)"
                " FROM pragma_page_count(), pragma_page_size()"
            ).fetchone()
            return row

    before, _, _ = taken(empty_record)
    after, quotes, text = taken(many_record)
    assert (after - before - text) / quotes < MOST
