"""The page that checks a draft: a plain form, and below it what the record says of each quotation."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from onrecord.comparison.judging import FINE, VERDICT_WORDS
from onrecord.ingest.formats import TEXT
from onrecord.queries.checks import read_drafts
from onrecord.routers.checks import check_sent
from onrecord.routers.http.bodies import read_body
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.http.sent_texts import read_text
from onrecord.routers.http.state import State, client_of, state_of
from onrecord.routers.schemas.writes import SubmissionQuery
from onrecord.store.documents.stored import Document
from onrecord.web.pages import templating
from onrecord.web.pages.forms import FORM, TEXT_FIELD, WRITTEN_OUT, form_fields

reads = ReadRouter("pages", documented=False)
router = APIRouter(include_in_schema=False)
SAID = {
    verdict: (said[0].upper() + said[1:]).replace("'", "\u2019") for verdict, said in VERDICT_WORDS.items()
}
"""What each verdict says, as a heading is printed."""


@reads.get("/check", answer=None, formats=(HTML,))
def show_check(context: RequestContext) -> Answer:  # noqa: ARG001 - every read is given one
    """Show the empty form."""
    return Answer(_page("", None), HTML.media_type, version="0", headers=templating.POLICIES)


@router.post("/check")
async def check_form(request: Request) -> Response:
    """Check the text of the form and show it again with what was found."""
    state = state_of(request)
    state.checks.admit(client_of(request))
    body, _ = await read_body(request, {FORM}, WRITTEN_OUT * state.settings.max_body_bytes)
    text = form_fields(body, (TEXT_FIELD,))[TEXT_FIELD]
    found = await run_in_threadpool(_checked, state, state.base(request.scope), text)
    response = Response(_page(text, found), media_type=HTML.media_type)
    response.raw_headers.extend(templating.POLICIES)
    return response


def _checked(state: State, base: str, text: str) -> Document:
    sent = SubmissionQuery(name="draft", source_url=None)
    draft = read_text(state, text.encode(), TEXT, read_drafts, sent=sent, charset=None)
    return check_sent(state, base, draft)


def _page(text: str, found: Document | None) -> bytes:
    return templating.render(
        "check.html", title="Check a draft", text=text, found=found, said=SAID, fine=FINE
    )
