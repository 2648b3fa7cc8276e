"""What the desk has settled."""

from pydantic import Field

from onrecord.routers.schemas.base import Address, Moment, Out, PageOf
from onrecord.routers.schemas.quotes import SpeakerBrief, UtteranceAddress
from onrecord.store.models.journal import ReasonCode
from onrecord.store.models.settlements import SettlementKind


class Settlement(Out):
    """One question that is settled until somebody undoes it, whatever is ingested, merged or renamed meanwhile."""

    id: str = Field(description="Stable id; what is undone and settled again has another one.")
    url: Address = Field(description="Its address.")
    kind: SettlementKind = Field(
        description="`distinct`: the two speakers are not one; `stand`: articles give the same words to each of these speakers, and "
        "each said them."
    )
    speakers: list[SpeakerBrief] = Field(
        description="Whom it is about, as they are now: one who was merged is the one that stays."
    )
    utterance: UtteranceAddress | None = Field(description="The words that each said. Null for `distinct`.")
    at: Moment = Field(description="When it was settled, in UTC.")
    actor: str = Field(description="Who settled it: the name of the token, or of the command.")
    reason_code: ReasonCode = Field(description="Why, from a closed list.")
    reason: str | None = Field(description="Why, in words. Null when nothing was said.")
    evidence_url: Address | None = Field(description="What proves it. Null when nothing was named.")
    change_url: Address = Field(description="The entry of the journal that made it.")


class SettlementPage(PageOf[Settlement]):
    """One page of what is settled, the latest first."""
