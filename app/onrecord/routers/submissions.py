"""Texts sent by clients: extracted and forgotten, or stored as articles."""

import json

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.ingest.extraction_json import article_json, extraction_json
from onrecord.ingest.formats import JSON
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord
from onrecord.queries import lookup
from onrecord.routers.articles import get_article
from onrecord.routers.corrections import authorized_actor
from onrecord.routers.formats.offsets_and_context import Units, convert
from onrecord.routers.http import negotiation
from onrecord.routers.http.authentication import writing_as
from onrecord.routers.http.parameters import ArticleQuery
from onrecord.routers.http.registry import LOCATION, problem_responses
from onrecord.routers.http.sent_texts import BODY, read_sent
from onrecord.routers.http.state import State, respond, state_of
from onrecord.routers.http.write_docs import needing, operation_id, parse_query, query_parameters
from onrecord.routers.schemas.articles import Article
from onrecord.routers.schemas.extractions import Extraction
from onrecord.routers.schemas.writes import ExtractionQuery, SubmissionQuery
from onrecord.store.changes.ingestion import save_article

router = APIRouter(generate_unique_id_function=operation_id)


@router.post(
    "/v1/extractions",
    tags=["extractions"],
    response_model=None,
    openapi_extra={"requestBody": BODY, "parameters": query_parameters(ExtractionQuery)},
    responses={
        200: {"description": "What was found.", "model": Extraction},
        **problem_responses(400, 406, 413, 415, 422, 500, 503),
    },
)
async def extract_quotes(request: Request) -> Response:
    """Find who said what in a text or a page. Nothing is stored."""
    negotiation.choose(", ".join(request.headers.getlist("accept")), None, (negotiation.JSON,))
    sent = parse_query(ExtractionQuery, request)
    record = await read_sent(request, sent, read_articles)
    found = extraction_json(
        record.text, record.extraction, body_offset=record.body_offset, article=article_json(record)
    )
    if sent.offsets == "utf16":
        convert(found, Units(record.text))
    return Response(json.dumps({"text": record.text, **found}, ensure_ascii=False), media_type=JSON)


@router.post(
    "/v1/articles",
    tags=["articles"],
    status_code=201,
    response_model=None,
    openapi_extra={
        "requestBody": BODY,
        "parameters": query_parameters(SubmissionQuery),
        "security": needing("ingest"),
    },
    responses={
        200: {"description": "The record has it already; this is how it is now.", "model": Article},
        201: {
            "description": "Stored.",
            "model": Article,
            "headers": {"Location": LOCATION},
        },
        **problem_responses(400, 401, 403, 410, 413, 415, 422, 451, 500, 503),
    },
)
async def create_article(request: Request) -> Response:
    """Store an article: text, a page, or a schema.org or ninjs document. The same words twice are one article."""
    actor = await authorized_actor(request, "ingest")
    record = await read_sent(request, parse_query(SubmissionQuery, request), read_articles)
    return await run_in_threadpool(_save, state_of(request), request, record, actor)


def _save(state: State, request: Request, record: ArticleRecord, actor: str) -> Response:
    with writing_as(state.engine, actor) as session:
        outcome = save_article(session, record, actor=actor, latest=True)
    context = state.context(request.scope)
    with context.reader.snapshot():
        found = lookup.resolve(context.reader, "article", outcome.article_id)
        answer = get_article(context, found.id, ArticleQuery())
    if outcome.state == "new":
        return respond(answer, state.mark(), status=201, location=f"{context.base}/v1/articles/{found.id}")
    return respond(answer, state.mark(), status=200)
