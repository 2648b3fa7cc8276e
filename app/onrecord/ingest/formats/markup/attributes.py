"""What the attributes of an element tell, asked once of each element of a page."""

from collections.abc import Mapping
from functools import lru_cache

from onrecord.ingest.formats.markup.opened import TYPES
from onrecord.ingest.formats.markup.signs import leads_to_author
from onrecord.ingest.formats.markup.statements import NOTED, STATING, may_state, names_may_state
from onrecord.ingest.formats.markup.unshown import MAY_HIDE, hides, is_only_heard

_TELLING = STATING | NOTED | MAY_HIDE | TYPES
"""Attributes that tell something beside names and addresses; few elements have one."""
Told = tuple[bool, bool, bool, bool]
"""Whether the element may state something, states something to be noted, is hidden, and is read aloud alone."""
NOTHING: Told = (False, False, False, False)


def told_by(attributes: Mapping[str, str]) -> Told:
    """Return what the attributes of an element tell."""
    classes, identity = attributes.get("class", ""), attributes.get("id", "")
    states, heard = _told_by_names(classes, identity) if classes or identity else (False, False)
    if not states and "href" in attributes:
        states = leads_to_author(attributes["href"])
    if _TELLING.isdisjoint(attributes):
        return states, False, False, heard
    return states or may_state(attributes), not NOTED.isdisjoint(attributes), hides(attributes), heard


@lru_cache(maxsize=4096)
def _told_by_names(classes: str, identity: str) -> tuple[bool, bool]:
    return names_may_state(classes, identity), is_only_heard(classes)
