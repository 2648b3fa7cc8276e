"""Query parameters of quotes: how one is wanted, which are, and which part of their list."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import override

from onrecord.extraction.quotation import Capacity, Kind
from onrecord.routers.http.parameters import (
    FIELDS,
    INCLUDE,
    MAX_REPEATS,
    PRINTED,
    Addresses,
    Date,
    Fields,
    Flag,
    OffsetsQuery,
    Paging,
    Parts,
    Query,
    Sorting,
    Whole,
    Words,
)
from onrecord.store.models.quotes import Status


class QuoteQuery(OffsetsQuery):
    """How one quote is wanted."""

    context: Whole = Field(0, ge=0, le=500, description="How many characters around the quote to add.")
    include: Annotated[list[Literal["speaker"]], Parts] = Field(
        [], description=f"{INCLUDE} `speaker`: the whole speaker in `speaker`.", examples=[["speaker"]]
    )
    fields: Fields = FIELDS

    @override
    def may_take_long(self) -> bool:
        """Context and offsets read the article's text, and speakers are looked up."""
        return self.alters() or bool(self.include)

    def alters(self) -> bool:
        """Return whether the plain document is not enough."""
        return self.context > 0 or self.offsets == "utf16"


class QuoteFilters(Query):
    """Which quotes, where the path has already chosen the article or the speaker."""

    kind: Annotated[list[Kind], Field(max_length=MAX_REPEATS)] = Field([], description="Repeat it for OR.")
    capacity: Annotated[list[Capacity], Field(max_length=MAX_REPEATS)] = Field(
        [], description="Repeat it for OR."
    )
    status: Annotated[list[Status], Field(max_length=MAX_REPEATS)] = Field(
        [], description="Repeat it for OR; without it, all but `retracted`."
    )
    publisher: Addresses = Field([], description="Publisher's id; repeat it for OR.")
    q: Words | None = Field(
        None,
        description='Search: words, "a phrase", a prefix*, -not, speaker:name, paper:name. Without `sort` the best match comes first, '
        "where the search has words.",
        examples=['sanctions -oil speaker:"jane doe"'],
    )
    published_from: Date | None = Field(None, description=f"Published at this {PRINTED}, or later.")
    published_before: Date | None = Field(None, description=f"Published before this {PRINTED}.")
    min_confidence: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] | None = Field(
        None, description="Only quotes with at least this confidence."
    )


class QuoteSubjects(Query):
    """Whose quotes, and of which articles."""

    speaker: Addresses = Field([], description="Speaker's id or slug; repeat it for OR.")
    analyst: Addresses = Field([], description="The same, and only quotes in the capacity `analyst`.")
    article: Addresses = Field([], description="Article's id or slug; repeat it for OR.")
    utterance: Addresses = Field(
        [], description="Id of an utterance: every quote that prints it; repeat it for OR."
    )


class MemberQuotesQuery(QuoteFilters, Paging, QuoteQuery):
    """Which quotes, and which part of the list."""

    sort: Literal["-published_at", "published_at", "relevance"] | None = Field(
        None,
        description="Unknown dates stand last; the quotes of one article stay in reading order. "
        "`relevance` needs `q` and is its default; else `-published_at` is. Relevance changes with the record: "
        "walk all pages by date while others write.",
    )
    facets: Flag = Field(
        default=False, description="Count the whole list by kind, capacity and so on; costs time."
    )

    @override
    def may_take_long(self) -> bool:
        """A search ranks every match, and counting reads every row."""
        return self.q is not None or self.facets or self.with_total or QuoteQuery.may_take_long(self)


class QuotesQuery(QuoteSubjects, MemberQuotesQuery):
    """Which quotes of the whole record."""


class WholeQuotesQuery(QuoteSubjects, QuoteFilters):
    """Which quotes of the whole record; all that the filters leave, in one answer."""

    sort: Sorting = Field(
        "-published_at",
        description="Unknown dates stand last; the quotes of one article stay in reading order.",
    )

    @override
    def may_take_long(self) -> bool:
        """A whole list is never a moment's work."""
        return True


class FollowedQuotesQuery(QuoteSubjects, QuoteFilters):
    """Which quotes of the whole record a feed follows."""

    @override
    def may_take_long(self) -> bool:
        """A filter may pass over most of the list."""
        return True
