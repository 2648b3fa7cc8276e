"""Reports of readers, as the desk is given them."""

from pydantic import Field

from onrecord.routers.schemas.base import Address, Moment, Out, PageOf
from onrecord.store.models.reports import ReportReason, ReportStatus


class Report(Out):
    """What a reader reported, and what the desk decided. Who the reader is, is not known."""

    id: str = Field(
        description="Stable id; who sends the same of the same state of a quote has sent it once."
    )
    quote_id: str = Field(description="Id of the quote.")
    quote_revision: int = Field(description="The state of the quote that was reported.", ge=1)
    reason_code: ReportReason = Field(description="What is wrong, from a closed list.")
    speaker: str | None = Field(description="Who said it, as the reader thinks. Null when nothing was said.")
    text: str = Field(description="What is wrong, in the reader's words.")
    evidence_url: Address | None = Field(description="What proves it. Null when nothing was named.")
    at: Moment = Field(description="When it was sent, in UTC.")
    status: ReportStatus = Field(description="Whether it waits, and else what became of it.")
    decided_at: Moment | None = Field(description="When, in UTC. Null while it waits.")
    decided_by: str | None = Field(description="Who: the name of the token. Null while it waits.")
    decision: str | None = Field(description="Why, in words. Null when nothing was said.")
    change_url: Address | None = Field(
        description="The entry of the journal that followed. Null unless it was accepted."
    )
    quote_url: Address = Field(description="Address of the quote.")
    url: Address = Field(description="Address of this report.")


class ReportPage(PageOf[Report]):
    """One page of the reports, oldest first."""
