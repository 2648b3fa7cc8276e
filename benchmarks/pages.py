"""How well pages are read: body, author and date against hand-made gold, and CPU beside the library underneath.

    python -m benchmarks.pages FOLDER

FOLDER holds `bodies/NAME.html.gz` and `bodies.json` ({NAME: {"articleBody"}}), `metadata/NAME.html.gz` and
`metadata.json` ({NAME: {"title", "byline", "publishedTime"}}). Bodies: shingles of four words with their counts,
precision and recall of each page, averaged. Pages that are refused count as read empty. The dates of such metadata are often those
that one program took over from a page's data: "stated where the gold has none" also counts dates that the page prints as its own.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import trafilatura
from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.inputs.decoding import decode_text

from benchmarks.speed import LEAST_CPU_S

_WORD = re.compile(r"[^\W_]+")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b|/)\s*")
_BY = re.compile(r"^\s*(?:by|from)\s+", re.IGNORECASE)
_SHINGLE = 4
_ROUNDS = 3


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text with their counts."""
    words = _WORD.findall(text.casefold())
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(min(len(words), 1), len(words) - 3)))


def body_scores(pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Return F1, precision and recall over pairs of gold and read text."""
    precision, recall = [], []
    for gold, read in pairs:
        want, got = shingles(gold), shingles(read)
        both = (want & got).total()
        precision += [both / got.total()] if got else []
        recall += [both / want.total()] if want else []
    p, r = (sum(values) / max(1, len(values)) for values in (precision, recall))
    return 2 * p * r / max(1e-9, p + r), p, r


def names(byline: str | None) -> set[str]:
    """Return the authors of a byline, letters and digits only."""
    parts = _BETWEEN_NAMES.split(_BY.sub("", byline or ""))
    return {"".join(_WORD.findall(part)).casefold() for part in parts} - {""}


def day(stated: str | None) -> str:
    """Return the day of a moment as it is printed."""
    return (stated or "")[:10]


def _read(folder: Path) -> dict[str, str]:
    files = sorted(folder.glob("*.html.gz"))
    return {
        file.name.removesuffix(".html.gz"): decode_text(
            gzip.decompress(file.read_bytes()), declared=True, charset=None
        )
        for file in files
    }


def _draft(text: str) -> Draft:
    try:
        return read_html(text)
    except InputError:
        return Draft(body="")


def _stated(wanted: Sequence[tuple[object, object]]) -> str:
    right = sum(bool(gold) and gold == read for gold, read in wanted)
    stated = sum(bool(gold) for gold, _ in wanted)
    invented = sum(bool(read) and not gold for gold, read in wanted)
    return f"{right} of {stated} right, {invented} of {len(wanted) - stated} stated where the gold has none"


def _seconds(runs: Sequence[Callable[[str], object]], texts: Sequence[str]) -> list[float]:
    """Return the CPU seconds of each: page by page in turn, the best of three, so that a busy machine is fair to all."""
    spent = [0.0] * len(runs)
    for text in texts:
        for at, run in enumerate(runs):
            spent[at] += min(_once(run, text) for _ in range(_ROUNDS))
    return spent


def _once(run: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    run(text)
    return max(time.process_time() - begun, LEAST_CPU_S)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="corpus of pages")
    folder: Path = parser.parse_args(argv).folder
    pages = _read(folder / "bodies")
    gold = json.loads((folder / "bodies.json").read_text("utf-8"))
    f1, precision, recall = body_scores(
        [(page["articleBody"], _draft(pages[name]).body) for name, page in gold.items()]
    )
    print(f"{len(gold)} bodies: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}")
    described = {name: _draft(text) for name, text in _read(folder / "metadata").items()}
    stated = json.loads((folder / "metadata.json").read_text("utf-8"))
    authors = [(names(page.get("byline")), names(described[name].byline)) for name, page in stated.items()]
    dates = [
        (day(page.get("publishedTime")), day(described[name].published_at)) for name, page in stated.items()
    ]
    print(f"authors: {_stated(authors)}\ndates: {_stated(dates)}")
    texts = list(pages.values())
    ours, theirs = _seconds((_draft, lambda text: trafilatura.extract(text, fast=True)), texts)
    print(f"CPU: {ours / theirs:.2f} times that of trafilatura.extract(fast=True) on the same pages")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
