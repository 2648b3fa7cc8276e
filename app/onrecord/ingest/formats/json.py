"""JSON files: schema.org articles, ninjs (IPTC News in JSON, versions 1 to 3), JSON Feed, Citron's JSON, records of data sets, transcripts.

JSON Lines has an object of any of these in each line.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.errors import InputError
from onrecord.ingest.formats.markup.stated_body import body_of
from onrecord.ingest.formats.news.json_feed import is_json_feed, read_json_feed
from onrecord.ingest.formats.news.wire_bodies import of_wire
from onrecord.ingest.formats.news.wire_status import NOT_PUBLISHED
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.citron import is_citron, read_citron
from onrecord.ingest.formats.records.dataset_records import (
    Columns,
    articles_within,
    flat,
    found_in,
    is_article,
    names_of,
    records_within,
)
from onrecord.ingest.formats.records.ghost import posts_of_ghost
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.dates import iso_date
from onrecord.ingest.formats.stated.people_lines import without_posts
from onrecord.ingest.formats.stated.schema_org import Json, text_field
from onrecord.ingest.formats.transcripts.transcript_json import read_transcript
from onrecord.ingest.records import PublisherRecord

_LINE_END = re.compile(r"\r\n?|\n")
_LINES = re.compile(r"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
"""Two objects, each in its line."""
_LONGEST_DEK = 1_000
_NINJS = frozenset({"uri", "headline", "headline_main", "headlines"})
"""One of these every item of ninjs has."""
_ENVELOPES = ("item", "items", "_items", "data", "results")
"""Names under which the interfaces of agencies and systems hand items out."""
_BODIES = ("body_text", "body_main", "body_xhtml", "body_richtext", "body_html")
"""Bodies of ninjs 1, whose names may end in anything behind `body_`; these are those that the IPTC prints."""


def read_any_json(text: str) -> Sequence[Draft | LeftOut]:
    """Read every article of a JSON text of any of the formats, in its order.

    Raises:
        InputError: It is not JSON, or holds no article that has a body.
    """
    if _LINES.match(text):
        return read_json_lines(text)
    value = _loaded(text)
    if is_json_feed(value):
        return list(read_json_feed(cast("dict[str, Json]", value)))
    if is_citron(value):
        return [read_citron(value)]
    return _stated(value) or _records(value)


def read_json_lines(text: str) -> list[Draft | LeftOut]:
    """Read the objects of JSON Lines, in their order: articles of schema.org or ninjs, or records of a data set.

    Raises:
        InputError: There is no object, or none has a text.
    """
    found: list[Draft | LeftOut | _Record] = []
    for number, line in enumerate(_LINE_END.split(text), 1):
        if line.strip():
            found.extend(_of_line(line, f"line {number}"))
    records = [one.fields for one in found if isinstance(one, _Record)]
    columns = _columns(records)
    if columns.of["text"] is None and len(records) == len(found):
        raise InputError(columns.without_text())
    return [one.read(columns) if isinstance(one, _Record) else one for one in found]


@dataclass(frozen=True, slots=True)
class _Record:
    """One record of a data set, whose columns are known when all of it is read."""

    fields: dict[str, Json]
    name: str

    def read(self, columns: Columns) -> Draft | LeftOut:
        return found_in(columns, self.fields, self.name)


def _of_line(line: str, name: str) -> Sequence[Draft | LeftOut | _Record]:
    try:
        value = _loaded(line)
    except InputError as error:
        return [LeftOut(name, str(error))]
    if not isinstance(value, dict):
        return [LeftOut(name, "is no JSON object")]
    return _stated(value) or [_Record(flat(value), name)]


def _columns(records: Sequence[dict[str, Json]]) -> Columns:
    columns = Columns(names_of(records))
    columns.learn(records)
    return columns


def _records(value: Json) -> list[Draft | LeftOut]:
    """Read the records of a data set; a text without a headline could be anything."""
    records = posts_of_ghost(value) or records_within(value)
    columns = _columns(records)
    if not is_article(columns):
        transcript = read_transcript(value)
        inner = [] if transcript else articles_within(value)
        if inner:
            columns = _columns(inner)
            return [found_in(columns, one, f"record {number}") for number, one in enumerate(inner, 1)]
        if transcript is not None:
            return [transcript]
        told = f": {columns.without_text()}" if columns.of["headline"] else ""
        raise InputError(f"holds no schema.org or ninjs article with a body{told}")
    found = [found_in(columns, one, f"record {number}") for number, one in enumerate(records, 1)]
    transcript = read_transcript(value) if all(isinstance(one, LeftOut) for one in found) else None
    return found if transcript is None else [transcript]


def read_json(text: str) -> list[Draft]:
    """Read every article of schema.org or ninjs of a JSON text, in its order.

    Raises:
        InputError: It is not JSON, or holds no article that has a body.
    """
    return _articles(_loaded(text))


def _loaded(text: str) -> Json:
    try:
        return cast("Json", json.loads(text))
    except RecursionError:
        raise InputError("is JSON nested too deeply") from None
    except ValueError as error:
        raise InputError(f"is not JSON: {error}") from None


def _articles(value: Json) -> list[Draft]:
    stated = _stated(value)
    found = [one for one in stated if isinstance(one, Draft)]
    if not found:
        reasons = (one.reason for one in stated if isinstance(one, LeftOut))
        raise InputError(next(reasons, "holds no schema.org or ninjs article with a body"))
    return found


def _stated(value: Json) -> list[Draft | LeftOut]:
    """Return the articles of schema.org, else those of ninjs, that have a body; what is called back is left out."""
    named = schema_org.nodes_by_id(value)
    nodes = [schema_org.resolved(node, named) for node in schema_org.article_nodes(value)]
    ninjs = [] if nodes else _ninjs_items(value)
    drafts = [*map(_from_schema_org, nodes), *(_not_published(item) or _from_ninjs(item) for item in ninjs)]
    filled = [one for one in drafts if isinstance(one, LeftOut) or one.body.strip()]
    return [one if nodes or isinstance(one, LeftOut) else of_wire(one) for one in filled]


def _from_schema_org(node: dict[str, Json]) -> Draft:
    body = body_of(node.get("articleBody")) or body_of(node.get("text"))
    alternative = text_field(node.get("alternativeHeadline"))
    return Draft(
        body=body,
        headline=text_field(node.get("headline")) or text_field(node.get("name")),
        dek=alternative or _printed_dek(node, body),
        byline=schema_org.byline(node.get("author")),
        publisher=schema_org.publisher(node.get("publisher")),
        source_url=schema_org.source_url(node),
        published_at=schema_org.published_at(node),
        language=schema_org.language(node.get("inLanguage")),
    )


def _printed_dek(node: dict[str, Json], body: str) -> str | None:
    """Return the description, unless it only repeats how the body begins."""
    described = text_field(node.get("description"))
    begins = " ".join(body[: 2 * _LONGEST_DEK].split())
    return None if described is None or begins.startswith(described.rstrip(".… ")) else described


def _ninjs_items(value: Json) -> list[dict[str, Json]]:
    listed = value if isinstance(value, list) else [value]
    items = [item for item in listed if isinstance(item, dict) and not _NINJS.isdisjoint(item)]
    if items or not isinstance(value, dict):
        return items
    inner = (value[name] for name in _ENVELOPES if isinstance(value.get(name), list | dict))
    return next(filter(None, map(_ninjs_items, inner)), [])


def _not_published(item: dict[str, Json]) -> LeftOut | None:
    """Tell that an item is called back or held by its publisher; None when it is not."""
    status = text_field(item.get("pubstatus") or item.get("pubStatus"))
    uri = text_field(item.get("uri")) or text_field(item.get("guid")) or ""
    return (
        LeftOut("", f"item {uri[:120]!r} is {status} by its publisher") if status in NOT_PUBLISHED else None
    )


def _from_ninjs(item: dict[str, Json]) -> Draft:
    """Read IPTC ninjs 1.4 (`body_text`, `headline_main`, `byline`), 2.1 (`bodies`, `headlines`, `by`) and 3.0 (camel case)."""
    moment = text_field(item.get("firstcreated") or item.get("firstCreated"))
    moment = moment or text_field(item.get("versioncreated") or item.get("versionCreated"))
    return Draft(
        body=_ninjs_body(item),
        headline=text_field(item.get("headline"))
        or text_field(item.get("headline_main"))
        or _main_value(item.get("headlines")),
        byline=_ninjs_byline(item),
        publisher=_ninjs_publisher(item),
        source_url=schema_org.web_address(item.get("uri")) if item.get("type") != "picture" else None,
        published_at=iso_date(moment) if moment else None,
        language=schema_org.language(item.get("language")),
    )


def _ninjs_body(item: dict[str, Json]) -> str:
    stated = [body for key in _BODIES if (body := body_of(item.get(key)))]
    if stated:
        return max(stated, key=lambda body: "\n" in body.strip())  # the first one that has paragraphs
    bodies = item.get("bodies")
    listed = [one for one in bodies if isinstance(one, dict)] if isinstance(bodies, list) else []
    main_first = sorted(listed, key=lambda one: (_is_other(one), _is_markup(one)))
    return next(filter(None, (body_of(body.get("value")) for body in main_first)), "")


def _is_other(part: dict[str, Json]) -> bool:
    """Return whether a headline or body says that it is none of the main ones: a teaser, a caption."""
    return text_field(part.get("role")) not in (None, "main", "body")


def _is_markup(body: dict[str, Json]) -> bool:
    stated = body.get("contentType", body.get("contenttype"))
    return stated not in (None, "text/plain")


def _main_value(value: Json) -> str | None:
    listed = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return _first_value([*sorted(listed, key=_is_other)])


def _first_value(value: Json) -> str | None:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return text_field(value[0].get("value"))
    return None


def _ninjs_byline(item: dict[str, Json]) -> str | None:
    stated = text_field(item.get("byline")) or text_field(item.get("by")) or _first_value(item.get("bylines"))
    if stated:
        return without_posts(re.sub(r"^[Bb][Yy]:?\s", "", stated))
    people = item.get("bylines") or item.get("people")
    authors = (
        [p for p in people if isinstance(p, dict) and p.get("rel") == "author"]
        if isinstance(people, list)
        else []
    )
    return schema_org.byline(list(authors))


def _ninjs_publisher(item: dict[str, Json]) -> PublisherRecord | None:
    for key in ("infosources", "infoSources", "organisation", "organisations"):
        stated = item.get(key)
        for source in stated if isinstance(stated, list) else []:
            if isinstance(source, dict) and source.get("rel") in ("publisher", "source", None):
                found = schema_org.publisher(source)
                if found:
                    return found
    return schema_org.publisher(
        item.get("copyrightholder") or item.get("copyrightHolder") or text_field(item.get("source"))
    )
