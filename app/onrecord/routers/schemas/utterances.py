"""The utterance: the same words in many articles."""

from collections.abc import Mapping

from pydantic import Field

from onrecord.comparison.kinds import Kind
from onrecord.comparison.utterances import Relation
from onrecord.routers.schemas.base import Address, Out, PageOf
from onrecord.routers.schemas.quotes import ArticleBrief, SpeakerBrief
from onrecord.store.models.quotes import Status

RELATIONS: Mapping[Relation, str] = {
    "first": "the words as they were printed first",
    "same": "these words again",
    "part": "a part of them",
    "longer": "these and more",
    "cut": "words are left out in between",
    "altered": "other words",
}
"""What the words of a form are beside those that were printed first."""


class UtteranceLinks(Out):
    """Where an utterance leads."""

    permalink: Address = Field(description="Unversioned address that never changes; for citations.")
    quotes: Address = Field(description="All its quotes, the earliest first.")


class PrintedQuote(Out):
    """A quote of an utterance, in short."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="Address of the whole quote.")
    status: Status = Field(description="Retracted quotes are left out.")
    speaker: SpeakerBrief | None = Field(description="Whom this article names. Null when nobody.")
    source: str | None = Field(description="The words that name who said it. Null when nothing names them.")
    article: ArticleBrief = Field(description="The article that prints it.")


class UtteranceBrief(Out):
    """What several articles print: the same words, whole, cut or altered."""

    id: str = Field(description="Stable id: that of the quote that came into the record first decides it.")
    url: Address = Field(description="Its address.")
    text: str = Field(description="The speaker's words as they were printed first.")
    quote_count: int = Field(description="How many quotes print it.", ge=1)
    article_count: int = Field(description="In how many articles.", ge=1)
    speaker_count: int = Field(description="How many different speakers the quotes name.", ge=0)
    contradicted: bool = Field(
        description="Undisputed quotes give the words to speakers whose names cannot be those of one."
    )
    settled: bool = Field(
        description="Somebody has settled that each who contradicts another there said it; `/v1/settlements` has who and why."
    )
    first: PrintedQuote = Field(
        description="The quote of the article that was published first; undated ones come last."
    )
    links: UtteranceLinks = Field(description="Where it leads.")


class FormChange(Out):
    """One place where a form differs from what was printed first."""

    kind: Kind = Field(description="What the change is about.")
    here: str = Field(description="The words of this form; empty where it leaves words out.")
    first: str = Field(description="The words as first printed; empty where this form has more.")


class UtteranceForm(Out):
    """One form of the words, and who printed it so."""

    relation: Relation = Field(
        description="; ".join(f"`{name}`: {meaning}" for name, meaning in RELATIONS.items()) + "."
    )
    text: str = Field(description="The words, as its first article prints them.")
    changes: list[FormChange] = Field(description="Where they differ from what was printed first.")
    quote_count: int = Field(description="How many quotes have this form.", ge=1)
    quotes: list[PrintedQuote] = Field(description="The earliest of them, ten at most.")


class NamedSpeaker(Out):
    """Somebody whom articles name as the one who said it."""

    speaker: SpeakerBrief = Field(description="The speaker.")
    quote_count: int = Field(description="How many quotes name this one.", ge=1)
    first: PrintedQuote = Field(description="The earliest of them.")


class Utterance(UtteranceBrief):
    """An utterance with each form that its words were printed in."""

    forms: list[UtteranceForm] = Field(
        description="The forms in the order of their first printing, from the earliest 500 quotes, 50 at most; "
        "type, spelling and figures in words make no other form."
    )
    speakers: list[NamedSpeaker] = Field(description="Whom those quotes name, the most named first.")


class UtterancePage(PageOf[UtteranceBrief]):
    """One page of utterances."""
