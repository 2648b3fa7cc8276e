"""A quotation as one sentence in the article's own words: what was said, with the cue that says how.

A paraphrase alone can be read as its opposite ("the dam was safe", of one who denied that it was). Everything that stands
between source, cue and content in their sentence is kept, and so is what turns the cue around before them.
"""

import itertools
import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from onrecord.extraction.lexicon.en.negation import REFUSING, TURNING
from onrecord.extraction.lexicon.en.pronouns import POSSESSIVE
from onrecord.text.spans import Span

_FAR = 400
"""Code points between source and cue from which they are no longer read as one clause."""
_NEAR = 10
"""Code points between cue and addressee ("told | the court", "said to | her")."""
_BEFORE = 60
"""Code points before the first part in which a negation is looked for."""
_CLOSING = 12
"""Code points at an end among which its full stop and closing marks stand."""
_OMITTED = " […] "
_MARKS = "“”„‟\"«»‘’'`"
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"'»)\]]*\s+(?=[“‘\"'«(\[]*(?:[A-Z]|\Z))|\n+")
_CLAUSE = re.compile(r"[^,;:.!?…—–()\[\]\n“”\"]*\Z")
_ENDED = re.compile(r"[.!?…][”’\"'»)\]]*\Z")
_ASIDE = re.compile(r",( .*),\s+([^,]*)")
_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?", re.IGNORECASE)


class Part(NamedTuple):
    """A run of content, the cue or the source, in the order of the text."""

    start: int
    end: int
    shown: str
    """What stands for it in the sentence."""
    marked: bool
    """In quotation marks."""


def render(
    text: str,
    contents: Sequence[tuple[Span, bool]],
    cue: Span | None,
    source: Span | None,
    speaker: str | None,
    audience: Span | None = None,
) -> str:
    """Return what was said as a sentence with its cue.

    Args:
        text: The article.
        contents: The runs of content, each with whether it is verbatim, in reading order.
        cue: The cue.
        source: The words that name the speaker.
        speaker: The name that stands for them, None where they stay as printed.
        audience: To whom it was said.

    Returns:
        One line. Quotation marks stand around verbatim runs; words left out between sentences are `[…]`.
    """
    if not contents:
        return ""
    runs = [
        Part(span.start, span.end, f"“{span.cut(text)}”" if verbatim else span.cut(text), verbatim)
        for span, verbatim in contents
    ]
    said = None if cue is None or _held(cue, runs) else Part(cue.start, cue.end, cue.cut(text), marked=False)
    named = source is not None and not _held(source, [*runs, *([said] if said else [])])
    who = _named(text, source, speaker) if source is not None and named else None
    if who is not None and not _near(text, who, said or runs[0]):
        who = None
    parts = sorted([*runs, *(part for part in (said, who) if part is not None)])
    if audience is not None and said is not None and parts[-1].end <= audience.start <= said.end + _NEAR:
        parts.append(Part(audience.start, audience.end, audience.cut(text), marked=False))
    shown = _turned(text, parts[0], opens=who is None) + _joined(text, parts, who)
    if who is None:
        name = speaker or (source and source.cut(text))
        shown = f"{name}: {shown}" if name else shown
    shown = " ".join(shown.split())
    stop = "" if _is_ended(shown) else "."
    return f"{shown[:1].upper()}{shown[1:]}{stop}"


def _held(span: Span, runs: Sequence[Part]) -> bool:
    return any(run.start < span.end and span.start < run.end for run in runs)


def _named(text: str, source: Span, speaker: str | None) -> Part:
    printed = source.cut(text)
    name = speaker or printed
    if speaker is not None and printed.lower() in POSSESSIVE:
        name = f"{speaker}’s"
    elif name in printed:
        name = printed
    return Part(source.start, source.end, name, marked=False)


def _near(text: str, who: Part, other: Part) -> bool:
    """Return whether source and cue stand in one sentence."""
    low, high = min(who.end, other.end), max(who.start, other.start)
    return high - low <= _FAR and _SENTENCE_END.search(text[low:high]) is None


def _turned(text: str, first: Part, *, opens: bool) -> str:
    """Return the words before the first part that its sense hangs on: all of the clause where no source opens it."""
    found = _CLAUSE.search(text, max(first.start - _BEFORE, 0), first.start)
    clause = "" if found is None or first.marked else found[0].lstrip()
    turning = _turning(clause, TURNING | REFUSING if opens else TURNING)
    if turning is None:
        return ""
    return clause if opens else clause[turning:]


def _turning(words: str, wanted: Collection[str]) -> int | None:
    """Return where the first word stands that turns a cue around."""
    for word in _WORD.finditer(words):
        lower = word[0].lower().replace("’", "'")
        if lower in wanted or lower.endswith("n't"):
            return word.start()
    return None


def _without_aside(gap: str) -> str:
    """Leave out what stands between commas behind the source and tells who that is, unless the sense may hang on it."""
    aside = _ASIDE.fullmatch(gap)
    if aside is None or _turning(aside[1], TURNING | REFUSING) is not None:
        return gap
    return f" {aside[2]}"


def _closes_apposition(text: str, named: Part, gap: str) -> bool:
    """Return whether the comma behind a name closes what began with the one before it ("The owner, Max Bly, said"), and no more."""
    return gap[:1] == "," and "," not in gap[1:] and text[: named.start].rstrip()[-1:] == ","


def _joined(text: str, parts: Sequence[Part], who: Part | None) -> str:
    """Join parts by what stands between them in the article."""
    shown = [parts[0].shown]
    for before, part in itertools.pairwise(parts):
        gap = text[before.end : part.start]
        if before.marked:
            gap = gap.lstrip(_MARKS)
        if part.marked:
            gap = gap.rstrip(_MARKS)
        if not part.marked and before == who:
            gap = _without_aside(gap)
            if _closes_apposition(text, before, gap):
                gap = gap[1:]
        shown += [_without_sentences(gap, ended=_is_ended(before.shown)), part.shown]
    return "".join(shown)


def _is_ended(shown: str) -> bool:
    return _ENDED.search(shown[-_CLOSING:]) is not None


def _without_sentences(gap: str, *, ended: bool) -> str:
    """Leave out sentences that stand wholly between two parts; `ended`: the part before ends one itself."""
    first, *others = _SENTENCE_END.split(gap)
    if not others:
        return gap
    between = others[:-1] if not ended else [first, *others[:-1]]
    left_out = any(_WORD.search(sentence) for sentence in between)
    return ("" if ended else first) + (_OMITTED if left_out else " ") + others[-1]
