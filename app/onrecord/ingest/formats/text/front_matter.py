"""Facts of an article above its text, between two lines of hyphens, as trafilatura and site generators write them."""

import re

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<fields>(?:[\w-]{1,40}:.*\n){2,60})---[ \t]*(?:\n|\Z)")
_LABELS = {
    "Title": ("title",),
    "Author": ("author", "authors"),
    "Publication": ("sitename", "publisher", "publication"),
    "Date": ("date",),
    "URL": ("url", "source"),
}


def with_labels(raw: str) -> str:
    """Return a text whose facts stand above it as labels: "Title: ..."; other fields are left out."""
    block = _BLOCK.match(raw)
    if block is None:
        return raw
    stated = dict(map(_field, block["fields"].splitlines()))
    if not stated.get("title"):
        return raw
    head = [
        f"{label}: {value}"
        for label, names in _LABELS.items()
        if (value := next(filter(None, map(stated.get, names)), None))
    ]
    return "\n".join([*head, "", raw[block.end() :].lstrip()])


def _field(line: str) -> tuple[str, str]:
    """Return name and value; several people are parted as in a byline."""
    name, _, value = line.partition(":")
    bare = value.strip().strip("\"'")
    if name.lower().startswith("author"):
        *first, last = [one.strip() for one in bare.split(";")]
        bare = f"{', '.join(first)} and {last}" if first else last
    return name.lower(), bare
