"""Lists of articles, single articles, their text and revisions."""

import json
from collections.abc import Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from onrecord.errors import AppError, NotFoundError
from onrecord.queries.listing import Listing, Sort, read_rows, short_page
from onrecord.queries.lookup import is_id
from onrecord.queries.named_terms import where_named
from onrecord.queries.paging import Page, PageRequest
from onrecord.queries.search import parse_search
from onrecord.queries.source_urls import same_addresses
from onrecord.store.database.reader import Reader, Value
from onrecord.store.database.searching import Term
from onrecord.store.documents.paragraphs import with_texts
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, StoredDocument
from onrecord.store.models.packed import heads_of, unpack
from onrecord.store.rows.identity import UNKNOWN_DATE

SORTS = {
    "-published_at": Sort(("newest_at", "article_id"), (str, str)),
    "published_at": Sort(("oldest_at", "article_id"), (str, str)),
}


MISSING = {
    "byline": "(SELECT byline FROM article WHERE article.key = article_document.key) IS NULL",
    "date": f"oldest_at = '{UNKNOWN_DATE}'",
    "headline": "(SELECT headline FROM article WHERE article.key = article_document.key) IS NULL",
    "publisher": "publisher_id IS NULL",
}
"""What an article may lack, because its input did not say or no reader found it."""


class WithdrawnError(NotFoundError):
    """The article was taken out of the record; `reason` says why, in a word of the store's closed list."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__("article", address)
        self.reason = reason


class WithheldError(AppError):
    """The rights do not let the text be served, only quotes."""


class ArticleFilter(Struct, frozen=True, kw_only=True):
    """Which articles; what is left out keeps all."""

    publishers: Sequence[str] = ()
    """Ids."""
    published_from: str | None = None
    """Day or time as printed."""
    published_before: str | None = None
    missing: Sequence[str] = ()
    """Keys of `MISSING`; an article that lacks one of them is kept."""
    source_url: str | None = None
    """Where the article stands, in any of the forms that `same_addresses` knows."""
    q: str | None = None
    """A search of headlines and deks. Texts are left out: of some, rights let nothing but the quotes be served."""


def text_column(reader: Reader, *, wanted: bool = True) -> str:
    """Return SQL of the text that has the paragraphs of an article's document; NULL where nobody wants them."""
    if not wanted:
        return "NULL"
    return (
        f"(SELECT {reader.as_bytes('text')} FROM article JOIN article_revision AS r"  # noqa: S608 - a constant
        " ON r.article_key = article.key AND r.number = article.revision WHERE article.key = article_document.key)"
    )


def whole(document: Value, text: Value) -> bytes:
    """Return the document of an article from what is stored, as `text_column` reads it; without a text its paragraphs are empty."""
    return with_texts(unpack(document), text)  # type: ignore[arg-type]  # what the columns hold


def list_articles(
    reader: Reader, chosen: ArticleFilter, wanted: PageRequest, *, sort: str, texts: bool = False
) -> Page[tuple[str, bytes]]:
    """Return one page of articles, each id with its document.

    Args:
        reader: What reads.
        chosen: Which articles.
        wanted: Which page.
        sort: A key of `SORTS`.
        texts: Whether the texts of paragraphs are wanted; they are empty else.

    Raises:
        SearchError: The search has no word to look for, or too many.
    """
    columns = ("article_id", "document", text_column(reader, wanted=texts))
    page = read_rows(reader, _listing(reader, chosen, sort), wanted, columns)
    return replace(page, items=[(article, whole(*stored)) for article, *stored in page.items])


def list_heads(reader: Reader, chosen: ArticleFilter, wanted: PageRequest, *, sort: str) -> Page[bytes]:
    """Return one page of articles as `list_articles` does, of each the keys before its paragraphs and the number of its quotes.

    A document may have more: one that was stored before heads were is unpacked.

    Raises:
        SearchError: The search has no word to look for, or too many.
    """
    page = read_rows(reader, _listing(reader, chosen, sort), wanted, ("document",))
    heads = heads_of(page.items)
    if not all(heads):
        heads = [head or whole(stored, None) for head, stored in zip(heads, page.items, strict=True)]
    return Page(heads, page.next, page.prev, page.total)


def _listing(reader: Reader, chosen: ArticleFilter, sort: str) -> Listing:
    listing = Listing("article_document", SORTS[sort].columns)
    listing.where("withdrawal IS NULL")
    listing.where_in("publisher_id", chosen.publishers)
    listing.where_published(chosen.published_from, chosen.published_before)
    if chosen.missing:
        listing.where(f"({' OR '.join(MISSING[one] for one in chosen.missing)})")
    if chosen.source_url is not None:
        forms = same_addresses(chosen.source_url)
        listing.where(
            f"key IN (SELECT key FROM article WHERE source_url IN ({', '.join('?' * len(forms))}))",  # noqa: S608 - question marks
            *forms,
        )
    if chosen.q is not None:
        _where_found(reader, listing, parse_search(chosen.q))
        where_named(reader, listing, chosen.q, articles=True)
    return listing


def count_months(reader: Reader) -> list[tuple[str, int]]:
    """Count articles by month, the latest first; what bears a year alone has none."""
    rows = reader.rows(
        "SELECT substr(oldest_at, 1, 7), count(*) FROM article_document"
        " WHERE withdrawal IS NULL AND length(oldest_at) >= ? GROUP BY 1 ORDER BY 1 DESC",
        [len("2018-12")],
    )
    return cast("list[tuple[str, int]]", rows)


