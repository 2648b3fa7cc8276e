"""The application: everything joined, nothing decided."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, cast

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from onrecord import __version__
from onrecord.config import Settings
from onrecord.routers import (
    articles,
    changes,
    checks,
    corrections,
    feeds,
    permalinks,
    publishers,
    quotes,
    reports,
    settlements,
    speakers,
    submissions,
    utterances,
)
from onrecord.routers.http.problems import KINDS, ProblemError, from_status, from_validation
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.http.state import open_state
from onrecord.routers.http.worker import Worker
from onrecord.web.description import openapi, operations
from onrecord.web.pages import (
    article,
    assets,
    checking,
    correcting,
    deciding,
    desk,
    embedding,
    lists,
    pictures,
    quote,
    reporting,
    searching,
    speaker,
    trying,
    views,
)
from onrecord.web.pages import corrections as correction_pages
from onrecord.web.pages import utterances as utterance_pages
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.logs import ServerLog
from onrecord.web.server.observers import open_observers, traces

if TYPE_CHECKING:
    from fastapi.routing import APIRoute

READS: Sequence[ReadRouter] = (
    articles.reads,
    speakers.reads,
    quotes.reads,
    utterances.reads,
    settlements.reads,
    changes.reads,
    feeds.reads,
    permalinks.reads,
    permalinks.pages,
    publishers.reads,
    views.reads,
    article.reads,
    quote.reads,
    speaker.reads,
    correction_pages.reads,
    embedding.reads,
    pictures.reads,
    lists.reads,
    searching.reads,
    utterance_pages.reads,
    checking.reads,
)
ROUTERS: Sequence[APIRouter] = (
    submissions.router,
    checks.router,
    corrections.router,
    reports.router,
    settlements.router,
    operations.router,
    checking.router,
    trying.router,
    correcting.router,
    reporting.router,
    desk.router,
    deciding.router,
    assets.router,
)


def create_app(settings: Settings, worker: Worker | None = None) -> Dispatcher:
    """Build the server for the database that the settings name; it is opened with the first request.

    `worker`: what reads texts, where several servers share one.
    """
    log = ServerLog(settings.log_level)
    state = open_state(settings, worker)
    observers = open_observers(settings, state.readers)
    routers = (*ROUTERS, *(observer.router for observer in observers))

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        log.event("started", version=__version__, **traces())
        yield
        log.event("stopped")
        app.state.dispatcher.close()

    app = FastAPI(
        title="On Record",
        version=__version__,
        summary="News articles as a record of who said what, in which words, in which capacity.",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        openapi_tags=openapi.TAGS,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
    )
    for router in (*(part.router for part in READS), *routers):
        app.routes.extend(router.routes)  # `include_router` would build each once more, for the first request
    _answer_errors(app)
    reads = [operation for part in READS for operation in part.operations]
    openapi.describe(app, {one.function.__name__: one.formats for one in reads})
    writes: dict[str, set[str]] = {}
    for router in routers:
        for route in router.routes:
            written = cast("APIRoute", route)
            writes.setdefault(written.path, set()).update(written.methods or ())
    app.state.shared = state
    app.state.reads = {one.function.__name__: one for one in reads}
    app.state.dispatcher = dispatcher = Dispatcher(app, reads, writes, state, log)
    dispatcher.observers = observers
    return dispatcher


def _answer_errors(app: FastAPI) -> None:
    """Turn the framework's own errors into problems; `Dispatcher` writes them."""

    @app.exception_handler(HTTPException)
    async def _status(_request: Request, error: HTTPException) -> Response:
        problem = from_status(error.status_code)
        fields = [(name.lower().encode(), value.encode()) for name, value in (error.headers or {}).items()]
        raise ProblemError(problem.kind.slug, KINDS[problem.kind.slug].advice, headers=fields)

    @app.exception_handler(RequestValidationError)
    async def _validation(_request: Request, error: RequestValidationError) -> Response:
        raise from_validation(error.errors())
