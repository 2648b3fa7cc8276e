"""Query parameters of what is settled."""

from typing import Annotated

from pydantic import Field

from onrecord.routers.http.parameters import MAX_REPEATS, Addresses, Paging
from onrecord.store.models.settlements import SettlementKind


class SettlementsQuery(Paging):
    """Which settlements."""

    kind: Annotated[list[SettlementKind], Field(max_length=MAX_REPEATS)] = Field(
        [], description="What is settled; repeat it for OR."
    )
    speaker: Addresses = Field([], description="Of whom: id or slug; repeat it for OR.")
    utterance: Addresses = Field([], description="Of which words: id of an utterance; repeat it for OR.")