def _where_found(reader: Reader, listing: Listing, terms: Sequence[Term]) -> None:
    """Keep what has the words of a search; where it only names somebody, what has none of those that it excludes."""
    if any(not term.negated for term in terms):
        found = reader.articles_matching(terms)
        listing.where(found.sql, *found.values)
        return
    for term in terms:
        found = reader.articles_matching([replace(term, negated=False)])
        listing.where(f"NOT ({found.sql})", *found.values)


def find_article(reader: Reader, address: str, *, texts: bool = True) -> tuple[str, StoredDocument]:
    """Return the id and the document of an article, of which the address is id or slug.

    Args:
        reader: What reads.
        address: Of an article.
        texts: Whether the texts of paragraphs are wanted; they are empty else.

    Raises:
        NotFoundError: There is no such article.
        WithdrawnError: It was taken out of the record.
    """
    rows = reader.rows(
        f"SELECT article_id, document, {text_column(reader, wanted=texts)}, seq, withdrawal FROM article_document"  # noqa: S608 - constants
        f" WHERE {'article_id' if is_id(address) else 'slug'} = ?",
        (address,),
    )
    if not rows:
        raise NotFoundError("article", address)
    ((article_id, document, text, seq, withdrawal),) = rows
    found = cast("str", article_id)
    if withdrawal is not None:
        raise WithdrawnError(found, cast("str", withdrawal))
    return found, StoredDocument(whole(document, text), cast("int", seq))


def get_article(reader: Reader, article_id: str, *, texts: bool = True) -> StoredDocument:
    """Return the document of an article by its id.

    Raises:
        NotFoundError: There is no such article.
        WithdrawnError: It was taken out of the record.
    """
    return find_article(reader, article_id, texts=texts)[1]


def get_text(reader: Reader, article_id: str, revision: str | None = None) -> tuple[str, int | None]:
    """Return an article's canonical text, and its version.

    Args:
        reader: What reads.
        article_id: One of the record.
        revision: Number of the revision whose text it is; None is the current one.

    Returns:
        The text, and the number of the change that last altered the article.

    Raises:
        NotFoundError: There is no such revision.
        WithdrawnError: The article was withdrawn.
        WithheldError: The rights allow only quotes.
    """
    version = get_article(reader, article_id, texts=False).version
    rows = reader.rows(
        "SELECT rights, text FROM article JOIN article_revision AS r ON r.article_key = article.key"
        " WHERE article.id = ? AND CAST(r.number AS TEXT) = coalesce(?, CAST(article.revision AS TEXT))",
        (article_id, revision),
    )
    if not rows:
        raise NotFoundError("revision", str(revision))
    rights, text = cast("tuple[str, str]", rows[0])
    if rights != "full_text":
        raise WithheldError("only the quotes of this article may be served")
    return text, version


def list_article_speakers(document: StoredDocument, wanted: PageRequest) -> Page[bytes]:
    """Return one page of the speakers that an article's document lists."""
    return short_page(document.parsed()["speakers"], wanted)


def list_revisions(reader: Reader, article_id: str, wanted: PageRequest) -> Page[bytes]:
    """Return one page of the revisions of an article's text, newest first."""
    return short_page(_revisions(reader, article_id)[::-1], wanted)


def get_revision(reader: Reader, article_id: str, number: str) -> StoredDocument:
    """Return one revision of an article's text.

    Raises:
        NotFoundError: There is no such article or revision.
        WithdrawnError: The article was withdrawn.
    """
    for revision in _revisions(reader, article_id):
        if str(revision["revision"]) == number:
            return StoredDocument.written(revision)
    raise NotFoundError("revision", number)


def _revisions(reader: Reader, article_id: str) -> list[Document]:
    get_article(reader, article_id, texts=False)
    moments: dict[int, str] = {}
    for at, patch in reader.rows(
        "SELECT at, patch FROM change WHERE entity_id = ? AND action IN ('ingest', 'revise') ORDER BY seq",
        (article_id,),
    ):  # an article may also learn facts alone, or go back to an earlier text
        moments.setdefault(json.loads(cast("str", patch)).get("revision"), cast("str", at))
    rows = reader.rows(
        "SELECT r.number, r.text_sha256, r.length, r.extractor, i.name, i.media_type, i.size, i.sha256, i.not_found"
        " FROM article JOIN article_revision AS r ON r.article_key = article.key"
        " JOIN article_input AS i ON i.key = (SELECT min(key) FROM article_input WHERE revision_key = r.key)"
        " WHERE article.id = ? ORDER BY r.number",
        (article_id,),
    )
    return [
        {
            "revision": number,
            "ingested_at": moments.get(cast("int", number)),
            "text_sha256": text_sha256,
            "text_length": length,
            "input_name": name,
            "input_media_type": media_type,
            "input_bytes": size,
            "input_sha256": sha256,
            "input_not_found": None if lacks is None else [*filter(None, cast("str", lacks).split(","))],
            "extractor": extractor,
            "url": f"{BASE_URL_PLACEHOLDER}/v1/articles/{article_id}/revisions/{number!s}",
            "links": {"text": f"{BASE_URL_PLACEHOLDER}/v1/articles/{article_id}/revisions/{number!s}/text"},
        }
        for number, text_sha256, length, extractor, name, media_type, size, sha256, lacks in rows
    ]
