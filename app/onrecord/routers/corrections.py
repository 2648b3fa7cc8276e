"""Changes of the record: a token with the scope, the version that was seen, and a reason that everybody can read."""

import asyncio
from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from onrecord.errors import NotFoundError
from onrecord.queries import lookup
from onrecord.queries.lookup import What
from onrecord.routers.articles import get_article
from onrecord.routers.changes import get_change
from onrecord.routers.edit_requests import edits_of, missed_quote, reason_of
from onrecord.routers.http.authentication import authorize, writing_as
from onrecord.routers.http.bodies import parse_body, read_body
from onrecord.routers.http.etags import seen_versions
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.parameters import ArticleQuery, SpeakerQuery
from onrecord.routers.http.problems import HTTP_UNAUTHORIZED, Fault, ProblemError, invalid
from onrecord.routers.http.quote_parameters import QuoteQuery
from onrecord.routers.http.registry import PATH_PARAMETERS
from onrecord.routers.http.state import State, client_of, respond, state_of
from onrecord.routers.http.write_docs import documented_write, operation_id, parse_query
from onrecord.routers.quotes import get_quote
from onrecord.routers.schemas.articles import Article
from onrecord.routers.schemas.changes import Change
from onrecord.routers.schemas.quotes import Quote
from onrecord.routers.schemas.speakers import Speaker
from onrecord.routers.schemas.writes import (
    CorrectionIn,
    MergeIn,
    MissedQuoteIn,
    RenameIn,
    RestorationIn,
    RightsIn,
    WithdrawalQuery,
)
from onrecord.routers.speakers import get_speaker
from onrecord.store.changes.corrections import add_quote, correct_quote
from onrecord.store.changes.edits import NO_SPEAKER
from onrecord.store.changes.merges import merge_speakers, rename_speaker
from onrecord.store.changes.reports import Decision, accept_report
from onrecord.store.changes.withdrawals import restore_article, set_rights, withdraw_article
from onrecord.store.database.sessions import Session
from onrecord.store.rows.tokens import Scope
from onrecord.store.rows.versions import ExpectedVersion

router = APIRouter(tags=["changes"], generate_unique_id_function=operation_id)

Result = TypeVar("Result")
Model = TypeVar("Model", bound=BaseModel)
JSON = "application/json"

ArticlePath = Annotated[str, Path(description=PATH_PARAMETERS["article"], max_length=200)]
SpeakerPath = Annotated[str, Path(description=PATH_PARAMETERS["speaker"], max_length=200)]
QuotePath = Annotated[str, Path(description=PATH_PARAMETERS["quote_id"], max_length=200)]


@router.post(
    "/v1/quotes/{quote_id}/corrections", **documented_write(CorrectionIn, 200, Quote, scope="correct")
)
async def correct(request: Request, quote_id: QuotePath) -> Response:
    """Correct a quote: another speaker, other words, kind or capacity, or that it is none.

    The correction is public and outlives every later extraction. The answer is the quote as it is from now on.
    """
    actor, expected, sent = await authorized_body(request, "correct", CorrectionIn)

    def change(session: Session) -> int:
        return make_correction(session, quote_id, sent, actor, expected)

    return await changed(request, change, lambda context, _: get_quote(context, quote_id, QuoteQuery()))


def make_correction(
    session: Session, quote_id: str, sent: CorrectionIn, actor: str, expected: ExpectedVersion
) -> int:
    """Correct a quote, accept the report that led to it, and return the new version of the record."""
    seq = correct_quote(session, quote_id, edits_of(sent), reason_of(actor, sent), expected=expected)
    if sent.report is not None:
        accept_report(session, Decision(sent.report, actor, sent.reason), quote_id, seq)
    return seq


@router.post("/v1/articles/{article}/quotes", **documented_write(MissedQuoteIn, 201, Quote, scope="correct"))
async def add_missed_quote(request: Request, article: ArticlePath) -> Response:
    """Add a quote that the engine missed; `If-Match` is the article's."""
    actor, expected, sent = await authorized_body(request, "correct", MissedQuoteIn)
    found = await identify(request, "article", article)

    def change(session: Session) -> str:
        return add_quote(session, found, missed_quote(sent), reason_of(actor, sent), expected=expected)

    return await changed(
        request,
        change,
        lambda context, added: get_quote(context, added, QuoteQuery()),
        created=lambda added: f"/v1/quotes/{added}",
    )


@router.post("/v1/speakers/{speaker}/merges", **documented_write(MergeIn, 200, Speaker, scope="merge"))
async def merge(request: Request, speaker: SpeakerPath) -> Response:
    """Merge a speaker into another one; the old id and slug redirect from then on. The answer is the one that stays."""
    actor, expected, sent = await authorized_body(request, "merge", MergeIn)
    found = await identify(request, "speaker", speaker)
    try:
        kept = await identify(request, "speaker", sent.into)
    except NotFoundError:  # a word of the body, not the address that was asked
        raise invalid([Fault(NO_SPEAKER, pointer="/into")]) from None

    def change(session: Session) -> int:
        return merge_speakers(session, found, kept, reason_of(actor, sent), expected=expected)

    return await changed(request, change, lambda context, _: get_speaker(context, kept, SpeakerQuery()))


