"""Articles described by schema.org: JSON-LD in a page, or a JSON file."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import urlsplit

from onrecord.ingest.formats.stated.dates import stated_date
from onrecord.ingest.records import PublisherRecord
from onrecord.text.lexicon import words

_ARTICLES = words(
    "Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle"
    " ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting Report ImageGallery MediaGallery SatiricalArticle AdvertiserContentArticle"
    " SocialMediaPosting DiscussionForumPosting TechArticle ScholarlyArticle PodcastEpisode RadioEpisode"
)
_PAGES = words("WebPage ItemPage")
_CONTAINERS = ("@graph", "mainEntity", "itemListElement", "item", "hasPart")
_REFERRING = ("author", "creator", "publisher")
"""Properties whose value may be the `@id` of a node that stands elsewhere."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
"""Markup within a name."""
_HOLDING = ("name", "@list", "itemListElement", "item", "@value")
"""Properties that hold names, or objects that have them."""
_LISTED = re.compile(r"\[\s?\"[^\[\]]{1,900}\"\s?\]")
"""A list of names within a string."""
_MOST_NAMES = 100
_LONGEST_URL = 2048
_LONGEST_FIELD = 1000

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def page_nodes(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects in a JSON value that describe a page, in its order."""
    return _nodes_of(_PAGES, value, _CONTAINERS[:1])


def article_nodes(value: Json, *, lists: bool = True) -> Iterator[dict[str, Json]]:
    """Yield the article objects in a JSON value, in its order, wherever graphs keep them, and `lists` of articles."""
    return _nodes_of(_ARTICLES, value, _CONTAINERS if lists else _CONTAINERS[:2])


def _nodes_of(types: frozenset[str], value: Json, containers: tuple[str, ...]) -> Iterator[dict[str, Json]]:
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if types & set(_types(node)):
                yield node
            else:
                waiting.extend(node[key] for key in reversed(containers) if key in node)


def _types(node: dict[str, Json]) -> list[str]:
    stated = node.get("@type")
    listed = stated if isinstance(stated, list) else [stated]
    return [name.rpartition("/")[2].rpartition(":")[2] for name in listed if isinstance(name, str)]


def nodes_by_id(values: Json) -> dict[str, dict[str, Json]]:
    """Return the nodes of a JSON value that say more than their `@id`, by it."""
    named: dict[str, dict[str, Json]] = {}
    for node in _nodes(values):
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 1:
            named[name] = node
    return named


def resolved(node: dict[str, Json], named: Mapping[str, dict[str, Json]]) -> dict[str, Json]:
    """Return a description with references replaced by the nodes that they name."""

    def follow(value: Json) -> Json:
        if isinstance(value, list):
            return [follow(one) for one in value]
        if isinstance(value, dict) and set(value) == {"@id"}:
            name = value["@id"]
            return named.get(name, value) if isinstance(name, str) else value
        return value

    return {key: follow(value) if key in _REFERRING else value for key, value in node.items()}


def _nodes(values: Json) -> Iterator[dict[str, Json]]:
    waiting: list[Json] = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def text_field(value: Json) -> str | None:
    """Return one line of text, white space collapsed; None for anything else, or longer than a field can be."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    text = " ".join((unescape(value) if "&" in value else value).split())
    return text if 0 < len(text) <= _LONGEST_FIELD else None


def web_address(value: Json) -> str | None:
    """Return an absolute http or https address; None for anything else."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    if (
        not isinstance(value, str)
        or len(value) > _LONGEST_URL
        or not value.isprintable()
        or value.split() != [value]
    ):
        return None
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return value if parts.scheme in ("http", "https") and parts.hostname else None


def byline(value: Json) -> str | None:
    """Return the names of authors, joined as print joins them; addresses are no names."""
    return join_names(author_names(value))


_NAME_PARTS = (
    ("givenName", "familyName"),
    ("firstName", "lastName"),
    ("first_name", "last_name"),
    ("firstname", "lastname"),
    ("given", "family"),
)
"""Under which keys the two parts of a name stand: schema.org, Zotero, systems, CSL."""


def author_names(value: Json) -> list[str]:
    """Return the names of authors, each once; addresses are no names."""
    names: list[str] = []
    waiting = [value]
    while waiting and len(names) < _MOST_NAMES:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.append(_what_names(one))
        elif isinstance(one, str) and _LISTED.fullmatch(one.strip()):
            waiting.append(_read(one))
        elif (name := text_field(one)) and (bare := _TAG.sub("", name).strip()) and not web_address(bare):
            names.append(bare)
    return list(dict.fromkeys(names))


def _what_names(author: dict[str, Json]) -> Json:
    """Return what an object holds that names somebody, which may be more objects."""
    held = next((author[key] for key in _HOLDING if author.get(key)), None)
    if held is not None:
        return held
    for first, last in _NAME_PARTS:
        given, family = text_field(author.get(first)), text_field(author.get(last))
        if given and family:
            return f"{given} {family}"
    return author.get("alternateName")


def _read(listed: str) -> Json:
    """Return the list that a system wrote into a string; None where it is none."""
    try:
        read: Json = json.loads(listed)
    except ValueError:
        return None
    return read


def organizations(value: Json) -> list[str]:
    """Return the names of those authors that are organisations."""
    listed = value if isinstance(value, list) else [value]
    named = (
        one.get("name")
        for one in listed
        if isinstance(one, dict) and "Person" not in _types(one) and _types(one)
    )
    return [name for one in named if (name := text_field(one))]


def join_names(names: list[str]) -> str | None:
    """Join names as a byline does: "A", "A and B", "A, B and C"; None when there is none."""
    if len(names) > 1:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return names[0] if names else None


def publisher(value: Json) -> PublisherRecord | None:
    """Return the publisher when it has a name."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        name = text_field(value.get("name"))
        return PublisherRecord(name, web_address(value.get("url"))) if name else None
    name = text_field(value)
    return PublisherRecord(name, None) if name and web_address(name) is None else None


def source_url(node: dict[str, Json]) -> str | None:
    """Return the article's own address."""
    return (
        web_address(node.get("url"))
        or web_address(node.get("mainEntityOfPage"))
        or _without_fragment(web_address(node.get("@id")))
    )


def _without_fragment(address: str | None) -> str | None:
    """Return the address of the page in which a node has its name."""
    return address and address.partition("#")[0]


def published_at(node: dict[str, Json], name: str = "datePublished") -> str | None:
    """Return a day or moment as far as it is stated, in seconds since 1970, too."""
    stated = node.get(name)
    if isinstance(stated, int | float) and not isinstance(stated, bool):
        stated = f"{stated:.0f}"
    line = text_field(stated)
    return stated_date(line) if line else None


def language(value: Json) -> str | None:
    """Return the primary subtag of a BCP 47 tag, lower-case."""
    if isinstance(value, dict):
        value = value.get("alternateName")
    tag = text_field(value)
    if tag is None:
        return None
    primary = tag.replace("_", "-").partition("-")[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in (2, 3) else None
