"""What an operation is handed and what it answers with, below any framework.

An operation is a plain function `(call, path parameters…, query) -> Answer`. FastAPI documents it; `onrecord.web.server.dispatcher` calls it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, cast
from urllib.parse import parse_qsl, quote, urlencode

from msgspec import Struct, field
from msgspec.json import encode

from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page, PageRequest, Position, decode_cursor, digest
from onrecord.routers.http.downloads import Download, Downloads
from onrecord.routers.http.negotiation import Format
from onrecord.routers.http.parameters import Paging
from onrecord.routers.http.renderings import Renderings
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import Document, StoredDocument, based

Header = tuple[bytes, bytes]

JSON = "application/json"
SAFE_IN_LINK = "%/:?=&+,;@!$'()*-._~"


class Answer(Struct, frozen=True):
    """A whole answer, before compression and conditional requests."""

    body: bytes
    media_type: str = JSON
    version: str | None = None
    """What the strong `ETag` is made of; None: not to be kept."""
    status: int = 200
    headers: tuple[Header, ...] = ()
    download: Download | None = None
    """Sent in the place of `body`, part by part."""


class RequestContext(Struct, frozen=True):
    """One request, as much of it as an operation may see."""

    reader: Reader
    base: str
    """Scheme and authority of the server as the client knows it, without a slash at the end."""
    path: str
    query_string: str
    format: Format
    """What was negotiated."""
    accept: str
    """What the client would take, as sent."""
    downloads: Downloads
    """Opens readers for what is sent while it is read."""
    renderings: Renderings
    """Has what was rendered of the same parts before."""

    @property
    def self_url(self) -> str:
        """The address of this very request."""
        query = _quoted(self.query_string)
        return f"{self._address}?{query}" if query else self._address

    def page_url(self, cursor: str | None) -> str | None:
        """Return the address of another page of the same list; None when there is none."""
        if cursor is None:
            return None
        return f"{self._address}?{_without_cursor(self.query_string)}cursor={cursor}"

    @property
    def _address(self) -> str:
        return self.base + _quoted(self.path)


@lru_cache(maxsize=256)  # paths of lists come again, with the same filters
def _quoted(part: str) -> str:
    return quote(part, safe=SAFE_IN_LINK)


@lru_cache(maxsize=64)
def _without_cursor(query_string: str) -> str:
    """Return what stands before the cursor in the address of another page."""
    pairs = parse_qsl(query_string, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in pairs if name != "cursor"])
    return quote(f"{query}&" if query else "", safe=SAFE_IN_LINK)


class Listed(Struct, frozen=True):
    """A page of rendered documents and what belongs around them."""

    page: Page[bytes]
    """Of documents; several may stand together, with commas between."""
    version: str
    extra: dict[str, object] = field(default_factory=dict)
    """Further keys of the envelope."""


def page_request(query: Paging, *list_name: object, types: tuple[type, ...] = (str,)) -> PageRequest:
    """Read which part of a list is wanted; the cursor must belong to this list, these filters and this sorting."""
    binding = (*list_name, query.parts)
    position: Position | None = None
    if query.cursor is not None:
        position = decode_cursor(query.cursor, digest(*binding), types)
    return PageRequest(query.limit, position, binding, query.with_total)


class Neighbours(NamedTuple):
    """Addresses of the pages beside one; None where there is none."""

    next: str | None
    previous: str | None


_ALONE = Neighbours(None, None)


def neighbours(context: RequestContext, page: Page[bytes]) -> Neighbours:
    """Return the addresses of the pages beside the one that is answered with."""
    if page.next is page.prev:  # which are different, or none
        return _ALONE
    return Neighbours(context.page_url(page.next), context.page_url(page.prev))


def envelope(context: RequestContext, listed: Listed) -> Answer:
    """Answer with one page as JSON."""
    beside = neighbours(context, listed.page)
    return list_answer(envelope_body(context, listed, beside), JSON, listed, beside)


def envelope_body(context: RequestContext, listed: Listed, beside: Neighbours) -> bytes:
    """Write one page as JSON: `self`, `next`, `prev`, `total`, `items`."""
    total = listed.page.total
    head = {
        "self": context.self_url,
        "next": beside.next,
        "prev": beside.previous,
        "total": total,
        **listed.extra,
    }
    items = [*listed.page.items] or [b""]
    items[0] = b'%b,"items":[%b' % (encode(head)[:-1], items[0])
    items[-1] += b"]}"
    return based(
        b",".join(items), context.base
    )  # as long as they are, they are copied no more often than this


def list_answer(body: bytes, media_type: str, listed: Listed, beside: Neighbours) -> Answer:
    """Answer with a page that is written; `Link` leads to the pages beside it."""
    headers = () if beside is _ALONE else link_headers(next=beside.next, prev=beside.previous)
    return Answer(body, media_type, version=listed.version, headers=headers)


def member(context: RequestContext, document: StoredDocument, *, canonical: str) -> Answer:
    """Answer with one rendered document as JSON; `canonical` is the path of its id form."""
    return member_answer(context, based(document.text, context.base), JSON, document.version, canonical)


def member_answer(
    context: RequestContext, body: bytes, media_type: str, version: int | None, canonical: str
) -> Answer:
    """Answer with one document that is written; without a version of its own it changes with the record."""
    if version is None:
        version = record_version(context.reader)
    return Answer(
        body, media_type, version=str(version), headers=link_headers(canonical=context.base + canonical)
    )


def served(context: RequestContext, documents: Sequence[bytes]) -> list[Document]:
    """Read documents with the server's own address in them; what has commas between is several."""
    together = StoredDocument(b"[%b]" % b",".join(documents)).with_base(context.base)
    return cast("list[Document]", together.parsed())


def link_headers(**targets: str | None) -> tuple[Header, ...]:
    """Write one `Link` header (RFC 8288) of the targets that are there, by relation."""
    links = ", ".join([f'<{target}>; rel="{relation}"' for relation, target in targets.items() if target])
    return ((b"link", links.encode("latin-1")),) if links else ()


def moved(context: RequestContext, path: str) -> Answer:
    """Send the client to the address that took over, with the same query."""
    target = path
    if context.query_string:
        target += "?" + quote(context.query_string, safe=SAFE_IN_LINK)
    return redirect(context, target, status=308)


def redirect(context: RequestContext, target: str, *, status: int) -> Answer:
    """Send the client to another path of this server."""
    return Answer(b"", status=status, headers=((b"location", f"{context.base}{target}".encode()),))
