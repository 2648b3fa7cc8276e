"""Query parameters of utterances."""

from typing import Literal

from pydantic import Field
from typing_extensions import override

from onrecord.routers.http.parameters import Addresses, Flag, Paging, Query, Whole


class UtteranceQuery(Query):
    """How one utterance is wanted."""

    @override
    def may_take_long(self) -> bool:
        """Each form of the words is compared with the first."""
        return True


class UtterancesQuery(Paging):
    """Which utterances."""

    speaker: Addresses = Field([], description="Whom a quote of it names: id or slug; repeat it for OR.")
    article: Addresses = Field([], description="Which article prints it: id or slug; repeat it for OR.")
    publisher: Addresses = Field([], description="Who prints it: id or slug; repeat it for OR.")
    contradicted: Flag = Field(
        default=False, description="Only those that are given to speakers who cannot be one."
    )
    settled: Flag | None = Field(
        None, description="Only those that somebody has settled; `false`: only those that nobody has."
    )
    min_articles: Whole = Field(2, ge=2, description="How many articles print it at least.")
    sort: Literal["-article_count", "-published_at"] = Field(
        "-article_count", description="What most articles print first, or what was printed last."
    )

    @override
    def may_take_long(self) -> bool:
        """Any filter may pass over most of the list."""
        return True
