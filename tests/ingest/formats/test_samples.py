"""One file of each format, written by hand for this project, and what must come out of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from onrecord.ingest.formats import media_type_of
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text())


def found(path: Path) -> Iterator[dict[str, Any] | str]:
    given = Given(path.read_bytes(), name=path.name, media_type=media_type_of(path))
    for within, one in read_input(given):
        yield article(one) if isinstance(one, ArticleRecord) else f"{within}: {one}".removeprefix(": ")


def article(one: ArticleRecord) -> dict[str, Any]:
    fields = ("headline", "dek", "byline", "source_url", "published_at", "language")
    stated = {field: getattr(one, field) for field in fields if getattr(one, field) is not None}
    if one.publisher:
        stated["publisher"] = one.publisher.name
    speakers = one.extraction.speakers
    quotes = [
        [
            " … ".join(content.span.cut(one.text) for content in quotation.contents),
            None if quotation.speaker is None else speakers[quotation.speaker].name,
        ]
        for quotation in one.extraction.quotations
    ]
    roles = {
        speaker.name: role.title.cut(one.text)
        for speaker in speakers
        for role in speaker.roles
        if role.title is not None
    }
    return stated | {"paragraphs": one.text.split("\n\n"), "quotes": quotes, "roles": roles}


def test_every_sample_is_expected() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == {*EXPECTED, "expected.json"}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_gives_its_articles(name: str) -> None:
    assert list(found(SAMPLES / name)) == EXPECTED[name]
