"""What quotes and speakers both say of somebody."""

from pydantic import Field

from onrecord.extraction.quotation import Capacity, Tense
from onrecord.routers.schemas.base import Address, Out


class SpeakerRole(Out):
    """What articles say that a speaker is; at least one of title and organisation is there."""

    title: str | None = Field(description="As printed. Null when only an organisation is printed.")
    organization: str | None = Field(description="As printed. Null when only a title is printed.")
    tense: Tense = Field(description="Whether the articles say that it is so, or that it was.")
    articles: int = Field(description="How many articles say so.", ge=1)
    latest_article: str = Field(
        description="Id of the latest article that says so; it has the words as spans."
    )


class CapacityCount(Out):
    """How often a speaker is quoted in one capacity."""

    capacity: Capacity = Field(description="The capacity.")
    quotes: int = Field(description="How many quotes.", ge=1)


class SpeakerLinks(Out):
    """Where a speaker leads."""

    permalink: Address = Field(description="Unversioned address that never changes; for citations.")
    quotes: Address = Field(description="The speaker's quotes.")
