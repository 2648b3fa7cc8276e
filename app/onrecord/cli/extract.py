"""`onrecord extract`: what is found in files, as JSON lines; no database."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial

from onrecord.cli.explain import explain, printable
from onrecord.cli.inputs import Rejection, archive_limits, media_type_of_input, read_all
from onrecord.config import Settings
from onrecord.extraction.quotation import Extraction
from onrecord.ingest.extraction_json import ARTICLE_KEYS, Json, article_json, extraction_json
from onrecord.ingest.inputs.decoding import decode_text
from onrecord.ingest.inputs.files import InputFile
from onrecord.ingest.reader import Given, check_length, read_input, read_text
from onrecord.text.language import is_read

Show = Callable[[str, str, int, Json, Extraction], str]
"""Takes path, text, body offset, what is stated of the article, and what was found."""


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print one line an article; exit code 1 when an input was rejected."""
    rejected = 0
    show = (
        partial(_explained, coloured=sys.stdout.isatty())
        if arguments.explain
        else partial(_line, with_text=arguments.with_text)
    )
    reader = partial(read_lines, raw=arguments.raw, settings=settings, show=show)
    results = read_all(
        arguments.paths, reader, settings, workers=arguments.workers, verbose=arguments.verbose
    )
    for _, result in results:
        if isinstance(result, Rejection):
            result.report()
            rejected += 1
        else:
            print(result)
    return 1 if rejected else 0


def read_lines(
    file: InputFile, data: bytes, *, raw: bool, settings: Settings, show: Show
) -> Iterator[tuple[str, str | Exception]]:
    """Read one input and yield what `show` makes of each article: a JSON line, or a page to read."""
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
) -> str:
    stated = [f"{key}: {value}" for key, value in article.items() if value]
    language = article["language"]
    if isinstance(language, str) and not is_read(language):
        stated.append("not read: language not supported by the engine, which reads English")
    return "\n".join(
        [f"== {printable(path)}", *map(printable, stated), "", explain(text, found, coloured=coloured)]
    )


def _line(
    path: str, text: str, body_offset: int, article: Json, found: Extraction, *, with_text: bool
) -> str:
    whole = {"path": path} | extraction_json(
        text, found, body_offset=body_offset, article=article, with_text=with_text
    )
    return json.dumps(whole, ensure_ascii=False)
