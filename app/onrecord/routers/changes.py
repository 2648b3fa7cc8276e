"""The journal: what was done to the record, by whom, and why."""

import re

from onrecord.errors import NotFoundError
from onrecord.queries import changes
from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page
from onrecord.routers.formats.rendering import answer_list
from onrecord.routers.formats.table import LIST_FORMATS
from onrecord.routers.http.operation import Answer, Listed, RequestContext, member, page_request
from onrecord.routers.http.parameters import ChangesQuery
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.changes import Change, ChangePage
from onrecord.store.documents.stored import StoredDocument

reads = ReadRouter("changes")
_NUMBER = re.compile(r"[1-9][0-9]{0,18}")
"""The one way to write the number of an entry: an address has no second form."""


@reads.get("/v1/changes", answer=ChangePage, formats=LIST_FORMATS["changes"], errors=())
def list_changes(context: RequestContext, query: ChangesQuery) -> Answer:
    """List the journal: every change of the record, by number."""
    page = changes.list_changes(
        context.reader,
        page_request(query, "changes", types=(int,)),
        newest_first=query.sort == "-seq",
        after=query.after,
        entity_ids=query.entity_id,
        corrections=query.corrections,
    )
    documents = [StoredDocument.written(entry).text for entry in page.items]
    listed = Listed(Page(documents, page.next, page.prev, page.total), str(record_version(context.reader)))
    return answer_list(context, "changes", listed)


@reads.get("/v1/changes/{seq}", answer=Change)
def get_change(context: RequestContext, seq: str) -> Answer:
    """Return one entry of the journal; it never changes."""
    entry = changes.get_change(context.reader, int(seq)) if _NUMBER.fullmatch(seq) else None
    if entry is None:
        raise NotFoundError("change", seq)
    return member(context, StoredDocument.written(entry, int(seq)), canonical=f"/v1/changes/{seq}")
