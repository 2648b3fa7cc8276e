"""The engine's vocabulary: what `extract(text)` answers with.

Every span indexes the text that was handed in, in code points, half-open. The words are those of the field
(PARC, PolNeAR): content, cue, source; docs/words.md has one line for each.
"""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from onrecord.text.spans import Span

Kind = Literal["direct", "mixed", "indirect"]
Resolution = Literal["named", "pronoun", "nominal", "inferred", "none"]
SourceKind = Literal["person", "organization", "group", "unknown"]
SpeakerKind = Literal["person", "organization", "group"]
Capacity = Literal[
    "analyst",
    "official",
    "spokesperson",
    "politician",
    "business",
    "witness",
    "journalist",
    "organization",
    "other",
    "unknown",
]
Break = Literal["attribution", "paragraph"]
Tense = Literal["current", "former"]
Method = Literal["rule", "model", "import"]
"""`import`: another program found it, and its file was read."""


class Content(Struct, frozen=True):
    """A run of what was said, quotation marks excluded."""

    span: Span
    verbatim: bool
    """True when it stands in quotation marks: the speaker's own words. False: the reporter's paraphrase."""
    break_before: Break | None
    """What stands between this run and the one before: the attribution, a paragraph's end, or only marks (None)."""


class Source(Struct, frozen=True):
    """The words that name who said it, as printed."""

    span: Span
    kind: SourceKind
    resolution: Resolution
    """How it leads to the speaker; `none` when it names nobody known ("analysts", a pronoun that stays open)."""


class Role(Struct, frozen=True):
    """One printed statement of what a speaker is; at least one of the two spans is there."""

    title: Span | None
    organization: Span | None
    tense: Tense


class Speaker(Struct, frozen=True):
    """A person, organisation or group that quotations of this article resolve to."""

    name: str
    """The fullest form that the article prints, without honorific."""
    kind: SpeakerKind
    honorific: str | None
    capacity: Capacity
    """In which capacity the article quotes this speaker (the capacity of each of its quotations)."""
    roles: tuple[Role, ...]
    aliases: tuple[str, ...]
    """Other printed forms of the name, in reading order."""
    name_span: Span
    """Where the fullest form stands."""


class Quotation(Struct, frozen=True):
    """One attribution: one cue and any number of runs of content, in reading order."""

    kind: Kind
    """Follows from the runs: all verbatim, none, or some."""
    contents: tuple[Content, ...]
    insertions: tuple[Span, ...]
    """Square-bracketed editorial words inside the content, brackets included: not the speaker's."""
    cue: Span | None
    source: Source | None
    audience: Span | None
    speaker: int | None
    """Index into `Extraction.speakers`; None when nobody can be named."""
    capacity: Capacity
    confidence: float
    """Calibrated probability, 0 to 1, that the whole claim is right: these words, and this speaker."""
    rule: str
    """Name of the rule or model step that joined content and source."""
    method: Method
    confidence_content: float | None = None
    """The same of the words alone; None where nothing tells (an input that states its quotations)."""
    candidates: tuple[Span, ...] = ()
    """Names of those whom a source that stays open may mean, likeliest first; empty where there is a speaker."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one text, in reading order."""

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]


class Attribution(Struct):
    """Content joined to a cue and a source; the speaker is not yet resolved."""

    contents: tuple[Content, ...]
    cue: Span | None
    source: Span | None
    """The whole noun phrase as printed ("the mayor", "he"); None when nobody is named at the cue."""
    audience: Span | None
    other_party_than: int | None
    """In a dialogue: index of the attribution by the other party of the exchange."""
    confidence: float
    rule: str
    method: Method
