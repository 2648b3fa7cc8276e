"""On Record for Python users: texts and files in, articles out; no database and no server.

`from onrecord import extract, read` gives what stands here.
"""

import os
import warnings
from dataclasses import replace
from pathlib import Path
from typing import overload

from typing_extensions import TypeIs

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extraction.quotation import Extraction
from onrecord.ingest import values
from onrecord.ingest.formats import media_type_of, sniff_media_type
from onrecord.ingest.inputs.files import STANDARD_INPUT, InputFile, find_files, read_file
from onrecord.ingest.reader import Given, check_length, read_input, read_text
from onrecord.ingest.records import ArticleRecord
from onrecord.ingest.values import Speaker, speakers_of
from onrecord.library.articles import Article, Articles, Publisher, Quote

__all__ = ["Article", "Articles", "InputError", "Quote", "Speaker", "extract", "read"]

_LIMITS = Settings()
"""The limits that hold where no variable of the environment is read."""


@overload
def extract(text: str) -> Article: ...
@overload
def extract(text: Article) -> Article: ...
def extract(text: str | Article) -> Article:
    """Find who said what in a text.

    Args:
        text: An article's body, which offsets of the answer index as it stands; or an article, whose text is read
            again: what else is known of it stays.

    Raises:
        InputError: The text is longer than an article may be.
    """
    if isinstance(text, Article):
        again = extract(text.text)
        return replace(
            text, language=again.language or text.language, quotes=again.quotes, speakers=again.speakers
        )
    check_length(text, _LIMITS.max_text_characters)
    language, found = read_text(text)
    speakers = speakers_of(text, found)
    quotes = _quotes(text, found, speakers)
    return Article(text=text, language=language, quotes=quotes, speakers=speakers)


def read(source: str | os.PathLike[str] | bytes) -> Articles:
    """Read the articles of a file, of a folder's files or of bytes, and who said what in them.

    Args:
        source: A path, or what a file holds: its kind is then told by how it begins. Of a folder every file is
            read whose ending tells a known format. A file of it, or one of many articles of a file, that cannot be
            read is a warning and in `rejected`.

    Raises:
        InputError: Of a file or bytes nothing can be read, or the folder is not there; the message says why.
    """
    articles, rejected = _of_folder(source) if _is_folder(source) else _of_one(source)
    for error in rejected:
        warnings.warn(f"not read: {error}", stacklevel=2)
    return Articles(tuple(articles), tuple(rejected))


_Found = tuple[list[Article], list[InputError]]
"""Articles, and why others could not be read."""


def _is_folder(source: str | os.PathLike[str] | bytes) -> TypeIs[str | os.PathLike[str]]:
    return not isinstance(source, bytes) and os.path.isdir(source)  # noqa: PTH112 - Path.is_dir raises for impossible names


def _of_folder(folder: str | os.PathLike[str]) -> _Found:
    articles: list[Article] = []
    rejected: list[InputError] = []
    for one in find_files([os.fspath(folder)]):
        try:
            if isinstance(one, InputError):
                raise one
            of_file, faults = _file(one)
        except InputError as error:
            rejected.append(error)
        else:
            articles += of_file
            rejected += faults
    return articles, rejected


def _of_one(source: str | os.PathLike[str] | bytes) -> _Found:
    """Return what is read of a file or of bytes.

    Raises:
        InputError: It is nothing; the message says why.
    """
    if isinstance(source, bytes):
        articles, rejected = _parts(source, None, sniff_media_type(source), STANDARD_INPUT)
    else:
        articles, rejected = _file(InputFile(Path(source), None))
    if rejected and not articles:
        raise rejected[0]
    return articles, rejected


def _file(file: InputFile) -> _Found:
    """Return the articles of a file and why others of it could not be read.

    Raises:
        InputError: The file itself cannot be read.
    """
    try:
        data = read_file(file, _LIMITS.max_file_bytes)
    except InputError as error:
        raise InputError(f"{file.shown} {error}") from None
    return _parts(data, file, media_type_of(file.path), file.path.name)


def _parts(data: bytes, file: InputFile | None, media_type: str, name: str) -> _Found:
    """Return the articles of an input and why others of it could not be read."""
    articles: list[Article] = []
    rejected: list[InputError] = []
    for within, one in read_input(Given(data, name=name, media_type=media_type)):
        if isinstance(one, InputError):
            place = _joined(file.shown if file else None, within)
            rejected.append(InputError(f"{place} {one}" if place else str(one)))
        elif isinstance(one, Exception):
            raise one
        else:
            articles.append(_article(_joined(str(file.path), within) if file else None, one))
    return articles, rejected


def _joined(path: str | None, within: str) -> str:
    return "/".join(part for part in (path, within) if part)


def _article(path: str | None, record: ArticleRecord) -> Article:
    stated = record.publisher
    speakers = speakers_of(record.text, record.extraction)
    return Article(
        path=path,
        headline=record.headline,
        dek=record.dek,
        byline=record.byline,
        publisher=Publisher(stated.name, stated.url) if stated else None,
        source_url=record.source_url,
        published_at=record.published_at,
        language=record.language,
        body_offset=record.body_offset,
        text=record.text,
        quotes=_quotes(record.text, record.extraction, speakers),
        speakers=speakers,
    )


def _quotes(text: str, found: Extraction, speakers: tuple[Speaker, ...]) -> tuple[Quote, ...]:
    """Return the quotes of a text, which come to know their article when it is made."""
    names = values.Quote.__dataclass_fields__
    return tuple(
        Quote(**{name: getattr(one, name) for name in names})
        for one in values.quotes_of(text, found, speakers)
    )
