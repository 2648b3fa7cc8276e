"""What was found in a text, as values that know their own words: what Python users hold, and what is printed as JSON.

Every value is frozen, and `to_dict()` gives the object that `onrecord extract` prints for it.
"""

from dataclasses import Field, dataclass
from typing import ClassVar

from typing_extensions import override

from onrecord.extraction import quotation as engine
from onrecord.extraction.rendering import render
from onrecord.text.invisible import as_seen
from onrecord.text.spans import Span

Json = dict[str, object]
_SHOWN = 60
"""Characters of a text that a value shows of itself."""


class Value:
    """A frozen value that can be written as JSON."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]

    def to_dict(self) -> Json:
        """Return what `onrecord extract` prints for it: strings, numbers, lists and dictionaries."""
        return {name: _plain(getattr(self, name)) for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True)
class Passage(Value):
    """Words of the article and where they stand: code points, half-open."""

    start: int
    end: int
    exact: str
    """The words as printed."""


@dataclass(frozen=True, slots=True)
class Content(Passage):
    """A run of what was said, quotation marks excluded."""

    verbatim: bool
    """True when it stands in quotation marks: the speaker's own words. False: the reporter's paraphrase."""
    break_before: engine.Break | None
    """What stands between this run and the one before: the attribution, a paragraph's end, or only marks (None)."""


@dataclass(frozen=True, slots=True)
class Source(Passage):
    """The words that name who said it."""

    kind: engine.SourceKind
    resolution: engine.Resolution


@dataclass(frozen=True, slots=True)
class Role(Value):
    """What the article says that a speaker is; at least one of title and organisation is there."""

    title: str | None
    organization: str | None
    tense: engine.Tense


@dataclass(frozen=True, slots=True, repr=False)
class Speaker(Value):
    """A person, organisation or group that the article quotes by name."""

    name: str
    """The fullest form that the article prints, without honorific."""
    honorific: str | None
    kind: engine.SpeakerKind
    capacity: engine.Capacity
    roles: tuple[Role, ...]
    aliases: tuple[str, ...]

    @override
    def __repr__(self) -> str:
        return f"<Speaker {self.name} ({self.capacity})>"


@dataclass(frozen=True, slots=True, repr=False)
class Quote(Value):
    """What somebody is quoted with: one attribution and its runs of content, in reading order."""

    kind: engine.Kind
    text: str
    """The words of `spans`, joined by single spaces."""
    rendered: str
    """The same as a sentence of the article with its cue, so that a paraphrase keeps its force ("denied that ...")."""
    spans: tuple[Content, ...]
    insertions: tuple[Passage, ...]
    """Bracketed editorial words within the content: not the speaker's."""
    cue: Passage | None
    source: Source | None
    audience: Passage | None
    speaker: Speaker | None
    """None when nobody can be named; `source` still has the words that the article uses."""
    candidates: tuple[Passage, ...]
    """Names of those whom a source that stays open may mean, likeliest first."""
    capacity: engine.Capacity
    confidence: float
    """Calibrated probability, 0 to 1, that the whole claim is right: these words, and this speaker."""
    confidence_content: float | None
    """The same of the words alone; None where an input states the quote and not how sure it is."""
    rule: str
    method: engine.Method

    @override
    def to_dict(self) -> Json:
        """Return what `onrecord extract` prints for it; the speaker is the name of one of the article's."""
        return Value.to_dict(self) | {"speaker": self.speaker and self.speaker.name}

    @override
    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= _SHOWN else f"{self.text[: _SHOWN - 1]}…"
        who = self.speaker.name if self.speaker else self.source.exact if self.source else "nobody named"
        return f"<Quote {shown!r} ({self.kind}; {who})>"


def speakers_of(text: str, found: engine.Extraction) -> tuple[Speaker, ...]:
    """Return the speakers of an extraction, in its order."""
    return tuple(
        Speaker(
            name=one.name,
            honorific=one.honorific,
            kind=one.kind,
            capacity=one.capacity,
            roles=tuple(Role(_seen(text, r.title), _seen(text, r.organization), r.tense) for r in one.roles),
            aliases=one.aliases,
        )
        for one in found.speakers
    )


def quotes_of(text: str, found: engine.Extraction, speakers: tuple[Speaker, ...]) -> tuple[Quote, ...]:
    """Return the quotations of an extraction; each leads to one of `speakers`, as `speakers_of` gives them."""
    return tuple(_quote(text, one, speakers) for one in found.quotations)


def _quote(text: str, one: engine.Quotation, speakers: tuple[Speaker, ...]) -> Quote:
    spans = tuple(
        Content(run.span.start, run.span.end, run.span.cut(text), run.verbatim, run.break_before)
        for run in one.contents
    )
    speaker = None if one.speaker is None else speakers[one.speaker]
    return Quote(
        kind=one.kind,
        text=" ".join(span.exact for span in spans),
        rendered=render(
            text,
            [(run.span, run.verbatim) for run in one.contents],
            one.cue,
            one.source.span if one.source else None,
            speaker.name if speaker else None,
            one.audience,
        ),
        spans=spans,
        insertions=tuple(Passage(span.start, span.end, span.cut(text)) for span in one.insertions),
        cue=_passage(text, one.cue),
        source=_source(text, one.source),
        audience=_passage(text, one.audience),
        speaker=speaker,
        candidates=tuple(Passage(span.start, span.end, span.cut(text)) for span in one.candidates),
        capacity=one.capacity,
        confidence=one.confidence,
        confidence_content=one.confidence_content,
        rule=one.rule,
        method=one.method,
    )


def _passage(text: str, span: Span | None) -> Passage | None:
    return None if span is None else Passage(span.start, span.end, span.cut(text))


def _source(text: str, one: engine.Source | None) -> Source | None:
    if one is None:
        return None
    return Source(one.span.start, one.span.end, one.span.cut(text), one.kind, one.resolution)


def _seen(text: str, span: Span | None) -> str | None:
    return None if span is None else as_seen(span.cut(text))


def _plain(value: object) -> object:
    if isinstance(value, Value):
        return value.to_dict()
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
