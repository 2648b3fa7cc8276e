"""`onrecord check`: the quotations of drafts, looked up in the record."""

import argparse
from collections.abc import Iterator
from functools import partial

from onrecord.cli.findings import CheckedDraft, places_of
from onrecord.cli.inputs import Rejection, media_type_of_input, read_all
from onrecord.cli.record import opened
from onrecord.cli.reports import FORMATS
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.inputs.decoding import decode_text
from onrecord.ingest.inputs.files import InputFile
from onrecord.queries.checks import Draft, check_draft, read_drafts
from onrecord.store.database.readers import open_reader
from onrecord.store.documents.stored import StoredDocument


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a report; exit code 1 when a quotation is not exactly on record, or an input was rejected."""
    rejected = 0
    checked: list[CheckedDraft] = []
    with opened(settings):
        pass
    reader = open_reader(settings)
    read = partial(read_input, most=settings.max_text_characters)
    for path, result in read_all(arguments.paths, read, settings):
        if isinstance(result, Rejection):
            result.report()
            rejected += 1
            continue
        draft, printed = result
        with reader.snapshot():
            found = StoredDocument.written(check_draft(reader, draft))
        answer = found.with_base(settings.public_url.rstrip("/")).parsed()
        checked.append(CheckedDraft(path, answer, places_of(printed, answer["items"])))
    reader.close()
    print(FORMATS[arguments.format](checked), end="")
    return 1 if rejected or any(one.findings() for one in checked) else 0


def read_input(file: InputFile, data: bytes, *, most: int) -> Iterator[tuple[str, tuple[Draft, str]]]:
    """Read the drafts of one input, each with the input as it is printed."""
    path = str(file.path)
    media_type = media_type_of_input(file, data)
    drafts = read_drafts(data, name=path, media_type=media_type, most=most)
    printed = _printed(data)
    for draft in drafts:
        yield "", (draft, printed)


def _printed(data: bytes) -> str:
    """Return what an editor shows of a file: nothing of a document that is no text, whose lines nobody counts."""
    try:
        return decode_text(data, declared=True)
    except InputError:
        return ""
