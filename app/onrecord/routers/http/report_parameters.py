"""Query parameters of reports."""

from typing import Annotated

from pydantic import Field

from onrecord.routers.http.parameters import MAX_REPEATS, Addresses, Paging
from onrecord.store.models.reports import ReportStatus


class ReportsQuery(Paging):
    """Which reports of readers."""

    status: Annotated[list[ReportStatus], Field(max_length=MAX_REPEATS)] = Field(
        [], description="Those that wait, or of which one was decided; repeat it for OR."
    )
    quote: Addresses = Field([], description="Id of a quote; repeat it for OR.")
