"""The journal of changes, and the record's version."""

import json
from collections.abc import Sequence
from typing import cast

from onrecord.queries.listing import Listing, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader, Value
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER

COLUMNS = (
    "seq",
    "at",
    "actor",
    "action",
    "entity",
    "entity_id",
    "reason_code",
    "reason",
    "evidence_url",
    "patch",
)
CORRECTING = ("correct", "add", "merge", "rename", "withdraw", "restore", "settle", "reopen")
"""What only humans do."""

Entry = dict[str, object]


def record_version(reader: Reader) -> int:
    """Return the number of the last change: the version of the whole record, 0 when it is empty."""
    return reader.version()


def first_moment(reader: Reader, commits: int | None = None) -> str | None:
    """Return when the record was first changed; None when it is empty.

    `commits`: the reader's number of them, where it is known; what was answered then is not asked again.
    """
    if commits is not None and reader.born is not None and reader.born[0] == commits:
        return reader.born[1]
    rows = reader.rows("SELECT at FROM change WHERE seq = 1")
    moment = cast("str", rows[0][0]) if rows else None
    if commits is not None:
        reader.born = commits, moment
    return moment


def list_changes(
    reader: Reader,
    wanted: PageRequest,
    *,
    newest_first: bool,
    after: int | None,
    entity_ids: Sequence[str],
    corrections: bool,
) -> Page[Entry]:
    """Return one page of the journal."""
    listing = Listing("change", ("-seq",) if newest_first else ("seq",))
    if after is not None:
        listing.where("seq > ?", after)
    listing.where_in("entity_id", entity_ids)
    if corrections:
        listing.where_in("action", CORRECTING)
    page = read_rows(reader, listing, wanted, COLUMNS)
    return Page([_entry(row) for row in page.items], page.next, page.prev, page.total)


def get_change(reader: Reader, seq: int) -> Entry | None:
    """Return one entry of the journal, if there is one of this number."""
    statement = f"SELECT {', '.join(COLUMNS)} FROM change WHERE seq = ?"  # noqa: S608 - constants
    rows = reader.rows(statement, (seq,)) if seq < 1 << 63 else []
    return _entry(rows[0]) if rows else None


def was_changed(reader: Reader, entity_id: str) -> bool:
    """Return whether the journal has something about a thing, which may be there no longer."""
    return bool(reader.rows("SELECT 1 FROM change WHERE entity_id = ? LIMIT 1", (entity_id,)))


def _entry(row: tuple[Value, ...]) -> Entry:
    entry: Entry = dict(zip(COLUMNS, row, strict=True))
    entry["patch"] = json.loads(cast("str", row[-1]))
    entry["url"] = f"{BASE_URL_PLACEHOLDER}/id/{entry['entity_id']}"
    return entry
