"""Where the article stands among the lines of a page that was copied as a whole: from its first sentence to its last."""

import re
from collections.abc import Sequence
from itertools import takewhile

from onrecord.ingest.formats.pasted.lines import Line
from onrecord.ingest.formats.text.author_names import is_person
from onrecord.ingest.formats.text.fact_boxes import heads_facts
from onrecord.text.quote_marks import DOUBLE_MARK

_RUN = 6
_BEYOND = 0.2
"""Lines of a run of short ones that count in full, and how much those behind them do: a list within an article may be long."""
_HEADS = -2.0
"""Points of a line over other articles, on top."""
_LINES_OF_BOX, _BOX = 6, -2.0
"""Lines of a box within an article, and what they cost at most."""
_WORDS, _STRANGE = 5, 0.25
"""Long words of a headline by which it is known as another article's, and how many of them may be in the text at most."""
_READERS = re.compile(
    r"(?:(?:all |view |show |post |add |leave )?(?:a )?(?:reader )?(?:comments?|discussion|conversation|responses?|replies)(?: ?[(\[]\d{1,6}[)\]])?:?|(?:leave|post|add) a (?:reply|comment)"
    r"|\d{1,6} (?:comments?|responses?|replies|thoughts?)(?: (?:on|to|so far)\b.{0,160})?"
    r"|(?:join|start) the (?:conversation|discussion)|what do you think\?|have your say|comments? (?:are )?closed\.?|sort by(?: best| oldest| newest)?|top comments?)",
    re.IGNORECASE,
)
"""What stands over the words of readers."""
_BUTTON = re.compile(r"(?:leave|post|add|write) a (?:reply|comment)", re.IGNORECASE)
_NAME = re.compile(r"(?<![.!?:] )(?<!\A)\b[^\W\d_a-z][\w’'-]{2,}")
"""A word with a capital that begins no sentence."""
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]{2,}")
_QUOTED = re.compile(r"[“\"][^“”\"]{8,}[”\"]?")
_TELLS = re.compile(
    r"\b(?P<pronoun>[Hh]e|[Ss]he)\s(?:\w+ly\s)?(?:said|says|added|told|wrote|asked|recalled|explained|replied)\b|\b(?:said|says|told|added|wrote|asked|recalled|explained|according to)\b"
)
"""How a sentence says who speaks."""
_AMONG, _KNOWN = 3, 0.4
"""Long words of a sentence behind a button or a box that the text must have, and what share of them."""
_MOST_OF_NAME = 3
"""Words of a name."""
_SHOWS = re.compile(
    r"(?:(?:play|watch) (?:the |this )?video|(?:video|image|photo|gallery)|view (?:the )?(?:image|picture|photo)s? in full ?screen)",
    re.IGNORECASE,
)
"""A button of a film or a picture, below which a line tells what it shows."""
_FACTS = 2
"""Lines of a box of facts below its heading, at least."""
_ENOUGH = 6.0
"""Points of an article that its readers speak below."""
_LEAST = 1.5
"""Points of the shortest article."""
_HEADER, _REACH = 3.0, 8
"""Points of a run for a byline or a day above it, and lines among which that stands."""
Part = tuple[int, int]
"""The first line, and the one behind the last."""


def body_of(lines: Sequence[Line]) -> Part | None:
    """Return where the body stands; None where there is hardly a sentence."""
    for at, line in enumerate(lines):
        if _READERS.fullmatch(line.text) and not _is_button(lines, at):
            points, part = _best_run(lines[:at])
            if points >= _ENOUGH:
                return _with_ends(lines, part)
    points, part = _best_run(lines)
    return _with_ends(lines, part) if points >= _LEAST else None


