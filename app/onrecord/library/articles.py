"""Articles as Python users hold them, with their quotes and speakers."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from typing_extensions import override

from onrecord.errors import InputError
from onrecord.ingest import values
from onrecord.ingest.extraction_json import ARTICLE_KEYS
from onrecord.ingest.flat_quotes import COLUMNS, flat_rows
from onrecord.ingest.values import Json, Speaker, Value
from onrecord.library.frames import Rows
from onrecord.library.html import listed, marked
from onrecord.text.language import ExtractionStatus, extraction_status

_LISTED = 20
"""How many articles a notebook shows."""


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


def _named(article: Article) -> str:
    return article.headline or article.path or article.text[:40].strip()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
