"""What readers say is wrong: sent by anybody, read and decided by who may correct. It changes nothing by itself."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.queries import reports
from onrecord.queries.paging import Page
from onrecord.routers.corrections import authorized_actor, read_sent
from onrecord.routers.http import negotiation
from onrecord.routers.http.authentication import writing_as
from onrecord.routers.http.operation import Answer, Listed, envelope, page_request
from onrecord.routers.http.registry import LOCATION, PATH_PARAMETERS, problem_responses
from onrecord.routers.http.report_parameters import ReportsQuery
from onrecord.routers.http.state import State, client_of, respond, state_of
from onrecord.routers.http.write_docs import needing, operation_id, parse_query, query_parameters, sent_as
from onrecord.routers.schemas.reports import Report, ReportPage
from onrecord.routers.schemas.writes import DismissalIn, ReportIn
from onrecord.store.changes.reports import Decision, Reported, dismiss_report, file_report
from onrecord.store.database.sessions import writing
from onrecord.store.documents.stored import StoredDocument
from onrecord.store.rows.tokens import Scope

router = APIRouter(tags=["reports"], generate_unique_id_function=operation_id)
SCOPE: Scope = "correct"
ReportPath = Annotated[str, Path(description=PATH_PARAMETERS["report_id"], max_length=200)]


@router.post(
    "/v1/reports",
    status_code=201,
    response_model=None,
    openapi_extra={"requestBody": sent_as(ReportIn)},
    responses={
        200: {"description": "It was sent before; this is what became of it.", "model": Report},
        201: {"description": "It waits for the desk.", "model": Report, "headers": {"Location": LOCATION}},
        **problem_responses(400, 404, 406, 413, 415, 422, 429, 500, 503),
    },
)
async def report(request: Request) -> Response:
    """Report that something is wrong with a quote. It takes no token, waits for the desk and changes nothing by itself.

    Nothing is kept of who sent it, and no address.
    """
    negotiation.choose(", ".join(request.headers.getlist("accept")), None, (negotiation.JSON,))
    state = state_of(request)
    state.reports.admit(client_of(request))
    sent = await read_sent(request, ReportIn)
    found, new = await run_in_threadpool(file_sent, state, sent)
    return await run_in_threadpool(_answered, request, found, new=new)


def file_sent(state: State, sent: ReportIn) -> tuple[str, bool]:
    """File what a reader sent.

    Returns:
        The report's id, and whether it is new.
    """
    reported = Reported(
        quote_id=sent.quote,
        code=sent.reason_code,
        text=sent.text,
        speaker=sent.speaker,
        evidence_url=sent.evidence_url,
    )
    with writing(state.engine) as session:
        return file_report(session, reported, most_open=state.settings.max_open_reports)


@router.get(
    "/v1/reports",
    response_model=None,
    openapi_extra={"parameters": query_parameters(ReportsQuery), "security": needing(SCOPE)},
    responses={
        200: {"description": "What was asked for.", "model": ReportPage},
        **problem_responses(400, 401, 403, 406, 422, 500, 503),
    },
)
async def list_reports(request: Request) -> Response:
    """List what readers reported, oldest first."""
    await authorized_actor(request, SCOPE)
    query = parse_query(ReportsQuery, request)
    negotiation.choose(", ".join(request.headers.getlist("accept")), query.format, (negotiation.JSON,))
    return await run_in_threadpool(_listed, request, query)


@router.get(
    "/v1/reports/{report_id}",
    response_model=None,
    openapi_extra={"security": needing(SCOPE)},
    responses={
        200: {"description": "What was asked for.", "model": Report},
        **problem_responses(400, 401, 403, 404, 406, 422, 500, 503),
    },
)
async def get_report(request: Request, report_id: ReportPath) -> Response:
    """Return one report."""
    await authorized_actor(request, SCOPE)
    negotiation.choose(", ".join(request.headers.getlist("accept")), None, (negotiation.JSON,))
    return await run_in_threadpool(_answered, request, report_id)


@router.post(
    "/v1/reports/{report_id}/dismissals",
    response_model=None,
    openapi_extra={"requestBody": sent_as(DismissalIn), "security": needing(SCOPE)},
    responses={
        200: {"description": "Done; the record stays as it is.", "model": Report},
        **problem_responses(400, 401, 403, 404, 409, 413, 415, 422, 500, 503),
    },
)
async def dismiss(request: Request, report_id: ReportPath) -> Response:
    """Dismiss a report: the record stays as it is. To accept one, name it in the correction that it leads to."""
    actor = await authorized_actor(request, SCOPE)
    sent = await read_sent(request, DismissalIn)
    await run_in_threadpool(dismiss_sent, state_of(request), Decision(report_id, actor, sent.reason))
    return await run_in_threadpool(_answered, request, report_id)


def dismiss_sent(state: State, decision: Decision) -> None:
    """Dismiss a report."""
    with writing_as(state.engine, decision.actor) as session:
        dismiss_report(session, decision)


def _listed(request: Request, query: ReportsQuery) -> Response:
    state = state_of(request)
    context = state.context(request.scope)
    wanted = page_request(query, "reports", types=(int,))
    with context.reader.snapshot():
        page = reports.list_reports(context.reader, wanted, status=query.status, quote_ids=query.quote)
    documents = [StoredDocument.written(one).text for one in page.items]
    answer = envelope(context, Listed(Page(documents, page.next, page.prev, page.total), ""))
    return respond(Answer(answer.body, headers=answer.headers), state.mark(), status=200)


def _answered(request: Request, report_id: str, *, new: bool = False) -> Response:
    state = state_of(request)
    context = state.context(request.scope)
    with context.reader.snapshot():
        found = reports.get_report(context.reader, report_id)
    body = StoredDocument.written(found).with_base(context.base).text
    location = f"{context.base}/v1/reports/{report_id}" if new else None
    return respond(Answer(body), state.mark(), status=201 if new else 200, location=location)
