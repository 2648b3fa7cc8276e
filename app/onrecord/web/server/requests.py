"""A request as far as a read sees it, and what follows from it without the record: the same bytes always ask for the same."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from starlette.types import Scope

from onrecord.errors import NotFoundError
from onrecord.routers.http.negotiation import Format, choose
from onrecord.routers.http.operation import Header, RequestContext
from onrecord.routers.http.parameters import Query, parse
from onrecord.routers.http.registry import Node, ReadOperation, match
from onrecord.routers.http.state import State
from onrecord.web.server.responses import takes_gzip

MOST_KNOWN = 4_000
LONGEST_KNOWN = 1_500
"""Bytes; most browsers send less, and all that are known take at most ten megabytes."""
MOST_MET = 20_000
_OF_ONE_REQUEST = frozenset({b"x-request-id", b"traceparent"})
"""Headers that no other request has."""
_CONDITION = b"if-none-match"


class Asked(NamedTuple):
    """All that a read's answer depends on beside the state of the record."""

    path: str
    query_string: bytes
    host: bytes | None
    scheme: str
    accept: bytes | None
    gzipped: bool
    """The client takes gzip."""


class Incoming(NamedTuple):
    """One request."""

    method: str
    headers: Mapping[bytes, bytes]
    """Of a known request only what is still to be read."""
    asked: Asked


class Plan(NamedTuple):
    """How a read is answered."""

    read: ReadOperation
    values: Sequence[str]
    """Of the path's parameters."""
    query: Query
    format: Format
    """What was negotiated."""
    base: str
    """The server's address as the client knows it."""
    query_string: str
    accept: str
    slow: bool
    """Answering may take long."""

    def context(self, asked: Asked, state: State) -> RequestContext:
        """Return what the operation sees; to be used in the thread that calls this."""
        reader = state.readers.here()
        return RequestContext(
            reader,
            self.base,
            asked.path,
            self.query_string,
            self.format,
            self.accept,
            state.downloads,
            state.renderings,
        )


def incoming(scope: Scope) -> Incoming:
    """Return what there is to know of a request."""
    headers = _combined(scope["headers"])
    gzipped = takes_gzip(headers.get(b"accept-encoding", b""))
    asked = Asked(
        scope["path"],
        scope["query_string"],
        headers.get(b"host"),
        scope["scheme"],
        headers.get(b"accept"),
        gzipped,
    )
    return Incoming(scope["method"], headers, asked)


def _combined(headers: Sequence[Header]) -> dict[bytes, bytes]:
    """Return each header's value; a repeated line goes on with the list of the one before (RFC 9110, 5.3)."""
    combined = dict(headers)
    if len(combined) == len(headers):
        return combined
    combined.clear()
    for name, value in headers:
        combined[name] = b"%b, %b" % (combined[name], value) if name in combined else value
    return combined


def plan(root: Node, state: State, asked: Asked) -> Plan:
    """Work out how a read is answered.

    Raises:
        NotFoundError: No operation has the path.
        ProblemError: The parameters or the Host header are wrong, or no format is acceptable.
    """
    found = match(root, asked.path)
    if found is None:
        raise NotFoundError("operation", asked.path)
    read, values = found
    query = parse(read.query, asked.query_string)
    accept = (asked.accept or b"").decode("latin-1")
    chosen = choose(accept, query.format, read.formats)
    base = state.address(asked.scheme, asked.host)
    query_string = asked.query_string.decode("latin-1")
    return Plan(read, values, query, chosen, base, query_string, accept, query.may_take_long())


class KnownRequests:
    """Requests by the very bytes that they came as, so that bytes that come again need not be parsed again."""

    __slots__ = ("_known", "_met")

    def __init__(self) -> None:
        self._known: dict[bytes, Incoming] = {}
        self._met: set[int] = set()
        """Hashes of what came at least once: most comes no second time, and is not worth the room."""

    def get(self, sent: bytes) -> Incoming | None:
        """Return the request that these bytes were, if that is known."""
        return self._known.get(sent)

    def learn(self, sent: bytes, request: Incoming) -> None:
        """Remember a request that came as these bytes and nothing else, from the second time on."""
        name = hash(sent)
        if name not in self._met:
            if len(self._met) >= MOST_MET:
                self._met.clear()
            self._met.add(name)
        elif len(sent) <= LONGEST_KNOWN and _OF_ONE_REQUEST.isdisjoint(request.headers):
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            condition = {one: request.headers[one] for one in (_CONDITION,) if one in request.headers}
            self._known[sent] = request._replace(headers=condition)
