"""Labels that open the turns of interviews and transcripts: at the start of a paragraph, or on a line of their own."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.attribution.legends import Label, without_legend
from onrecord.extraction.attribution.office_labels import with_offices
from onrecord.extraction.lexicon.en.interview_labels import (
    HOSTS,
    NO_SPEAKER_LABELS,
    QUESTION_LABELS,
    SALUTATION,
    SMALL_IN_NAMES,
    SMALL_IN_ROLES,
)
from onrecord.text.document import Document
from onrecord.text.spans import Span

TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_TOLD = r"(?:Speaker|SPEAKER|Voice|VOICE): {1,4}"
"""What some programs print before a name, to say that it is one: "00:00:03 Speaker: Ann Roe"."""
_BEFORE = rf"(?:{TIME}[ –—-]*)?(?:(?:Hon|HON|Sen)\. (?=\())?(?:\[\*\] )?(?:\([^()\n]{{1,60}}\) |\[[^\[\]\n]{{1,60}}\] )?(?:>{{1,3}} ?|[–—-] )?(?:{_TOLD}(?=[A-Z][^:\n]{{1,40}}: ))?"
_WORD = r"[^\W\d_][\w.’'-]{0,30}"
_NAME = r"[^\W\d_](?:[\w’'-]|\.(?=\w)){0,30}"
"""A word of a name that no full stop ends."""
_SAYS = r"(?:\*\*|__)? +(?=[^\s“\"‘'])"
_LABEL = re.compile(
    rf"{_BEFORE}(?P<mark>[“\"]?)(?P<bold>(?:\*\*|__)?)"
    rf"(?P<label>[QA]|[^\W\d_](?:[\w.’'-]{{0,30}}))(?P<more>(?: {_WORD}){{0,3}}(?: \d{{1,2}})?)"
    rf"(?P<party>(?: \([A-Z][^()\n]{{0,20}}\)(?=,))?)(?P<role>(?:, [^:.!?“”\"\n]{{2,60}})?)(?: (?:\([^()\n]{{1,40}}\)|\[[^\[\]\n]{{1,40}}\]|{TIME})){{0,3}}(?:\*\*|__)?"
    rf"(?P<colon>:|\.(?<=[QA]\.))(?:{_SAYS}|(?P<alone>\Z))"
)
"""A name, before it a time, a note on the sound, the arrows of captions or a dash, and behind it a role."""
_OFFICE = re.compile(
    rf"{_BEFORE}(?:(?:(?i:The) )?[A-Z][^:.()“”\"\n]{{3,90}} \((?P<label>(?i:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Hon|Shri|Shrimati|Smt)\b\.?(?: {_WORD}){{1,3}})\)"
    rf"|(?i:The )?(?:(?i:Secretary|Minister|Prime|Parliamentary|Chancellor|Attorney|Solicitor|Leader|Premier|Deputy|Treasurer|President|Paymaster|First|Under|Advocate|Lord)\b)"
    rf"[^:.()“”\"\n]{{2,90}} \((?P<holder>{_WORD}(?: {_WORD}){{1,3}})\))(?P<colon>:){_SAYS}"
)
"""An office and in brackets who holds it, as parliaments print it: "The Minister of Health (Ms Lena Marsh):"."""
_STOPPED = re.compile(
    rf"(?P<label>(?:Mr|Mrs|Ms|Miss|Dr)\. (?:[A-Z]\. ){{0,2}}{_NAME}(?: {_NAME}){{0,2}}?(?: of [A-Z]\w+(?: [A-Z]\w+)?)?"
    rf"|(?:The|Acting) (?i:chair(?:man|woman|person)?|speaker|(?:vice )?president|presiding officer|clerk)(?: pro tempore)?(?= \([^()\n]{{2,40}}\)\.|\.)"
    rf"|(?:Senator|Representative|Chair(?:man|woman)?|Secretary|Ambassador|Governor|Commissioner|Director) {_NAME}"
    rf"|[A-Z][A-Z’'-]+(?: [A-Z][A-Z.’'-]*){{0,2}} [A-Z][A-Z’'-]+)(?: \([^()\n]{{2,40}}\))?(?P<colon>\.) +(?=[A-Z“])"
)
"""A name or an office and a full stop, as the printed records of Congress have it: "Mr. REED. I rise"."""
_PARLIAMENT = re.compile(
    r"(?:Mr\.?|Madam|Mrs|Ms|The|Hon\.?|HON\.?|Mr\.? Deputy|Madam Deputy) (?i:speaker)\b|\([^()\n]+\) \([^()\n]+\)"
    r"|(?:(?:An|The) )?(?:Taoiseach|Tánaiste|Ceann Comhairle|Cathaoirleach)\b|Deputy(?= [A-Z]\w+ [A-Z])"
)
"""Who presides, or a member's seat and party."""
_IN_ORDER = re.compile(
    r"\b(?:committee|subcommittee|commission|council|board|meeting|hearing|session|panel) (?:will (?:now )?(?:come|be called) to order|is (?:now )?(?:called to order|adjourned)|stands adjourned)"
    r"|\bcall (?:this|the|our) (?:[\w-]+ ){0,6}to order\b",
    re.IGNORECASE,
)
"""How whoever presides opens or closes a sitting."""
_IN_EUROPE = re.compile(
    rf"(?P<label>{_WORD}(?: {_WORD}){{0,3}})(?: \([^()\n]{{1,60}}\))?(?:, [^.:\n]{{2,100}})?(?P<colon>\. [–—-]) (?=\S)"
)
"""As the European Parliament prints it: "Ida Moss (PPE). – Madam President"."""
_IN_CONGRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\. |The |Acting |Senator |Representative )[^:\n]{2,50}?\. "
)
_OWN_LINE = re.compile(
    rf"(?P<before>(?:(?P<time>{TIME})(?: [–—-])? {{1,4}})?(?:{_TOLD})?)(?P<open>\[?)(?P<label>{_WORD}(?: {_WORD}){{0,3}}(?: \d{{1,2}})?)(?(open)\]?)(?P<role>(?:, [^:.!?\n]{{2,60}}(?(time)(?=:|\Z| {{1,8}}{TIME})|(?=:| {{1,8}}{TIME}))| \([^()\n]{{2,40}}\))?)"
    rf"(?P<behind>(?:,? {{1,8}}{TIME})?):?"
)
_POST_LINE = re.compile(
    rf"(?P<label>{_WORD}(?: {_WORD}){{1,3}}) -- (?P<behind>[A-Z][^.!?:“”\"\n]{{2,80}})(?P<before>)"
)
"""A name and what he or she is, as transcripts of calls print them above each turn: "Ida Moss -- Analyst"."""
_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Madam|(?:Rt\.? )?Hon)\b\.? )"
_MEMBER_LINE = re.compile(
    rf"(?:T?\d{{1,3}}\. )?(?P<label>{_HONORIFIC}{{1,2}}{_WORD}(?: {_WORD}){{0,3}}(?= \()|{_WORD}(?: {_WORD}){{1,3}}(?= \([^()\n]{{2,60}}\) \())"
    r"(?: \([^()\n]{1,60}\)){1,2}:?"
    rf"|The [A-Z][^:.()“”\"\n]{{3,90}} \((?P<holder>{_HONORIFIC}{{0,2}}{_WORD}(?: {_WORD}){{1,3}})\)(?: \([^()\n]{{2,30}}\))?:?"
)
"""Who speaks, alone in a line of a parliament's record: a member with seat and party, or an office and who holds it."""
_MEMBER_NAME = re.compile(rf"{_HONORIFIC}{{0,2}}{_WORD}(?: {_WORD}){{1,3}}")
_SEAT_LINE = re.compile(r"\([A-Z][^()\n]{1,60}\) \([A-Z][^()\n]{0,30}\)")
_CHAIR_LINE = re.compile(r"(?:Mr|Madam|The)\.?(?: Deputy)? (?i:speaker)")
_HOLDER_LINE = re.compile(rf"\((?P<label>{_HONORIFIC}{{0,2}}{_WORD}(?: {_WORD}){{1,3}})\)")
_OFFICE_LINES = ("The ", "Secretary ", "Minister ", "Prime ")
"""The same in two lines: a member over seat and party, an office over who holds it."""
_OFFICE_WORDS = 14
_LONGEST_LINE = 300
"""Code points that no such line has: four words of 31 at most, a role, a number and two times."""
_SAYS_WHO = (
    "Speaker",
    "Voice",
    "Interviewer",
    "Interviewee",
    "Host",
    "Guest",
    "Moderator",
    "Presenter",
    "Narrator",
    "President",
    "Chair",
)
_NAME_ALONE = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30} ){1,3}[A-Z][\w’'-]{0,30}(?:, [A-Z][^.!?\n]{2,80}|(?: \.)* \([^()\n]{1,40}\))?"
)
"""Behind such a word: nothing but who speaks, in the paragraphs below."""
_LISTED = re.compile(
    rf"^(?P<name>{_WORD}(?: {_WORD}){{1,3}}) (?:--?|[–—]) [A-Z][^.!?\n]{{2,80}}$|^(?P<other>{_WORD}(?: {_WORD}){{1,3}})(?:, [^.!?:\n]{{2,80}}| \([^()\n]{{2,60}}\))$",
    re.MULTILINE,
)
"""Who takes part, in a list above a transcript: a name, and behind a dash, a comma or in brackets what he or she is."""
_ENDS = (":", "Q.", "A.")
"""What the label of an office or of a turn ends with: most paragraphs hold none of these."""
_DASHED = (". –", ". —", ". -")
"""What ends a label of the European Parliament."""
_ROLE_WORDS = 6
_TWICE = 2
_FEWEST_COLONS = 3
"""Lines of a name and a colon alone that are labels when one of the names comes again."""