@router.post("/v1/speakers/{speaker}/renames", **documented_write(RenameIn, 200, Speaker, scope="merge"))
async def rename(request: Request, speaker: SpeakerPath) -> Response:
    """Give a speaker the name that a human knows to be right; the old slug redirects from then on."""
    actor, expected, sent = await authorized_body(request, "merge", RenameIn)
    found = await identify(request, "speaker", speaker)

    def change(session: Session) -> int:
        return rename_speaker(session, found, sent.name, reason_of(actor, sent), expected=expected)

    return await changed(request, change, lambda context, _: get_speaker(context, found, SpeakerQuery()))


@router.delete(
    "/v1/articles/{article}", **documented_write(None, 200, Change, scope="withdraw", query=WithdrawalQuery)
)
async def withdraw(request: Request, article: ArticlePath) -> Response:
    """Withdraw an article: its text and quotes are no longer served; the journal keeps when and why."""
    actor = await authorized_actor(request, "withdraw")
    expected = _expected_version(request)
    sent = parse_query(WithdrawalQuery, request)
    found = await identify(request, "article", article)

    def change(session: Session) -> int:
        return withdraw_article(session, found, sent.reason_code, reason_of(actor, sent), expected=expected)

    return await changed(request, change, lambda context, seq: get_change(context, str(seq)))


@router.post(
    "/v1/articles/{article}/restorations", **documented_write(RestorationIn, 200, Article, scope="withdraw")
)
async def restore(request: Request, article: ArticlePath) -> Response:
    """Show a withdrawn article again; as it cannot be read meanwhile, `If-Match: *` is the way."""
    actor, expected, sent = await authorized_body(request, "withdraw", RestorationIn)
    found = await identify(request, "article", article)

    def change(session: Session) -> int:
        return restore_article(session, found, reason_of(actor, sent), expected=expected)

    return await changed(request, change, lambda context, _: get_article(context, found, ArticleQuery()))


@router.post("/v1/articles/{article}/rights", **documented_write(RightsIn, 200, Article, scope="withdraw"))
async def change_rights(request: Request, article: ArticlePath) -> Response:
    """Say whether the full text of an article may be served or only its quotes."""
    actor, expected, sent = await authorized_body(request, "withdraw", RightsIn)
    found = await identify(request, "article", article)

    def change(session: Session) -> int:
        return set_rights(session, found, sent.rights, reason_of(actor, sent), expected=expected)

    return await changed(request, change, lambda context, _: get_article(context, found, ArticleQuery()))


async def authorized_actor(request: Request, scope: Scope) -> str:
    """Return who writes; looked at before the body is read."""
    request.state.actor = await actor_of(request, request.headers.get("authorization"), scope)
    return str(request.state.actor)


async def actor_of(request: Request, authorization: str | None, scope: Scope) -> str:
    """Return whom a credential names. Whoever keeps failing waits longer for each answer.

    Raises:
        ProblemError: 401 without a valid token, 403 when it lacks the scope.
    """
    state = state_of(request)
    try:
        return await run_in_threadpool(authorize, state.engine, authorization, scope)
    except ProblemError as problem:
        if problem.kind.status == HTTP_UNAUTHORIZED:
            await asyncio.sleep(state.throttle.failed(client_of(request)))
        raise


async def authorized_body(
    request: Request, scope: Scope, model: type[Model]
) -> tuple[str, ExpectedVersion, Model]:
    """Check token, preconditions and body, in this order.

    Returns:
        Who writes, the versions that the client has seen, and the body.
    """
    actor = await authorized_actor(request, scope)
    expected = _expected_version(request)
    return actor, expected, await read_sent(request, model)


async def read_sent(request: Request, model: type[Model]) -> Model:
    """Read the JSON that a write sends."""
    body, _ = await read_body(request, (JSON,), state_of(request).settings.max_body_bytes)
    return parse_body(model, body)


def _expected_version(request: Request) -> ExpectedVersion:
    return seen_versions(request.headers.getlist("if-match"), state_of(request).mark())


async def identify(request: Request, what: What, address: str) -> str:
    """Return the id that an address leads to."""
    readers = state_of(request).readers
    return (await run_in_threadpool(lambda: lookup.resolve(readers.here(), what, address))).id


async def changed(
    request: Request,
    change: Callable[[Session], Result],
    read: Callable[[RequestContext, Result], Answer],
    *,
    created: Callable[[Result], str | None] = lambda _: None,
) -> Response:
    """Make a change in one transaction, and answer with what can be read after its commit.

    Args:
        request: Of whom `authorized_actor` let in.
        change: What is done.
        read: Answers with what became of it.
        created: Returns the path of what is there since (201), of nothing new None (200).
    """
    state = state_of(request)

    def run() -> Response:
        with writing_as(state.engine, request.state.actor) as session:
            result = change(session)
        return _read_back(state, request, read, result, created(result))

    return await run_in_threadpool(run)


def _read_back(
    state: State,
    request: Request,
    read: Callable[[RequestContext, Result], Answer],
    result: Result,
    created: str | None,
) -> Response:
    context = state.context(request.scope)
    with context.reader.snapshot():
        answer = read(context, result)
    location = f"{context.base}{created}" if created else None
    return respond(answer, state.mark(), status=201 if created else 200, location=location)