def _is_button(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line invites the reader to answer amid an article: a sentence follows, and no name."""
    return _BUTTON.fullmatch(lines[at].text) is not None and any(
        one.is_prose for one in lines[at + 1 : at + 2]
    )


def going_on(lines: Sequence[Line], part: Part) -> Part:
    """Return a body with what follows a box behind it: up to where somebody is quoted whom the text names or a pronoun tells, or a sentence goes on with the text."""
    begin, end = part
    while (more := _more(lines[begin:end], lines[end : end + _LINES_OF_BOX + 1])) is not None:
        end += more + 1
    return _with_ends(lines, (begin, end))


def _more(body: Sequence[Line], behind: Sequence[Line]) -> int | None:
    """Return which of the lines behind a body is its own, too; None where none is."""
    quoting = _quoting(behind, _names(body))
    return _telling(body, behind) if quoting is None else quoting


def _telling(body: Sequence[Line], behind: Sequence[Line]) -> int | None:
    """Return which of the lines behind a body is a sentence that goes on with it: before a list of others, a day or readers, it stands behind a box of facts, says who spoke or has the words of the text."""
    told = {word for line in body for word in line.words()}
    in_box = False
    for at, line in enumerate(takewhile(_may_be_amid, behind)):
        in_box = in_box or heads_facts(line.text)
        if not heads_facts(line.text) and line.is_ended and not line.is_label and " " in line.text:
            words = line.words()
            known = sum(word in told for word in words)
            if in_box or _TELLS.search(line.text) or known >= max(_AMONG, _KNOWN * len(words)):
                return at
    return None


def _may_be_amid(line: Line) -> bool:
    """Return whether a line may stand amid an article: none over a list of others, and no name as that over what its bearer does."""
    over_others = line.heads and ": " not in line.text
    name = not line.is_label and len(line.text.split()) <= _MOST_OF_NAME and is_person(line.text)
    return not (line.is_dated or over_others or name or _is_over_readers(line))


def _quoting(behind: Sequence[Line], named: set[str]) -> int | None:
    """Return which of the lines behind a body quotes somebody of it, or of the sentence right above it; None where none does before a day or readers."""
    for at, line in enumerate(takewhile(lambda one: not (one.is_dated or _is_over_readers(one)), behind)):
        if not line.is_ended or line.is_label or not _QUOTED.search(line.text):
            continue
        outside = _QUOTED.sub(" ", line.text)
        told = _TELLS.search(outside)
        above = [one for one in behind[max(0, at - 1) : at] if one.is_ended and not one.is_label]
        if told and (told["pronoun"] or not (named | _names(above)).isdisjoint(_CAPITAL.findall(outside))):
            return at
    return None


def _is_over_readers(line: Line) -> bool:
    return _READERS.fullmatch(line.text) is not None and not _BUTTON.fullmatch(line.text)


def _names(lines: Sequence[Line]) -> set[str]:
    return {name for line in lines for name in _NAME.findall(line.text)}


def _best_run(lines: Sequence[Line]) -> tuple[float, Part]:
    """Return the run of lines from one sentence to another with the most points, and these."""
    best, part = 0.0, (0, 0)
    points, begun, last = 0.0, 0, -1
    for at, line in enumerate(lines):
        if not line.is_prose:
            continue
        points += _of_gap(lines[last + 1 : at])
        if points <= 0:
            points, begun = _of_header_above(lines, at), at
        points += line.points
        last = at
        if points > best:
            best, part = points, (begun, at + 1)
    return best, part


def _of_gap(lines: Sequence[Line]) -> float:
    """Return the points of the lines between two sentences: a few cost no more than a box beside a text, unless they tell when others came out."""
    led = next((at for at, line in enumerate(lines) if _leads(line)), len(lines))
    listed = list(takewhile(lambda one: not (one.is_label or one.is_dated), lines[led:]))
    lines = [*lines[:led], *lines[led + len(listed) :]]
    points = sum(line.points * (1.0 if at < _RUN else _BEYOND) for at, line in enumerate(lines))
    points += _HEADS * sum(line.heads for line in lines)
    is_box = len(lines) <= _LINES_OF_BOX and not any(line.is_dated for line in lines)
    return max(points, _BOX) if is_box else points


def _leads(line: Line) -> bool:
    """Return whether a line leads to a list: it ends as such do, and in small letters."""
    return line.text.endswith(":") and not line.is_label and line.text.rpartition(" ")[2][0].islower()


def _of_header_above(lines: Sequence[Line], at: int) -> float:
    return _HEADER * any(line.is_of_header() for line in lines[max(0, at - _REACH) : at])


def _with_ends(lines: Sequence[Line], part: Part) -> Part:
    """Return a body with the short sentences before its first line and behind its last: "Here is why:", "“It was,” she said."."""
    begin, end = part
    while begin and lines[begin - 1].may_lead():
        begin -= 1
    while end < len(lines) and lines[end].may_lead() and not heads_facts(lines[end].text):
        end += 1
    return begin, end


def own_lines(lines: Sequence[Line], part: Part) -> list[int]:
    """Return which lines of a body are the article's: none of the page, of a list of other articles, and none that the page prints elsewhere, too."""
    outside = {line.letters for line in (*lines[: part[0]], *lines[part[1] :])}
    told = {word for line in lines[part[0] : part[1]] if line.is_prose for word in line.words()}
    kept: list[int] = []
    boxed = _in_boxes(lines, part)
    listed = False
    for at in range(*part):
        line = lines[at]
        quotes = DOUBLE_MARK.search(line.text) is not None
        listed = line.heads or (listed and not quotes and not line.is_ended)
        short = not line.is_prose and not quotes
        shown = not line.is_ended and _SHOWS.fullmatch(lines[max(0, at - 1)].text) is not None
        other = short and (line.letters in outside or shown or _is_of_another(line, told))
        if not (listed or line.is_label or line.is_dated or other or at in boxed):
            kept.append(at)
    return kept


def _in_boxes(lines: Sequence[Line], part: Part) -> set[int]:
    """Return the lines of boxes of facts amid a body: a heading of such and two short lines or more behind it that end no sentence and quote nobody."""
    found: set[int] = set()
    for at in (at for at in range(*part) if heads_facts(lines[at].text)):
        facts = [*takewhile(_may_be_fact, lines[at + 1 : part[1]])]
        if len(facts) >= _FACTS:
            found.update(range(at, at + 1 + len(facts)))
    return found


def _may_be_fact(line: Line) -> bool:
    return not (line.is_ended or line.is_prose or DOUBLE_MARK.search(line.text))


def _is_of_another(line: Line, told: set[str]) -> bool:
    """Return whether a line may be the headline of another article: hardly one of its words is in the sentences of this one."""
    words = line.words()
    return (
        not line.is_ended
        and len(words) >= _WORDS
        and sum(word in told for word in words) <= _STRANGE * len(words)
    )
