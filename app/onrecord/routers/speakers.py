"""Reads of speakers, and of analysts: the speakers quoted in that capacity."""

from msgspec.structs import replace

from onrecord.queries import lookup, speakers, suggestions
from onrecord.queries.changes import record_version
from onrecord.queries.lookup import Found
from onrecord.queries.search import SearchError
from onrecord.routers.formats.inclusion import with_quotes
from onrecord.routers.formats.rendering import answer_list, answer_member
from onrecord.routers.formats.table import LIST_FORMATS, MEMBER_FORMATS
from onrecord.routers.http.operation import Answer, Listed, RequestContext, member, moved, page_request
from onrecord.routers.http.parameters import SpeakerQuery, SpeakersQuery, SuggestionsQuery
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.quote_parameters import MemberQuotesQuery
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.quotes import Choice, answer_quotes, answer_some_quotes
from onrecord.routers.schemas.quotes import QuotePage
from onrecord.routers.schemas.speakers import Speaker, SpeakerPage, SpeakerSuggestions
from onrecord.store.documents.stored import StoredDocument

reads = ReadRouter("speakers")
MOVED = (308, 404)


@reads.get("/v1/speakers", answer=SpeakerPage, formats=LIST_FORMATS["speakers"], errors=())
def list_speakers(context: RequestContext, query: SpeakersQuery) -> Answer:
    """List speakers: persons, organisations and groups that articles quote by name."""
    return _page(context, query, analysts=False)


@reads.get("/v1/speakers/{speaker}", answer=Speaker, formats=MEMBER_FORMATS["speakers"], errors=MOVED)
def get_speaker(context: RequestContext, speaker: str, query: SpeakerQuery) -> Answer:
    """Return one speaker. An old slug, or the id of a speaker who was merged into another, redirects."""
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/v1/speakers/{found.moved_to}")
    return _member(context, found, query, analyst=False)


@reads.get("/v1/speakers/{speaker}/quotes", answer=QuotePage, formats=LIST_FORMATS["quotes"], errors=MOVED)
def list_speaker_quotes(context: RequestContext, speaker: str, query: MemberQuotesQuery) -> Answer:
    """List the quotes of one speaker, in every capacity."""
    if lookup.is_id(
        speaker
    ):  # nearly always of who is there and is quoted: then nobody need be asked for first
        answer = answer_some_quotes(context, query, speakers=[speaker])
        if answer is not None:
            return answer
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/v1/speakers/{found.moved_to}/quotes")
    return answer_quotes(context, query, Choice(speakers=[found.id]))


@reads.get("/v1/speakers/{speaker}/suggestions", answer=SpeakerSuggestions, errors=MOVED)
def list_speaker_suggestions(context: RequestContext, speaker: str, query: SuggestionsQuery) -> Answer:  # noqa: ARG001 - says that it may take long
    """List whom a speaker may be the same as, by names that are spelled alike or shortened. A correction merges two speakers."""
    found = lookup.resolve(context.reader, "speaker", speaker)
    if found.moved_to is not None:
        return moved(context, f"/v1/speakers/{found.moved_to}/suggestions")
    document = StoredDocument.written(suggestions.list_suggestions(context.reader, found.id))
    return member(context, document, canonical=f"/v1/speakers/{found.id}/suggestions")


@reads.get("/v1/analysts", answer=SpeakerPage, formats=LIST_FORMATS["speakers"], errors=())
def list_analysts(context: RequestContext, query: SpeakersQuery) -> Answer:
    """List the speakers whom articles quote as analysts: outside persons asked for their expertise."""
    return _page(context, query, analysts=True)


@reads.get("/v1/analysts/{analyst}", answer=Speaker, formats=MEMBER_FORMATS["speakers"], errors=MOVED)
def get_analyst(context: RequestContext, analyst: str, query: SpeakerQuery) -> Answer:
    """Return one speaker who is quoted as an analyst."""
    found = lookup.resolve(context.reader, "speaker", analyst)
    if found.moved_to is not None:
        return moved(context, f"/v1/analysts/{found.moved_to}")
    return _member(context, found, query, analyst=True)


@reads.get("/v1/analysts/{analyst}/quotes", answer=QuotePage, formats=LIST_FORMATS["quotes"], errors=MOVED)
def list_analyst_quotes(context: RequestContext, analyst: str, query: MemberQuotesQuery) -> Answer:
    """List the quotes of one speaker in the capacity `analyst`."""
    found = lookup.resolve(context.reader, "speaker", analyst)
    if found.moved_to is not None:
        return moved(context, f"/v1/analysts/{found.moved_to}/quotes")
    speakers.get_speaker(context.reader, found.id, analyst=True)
    return answer_quotes(context, query, Choice(analysts=[found.id]))


def _page(context: RequestContext, query: SpeakersQuery, *, analysts: bool) -> Answer:
    sort = query.sort or ("name" if query.q is None else "-quote_count")
    wanted = page_request(query, "analysts" if analysts else "speakers", types=speakers.SORTS[sort].types)
    try:
        page = speakers.list_speakers(context.reader, wanted, sort=sort, analysts=analysts, q=query.q)
    except SearchError as error:
        raise invalid([Fault(str(error), parameter="q")]) from None
    if query.include:
        page = replace(page, items=with_quotes(context, page.items, analysts=analysts))
    listed = Listed(page, str(record_version(context.reader)))
    return answer_list(context, "speakers", listed, fields=query.fields)


def _member(context: RequestContext, found: Found, query: SpeakerQuery, *, analyst: bool) -> Answer:
    document = speakers.get_speaker(context.reader, found.id, analyst=analyst)
    if query.include:
        (text,) = with_quotes(context, [document.text], analysts=analyst)
        document = StoredDocument(text)  # as new as the record: quotes have versions of their own
    return answer_member(
        context, "speakers", document, canonical=f"/v1/speakers/{found.id}", fields=query.fields
    )