def turn_labels(document: Document) -> list[Label | None]:
    """Read the labels of all paragraphs, one entry for each.

    A full stop ends a label only where two of these come again: a line in capitals and a dateline end so, too.
    """
    text = document.text
    ends, dashed = (tuple(sign for sign in signs if sign in text) for signs in (_ENDS, _DASHED))
    labels = [turn_label(text, paragraph, ends, dashed) for paragraph in document.paragraphs]
    if not any(labels):
        return labels  # most texts
    stopped = Counter(
        label[0].cut(text)
        for label in labels
        if label is not None
        and (_STOPPED.match(text, label[0].start) or _IN_EUROPE.match(text, label[0].start))
    )
    in_europe = sum(
        label is not None and _IN_EUROPE.match(text, label[0].start) is not None for label in labels
    )
    labels = without_legend(text, document.paragraphs, with_offices(text, document.paragraphs, labels))
    again = sum(number >= _TWICE for number in stopped.values())
    most = max(stopped.values(), default=0)
    titled = [number for name, number in stopped.items() if not name.isupper()]  # no datelines
    chairs = (most > _TWICE and len(stopped) > _TWICE) or (  # one answers many who ask once
        len(titled) > _TWICE and max(titled) >= _TWICE
    )
    if again >= _TWICE or chairs or in_europe > _TWICE:
        return labels
    return [None if label is not None and label[0].cut(text) in stopped else label for label in labels]


