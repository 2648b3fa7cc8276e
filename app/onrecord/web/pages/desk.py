"""The desk: what readers reported, what waits for review, what is missing; for who signed in, and made for the keyboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from onrecord.errors import NotFoundError
from onrecord.queries import articles, quotes, reports, suggestions, utterances
from onrecord.queries.paging import PageRequest
from onrecord.routers.http.authentication import writing_as
from onrecord.routers.http.operation import RequestContext, page_request, served
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.registry import PATH_PARAMETERS, SEE_OTHER
from onrecord.routers.http.state import State, state_of
from onrecord.routers.http.write_docs import parse_query
from onrecord.routers.reports import dismiss_sent
from onrecord.store.changes.corrections import settle_review
from onrecord.store.changes.merges import merge_speakers
from onrecord.store.changes.reports import Decision
from onrecord.store.database.sessions import reading
from onrecord.store.documents.stored import Document
from onrecord.store.reconciliation.review import ReviewItem, count_review, list_contradictions, list_review
from onrecord.store.rows.journal import Reason
from onrecord.web.pages.answers import html
from onrecord.web.pages.correcting import desk_at
from onrecord.web.pages.forms import read_form
from onrecord.web.pages.parameters import DeskParameters
from onrecord.web.pages.signing import (
    Signed,
    check_origin,
    check_proof,
    forget,
    may,
    remember,
    sent_token,
    sign,
    signed_in,
)
from onrecord.web.pages.speaker import ALIKE
from onrecord.web.pages.wording import REPORTED

router = APIRouter(include_in_schema=False)
ReportPath = Annotated[str, Path(description=PATH_PARAMETERS["report_id"], max_length=200)]
SpeakerPath = Annotated[str, Path(description=PATH_PARAMETERS["speaker"], max_length=200)]
QuotePath = Annotated[str, Path(description=PATH_PARAMETERS["quote_id"], max_length=200)]
MISSING = ("byline", "date")
STAYS = "It stays on the text that it was read from."
"""Why a quote of a text that is gone is left as it is."""


@dataclass(frozen=True, slots=True)
class Task:
    """A report, and the quotation that it is about."""

    report: Document
    quote: Document | None
    """None: its article was withdrawn."""
    following: str
    """Id of the report behind it, or of the one before where it is the last; may be empty."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the desk's lists."""

    name: str
    label: str
    href: str
    number: int | None
    """None: to count them would cost as much as to list them."""


Reads = Callable[[RequestContext, State, DeskParameters], Document]
"""Returns what one of the lists shows."""


@router.get("/desk")
async def show_desk(request: Request) -> Response:
    """Show the reports that wait, the oldest first; or the form that signs in."""
    return await _page(request, "reports", "Reports", _reports)


@router.get("/desk/review")
async def show_review(request: Request) -> Response:
    """Show corrected quotes that could not follow their article."""
    return await _page(request, "review", "Review", _review)


@router.get("/desk/contradictions")
async def show_contradictions(request: Request) -> Response:
    """Show the words that articles give to different speakers."""
    return await _page(request, "contradictions", "Different speakers", _contradictions)


@router.get("/desk/speakers")
async def show_pairs(request: Request) -> Response:
    """Show the speakers who may be one."""
    return await _page(request, "speakers", "Perhaps the same", _pairs)


@router.get("/desk/articles")
async def show_incomplete(request: Request) -> Response:
    """Show the articles of which nobody knows who wrote them, or when."""
    return await _page(request, "articles", "No author or date", _articles)


@router.post("/desk/session")
async def sign_in(request: Request) -> Response:
    """Sign in with a token."""
    token = await sent_token(request)
    try:
        await sign(request, token)
    except ProblemError as problem:
        return _sign_in(problem.detail, problem.kind.status)
    response = RedirectResponse("/desk", SEE_OTHER)
    remember(request, response, token)
    return response


@router.post("/desk/leave")
async def sign_out(request: Request) -> Response:
    """Sign out."""
    check_origin(request)
    response = RedirectResponse("/desk", SEE_OTHER)
    forget(response)
    return response


@router.post("/desk/reports/{report_id}/dismiss")
async def dismiss_by_form(request: Request, report_id: ReportPath) -> Response:
    """Dismiss a report, and go on with the next one."""
    signed, fields = await _signed_form(request)
    decision = Decision(report_id, signed.name, " ".join(fields.get("reason", "").split()) or None)
    await run_in_threadpool(dismiss_sent, state_of(request), decision)
    return RedirectResponse(desk_at(fields), SEE_OTHER)


@router.post("/desk/review/{quote_id}/settle")
async def settle_by_form(request: Request, quote_id: QuotePath) -> Response:
    """Take a quote off the review list as it is."""
    signed, _ = await _signed_form(request)
    await run_in_threadpool(_settle, state_of(request), quote_id, Reason(signed.name, "other", STAYS))
    return RedirectResponse("/desk/review", SEE_OTHER)


