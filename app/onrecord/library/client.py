"""A server's record over HTTP: lists that walk their pages, typed things, retries; needs `onrecord[client]`."""

import time
from collections.abc import Iterator, Sequence
from typing import Generic, Self, TypeVar, cast

from pydantic import BaseModel
from typing_extensions import override

from onrecord import __version__
from onrecord.errors import AppError, InputError
from onrecord.ingest.values import Json
from onrecord.library.frames import Rows
from onrecord.routers.formats.tables import COLUMNS, column_types
from onrecord.routers.schemas.articles import Article
from onrecord.routers.schemas.publishers import PublisherEntry
from onrecord.routers.schemas.quotes import Quote
from onrecord.routers.schemas.speakers import Speaker

try:
    import httpx
except ImportError:
    raise InputError("onrecord.Client needs httpx: pip install 'onrecord[client]'") from None

Model = TypeVar("Model", bound=BaseModel)
Filter = str | int | float | bool | Sequence[str] | None
"""The value of a parameter; several are an OR, None leaves the parameter out."""
PAGE = 100
TRIES = 4
BUSY = frozenset({429, 502, 503, 504})
"""Statuses that another try may not meet."""
FIRST_ERROR = 400


class ApiError(AppError):
    """The server refused a request; the message says why in one line."""

    def __init__(self, status: int, problem: Json) -> None:
        faults = cast("list[dict[str, str | None]]", problem.get("errors") or [])
        details = [f"{fault['parameter'] or fault['pointer']}: {fault['detail']}" for fault in faults]
        super().__init__(f"{status}: {'; '.join(details) or problem.get('detail') or 'no reason given'}")
        self.status = status
        self.problem = problem


class Listed(Rows, Generic[Model]):
    """A list of the server's; iterating asks for its pages as they are needed."""

    __slots__ = ("_client", "_model", "_parameters", "_path", "_what")

    def __init__(
        self, client: "Client", path: str, model: type[Model], what: str, parameters: dict[str, Filter]
    ) -> None:
        self._client = client
        self._path = path
        self._model = model
        self._what = what
        self._parameters = parameters

    def __iter__(self) -> Iterator[Model]:
        return (self._model.model_validate(one, extra="ignore") for one in self.documents())

    def documents(self) -> Iterator[Json]:
        """Yield each thing as the JSON that the server sends."""
        parameters: dict[str, Filter] | None = {"limit": PAGE, **self._parameters}
        address: str | None = self._path
        while address:
            page = self._client.get(address, parameters)
            yield from cast("list[Json]", page["items"])
            address, parameters = cast("str | None", page["next"]), None

    def total(self) -> int:
        """Return how many there are, without reading them."""
        page = self._client.get(self._path, {**self._parameters, "limit": 1, "with_total": True})
        return cast("int", page["total"])

    @override
    def rows(self) -> list[Json]:
        """Return a flat row of each, with the columns of docs/data.md."""
        columns = COLUMNS[self._what]
        return [{name: cell(document) for name, cell in columns.items()} for document in self.documents()]

    @override
    def _columns(self) -> dict[str, type]:
        return column_types(self._what)

    @override
    def __repr__(self) -> str:
        return f"<{self._path} {self._parameters or ''}>".replace(" >", ">")


class Client:
    """Asks one server; use it as a context manager, or close it."""

    def __init__(
        self,
        url: str,
        *,
        timeout_s: float = 30.0,
        longest_wait_s: float = 30.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Connect to nothing yet.

        Args:
            url: Where the server is: https://record.example.
            timeout_s: How long one answer may take.
            longest_wait_s: How long to wait at most before another try, whatever the server asks for.
            transport: What carries requests, for proxies and tests.
        """
        agent = {"user-agent": f"onrecord/{__version__}", "accept": "application/json"}
        self._http = httpx.Client(
            base_url=url, timeout=timeout_s, headers=agent, transport=transport, follow_redirects=True
        )
        self._longest_wait_s = longest_wait_s

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    def quotes(self, **filters: Filter) -> Listed[Quote]:
        """Return the quotes that filters leave: `quotes(speaker="ann-poole", capacity="analyst", q="bridge")`."""
        return Listed(self, "/v1/quotes", Quote, "quotes", filters)

    def articles(self, **filters: Filter) -> Listed[Article]:
        """Return the articles that filters leave: `articles(publisher="the-daily", published_from="2024-05-01")`."""
        return Listed(self, "/v1/articles", Article, "articles", filters)

    def speakers(self, **filters: Filter) -> Listed[Speaker]:
        """Return the speakers that filters leave: `speakers(q="san vak")`."""
        return Listed(self, "/v1/speakers", Speaker, "speakers", filters)

    def analysts(self, **filters: Filter) -> Listed[Speaker]:
        """Return the speakers who are quoted as analysts."""
        return Listed(self, "/v1/analysts", Speaker, "speakers", filters)

    def publishers(self) -> Iterator[PublisherEntry]:
        """Yield the publishers, by name."""
        return iter(Listed(self, "/v1/publishers", PublisherEntry, "publishers", {}))

    def quote(self, quote_id: str) -> Quote:
        """Return one quote.

        Raises:
            ApiError: There is none, or its article was withdrawn.
        """
        return Quote.model_validate(self.get(f"/v1/quotes/{quote_id}"), extra="ignore")

    def article(self, address: str, *, include_quotes: bool = False) -> Article:
        """Return one article by its id or slug.

        Raises:
            ApiError: There is none, or it was withdrawn.
        """
        parameters: dict[str, Filter] = {"include": "quotes"} if include_quotes else {}
        return Article.model_validate(self.get(f"/v1/articles/{address}", parameters), extra="ignore")

    def speaker(self, address: str) -> Speaker:
        """Return one speaker by its id or slug, also an old one.

        Raises:
            ApiError: There is none.
        """
        return Speaker.model_validate(self.get(f"/v1/speakers/{address}"), extra="ignore")

    def get(self, address: str, parameters: dict[str, Filter] | None = None) -> Json:
        """Return the JSON of any address of the server, trying again while it is busy or the connection fails.

        Raises:
            ApiError: The server refuses, or still cannot answer.
            httpx.TransportError: The server cannot be reached.
        """
        wanted = {name: _written(value) for name, value in (parameters or {}).items() if value is not None}
        tried = 0
        while True:
            tried += 1
            try:
                answer = self._http.get(address, params=wanted or None)
            except httpx.TransportError:
                if tried == TRIES:
                    raise
                self._wait(tried, None)
                continue
            if answer.status_code not in BUSY or tried == TRIES:
                break
            self._wait(tried, answer.headers.get("retry-after"))
        if answer.status_code >= FIRST_ERROR:
            is_problem = answer.headers.get("content-type", "").startswith("application/problem+json")
            raise ApiError(answer.status_code, answer.json() if is_problem else {})
        found: Json = answer.json()
        return found

    def _wait(self, tried: int, asked: str | None) -> None:
        seconds = float(asked) if asked is not None and asked.isdigit() else 2.0**tried / 4
        time.sleep(min(seconds, self._longest_wait_s))


def _written(value: Filter) -> str | list[str]:
    if isinstance(value, bool):
        return "true" if value else "false"
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else str(value)
