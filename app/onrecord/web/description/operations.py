"""What operators and curious readers ask for: health, the description of the API, pages about problems."""

import re
from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from pydantic import Field

from onrecord.errors import AppError, NotFoundError, UnavailableError
from onrecord.routers.http.operation import RequestContext
from onrecord.routers.http.problems import KINDS, from_error
from onrecord.routers.http.registry import problem_responses
from onrecord.routers.http.state import state_of
from onrecord.routers.schemas.base import Out
from onrecord.store.database.schema import check_schema
from onrecord.store.database.sessions import open_database
from onrecord.web.description.outline import Document, documented_paths, in_order, outline
from onrecord.web.description.samples import ask, sample, things
from onrecord.web.pages import templating

router = APIRouter(tags=["operations"])
_CRUMBS = [("API", "/docs")]
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
    """Show how to ask: a request for each operation, and of the one that most people want the answer."""
    found = outline(request.app.openapi())
    context, filled = _filled(request)
    shown = [_with_sample(request, context, one, filled) for one in in_order(found.operations)]
    answer = _answer(request, context, shown[0], filled)
    return _page(
        "docs.html", title="API", info=found.info, operations=shown, models=found.models, answer=answer
    )


@router.get("/docs/{operation}", include_in_schema=False)
def get_operation_page(request: Request, operation: str) -> Response:
    """Show all of one operation, and what it answers here."""
    found = next((one for one in outline(request.app.openapi()).operations if one["id"] == operation), None)
    if found is None:
        raise NotFoundError("operation", "")
    context, filled = _filled(request)
    shown = _with_sample(request, context, found, filled)
    names = [one["name"] for one in outline(request.app.openapi()).models]
    return _page(
        "operation.html",
        title=f"{shown['method']} {shown['path']}",
        crumbs=_CRUMBS,
        operation=shown,
        names=names,
        answer=_answer(request, context, shown, filled),
    )


@router.get("/docs/models/{model}", include_in_schema=False)
def get_model_page(request: Request, model: str) -> Response:
    """Show what a model holds."""
    models = outline(request.app.openapi()).models
    found = next((one for one in models if one["name"] == model), None)
    if found is None:
        raise NotFoundError("model", "")
    names = [one["name"] for one in models]
    return _page("model.html", title=found["name"], crumbs=_CRUMBS, model=found, names=names)


def _filled(request: Request) -> tuple[RequestContext, dict[str, str]]:
    """Return what reads, and what stands for the parameters of paths."""
    context = state_of(request).context(request.scope)
    with context.reader.snapshot():
        return context, things(context.reader, documented_paths(request.app.openapi()))


def _with_sample(
    request: Request, context: RequestContext, operation: Document, filled: Mapping[str, str]
) -> Document:
    described = request.app.openapi()["paths"][operation["path"]][operation["method"].lower()]
    return {
        **operation,
        "sample": sample(context.base, operation["method"], operation["path"], described, filled),
    }


def _answer(
    request: Request, context: RequestContext, operation: Document, filled: Mapping[str, str]
) -> str | None:
    """Return what the record answers; None where it is not a read of the record, or its list is sent as a file."""
    read = request.app.state.reads.get(operation["id"])
    if read is None or not operation["sample"].runnable:
        return None
    values = [filled[name] for name in re.findall(r"{(\w+)}", operation["path"])]
    with context.reader.snapshot():
        try:
            return ask(context, read, operation["sample"].path, values)
        except AppError as error:  # an empty record has nothing to show
            return from_error(error).detail


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