def turn_label(text: str, paragraph: Span, ends: Sequence[str], dashed: Sequence[str]) -> Label | None:
    """Read the label that a paragraph begins with; None when it begins with none; `ends`, `dashed`: those of the signs that the text has."""
    ended = _holds(text, paragraph, ends)
    sure = (ended and _OFFICE.match(text, *paragraph)) or _STOPPED.match(text, *paragraph)
    if not sure and _holds(text, paragraph, dashed):
        sure = _IN_EUROPE.match(text, *paragraph)
    if sure:
        name = "label" if sure["label"] else "holder"
        return Span(*sure.span(name)), Span(*sure.span("colon"))
    match = _LABEL.match(text, paragraph.start, paragraph.end) if ended else None
    if match is None:
        return None
    name, role = match["label"] + match["more"], match["role"]
    if not all(not word[0].islower() or word in SMALL_IN_NAMES for word in name.split()):
        return None
    says_who = name.title() in _SAYS_WHO and _NAME_ALONE.fullmatch(text, match.end(), paragraph.end)
    bare = match["alone"] is not None and HOSTS.isdisjoint(role.lower().replace(",", " ").split())
    nobody = name.lower() in NO_SPEAKER_LABELS or name[: len(SALUTATION)].lower() == SALUTATION
    if says_who or bare or nobody or (role and not _is_role(name, role)):
        return None
    return Span(match.start("label"), match.end("more")), Span(*match.span("colon"))


def _holds(text: str, paragraph: Span, signs: Sequence[str]) -> bool:
    start, end = paragraph
    for sign in signs:  # noqa: SIM110 - three times as quick, and asked of every paragraph
        if text.find(sign, start, end) >= 0:
            return True
    return False


def _may_be_line(text: str, paragraph: Span, signs: Sequence[str]) -> bool:
    """Return whether a paragraph has few words, a colon, a bracket or a dash, as every line has that names who speaks."""
    return _holds(text, paragraph, signs) or text.count(" ", *paragraph) <= _FEW_SPACES


_FEW_SPACES = 4
"""Spaces in a name of four words and a number."""
_LINE_SIGNS = (":", "(", " -- ")


