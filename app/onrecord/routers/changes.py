"""The journal: what was done to the record, by whom, and why."""

import re

from onrecord.errors import NotFoundError
from onrecord.queries import changes
from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page
from onrecord.routers.formats.rendering import answer_list
from onrecord.routers.formats.table import LIST_FORMATS
from onrecord.routers.http.operation import Answer, Call, Listed, member, slice_of
from onrecord.routers.http.parameters import ChangesQuery
from onrecord.routers.http.registry import Reads
from onrecord.routers.schemas.changes import Change, ChangePage
from onrecord.store.documents.stored import StoredDocument

reads = Reads("changes")
_NUMBER = re.compile(r"[1-9][0-9]{0,18}")
"""The one way to write the number of an entry: an address has no second form."""


@reads.get("/v1/changes", answer=ChangePage, formats=LIST_FORMATS["changes"], errors=())
def list_changes(call: Call, query: ChangesQuery) -> Answer:
    """List the journal: every change of the record, by number."""
    page = changes.list_changes(
        call.reader,
        slice_of(query, "changes", types=(int,)),
        newest_first=query.sort == "-seq",
        after=query.after,
        entity_ids=query.entity_id,
        corrections=query.corrections,
    )
    documents = [StoredDocument.written(entry).text for entry in page.items]
    listed = Listed(Page(documents, page.next, page.prev, page.total), str(record_version(call.reader)))
    return answer_list(call, "changes", listed)


@reads.get("/v1/changes/{seq}", answer=Change)
def get_change(call: Call, seq: str) -> Answer:
    """Return one entry of the journal; it never changes."""
    entry = changes.get_change(call.reader, int(seq)) if _NUMBER.fullmatch(seq) else None
    if entry is None:
        raise NotFoundError("change", seq)
    return member(call, StoredDocument.written(entry, int(seq)), canonical=f"/v1/changes/{seq}")
