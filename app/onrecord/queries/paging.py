"""Keyset pages and their cursors.

A cursor is the sort key of the row where the next page starts, and a digest of the list, its filters and its sorting:
it works nowhere else. It holds nothing secret and is not signed, for its values only ever become bound parameters.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.json import encode

from onrecord.errors import InputError

Key = tuple[str | int | float, ...]
Row = TypeVar("Row")

_URL_SAFE = bytes.maketrans(b"+/", b"-_")
MAX_CURSOR = 500
"""Longest cursor that is looked at, in characters; ours are about 100."""


class CursorError(InputError):
    """A cursor is damaged, or belongs to another list, other filters or another sorting."""


class Position(Struct, frozen=True):
    """Where a page starts: beyond this key, reading on (`forward`) or back."""

    key: Key
    forward: bool


class Page(Struct, Generic[Row], frozen=True):
    """One page of a list, in the order asked for."""

    items: Sequence[Row]
    next: str | None
    """Cursor of the page behind; None on the last."""
    prev: str | None
    """Cursor of the page before; None on the first."""
    total: int | None
    """How many rows the filters leave; None unless asked for."""


def digest(*parts: object) -> str:
    """Bind a cursor to what its list is made of: anything with a stable `repr`."""
    return _digest(repr(parts))


@lru_cache(maxsize=256)  # lists come again, page by page
def _digest(parts: str) -> str:
    return hashlib.blake2b(parts.encode("utf-8", "backslashreplace"), digest_size=6).hexdigest()


def encode_cursor(position: Position, binding: str) -> str:
    """Write a position as opaque URL-safe characters."""
    content = binascii.b2a_base64(encode([binding, int(position.forward), *position.key]), newline=False)
    return content.translate(_URL_SAFE, b"=").decode()


def decode_cursor(cursor: str, binding: str, types: Sequence[type]) -> Position:
    """Read a cursor back.

    Args:
        cursor: As it came from a client.
        binding: `digest` of the list that it is used with.
        types: The types of the sort key's parts.

    Raises:
        CursorError: It is not one of ours, or another list's.
    """
    try:
        padded = cursor[:MAX_CURSOR].encode("ascii") + b"=" * (-len(cursor) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        raise CursorError("the cursor is damaged") from None
    if not isinstance(content, list) or len(content) != len(types) + 2:
        raise CursorError("the cursor is damaged")
    bound, forward, *key = content
    if bound != binding:
        raise CursorError("the cursor belongs to another list, other filters or another sorting")
    if any(type(part) is not wanted for part, wanted in zip(key, types, strict=True)) or forward not in (
        0,
        1,
    ):
        raise CursorError("the cursor is damaged")
    if any(isinstance(part, int) and abs(part) >= 1 << 63 for part in key):
        raise CursorError("the cursor is damaged")
    return Position(tuple(key), bool(forward))


class PageRequest(Struct, frozen=True):
    """Which part of a list is wanted."""

    limit: int
    position: Position | None
    """None: from the start."""
    binding: str | tuple[object, ...]
    """What the cursors of the pages beside it are bound to: a `digest`, or what one is made of, when there are such pages."""
    counted: bool = False
    """True: `total` is wanted."""


def as_page(rows: Sequence[tuple[Key, Row]], part: PageRequest, total: int | None) -> Page[Row]:
    """Make a page of rows that were read from `part.position` on, one more than the limit when there are more.

    Args:
        rows: Sort key and row, in reading direction: backwards from the position when it says so.
        part: What was asked for.
        total: How many there are in all; None when nobody asked.
    """
    kept, more = cut(rows, part)
    items = [row for _, row in kept]
    return Page(items, *ends([key for key, _ in kept], part, more=more), total)


def cut(rows: Sequence[Row], part: PageRequest) -> tuple[Sequence[Row], bool]:
    """Return the rows of a page in the order of the list, of those that `as_page` takes, and whether there are more."""
    kept = rows[: part.limit]
    if part.position is not None and not part.position.forward:
        kept = kept[::-1]
    return kept, len(rows) > part.limit


def ends(keys: Sequence[Key], part: PageRequest, *, more: bool) -> tuple[str | None, str | None]:
    """Return the cursors of the pages behind and before the one whose first and last keys these are."""
    forward = part.position is None or part.position.forward
    binding = part.binding if isinstance(part.binding, str) else digest(*part.binding)
    after = before = None
    if keys and (more or not forward):
        after = encode_cursor(Position(keys[-1], forward=True), binding)
    if keys and part.position is not None and (more or forward):
        before = encode_cursor(Position(keys[0], forward=False), binding)
    return after, before
