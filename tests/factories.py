"""Records of invented articles, found by hand: real `Extraction` values without the engine."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.extraction.quotation import (
    Capacity,
    Content,
    Extraction,
    Kind,
    Quotation,
    Resolution,
    Role,
    Source,
    Speaker,
    SpeakerKind,
)
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.text.spans import Span

EXTRACTOR = "onrecord 0.1.0 by hand"

ADA = (
    "“The dyke will hold,” said Dr. Ada Lindqvist, a hydrologist at the Delta Institute. The mayor, Tom Okoro, "
    "said it was “a gift to the town”.\n\n"
    "According to the harbour board, work begins in May. “Nobody 🌊 asked us,” Lindqvist said."
)


def locate(text: str, words: str, after: int = 0) -> Span:
    """Return where `words` stand in `text`; they must."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def paragraphs_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.split("\n\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 2
    return tuple(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation in a few words: `content` runs in “marks” are verbatim, others are not."""

    content: Sequence[str]
    cue: str | None = "said"
    source: str | None = None
    speaker: int | None = None
    capacity: Capacity = "unknown"
    insertions: Sequence[str] = ()
    audience: str | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker in a few words; roles are (title, organization, tense)."""

    name: str
    kind: SpeakerKind = "person"
    honorific: str | None = None
    roles: Sequence[tuple[str | None, str | None, str]] = ()
    aliases: Sequence[str] = ()


def extraction_of(text: str, speakers: Sequence[Named], said: Sequence[Said]) -> Extraction:
    return Extraction(
        quotations=tuple(_quotation(text, one) for one in said),
        speakers=tuple(_speaker(text, one) for one in speakers),
    )


def _quotation(text: str, said: Said) -> Quotation:
    contents: list[Content] = []
    place = 0
    for run in said.content:
        verbatim = run.startswith("“")
        span = locate(text, run.strip("“”"), place)
        contents.append(Content(span, verbatim, "attribution" if contents else None))
        place = span.end
    flags = {content.verbatim for content in contents}
    kind: Kind = "mixed" if len(flags) == 2 else "direct" if True in flags else "indirect"
    first = contents[0].span.start
    near = max(0, first - 60)
    source = None
    if said.source is not None:
        resolution: Resolution = "none" if said.speaker is None else "named"
        source = Source(
            locate(text, said.source, near), "unknown" if said.speaker is None else "person", resolution
        )
    return Quotation(
        kind=kind,
        contents=tuple(contents),
        insertions=tuple(locate(text, words, first) for words in said.insertions),
        cue=None if said.cue is None else locate(text, said.cue, near),
        source=source,
        audience=None if said.audience is None else locate(text, said.audience, near),
        speaker=said.speaker,
        capacity=said.capacity,
        confidence=said.confidence,
        rule="by_hand",
        method="rule",
    )


def _speaker(text: str, named: Named) -> Speaker:
    return Speaker(
        name=named.name,
        kind=named.kind,
        honorific=named.honorific,
        capacity="unknown",
        roles=tuple(
            Role(
                None if title is None else locate(text, title),
                None if organization is None else locate(text, organization),
                "former" if tense == "former" else "current",
            )
            for title, organization, tense in named.roles
        ),
        aliases=tuple(named.aliases),
        name_span=locate(text, named.name),
    )


def record_of(text: str, extraction: Extraction, **facts: str | None) -> ArticleRecord:
    """Return a record of `text`; `facts` replace what is known about it."""
    source = facts.pop("input", None) or text
    name = facts.pop("name", None) or "invented.txt"
    extractor = facts.pop("extractor", None) or EXTRACTOR
    publisher = facts.pop("publisher", None)
    record = ArticleRecord(
        headline=None,
        dek=None,
        byline=None,
        publisher=PublisherRecord(publisher, facts.pop("publisher_url", None)) if publisher else None,
        source_url=None,
        published_at=None,
        language="en",
        text=text,
        body_offset=0,
        paragraphs=paragraphs_of(text),
        extraction=extraction,
        provenance=Provenance(
            name=name,
            media_type="text/plain",
            size=len(source.encode()),
            sha256=hashlib.sha256(source.encode()).hexdigest(),
            extractor=extractor,
        ),
    )
    return replace(record, **facts)  # type: ignore[arg-type]  # the callers' keywords are fields of text


def ada(text: str = ADA, said: Sequence[Said] | None = None, **facts: str | None) -> ArticleRecord:
    """Return the invented article about a dyke: four quotes, two named speakers, one unnamed source."""
    speakers = (
        Named(
            name="Ada Lindqvist",
            honorific="Dr.",
            roles=[("hydrologist", "Delta Institute", "current")],
            aliases=["Lindqvist"],
        ),
        Named(name="Tom Okoro", roles=[("mayor", None, "current")]),
    )
    known = {"headline": "The dyke", "publisher": "The Delta Post", "published_at": "2026-03-04"}
    return record_of(
        text, extraction_of(text, speakers, DYKE if said is None else said), **{**known, **facts}
    )


DYKE = (
    Said(content=["“The dyke will hold,”"], source="Dr. Ada Lindqvist", speaker=0, capacity="analyst"),
    Said(content=["it was ", "“a gift to the town”"], source="Tom Okoro", speaker=1, capacity="politician"),
    Said(content=["work begins in May"], cue="According to", source="the harbour board"),
    Said(content=["“Nobody 🌊 asked us,”"], source="Lindqvist", speaker=0, capacity="analyst"),
)


def numbered(number: int) -> ArticleRecord:
    """Return the `number`-th of a row of different articles by eleven speakers."""
    name = f"Speaker {chr(65 + number % 11)}"
    text = f"“We counted {number} boats 🚤,” said {name}, a warden of the Delta.\n\nThe boats were blue."
    said = Said(content=[f"“We counted {number} boats 🚤,”"], source=name, speaker=0, capacity="witness")
    extraction = extraction_of(text, [Named(name=name, roles=[("warden", "Delta", "current")])], [said])
    return record_of(text, extraction, headline=f"Boats {number}", name=f"{number}.txt")
