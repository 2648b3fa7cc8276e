"""CPU time of finding speakers by what somebody has typed of a name, beside a query that looks at every name.

Names are made up of the engine's own lists of given names and surnames, so that beginnings are as unevenly spread as those of people.
Each name that is typed asks once a letter, as a front end does: "m", "ma", "mar" …

    python -m benchmarks.type_ahead [SPEAKERS] [NAMES_TYPED]
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.config import Settings
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.queries.paging import PageRequest
from onrecord.queries.speakers import list_speakers
from onrecord.store.database.migrations import migrate
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.models import Speaker, SpeakerDocument
from onrecord.store.rows.identity import sort_key, speaker_id
from onrecord.store.rows.inserting import insert_rows
from onrecord.store.rows.name_words import build_names, joined_words
from sqlalchemy import Engine

PAGE = PageRequest(10, None, "")
EACH = "SELECT document FROM speaker_document WHERE most_quoted < 0 AND words LIKE ? ORDER BY most_quoted LIMIT 10"
BATCH = 10_000
MIDDLE_NAMES = 0.1


def build(engine: Engine, speakers: int, random_: random.Random) -> list[str]:
    """Fill a new database with speakers alone, and return their names."""
    given, family = sorted(given_names()), sorted(surnames())
    names: dict[str, None] = {}
    while len(names) < speakers:
        middle = f" {random_.choice(given)}" if random_.random() < MIDDLE_NAMES else ""
        names[f"{random_.choice(given)}{middle} {random_.choice(family)}".title()] = None
    listed = list(names)
    with writing(engine) as session:
        for begin in range(0, speakers, BATCH):
            batch = [
                (key, name, -int(random_.paretovariate(1.2)))
                for key, name in enumerate(listed[begin : begin + BATCH], start=begin + 1)
            ]
            insert_rows(session, Speaker, [_speaker(key, name) for key, name, _ in batch])
            insert_rows(session, SpeakerDocument, [_document(*one) for one in batch])
        build_names(session)
    return listed


def _speaker(key: int, name: str) -> dict[str, object]:
    return {
        "key": key,
        "id": speaker_id("person", name),
        "slug": str(key),
        "kind": "person",
        "name": name,
        "renamed": False,
    }


def _document(key: int, name: str, most_quoted: int) -> dict[str, object]:
    return {
        "key": key,
        "speaker_id": speaker_id("person", name),
        "slug": str(key),
        "kind": "person",
        "name_key": sort_key("person", name),
        "quote_count": -most_quoted,
        "analyst_quote_count": 0,
        "most_quoted": most_quoted,
        "words": joined_words([name]),
        "seq": 1,
        "document": f'{{"name":"{name}","filling":"{"x" * 900}"}}',
    }


def timed(ask: Callable[[str], object], typed: Sequence[str]) -> list[tuple[float, str]]:
    """Return milliseconds of CPU of each question, the quickest first."""
    spent = []
    for q in typed:
        began = time.process_time()
        ask(q)
        spent.append(((time.process_time() - began) * 1e3, q))
    return sorted(spent)


def main(speakers: int, typed_names: int) -> None:
    """Build the record and print the table."""
    random_ = random.Random(7)  # noqa: S311 - a choice of names, not secrets
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{Path(folder)}/record.db")
        engine = open_database(settings)
        migrate(engine)
        names = build(engine, speakers, random_)
        engine.dispose()
        reader = open_reader(settings)
        chosen = random_.sample(names, typed_names)
        typed = [
            name[:length] for name in chosen for length in range(1, len(name) + 1) if name[length - 1] != " "
        ]
        kinds: dict[str, Callable[[str], object]] = {
            "GET /v1/speakers?q=": lambda q: list_speakers(
                reader, PAGE, sort="-quote_count", analysts=False, q=q
            ),
            "every name": lambda q: reader.rows(EACH, [f"% {q.lower()}%"]),
        }
        print(f"{speakers} speakers, {len(typed)} questions: milliseconds of CPU")
        print(f"{'':22} {'p50':>8} {'p99':>8} {'most':>8}   slowest")
        for kind, ask in kinds.items():
            spent = timed(ask, typed)
            (p50, _), (p99, _), (most, q) = (
                spent[min(len(spent) * part // 100, len(spent) - 1)] for part in (50, 99, 100)
            )
            print(f"{kind:22} {p50:8.2f} {p99:8.2f} {most:8.2f}   {q}")
        reader.close()


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["100000", "300"][len(sys.argv) - 1 :])))
