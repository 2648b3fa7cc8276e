"""Lists of publishers and single publishers."""

from dataclasses import dataclass
from typing import cast

from onrecord.queries.listing import Listing, Sort, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader

BY_NAME = Sort(("lower(name)", "id"), (str, str))
_SHOWN = "FROM article_document WHERE publisher_id = publisher.id AND withdrawal IS NULL"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes articles."""

    id: str
    slug: str
    name: str
    """The spelling that joins those of the articles."""


def get_publisher(reader: Reader, publisher_id: str) -> Publisher:
    """Return a publisher; the id must be one of the record."""
    rows = reader.rows("SELECT id, slug, name FROM publisher WHERE id = ?", (publisher_id,))
    return Publisher(*cast("tuple[str, str, str]", rows[0]))


def list_publishers(reader: Reader, wanted: PageRequest) -> Page[tuple[str, str, int]]:
    """Return one page of the publishers of articles that are shown, by name: slug, name and number of articles."""
    listing = Listing("publisher", BY_NAME.columns)
    listing.where(f"EXISTS (SELECT 1 {_SHOWN})")
    return read_rows(reader, listing, wanted, ("slug", "name", f"(SELECT count(*) {_SHOWN})"))