def labels_on_lines(document: Document) -> list[Label | None]:
    """Find names on lines of their own above what is said, of two speakers or more, one entry for each paragraph.

    A name beside a time is one, or one of several before a colon; without either those count that come again, as crossheads do not, or that a list of
    those who speak has: "Ida Moss - Chief Executive Officer".
    """
    text, lines = document.text, document.paragraphs
    names: list[Label | None] = []
    sure: set[str] = set()
    coloned: Counter[str] = Counter()
    members: set[str] = set()
    signs = tuple(sign for sign in _LINE_SIGNS if sign in text)
    for at, line in enumerate(lines):
        short = line.end - line.start < _LONGEST_LINE and _may_be_line(text, line, signs)
        member = _member(text, lines, at) if short else None
        match = _name_line(text, line) if short and member is None else None
        name = member or (Span(*match.span("label")) if match else None)
        names.append((name, Span(line.end, line.end)) if name else None)
        if member:
            sure.add(member.cut(text))
            members.add(member.cut(text).rpartition(" ")[2])
        elif match and text.endswith(":", *line):
            coloned[match["label"]] += 1
        if match and (match.re is _POST_LINE or match["before"] or match["behind"]):
            sure.add(match["label"])
    if coloned.total() >= _FEWEST_COLONS and max(coloned.values()) >= _TWICE:
        sure.update(coloned)
    count = Counter(name[0].cut(text) for name in names if name is not None)
    if not count:
        return [None] * len(names)
    listed = {match["name"] or match["other"] for match in _LISTED.finditer(text)} & set(count)
    again = {name for name in count if name.rpartition(" ")[2] in members}
    turns = {name for name, number in count.items() if number >= _TWICE} | sure | listed | again
    if len(turns) < _TWICE:
        return [None] * len(names)
    turns |= {name for name in count if name.lower() in HOSTS}
    kept = [name if name and name[0].cut(text) in turns else None for name in names]
    return [*(None if following else name for name, following in pairwise(kept)), None]


def _name_line(text: str, line: Span) -> re.Match[str] | None:
    """Return a line that may be a name, alone or with a post, a role and a time: each of its words has a capital."""
    match = _OWN_LINE.fullmatch(text, *line) or _POST_LINE.fullmatch(text, *line)
    if match is None:
        return None
    words = match["label"].split()
    named = all(not word[0].islower() or word in SMALL_IN_NAMES or word == "of" for word in words)
    return match if named else None  # "of": Lord Hale of Ely


def _member(text: str, lines: Sequence[Span], at: int) -> Span | None:
    """Return who speaks as a parliament's record has it: with seat, party or office in the same line, or in the next."""
    line = lines[at]
    if _CHAIR_LINE.fullmatch(text, *line):
        return line
    alone = _MEMBER_LINE.fullmatch(text, *line)
    if alone:
        return Span(*alone.span("label" if alone["label"] else "holder"))
    seated = any(_SEAT_LINE.fullmatch(text, *following) for following in lines[at + 1 : at + 2])
    if seated and _MEMBER_NAME.fullmatch(text, *line):
        return line
    holder = _HOLDER_LINE.fullmatch(text, *line)
    office = not at or text.startswith(_OFFICE_LINES, lines[at - 1].start)
    return Span(*holder.span("label")) if holder and office else None


def is_office(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph is nothing but an office, as pages print it below the name of who speaks."""
    return (
        text.startswith(_OFFICE_LINES, paragraph.start)
        and text.count(" ", *paragraph) < _OFFICE_WORDS
        and all(word[0].isupper() or word in SMALL_IN_ROLES for word in paragraph.cut(text).split())
        and text[paragraph.end - 1].isalpha()
    )


def is_of_parliament(text: str, labels: Sequence[Label | None]) -> bool:
    """Return whether labels are those of a parliament's record, where who asks speaks as all others do."""
    asked = any(label is not None and label[0].cut(text).upper() in QUESTION_LABELS for label in labels)
    return any(
        text.startswith("):", label[0].end)
        or (not asked and text[max(label[0].start - 2, 0) : label[0].start - 1].isalpha())  # behind an office
        or _IN_CONGRESS.match(text, label[0].start)
        or _IN_EUROPE.match(text, label[0].start)
        or _MEMBER_LINE.fullmatch(text, text.rfind("\n", 0, label[0].start) + 1, label[1].end)
        or _SEAT_LINE.match(text, min(label[1].end + 2, len(text)))
        or _PARLIAMENT.search(text, label[0].start, label[1].start) is not None
        for label in labels
        if label is not None
    )


def is_of_sitting(text: str, labels: Sequence[Label | None]) -> bool:
    """Return whether labels are those of a sitting or of a call with investors: who asks there speaks for himself or herself."""
    called = any(label is not None and label[0].cut(text).lower() == "operator" for label in labels)
    return called or _IN_ORDER.search(text) is not None


def _is_role(name: str, role: str) -> bool:
    """Distinguish a role behind a name from a sentence that goes on: "ROE, HOST", "Ann Roe, the mayor of Ely"."""
    return role.isupper() or (" " in name and len(role.split()) <= _ROLE_WORDS)
