"""Reports of readers, as the desk reads them."""

from collections.abc import Sequence
from typing import cast

from onrecord.errors import NotFoundError
from onrecord.queries.listing import Listing, count, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader, Value
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document

_COLUMNS = (
    "id",
    "quote_id",
    "quote_revision",
    "reason_code",
    "speaker",
    "text",
    "evidence_url",
    "at",
    "status",
    "decided_at",
    "decided_by",
    "decision",
    "seq",
)


def list_reports(
    reader: Reader, wanted: PageRequest, *, status: Sequence[str], quote_ids: Sequence[str] = ()
) -> Page[Document]:
    """Return one page of the reports, the oldest first."""
    listing = Listing("report", ("key",))
    listing.where_in("status", status)
    listing.where_in("quote_id", quote_ids)
    page = read_rows(reader, listing, wanted, _COLUMNS)
    return Page([_report(row) for row in page.items], page.next, page.prev, page.total)


def get_report(reader: Reader, report_id: str) -> Document:
    """Return one report.

    Raises:
        NotFoundError: There is none of this id.
    """
    statement = f"SELECT {', '.join(_COLUMNS)} FROM report WHERE id = ?"  # noqa: S608 - constants
    rows = reader.rows(statement, (report_id,))
    if not rows:
        raise NotFoundError("report", report_id)
    return _report(rows[0])


def count_open(reader: Reader) -> int:
    """Return how many reports wait."""
    listing = Listing("report", ())
    listing.where("status = ?", "open")
    return count(reader, listing)


def _report(row: tuple[Value, ...]) -> Document:
    report: Document = dict(zip(_COLUMNS, row, strict=True))
    seq = cast("int | None", report.pop("seq"))
    report["change_url"] = None if seq is None else f"{BASE_URL_PLACEHOLDER}/v1/changes/{seq}"
    report["quote_url"] = f"{BASE_URL_PLACEHOLDER}/v1/quotes/{report['quote_id']}"
    report["url"] = f"{BASE_URL_PLACEHOLDER}/v1/reports/{report['id']}"
    return report
