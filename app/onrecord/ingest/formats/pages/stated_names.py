"""The names that meta elements state, the surname first in some."""

import re
from collections.abc import Iterable

from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.text.author_names import may_be_person

_INVERTED = re.compile(
    r"([^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?), ([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*)?)"
)
_CATALOGUES = frozenset(
    ("dc.creator", "dcterms.creator", "dc:creator", "citation_author", "citation_authors")
)
"""Names under which catalogues state authors, the surname first."""


def stated_in(name: str, contents: Iterable[str]) -> list[str]:
    """Return what meta elements of one name state, each once."""
    names = schema_org.author_names(list(contents))
    parts = [part.strip() for one in names for part in one.split(";")]
    inverted = len(parts) > len(names) and all(map(_INVERTED.fullmatch, parts))
    return [_upright(one, sure=inverted or name in _CATALOGUES) for one in (parts if inverted else names)]


def _upright(stated: str, *, sure: bool) -> str:
    """Return a name in the order of speech where the surname stands first: as catalogues do, or before nothing but a given name."""
    match = _INVERTED.fullmatch(stated.strip())
    if match is None or (" " in match[1] and " " in match[2]):
        return stated
    upright = f"{match[2]} {match[1]}"
    return upright if sure or (upright.count(" ") == 1 and may_be_person(upright)) else stated
