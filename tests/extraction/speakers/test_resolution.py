"""Speakers of the first article, given its attributions with their whole noun phrases."""

import json
from pathlib import Path

from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution, Content, Speaker
from onrecord.extraction.speakers.found import Resolved
from onrecord.extraction.speakers.resolution import resolve_speakers
from onrecord.text.document import read_document
from onrecord.text.spans import Span

ROOT = Path(__file__).parents[3]
EXPECTED = json.loads(
    (ROOT / "tests/data/media-line-russian-offer.expected.json").read_text(encoding="utf-8")
)
BODY = (ROOT / "data/articles/media-line-russian-offer.txt").read_text(encoding="utf-8")[
    EXPECTED["body_offset"] :
]
TITLES = ("Russian Deputy Foreign Minister ", "Former Israeli Ambassador to Russia ")


def attribution(start: int, end: int) -> Attribution:
    """Give the source with its title, as the attribution stage hands it over."""
    for title in TITLES:
        if BODY[:start].endswith(title):
            start -= len(title)
    content = Content(Span(0, 1), verbatim=False, break_before=None)
    return Attribution((content,), None, Span(start, end), None, None, 1.0, "test", "rule")


def resolve_all() -> tuple[tuple[Resolved, ...], tuple[Speaker, ...]]:
    document = read_document(BODY)
    sources = [quote["source"] for quote in EXPECTED["quotes"]]
    attributions = [attribution(source["start"], source["end"]) for source in sources]
    return resolve_speakers(document, find_names(document), attributions)


def cut(span: Span | None) -> str | None:
    return None if span is None else span.cut(BODY)


def test_every_source_of_the_first_article_leads_to_its_speaker() -> None:
    resolved, speakers = resolve_all()

    found = [
        {
            "speaker": None if one.speaker is None else speakers[one.speaker].name,
            "capacity": one.capacity,
            "exact": cut(one.source.span) if one.source else None,
            "kind": one.source.kind if one.source else None,
            "resolution": one.source.resolution if one.source else None,
        }
        for one in resolved
    ]
    assert found == [
        {"speaker": quote["speaker"], "capacity": quote["capacity"]}
        | {key: quote["source"][key] for key in ("exact", "kind", "resolution")}
        for quote in EXPECTED["quotes"]
    ]


def test_every_speaker_of_the_first_article_has_the_roles_that_it_states() -> None:
    _, speakers = resolve_all()

    found = [
        {
            "name": speaker.name,
            "honorific": speaker.honorific,
            "kind": speaker.kind,
            "capacity": speaker.capacity,
            "roles": [
                {"title": cut(role.title), "organization": cut(role.organization), "tense": role.tense}
                for role in speaker.roles
            ],
        }
        for speaker in speakers
    ]
    assert found == EXPECTED["speakers"]
