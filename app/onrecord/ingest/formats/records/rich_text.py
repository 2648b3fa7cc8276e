"""Texts as content management systems keep them in JSON: a string, paragraphs, or blocks of typed nodes that hold each other.

Portable Text, Contentful, TipTap, Editor.js, Gutenberg and Arc each name the same things in other ways: a type, what a node holds, its words.
"""

import re

from onrecord.ingest.formats.markup.stated_body import body_of
from onrecord.ingest.formats.stated.schema_org import Json

_TYPES = ("type", "_type", "nodeType", "__typename", "kind", "name", "component")
_HELD = (
    "content",
    "children",
    "blocks",
    "sections",
    "headline",
    "paragraphs",
    "body",
    "elements",
    "components",
    "items",
    "data",
    "model",
    "props",
    "attributes",
    "attrs",
    "json",
    "document",
    "html",
    "text",
    "value",
    "rendered",
)
_PARAGRAPH = re.compile(
    r"(?:core/|block[_-]?)?(?:p|para(?:graph)?|text|raw_html|html|block|h[1-6]|head(?:ing|er)(?:[_-]?\d)?|(?:sub)?title|crosshead|quote|blockquote|li|list[_-]?item)(?:block|element|component)?",
    re.IGNORECASE,
)
"""Types of nodes whose words are one paragraph."""
_BESIDE = re.compile(
    r"image|picture|photo|video|audio|media|embed|advert|\bads?\b|related|promo|newsletter|gallery|caption|divider|read[_-]?(?:more|next)|teaser|interstitial|link[_-]?list|oembed|social|podcast|button|form\b",
    re.IGNORECASE,
)
"""Types of nodes that are none of the text."""
_DEEPEST = 12


def is_rich(value: Json) -> bool:
    """Return whether a value is a text in typed nodes, or an object that holds them."""
    if isinstance(value, dict):
        return any(is_rich(value.get(name)) for name in ("content", "children", "blocks")) or _is_parted(
            value
        )
    nodes = value if isinstance(value, list) else []
    return bool(nodes) and all(
        isinstance(one, dict) and not one.keys().isdisjoint(_TYPES[:4]) for one in nodes
    )


def _is_parted(value: dict[str, Json]) -> bool:
    """Return whether an object holds a text in sections, as Fundus writes it."""
    sections = value.get("sections")
    return isinstance(sections, list) and all(
        isinstance(one, dict) and "paragraphs" in one for one in sections
    )


def paragraphs_of(value: Json, depth: int = 0) -> list[str]:
    """Return the paragraphs of a text in any of these forms."""
    if isinstance(value, str):
        return [part for part in body_of(value).split("\n\n") if part.strip()]
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [part for one in value for part in paragraphs_of(one, depth + 1)]
    return _of_node(value, depth) if isinstance(value, dict) else []


def _of_node(node: dict[str, Json], depth: int) -> list[str]:
    kind = next((stated for name in _TYPES if isinstance(stated := node.get(name), str)), "")
    if _BESIDE.search(kind):
        return []
    if _PARAGRAPH.fullmatch(kind):
        return paragraphs_of(_words(node, depth), depth + 1)
    return [part for name in _HELD if name in node for part in paragraphs_of(node[name], depth + 1)]


def _words(value: Json, depth: int) -> str:
    """Return the words of a node, whose parts are set in letters of their own, as one run."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return "".join(_words(one, depth + 1) for one in value)
    held = [value[name] for name in _HELD if name in value] if isinstance(value, dict) else []
    return next(filter(None, (_words(one, depth + 1) for one in held)), "")
