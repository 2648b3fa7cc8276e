"""Reads of utterances: the same words in many articles."""

from onrecord.queries import lookup, utterances
from onrecord.queries.changes import record_version
from onrecord.queries.utterances import UtteranceFilter
from onrecord.routers.http.operation import Answer, Listed, RequestContext, envelope, member, page_request
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.http.utterance_parameters import UtteranceQuery, UtterancesQuery
from onrecord.routers.schemas.utterances import Utterance, UtterancePage
from onrecord.store.documents.stored import StoredDocument

reads = ReadRouter("utterances")


@reads.get("/v1/utterances", answer=UtterancePage, errors=())
def list_utterances(context: RequestContext, query: UtterancesQuery) -> Answer:
    """List what several articles print: the same words of one speaker, whole, cut or altered.

    Repeating a filter widens (OR), different filters narrow down (AND).
    """
    chosen = UtteranceFilter(
        speakers=lookup.resolve_all(context.reader, "speaker", query.speaker),
        articles=lookup.resolve_all(context.reader, "article", query.article),
        publishers=lookup.resolve_all(context.reader, "publisher", query.publisher),
        contradicted=query.contradicted,
        settled=query.settled,
        min_articles=query.min_articles,
    )
    wanted = page_request(query, "utterances", types=utterances.SORTS[query.sort].types)
    page = utterances.list_utterances(context.reader, chosen, wanted, sort=query.sort)
    return envelope(context, Listed(page, str(record_version(context.reader))))


@reads.get("/v1/utterances/{utterance}", answer=Utterance)
def get_utterance(context: RequestContext, utterance: str, query: UtteranceQuery) -> Answer:  # noqa: ARG001 - says that it may take long
    """Return one utterance: who printed it first, who cut or altered it, whom they name; also when one article alone prints it."""
    found = StoredDocument.written(utterances.get_utterance(context.reader, utterance))
    return member(context, found, canonical=f"/v1/utterances/{utterance}")
