"""The lines that a page prints over its article: headline, dek, byline and date."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.ingest.formats.markup.blocks import Block, letters, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.markup.speech import dialogues
from onrecord.ingest.formats.stated.dates import is_dateline, is_numbers, printed_date, without_dates
from onrecord.ingest.formats.stated.months_abroad import tells_day_abroad
from onrecord.ingest.formats.stated.people_lines import is_post
from onrecord.ingest.formats.stated.printed_moments import with_clock
from onrecord.ingest.formats.text.author_names import BY
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.text.clock import FEWEST, LONGEST, is_clock

_PARTS = re.compile(
    r"(?=[\n|•·A-Z\d.,;])(?:[\n|•·]|(?<=min read)(?=[A-Z])|(?<=, \d{4})(?=\d{1,2}:\d{2})|(?<=[A-Z]{3})(?=Updated\b)|(?<=[a-z])(?=\d{1,2} [A-Z][A-Za-z]{2,8}\.? \d{4})|(?<=\w)[.,;]\s(?=(?i:photo\w*|pictures|illustrat\w+|graphics|video)\s(?i:by)\s))"
)
"""What stands between a name and a date in a byline, and before who took the pictures."""
_CHANGED = re.compile(
    r"(?:last )?(?:updated|modified)\b|(?:this page was )?(?:printed|retrieved|downloaded|accessed|captured)\b",
    re.IGNORECASE,
)
"""Before a day on which somebody changed a page, or made a copy of it."""
COPIED = re.compile(r"(?:this page was )?(?:printed|retrieved|downloaded|accessed|captured)\b", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:published|posted|updated|by|from|writers?|authors?|reporters?|journalists?|words|date|categor(?:y|ies)|section|tags|topics?|source|reading time|location)\W*",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(
    r"\b(?:by|and|on|at|in|the|published|posted|submitted|filed|written|produced|researched|reported|photographed|filmed|updated?|modified|last|first|date|time|author|created|story|words|text"
    r"|opinion|analysis|admin(?:istrator)?|(?:no|\d{1,5}) comments?|(?:episode|season) \d{1,4}|webmaster|\d{1,3}[ -]?min(?:ute)?s?(?: read)?|\d{1,2} (?:second|minute|hour|day|week|month|year)s? ago|\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m)?|[ap]\.?m|(?-i:[A-Z]{2,4})|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.IGNORECASE,
)
"""What else a line of names and dates holds."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_SECTION = re.compile(r"(?:\bin [A-Z]\w+(?: (?:& )?[A-Z]\w+)?(?:\s+[Bb]y)?|[–—-] [A-Z][A-Z ]{2,30})\s*\Z")
"""Behind a date: where a paper files its article, or where it was written."""
_METER = re.compile(
    r"(?:\d[\d.,]{0,6}k? )?(?:comments?|shares?|views|reads|hits|likes)\b:?(?: ?\d{1,6})?(?: tags?:? .{1,60})?|share|print|e-?mail|tags?: .{1,60}|(?:issue|volume|vol\.|no\.) ?\d{1,4}(?:\W{1,3}[\w ,.·–-]{2,40})?",
    re.IGNORECASE,
)
"""How many read, shared or answered an article, its buttons, and the issue that it is in."""
_FILED_AT = re.compile(
    r"(?:posted|published|written|submitted)(?: on)?:? by:? (?-i:[A-Z])[^.!?“”\"]{2,60} (?:on|at) [^.!?“”\"]{2,24}\d{1,2}[:.]\d{2}\W{0,2}",
    re.IGNORECASE,
)
"""The same with a day that has no year."""
_FOR_WHOM = re.compile(r"(?i:(?:special|exclusive) (?:to|for) (?:the )?)[A-Z][\w.&’' -]{1,50}")
"""What stands below a name that is not of the paper’s own people."""
_SERVER = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,8}", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?i:photo\w*|pictures|illustrations?|graphics|video|additional reporting|produced|designed|development|edited|translated(?: from (?:the )?[a-z]+)?|interview) (?i:by):?"
    r"(?:,?(?: and)? [A-Z][\w.’'-]*){1,8}"
)
"""Who did something else for the article."""
_SET_APART = re.compile(r"[ ]+[,–—|(-]\s*")
"""What stands between a name and what somebody is."""
_FILED = re.compile(
    r"(?:filed|posted|reported|submitted|written|published) by (?-i:[A-Z])[^.!?“”\"]{2,80}\Z", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}")
