"""On Record for Python users: texts and files in, articles out; no database and no server.

`from onrecord import extract, read` gives what stands here.
"""

import hashlib
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import overload

from typing_extensions import TypeIs, override

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extraction.quotation import Extraction
from onrecord.ingest import values
from onrecord.ingest.extraction_json import ARTICLE_KEYS
from onrecord.ingest.flat_quotes import COLUMNS, flat_rows
from onrecord.ingest.formats import media_type_of, sniff_media_type
from onrecord.ingest.inputs.files import STANDARD_INPUT, InputFile, find_files, read_file
from onrecord.ingest.reader import Given, check_length, read_input, read_text
from onrecord.ingest.records import ArticleRecord
from onrecord.ingest.values import Json, Speaker, Value, speakers_of
from onrecord.library.frames import Rows
from onrecord.library.html import listed, marked
from onrecord.text.language import ExtractionStatus, extraction_status

__all__ = ["Article", "Articles", "InputError", "Publisher", "Quote", "Speaker", "extract", "read"]

_LISTED = 20
"""How many articles a notebook shows."""
_LIMITS = Settings()
"""The limits that hold where no variable of the environment is read."""


@dataclass(frozen=True, slots=True)
class Publisher(Value):
    """Who published an article, as the article states it."""

    name: str
    url: str | None


class Quote(values.Quote):
    """What somebody is quoted with, and the article that it stands in."""

    __slots__ = ("_article",)
    _article: "Article"

    @property
    def article(self) -> "Article":
        """The article; the last one that was made with this quote, where several were."""
        return self._article


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Article(Value):
    """An article and what was found in it. None: the input does not say."""

    path: str | None = None
    """The file that it was read from, as it was given; None for a text or bytes."""
    headline: str | None = None
    dek: str | None = None
    byline: str | None = None
    publisher: Publisher | None = None
    source_url: str | None = None
    published_at: str | None = None
    """ISO 8601: a date, or a moment in UTC."""
    language: str | None = None
    """BCP 47 tag; None: not known."""
    body_offset: int = 0
    """Code points of the input before the text: headline and the like."""
    text: str
    """What was read; every offset counts its code points."""
    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]

    def __post_init__(self) -> None:
        """Let each quote know where it stands."""
        for quote in self.quotes:
            object.__setattr__(quote, "_article", self)

    def __setstate__(self, state: list[object]) -> None:
        """Take what a pickle holds, in which quotes do not know their article."""
        for name, value in zip(self.__dataclass_fields__, state, strict=True):
            object.__setattr__(self, name, value)
        self.__post_init__()

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal: the same words have the same one."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def extraction_status(self) -> ExtractionStatus:
        """Whether quotes were looked for: not in a language that the engine does not read."""
        return extraction_status(self.language)

    @override
    def to_dict(self, *, with_text: bool = False) -> Json:
        """Return the line that `onrecord extract` prints, with the text itself where it is asked for."""
        whole = Value.to_dict(self)
        return {
            "path": self.path,
            **({"text": self.text} if with_text else {}),
            "text_sha256": self.text_sha256,
            "body_offset": self.body_offset,
            "article": {key: whole[key] for key in ARTICLE_KEYS},
            "extraction_status": self.extraction_status,
            "quotes": whole["quotes"],
            "speakers": whole["speakers"],
        }

    @override
    def __repr__(self) -> str:
        return f"<Article {_named(self)!r}: {_counted(len(self.quotes), 'quote')}>"

    def _repr_html_(self) -> str:
        """Return the text with its quotes marked, as notebooks show it."""
        read = self.extraction_status == "done"
        note = (
            None if read else f"In a language that is not read ({self.language}): no quotes were looked for."
        )
        return marked(self.headline, self.text, self.quotes, note)


@dataclass(frozen=True, slots=True, repr=False)
class Articles(Sequence[Article], Rows):
    """What was read, in order: a sequence that also has the quotes of all, and what had to be refused."""

    articles: tuple[Article, ...]
    rejected: tuple[InputError, ...] = ()
    """Why files of a folder could not be read, one each."""

    @override
    def __len__(self) -> int:
        return len(self.articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> "Articles": ...
    @override
    def __getitem__(self, index: int | slice) -> "Article | Articles":
        return Articles(self.articles[index]) if isinstance(index, slice) else self.articles[index]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quote of every article, in reading order."""
        return tuple(quote for article in self.articles for quote in article.quotes)

    @override
    def rows(self) -> list[Json]:
        """Return a flat row for each quote, for data frames and spreadsheets."""
        return [
            row
            for article in self.articles
            for row in flat_rows(
                {
                    "path": article.path,
                    "headline": article.headline,
                    "publisher": article.publisher.name if article.publisher else None,
                    "published_at": article.published_at,
                    "source_url": article.source_url,
                },
                article.quotes,
            )
        ]

    @override
    def _columns(self) -> Mapping[str, type]:
        return COLUMNS

    def to_dict(self) -> list[Json]:
        """Return the lines that `onrecord extract` prints."""
        return [article.to_dict() for article in self.articles]

    @override
    def __repr__(self) -> str:
        counts = [_counted(len(self.articles), "article"), _counted(len(self.quotes), "quote")]
        if self.rejected:
            counts.append(f"{len(self.rejected)} rejected")
        return f"<Articles: {', '.join(counts)}>"

    def _repr_html_(self) -> str:
        """Return a table of the articles, as notebooks show it."""
        shown = [
            (_named(one), one.publisher.name if one.publisher else None, one.published_at, len(one.quotes))
            for one in self.articles[:_LISTED]
        ]
        return listed(repr(self)[1:-1], shown, len(self.articles) - len(shown))


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


def _named(article: Article) -> str:
    return article.headline or article.path or article.text[:40].strip()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
