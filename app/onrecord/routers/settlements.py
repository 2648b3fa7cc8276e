"""What the desk settles, so that nobody is asked again: two speakers are two, or each said the words that articles give to both."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel

from onrecord.queries import lookup, settlements
from onrecord.queries.changes import record_version
from onrecord.queries.paging import Page
from onrecord.queries.settlements import SettlementFilter
from onrecord.routers.changes import get_change
from onrecord.routers.corrections import SpeakerPath, authorized_actor, changed, read_sent
from onrecord.routers.edit_requests import reason_of
from onrecord.routers.http.operation import Answer, Listed, RequestContext, envelope, member, page_request
from onrecord.routers.http.registry import LOCATION, PATH_PARAMETERS, ReadRouter, problem_responses
from onrecord.routers.http.settlement_parameters import SettlementsQuery
from onrecord.routers.http.write_docs import needing, operation_id, parse_query, query_parameters, sent_as
from onrecord.routers.schemas.changes import Change
from onrecord.routers.schemas.settlements import Settlement, SettlementPage
from onrecord.routers.schemas.writes import DistinctionIn, ReopeningQuery, StandingIn
from onrecord.store.changes.settlements import let_stand, reopen, tell_apart
from onrecord.store.database.sessions import Session
from onrecord.store.documents.stored import StoredDocument
from onrecord.store.rows.tokens import Scope

reads = ReadRouter("settlements")
router = APIRouter(tags=["settlements"], generate_unique_id_function=operation_id)
SCOPE: Scope = "correct"
Model = TypeVar("Model", bound=BaseModel)
UtterancePath = Annotated[str, Path(description=PATH_PARAMETERS["utterance"], max_length=200)]
SettlementPath = Annotated[str, Path(description=PATH_PARAMETERS["settlement"], max_length=200)]


@reads.get("/v1/settlements", answer=SettlementPage, errors=())
def list_settlements(context: RequestContext, query: SettlementsQuery) -> Answer:
    """List what is settled, the latest first.

    Repeating a filter widens (OR), different filters narrow down (AND).
    """
    chosen = SettlementFilter(
        kinds=query.kind,
        speakers=lookup.resolve_all(context.reader, "speaker", query.speaker),
        utterances=query.utterance,
    )
    wanted = page_request(query, "settlements", types=(int,))
    page = settlements.list_settlements(context.reader, chosen, wanted)
    documents = [StoredDocument.written(one).text for one in page.items]
    found = Page(documents, page.next, page.prev, page.total)
    return envelope(context, Listed(found, str(record_version(context.reader))))


@reads.get("/v1/settlements/{settlement}", answer=Settlement)
def get_settlement(context: RequestContext, settlement: str) -> Answer:
    """Return one settlement; what was undone is in the journal alone."""
    found = StoredDocument.written(settlements.get_settlement(context.reader, settlement))
    return member(context, found, canonical=f"/v1/settlements/{settlement}")


def _documented(body: type[BaseModel]) -> dict[str, Any]:
    """Return the arguments of a route that settles something; the same once more is no fault."""
    return {
        "status_code": 201,
        "response_model": None,
        "openapi_extra": {"requestBody": sent_as(body), "security": needing(SCOPE)},
        "responses": {
            200: {"description": "It was settled before; this is how.", "model": Settlement},
            201: {"description": "Settled.", "model": Settlement, "headers": {"Location": LOCATION}},
            **problem_responses(400, 401, 403, 404, 409, 413, 415, 422, 500, 503),
        },
    }


@router.post("/v1/speakers/{speaker}/distinctions", **_documented(DistinctionIn))
async def distinguish(request: Request, speaker: SpeakerPath) -> Response:
    """Settle that two speakers are not one; sent again, it answers with what stands.

    They are no longer suggested as one and refused a merge, and words that articles give to both are a contradiction. It holds whatever they are renamed to, whatever articles name them, and of whom they are merged into.
    """
    actor = await authorized_actor(request, SCOPE)
    sent = await read_sent(request, DistinctionIn)
    reason = reason_of(actor, sent)
    return await _settled(request, lambda session: tell_apart(session, speaker, sent.other, reason))


@router.post("/v1/utterances/{utterance}/settlements", **_documented(StandingIn))
async def settle_utterance(request: Request, utterance: UtterancePath) -> Response:
    """Settle that each of several speakers said the same words; sent again, it answers with what stands.

    The words are no longer up for review. Who is named for them later, and cannot be one of these, is up for review again.
    """
    actor = await authorized_actor(request, SCOPE)
    sent = await read_sent(request, StandingIn)
    reason = reason_of(actor, sent)
    return await _settled(request, lambda session: let_stand(session, utterance, sent.speakers, reason))


@router.delete(
    "/v1/settlements/{settlement}",
    response_model=None,
    openapi_extra={"parameters": query_parameters(ReopeningQuery), "security": needing(SCOPE)},
    responses={
        200: {"description": "Done; it is asked again.", "model": Change},
        **problem_responses(400, 401, 403, 404, 422, 500, 503),
    },
)
async def undo_settlement(request: Request, settlement: SettlementPath) -> Response:
    """Undo what was settled: it is asked again. The journal keeps both, and why."""
    actor = await authorized_actor(request, SCOPE)
    reason = reason_of(actor, parse_query(ReopeningQuery, request))

    def change(session: Session) -> int:
        return reopen(session, settlement, reason)

    return await changed(request, change, lambda context, seq: get_change(context, str(seq)))


async def _settled(request: Request, change: Callable[[Session], tuple[str, bool]]) -> Response:
    """Settle something, and answer with it: 201 when it is new, 200 when it was settled before."""
    return await changed(
        request,
        change,
        lambda context, found: get_settlement(context, found[0]),
        created=lambda found: f"/v1/settlements/{found[0]}" if found[1] else None,
    )
