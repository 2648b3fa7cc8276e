"""Facts of an article above its text, between two lines of hyphens or plus signs, as site generators and extractors of articles write them."""

import re

_FENCED = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>(?:.*\n){0,200}?)(?P=fence)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40}?)\s*[:=]\s*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?:name:\s*)?(?P<value>.+)")
_NESTED = re.compile(r"\s+name:\s*(?P<value>.+)")
"""An author's name below "author:"."""
_LIST = re.compile(r"\[(?P<items>.*)\]")
_SEMICOLON = re.compile(r"\s*;\s*")
_BY = re.compile(r"\A[Bb]y:?\s+(?=\S)")
_NAMES = {
    "headline": ("title", "headline", "hed", "article_title"),
    "dek": ("subtitle", "dek", "deck", "subhead", "subheadline", "standfirst"),
    "byline": ("author", "authors", "byline", "by", "writer", "reporter"),
    "date": (
        *("date", "published", "pubdate", "publishdate", "publish_date", "published_at", "publishedat"),
        *("datepublished", "date_published", "published_date", "publication_date"),
    ),
    "publisher": ("publisher", "publication", "sitename", "site_name", "newspaper", "outlet"),
    "address": ("canonical", "canonical_url", "url", "source", "link", "permalink", "source_url"),
}
"""The names of fields for each fact, the first that is filled counts."""
_LABELS = {
    "headline": "Title",
    "dek": "Subtitle",
    "byline": "Author",
    "publisher": "Publication",
    "date": "Date",
    "address": "URL",
}
Facts = dict[str, list[str]]
"""Values for each fact: `headline`, `dek`, `byline` (a name each), `date`, `publisher`, `address`."""


def front_matter(text: str) -> tuple[Facts, str] | None:
    """Return what stands between two fences above a text, and the text below; None where there is no such block."""
    block = _FENCED.match(text)
    return (facts_of(block["fields"]), text[block.end() :]) if block else None


def facts_of(matter: str) -> Facts:
    """Return the facts that simple fields of YAML or TOML state."""
    fields = _fields(matter)
    found = {
        fact: next(filter(None, (fields.get(name) for name in names)), []) for fact, names in _NAMES.items()
    }
    people = (name for one in found["byline"] for name in _SEMICOLON.split(one))
    return {**found, "byline": [_BY.sub("", name) for name in people]}


def with_labels(raw: str) -> str:
    """Return a text whose facts stand above it as labels: "Title: ..."; other fields are left out."""
    read = front_matter(raw)
    if read is None or not read[0]["headline"]:
        return raw
    facts, text = read
    *first, last = facts["byline"] or [""]
    facts["byline"] = [f"{', '.join(first)} and {last}" if first else last]
    stated = {label: " ".join(facts[fact]) for fact, label in _LABELS.items()}
    if stated["URL"] and "://" not in stated["URL"]:  # "source: The Ely Post"
        stated["Source"] = stated.pop("URL")
    head = [f"{label}: {value}" for label, value in stated.items() if value]
    return "\n".join([*head, "", text.lstrip()])


def _fields(matter: str) -> dict[str, list[str]]:
    """Return what each field states: a value, or a list of them."""
    fields: dict[str, list[str]] = {}
    last: list[str] = []
    for line in matter.split("\n"):
        field, item = _FIELD.fullmatch(line.rstrip("\r")), _ITEM.fullmatch(line)
        if field:
            listed = _LIST.fullmatch(field["value"].strip())
            values = listed["items"].split(",") if listed else [field["value"]]
            last = fields.setdefault(field["name"].lower().replace("-", "_").replace(" ", "_"), [])
            last.extend(filter(None, map(_unquoted, values)))
        elif item or (item := _NESTED.fullmatch(line)):
            last.append(_unquoted(item["value"]))
    return fields


def _unquoted(value: str) -> str:
    bare = value.strip()
    is_quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
    return bare[1:-1] if is_quoted else bare
