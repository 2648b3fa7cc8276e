"""The speaker: a person, organisation or group that is quoted."""

from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from onrecord.extraction.quotation import SpeakerKind
from onrecord.routers.schemas.base import Address, Out, PageOf
from onrecord.routers.schemas.people import CapacityCount, SpeakerLinks, SpeakerRole
from onrecord.routers.schemas.quotes import Quote


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
    quotes: list[Quote] | SkipJsonSchema[None] = Field(
        None,
        description="The latest 20 quotes, of an analyst those as one. Only there with `include=quotes`.",
    )


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
