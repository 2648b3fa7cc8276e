"""Facts of an article above its text, between two lines of hyphens or plus signs, as site generators and extractors of articles write them."""

import re

_FENCED = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>(?:.*\n){0,200}?)(?P=fence)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40}?)\s*[:=]\s*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?:name:\s*)?(?P<value>.+)")
_NESTED = re.compile(r"\s+name:\s*(?P<value>.+)")
"""An author's name below "author:"."""
_OWN_FIELD = re.compile(r"\s+[\w-]{1,40}:(?:\s|\Z)")
_LIST = re.compile(r"\[(?P<items>.*)\]")
_BLOCK = re.compile(r"[>|][+-]?")
"""What stands for a value of YAML in lines of its own."""
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9A-Fa-f]{4})|(?P<sign>.))")
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
    fields: dict[str, list[list[str]]] = {}
    last: list[list[str]] = []
    for line in matter.split("\n"):
        field, item = _FIELD.fullmatch(line.rstrip("\r")), _ITEM.fullmatch(line)
        if last and _goes_on(last[-1], line):
            last[-1].append(line)
        elif field:
            last = fields.setdefault(field["name"].lower().replace("-", "_").replace(" ", "_"), [])
            last.append([field["value"]])
        elif item or (item := _NESTED.fullmatch(line)):
            last.append([item["value"]])
    return {name: [value for one in held for value in _values(one)] for name, held in fields.items()}


def _goes_on(value: list[str], line: str) -> bool:
    """Return whether a line goes on with a value, as programs write one that is longer than their lines."""
    first = value[0].strip()
    if first[:1] == "[" and not value[-1].rstrip().endswith("]"):
        return line.strip() == "]" or line[:1] in (" ", "\t")
    if not first or line[:1] not in (" ", "\t"):
        return False
    if _BLOCK.fullmatch(first) or (first[0] in "\"'" and not _is_closed(" ".join(value).strip())):
        return True
    return not (_ITEM.fullmatch(line) or _OWN_FIELD.match(line))


def _is_closed(quoted: str) -> bool:
    mark, inner = quoted[0], quoted[1:]
    bare = inner.replace("''", "") if mark == "'" else _ESCAPE.sub("", inner)
    return bare.endswith(mark)


def _values(lines: list[str]) -> list[str]:
    """Return what the lines of a value state; each one of a list in brackets."""
    first, *more = (line.strip() for line in lines)
    if more and _BLOCK.fullmatch(first):
        return [" ".join(filter(None, more))]
    for line in more:  # behind a backslash no space parts the lines
        first = f"{first[:-1]}{line}" if first.startswith('"') and first.endswith("\\") else f"{first} {line}"
    listed = _LIST.fullmatch(first)
    return [*filter(None, map(_unquoted, listed["items"].split(",") if listed else [first]))]


def _unquoted(value: str) -> str:
    bare = value.strip()
    is_quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
    if not is_quoted:
        return bare
    inner = bare[1:-1]
    return inner.replace("''", "'") if bare[0] == "'" else _ESCAPE.sub(_escaped, inner)


def _escaped(found: re.Match[str]) -> str:
    if code := found["code"]:
        return chr(int(code, 16))
    return " " if found["sign"] in "nt" else found["sign"]
