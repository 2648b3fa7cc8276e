"""What a human can say about a quote, as values, and what the quote says after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError
from onrecord.extraction.quotation import Capacity, Kind, SpeakerKind
from onrecord.store.models import ArticleRevision, Speaker
from onrecord.store.models.quotes import Status
from onrecord.store.rows.quote_values import QuoteValue, SpanValue, kind_of
from onrecord.store.rows.slugs import find_speaker, get_or_add_speaker
from onrecord.text.spans import Span

NO_SPEAKER = "no speaker has this address"
MAX_NAME = 200
"""Code points of a speaker's name that a human may give."""
UNPRINTED = r"\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
"""Controls, line separators, marks that turn the reading direction, and what XML cannot hold: for a pattern's brackets."""
_UNPRINTED = re.compile(rf"[\u0000-\u001f\ud800-\udfff{UNPRINTED}]")


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker by id or slug."""

    address: str


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """A speaker by kind and name; the record's own one when it has that."""

    kind: SpeakerKind
    name: str


SpeakerChoice = KnownSpeaker | NewSpeaker


@dataclass(frozen=True, slots=True)
class Words:
    """A run of content on the article's current text."""

    span: Span
    verbatim: bool


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Somebody else said it; None: nobody can be named."""

    speaker: SpeakerChoice | None


@dataclass(frozen=True, slots=True)
class SetWords:
    """Other words were said."""

    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class SetKind:
    """All of the words are the speaker's own (direct) or the reporter's (indirect); for mixed, say which are."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class SetCapacity:
    """It was said in another capacity."""

    capacity: Capacity


@dataclass(frozen=True, slots=True)
class SetStatus:
    """It is not a quote (retracted), is contested (disputed), or stands after all (published)."""

    status: Status


Edit = SetSpeaker | SetWords | SetKind | SetCapacity | SetStatus


def choose_speaker(session: Session, choice: SpeakerChoice | None) -> int | None:
    """Return the key of the speaker that a human chose.

    Raises:
        InputError: No speaker has the address, or the name is empty, too long or holds control characters.
    """
    if choice is None:
        return None
    if isinstance(choice, NewSpeaker):
        return get_or_add_speaker(session, choice.kind, clean_name(choice.name, "speaker", "name")).key
    return chosen_speaker(session, choice.address, "speaker", "address").key


def chosen_speaker(session: Session, address: str, *place: str) -> Speaker:
    """Return the speaker of an address that a human gave at `place`.

    Raises:
        InputError: No speaker has it. It is no missing page: what is wrong is the order, not where it was sent.
    """
    found = find_speaker(session, address)
    if found is None:
        raise InputError(NO_SPEAKER, place=place)
    return found


def clean_name(name: str, *place: str) -> str:
    """Return a name, given at `place`, with single spaces.

    Raises:
        InputError: It is empty, too long or holds control characters.
    """
    cleaned = " ".join(name.split())
    if not 0 < len(cleaned) <= MAX_NAME or _UNPRINTED.search(cleaned):
        raise InputError(f"a name has 1 to {MAX_NAME} printable characters", place=place)
    return cleaned


def content_spans(revision: ArticleRevision, words: Sequence[Words]) -> tuple[SpanValue, ...]:
    """Return the content spans for words that a human marked on a text.

    Raises:
        InputError: They are none, empty, outside the text, or not in reading order without overlap.
    """
    if not words:
        raise InputError("a quote has at least one span", place=("spans",))
    spans: list[SpanValue] = []
    end = 0
    for position, run in enumerate(words):
        check_span(revision, run.span, "spans", position, start=end)
        between = revision.text[end : run.span.start] if position else ""
        spans.append(SpanValue("content", position, run.span, run.verbatim, _break(between)))
        end = run.span.end
    return tuple(spans)


def check_span(revision: ArticleRevision, span: Span, *place: str | int, start: int = 0) -> None:
    """Return when a span that a human marked at `place` holds words of the text from `start` on.

    Raises:
        InputError: It is empty, before `start`, or outside the text.
    """
    if not start <= span.start < span.end <= revision.length:
        raise InputError(
            f"span {span.start}:{span.end} is empty, out of order or outside the text of"
            f" {revision.length} characters",
            place=place,
        )


def with_words(value: QuoteValue, contents: Sequence[SpanValue]) -> QuoteValue:
    """Return a quote with other content; insertions that are no longer within it go."""
    rest = (
        span
        for span in value.spans
        if span.type != "content"
        and (span.type != "insertion" or any(content.span.contains(span.span) for content in contents))
    )
    spans = tuple(sorted((*contents, *rest), key=lambda span: (span.type, span.position)))
    return replace(value, spans=spans, kind=kind_of(content.verbatim is True for content in contents))


def with_kind(value: QuoteValue, kind: Kind) -> QuoteValue:
    """Return a quote all of whose words are the speaker's or the reporter's.

    Raises:
        ConflictError: Mixed does not say which words are whose.
    """
    if kind == "mixed":
        raise ConflictError("a mixed quote needs its spans, each with `verbatim`")
    spans = tuple(
        replace(span, verbatim=kind == "direct") if span.type == "content" else span for span in value.spans
    )
    return replace(value, kind=kind, spans=spans)


def with_speaker(value: QuoteValue, speaker: int | None) -> QuoteValue:
    """Return a quote by another speaker; how the printed source leads there follows, and nobody else may be meant."""
    value = replace(value, spans=tuple(span for span in value.spans if span.type != "name"))
    if speaker is None:
        return replace(value, speaker_key=None, resolution="none")
    resolution = "inferred" if value.resolution == "none" else value.resolution
    return replace(value, speaker_key=speaker, resolution=resolution)


def _break(between: str) -> str | None:
    if "\n\n" in between:
        return "paragraph"
    return "attribution" if any(character.isalnum() for character in between) else None
