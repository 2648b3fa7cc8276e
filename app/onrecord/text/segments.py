"""Paragraphs and sentences as spans.

Sentence ends follow the practice of rule-based splitters (Grefenstette and Tapanainen 1994; the golden rules of
pySBD): a full stop ends a sentence unless the word before it is an abbreviation or the words after it carry on.
"""

import re

from onrecord.text.lexicon import (
    ABBREVIATIONS,
    BEFORE_NUMBER,
    MONTHS_AND_DAYS,
    NEVER_LAST,
    REPORTING,
    SENTENCE_OPENERS,
)
from onrecord.text.spans import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""One line, whatever ends it: what `str.splitlines` takes for a line end."""

_CLOSERS = "\"'”’»›)]“＂″"
_END = re.compile(
    rf"[.!?…]+[{re.escape(_CLOSERS)}]{{0,4}}"
    r"(?:(?=\s)|(?<=[a-z][a-z][.!?])(?=[A-Z“‘])|(?<=[a-z][.!?][”\"])(?=[A-Z“]))"  # the last two: lost line ends
)
_FIRST_WORD = re.compile(r"\s*[\"'“‘«‹„‚`\[(¿¡—–-]*\s*([\w][\w.'’-]{0,24})")
_LAST_WORD = re.compile(r"([\w][\w.'’&-]{0,24})\.?$")
_REPORTED = re.compile(r"\s*(?:[A-Z][\w.’'-]{0,24} ){1,3}([a-z]{2,15})\b")
_NUMBER = re.compile(r"\W{0,3}\d{1,3}\.")
_INITIALS = re.compile(r"[A-Z]|[^\W\d_]\.[\w.]+")
_HALVES = frozenset({"a.m", "p.m"})
_AGENCY = r" \([^()\n]{2,40}\)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_CAPITALS = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){0,4}"
_CITY = r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}"
_DASH = r"(?: ?(?:—|–)| (?:--?(?!-)|_)) *(?=\S)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:, [^\W\d_][\w.]{{0,15}}(?: [\w.]{{1,12}}){{0,2}}){{0,3}}{_DAY}?(?:{_AGENCY})?"
    rf"|{_CITY}(?:, [A-Z][\w.'’-]{{1,20}}){{0,2}}(?:{_DAY}?{_AGENCY}|{_DAY})){_DASH}"
    rf"|{_CITY}, [A-Z][\w’'-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}})? [—–] (?=[A-Z])"
    rf"|{_CAPITALS}{_DAY} \([A-Z]{{2,8}}\) (?=[A-Z])"
)
"""Where an article was written, at the start of a paragraph: in capitals ("PINE HOLLOW, Ark. (AP) —"), or with the day, the
agency in brackets or the country after a comma (AP Stylebook, "datelines"); Indian agencies set no dash behind ("PUNE, May 3 (PTI) The")."""
_CITY_COLON = re.compile(rf"{_CAPITALS}: (?=[A-Z“‘])")
"""Where an article was written, at its start, as Indian papers print it: "PUNE: The court"; the labels of a transcript recur."""
_PLACE_COLON = re.compile(
    rf"(?={_CITY}(?:, [A-Z][\w.'’-]{{1,20}})?: [A-Z])[^\n:]+: (?=[A-Z][^:\n]{{100,}}[.!?][\"”’']?$)"
)
"""The same in small letters, before sentences longer than a headline: "Pune: The court"; before marks it is who speaks."""
_PLACE_HYPHEN = re.compile(rf"{_CITY} - (?=[A-Z][^\n]{{30,}}[.!?][\"”’']?$)")
"""The same before a hyphen, as papers of South Africa print it: "Durban - The court"."""
_BULLET = re.compile(r"[—–•*·■●▪] ?(?=[A-Z])|- (?=[A-Z])")
"""What opens an entry of a list."""
_LONGEST = 26
"""Characters of the longest word that is looked at, with its full stop."""


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Find the paragraphs: each line that is not blank, without the white space around it."""
    found = []
    for match in LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(bare)))
    return tuple(found)


def split_sentences(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """Find the sentences of each paragraph, in reading order; none crosses a paragraph's end.

    A dateline is a sentence of its own, as is the mark that opens an entry of a list: they are no part of what the first sentence says.
    """
    found = []
    city = _city_before_colon(text, paragraphs)
    for paragraph in paragraphs:
        start = paragraph.start
        if start < city:
            found.append(Span(start, city - 1))
            start = city
        dateline = _BULLET.match(text, start, paragraph.end) or _DATELINE.match(text, start, paragraph.end)
        if dateline is not None:
            found.append(Span(start, start + len(dateline.group().rstrip())))
            start = dateline.end()
        for match in _END.finditer(text, start, paragraph.end):
            end = match.end()
            if end < paragraph.end and _ends_sentence(text, start, match):
                found.append(Span(start, end))
                start = _skip_space(text, end)
        found.append(Span(start, paragraph.end))
    return tuple(found)


def count_sentences_behind(text: str, place: int) -> int:
    """Count the sentences of a paragraph that begin behind a place in it, in half the time of splitting the whole."""
    count, start = 0, place
    for match in _END.finditer(text, place):
        end = match.end()
        if end < len(text) and _ends_sentence(text, start, match):
            count += 1
            start = _skip_space(text, end)
    return count


def _city_before_colon(text: str, paragraphs: tuple[Span, ...]) -> int:
    """Return where the text begins behind the city that it opens with and a colon or hyphen; 0 where it opens with none, or with a speaker."""
    for opening in (_CITY_COLON, _PLACE_COLON, _PLACE_HYPHEN):
        first = opening.match(text, *paragraphs[0]) if paragraphs else None
        if first is not None and not any(opening.match(text, *one) for one in paragraphs[1:]):
            return first.end()
    return 0


def _skip_space(text: str, position: int) -> int:
    while text[position].isspace():  # the paragraph ends with a character that is not white space
        position += 1
    return position


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Judge one candidate by the word before it and the word after it."""
    following = _FIRST_WORD.match(text, match.end(), match.end() + 40)
    if following is None:
        return True
    word = following[1]
    if word[0].islower():
        return False
    marks = match.group()
    if marks[0] == "." and marks[:2] != "..":
        return _full_stop_ends(text, start, match.start(), word)
    return marks[-1] not in _CLOSERS or not _is_reported(text, match.end())


def _is_reported(text: str, position: int) -> bool:
    """Return whether the sentence goes on with its attribution: `“Why?” Jane Doe asked`."""
    cue = _REPORTED.match(text, position, position + 90)
    return cue is not None and cue[1] in REPORTING


def _full_stop_ends(text: str, start: int, stop: int, following: str) -> bool:
    first = max(start, stop - _LONGEST)
    before = _LAST_WORD.search(text, max(first, text.rfind(" ", first, stop) + 1), stop)
    if before is None:
        return True
    last = before[1].rpartition("-")[2] or before[1]  # "then-Sen. Ann Bly"
    initial = _INITIALS.fullmatch(following.rstrip(".")) is not None and following.endswith(".")
    opens = not initial and following.rstrip(".,") in SENTENCE_OPENERS
    if last.lower() in NEVER_LAST or _NUMBER.fullmatch(text, start, stop + 1):
        return False
    if following[0].isdigit():
        return last.lower() not in BEFORE_NUMBER
    if _INITIALS.fullmatch(last):
        return opens or (last in _HALVES and following.rstrip(".,") not in MONTHS_AND_DAYS)
    return opens or last.lower() not in ABBREVIATIONS
