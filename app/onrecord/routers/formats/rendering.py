"""From rendered documents to the format that was negotiated."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.queries.paging import Page
from onrecord.routers.formats.selection import chosen_fields, slim
from onrecord.routers.formats.table import BY_NAME, WRITERS
from onrecord.routers.formats.tables import as_csv
from onrecord.routers.http.operation import (
    Answer,
    Listed,
    RequestContext,
    list_answer,
    member_answer,
    neighbours,
    served,
)
from onrecord.store.documents.stored import StoredDocument

FLAT_FORMATS = frozenset({"csv", "ndjson"})
"""Formats without an envelope that names the next page."""


def answer_list(context: RequestContext, what: str, listed: Listed, *, fields: Sequence[str] = ()) -> Answer:
    """Answer with a page of `what` in the call's format; `Link` leads to the neighbouring pages in each.

    Raises:
        ProblemError: 422, one of `fields` is not there.
    """
    output, beside = BY_NAME[context.format], neighbours(context, listed.page)
    wanted = chosen_fields(what, context.format, fields)
    if wanted and context.format == "csv":
        body = as_csv(what, served(context, listed.page.items), wanted)
    else:
        if wanted:
            picked = slim(listed.page.items, context.base, wanted)
            page = listed.page
            listed = Listed(Page([picked], page.next, page.prev, page.total), listed.version, listed.extra)
        body = output.many(context, what, listed, beside)
    answer = list_answer(body, context.format.media_type, listed, beside)
    if context.format not in FLAT_FORMATS:
        return answer
    part = b"whole" if beside == (None, None) else b"page"  # nothing in the lines says that others follow
    return replace(answer, headers=(*answer.headers, (b"x-list-part", part)))


def answer_member(
    context: RequestContext,
    what: str,
    document: StoredDocument,
    *,
    canonical: str,
    fields: Sequence[str] = (),
) -> Answer:
    """Answer with one of `what` in the call's format.

    Raises:
        ProblemError: 422, one of `fields` is not there.
    """
    wanted = chosen_fields(what, context.format, fields)
    if wanted:
        document = document._replace(text=slim([document.text], context.base, wanted))
    body = WRITERS[context.format](context, what, document.with_base(context.base))
    return member_answer(context, body, context.format.media_type, document.version, canonical)
