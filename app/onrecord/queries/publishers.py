"""Lists of publishers and single publishers."""

from dataclasses import dataclass
from typing import cast

from msgspec.structs import replace

from onrecord.queries.listing import Listing, Sort, encoded, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, StoredDocument

BY_NAME = Sort(("lower(name)", "id"), (str, str))
_SHOWN = "FROM article_document WHERE publisher_id = publisher.id AND withdrawal IS NULL"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes articles."""

    id: str
    slug: str
    name: str
    """The spelling that joins those of the articles."""


def publisher_document(reader: Reader, publisher_id: str) -> StoredDocument:
    """Return a publisher as it is served; the id must be one of the record."""
    statement = f"SELECT slug, name, (SELECT count(*) {_SHOWN}) FROM publisher WHERE id = ?"  # noqa: S608 - constants
    ((slug, name, count),) = reader.rows(statement, (publisher_id,))
    return StoredDocument.written(
        _document(publisher_id, cast("str", slug), cast("str", name), cast("int", count))
    )


def list_documents(reader: Reader, wanted: PageRequest) -> Page[bytes]:
    """Return one page of the publishers of articles that are shown, by name, as they are served."""
    listing = Listing("publisher", BY_NAME.columns)
    listing.where(f"EXISTS (SELECT 1 {_SHOWN})")
    page = read_rows(reader, listing, wanted, ("id", "slug", "name", f"(SELECT count(*) {_SHOWN})"))
    return replace(page, items=[encoded(_document(*row)) for row in page.items])


def _document(publisher_id: str, slug: str, name: str, count: int) -> Document:
    lists = f"{BASE_URL_PLACEHOLDER}/v1"
    return {
        "id": publisher_id,
        "url": f"{lists}/publishers/{publisher_id}",
        "slug": slug,
        "name": name,
        "article_count": count,
        "links": {
            "permalink": f"{BASE_URL_PLACEHOLDER}/id/{publisher_id}",
            "articles": f"{lists}/articles?publisher={publisher_id}",
            "quotes": f"{lists}/quotes?publisher={publisher_id}",
            "feed": f"{lists}/publishers/{publisher_id}/feed",
        },
    }


def get_publisher(reader: Reader, publisher_id: str) -> Publisher:
    """Return a publisher; the id must be one of the record."""
    rows = reader.rows("SELECT id, slug, name FROM publisher WHERE id = ?", (publisher_id,))
    return Publisher(*cast("tuple[str, str, str]", rows[0]))


def list_publishers(reader: Reader, wanted: PageRequest) -> Page[tuple[str, str, int]]:
    """Return one page of the publishers of articles that are shown, by name: slug, name and number of articles."""
    listing = Listing("publisher", BY_NAME.columns)
    listing.where(f"EXISTS (SELECT 1 {_SHOWN})")
    return read_rows(reader, listing, wanted, ("slug", "name", f"(SELECT count(*) {_SHOWN})"))
