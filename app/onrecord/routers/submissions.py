"""Texts sent by clients: extracted and forgotten, or stored as articles."""

import json
from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.errors import InputError
from onrecord.ingest.extraction_json import article_json, extraction_json
from onrecord.ingest.formats import HTML, JSON, READABLE, TEXT
from onrecord.ingest.inputs.decoding import Charset
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord
from onrecord.queries import lookup
from onrecord.routers.articles import get_article
from onrecord.routers.corrections import authorized_actor
from onrecord.routers.formats.offsets_and_context import Units, convert
from onrecord.routers.http.bodies import read_body
from onrecord.routers.http.negotiation import choose
from onrecord.routers.http.parameters import ArticleQuery
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.registry import LOCATION, problem_responses
from onrecord.routers.http.state import State, respond, state_of
from onrecord.routers.http.write_docs import REF, needing, parse_query, query_parameters
from onrecord.routers.schemas.articles import Article
from onrecord.routers.schemas.extractions import Extraction
from onrecord.routers.schemas.writes import ArticleIn, ExtractionQuery, SubmissionQuery
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.sessions import writing

router = APIRouter()

STATELESS = frozenset({"/v1/extractions"})
"""Paths that take what is sent without a token and keep nothing of it."""
_SCHEMAS: dict[str, dict[str, str]] = {
    TEXT: {"type": "string", "description": "The article, as it would stand in a file."},
    HTML: {"type": "string", "description": "The page of the article."},
    JSON: {"$ref": f"{REF}{ArticleIn.__name__}"},
}
_BODY: dict[str, Any] = {
    "required": True,
    "content": {media_type: {"schema": _SCHEMAS[read_as]} for media_type, read_as in READABLE.items()},
}


@router.post(
    "/v1/extractions",
    tags=["extractions"],
    response_model=None,
    openapi_extra={"requestBody": _BODY, "parameters": query_parameters(ExtractionQuery)},
    responses={
        200: {"description": "What was found.", "model": Extraction},
        **problem_responses(400, 406, 413, 415, 422, 500, 503),
    },
)
async def extract_quotes(request: Request) -> Response:
    """Find who said what in a text or a page. Nothing is stored."""
    choose(", ".join(request.headers.getlist("accept")), None, ("json",))
    sent = parse_query(ExtractionQuery, request)
    record = await _read(request, sent)
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
        "requestBody": _BODY,
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
    record = await _read(request, parse_query(SubmissionQuery, request))
    return await run_in_threadpool(_save, state_of(request), request, record, actor)


async def _read(request: Request, sent: SubmissionQuery) -> ArticleRecord:
    """Read the one article of the body, in a process that is stopped when it takes too long."""
    state = state_of(request)
    body, stated = await read_body(request, READABLE, state.settings.max_body_bytes)

    def read() -> list[ArticleRecord]:
        reads = partial(
            read_articles,
            name=sent.name,
            media_type=READABLE[stated.media_type],
            source_url=sent.source_url,
            charset=Charset(stated.charset, certain=True) if stated.charset else None,
            most=state.settings.max_text_characters,
        )
        return state.worker.run(reads, body)

    try:
        records = await run_in_threadpool(read)
    except InputError as error:
        raise invalid([Fault(str(error), pointer="")]) from None
    if len(records) != 1:
        raise invalid([Fault("holds several articles; send one", pointer="")])
    return records[0]


def _save(state: State, request: Request, record: ArticleRecord, actor: str) -> Response:
    with writing(state.engine) as session:
        outcome = save_article(session, record, actor=actor, latest=True)
    context = state.context(request.scope)
    with context.reader.snapshot():
        found = lookup.resolve(context.reader, "article", outcome.article_id)
        answer = get_article(context, found.id, ArticleQuery())
    if outcome.state == "new":
        return respond(answer, context.mark, status=201, location=f"{context.base}/v1/articles/{found.id}")
    return respond(answer, context.mark, status=200)
