"""Lines that may be titles, and those that never are: turns of transcripts, captions, addresses, datelines."""

import re

from onrecord.ingest.formats.text.section_lines import is_section
from onrecord.text.segments import split_sentences
from onrecord.text.spans import Span

_DATELINE = re.compile(
    r"[A-Z][A-Z .,’'/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s?(?:\([^()]{2,30}\)\s?)?(?:[–—-]{1,2}\s|(?:--|—)(?=[A-Z]))"
)
_LABELLED = re.compile(r"(?:Q|A|Question|Answer):")
_NO_TITLE = re.compile(
    r"(?i:photo|photograph|picture|image|caption|credit|copyright|speakers|participants|guests|witnesses|interviewers?|interviewees?|hosts?|moderator|what|when|where|who|rsvp) ?:|©|.*(?:://|\bwww\.|@\w)"
)
"""A caption, an item of a list or an address: no headline and no dek, whatever else it is."""
_STAMPED = re.compile(
    r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?: [–—-])? {1,4}(?=[^\W\d_])"
    r"|(?:Speaker|SPEAKER|Voice|VOICE): [A-Z]"
)
"""A time as recordings count it, to the second where no bracket is about it."""
_TURN = re.compile(
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{0,4})?\[?(?P<label>[A-Z>][^:?!“”\"\n]{0,60}?)\]?"
    r"(?:\s{1,8}[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?:?|:(?=\s|$))"
    r"|(?:\d{1,2}:)?\d{1,2}:\d{2}(?: [–—-])?\s{1,4}(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\Z"
)
"""Who speaks, in a transcript; a label that comes again stands before no title."""
_OF_COURT = re.compile(
    r"(?:(?:further |re)?(?:direct|cross|redirect|recross)[ -])?examination\b.{0,80}|by m(?:r|rs|s)\. [\w’' -]{2,40}:|.{2,80}\b(?:duly )?sworn\b.{0,80}",
    re.IGNORECASE,
)
"""Who examines whom, and who was sworn, in a court's transcript."""
_OF_MEMBER = re.compile(
    r"(?:The )?(?:(?:Rt )?Hon|Mrs?|Ms|Miss|Dr|Madam|Sir|Dame|Lord|Lady)\b\.? [A-Z][^:?!“”\"\n]{1,60}(?: \([^()\n]{2,60}\))?: \S"
)
"""Who speaks in a parliament, before what he or she says."""
_SEATED = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}[A-Z][\w’'-]*(?: \([A-Z][^()\n]{1,60}\)){2}")
"""A member with seat and party, alone in a line."""
_OF_TITLE = 2
"""Sentences of a title that asks and answers, or tells twice: "Ely again? Do not count on it", "We were promised trams. We got a press release"."""
_IN_TITLE = (7, 16)
"""Words of one that tells twice: fewer are a list's, more a text's."""
_LONGEST_DEK = 300
_SENTENCE = 8
"""Words from which a line that ends as a sentence does is one of a text."""
_CLOSERS = "\"'”’»)]"


def is_title(line: str, longest: int) -> bool:
    """Return whether a line may be a title: no sentence, no interview label and no dateline."""
    if (
        len(line) > longest
        or not any(map(str.isalpha, line))
        or line.rstrip(_CLOSERS).endswith((".", ":", ",", ";"))
        or _LABELLED.match(line)
    ):
        return False
    if _NO_TITLE.match(line) or _DATELINE.match(line):
        return False
    line = _without_kicker(line)
    sentences = split_sentences(line, (Span(0, len(line)),))
    if len(sentences) == 1:
        return True
    asks = line[sentences[0].start : sentences[0].end].rstrip().endswith("?")
    open_ended = not line.rstrip(_CLOSERS).endswith(("?", "!"))
    return (
        len(sentences) == _OF_TITLE
        and open_ended
        and (asks or _IN_TITLE[0] <= len(line.split()) <= _IN_TITLE[1])
    )


def _without_kicker(line: str) -> str:
    """Return a line without the section that papers print before a headline, in capitals as who speaks is: "RACING: Bertie wins the Cup"."""
    label, colon, title = line.partition(": ")
    return title if colon and label.isupper() and is_section(label) else line


def is_turn(line: str) -> bool:
    """Return whether a line belongs to a transcript by its form alone: a time, a member and a seat, a witness."""
    return any(
        match(line) is not None
        for match in (_STAMPED.match, _OF_MEMBER.match, _OF_COURT.fullmatch, _SEATED.fullmatch)
    )


def is_sentence_of_dek(line: str, most: int = 1) -> bool:
    """Return whether a line is one sentence, or so many at most, without a quotation: a dek, where a byline stands below it."""
    quoted = any(mark in line for mark in '“"”')
    return (
        len(line) <= _LONGEST_DEK and not quoted and len(split_sentences(line, (Span(0, len(line)),))) <= most
    )


def is_prose(line: str) -> bool:
    """Return whether a line is a sentence of a text, or too long for anything else."""
    return len(line) > _LONGEST_DEK or (
        line.rstrip(_CLOSERS).endswith((".", "!", "?", "…")) and len(line.split()) >= _SENTENCE
    )


def is_dateline(line: str) -> bool:
    """Return whether a line begins with where an article was written."""
    return _DATELINE.match(line) is not None


def speaks(line: str) -> str | None:
    """Return the last name of who speaks, where a line is a turn of a transcript."""
    turn = _TURN.match(line)
    return turn and re.split(r",|\s\(", turn["label"] or turn["name"])[0].rpartition(" ")[2].casefold()


def of_old_print(line: str) -> str:
    """Return a headline as old papers print it, without its full stop: "MILL BURNS DOWN."."""
    return line.removesuffix(".") if line.isupper() else line
