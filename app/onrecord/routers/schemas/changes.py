"""The journal: what was done to the record."""

from pydantic import Field

from onrecord.routers.schemas.base import Address, Moment, Out, PageOf
from onrecord.routers.schemas.quotes import Quote
from onrecord.store.models.journal import Action, Entity, ReasonCode


class Change(Out):
    """One entry of the journal: what was changed, by whom, and why. Entries are never altered."""

    seq: int = Field(description="Its number; the journal grows by one number a change.", ge=1)
    at: Moment = Field(description="When, in UTC.")
    actor: str = Field(description="Who: the name of the token, or of the command.")
    action: Action = Field(description="What was done.")
    entity: Entity = Field(description="To what kind of thing.")
    entity_id: str = Field(description="Id of the thing.")
    reason_code: ReasonCode = Field(description="Why, from a closed list.")
    reason: str | None = Field(description="Why, in words. Null for what a program did.")
    evidence_url: Address | None = Field(description="What proves it. Null when nothing was named.")
    patch: dict[str, object] = Field(description="What it changed, by field.")
    url: Address = Field(description="Permanent address of the thing.")


class ChangePage(PageOf[Change]):
    """One page of the journal."""


class QuoteRevision(Out):
    """One state of a quote: what was served, and the change that made it."""

    revision: int = Field(description="Its number, from 1.", ge=1)
    change: Change = Field(description="The entry of the journal that made it.")
    quote: Quote = Field(description="The quote as it was served.")
    url: Address = Field(description="Address of this revision.")


class QuoteRevisionPage(PageOf[QuoteRevision]):
    """The history of a quote, oldest first."""
