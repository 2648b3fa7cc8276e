"""What assistants are answered: quotes with their permalinks, and whether the words are the speaker's own."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from onrecord.comparison.judging import Verdict
from onrecord.comparison.kinds import Kind as ChangeKind
from onrecord.extraction.quotation import Capacity
from onrecord.store.documents.stored import Document
from onrecord.store.models.quotes import Status

Whose = Literal["own words", "partly own words", "paraphrase"]
WHOSE: dict[str, Whose] = {"direct": "own words", "mixed": "partly own words", "indirect": "paraphrase"}


class Given(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True)


class Run(Given):
    """Words of a quote."""

    text: str
    own_words: bool = Field(description="False: a paraphrase, which must not be put in quotation marks.")


class Quote(Given):
    """Who said what, where."""

    speaker: str | None = Field(description="Null when the article names nobody.")
    words: Whose = Field(description="Only own words may be shown as speech.")
    runs: list[Run]
    rendered: str = Field(
        description="One sentence with the cue, for repeating a paraphrase: its words alone may read as the opposite."
    )
    speaker_candidates: list[str] = Field(
        description="Whom a source that stays open may mean; none of them may be named as the speaker."
    )
    capacity: Capacity
    status: Status = Field(
        description="A disputed or retracted quote must not be repeated without saying so."
    )
    headline: str | None
    publisher: str | None
    published_at: str | None
    permalink: str


class Quotes(Given):
    """Quotes of the record."""

    quotes: list[Quote]
    more: bool = Field(description="The record has more of them.")


class Article(Given):
    """An article with its quotes."""

    headline: str | None
    publisher: str | None
    published_at: str | None
    permalink: str
    source_url: str | None
    quotes: list[Quote]


class Change(Given):
    """Where a draft and the record differ."""

    kind: ChangeKind
    draft: str
    record: str


class OnRecord(Given):
    """What the record has for a quotation."""

    text: str
    speaker: str | None
    headline: str | None
    published_at: str | None
    permalink: str


class CheckedQuotation(Given):
    """A quotation of a text and the verdict on it."""

    text: str
    speaker: str | None
    verdict: Verdict
    changes: list[Change]
    on_record: list[OnRecord]


class CheckedText(Given):
    """Every quotation of a text."""

    quotations: list[CheckedQuotation]


def quote_of(document: Document) -> Quote:
    """Return a quote's document as assistants get it."""
    article = document["article"]
    return Quote(
        speaker=document["speaker"] and document["speaker"]["name"],
        words=WHOSE[document["kind"]],
        runs=[Run(text=span["exact"], own_words=span["verbatim"]) for span in document["spans"]],
        rendered=document["rendered"],
        speaker_candidates=[name["exact"] for name in document["candidates"]],
        capacity=document["capacity"],
        status=document["status"],
        headline=article["headline"],
        publisher=article["publisher"] and article["publisher"]["name"],
        published_at=article["published_at"],
        permalink=document["links"]["permalink"],
    )


def article_of(document: Document, quotes: list[Document]) -> Article:
    """Return an article's document and those of its quotes as assistants get them."""
    return Article(
        headline=document["headline"],
        publisher=document["publisher"] and document["publisher"]["name"],
        published_at=document["published_at"],
        permalink=document["links"]["permalink"],
        source_url=document["source_url"],
        quotes=[quote_of(quote) for quote in quotes],
    )


def checked_text(found: Document) -> CheckedText:
    """Return a check as assistants get it."""
    return CheckedText(quotations=[_checked(item) for item in found["items"]])


def _checked(item: Document) -> CheckedQuotation:
    return CheckedQuotation(
        text=item["draft"]["text"],
        speaker=item["draft"]["speaker"],
        verdict=item["verdict"],
        changes=[
            Change(kind=one["kind"], draft=one["draft"], record=one["record"]) for one in item["changes"]
        ],
        on_record=[
            OnRecord(
                text=match["text"],
                speaker=match["speaker"] and match["speaker"]["name"],
                headline=match["article"]["headline"],
                published_at=match["article"]["published_at"],
                permalink=match["links"]["permalink"],
            )
            for match in item["matches"]
        ],
    )