"""Who wrote it, beside a date, where nothing else says so."""
_NAME_AND_POST = re.compile(
    rf"(?:[Bb]y )?{_NAME.pattern}(?: (?:and|&) {_NAME.pattern})?(?:, [A-Z][\w’'&-]+(?: (?:[A-Z][\w’'&-]+|of|and|the|for|in|at)){{0,5}})?"
)
_MOST_OF_PLACE = 4
"""Words of a place or section beside a date."""
_LONGEST = 150
_POST = re.compile(
    r"(?:[A-Z][\w’'&-]*|of|and|the|for|in|at)(?:[ ,/]{1,2}(?:[A-Z][\w’'&-]*|of|and|the|for|in|at)){0,6}"
)
"""What an author is, in a line under the name."""
_FIRST = 0.34
"""Share of the chosen letters within which the headline must stand: what is above it is the page's."""
_BESIDE_LINES = ("div", "section", "header")
_OF_MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Sender|Reply-To|Message-I[Dd]|In-Reply-To): \S")
_PLACE = re.compile(r"[^\W\d_a-z][\w.’' ,]{2,40} ?[–—-]")
"""Where an article was written, in an element of its own."""
_PLACE_BEFORE = re.compile(r"\A[^\W\d_a-z][^\W\d_](?:[^\W\d_]|[.’' ]){1,40}(?: [-–—]|,) (?=\d)")
"""The same in one line with the day."""
_LONG_HEADLINE = 20
"""Letters of a headline by which one that goes on is known."""
_FIRST_LINES = 3
"""Lines of a block of which one may be the headline: old pages print the date over it."""
_ZONE = 8
"""Blocks below the headline that may be byline or date."""
_PROSE = 120
"""Letters of a paragraph; behind two of them no header goes on."""
_SHORTEST_PROSE = 50
"""Letters of one that is marked as such and ends as a sentence does."""
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]{0,2}\Z")
_MOST_PROSE = 2
_DASHES = ("—", "–", "-")
_COUNT = re.compile(
    r"\d{1,4}|(?:19|20)?\d{2} ?[–-] ?(?:19|20)\d{2}"
    r"|(?:spring|summer|autumn|fall|winter|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) (?:19|20)\d{2}",
    re.IGNORECASE,
)
"""How many readers answered; the years of a life, over an obituary; a month or a season."""


def without_header(
    chosen: Sequence[Block],
    headline: str | None,
    parts: tuple[str | None, ...],
    names: tuple[str, ...],
    page: Sequence[Block] = (),
) -> tuple[list[Block], str | None]:
    """Drop what stands over the article: all to its headline, and below that what repeats dek or byline, and dates.

    Args:
        chosen: The blocks of the article.
        headline: Its headline.
        parts: What else the page states elsewhere.
        names: Its bylines, behind which a date may stand.
        page: All blocks of the page, among which the headline may stand that was not chosen.

    Returns:
        The blocks that are left, and the first date of publication in those dropped.
    """
    known = {letters(part) for part in (*parts, *names) if part} - {""}
    below = _below_headline(chosen, headline, page)
    clocks = [block for block in below if len(block.text) <= LONGEST and is_clock(block.text)]
    dated = [id(block) for block in clocks[: FEWEST + 1] if printed_date(block.text)]
    of_article = dated if dated == [id(one) for one in clocks[:1]] else []
    updates = [id(block) for block in clocks if id(block) not in of_article]
    updates = updates if len(clocks) >= FEWEST else []
    talks = dialogues(chosen)
    stated = _described(below, talks)
    left: list[Block] = []
    published = None
    prose = 0
    for at, block in enumerate(below):
        if at >= _ZONE or prose >= _MOST_PROSE:
            return [*left, *below[at:]], published
        dates = _dates(block.text, names)
        if id(block) in updates or (block.parent in talks and block.tag in ("dt", "dd")) or _signs(block):
            left.append(block)
        elif (
            dates
            or block.letters in known
            or block.tag == "h1"
            or block.parent in stated
            or (block.tag in _BESIDE_LINES and _PLACE.fullmatch(block.text))
            or _states(block, names)
            or _is_moment(block)
        ):
            published = published or next((date for line, date in dates if not _CHANGED.match(line)), None)
        else:
            first, rest = _apart_from_lead(block, names)
            published = published or next((date for _, date in _dates(first, names)), None)
            left.append(rest)
            prose += is_paragraph(rest)
    return left, published


