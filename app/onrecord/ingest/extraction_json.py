"""What was found in a text as JSON: what `onrecord extract` prints and `POST /v1/extractions` answers."""

import hashlib

from onrecord.extraction.quotation import Extraction
from onrecord.ingest.records import ArticleRecord
from onrecord.ingest.values import Json, quotes_of, speakers_of
from onrecord.text.language import extraction_status

__all__ = ["ARTICLE_KEYS", "Json", "article_json", "extraction_json"]

ARTICLE_KEYS = ("headline", "dek", "byline", "publisher", "source_url", "published_at", "language")


def article_json(record: ArticleRecord) -> Json:
    """Return what the input states about the article."""
    publisher = record.publisher and {"name": record.publisher.name, "url": record.publisher.url}
    return {key: publisher if key == "publisher" else getattr(record, key) for key in ARTICLE_KEYS}


def extraction_json(
    text: str, found: Extraction, *, body_offset: int, article: Json, with_text: bool = False
) -> Json:
    """Return all that was found in a text; offsets count its code points.

    Args:
        text: What was read.
        found: What was found in it.
        body_offset: Code points before the body in the canonical input.
        article: What the input states about the article, as `article_json` writes it.
        with_text: Whether to add the text itself, as `text`.
    """
    language = article["language"]
    speakers = speakers_of(text, found)
    return ({"text": text} if with_text else {}) | {
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "body_offset": body_offset,
        "article": article,
        "extraction_status": extraction_status(language if isinstance(language, str) else None),
        "quotes": [quote.to_dict() for quote in quotes_of(text, found, speakers)],
        "speakers": [speaker.to_dict() for speaker in speakers],
    }
