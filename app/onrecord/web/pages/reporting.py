"""The form by which a reader says that something is wrong with a quotation; it takes no token and changes nothing."""

import json
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from onrecord.errors import AppError, NotFoundError
from onrecord.routers.http.bodies import parse_body
from onrecord.routers.http.problems import ProblemError, from_error
from onrecord.routers.http.registry import PATH_PARAMETERS, SEE_OTHER
from onrecord.routers.http.state import client_of, state_of
from onrecord.routers.reports import file_sent
from onrecord.routers.schemas.writes import MAX_REPORT, ReportIn
from onrecord.web.pages.answers import html
from onrecord.web.pages.correcting import read_quote
from onrecord.web.pages.forms import read_form, told
from onrecord.web.pages.signing import check_origin
from onrecord.web.pages.wording import REPORTED, who

router = APIRouter(include_in_schema=False)
QuotePath = Annotated[str, Path(description=PATH_PARAMETERS["quote_id"], max_length=200)]
_FIELDS = ("reason_code", "speaker", "text", "evidence_url")
_LABELS = {"speaker": "Who said it", "text": "What is wrong", "evidence_url": "What proves it"}


@router.get("/quotes/{quote_id}/report")
async def show_report(request: Request, quote_id: QuotePath) -> Response:
    """Show the empty form, or that what was sent has come in."""
    return await _page(request, quote_id, sent="sent" in request.query_params)


@router.post("/quotes/{quote_id}/report")
async def report_by_form(request: Request, quote_id: QuotePath) -> Response:
    """Put what a reader says into the queue; what cannot be taken is shown again with the reason."""
    check_origin(request)
    fields = await read_form(request, _FIELDS)
    state = state_of(request)
    try:
        state.reports.admit(client_of(request))
        sent = parse_body(ReportIn, json.dumps(_report(fields, quote_id)).encode())
        await run_in_threadpool(file_sent, state, sent)
    except NotFoundError:
        raise
    except AppError as error:
        return await _page(request, quote_id, typed=fields, wrong=from_error(error))
    return RedirectResponse(f"/quotes/{quote_id}/report?sent", SEE_OTHER)


def _report(fields: Mapping[str, str], quote_id: str) -> Mapping[str, str]:
    """Return what the API would be sent: what was left empty is left out."""
    typed = {name: " ".join(value.split()) for name, value in fields.items() if name != "text"}
    text = fields["text"].replace("\r\n", "\n").strip()
    return {"quote": quote_id, "text": text, **{name: value for name, value in typed.items() if value}}


async def _page(
    request: Request,
    quote_id: str,
    *,
    typed: Mapping[str, str] | None = None,
    wrong: ProblemError | None = None,
    sent: bool = False,
) -> Response:
    quote, _ = await run_in_threadpool(read_quote, request, quote_id)
    return html(
        "report.html",
        status=200 if wrong is None else wrong.kind.status,
        headers=() if wrong is None else wrong.headers,
        title="Thank you" if sent else "Something wrong?",
        crumbs=[(who(quote), f"/quotes/{quote_id}")],
        quote=quote,
        typed=typed or {},
        wrong="" if wrong is None else told(wrong, _LABELS, "The report"),
        sent=sent,
        reported=REPORTED,
        most=MAX_REPORT,
    )