def _described(below: Sequence[Block], talks: frozenset[int]) -> set[int]:
    """Return the lists over the text that say nothing in sentences: what office, what day, what kind; who sent a message to whom."""
    over = list(takewhile(lambda one: not is_paragraph(one), below[:_ZONE]))
    lists = {block.parent for block in over if block.tag == "dt" and block.text.endswith(":")} - talks
    told = {block.parent for block in below if block.tag == "dd" and _SENTENCE_END.search(block.text)}
    sent = Counter(block.parent for block in over if block.tag == "li" and _OF_MAIL.match(block.text))
    return (lists - told) | {parent for parent, count in sent.items() if count > 1}


def _apart_from_lead(block: Block, names: tuple[str, ...]) -> tuple[str, Block]:
    """Return the byline or date in the first line of a paragraph, and the paragraph without it."""
    first, _, rest = block.text.partition("\n")
    header = _dates(first, names) or (BY.match(first) and _states_one(first, names))
    if not header or len(rest) < _PROSE or "\n" in rest:
        return "", block
    return first, replace(block, text=rest, set_off=0)


def is_of_header(block: Block, names: tuple[str, ...]) -> bool:
    """Return whether a block is a byline, one of these, or tells the day of an article."""
    known = block.letters in set(map(letters, names)) or _dates(block.text, names)
    return bool(known) or _states(block, names) or _is_moment(block)


def _signs(block: Block) -> bool:
    """Return whether a block says whom a block quotation is by: a post is shown with its day."""
    return bool(block.quotation) and block.text.startswith(_DASHES)


def is_paragraph(block: Block) -> bool:
    """Return whether a block below the headline is a paragraph of the text."""
    least = _SHORTEST_PROSE if block.tag == "p" and _SENTENCE_END.search(block.text[-6:]) else _PROSE
    return len(block.letters) >= least


