"""From what clients send to what the store is told."""

from typing import Protocol

from onrecord.routers.schemas.writes import (
    CorrectionIn,
    KnownSpeakerIn,
    MissedQuoteIn,
    Place,
    Run,
    SpeakerChoiceIn,
)
from onrecord.store.changes.corrections import MissedQuote
from onrecord.store.changes.edits import (
    Edit,
    KnownSpeaker,
    NewSpeaker,
    SetCapacity,
    SetKind,
    SetSpeaker,
    SetStatus,
    SetWords,
    SpeakerChoice,
    Words,
)
from onrecord.store.models.journal import ReasonCode
from onrecord.store.rows.journal import Reason
from onrecord.text.spans import Span


class Reasoned(Protocol):
    """Whatever states a reason."""

    @property
    def reason_code(self) -> ReasonCode:
        """Why, from a closed list."""

    @property
    def reason(self) -> str:
        """Why, in words."""

    @property
    def evidence_url(self) -> str | None:
        """What proves it."""


def reason_of(actor: str, sent: Reasoned) -> Reason:
    """Return what the journal keeps."""
    return Reason(actor, sent.reason_code, sent.reason, sent.evidence_url)


def edits_of(sent: CorrectionIn) -> list[Edit]:
    """Return the edits of a correction; words before kind, so that a kind given beside them is about them."""
    found: list[Edit] = []
    if sent.spans is not None:
        found.append(SetWords(_words(sent.spans)))
    if sent.kind is not None:
        found.append(SetKind(sent.kind))
    if "speaker" in sent.model_fields_set:
        found.append(SetSpeaker(_speaker(sent.speaker)))
    if sent.capacity is not None:
        found.append(SetCapacity(sent.capacity))
    if sent.status is not None:
        found.append(SetStatus(sent.status))
    return found


def missed_quote(sent: MissedQuoteIn) -> MissedQuote:
    """Return the quote to add."""
    return MissedQuote(
        words=_words(sent.spans),
        speaker=_speaker(sent.speaker),
        capacity=sent.capacity,
        cue=_span(sent.cue),
        source=_span(sent.source),
    )


def _words(runs: list[Run]) -> tuple[Words, ...]:
    return tuple(Words(Span(run.start, run.end), run.verbatim) for run in runs)


def _span(place: Place | None) -> Span | None:
    return None if place is None else Span(place.start, place.end)


def _speaker(choice: SpeakerChoiceIn | None) -> SpeakerChoice | None:
    if choice is None:
        return None
    if isinstance(choice, KnownSpeakerIn):
        return KnownSpeaker(choice.address)
    return NewSpeaker(choice.kind, choice.name)
