"""The record for assistants (Model Context Protocol): four tools that look up and change nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from onrecord import __version__
from onrecord.assistants.answers import Article, CheckedText, Quotes, article_of, checked_text, quote_of
from onrecord.config import Settings
from onrecord.errors import AppError
from onrecord.ingest.formats import TEXT
from onrecord.queries import articles, lookup
from onrecord.queries.checks import check_draft, read_drafts
from onrecord.queries.paging import PageRequest
from onrecord.queries.quotes import QuoteFilter, article_quotes, default_sort, list_quotes
from onrecord.store.database.readers import Readers
from onrecord.store.documents.stored import Document, StoredDocument
from onrecord.store.rows.identity import slugify

INSTRUCTIONS = (
    "Looks up who said what in news articles. Show words as speech only where `own_words` is true; name a paraphrase as"
    " one. Give the permalink of what you use. Check a text that quotes people with check_text before you hand it over."
)
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
LOCAL = "http://127.0.0.1:8000"
"""Where `onrecord serve` listens when nothing else is said."""
Limit = Annotated[int, Field(ge=1, le=50, description="How many quotes at most.")]


class Record:
    """The record as tools read it: each thread has its own connection, for tools run in threads."""

    def __init__(self, settings: Settings) -> None:
        self._readers = Readers(settings)
        self._base = settings.public_url.rstrip("/") or LOCAL
        self._most = settings.max_text_characters

    def search(self, query: str, limit: int) -> Quotes:
        """Return the quotes that fit a search best."""
        return self._quotes(QuoteFilter(q=query), limit, default_sort(query))

    def of_speaker(self, speaker: str, limit: int) -> Quotes:
        """Return the latest quotes of a speaker, named by id, slug or name."""
        reader = self._readers.here()
        try:
            found = lookup.resolve(reader, "speaker", speaker)
        except AppError:
            found = lookup.resolve(reader, "speaker", slugify(speaker))
        chosen = QuoteFilter(speakers=[lookup.resolve(reader, "speaker", found.moved_to or found.id).id])
        return self._quotes(chosen, limit, "-published_at")

    def article(self, article: str) -> Article:
        """Return an article with its quotes."""
        reader = self._readers.here()
        with reader.snapshot():
            found = lookup.resolve(reader, "article", article).id
            document = articles.get_article(reader, found)
            quotes = article_quotes(reader, found)
        return article_of(document.with_base(self._base).parsed(), self._served(quotes))

    def check(self, text: str) -> CheckedText:
        """Return a verdict for each quotation of a text."""
        [draft] = read_drafts(text.encode(), name="draft", media_type=TEXT, most=self._most)
        reader = self._readers.here()
        with reader.snapshot():
            found = check_draft(reader, draft)
        return checked_text(StoredDocument.written(found).with_base(self._base).parsed())

    def close(self) -> None:
        """Give the connections back."""
        self._readers.close()

    def _quotes(self, chosen: QuoteFilter, limit: int, sort: str) -> Quotes:
        reader = self._readers.here()
        with reader.snapshot():
            page = list_quotes(reader, chosen, PageRequest(limit, None, ""), sort=sort)
        documents = self._served(page.items)
        return Quotes(quotes=[quote_of(document) for document in documents], more=page.next is not None)

    def _served(self, documents: Sequence[bytes]) -> list[Document]:
        return [StoredDocument(document).with_base(self._base).parsed() for document in documents]


def make_server(record: Record) -> MCPServer:
    """Return the server with its tools; an error of the record is told to the assistant in one line."""
    server = MCPServer("on-record", title="On Record", version=__version__, instructions=INSTRUCTIONS)

    @server.tool(annotations=READ_ONLY, title="Search quotes")
    def search_quotes(query: str, limit: Limit = 10) -> Quotes:
        """Find quotes by words, "phrases in marks", prefix* and -not, speaker:name and paper:name."""
        with _told():
            return record.search(query, limit)

    @server.tool(annotations=READ_ONLY, title="Quotes of a speaker")
    def quotes_by_speaker(speaker: str, limit: Limit = 10) -> Quotes:
        """List what a person or organisation was quoted with, latest first; by name, id or slug."""
        with _told():
            return record.of_speaker(speaker, limit)

    @server.tool(annotations=READ_ONLY, title="Check quotations")
    def check_text(text: str) -> CheckedText:
        """Check each quotation of a text: was it said, by this person, in these words? Nothing is kept."""
        with _told():
            return record.check(text)

    @server.tool(annotations=READ_ONLY, title="Read an article's quotes")
    def get_article(article: str) -> Article:
        """Return an article and everything it quotes, by id or slug."""
        with _told():
            return record.article(article)

    return server


@contextmanager
def _told() -> Iterator[None]:
    """Let an assistant read what is wrong: of other exceptions than this one the library tells nothing."""
    try:
        yield
    except AppError as error:
        raise ToolError(str(error)) from error
