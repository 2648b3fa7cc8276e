"""Reads of publishers."""

from onrecord.queries import lookup, publishers
from onrecord.queries.changes import record_version
from onrecord.routers.http.operation import Answer, Listed, RequestContext, envelope, member, page_request
from onrecord.routers.http.parameters import PublishersQuery
from onrecord.routers.http.registry import ReadRouter
from onrecord.routers.schemas.publishers import PublisherEntry, PublisherPage

reads = ReadRouter("publishers")


@reads.get("/v1/publishers", answer=PublisherPage, errors=())
def list_publishers(context: RequestContext, query: PublishersQuery) -> Answer:
    """List who publishes the articles of the record, by name."""
    wanted = page_request(query, "publishers", types=publishers.BY_NAME.types)
    page = publishers.list_documents(context.reader, wanted)
    return envelope(context, Listed(page, str(record_version(context.reader))))


@reads.get("/v1/publishers/{publisher}", answer=PublisherEntry)
def get_publisher(context: RequestContext, publisher: str) -> Answer:
    """Return one publisher."""
    found = lookup.resolve(context.reader, "publisher", publisher).id
    document = publishers.publisher_document(context.reader, found)
    return member(context, document, canonical=f"/v1/publishers/{found}")
