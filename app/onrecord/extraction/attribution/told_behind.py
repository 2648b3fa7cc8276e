"""What is told behind quoted words, as in: She said “The horn was there” | and laughed."""

import re

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.grammar import VERBS
from onrecord.extraction.quotation import Attribution

_GOES_ON = re.compile(r"(?:and|but|before|then)(?: then)? (?P<verb>[a-z]+)")
_PAST = "ed"


def without_told(text: str, one: Attribution) -> Attribution:
    """Leave out of the words behind a cue what their speaker did then, where they are a quotation and the like of "and laughed"."""
    if one.cue is None or len(one.contents) < 2:  # noqa: PLR2004 - the quotation, and what is told
        return one
    *said, told = one.contents
    match = _GOES_ON.match(told.span.cut(text))
    acts = match is not None and (match["verb"].endswith(_PAST) or match["verb"] in VERBS)
    whole = all(run.verbatim for run in said) and one.cue.end <= said[0].span.start
    return replace(one, contents=tuple(said)) if acts and whole and not told.verbatim else one
