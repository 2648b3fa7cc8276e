"""How right checks of drafts are and what they cost, beside a fuzzy ratio with a threshold.

    python -m benchmarks.checks [FOLDER] [--quotes N] [--drafts N] [--seed N] [--database FILE]

A record of made statements is stored as an ingest stores it; drafts are made from it by known operations. FOLDER may
hold text files with one quotation a line: every second goes into the record, the others are ones that it does not
hold. The ratio, and quotecheck where it is installed, are given the statement that a draft was made from, which a check has to find.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from onrecord.comparison.passage import Piece, read_passage
from onrecord.config import Settings
from onrecord.extraction.quotation import Content, Extraction, Quotation, Source, Speaker
from onrecord.ingest.records import ArticleRecord, Provenance
from onrecord.queries.checks import Draft, check_draft
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database, writing
from onrecord.text.segments import split_paragraphs
from onrecord.text.spans import Span
from rapidfuzz.fuzz import partial_ratio

from benchmarks.drafting import NEVER_EXACT, Case, Statement, make_absent, make_cases, make_name, make_text

PEER = import_module("quotecheck") if find_spec("quotecheck") else None
WITHOUT_PEER = "quotecheck is not installed: its figures are none, not 0"
"""A checker to measure beside where it is installed; nothing else needs it."""
IN_AN_ARTICLE = 20
THRESHOLD = 90
"""What a draft's words and those of the record must share, in percent, for the fuzzy ratio to take them for the same."""
_SPEAKERS = 2_000
_MADE_ABSENT = 500


@dataclass(slots=True)
class Tally:
    """What came out for the drafts of one operation."""

    cases: int = 0
    right: int = 0
    exact: int = 0
    ratio_exact: int = 0
    other_exact: int = 0
    wrong: Counter[str] = field(default_factory=Counter)


def make_statements(pick: random.Random, count: int, real: Sequence[str]) -> Iterator[Statement]:
    """Yield what the record is to hold: a tenth paraphrase, a twentieth with an editor's word."""
    names = [make_name(pick) + pick.choice(("", "-Berg", "-Lang", "-Hof", "-Tal")) for _ in range(_SPEAKERS)]
    for number in range(count):
        text = real[number] if number < len(real) else make_text(pick)
        kind = pick.random()
        if kind < 0.05 and number >= len(real):  # noqa: PLR2004 - a twentieth
            text = text.replace(" the ", " the [so-called] ", 1)
        yield Statement(text, pick.choice(names), verbatim=not 0.05 <= kind < 0.15)  # noqa: PLR2004 - a tenth


def write_whole(database: Path, write: Callable[[Path], None]) -> None:
    """Write a record under another name first, so that one whose writing was broken off is never measured."""
    with tempfile.TemporaryDirectory(dir=database.parent) as unfinished:
        written = Path(unfinished) / database.name
        write(written)
        written.rename(database)


def article_of(number: int, statements: Sequence[Statement]) -> ArticleRecord:
    """Return an article that prints the statements, one a paragraph, as a perfect engine would hand it over."""
    text, quotations, speakers = "", [], []
    for place, one in enumerate(statements):
        mark = "“" if one.verbatim else ""
        start = len(text) + len(mark)
        text += f"{mark}{one.text}{'”' if mark else ','} {one.speaker} said in case {number}.\n\n"
        who, end = text.index(one.speaker, start + len(one.text)), start + len(one.text)
        name = Span(who, who + len(one.speaker))
        cue = Span(name.end + 1, name.end + 5)
        quotations.append(
            Quotation(
                kind="direct" if one.verbatim else "indirect",
                contents=(Content(Span(start, end), one.verbatim, None),),
                insertions=(),
                cue=cue,
                source=Source(name, "person", "named"),
                audience=None,
                speaker=place,
                capacity="analyst",
                confidence=0.9,
                rule="made",
                method="rule",
            )
        )
        speakers.append(Speaker(one.speaker, "person", None, "analyst", (), (), name))
    text = text.rstrip("\n")
    return ArticleRecord(
        headline=f"Case {number}",
        dek=None,
        byline=None,
        publisher=None,
        source_url=None,
        published_at=None,
        language="en",
        text=text,
        body_offset=0,
        paragraphs=split_paragraphs(text),
        extraction=Extraction(tuple(quotations), tuple(speakers)),
        provenance=Provenance(f"case-{number}.txt", "text/plain", len(text), f"{number:064x}", "made 1"),
    )


def build(database: Path, statements: Sequence[Statement]) -> None:
    """Store the statements."""
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    migrate(engine)
    for number, start in enumerate(range(0, len(statements), IN_AN_ARTICLE)):
        with writing(engine) as session:
            save_article(session, article_of(number, statements[start : start + IN_AN_ARTICLE]))
    engine.dispose()


