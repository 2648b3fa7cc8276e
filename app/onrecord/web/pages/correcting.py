"""The page that corrects a quotation: who said it, how, in which capacity, whether it is one; with a reason that everybody reads."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from onrecord.errors import ConflictError, InputError, NotFoundError, StaleError
from onrecord.queries import articles, history, quotes, reports
from onrecord.routers.corrections import make_correction
from onrecord.routers.http.authentication import writing_as
from onrecord.routers.http.bodies import parse_body
from onrecord.routers.http.problems import Fault, ProblemError, from_error, invalid
from onrecord.routers.http.registry import PATH_PARAMETERS, SEE_OTHER
from onrecord.routers.http.state import state_of
from onrecord.routers.schemas.writes import CorrectionIn, Run
from onrecord.store.documents.stored import Document
from onrecord.web.pages.amendments import Amendment, amendments
from onrecord.web.pages.answers import html
from onrecord.web.pages.desk_lists import LISTS, desk_at
from onrecord.web.pages.forms import read_form, told
from onrecord.web.pages.signing import (
    Signed,
    check_origin,
    check_proof,
    forget,
    remember,
    sent_token,
    sign,
    signed_in,
)
from onrecord.web.pages.wording import REPORTED, who

router = APIRouter(include_in_schema=False)
QuotePath = Annotated[str, Path(description=PATH_PARAMETERS["quote_id"], max_length=200)]
MAX_DIGITS = 18
"""Of a version."""
REASONS = {
    "wrong_speaker": "the person",
    "wrong_span": "the words",
    "wrong_kind": "how it was said",
    "wrong_capacity": "the capacity",
    "not_a_quote": "it is no quotation",
    "disputed": "it is disputed",
    "error": "an error of the article",
    "other": "something else",
}
"""Reasons of the closed list that the form offers."""
STATUSES = {"published": "a quotation", "disputed": "disputed", "retracted": "no quotation (retracted)"}
_FIELDS = (
    "proof",
    "version",
    "revision",
    "name",
    "name_kind",
    "kind",
    "capacity",
    "status",
    "reason_code",
    "reason",
    "evidence_url",
    "report",
    "at",
    "next",
    "spans",
)
_OF_STATUS = {"retracted": "not_a_quote", "disputed": "disputed"}
_OF_FIELD = {
    "speaker": "wrong_speaker",
    "spans": "wrong_span",
    "kind": "wrong_kind",
    "capacity": "wrong_capacity",
}
"""What was wrong, where the form changes a field and says no more; who said it counts first."""
_RUNS = TypeAdapter(list[Run])
_DIFFERENT = {"speaker", "spans", "kind", "capacity", "status"}
_LABELS = {
    "speaker": "Who said it",
    "spans": "The words",
    "reason_code": "What was wrong",
    "reason": "Why",
    "evidence_url": "Evidence",
}
_VERBATIM = {"direct": "in these words", "indirect": "paraphrased"}


@router.get("/quotes/{quote_id}/correct")
async def show_correction(request: Request, quote_id: QuotePath) -> Response:
    """Show the form that corrects a quote, or first the one that signs in."""
    signed, query = await signed_in(request), request.query_params
    typed = {name: query[name] for name in ("at", "next") if name in query} if signed else {}
    if signed and "report" in query:
        typed |= _suggested(await run_in_threadpool(read_report, request, query["report"]))
    return await _page(request, quote_id, signed, typed=typed)


@router.post("/quotes/{quote_id}/session")
async def sign_in(request: Request, quote_id: QuotePath) -> Response:
    """Sign in with a token, on the way to a quote."""
    token = await sent_token(request)
    try:
        await sign(request, token)
    except ProblemError as problem:
        return await _page(request, quote_id, None, wrong=problem.detail, status=problem.kind.status)
    response = RedirectResponse(f"/quotes/{quote_id}/correct", SEE_OTHER)
    remember(request, response, token)
    return response


@router.post("/quotes/{quote_id}/leave")
async def sign_out(request: Request, quote_id: QuotePath) -> Response:
    """Sign out."""
    check_origin(request)
    response = RedirectResponse(f"/quotes/{quote_id}", SEE_OTHER)
    forget(response)
    return response


@router.post("/quotes/{quote_id}/correct")
async def correct_by_form(request: Request, quote_id: QuotePath) -> Response:
    """Correct a quote as the form says; when somebody was faster, show what became different meanwhile."""
    check_origin(request)
    signed = await signed_in(request)
    if signed is None:
        return await _page(request, quote_id, None, wrong="Sign in again.", status=401)
    fields = await read_form(request, _FIELDS, needed="revision")
    check_proof(signed, fields.get("proof", ""))
    quote, _ = await run_in_threadpool(read_quote, request, quote_id)
    again = partial(_page, request, quote_id, signed, typed=fields)
    try:
        sent = parse_body(CorrectionIn, json.dumps(_correction(fields, quote)).encode())
        await run_in_threadpool(_correct, request, quote_id, sent, signed, fields.get("version", ""))
    except StaleError:
        return await again(seen=fields.get("revision", ""), status=412)
    except (ConflictError, InputError, ProblemError) as error:
        problem = from_error(error)
        return await again(wrong=told(problem, _LABELS, "The correction"), status=problem.kind.status)
    at = fields.get("at")
    return RedirectResponse(desk_at(at, fields) if at in LISTS else f"/quotes/{quote_id}#history", SEE_OTHER)


def _suggested(report: Document) -> Mapping[str, str]:
    """Fill the form as a reader suggests; the way back is to the reports."""
    suggested = {"report": report["id"], "at": "reports", "reason_code": report["reason_code"]}
    suggested["reason"] = " ".join(report["text"].split())
    if report["speaker"]:
        suggested["name"] = report["speaker"]
    if report["evidence_url"]:
        suggested["evidence_url"] = report["evidence_url"]
    if report["reason_code"] == "not_a_quote":
        suggested["status"] = "retracted"
    return suggested


def _correct(request: Request, quote_id: str, sent: CorrectionIn, signed: Signed, version: str) -> None:
    seen = frozenset({int(version)} if version.isdecimal() and len(version) <= MAX_DIGITS else ())
    with writing_as(state_of(request).engine, signed.name) as session:
        make_correction(session, quote_id, sent, signed.name, seen)


def _correction(fields: Mapping[str, str], quote: Document) -> Document:
    """Return what the API would be sent: what the form leaves as it was is left out."""
    sent: Document = {"reason": fields.get("reason", "").strip()}
    sent |= {name: fields[name].strip() for name in ("evidence_url", "report") if fields.get(name)}
    before = quote["speaker"]["name"] if quote["speaker"] else ""
    name = " ".join(fields.get("name", before).split())
    if name != before:
        sent["speaker"] = {"kind": fields.get("name_kind", "person"), "name": name} if name else None
    if fields.get("spans"):
        sent["spans"] = _runs(fields["spans"])
    for field in ("kind", "capacity", "status"):
        if fields.get(field, quote[field]) != quote[field]:
            sent[field] = fields[field]
    if not sent["reason"]:
        raise invalid([Fault("everybody reads it, so say it", pointer="/reason")])
    if not sent.keys() & _DIFFERENT:
        raise invalid([Fault("nothing is another than before", pointer="")])
    return sent | {"reason_code": fields.get("reason_code") or _meant(sent)}


def _meant(sent: Document) -> str:
    """Return the reason that what is changed tells, where nobody has chosen one."""
    if "status" in sent:
        return _OF_STATUS.get(sent["status"], "other")
    return next(reason for field, reason in _OF_FIELD.items() if field in sent)


def _runs(moved: str) -> Document | list[Document]:
    """Return the runs that a reader marked, each sent as where it begins and ends and whether it is verbatim.

    What is none is returned as what no model takes.
    """
    try:
        return [
            {"start": start, "end": end, "verbatim": verbatim} for start, end, verbatim in json.loads(moved)
        ]
    except (TypeError, ValueError, RecursionError):
        return {}


def _moved(sent: str, around: Sequence[Document]) -> list[list[object]] | None:
    """Return the runs that a form was sent with which is shown again; None where it has none of this text."""
    try:
        runs = _RUNS.validate_python(_runs(sent), strict=True)
    except ValidationError:
        return None
    if not around or any(not around[0]["start"] <= one.start < one.end <= around[-1]["end"] for one in runs):
        return None
    return [[one.start, one.end, one.verbatim] for one in runs]


def read_quote(request: Request, quote_id: str) -> tuple[Document, int | None]:
    """Return a quote as it is served, and its version."""
    context = state_of(request).context(request.scope)
    with context.reader.snapshot():
        stored = quotes.get_quote(context.reader, quote_id)
    return stored.with_base(context.base).parsed(), stored.version


def _around(request: Request, quote: Document) -> list[Document]:
    """Return the paragraphs that a quote stands in and those beside them; none where the words cannot be moved.

    So it is of a text that is no longer the article's, or of which rights show only the quotes.
    """
    reader = state_of(request).readers.here()
    with reader.snapshot():
        article = articles.get_article(reader, quote["article"]["id"]).parsed()
    if article["rights"] != "full_text" or article["revision"] != quote["article_revision"]:
        return []
    start, end = quote["spans"][0]["start"], quote["spans"][-1]["end"]
    paragraphs = article["paragraphs"]
    inside = [place for place, one in enumerate(paragraphs) if one["start"] < end and one["end"] > start]
    return list(paragraphs[max(0, inside[0] - 1) : inside[-1] + 2])


def read_report(request: Request, report_id: str) -> Document:
    """Return a report as the desk reads it."""
    reader = state_of(request).readers.here()
    with reader.snapshot():
        return reports.get_report(reader, report_id)


def _meanwhile(request: Request, quote: Document, seen: str) -> list[Amendment]:
    """Return what is another than in the state that the author of a correction has seen."""
    reader = state_of(request).readers.here()
    try:
        with reader.snapshot():
            state = history.get_revision(reader, quote["id"], seen).parsed()
    except NotFoundError:
        return []
    return amendments(state["quote"], quote)


async def _page(  # noqa: PLR0913 - what the page shows
    request: Request,
    quote_id: str,
    signed: Signed | None,
    *,
    wrong: str = "",
    seen: str | None = None,
    typed: Mapping[str, str] | None = None,
    status: int = 200,
) -> Response:
    quote, version = await run_in_threadpool(read_quote, request, quote_id)
    around = await run_in_threadpool(_around, request, quote) if signed else []
    meanwhile = None if seen is None else await run_in_threadpool(_meanwhile, request, quote, seen)
    named = (typed or {}).get("report")
    report = await run_in_threadpool(read_report, request, named) if named else None
    return html(
        "correct.html",
        status=status,
        title=f"Correct: {who(quote)}",
        crumbs=[(who(quote), f"/quotes/{quote_id}")],
        quote=quote,
        version=version,
        signed=signed,
        wrong=wrong,
        meanwhile=meanwhile,
        typed=typed or {},
        verbatim=_VERBATIM,
        statuses=STATUSES,
        reasons=REASONS,
        report=report,
        around=around,
        moved=_moved((typed or {}).get("spans", ""), around),
        spans=[[one["start"], one["end"], one["verbatim"]] for one in quote["spans"]],
        reported=REPORTED,
        way_back={name: sent for name, sent in (typed or {}).items() if name in {"at", "next"}},
        back=LISTS.get((typed or {}).get("at", ""), f"/quotes/{quote_id}"),
    )
