"""From rendered documents to the format that was negotiated."""

from dataclasses import replace

from onrecord.routers.formats.table import BY_NAME, WRITERS
from onrecord.routers.http.operation import (
    Answer,
    Listed,
    RequestContext,
    list_answer,
    member_answer,
    neighbours,
)
from onrecord.store.documents.stored import StoredDocument

FLAT_FORMATS = frozenset({"csv", "ndjson"})
"""Formats without an envelope that names the next page."""


def answer_list(context: RequestContext, what: str, listed: Listed) -> Answer:
    """Answer with a page of `what` in the call's format; `Link` leads to the neighbouring pages in each."""
    output, beside = BY_NAME[context.format], neighbours(context, listed.page)
    answer = list_answer(output.many(context, what, listed, beside), output.media_type, listed, beside)
    if context.format not in FLAT_FORMATS:
        return answer
    part = b"whole" if beside == (None, None) else b"page"  # nothing in the lines says that others follow
    return replace(answer, headers=(*answer.headers, (b"x-list-part", part)))


def answer_member(context: RequestContext, what: str, document: StoredDocument, *, canonical: str) -> Answer:
    """Answer with one of `what` in the call's format."""
    body = WRITERS[context.format](context, what, document.with_base(context.base))
    return member_answer(context, body, BY_NAME[context.format].media_type, document.version, canonical)
