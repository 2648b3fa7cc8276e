"""`onrecord extract`: what is found in files, as JSON lines, CSV or Parquet; no database."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain

from typing_extensions import override

from onrecord.cli.explain import explain, printable
from onrecord.cli.inputs import Rejection, archive_limits, media_type_of_input, read_all
from onrecord.cli.output import write_whole
from onrecord.config import Settings
from onrecord.extraction.quotation import Extraction
from onrecord.ingest.extraction_json import ARTICLE_KEYS, Json, article_json, extraction_json
from onrecord.ingest.flat_quotes import COLUMNS, flat_rows
from onrecord.ingest.inputs.decoding import decode_text
from onrecord.ingest.inputs.files import InputFile
from onrecord.ingest.reader import Given, check_length, read_input, read_text
from onrecord.ingest.tabular import csv_lines, write_parquet
from onrecord.ingest.values import quotes_of, speakers_of
from onrecord.text.language import is_read

_MOST_QUOTED = 3
"""Names that the closing summary gives."""


class Shown:
    """What is written of one article, and what the closing summary counts."""

    __slots__ = ("analysts", "line", "rows", "speakers")

    def __init__(self, line: str, rows: list[Json], speakers: list[str], analysts: set[str]) -> None:
        self.line = line
        """A JSON line, or a page to read; empty where rows are wanted."""
        self.rows = rows
        self.speakers = speakers
        """The name of each quote's speaker that has one."""
        self.analysts = analysts


Show = Callable[[str, str, int, Json, Extraction], Shown]
"""Takes path, text, body offset, what is stated of the article, and what was found."""


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write one line an article, or one row a quote; exit code 1 when an input was rejected."""
    output = arguments.output or ""
    ending = output.rpartition(".")[2]
    form = arguments.format or (ending if ending in {"csv", "parquet"} else "jsonl")
    if form == "parquet" and not output:
        arguments.refuse("--format parquet needs -o FILE")
    show = _show_as(form, arguments)
    reader = partial(read_articles, raw=arguments.raw, settings=settings, show=show)
    results = read_all(
        arguments.paths, reader, settings, workers=arguments.workers, verbose=arguments.verbose
    )
    summary = Summary()
    with ExitStack() as stack:
        parts = _WRITERS[form](summary.counted(results))
        if output:
            stack.enter_context(write_whole(output)).writelines(parts)
        else:
            for part in parts:
                print(part.decode(errors="surrogateescape"), end="")
    if output:
        print(summary, file=sys.stderr)
    return 1 if summary.rejected else 0


def _show_as(form: str, arguments: argparse.Namespace) -> Show:
    if arguments.explain:
        return partial(_explained, coloured=sys.stdout.isatty())
    if form == "jsonl":
        return partial(_line, with_text=arguments.with_text)
    return as_rows


def _lines(shown: Iterator[Shown]) -> Iterator[bytes]:
    return (f"{one.line}\n".encode(errors="surrogateescape") for one in shown)


def _csv(shown: Iterator[Shown]) -> Iterator[bytes]:
    return chain(
        [csv_lines([[*COLUMNS]])],
        (csv_lines([[*row.values()] for row in one.rows]) for one in shown if one.rows),
    )


def _parquet(shown: Iterator[Shown]) -> Iterator[bytes]:
    return write_parquet(COLUMNS, ([[*row.values()] for row in one.rows] for one in shown))


_WRITERS: dict[str, Callable[[Iterator[Shown]], Iterator[bytes]]] = {
    "jsonl": _lines,
    "csv": _csv,
    "parquet": _parquet,
}


class Summary:
    """What was read and found, counted as it passes."""

    def __init__(self) -> None:
        self.articles = self.quotes = self.rejected = 0
        self._quoted: Counter[str] = Counter()
        self._analysts: set[str] = set()

    def counted(self, results: Iterator[tuple[str, Shown | Rejection]]) -> Iterator[Shown]:
        """Yield what was read; report what was not."""
        for _, result in results:
            if isinstance(result, Rejection):
                result.report()
                self.rejected += 1
                continue
            self.articles += 1
            self.quotes += len(result.rows)
            self._quoted.update(result.speakers)
            self._analysts |= result.analysts
            yield result

    @override
    def __str__(self) -> str:
        """Return one line: "2 articles, 9 quotes, 3 speakers, 1 analyst; most quoted: Ann Poole (4)"."""
        counts = {
            "article": self.articles,
            "quote": self.quotes,
            "speaker": len(self._quoted),
            "analyst": len(self._analysts),
        }
        line = ", ".join(f"{number:,} {name}{'' if number == 1 else 's'}" for name, number in counts.items())
        most = [f"{name} ({number:,})" for name, number in self._quoted.most_common(_MOST_QUOTED)]
        return f"{line}; most quoted: {', '.join(most)}" if most else line


def read_articles(
    file: InputFile, data: bytes, *, raw: bool, settings: Settings, show: Show
) -> Iterator[tuple[str, Shown | Exception]]:
    """Read one input and yield what `show` makes of each article."""
    path = str(file.path)
    most = settings.max_text_characters
    if raw:
        text = decode_text(data)
        check_length(text, most)
        language, found = read_text(text)
        article: Json = dict.fromkeys(ARTICLE_KEYS) | {"language": language}
        yield "", show(path, text, 0, article, found)
        return
    media_type = media_type_of_input(file, data)
    given = Given(data, name=path, media_type=media_type)
    for within, one in read_input(given, most=most, limits=archive_limits(settings)):
        if isinstance(one, Exception):
            yield within, one
        else:
            place = f"{path}/{within}" if within else path
            yield within, show(place, one.text, one.body_offset, article_json(one), one.extraction)


def _explained(
    path: str, text: str, _offset: int, article: Json, found: Extraction, *, coloured: bool
) -> Shown:
    stated = [f"{key}: {value}" for key, value in article.items() if value]
    language = article["language"]
    if isinstance(language, str) and not is_read(language):
        stated.append("not read: language not supported by the engine, which reads English")
    page = [f"== {printable(path)}", *map(printable, stated), "", explain(text, found, coloured=coloured)]
    return _shown("\n".join(page), path, text, article, found)


def _line(
    path: str, text: str, body_offset: int, article: Json, found: Extraction, *, with_text: bool
) -> Shown:
    whole = {"path": path} | extraction_json(
        text, found, body_offset=body_offset, article=article, with_text=with_text
    )
    return _shown(json.dumps(whole, ensure_ascii=False), path, text, article, found)


def as_rows(path: str, text: str, _offset: int, article: Json, found: Extraction) -> Shown:
    """Show an article as flat rows of its quotes."""
    return _shown("", path, text, article, found)


def _shown(line: str, path: str, text: str, article: Json, found: Extraction) -> Shown:
    publisher = article["publisher"]
    name = publisher["name"] if isinstance(publisher, dict) else None
    speakers = speakers_of(text, found)
    quotes = quotes_of(text, found, speakers)
    return Shown(
        line,
        flat_rows({**article, "path": path, "publisher": name}, quotes),
        [quote.speaker.name for quote in quotes if quote.speaker],
        {quote.speaker.name for quote in quotes if quote.speaker and quote.capacity == "analyst"},
    )
