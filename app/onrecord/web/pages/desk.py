"""The desk: what readers reported, what waits for review, what is missing; for who signed in, and made for the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from onrecord.errors import NotFoundError
from onrecord.queries import articles, quotes, reports, settlements, suggestions, utterances
from onrecord.queries.paging import PageRequest
from onrecord.queries.settlements import SettlementFilter
from onrecord.routers.http.operation import RequestContext, page_request, served
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.registry import PATH_PARAMETERS, SEE_OTHER
from onrecord.routers.http.state import State, state_of
from onrecord.routers.http.write_docs import parse_query
from onrecord.routers.reports import dismiss_sent
from onrecord.store.changes.reports import Decision
from onrecord.store.database.sessions import reading
from onrecord.store.documents.stored import Document
from onrecord.store.reconciliation.review import ReviewItem, count_review, list_contradictions, list_review
from onrecord.web.pages.answers import html
from onrecord.web.pages.desk_lists import desk_at
from onrecord.web.pages.parameters import DeskParameters
from onrecord.web.pages.signing import (
    check_origin,
    forget,
    remember,
    sent_token,
    sign,
    signed_form,
    signed_in,
)
from onrecord.web.pages.speaker import ALIKE
from onrecord.web.pages.wording import REPORTED

router = APIRouter(include_in_schema=False)
ReportPath = Annotated[str, Path(description=PATH_PARAMETERS["report_id"], max_length=200)]
Listed = TypeVar("Listed")
MISSING = ("byline", "date")


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


@router.get("/desk/settled")
async def show_settled(request: Request) -> Response:
    """Show what is settled, the latest first, to undo it."""
    return await _page(request, "settled", "Settled", _settled)


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
    signed, fields = await signed_form(request)
    decision = Decision(report_id, signed.name, " ".join(fields.get("reason", "").split()) or None)
    await run_in_threadpool(dismiss_sent, state_of(request), decision)
    return RedirectResponse(desk_at("reports", fields), SEE_OTHER)


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
        Tab("settled", "Settled", "/desk/settled", settlements.count_settlements(reader)),
        Tab("articles", "No author or date", "/desk/articles", incomplete or 0),
    ]


def _reports(context: RequestContext, _: State, query: DeskParameters) -> Document:
    wanted = page_request(query, "desk", types=(int,))
    page = reports.list_reports(context.reader, wanted, status=("open",))
    tasks = [
        Task(one, _quote(context, one["quote_id"]), following)
        for one, following in _with_following(page.items, [one["id"] for one in page.items])
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
    with_quotes = [(one, _quote(context, one.quote_id)) for one in items]
    return {"review": _with_following(with_quotes, [one.quote_id for one in items])}


def _contradictions(_: RequestContext, state: State, __: DeskParameters) -> Document:
    with reading(state.engine) as session:
        found = list_contradictions(session)
    return {"contradictions": _with_following(found, [one.utterance_id for one in found])}


def _pairs(context: RequestContext, _: State, __: DeskParameters) -> Document:
    pairs = suggestions.list_pairs(context.reader)
    names = [f"{pair['goes']['id']}-{pair['stays']['id']}" for pair in pairs]
    return {"pairs": _with_following(pairs, names), "alike": ALIKE}


def _settled(context: RequestContext, _: State, query: DeskParameters) -> Document:
    wanted = page_request(query, "desk-settled", types=(int,))
    page = settlements.list_settlements(context.reader, SettlementFilter(), wanted)
    return {
        "settled": _with_following(page.items, [one["id"] for one in page.items]),
        "following": context.page_url(page.next),
        "previous": context.page_url(page.prev),
    }


def _with_following(tasks: Sequence[Listed], names: Sequence[str]) -> list[tuple[Listed, str]]:
    """Return each task with the name of the one behind it, or of the one before where it is the last; may be empty."""
    return list(zip(tasks, _following(names), strict=True))


def _following(names: Sequence[str]) -> list[str]:
    return [*names[1:], names[-2] if len(names) > 1 else ""][: len(names)]


def _articles(context: RequestContext, _: State, query: DeskParameters) -> Document:
    wanted = page_request(query, "desk-articles", types=articles.SORTS["-published_at"].types)
    chosen = articles.ArticleFilter(missing=MISSING)
    page = articles.list_articles(context.reader, chosen, wanted, sort="-published_at")
    return {
        "incomplete": served(context, [document for _, document in page.items]),
        "following": context.page_url(page.next),
        "previous": context.page_url(page.prev),
    }
