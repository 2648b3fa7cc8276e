"""What the addresses of pages take; unlike those of the API they ignore what they do not know."""

from typing import Annotated

from pydantic import ConfigDict, Field
from typing_extensions import override

from onrecord.extraction.quotation import Capacity, Kind
from onrecord.routers.http.parameters import (
    MAX_LIMIT,
    MAX_REPEATS,
    Addresses,
    Flag,
    Paging,
    Whole,
)
from onrecord.routers.http.utterance_parameters import UtteranceQuery
from onrecord.routers.schemas.shapes import NO_NUL, shaped

MAX_SEARCH = 500
MONTH = r"^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(0[1-9]|1[0-2])$"
Month = Annotated[str, shaped(MONTH, "must be a month of the calendar (2018-12)")]


class ListParameters(Paging):
    """Which part of a list."""

    model_config = ConfigDict(extra="ignore")


class NamesParameters(ListParameters):
    """Which part of a list that has one line for each thing."""

    limit: Whole = Field(50, ge=1, le=MAX_LIMIT)


class ArticlesParameters(NamesParameters):
    """Which articles."""

    month: Month | None = Field(None)

    @override
    def may_take_long(self) -> bool:
        """All articles are counted by month."""
        return True


class SpeakerParameters(ListParameters):
    """Which of a speaker's quotes."""

    @override
    def may_take_long(self) -> bool:
        """All quotes and roles of the speaker are counted."""
        return True


class CorrectionsParameters(ListParameters):
    """Which part of the corrections."""

    @override
    def may_take_long(self) -> bool:
        """The history of each quote is read."""
        return True


class DeskParameters(NamesParameters):
    """Which part of a list of the desk."""


class PublishersParameters(NamesParameters):
    """Which publishers."""

    @override
    def may_take_long(self) -> bool:
        """Each publisher's articles are counted."""
        return True


class UtterancesParameters(ListParameters):
    """Which utterances."""

    speaker: Addresses = Field([])
    contradicted: Flag = False

    @override
    def may_take_long(self) -> bool:
        """A filter may pass over most of the list."""
        return True


class UtterancePageParameters(UtteranceQuery):
    """One utterance."""

    model_config = ConfigDict(extra="ignore")


class SearchParameters(ListParameters):
    """What is looked for, and what narrows it down."""

    q: Annotated[str, Field(max_length=MAX_SEARCH), shaped(NO_NUL, "must not contain NUL")] = ""
    kind: Annotated[list[Kind], Field(max_length=MAX_REPEATS)] = Field([])
    capacity: Annotated[list[Capacity], Field(max_length=MAX_REPEATS)] = Field([])
    speaker: Addresses = Field([])
    analyst: Addresses = Field([])
    publisher: Addresses = Field([])
    month: Month | None = Field(None)

    @override
    def may_take_long(self) -> bool:
        """A search ranks every match and counts them."""
        return bool(self.q) or super().may_take_long()
