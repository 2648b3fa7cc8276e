"""From rendered documents to the format that was negotiated."""

from onrecord.routers.formats.table import BY_NAME, WRITERS
from onrecord.routers.http.operation import Answer, Call, Listed, list_answer, member_answer, neighbours
from onrecord.store.documents.stored import StoredDocument


def answer_list(call: Call, what: str, listed: Listed) -> Answer:
    """Answer with a page of `what` in the call's format; `Link` leads to the neighbouring pages in each."""
    output, beside = BY_NAME[call.format], neighbours(call, listed.page)
    return list_answer(output.many(call, what, listed, beside), output.media_type, listed, beside)


def answer_member(call: Call, what: str, document: StoredDocument, *, canonical: str) -> Answer:
    """Answer with one of `what` in the call's format."""
    body = WRITERS[call.format](call, what, document.with_base(call.base))
    return member_answer(call, body, BY_NAME[call.format].media_type, document.version, canonical)
