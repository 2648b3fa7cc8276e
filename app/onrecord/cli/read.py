"""`onrecord read`: what is read from where in files, and what of them is left out; no database."""

import argparse
import json
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from onrecord.cli.explain import printable
from onrecord.cli.inputs import Rejection, archive_limits, media_type_of_input, read_all
from onrecord.config import Settings
from onrecord.ingest.extraction_json import ARTICLE_KEYS, Json, article_json
from onrecord.ingest.formats import format_of
from onrecord.ingest.inputs.files import InputFile
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord, PassedOver

_SHOWN = 70
"""Characters of a text that is left out."""
_MOST_SHOWN = 5
"""Texts that are shown of those left out for one reason; `--json` has all."""


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print how each article was read; exit code 1 when an input was rejected."""
    rejected = 0
    show = _line if arguments.json else _page
    read = partial(_records, settings=settings)
    for path, result in read_all(arguments.paths, read, settings, verbose=arguments.verbose):
        if isinstance(result, Rejection):
            result.report()
            rejected += 1
        else:
            print(show(path, result))
    return 1 if rejected else 0


def _records(
    file: InputFile, data: bytes, *, settings: Settings
) -> Iterator[tuple[str, ArticleRecord | Exception]]:
    path = str(file.path)
    media_type = media_type_of_input(file, data)
    given = Given(data, name=path, media_type=media_type)
    yield from read_input(given, most=settings.max_text_characters, limits=archive_limits(settings))


def _line(path: str, record: ArticleRecord) -> str:
    stated = article_json(record)
    fields: dict[str, Json] = {
        key: {"value": stated[key], "from": record.origins.get(key)} for key in ARTICLE_KEYS
    }
    body: Json = {
        "characters": len(record.text),
        "paragraphs": len(record.paragraphs),
        "from": record.origins.get("body"),
    }
    left_out: list[Json] = [{"text": one.text, "reason": one.reason} for one in record.passed_over]
    media_type = record.provenance.media_type
    whole = {"path": path, "media_type": media_type} | fields | {"body": body, "left_out": left_out}
    return json.dumps(whole, ensure_ascii=False)


def _page(path: str, record: ArticleRecord) -> str:
    lines = [f"== {printable(path)}", f"format: {format_of(record.provenance.media_type).name}"]
    for key, value in article_json(record).items():
        shown = value["name"] if isinstance(value, dict) else value
        lines.append(f"{key}: {_stated(str(shown), record.origins.get(key)) if shown else 'not found'}")
    plural = "" if len(record.paragraphs) == 1 else "s"
    extent = f"{len(record.text)} characters in {len(record.paragraphs)} paragraph{plural}"
    lines.append(f"body: {_stated(extent, record.origins.get('body'))}")
    if record.body_offset:
        lines.append(f"header: the first {record.body_offset} characters, which are no part of the body")
    for reason, passed in groupby(sorted(record.passed_over, key=_reason), key=_reason):
        texts = list(passed)
        lines.append(f"left out, since it {reason}: {len(texts)}")
        lines += [f"  {_cut(one.text)}" for one in texts[:_MOST_SHOWN]]
        if len(texts) > _MOST_SHOWN:
            lines.append(f"  … and {len(texts) - _MOST_SHOWN} more")
    return "\n".join([*lines, ""])


def _reason(one: PassedOver) -> str:
    return one.reason


def _stated(value: str, origin: str | None) -> str:
    return f"{printable(value)} ({printable(origin)})" if origin else printable(value)


def _cut(text: str) -> str:
    line = printable(" ".join(text.split()))
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
