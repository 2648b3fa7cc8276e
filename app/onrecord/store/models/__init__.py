"""The tables of the record, one file per concept."""

from onrecord.store.models.articles import (
    BLOCK,
    Article,
    ArticleInput,
    ArticleRevision,
    Publisher,
    TextBlock,
)
from onrecord.store.models.base import Base
from onrecord.store.models.journal import ApiToken, Change
from onrecord.store.models.quotes import (
    ArticleDocument,
    Quote,
    QuoteDocument,
    QuoteRevision,
    QuoteRun,
    TextSpan,
)
from onrecord.store.models.reports import Report
from onrecord.store.models.settlements import Settlement, SettlementSpeaker
from onrecord.store.models.speakers import (
    Role,
    Speaker,
    SpeakerDocument,
    SpeakerName,
    SpeakerRedirect,
    SpeakerTally,
    SpeakerWord,
)
from onrecord.store.models.utterances import Utterance, UtteranceSummary

__all__ = [
    "BLOCK",
    "ApiToken", "Article", "ArticleDocument", "ArticleInput", "ArticleRevision", "Base", "Change",
    "Publisher", "Quote", "QuoteDocument", "QuoteRevision", "QuoteRun", "Report", "Role", "Settlement",
    "SettlementSpeaker", "Speaker", "SpeakerDocument", "SpeakerName", "SpeakerRedirect", "SpeakerTally", "SpeakerWord", "TextBlock", "TextSpan", "Utterance", "UtteranceSummary",
]  # fmt: skip
