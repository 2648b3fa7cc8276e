"""What the desk decides by a form: reviews, pairs of speakers, words that articles give to several, what was settled before."""

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from onrecord.routers.http.authentication import writing_as
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.registry import PATH_PARAMETERS, SEE_OTHER
from onrecord.routers.http.state import state_of
from onrecord.store.changes.corrections import settle_review
from onrecord.store.changes.merges import merge_speakers
from onrecord.store.changes.settlements import let_stand, reopen, tell_apart
from onrecord.store.database.sessions import Session
from onrecord.store.rows.journal import Reason
from onrecord.web.pages.desk_lists import desk_at
from onrecord.web.pages.signing import Signed, may, signed_form

router = APIRouter(include_in_schema=False)
SpeakerPath = Annotated[str, Path(description=PATH_PARAMETERS["speaker"], max_length=200)]
QuotePath = Annotated[str, Path(description=PATH_PARAMETERS["quote_id"], max_length=200)]
UtterancePath = Annotated[str, Path(description=PATH_PARAMETERS["utterance"], max_length=200)]
SettlementPath = Annotated[str, Path(description=PATH_PARAMETERS["settlement"], max_length=200)]
STAYS = "It stays on the text that it was read from."
"""Why a quote of a text that is gone is left as it is."""


@router.post("/desk/review/{quote_id}/settle")
async def settle_by_form(request: Request, quote_id: QuotePath) -> Response:
    """Take a quote off the review list as it is."""
    signed, fields = await signed_form(request)
    reason = Reason(signed.name, "other", STAYS)
    await _write(request, signed, lambda session: settle_review(session, quote_id, reason))
    return RedirectResponse(desk_at("review", fields), SEE_OTHER)


@router.post("/desk/speakers/{speaker}/merge")
async def merge_by_form(request: Request, speaker: SpeakerPath) -> Response:
    """Merge a speaker into the one that the form names; it takes a token with the scope `merge`."""
    signed, fields = await signed_form(request)
    await may(request, "merge")
    reason = Reason(signed.name, "same_speaker", _said(fields))
    await _write(
        request, signed, lambda session: merge_speakers(session, speaker, fields.get("into", ""), reason)
    )
    return RedirectResponse(desk_at("speakers", fields), SEE_OTHER)


@router.post("/desk/speakers/{speaker}/distinguish")
async def distinguish_by_form(request: Request, speaker: SpeakerPath) -> Response:
    """Settle that a speaker is not the one that the form names, and go on with the next pair."""
    signed, fields = await signed_form(request)
    reason = Reason(signed.name, "different_speakers", _said(fields))
    await _write(
        request, signed, lambda session: tell_apart(session, speaker, fields.get("into", ""), reason)
    )
    return RedirectResponse(desk_at("speakers", fields), SEE_OTHER)


@router.post("/desk/contradictions/{utterance}/stand")
async def let_stand_by_form(request: Request, utterance: UtterancePath) -> Response:
    """Settle that each of those whom the form names said these words, and go on with the next ones."""
    signed, fields = await signed_form(request)
    said = _said(fields)
    if said is None:
        raise invalid([Fault("say why each of them stands", pointer="/reason")])
    reason, speakers = Reason(signed.name, "both_stand", said), fields.get("speakers", "").split()
    await _write(request, signed, lambda session: let_stand(session, utterance, speakers, reason))
    return RedirectResponse(desk_at("contradictions", fields), SEE_OTHER)


@router.post("/desk/settled/{settlement}/undo")
async def undo_by_form(request: Request, settlement: SettlementPath) -> Response:
    """Undo what is settled: it is asked again."""
    signed, fields = await signed_form(request)
    reason = Reason(signed.name, "error", _said(fields))
    await _write(request, signed, lambda session: reopen(session, settlement, reason))
    return RedirectResponse(desk_at("settled", fields), SEE_OTHER)


def _said(fields: Mapping[str, str]) -> str | None:
    """Return the reason that a form gives, with single spaces."""
    return " ".join(fields.get("reason", "").split()) or None


async def _write(request: Request, signed: Signed, change: Callable[[Session], object]) -> None:
    """Make a change in one transaction."""

    def write() -> None:
        with writing_as(state_of(request).engine, signed.name) as session:
            change(session)

    await run_in_threadpool(write)
