"""`onrecord ingest`: article records from files."""

import argparse
from functools import partial

from onrecord.cli.inputs import read_all
from onrecord.cli.storing import store
from onrecord.config import Settings
from onrecord.ingest.formats import media_type_of, sniff_media_type
from onrecord.ingest.inputs.files import STANDARD_INPUT, InputFile, shown_name
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Store what the paths hold; exit code 1 when something was rejected."""
    reader = partial(read_input, most=settings.max_text_characters)
    inputs = read_all(arguments.paths, reader, limit=settings.max_file_bytes, workers=arguments.workers)
    return store(inputs, arguments, settings)


def read_input(file: InputFile, data: bytes, *, most: int) -> list[ArticleRecord]:
    """Read one input, by its name's ending, or standard input by how it begins."""
    if str(file.path) == STANDARD_INPUT:
        return read_articles(data, name=STANDARD_INPUT, media_type=sniff_media_type(data), most=most)
    return read_articles(
        data, name=shown_name(file.path.name), media_type=media_type_of(file.path), most=most
    )
