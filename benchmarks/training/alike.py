"""What documents of quotes and articles say alike: makes the dictionary that they are packed with (`onrecord.store.models.packed`).

    python -m benchmarks.training.alike FILE

The texts of the golden cases are stored as articles under made-up heads, and the stretches that most of their documents share are chosen by
COVER (Liao et al. 2016), as Zstandard has it. What stands there now is never edited: what was packed with it could not be read.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import zstandard
from onrecord.config import Settings
from onrecord.ingest.reader import read_articles
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.models.packed import FIRST_DICTIONARY, unpack

from tests.golden.reader import case_files, read_cases

PAPERS = (
    "Harbour Gazette",
    "Northfield Times",
    "Daily Courier",
    "Riverside Post",
    "Valley Herald",
    "Coast News",
)
SIZE = 16_000
"""Bytes that are chosen; twice as many pack a twentieth better and take half as long again."""
SEGMENT, SHARED = 100, 8
"""Bytes that are chosen together, and that several documents must have in a row."""
TABLES = 300
"""Bytes at the beginning that are Zstandard's own."""


def articles() -> Iterator[bytes]:
    """Yield the texts of some cases each under a head."""
    pick = Random(5)  # noqa: S311 - the same heads every time
    texts = [case.text for case in read_cases(case_files())]
    number = 0
    while texts:
        parts, texts = texts[: (size := pick.randint(3, 8))], texts[size:]
        words = re.findall("[A-Za-z]{3,}", " ".join(parts))
        begin = pick.randrange(max(1, len(words) - 8))
        title = " ".join(words[begin : begin + pick.randint(5, 9)]).capitalize()
        paper = pick.choice(PAPERS)
        day = f"{pick.randint(2008, 2025)}/{pick.randint(1, 12):02}/{pick.randint(1, 28):02}"
        site = f"https://www.{paper.replace(' ', '').lower()}.example/{day}"
        number += 1
        head = f"- The {paper} - {site}/{re.sub('[^a-z]+', '-', title.lower())}-{number} -\n\n{title}"
        yield "\n\n".join((head, *parts)).encode()


def documents(database: Path) -> list[bytes]:
    """Store the articles and return what their documents and those of their quotes say; articles', which are fewer, twice."""
    url = f"sqlite:///{database}"
    engine = open_database(Settings(database_url=url))
    migrate(engine)
    for number, data in enumerate(articles()):
        for record in read_articles(data, name=f"{number}.txt", media_type="text/plain"):
            with writing(engine) as session:
                save_article(session, record)
    engine.dispose()
    reader = open_reader(Settings(database_url=url))
    found = [
        [unpack(row[0]) for row in reader.rows(f"SELECT document FROM {kind}_document ORDER BY key")]  # type: ignore[arg-type] # as stored # noqa: S608 - of two constants
        for kind in ("quote", "article")
    ]
    return found[0] + 2 * found[1]


def main(file: str) -> None:
    """Write the dictionary: what is chosen, and behind it what was said most before."""
    with tempfile.TemporaryDirectory() as folder:
        samples = documents(Path(folder, "record.db"))
    chosen = zstandard.train_dictionary(SIZE, [*samples], k=SEGMENT, d=SHARED, level=19).as_bytes()
    Path(file).write_bytes(chosen[TABLES:] + FIRST_DICTIONARY)


if __name__ == "__main__":
    main(sys.argv[1])
