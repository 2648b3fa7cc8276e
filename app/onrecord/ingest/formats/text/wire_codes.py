"""What services that transmit news set before and behind lines: the codes of ANPA 1312, and marks of a byline."""

import re

_MARKED = re.compile(r"^\^(?P<words>.*?)[ \t]*[<=]?[ \t]*$", re.MULTILINE)
"""A line of a header as the wires of the United States send it: "^Pier shut<", "^By ANN ROE=", or without its end."""
_FEWEST_MARKED = 2
_END_OF_LINE = re.compile(r"<[ \t]*$", re.MULTILINE)
_BYLINE = re.compile(r"^(?P<by>By [A-Z].{3,90}?) =[ \t]*$", re.MULTILINE)


_BOUNDS = re.compile(r"^(?:ZCZC\b.*|NNNN[ \t]*)$", re.MULTILINE)
"""What opens and closes a message of a teleprinter."""


def without_codes(raw: str) -> str:
    """Return a transmitted text without its codes, each line of its header apart; another text as it is."""
    raw = _BOUNDS.sub("\n", raw) if "ZCZC" in raw else raw
    marked = list(_MARKED.finditer(raw))
    if len(marked) >= _FEWEST_MARKED:
        lines = _MARKED.sub("\n\\g<words>\n", raw[marked[0].start() :])
        raw = _END_OF_LINE.sub("\n", lines)
    return _BYLINE.sub("\n\\g<by>\n", raw)
