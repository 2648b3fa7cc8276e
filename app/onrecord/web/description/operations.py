"""What operators and curious readers ask for: health, the description of the API, pages about problems."""

from fastapi import APIRouter, Request, Response
from pydantic import Field

from onrecord.errors import NotFoundError, UnavailableError
from onrecord.routers.http.problems import KINDS
from onrecord.routers.http.registry import problem_responses
from onrecord.routers.http.state import state_of
from onrecord.routers.schemas.base import Out
from onrecord.store.database.schema import check_schema
from onrecord.store.database.sessions import open_database
from onrecord.web.description.outline import outline
from onrecord.web.pages import templating

router = APIRouter(tags=["operations"])
HTML = "text/html; charset=utf-8"


class Health(Out):
    """Whether the server can do its work."""

    status: str = Field(description="`ok`; anything else is an error document.")


@router.get("/healthz", operation_id="get_health", summary="Tell that the process is alive")
def get_health() -> Health:
    """Answer without touching the record."""
    return Health(status="ok")


@router.get(
    "/readyz",
    operation_id="get_readiness",
    summary="Tell that the record can be read",
    responses=problem_responses(503),
)
def get_readiness(request: Request) -> Health:
    """Answer `ok` when the database is there and has the schema of this version."""
    state = state_of(request)
    state.readers.here().commits()  # opens no file that is not there, unlike an engine
    engine = open_database(state.settings)
    try:
        check_schema(engine)
    except UnavailableError as error:
        raise UnavailableError("the database has another schema; `onrecord migrate`") from error
    finally:
        engine.dispose()
    return Health(status="ok")


@router.get("/docs", include_in_schema=False)
def get_docs(request: Request) -> Response:
    """Show the API to readers."""
    return _page("docs.html", title="API", **outline(request.app.openapi()))


@router.get("/problems", include_in_schema=False)
def list_problem_pages() -> Response:
    """List the kinds of problems."""
    return _page("problems.html", title="Problems", kinds=KINDS.values())


@router.get("/problems/{problem}", include_in_schema=False)
def get_problem_page(problem: str) -> Response:
    """Show the page that the `type` of a problem document names."""
    kind = KINDS.get(problem)
    if kind is None:
        raise NotFoundError("problem", "")
    return _page("problem.html", title=kind.title, slug=kind.slug, status=kind.status, advice=kind.advice)


def _page(template: str, **values: object) -> Response:
    response = Response(templating.render(template, **values), media_type=HTML)
    response.raw_headers.extend(templating.POLICIES)
    return response
