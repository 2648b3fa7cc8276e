"""The article that a page hands to its scripts (`__NEXT_DATA__` and the like): it counts where the page prints none of it itself."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import cast

from onrecord.ingest.formats.markup.blocks import Block, Page, letters, size_of
from onrecord.ingest.formats.records.dataset_records import Columns, flat
from onrecord.ingest.formats.records.rich_text import paragraphs_of
from onrecord.ingest.formats.stated.schema_org import Json, text_field

_STATE = re.compile(
    r"<script\b[^>]{0,300}(?:__NEXT_DATA__|application/json)[^>]{0,300}>|__(?:INITIAL|PRELOADED)_STATE__\s{0,9}=\s{0,9}(?=\{)"
)
_IN_STATES = ("__NEXT_DATA__", "application/json", "_STATE__")
"""One of these has each page that has such scripts: looked for first, since most have none."""
_MOST_STATES = 20
_FEW = 1_500
"""Letters of a page that may print no more than the beginning of its article; one that prints more is read as it is."""
_LEAST, _LEAST_ALONE = 120, 250
"""Letters of an article with the page's title, and of one without."""
_HEADED = re.compile(r"title|head|hed\b", re.IGNORECASE)
"""In the name of a field that holds a headline: looked for first, since most objects have none."""
_DEEPEST = 10
_MOST_OBJECTS = 20_000
_TEXTS = ("content", "body", "text", "paragraphs", "blocks", "elements", "components", "html")
"""Fields that hold a text in parts, or the text itself."""


def described(
    node: dict[str, Json], page: Page, candidates: Sequence[Block], source: str
) -> tuple[dict[str, Json], str]:
    """Return what the data of a page state of its article, and where its text stands in them.

    Args:
        node: What its JSON-LD states.
        page: The page.
        candidates: The blocks that may be its article.
        source: The page's source.
    """
    if "articleBody" in node or size_of(candidates) > _FEW:
        return node, "JSON-LD"
    found = [one for value in _states(source) for one in _articles(value)]
    own = _own(found, page)
    return ((own | node) if own else node), "the data of its scripts"


def _states(source: str) -> Iterator[Json]:
    """Yield what scripts are handed as JSON."""
    if not any(map(source.__contains__, _IN_STATES)):
        return
    decoder = json.JSONDecoder(strict=False)
    for number, match in enumerate(_STATE.finditer(source)):
        if number == _MOST_STATES:
            break
        start = source.find("{", match.end())
        try:
            value, _ = decoder.raw_decode(source, start) if start >= 0 else (None, 0)
        except (ValueError, RecursionError):
            continue
        yield cast("Json", value)


def _articles(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects that have a headline and a text, in the terms of schema.org."""
    waiting, seen = [(value, 0)], 0
    while waiting and seen < _MOST_OBJECTS:
        one, depth = waiting.pop()
        seen += 1
        held = list(one.values()) if isinstance(one, dict) else one if isinstance(one, list) else []
        found = _article(one) if isinstance(one, dict) and _HEADED.search("\n".join(one)) else None
        if found is not None:
            yield found
        elif depth < _DEEPEST:
            waiting.extend((inner, depth + 1) for inner in reversed(held) if isinstance(inner, dict | list))


def _article(stated: dict[str, Json]) -> dict[str, Json] | None:
    columns, record = Columns(stated), flat(stated)
    headline = text_field(columns.value(record, "headline"))
    if headline is None:
        return None
    names = dict.fromkeys([*columns.all["text"], *(name for name in _TEXTS if name in stated)])
    texts = ("\n\n".join(paragraphs_of(stated[name])) for name in names)
    body = max(texts, key=len, default="")
    if len(letters(body)) < _LEAST:
        return None
    facts: dict[str, Json] = {
        "headline": headline,
        "articleBody": body,
        "author": columns.value(record, "byline"),
        "datePublished": columns.day(record),
        "alternativeHeadline": text_field(columns.value(record, "dek")),
    }
    return {name: fact for name, fact in facts.items() if fact}


def _may_be_alone(one: dict[str, Json]) -> bool:
    """Return whether an article was written by somebody or on some day, and is no short note."""
    told = not {"author", "datePublished"}.isdisjoint(one)
    return told and len(letters(str(one["articleBody"]))) >= _LEAST_ALONE


def _own(found: Sequence[dict[str, Json]], page: Page) -> dict[str, Json] | None:
    """Return the article that has the page's title, or the only one, where it was written by somebody or on some day."""
    printed = [block.text for block in page.blocks if block.tag == "h1"]
    titles = [letters(one).casefold() for one in (*printed, page.metas.get("og:title", ""), page.title or "")]
    named = [
        one
        for one in found
        if any(title.startswith(letters(str(one["headline"])).casefold()) for title in titles)
    ]
    alone = found if len(found) == 1 and _may_be_alone(found[0]) else []
    texts = {str(one["articleBody"]): one for one in named or alone}
    return next(iter(texts.values())) if len(texts) == 1 else None
