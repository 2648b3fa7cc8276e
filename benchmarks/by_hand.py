"""How right checks are on drafts written by hand, as editors and language models write them.

    python -m benchmarks.by_hand [--group NAME] [--verbose]

`benchmarks/hand/articles` is read and stored as an ingest does; the drafts of `benchmarks/hand/*.txt` are read and checked as
`onrecord check` does. A draft begins with "== what it is", may end with its media type in brackets, and lists what each of its
quotations must be called: "=> verdict kinds: first words". "|" parts answers that an editor could give as well, "+" kinds of one answer.
"""

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.config import Settings
from onrecord.ingest.reader import read_articles
from onrecord.queries.checks import check_draft, read_drafts
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetStatus
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.rows.journal import Reason
from rapidfuzz.fuzz import partial_ratio
from sqlalchemy import text

from benchmarks.checks import PEER, THRESHOLD, WITHOUT_PEER

FOLDER = Path(__file__).with_name("hand")
GROUPS = ("altered", "joints", "speakers", "shapes", "later", "fresh", "unseen")
_MOST = 1_000_000
_EXPECTED = re.compile(r"=> (?P<verdicts>\S+?)(?: (?P<kinds>\S+))?: (?P<words>.+)")
_TYPE = re.compile(r"\[([a-z]+/[a-z]+)\]")


@dataclass(frozen=True, slots=True)
class Expected:
    """What one quotation must be called; no kinds: any will do."""

    verdicts: tuple[str, ...]
    kinds: tuple[frozenset[str], ...]
    words: str

    def holds(self, item: dict[str, Any]) -> bool:
        """Return whether the verdict is right, of the quotation meant."""
        return item["verdict"] in self.verdicts and _plain(item["draft"]["text"]).startswith(
            _plain(self.words)
        )

    def names_changes(self, item: dict[str, Any]) -> bool:
        """Return whether the kinds of change are right, too."""
        found = frozenset(change["kind"] for change in item["changes"])
        return item["verdict"] != "altered" or not self.kinds or found in self.kinds


@dataclass(frozen=True, slots=True)
class HandDraft:
    """A draft and what its quotations must be called, in their order."""

    group: str
    title: str
    text: str
    media_type: str
    expected: tuple[Expected, ...]


def read_group(group: str) -> Iterator[HandDraft]:
    """Yield the drafts of one file."""
    for block in re.split(r"^== ", (FOLDER / f"{group}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, *lines = block.splitlines()
        expected = [found for line in lines if (found := _EXPECTED.fullmatch(line))]
        types = [found[1] for line in lines if (found := _TYPE.fullmatch(line))]
        body = [line for line in lines if not _EXPECTED.fullmatch(line) and not _TYPE.fullmatch(line)]
        yield HandDraft(
            group,
            title,
            "\n".join(body).strip() + "\n",
            types[0] if types else "text/plain",
            tuple(
                Expected(
                    tuple(one["verdicts"].split("|")),
                    tuple(frozenset(kinds.split("+")) for kinds in (one["kinds"] or "").split("|") if kinds),
                    one["words"],
                )
                for one in expected
            ),
        )


def build(database: Path) -> None:
    """Store the articles, and dispute what a record of them disputes."""
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    migrate(engine)
    for path in sorted((FOLDER / "articles").glob("*.txt")):
        for record in read_articles(path.read_bytes(), name=path.name, media_type="text/plain", most=_MOST):
            with writing(engine) as session:
                save_article(session, record)
    for words in (FOLDER / "disputed.txt").read_text("utf-8").splitlines():
        with writing(engine) as session:
            found = session.execute(
                text("SELECT id FROM quote WHERE text LIKE :words"),
                {"words": f"%{words}%"},
            ).scalar_one()
            correct_quote(session, found, [SetStatus("disputed")], Reason("editor", "disputed"))
    engine.dispose()


def check(reader: Reader, draft: HandDraft) -> list[dict[str, Any]]:
    """Return what a check says of each quotation."""
    return [
        item
        for one in read_drafts(draft.text.encode(), name="draft", media_type=draft.media_type, most=_MOST)
        for item in check_draft(reader, one)["items"]
    ]


def run(groups: Sequence[str], *, verbose: bool) -> None:
    """Check every draft and print what is wrong, and a table."""
    drafts, right, whole = Counter[str](), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "record.db"
        build(database)
        texts = [path.read_text("utf-8") for path in sorted((FOLDER / "articles").glob("*.txt"))]
        passed = Counter[str]()
        reader = open_reader(Settings(database_url=f"sqlite:///{database}"))
        for draft in (draft for group in groups for draft in read_group(group)):
            items = check(reader, draft)
            pairs = list(zip(draft.expected, items, strict=False))
            verdicts = len(items) == len(draft.expected) and all(one.holds(item) for one, item in pairs)
            changes = verdicts and all(one.names_changes(item) for one, item in pairs)
            drafts[draft.group] += 1
            passed.update(_passed(pairs, texts))
            right[draft.group] += verdicts
            whole[draft.group] += changes
            if not changes or verbose:
                _show(draft, items, "right" if changes else "kinds" if verdicts else "WRONG")
        reader.close()
    print("| drafts | n | verdicts right | and every kind of change |\n|---|---|---|---|")
    for name in (*groups, "all"):
        n, good, best = (count[name] if name != "all" else count.total() for count in (drafts, right, whole))
        print(f"| {name} | {n} | {good} ({100 * good / n:.1f} %) | {best} ({100 * best / n:.1f} %) |")
    print(
        f"\naltered words called exact: {passed['exact']} of {passed['wanted']} (by a ratio of {THRESHOLD}: {passed['ratio']};"
        f" by quotecheck: {passed['peer']})"
    )
    if PEER is None:
        print(WITHOUT_PEER)


def _passed(pairs: Sequence[tuple[Expected, dict[str, Any]]], texts: Sequence[str]) -> Iterator[str]:
    """Yield who takes words that were altered for those of an article: with a threshold on likeness, or by quotecheck."""
    for one, item in pairs:
        if one.verdicts == ("altered",):
            yield "wanted"
            yield item["verdict"]
            printed = item["draft"]["text"]
            if any(partial_ratio(printed, text) >= THRESHOLD for text in texts):
                yield "ratio"
            if PEER is not None and any(PEER.check(printed, text).ok for text in texts):
                yield "peer"


def _show(draft: HandDraft, items: list[dict[str, Any]], how: str) -> None:
    print(f"{how}: {draft.group}: {draft.title}")
    for one in draft.expected:
        kinds = "|".join("+".join(sorted(kinds)) for kinds in one.kinds)
        print(f"    wanted {'|'.join(one.verdicts)} {kinds}: {one.words}")
    for item in items:
        changes = "; ".join(
            f"{one['kind']}: {one['draft']!r} for {one['record']!r}" for one in item["changes"]
        )
        who = ", ".join(sorted({match["speaker"]["name"] for match in item["matches"] if match["speaker"]}))
        print(
            f"    found  {item['verdict']} ({item['draft']['speaker']}; {who}): {item['draft']['text']} [{changes}]"
        )


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def main(arguments: Sequence[str]) -> int:
    """Check the drafts of all groups, or of one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--group", choices=GROUPS)
    parser.add_argument("--verbose", action="store_true", help="show the right ones, too")
    chosen = parser.parse_args(arguments)
    run([chosen.group] if chosen.group else GROUPS, verbose=chosen.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
