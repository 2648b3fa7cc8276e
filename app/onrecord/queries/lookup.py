"""Addresses: an id or a slug names a thing; an old slug or a merged speaker's id leads on."""

import re
from collections.abc import Sequence
from typing import Literal, cast

from msgspec import Struct

from onrecord.errors import NotFoundError
from onrecord.store.database.reader import Reader

What = Literal["article", "speaker", "publisher"]

_ID = re.compile(r"(art|spk|quo|pub)_[0-9a-hjkmnp-tv-z]{12}")
_BY_ID = {
    "article": "SELECT id FROM article WHERE id = ?",
    "speaker": "SELECT id FROM speaker WHERE id = ?",
    "publisher": "SELECT id FROM publisher WHERE id = ?",
}
_BY_SLUG = {
    "article": "SELECT id FROM article WHERE slug = ?",
    "speaker": "SELECT id FROM speaker WHERE slug = ?",
    "publisher": "SELECT id FROM publisher WHERE slug = ?",
}
_REDIRECT = (
    "SELECT speaker.id, speaker.slug FROM speaker_redirect"
    " JOIN speaker ON speaker.key = speaker_redirect.speaker_key WHERE address = ?"
)


class Found(Struct, frozen=True):
    """What an address leads to."""

    id: str
    moved_to: str | None
    """The address that took over, in the same form (id or slug); None when the address is a current one."""


def is_id(address: str) -> bool:
    """Return whether an address has the form of an id; a slug else."""
    return _ID.fullmatch(address) is not None


def resolve(reader: Reader, what: What, address: str) -> Found:
    """Find what an address names.

    Raises:
        NotFoundError: Nothing has it.
    """
    by_id = is_id(address)
    rows = reader.rows((_BY_ID if by_id else _BY_SLUG)[what], (address,))
    if rows:
        return Found(cast("str", rows[0][0]), None)
    if what == "speaker":
        rows = reader.rows(_REDIRECT, (address,))
        if rows:
            speaker_id, slug = cast("tuple[str, str]", rows[0])
            return Found(speaker_id, speaker_id if by_id else slug)
    raise NotFoundError(what, address)


def resolve_all(reader: Reader, what: What, addresses: Sequence[str]) -> list[str]:
    """Return the ids that addresses of a filter lead to; an address of nothing stays as it is and matches nothing."""
    ids = []
    for address in addresses:
        try:
            ids.append(resolve(reader, what, address).id)
        except NotFoundError:
            ids.append(address)
    return ids
