"""How well texts are read that were copied out of pages: body, headline, author, date, and quotations that are none of the article's.

    python -m benchmarks.pasted FOLDER [--half tune|hold-out]

FOLDER is that of `benchmarks.pages`. Each page becomes the text that a browser copies, once from its top ("whole page") and once from
its first heading of the highest rank ("from the headline"). Halves are told apart by a hash of the page's name: rules are made looking at one, and the other says
whether they carry over. Headline, author and date of the pages with metadata count where the text prints them; of the pages with bodies, whose gold has none,
they are compared with what the reader of pages finds in the markup.
"""

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.errors import InputError
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.text_file import read_text_file

from benchmarks.pages import _WORD, _draft, _read, body_scores, day, names, shingles
from benchmarks.pasted_page import pasted

VARIANTS = {"whole page": False, "from the headline": True}
HALVES = ("tune", "hold-out")
_QUOTED = re.compile(r"[“„]([^“”„\n]{20,600})[”“]|\"([^\"\n]{20,600})\"|«([^«»\n]{20,600})»")
_MARK = re.compile(r"[“”„«»\"]")
_ENOUGH = 0.5
"""Share of a paragraph's shingles in the text that it counts as kept with."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the text reader made of one text."""

    body: str
    headline: str | None = None
    byline: str | None = None
    published_at: str | None = None
    articles: int = 1
    """0: refused."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What is right of one page; None where nobody knows."""

    headline: str | None
    byline: str | None
    published_at: str | None


def half(name: str) -> str:
    """Return the half of the pages that one belongs to."""
    return HALVES[hashlib.sha256(name.encode()).digest()[0] % 2]


def read(text: str) -> Reading:
    """Read a text as a file with that text is read; where several articles are found in it, their bodies are joined."""
    try:
        drafts = read_text_file(text)
    except InputError:
        return Reading("", articles=0)
    first = drafts[0]
    body = "\n\n".join(draft.body for draft in drafts)
    return Reading(body, first.headline, first.byline, first.published_at, len(drafts))


def letters(text: str | None) -> str:
    """Return the letters and digits of a text, in small letters."""
    return "".join(_WORD.findall(text or "")).casefold()


def outside(body: str, gold: str) -> int:
    """Return how many quotations of a body are not in the true one."""
    true = letters(gold)
    quoted = (next(filter(None, match.groups())) for match in _QUOTED.finditer(body))
    return sum(letters(one) not in true for one in quoted)


def lost(body: str, gold: str) -> tuple[int, int]:
    """Return how many paragraphs with quotation marks of the true body are lost, of how many."""
    got = shingles(body)
    marked = [shingles(line) for line in gold.split("\n") if _MARK.search(line) and letters(line)]
    return sum(sum(min(1, got[one]) for one in own) < _ENOUGH * len(own) for own in marked), len(marked)


def printed(stated: Stated, text: str) -> Stated:
    """Return what a page's metadata state, as far as its text prints it."""
    lines = {letters(line) for line in text.split("\n")}
    whole = letters(text)
    authors = names(stated.byline)
    return Stated(
        stated.headline if letters(stated.headline) in lines else None,
        stated.byline if authors and all(author in whole for author in authors) else None,
        stated.published_at if any(form in whole for form in _forms(day(stated.published_at))) else None,
    )


def _forms(of_day: str) -> Iterator[str]:
    """Yield how a day may be printed, without spaces and marks: "4june2024"."""
    try:
        when = date.fromisoformat(of_day)
    except ValueError:
        return
    for month in (f"{when:%B}", f"{when:%b}", f"{when:%B}"[:4]):
        for number in (
            f"{when.day}",
            f"{when:%d}",
            *(f"{when.day}{end}" for end in ("st", "nd", "rd", "th")),
        ):
            yield f"{month}{number}{when:%Y}".casefold()
            yield f"{number}{month}{when:%Y}".casefold()
            yield f"{number}of{month}{when:%Y}".casefold()
    yield from (f"{when:%Y%m%d}", f"{when:%d%m%Y}", f"{when:%m%d%Y}", f"{when.month}{when.day}{when:%Y}")


def described(found: Sequence[tuple[Stated, Reading]]) -> str:
    """Return a line of how many headlines, authors and days are right."""
    parts = []
    compared: dict[str, list[tuple[object, object]]] = {
        "headline": [(letters(gold.headline), letters(got.headline)) for gold, got in found],
        "author": [(names(gold.byline), names(got.byline)) for gold, got in found],
        "date": [(day(gold.published_at), day(got.published_at)) for gold, got in found],
    }
    for label, pairs in compared.items():
        known = [(gold, got) for gold, got in pairs if gold]
        right = sum(gold == got for gold, got in known)
        missing = sum(not got for _, got in known)
        parts.append(f"{label} {right} of {len(known)} ({missing} missing)")
    whole = [(gold, got) for gold, got in found if gold.headline and gold.byline and gold.published_at]
    every = sum(
        letters(gold.headline) == letters(got.headline)
        and names(gold.byline) == names(got.byline)
        and day(gold.published_at) == day(got.published_at)
        for gold, got in whole
    )
    return f"{', '.join(parts)}, all three {every} of {len(whole)}"


def _of_bodies(folder: Path, wanted: Sequence[str]) -> None:
    gold = json.loads((folder / "bodies.json").read_text("utf-8"))
    pages = {name: page for name, page in _read(folder / "bodies").items() if half(name) in wanted}
    for variant, from_headline in VARIANTS.items():
        texts = {name: pasted(page, from_headline=from_headline) for name, page in pages.items()}
        readings = {name: read(text) for name, text in texts.items()}
        pairs = [(gold[name]["articleBody"], readings[name].body) for name in pages]
        f1, precision, recall = body_scores(pairs)
        quoting = [lost(body, true) for true, body in pairs]
        print(
            f"{len(pairs)} bodies, {variant}: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f};"
            f" quotations from outside {sum(outside(body, true) for true, body in pairs)},"
            f" quoting paragraphs lost {sum(one for one, _ in quoting)} of {sum(of for _, of in quoting)};"
            f" refused {sum(one.articles == 0 for one in readings.values())},"
            f" read as several {sum(one.articles > 1 for one in readings.values())}"
        )
        marked = {name: _stated(_draft(page)) for name, page in pages.items()}
        found = [(printed(marked[name], texts[name]), readings[name]) for name in pages]
        print(f"  as in the markup: {described(found)}")


def _stated(draft: Draft) -> Stated:
    return Stated(draft.headline, draft.byline, draft.published_at)


def _of_metadata(folder: Path, wanted: Sequence[str]) -> None:
    gold = json.loads((folder / "metadata.json").read_text("utf-8"))
    pages = {name: page for name, page in _read(folder / "metadata").items() if half(name) in wanted}
    for variant, from_headline in VARIANTS.items():
        found = []
        for name, page in pages.items():
            text = pasted(page, from_headline=from_headline)
            one = gold[name]
            stated = Stated(one.get("title"), one.get("byline"), one.get("publishedTime"))
            found.append((printed(stated, text), read(text)))
        refused = sum(reading.articles == 0 for _, reading in found)
        print(f"{len(found)} with metadata, {variant}: {described(found)}; refused {refused}")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="corpus of pages")
    parser.add_argument("--half", choices=HALVES, help="only the pages of one half")
    options = parser.parse_args(argv)
    wanted = [options.half] if options.half else HALVES
    _of_bodies(options.folder, wanted)
    _of_metadata(options.folder, wanted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
