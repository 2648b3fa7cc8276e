"""The tables of design section 4, a file a concept."""

from app.store.models.articles import Article, ArticleInput, ArticleRevision, Paragraph, Publisher, TextBlock
from app.store.models.base import Base
from app.store.models.journal import ApiToken, Change
from app.store.models.quotes import ArticleDocument, Quote, QuoteDocument, QuoteRevision, TextSpan
from app.store.models.speakers import Role, Speaker, SpeakerDocument, SpeakerName, SpeakerRedirect

__all__ = [
    "ApiToken", "Article", "ArticleDocument", "ArticleInput", "ArticleRevision", "Base", "Change", "Paragraph",
    "Publisher", "Quote", "QuoteDocument", "QuoteRevision", "Role", "Speaker", "SpeakerDocument", "SpeakerName",
    "SpeakerRedirect", "TextBlock", "TextSpan",
]  # fmt: skip
