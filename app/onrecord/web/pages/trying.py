"""The page that tries the engine: a text goes in, its quotations come out marked, and nothing is kept."""

import json
from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.ingest.extraction_json import article_json, extraction_json
from onrecord.ingest.formats import HTML, JSON, TEXT
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord
from onrecord.ingest.values import quotes_of, speakers_of
from onrecord.routers.formats.tables import CSV, as_csv
from onrecord.routers.http import negotiation
from onrecord.routers.http.bodies import read_body
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.sent_texts import read_text
from onrecord.routers.http.state import state_of
from onrecord.routers.schemas.writes import SubmissionQuery
from onrecord.store.documents.stored import Document
from onrecord.text.language import extraction_status
from onrecord.web.pages import templating
from onrecord.web.pages.forms import FORM, WRITTEN_OUT, form_fields
from onrecord.web.pages.highlighting import mark
from onrecord.web.pages.reasons import how_found
from onrecord.web.pages.voices import voices_of

router = APIRouter(include_in_schema=False)
DOWNLOADS: Mapping[str, negotiation.Format] = {one: one for one in (negotiation.JSON, CSV)}
TYPES: Mapping[str, str] = {TEXT: "plain text", HTML: "the source of a web page", JSON: "JSON of an article"}
"""What a text may be, in words for readers."""
ANSWERS = ("html", "json", "csv")
_NAME = "text"


@router.get("/try")
async def show_try(request: Request) -> Response:
    """Show the empty form."""
    return _page(_form(request, "", TEXT))


@router.post("/try")
async def try_text(request: Request) -> Response:
    """Read the text of the form and show its quotations, or give them as JSON or CSV."""
    state = state_of(request)
    body, _ = await read_body(request, {FORM}, WRITTEN_OUT * state.settings.max_body_bytes)
    fields = form_fields(body, ("text", "type", "as"))
    media_type, wanted = fields.get("type", TEXT), fields.get("as", "html")
    if media_type not in TYPES or wanted not in ANSWERS:
        raise invalid(
            [Fault("is none of the choices", pointer="/type" if media_type not in TYPES else "/as")]
        )
    sent = SubmissionQuery(name=_NAME, source_url=None)
    data = fields["text"].replace("\r\n", "\n").encode()  # a form ends each line so
    record = await run_in_threadpool(
        read_text, state, data, media_type, read_articles, sent=sent, charset=None
    )
    if wanted == "html":
        return _page(_form(request, fields["text"], media_type) | _shown(record))
    content = _as_json(record) if wanted == "json" else _as_csv(record)
    attached = {"content-disposition": f'attachment; filename="quotations.{wanted}"'}
    return Response(content, media_type=DOWNLOADS[wanted].media_type, headers=attached)


def _form(request: Request, text: str, chosen: str) -> Document:
    most = state_of(request).settings.max_text_characters
    return {"title": "Try it", "text": text, "chosen": chosen, "types": TYPES, "most": most, "found": None}


def _page(values: Document) -> Response:
    response = Response(templating.render("try.html", **values), media_type=negotiation.HTML.media_type)
    response.raw_headers.extend(templating.POLICIES)
    return response


def _as_json(record: ArticleRecord) -> bytes:
    found = extraction_json(
        record.text,
        record.extraction,
        body_offset=record.body_offset,
        article=article_json(record),
        with_text=True,
    )
    return json.dumps(found, ensure_ascii=False).encode()


def _as_csv(record: ArticleRecord) -> bytes:
    speakers = speakers_of(record.text, record.extraction)
    return as_csv("found", [one.to_dict() for one in quotes_of(record.text, record.extraction, speakers)])


def _shown(record: ArticleRecord) -> Document:
    """Return what the page shows of a text; its quotes and speakers have the shape in which the record serves them."""
    found = speakers_of(record.text, record.extraction)
    speakers = {one.name: {**one.to_dict(), "id": one.name, "slug": ""} for one in found}
    names = {one.name: (one.name, *one.aliases) for one in found}
    quotes: list[Document] = [
        {
            **one.to_dict(),
            "id": f"q{number}",
            "speaker": one.speaker and speakers[one.speaker.name],
            "status": "published",
            "correction": None,
        }
        for number, one in enumerate(quotes_of(record.text, record.extraction, found), start=1)
    ]
    paragraphs = [
        {"start": one.start, "end": one.end, "text": record.text[one.start : one.end]}
        for one in record.paragraphs
    ]
    voices = voices_of({"speakers": [*speakers.values()], "length": len(record.text)}, quotes)
    return {
        "found": {
            "headline": record.headline,
            "dek": record.dek,
            "language": record.language,
            "is_read": extraction_status(record.language) == "done",
            "quotes": quotes,
        },
        "paragraphs": mark(paragraphs, quotes),
        "voices": voices,
        "how": {
            quote["id"]: how_found(
                quote, paragraphs, names.get(str(quote["speaker"] and quote["speaker"]["name"]), ())
            )
            for quote in quotes
        },
    }
