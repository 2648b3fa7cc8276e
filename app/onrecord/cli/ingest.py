"""`onrecord ingest`: article records from files."""

import argparse
from collections.abc import Iterator
from functools import partial

from onrecord.cli.inputs import archive_limits, media_type_of_input, read_all
from onrecord.cli.storing import store
from onrecord.config import Settings
from onrecord.ingest.inputs.files import STANDARD_INPUT, InputFile, shown_name
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Store what the paths hold; exit code 1 when something was rejected."""
    if arguments.scheduler is not None and arguments.workers != 1:
        arguments.refuse("--workers is of this machine, --scheduler of a cluster: give one of them")
    reader = partial(read_records, settings=settings)
    inputs = read_all(
        arguments.paths,
        reader,
        settings,
        workers=arguments.workers,
        scheduler=arguments.scheduler,
        verbose=arguments.verbose,
    )
    return store(inputs, arguments, settings)


def read_records(
    file: InputFile, data: bytes, *, settings: Settings
) -> Iterator[tuple[str, ArticleRecord | Exception]]:
    """Read one input, by its name's ending, or standard input by how it begins."""
    is_stream = str(file.path) == STANDARD_INPUT
    given = Given(
        data,
        name=STANDARD_INPUT if is_stream else shown_name(file.path.name),
        media_type=media_type_of_input(file, data),
    )
    return read_input(given, most=settings.max_text_characters, limits=archive_limits(settings))
