"""What is told behind quoted words, as in: She said “The horn was there” | and laughed."""

import re

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.grammar import VERBS
from onrecord.extraction.lexicon.en.speech_cues import COMMENTING
from onrecord.extraction.lexicon.en.tails import DONE_THEN
from onrecord.extraction.quotation import Attribution

_GOES_ON = re.compile(r"(?:(?:and|but|then)(?: then)?|(?P<when>before|after)) (?P<verb>[a-z]+)(?P<more> \w)?")
_DOES = re.compile(
    r"(?:and|but|then)(?: then)? (?:[a-z]+ly )?[a-z]+[^s\W]s"
    r"(?:\Z| (?:an?|the|his|her|their|its|my|at|to|back|away|off|out|up|down|into|in|on|over|for|with|from|around|through|again)\b)"
)
"""What the speaker does, without a subject: behind a noun its verb would follow ("and prices rise")."""
_PAST, _DOING = "ed", "ing"


def without_told(text: str, one: Attribution) -> Attribution:
    """Leave out of the words behind a cue what their speaker did then, where they are a quotation and the like of "and laughed".

    Behind a verb of comment what it is about may stand before the quotation: "called the plan “a farce” | and walked out". The cue may also
    stand behind the quotation, and what is done in the present with it: "“It was there,” she says, | and winks".
    """
    if one.cue is None or len(one.contents) < 2:  # noqa: PLR2004 - the quotation, and what is told
        return one
    *said, told = one.contents
    if told.verbatim or not said[-1].verbatim:
        return one
    if one.cue.start >= said[-1].span.end:
        done = one.cue.cut(text).endswith("s") and _DOES.match(told.span.cut(text)) is not None
        return replace(one, contents=tuple(said)) if done else one
    if one.cue.end > said[0].span.start:
        return one
    comments = one.cue.cut(text).lower() in COMMENTING
    acts = _acts(told.span.cut(text), adjectives=not comments)
    return (
        replace(one, contents=tuple(said))
        if acts and (comments or all(run.verbatim for run in said))
        else one
    )


def _acts(told: str, *, adjectives: bool) -> bool:
    """Return whether the words tell what somebody did; `adjectives`: one that only looks like a verb is none there ("and outdated")."""
    match = _GOES_ON.match(told)
    if match is None:
        return False
    verb = match["verb"]
    if match["when"]:
        return verb.endswith(_DOING)
    return verb in DONE_THEN or (
        (verb.endswith(_PAST) or verb in VERBS) and (adjectives or match["more"] is not None)
    )
