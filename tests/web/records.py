"""Article records for tests of the server: the first article from its expected extraction, and made-up ones."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from msgspec import structs
from onrecord.extraction.quotation import Content, Extraction, Quotation, Role, Source, Speaker
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.text.spans import Span

ROOT = Path(__file__).parents[2]
EXPECTED: dict[str, Any] = json.loads(
    (ROOT / "tests/data/media-line-russian-offer.expected.json").read_text()
)


def first_article() -> ArticleRecord:
    """The first article as a perfect engine would hand it over."""
    whole = (ROOT / "data/articles/media-line-russian-offer.txt").read_text()
    text = whole.rstrip("\n")[-EXPECTED["body_length"] :]
    assert hashlib.sha256(text.encode()).hexdigest() == EXPECTED["body_sha256"]
    names = [speaker["name"] for speaker in EXPECTED["speakers"]]
    speakers = tuple(_speaker(text, speaker) for speaker in EXPECTED["speakers"])
    quotations = tuple(_quotation(quote, names) for quote in EXPECTED["quotes"])
    facts = EXPECTED["article"]
    return ArticleRecord(
        headline=facts["headline"],
        dek=facts["dek"],
        byline=None,
        publisher=PublisherRecord(facts["publisher"]["name"], facts["publisher"]["url"]),
        source_url=None,
        published_at=None,
        language="en",
        text=text,
        body_offset=EXPECTED["body_offset"],
        paragraphs=_paragraphs(text),
        extraction=Extraction(quotations, speakers),
        provenance=_provenance("media-line-russian-offer.txt", whole),
    )


def made_up(
    number: int, *, said: str = "The mill is open", name: str = "Jane Doe", **facts: Any
) -> ArticleRecord:
    """A short article with one analyst's direct quote and one organisation's paraphrase."""
    text = f"“{said},” {name}, an analyst at Acme, said in case {number}.\n\nAcme said that it would wait."
    start = 1
    inside = Span(start, start + len(said) + 1)
    who = text.index(name)
    cue = text.index("said in")
    second = text.index("Acme said")
    direct = Quotation(
        kind="direct",
        contents=(Content(inside, verbatim=True, break_before=None),),
        insertions=(),
        cue=Span(cue, cue + 4),
        source=Source(Span(who, who + len(name)), "person", "named"),
        audience=None,
        speaker=0,
        capacity="analyst",
        confidence=0.98,
        rule="name_after",
        method="rule",
    )
    indirect = structs.replace(
        direct,
        kind="indirect",
        contents=(Content(Span(second + 10, len(text) - 1), verbatim=False, break_before=None),),
        cue=Span(second + 5, second + 9),
        source=Source(Span(second, second + 4), "organization", "named"),
        speaker=1,
        capacity="organization",
        confidence=0.7,
        method="model",
    )
    title, organization = text.index("analyst"), text.index("Acme")
    person = Speaker(
        name=name,
        kind="person",
        honorific=None,
        capacity="analyst",
        roles=(Role(Span(title, title + 7), Span(organization, organization + 4), "current"),),
        aliases=(),
        name_span=Span(who, who + len(name)),
    )
    firm = Speaker(
        name="Acme",
        kind="organization",
        honorific=None,
        capacity="organization",
        roles=(),
        aliases=(),
        name_span=Span(second, second + 4),
    )
    record = ArticleRecord(
        headline=f"Case {number}",
        dek=None,
        byline=None,
        publisher=PublisherRecord("The Daily Test", None),
        source_url=f"https://example.org/{number}",
        published_at=f"2020-01-{number % 28 + 1:02d}",
        language="en",
        text=text,
        body_offset=0,
        paragraphs=_paragraphs(text),
        extraction=Extraction((direct, indirect), (person, firm)),
        provenance=_provenance(f"{number}.txt", text),
    )
    return replace(record, **facts)


def _paragraphs(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for paragraph in text.split("\n\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return tuple(spans)


def _provenance(name: str, content: str) -> Provenance:
    raw = content.encode()
    return Provenance(name, "text/plain", len(raw), hashlib.sha256(raw).hexdigest(), "onrecord test")


def _span(value: dict[str, Any] | None) -> Span | None:
    return None if value is None else Span(value["start"], value["end"])


def _quotation(quote: dict[str, Any], names: list[str]) -> Quotation:
    source = quote["source"]
    return Quotation(
        kind=quote["kind"],
        contents=tuple(
            Content(Span(span["start"], span["end"]), span["verbatim"], span["break_before"])
            for span in quote["spans"]
        ),
        insertions=tuple(Span(span["start"], span["end"]) for span in quote["insertions"]),
        cue=_span(quote["cue"]),
        source=source and Source(Span(source["start"], source["end"]), source["kind"], source["resolution"]),
        audience=_span(quote["audience"]),
        speaker=None if quote["speaker"] is None else names.index(quote["speaker"]),
        capacity=quote["capacity"],
        confidence=0.98,
        rule="expected",
        method="rule",
    )


def _speaker(text: str, speaker: dict[str, Any]) -> Speaker:
    def place(words: str | None) -> Span | None:
        return None if words is None else Span(text.index(words), text.index(words) + len(words))

    name = place(speaker["name"])
    assert name is not None
    return Speaker(
        name=speaker["name"],
        kind=speaker["kind"],
        honorific=speaker["honorific"],
        capacity=speaker["capacity"],
        roles=tuple(
            Role(place(role["title"]), place(role["organization"]), role["tense"])
            for role in speaker["roles"]
        ),
        aliases=(),
        name_span=name,
    )


def names(body: dict[str, Any]) -> list[str]:
    """Return the names of a list's items."""
    return [item["name"] for item in body["items"]]
