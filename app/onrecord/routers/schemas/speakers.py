"""The speaker: a person, organisation or group that is quoted."""

from typing import Literal

from pydantic import Field

from onrecord.extraction.quotation import Capacity, SpeakerKind, Tense
from onrecord.routers.schemas.base import Address, Out, PageOf


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


class Speaker(Out):
    """A speaker, with what articles say that they are."""

    id: str = Field(description="Stable id, the same after a rebuild.")
    url: Address = Field(description="Its address.")
    slug: str = Field(description="Readable address; may change, then the old one redirects.")
    name: str = Field(description="The name as articles print it most, without honorific.")
    kind: SpeakerKind = Field(description="Person, organisation or group.")
    honorific: str | None = Field(description="Printed before the name. Null when none is.")
    aliases: list[str] = Field(description="Other printed forms of the name.")
    roles: list[SpeakerRole] = Field(
        description="Different roles that articles state, the most printed first, 50 at most."
    )
    capacities: list[CapacityCount] = Field(description="In which capacities articles quote the speaker.")
    quote_count: int = Field(description="How many quotes, retracted ones left out.", ge=0)
    links: SpeakerLinks = Field(description="Where it leads.")


class SpeakerPage(PageOf[Speaker]):
    """One page of speakers."""


SuggestionReason = Literal["spelling", "short_form"]


class SpeakerSuggestion(Out):
    """Another speaker who may be the same."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="Its address.")
    slug: str = Field(description="Readable address.")
    name: str = Field(description="The name as articles print it most.")
    quote_count: int = Field(description="How many quotes.", ge=0)
    why: SuggestionReason = Field(
        description="`spelling`: the names differ in accents or capitals only; `short_form`: one may be a short form of the other "
        "(Len and Leonard, J. and Jane, with and without a middle name)."
    )
    shared_roles: list[str] = Field(
        description="Titles and organisations, in lower case, that articles print of both: the more, the likelier."
    )


class SpeakerSuggestions(Out):
    """Who a speaker may be the same as: for a human to decide, who merges by a correction. Nothing is merged for it."""

    speaker: str = Field(description="Id of the speaker.")
    items: list[SpeakerSuggestion] = Field(description="The likeliest first, 20 at most.")