def _below_headline(chosen: Sequence[Block], headline: str | None, page: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks behind the headline, when that stands near the top; all where it does not."""
    own = letters(headline or "")
    if own and not any(block.letters == own for block in chosen):
        printed = [one for one in page if one.letters == own and one.tag not in ("title", "li")]
        heading = next((one for one in printed if one.tag == "h1"), next(iter(printed), None))
        above = takewhile(lambda one: one is not heading, page)
        chosen = _behind(chosen, {id(block) for block in above}) or chosen
    most = _FIRST * size_of(chosen)
    read = 0
    for at, block in enumerate(chosen):
        if own and block.letters == own and (read <= most or block.tag == "h1"):
            return chosen[at + 1 :]
        if at == 0 and len(own) >= _LONG_HEADLINE and block.tag in HEADINGS and block.letters.startswith(own):
            return chosen[1:]  # longer than the one for those who share it
        if not own or read > most:
            read += len(block.letters)
            continue
        below = below_line(block.text, own)
        if below is not None:
            return [replace(block, text=below), *chosen[at + 1 :]]
        read += len(block.letters)
    return chosen


def _behind(chosen: Sequence[Block], above: set[int]) -> list[Block]:
    """Return the chosen blocks but those above the headline; none when much of the article stands there."""
    below = [block for block in chosen if id(block) not in above]
    whole = size_of(chosen)
    return below if size_of(below) >= (1 - _FIRST) * whole else []


def below_line(text: str, own: str) -> str | None:
    """Return what stands below the line with these letters, one of the first of a block; None where there is none."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines[:_FIRST_LINES]) if letters(line) == own), None)
    return "\n".join(lines[at + 1 :]).strip() if at is not None and len(lines) > 1 else None


def parts_of(byline: str) -> list[str]:
    """Return the names, dates and posts that a byline sets apart."""
    return [part for part in map(str.strip, _PARTS.split(byline)) if part]


def _is_moment(block: Block) -> bool:
    """Return whether a block tells a day and a time of day and is no sentence, whatever else stands in that line."""
    apart = block.tag not in ("p", *HEADINGS) or tells_day_abroad(block.text)
    one_line = len(block.text) <= _LONGEST and "\n" not in block.text and apart
    if not one_line or not is_dateline(block.text):
        return False
    beside = without_dates(block.text).split()
    told = _CLOCK.search(block.text) is not None or tells_day_abroad(block.text)
    return told or len(beside) <= _MOST_OF_PLACE


def _states(block: Block, names: tuple[str, ...]) -> bool:
    """Return whether a block is a line of a header: each of its lines a byline, a date, minutes of reading or a button."""
    lines = parts_of(block.text)
    if len(lines) > 1 and _NAME_AND_POST.fullmatch(lines[0]) and _tell_day(lines[1:]):
        return True
    first = next((line for line in lines if not _LABELS.fullmatch(line)), None)
    if first is None:
        return True
    if not _states_one(first, names):
        return False
    rest = lines[lines.index(first) + 1 :]
    return all(_states_one(line, names) or _POST.fullmatch(line) for line in rest)


def _tell_day(lines: Sequence[str]) -> bool:
    """Return whether lines behind a name are dates, beside which a place or a section may stand."""
    dated = [bool(printed_date(_PLACE_BEFORE.sub("", line))) or is_numbers(line) for line in lines]
    others = [line for line, is_date in zip(lines, dated, strict=True) if not is_date]
    return any(dated) and all(
        len(line.split()) <= _MOST_OF_PLACE and not _SENTENCE_END.search(line) for line in others
    )


def _states_one(line: str, names: tuple[str, ...]) -> bool:
    if len(line) > _LONGEST:
        return False
    found = read_header_line(line)
    filed = any(form.fullmatch(line) for form in (_METER, _FILED_AT, _FOR_WHOM, _SERVER))
    by_name = any(line.casefold().startswith(f"by {name.casefold()},") for name in names)
    if filed or by_name or (found is not None and not found.headline and not found.ends) or is_post(line):
        return True
    rest = line
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    undated = without_dates(rest)
    if undated != rest:
        undated = _SECTION.sub(" ", undated)
    if not letters(_NO_WORDS.sub(" ", undated)) or _COUNT.fullmatch(line) or _CREDIT.fullmatch(line):
        return True
    if undated != rest and (_FILED.match(undated) or _NAME.fullmatch(undated.strip(" ,|·•–—-"))):
        return True
    apart = _SET_APART.match(undated)
    return apart is not None and _POST.fullmatch(undated[apart.end() :].strip(" ,–—-:)")) is not None


def _without_names(line: str, names: tuple[str, ...]) -> str:
    for name in names:
        line = line.removeprefix("By ").removeprefix(name).lstrip(" ,–—-")
    return line


def _dates(text: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the dates of a block with their lines; none when it holds anything but dates and bylines."""
    dates = []
    for part in parts_of(text):
        line = _without_names(part, names)
        date = with_clock(printed_date(line), line)
        if date:
            dates.append((line, date))
        elif line:
            return []
    return dates
