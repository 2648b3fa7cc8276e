"""A rendered document as the read model holds it: JSON text that is served without being parsed."""

import json
from typing import Any, NamedTuple

from pydantic_core import from_json

BASE_URL_PLACEHOLDER = "\x01"
"""Begins each address of this server; JSON text never holds it, so serving can put its own address there."""

Document = dict[str, Any]  # JSON has no narrower type

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_PLACEHOLDER = BASE_URL_PLACEHOLDER.encode()
_ESCAPED = b"\\u0001"
_EMPTY_LAST = b"null}"


class StoredDocument(NamedTuple):
    """The JSON text of one document and what its version is, if it has one of its own."""

    text: bytes
    """UTF-8, with `BASE_URL_PLACEHOLDER` where an address of this server begins."""
    version: int | None = None
    """The change that last altered it; None where only the version of the whole record counts."""

    @classmethod
    def written(cls, document: Document, version: int | None = None) -> "StoredDocument":
        """Render a document."""
        return cls(dump(document).encode(), version)

    def with_base(self, base: str) -> "StoredDocument":
        """Return the document with the server's own address, as the client knows it, in its links."""
        return StoredDocument(based(self.text, base), self.version)

    def with_last(self, value: bytes) -> "StoredDocument":
        """Return the document with JSON text as the value of its last key, which is null at rest."""
        return StoredDocument(b"%b%b}" % (self.text.removesuffix(_EMPTY_LAST), value), self.version)

    def parsed(self) -> Document:
        """Return the document as a value."""
        return _load(self.text)


def based(text: bytes, base: str) -> bytes:
    """Return what documents say, with the server's own address in their links."""
    return text.replace(_PLACEHOLDER, base.encode())


def dump(document: Document) -> str:
    """Return the JSON text of a document, compact, with `BASE_URL_PLACEHOLDER` unescaped where an address begins."""
    written = _ENCODER.encode(document)
    return written.replace('"\\u0001/', f'"{BASE_URL_PLACEHOLDER}/')


def load(document: str | bytes) -> Document:
    """Read what `dump` wrote."""
    return _load(document.encode() if isinstance(document, str) else document)


def _load(document: bytes) -> Document:
    loaded: Document = from_json(document.replace(_PLACEHOLDER, _ESCAPED), cache_strings="keys")
    return loaded
