"""Names as programs for meetings print them above each turn: "Hale, Tom (External)   0:05"."""

import re

from onrecord.ingest.formats.archive_values import in_order

_LABEL = re.compile(
    r"^(?P<name>[^\W\d_][\w.’' -]{1,40}, [^\W\d_a-z][\w.’' -]{1,40}?|[^\W\d_a-z][\w.’' -]{2,60}?)"
    r"(?P<guest> \((?i:external|guest|unverified|host|presenter|organizer)\))?(?P<time>[ \t]{1,8}[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)(?=[ \t]*$)",
    re.MULTILINE,
)
_FEWEST = 2
"""Lines of this form that make a transcript."""


def names_in_order(text: str) -> str:
    """Return a text in which such lines name who speaks in the usual order, without what the program notes of guests."""
    labels = [*_LABEL.finditer(text)]
    noted = [one for one in labels if one["guest"] or "," in one["name"]]
    if len(labels) < _FEWEST or not noted:
        return text
    return _LABEL.sub(lambda one: in_order(one["name"]) + one["time"], text)
