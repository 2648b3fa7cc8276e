"""The page of corrections: what humans changed in the record, each as it was and as it is, who did it and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from onrecord.errors import NotFoundError
from onrecord.queries import history, lookup, speakers
from onrecord.queries.changes import Entry, list_changes
from onrecord.queries.paging import PageRequest
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext, page_request, served
from onrecord.routers.http.registry import ReadRouter
from onrecord.store.documents.stored import Document
from onrecord.web.pages.amendments import Amendment, amendments, replaced
from onrecord.web.pages.answers import as_feeds, as_json, page_answer
from onrecord.web.pages.parameters import CorrectionsParameters

reads = ReadRouter("pages", documented=False)
MOST_STATES = 100
"""States of a quote that its history tells of; the API lists all."""
ACTIONS = {
    "correct": "corrected",
    "add": "added",
    "merge": "merged",
    "rename": "renamed",
    "withdraw": "withdrawn",
    "restore": "restored",
    "settle": "settled",
    "reopen": "undone",
    "ingest": "read from the article",
    "revise": "the article's text was changed",
    "extract": "read again",
    "import": "taken over from another source",
}
"""What was done to the record."""
OF_PROGRAMS = frozenset({"new", "engine"})
"""Reasons that say no more than the action."""


@dataclass(frozen=True, slots=True)
class Step:
    """An entry of the journal, and what it changed."""

    change: Entry
    amendments: Sequence[Amendment]
    quote: Document | None = None
    """As it was then; None where it is of something else, or of an article that was withdrawn."""


@reads.get("/corrections", answer=None, formats=(HTML,))
def show_corrections(context: RequestContext, query: CorrectionsParameters) -> Answer:
    """Show what humans changed in the record, and why, latest first."""
    page = list_changes(
        context.reader,
        page_request(query, "corrections-page", types=(int,)),
        newest_first=True,
        after=None,
        entity_ids=(),
        corrections=True,
    )
    data = f"{context.base}/v1/changes?corrections=true&sort=-seq"
    feeds = as_feeds("/v1/changes/feed", "Corrections")
    return page_answer(
        context,
        "corrections.html",
        title="Corrections",
        data=data,
        actions=ACTIONS,
        steps=[_step(context, change) for change in page.items],
        following=context.page_url(page.next),
        previous=context.page_url(page.prev),
        feeds=feeds,
        head_links=[as_json(data), *feeds],
    )


def steps_of(context: RequestContext, quote_id: str) -> list[Step]:
    """Return what made a quote what it is, the latest first.

    Raises:
        NotFoundError: There is no such quote, or its article was withdrawn.
    """
    listed = history.list_revisions(context.reader, quote_id, PageRequest(MOST_STATES, None, "quote-page"))
    states = served(context, listed.items)
    changed = [
        Step(after["change"], amendments(before["quote"], after["quote"]), after["quote"])
        for before, after in pairwise(states)
    ]
    return [*reversed(changed), Step(states[0]["change"], (), states[0]["quote"])]


def _step(context: RequestContext, change: Entry) -> Step:
    if change["entity"] == "speaker":
        return Step(change, (_renamed(context, change),))
    if change["entity"] != "quote":
        return Step(change, ())
    try:
        steps = steps_of(context, cast("str", change["entity_id"]))
    except NotFoundError:
        return Step(change, ())
    return next((step for step in steps if step.change["seq"] == change["seq"]), Step(change, ()))


def _renamed(context: RequestContext, change: Entry) -> Amendment:
    patch = cast("Document", change["patch"])
    name = patch["after"].get("name")
    if name is None:
        into = lookup.resolve(context.reader, "speaker", patch["after"]["merged_into"]).id
        name = speakers.get_speaker(context.reader, into, analyst=False).parsed()["name"]
    return replaced("Name", patch["before"]["name"], name)
