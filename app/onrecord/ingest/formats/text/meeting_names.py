"""Names as programs for meetings print them above each turn: "Hale, Tom (External)   0:05"."""

import re

from onrecord.ingest.formats.stated.labelled_values import in_order

_LABEL = re.compile(
    r"^(?P<name>[^\W\d_][\w.’' -]{1,40}, [^\W\d_a-z][\w.’' -]{1,40}?|[^\W\d_a-z][\w.’' -]{2,60}?)"
    r"(?P<guest> \((?i:external|guest|unverified|host|presenter|organizer)\))?(?P<time>[ \t]{1,8}[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)(?=[ \t]*$)",
    re.MULTILINE,
)
_CHAT = re.compile(
    r"^(?P<time>\d{2}:\d{2}:\d{2})[ \t]+From[ \t]+(?P<name>[^\W\d_][^:\n]{1,60}?)(?:[ \t]+(?i:to)[ \t]+[A-Z][^:\n]{1,80})?[ \t]*:[ \t]*\n?[ \t]*(?=\S)",
    re.MULTILINE,
)
"""How Zoom saves what is written beside a meeting: "10:04:12 From Tom Hale to Everyone:"."""
_FEWEST = 2
"""Lines of this form that make a transcript."""


def names_in_order(text: str) -> str:
    """Return a text in which such lines name who speaks in the usual order, without what the program notes of guests."""
    if len(_CHAT.findall(text)) >= _FEWEST:
        return _CHAT.sub(r"\n\g<name>: ", text)
    labels = [*_LABEL.finditer(text)]
    noted = [one for one in labels if one["guest"] or "," in one["name"]]
    if len(labels) < _FEWEST or not noted:
        return text
    return _LABEL.sub(lambda one: in_order(one["name"]) + one["time"], text)
