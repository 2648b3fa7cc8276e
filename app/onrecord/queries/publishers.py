"""Single publishers."""

from dataclasses import dataclass
from typing import cast

from onrecord.store.database.reader import Reader


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
