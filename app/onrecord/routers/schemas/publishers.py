"""The publisher: who publishes articles of the record."""

from pydantic import Field

from onrecord.routers.schemas.base import Address, Out, PageOf


class PublisherLinks(Out):
    """Where a publisher leads."""

    permalink: Address = Field(description="Unversioned address that never changes.")
    articles: Address = Field(description="The publisher's articles.")
    quotes: Address = Field(description="The quotes in them.")
    feed: Address = Field(description="The latest of them, for feed readers.")


class PublisherEntry(Out):
    """A publisher, with how much of it the record has."""

    id: str = Field(description="Stable id; lists filter by it.")
    url: Address = Field(description="Its address.")
    slug: str = Field(description="Readable address; lists filter by it too.")
    name: str = Field(description="The spelling that joins those of the articles.")
    article_count: int = Field(description="How many articles, withdrawn ones left out.", ge=0)
    links: PublisherLinks = Field(description="Where it leads.")


class PublisherPage(PageOf[PublisherEntry]):
    """One page of publishers."""
