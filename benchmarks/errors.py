"""The error browser: an HTML page of the worst articles, gold beside prediction.

    python -m benchmarks.errors [--gold hand-polnear] [--worst 20] [--out reports/errors.html]

The page holds texts of the corpora, so it is written to reports/, which is not kept in the repository.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.engine import OURS, load_extract
from benchmarks.yardstick import SHARED, Scored, Yardstick, find_yardstick, score

STATES = {
    "right": "content and source are right",
    "edges": "found and attributed, but the content’s edges differ",
    "source": "found, attributed to someone else",
    "missed": "in the gold, not predicted",
    "invented": "predicted, not in the gold",
    "other": "predicted, an attribution outside the core tier: counts neither way",
}
ERRORS = ("source", "missed", "invented")
STYLE = """
body { font: 15px/1.5 Georgia, serif; max-width: 78rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
table { border-collapse: collapse; width: 100% } td, th { vertical-align: top; text-align: left; padding: .4rem .6rem; border-top: 1px solid #ccc }
td { width: 46% } td:first-child { width: 8%; font-weight: bold } small { color: #666; font-family: monospace }
.right { background: #f3faf3 } .edges { background: #fbf8e6 } .source { background: #fdeede } .missed { background: #fce8e8 }
.invented { background: #f3eafa } .other { background: #f4f4f4 } summary { cursor: pointer; font-size: 1.1rem; margin-top: 1rem }
pre { white-space: pre-wrap; font: inherit; background: #fafafa; padding: 1rem }
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A gold quote beside its prediction; one of the two may be missing."""

    start: int
    state: str
    gold: str
    predicted: str


def rows_of(yardstick: Yardstick, scored: Scored) -> list[Row]:
    """Return the article's quotes, gold beside prediction, in reading order."""
    rows = _hand_rows(yardstick, scored) if scored.hand else _polnear_rows(yardstick, scored)
    return sorted(rows, key=lambda row: row.start)


def page(articles: Iterable[tuple[str, str, list[Row]]], title: str) -> str:
    """Return a page that needs nothing else: for each article its id, its text and its rows."""
    legend = "".join(
        f'<tr class="{state}"><td>{state}</td><td>{escape(text)}</td></tr>' for state, text in STATES.items()
    )
    body = "".join(_article_html(name, text, rows) for name, text, rows in articles)
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>\n'
        f"<h1>{escape(title)}</h1><table>{legend}</table>{body}</html>\n"
    )


def main(arguments: list[str] | None = None) -> int:
    """Write the page; 1 when there is no yardstick to make it from."""
    options = _parser().parse_args(arguments)
    yardstick = find_yardstick(options.shared)
    if yardstick is None:
        print(f"no yardstick in {options.shared}", file=sys.stderr)
        return 1
    scored = score(yardstick, options.gold, load_extract(options.extractor))
    articles = [(one.article.id, one.article.text, rows_of(yardstick, one)) for one in scored]
    articles.sort(key=lambda article: -sum(row.state in ERRORS for row in article[2]))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(
        page(articles[: options.worst], f"Worst articles of {options.gold}"), encoding="utf-8"
    )
    tally = Counter(row.state for _, _, rows in articles for row in rows)
    print(f"{options.out}:", ", ".join(f"{tally[state]} {state}" for state in STATES))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--gold", default="polnear-dev", help="polnear-dev, polnear-train, hand-polnear, hand-style"
    )
    parser.add_argument("--worst", type=int, default=20, help="how many articles")
    parser.add_argument("--out", type=Path, default=Path("reports/errors.html"))
    parser.add_argument("--extractor", default=OURS, help="module:function to look at")
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="the folder that holds eval/ and corpora/"
    )
    return parser


def _polnear_rows(yardstick: Yardstick, scored: Scored) -> Iterable[Row]:
    """Compare with the first annotator's core quotes."""
    evaluate, text = yardstick.evaluate, scored.article.text
    gold = scored.article.golds[0]
    core = [quote for quote in gold if quote["core"]]
    matched = evaluate.pairs(core, scored.predicted, evaluate.IOU)
    for i, j, _ in matched:
        quote, guess = core[i], scored.predicted[j]
        state = "source" if not evaluate.source_right(quote, guess, text) else "edges"
        state = "right" if state == "edges" and quote["chars"] == guess["chars"] else state
        yield Row(min(quote["chars"]), state, _gold_html(text, quote), _predicted_html(text, scored, j))
    for i in set(range(len(core))) - {i for i, _, _ in matched}:
        yield Row(min(core[i]["chars"]), "missed", _gold_html(text, core[i]), "")
    spare = set().union(*(quote["chars"] for quote in gold if not quote["core"]))
    for j in set(range(len(scored.predicted))) - {j for _, j, _ in matched}:
        letters = scored.predicted[j]["chars"]
        state = "other" if 2 * len(letters & spare) >= len(letters) else "invented"
        yield Row(min(letters), state, "", _predicted_html(text, scored, j))


def _hand_rows(yardstick: Yardstick, scored: Scored) -> Iterable[Row]:
    """Compare each stretch in marks, and each labelled answer, with the quotation that holds most of it."""
    assert scored.hand is not None  # noqa: S101 - rows_of chose this function
    text, hand = scored.article.text, scored.hand
    for stretch in hand["stretches"] + (hand.get("unmarked") or []):
        letters = {at for at in range(stretch["s"], stretch["e"]) if text[at].isalnum()}
        shares = [(len(letters & guess["chars"]), j) for j, guess in enumerate(scored.predicted)]
        share, j = max(shares, default=(0, 0))
        claimed = 2 * share >= len(letters) > 0 and scored.predicted[j]["declared"] != "indirect"
        names = [hand["speakers"][key] for key in (stretch["speaker"], *(stretch.get("also") or ())) if key]
        gold = _words_html(text, stretch["s"], stretch["e"]) + _note_html(
            stretch["class"], stretch.get("how"), *(name["name"] for name in names)
        )
        state = _hand_state(
            yardstick, stretch, names, scored.predicted[j]["name"] if claimed else None, claimed=claimed
        )
        yield Row(stretch["s"], state, gold, _predicted_html(text, scored, j) if claimed else "")


def _hand_state(
    yardstick: Yardstick,
    stretch: dict[str, Any],
    names: list[dict[str, Any]],
    name: str | None,
    *,
    claimed: bool,
) -> str:
    if stretch["class"] != "speech":
        return "other" if stretch["class"] == "optional" else ("invented" if claimed else "right")
    if not claimed:
        return "missed"
    match = yardstick.evaluate.names.speaker_match
    return (
        "right" if any(match(name, wanted) == "full" for wanted in names) or not (names or name) else "source"
    )


def _gold_html(text: str, quote: dict[str, Any]) -> str:
    words = " … ".join(_words_html(text, start, end) for start, end in quote["spans"])
    source = " ".join(text[start:end] for start, end in quote["source"])
    cue = " ".join(text[start:end] for start, end in quote["cue"])
    return words + _note_html(quote["kind"], f"source: {source}", f"cue: {cue}")


def _predicted_html(text: str, scored: Scored, index: int) -> str:
    guess = scored.predicted[index]
    spans = {tuple(span) for span in guess["spans"]}
    quotation = next(
        quotation
        for quotation in scored.extraction.quotations
        if {(run.span.start, run.span.end) for run in quotation.contents} == spans
    )
    words = " … ".join(_words_html(text, start, end) for start, end in guess["spans"])
    source = quotation.source.span.cut(text) if quotation.source else "-"
    cue = quotation.cue.cut(text) if quotation.cue else "-"
    return words + _note_html(
        quotation.kind,
        f"source: {source}",
        f"cue: {cue}",
        f"speaker: {guess['name'] or '-'}",
        f"{quotation.rule} {quotation.confidence:.2f}",
    )


def _words_html(text: str, start: int, end: int) -> str:
    return f"{escape(text[start:end])} <small>{start}–{end}</small>"


def _note_html(*notes: str | None) -> str:
    return "<br><small>" + escape(" · ".join(note for note in notes if note)) + "</small>"


def _article_html(name: str, text: str, rows: list[Row]) -> str:
    tally = Counter(row.state for row in rows)
    counts = ", ".join(f"{tally[state]} {state}" for state in STATES if tally[state])
    lines = "".join(
        f'<tr class="{row.state}"><td>{row.state}</td><td>{row.gold}</td><td>{row.predicted}</td></tr>'
        for row in rows
    )
    return (
        f"<details><summary>{escape(name)}: {counts}</summary>"
        f"<table><tr><th></th><th>gold</th><th>predicted</th></tr>{lines}</table><pre>{escape(text)}</pre></details>\n"
    )


if __name__ == "__main__":
    sys.exit(main())