def index_share(database: Path) -> float:
    """Return which part of the database the index of runs is: the pages that are free when a copy has none."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(database, Path(folder) / "copy.db"))
        engine = open_database(Settings(database_url=f"sqlite:///{copy}"))
        with engine.connect() as connection:
            connection.exec_driver_sql("DROP TABLE quote_run")
            free, pages = (
                connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("freelist_count", "page_count")
            )
        engine.dispose()
    return float(free) / float(pages)


def measure(reader: Reader, cases: Sequence[Case]) -> tuple[dict[str, Tally], float]:
    """Check every draft.

    Returns:
        What came out, by operation, and the seconds of CPU that a quotation took.
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    spent = 0.0
    for case in cases:
        began = time.process_time()
        [item] = check_draft(reader, Draft("", "en", [case.draft]))["items"]
        spent += time.process_time() - began
        tally = tallies[case.operation]
        tally.cases += 1
        tally.right += item["verdict"] == case.verdict
        tally.exact += item["verdict"] == "exact"
        printed = case.draft.passage.pieces[0].text
        tally.ratio_exact += partial_ratio(printed, case.source) >= THRESHOLD
        if PEER is not None and case.source:
            tally.other_exact += bool(PEER.check(printed, case.source).ok)
        if item["verdict"] != case.verdict:
            tally.wrong[item["verdict"]] += 1
    return tallies, spent / len(cases)


def report(tallies: dict[str, Tally], seconds: float, share: float) -> None:
    """Print a table, and below it what is promised."""
    print(
        f"| drafts | n | verdict right | called exact | partial_ratio ≥ {THRESHOLD} | quotecheck | else called |"
    )
    print("|---|---|---|---|---|---|---|")
    for name, tally in tallies.items():
        wrong = ", ".join(f"{verdict} {count}" for verdict, count in tally.wrong.most_common(3))
        right = f"{100 * tally.right / tally.cases:.1f} %"
        print(
            f"| {name} | {tally.cases} | {right} | {tally.exact} | {tally.ratio_exact} | {tally.other_exact} | {wrong} |"
        )
    cases = sum(tally.cases for tally in tallies.values())
    rightly = sum(tally.right for tally in tallies.values())
    fine = [tallies[name] for name in ("untouched", "typography", "spelling", "part")]
    alarms = sum(tally.cases - tally.exact for tally in fine)
    untouched = sum(tally.cases for tally in fine)
    passed = sum(tallies[name].exact for name in NEVER_EXACT)
    ratio = sum(tallies[name].ratio_exact for name in NEVER_EXACT)
    other = sum(tallies[name].other_exact for name in NEVER_EXACT)
    print(f"\nverdict right: {100 * rightly / cases:.1f} % of {cases}")
    print(f"false alarms: {alarms} of {untouched} ({100 * alarms / untouched:.2f} %)")
    print(
        f"a changed negation, number or name called exact: {passed} (by the ratio: {ratio}; by quotecheck: {other})"
    )
    if PEER is None:
        print(WITHOUT_PEER)
    print(f"CPU: {1_000 * seconds:.2f} ms a quotation; index: {100 * share:.1f} % of the database")


def main(arguments: Sequence[str]) -> int:
    """Build the record where it is not there yet, check the drafts, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--drafts", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--database", type=Path)
    chosen = parser.parse_args(arguments)
    pick = random.Random(chosen.seed)  # noqa: S311 - the same drafts every time
    files = sorted(chosen.folder.glob("*.txt")) if chosen.folder else []
    printed = (line.strip() for file in files for line in file.read_text("utf-8").splitlines())
    lines = [line for line in printed if line and min(line) >= " "]  # the store refuses control characters
    real = [line for line in dict.fromkeys(lines) if len(read_passage([Piece(line, 0)]).words) > 5]  # noqa: PLR2004 - a sentence, no fragment
    pick.shuffle(real)
    statements = list(make_statements(pick, chosen.quotes, real[::2]))
    absent = [*real[1::2], *(make_absent(pick, pick.choice(statements).text) for _ in range(_MADE_ABSENT))]
    with tempfile.TemporaryDirectory() as folder:
        database = chosen.database or Path(folder) / "record.db"
        if not database.exists():
            write_whole(database, partial(build, statements=statements))
        reader = open_reader(Settings(database_url=f"sqlite:///{database}"))
        tallies, seconds = measure(reader, make_cases(pick, statements, absent, chosen.drafts))
        reader.close()
        report(tallies, seconds, index_share(database))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