@router.post("/desk/speakers/{speaker}/merge")
async def merge_by_form(request: Request, speaker: SpeakerPath) -> Response:
    """Merge a speaker into the one that the form names; it takes a token with the scope `merge`."""
    signed, fields = await _signed_form(request)
    await may(request, "merge")
    reason = Reason(signed.name, "same_speaker", " ".join(fields.get("reason", "").split()) or None)
    await run_in_threadpool(_merge, state_of(request), speaker, fields.get("into", ""), reason)
    return RedirectResponse("/desk/speakers", SEE_OTHER)


def _merge(state: State, speaker: str, into: str, reason: Reason) -> None:
    with writing_as(state.engine, reason.actor) as session:
        merge_speakers(session, speaker, into, reason)


def _settle(state: State, quote_id: str, reason: Reason) -> None:
    with writing_as(state.engine, reason.actor) as session:
        settle_review(session, quote_id, reason)


async def _signed_form(request: Request) -> tuple[Signed, Mapping[str, str]]:
    """Read a form of somebody who is signed in.

    Raises:
        ProblemError: 401, nobody is; 400, the form is not ours.
    """
    check_origin(request)
    signed = await signed_in(request)
    if signed is None:
        raise ProblemError("unauthorized", "sign in at /desk again")
    fields = await read_form(request, ("proof", "next", "reason", "into"), needed="proof")
    check_proof(signed, fields["proof"])
    return signed, fields


async def _page(request: Request, tab: str, title: str, read: Reads) -> Response:
    signed = await signed_in(request)
    if signed is None:
        return _sign_in()
    shown = await run_in_threadpool(_shown, request, read)
    crumbs = [] if tab == "reports" else [("Desk", "/desk")]
    return html("desk.html", title=title, tab=tab, crumbs=crumbs, signed=signed, reported=REPORTED, **shown)


def _sign_in(wrong: str = "", status: int = 200) -> Response:
    return html("desk_signing.html", status=status, title="The desk", wrong=wrong)


def _shown(request: Request, read: Reads) -> Document:
    state, query = state_of(request), parse_query(DeskParameters, request)
    context = state.context(request.scope)
    with context.reader.snapshot():
        return {"tabs": _tabs(context, state), **read(context, state, query)}


def _tabs(context: RequestContext, state: State) -> list[Tab]:
    """Return what the desk has to do, and how much of it."""
    reader = context.reader
    counted = PageRequest(1, None, "", counted=True)
    chosen = articles.ArticleFilter(missing=MISSING)
    incomplete = articles.list_articles(reader, chosen, counted, sort="-published_at").total
    with reading(state.engine) as session:
        review = count_review(session)
    return [
        Tab("reports", "Reports", "/desk", reports.count_open(reader)),
        Tab("review", "Review", "/desk/review", review),
        Tab(
            "contradictions",
            "Different speakers",
            "/desk/contradictions",
            utterances.count_contradicted(reader),
        ),
        Tab("speakers", "Perhaps the same", "/desk/speakers", None),
        Tab("articles", "No author or date", "/desk/articles", incomplete or 0),
    ]


def _reports(context: RequestContext, _: State, query: DeskParameters) -> Document:
    wanted = page_request(query, "desk", types=(int,))
    page = reports.list_reports(context.reader, wanted, status=("open",))
    ids = [one["id"] for one in page.items]
    beside = [*ids[1:], ids[-2] if len(ids) > 1 else ""]
    tasks = [
        Task(one, _quote(context, one["quote_id"]), following)
        for one, following in zip(page.items, beside, strict=False)
    ]
    return {"tasks": tasks, "following": context.page_url(page.next), "previous": context.page_url(page.prev)}


def _quote(context: RequestContext, quote_id: str) -> Document | None:
    try:
        return quotes.get_quote(context.reader, quote_id).with_base(context.base).parsed()
    except NotFoundError:
        return None


def _review(context: RequestContext, state: State, _: DeskParameters) -> Document:
    with reading(state.engine) as session:
        items: list[ReviewItem] = list_review(session)
    return {"review": [(one, _quote(context, one.quote_id)) for one in items]}


def _contradictions(_: RequestContext, state: State, __: DeskParameters) -> Document:
    with reading(state.engine) as session:
        return {"contradictions": list_contradictions(session)}


def _pairs(context: RequestContext, _: State, __: DeskParameters) -> Document:
    return {"pairs": suggestions.list_pairs(context.reader), "alike": ALIKE}


def _articles(context: RequestContext, _: State, query: DeskParameters) -> Document:
    wanted = page_request(query, "desk-articles", types=articles.SORTS["-published_at"].types)
    chosen = articles.ArticleFilter(missing=MISSING)
    page = articles.list_articles(context.reader, chosen, wanted, sort="-published_at")
    return {
        "incomplete": served(context, [document for _, document in page.items]),
        "following": context.page_url(page.next),
        "previous": context.page_url(page.prev),
    }
