"""Lists of those who take part in a talk, above its transcript."""

import re

from onrecord.ingest.formats.stated.people_lines import looks_like_a_name

_POST = re.compile(r", | [-–—] | \(|: ")
_LONGEST = 120
"""Characters of a name and what somebody is."""


def takes_part(line: str) -> bool:
    """Return whether a line is nothing but somebody's name, or a name and what he or she is: "Ann Roe, gardener"."""
    name = _POST.split(line, maxsplit=1)[0]
    return len(line) <= _LONGEST and not line.endswith((".", "?", "!")) and looks_like_a_name(name)
