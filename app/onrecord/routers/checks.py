"""Drafts sent by clients: each quotation is looked up in the record, and nothing of the draft is kept."""

import json

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.queries.checks import Draft, check_draft, read_drafts
from onrecord.queries.texts import Revision, read_texts
from onrecord.routers.formats.offsets_and_context import Units, convert
from onrecord.routers.http import negotiation
from onrecord.routers.http.operation import JSON
from onrecord.routers.http.registry import problem_responses
from onrecord.routers.http.sent_texts import BODY, read_sent
from onrecord.routers.http.state import State, client_of, state_of
from onrecord.routers.http.write_docs import operation_id, parse_query, query_parameters
from onrecord.routers.schemas.checks import Check
from onrecord.routers.schemas.writes import ExtractionQuery
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import Document, StoredDocument

router = APIRouter(generate_unique_id_function=operation_id)


@router.post(
    "/v1/checks",
    tags=["checks"],
    response_model=None,
    openapi_extra={"requestBody": BODY, "parameters": query_parameters(ExtractionQuery)},
    responses={
        200: {"description": "Each quotation of the draft and what the record says of it.", "model": Check},
        **problem_responses(400, 406, 413, 415, 422, 429, 500, 503),
    },
)
async def check_quotes(request: Request) -> Response:
    """Check a draft: did they say it, in these words? Nothing is stored."""
    negotiation.choose(", ".join(request.headers.getlist("accept")), None, (negotiation.JSON,))
    state = state_of(request)
    state.checks.admit(client_of(request))
    sent = parse_query(ExtractionQuery, request)
    draft = await read_sent(request, sent, read_drafts)
    found = await run_in_threadpool(
        check_sent, state, state.base(request.scope), draft, in_utf16=sent.offsets == "utf16"
    )
    return Response(json.dumps(found, ensure_ascii=False), media_type=JSON)


def check_sent(state: State, base: str, draft: Draft, *, in_utf16: bool = False) -> Document:
    """Look a draft's quotations up in one state of the record; `base` begins the addresses in the answer."""
    reader = state.readers.here()
    with reader.snapshot():
        found = StoredDocument.written(check_draft(reader, draft)).with_base(base).parsed()
        if in_utf16:
            _convert(reader, found)
    return found


def _convert(reader: Reader, found: Document) -> None:
    """Count the offsets of an answer in UTF-16 code units: each in the text that it is an offset of."""
    matches = [match for item in found["items"] for match in item["matches"]]
    texts = read_texts(reader, {_revision(match) for match in matches})
    for match in matches:
        units = Units(texts[_revision(match)].words)
        match["start"], match["end"] = units.at(match["start"]), units.at(match["end"])
    drafted = Units(found["text"])
    for item in found["items"]:
        convert([item["draft"], item["changes"], [match["changes"] for match in item["matches"]]], drafted)


def _revision(match: Document) -> Revision:
    return match["article"]["id"], match["quote"]["article_revision"]
