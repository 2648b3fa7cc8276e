"""Lines that wire services, press offices and printers set around a text: slugs, advisories, signs of continuing and of the end."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from onrecord.ingest.formats.stated.agencies import agency_of_dateline
from onrecord.ingest.formats.text.header_line import HeaderLine

_SLUG = re.compile(
    r"\^?(?:AP|BC|AM|PM)-{1,2}[A-Z].{0,100}"  # AP: "AP-EU--Ferry Line,1st Ld-Writethru,380"
    r"|(?:PA )?\d [A-Z]{3,20} .{2,60}|[a-z] [a-z] (?:AP|BC|AM|PM)-.{3,80}\d{4}|[A-Z]{3}\d{3,5}"
    r"|[a-z]{2,4}\d{3,4} \d [a-z]{1,4} \d{1,5}\s.{0,30}\d{4}|(?:[\w &-]{2,30}/){1,4}"  # dpa: "ecp0007 4 s 850  dpa-tns 0908", "Football/NFL/"
    r"|[A-Z][\w’'.]{1,24}(?:[- ]{1,2}[A-Z][\w’'.]{0,24}){0,5}, ?\d(?:st|nd|rd|th) (?:Ld|NewsAlert)\b.{0,40}"  # AP: "Bakers-Strike,1st Ld-Writethru"
    r"|[A-Z]{1,4}(?:/[A-Z\d.]{1,9}){1,5}"  # United Nations: "SG/SM/20635"
    r"|[A-Z]{2,4}\d{1,3} [A-Z]{2,12}(?:-[A-Z]{2,12}){1,3}.{0,40}"  # PTI: "DEL23 UP-FERRY"
    r"|[A-Z]{3,15}(?:-[A-Z\d]{2,15}){2,5}"  # PTI: "FERRY-STRIKE-KERALA"
    r"|[a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){1,6}(?:,[A-Za-z0-9 /-]{1,20}){0,2}"  # AFP: "storm-weather-power,lead"
    r"|[A-Z][a-z]{1,20}(?:-[A-Za-z0-9]{2,20}){2,6}(?:,[A-Za-z0-9 /-]{1,20}){0,2}|APNewsAlert|AP News ?Alert"
)
_ADVISORY = re.compile(
    r"\(?(?:Eds?|Editors?|Editor[’']s note|Note to editors?|Attention editors?)\s?: \S.*"
    r"|(?:[A-Z]{2,4} )?Photos? [A-Z]{2,6}\d{2,5}(?:, [A-Z]{2,6}\d{2,5}){0,9}"
    r"|\((?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Writes through|Removes|Clarifies|Fixes) [^()]{4,}\)"
    r"|\(?(?:strictly )?(?:under )?embargo(?:ed)?\b(?: until| till| to|:| for).{1,80}"
    r"|(?:not|hold) for (?:publication|release|broadcast|use)(?: (?:before|until)\b.{1,60})?"
    r"|this (?:article|story|post) is (?:more than|over) \d{1,3} (?:years?|months?|weeks?) old"
    r"|editorial contacts?:?|attention [-–—] .{3,80} ?///|/{3}.{3,80}/{3}",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:urgent|flash|bulletin|=?\((?:(?:with )?(?:picture|photo|video|graphic|infographic|file picture)s?)(?: .{0,20})?\)=?|infinite scroll enabled|(?:sponsored|promoted)(?: content| post)?|paid post|for immediate release|(?:press|news|media) (?:release|advisory|statement)(?: (?:(?:no\.?|number|#) ?[\w/-]{1,12}|\d[\w/.-]{0,12}))?|vol\. ?[\dIVXLC]{1,6}\b.{0,120}|price (?:one|two|three|\d)\b.{2,30}|embargoed until\s.{1,60}|advertisement"
    r"|(?:timer )?\d{1,3}(?: ?[–—-] ?\d{1,3})?[ -]?min(?:ute)?s?\.?(?: to)? read|(?:est(?:\.|imated)? )?reading time:?\s(?:about )?\d{1,3}(?: ?[–—-] ?\d{1,3})?\smin(?:ute)?s?"
    r"|issue (?:no\.? ?)?\d{1,4}(?:\W{1,3}.{3,30}\b\d{4})?|(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december) (?:issue )?\d{4}|(?:\d{1,6} )?shares?|compiled (?:from|by) [^“”\".]{0,40}\b(?:reports|staff|agencies|services)"
    r"|a\+(?: ?/? ?a-?)?|a-(?: ?/? ?a\+)?|(?:©|\(c\)|copyright (?=©|\(c\)|\d{4})).{2,100}|(?:photos?|photographs?|photography|pictures?|illustrations?|video|graphics?)(?: by|:) (?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}(?: ?/ ?[A-Z][\w ]{1,30}| via [A-Z][\w ]{1,30})?)"
    r"|image (?:source|caption|credit),? ?\S.{0,200}"
    r"|\d{1,3}[- ]minute (?:listen|read|watch)|download(?: audio)?|headshot|(?:author|profile) (?:photo|picture|image)|\+? ?follow(?:ing)?|why you can trust .{2,30}|[∙·•|–—-]{1,2}(?: ?(?:paid|preview|free))?|\d{1,4}(?=\Z)"
    r"|(?:peer-reviewed publication|(?:business|meeting|grant and award) announcement|research news|reports and proceedings)"
    r"|skip to (?:main )?(?:content|navigation)|return to .{3,40} page|listen & follow|heard on .{3,60}|bookmark|log in, register or subscribe.{0,60}|a a a|notice: transcripts are .{3,150}|whatsapp|telegram|copy (?:link|url)|facebook|twitter|x|reddit|linkedin|pinterest|threads|bluesky|flipboard|messenger|tumblr|tweet|comments?(?: \(\d{0,5}\))?|share (?:on|via) .{1,20}|e-?mail|gift this article|resize font|add as preferred source.{0,40}|share(?: this(?: article| story)?)?|print(?: this)?|save(?: article| for later| story)?|add to (?:bookmarks|favou?rites|reading list|saved stories)|read aloud|text size(?: a a a)?|getty images|ai summary|read in app|add to list|view comments|watch live|gift article|play(?: video| audio)?|(?:\d{1,3}(?:\.\d)?k|\d{1,6}) shares|a{2,3}|leave a (?:comment|reply)|(?:image|picture|photo)s?: (?:getty(?: images)?|supplied|shutterstock|file|istock)|listen(?: to (?:this )?(?:article|story)(?: ·.{1,40})?)?(?: ?[·•|–-] ?\d{1,2}(?::\d{2})? ?min(?:ute)?s?)?(?: ?[·•|–-] ?\d{1,2}:\d{2})?|share full article"
    r"|menu|search|navigation|(?:open|close|main) (?:navigation )?menu|sign (?:in|up|out)|log ?(?:in|out)|subscribe(?: now| today)?|register|my account|newsletters?|e-?paper|live tv|watch live|donate"
    r"|transcript|this editable transcript was computer generated\b.{0,200}|.{0,80}\b(?:audio|video|file|recording|transcript)\b.{0,20}\b(?:automatically|machine|computer)[- ](?:transcribed|generated|created)\b.{0,200}|otter\.ai|descript|trint|(?:transcribed by )?(?:https?://)?(?:www\.)?(?:otter\.ai|rev\.com|temi\.com)|(?:page|pg\.?) ?[A-Z]{0,2}-?\d{1,3}"
    r"|\d{1,2}:\d{2} [AP]\.M\. [A-Z]{2,4}|this is a rush transcript\b.{0,200}|from the .{3,80}\[www\.[\w.]{3,40}\]"
    r"|\[[^\[\]“”\"]{3,120}\]"  # what an archive or a parliament notes above: "[House Hearing, 117 Congress]"
    r"|(?:downloaded|clipped|printed|retrieved|accessed|exported)(?: on| by)?:? .{0,40}\d{4}(?:,? \d{1,2}:\d{2}.{0,6})?"
    r"|\d{1,6} comments?|\d{1,6} words|\d{1,3}(?: ?[–—-] ?\d{1,3})? min(?:ute)?s?|(?:\d{1,2}h )?\d{1,2}m(?: \d{1,2}s)?|[^\s@]*@[\w.-]+)",
    re.IGNORECASE,
)
_POINT = re.compile(r"\*{1,2} \S.{0,200}")
_PAGE_MARK = re.compile(
    r"\(?-{0,2} ?(?i:more) ?-{0,2}\)?|(?:# ?){2,6}|[-–—]{1,2} ?(?:30|0|(?i:ends?)) ?[-–—]{1,2}|\(?ENDS?\)?"
    r"|\(?(?:END|End) OF (?:RELEASE|TEXT|STORY)\)?"
    r"|(?:AP|BC|AM|PM)-.{0,60}\b\d{1,2}(?:st|nd|rd|th) Add\b.{0,20}"
    r"|[a-z][\w’ /-]{1,30} (\d)-\1-\1|(?i:(?:first|second|third|1st|2nd|3rd) add|add (?:one|two|three|\d))(?: .{1,30})?"
    r"|(?i:this (?:editable )?transcript was (?:computer|automatically) generated)\b.{0,200}"
    r"|[-–—]{1,2} ?[Pp](?:age|\.) ?[A-Z]{0,2}-?\d{1,4} ?[-–—]{1,2}"
    r"|\[{1,2}Page [A-Z]{0,2}\d{1,6}\]{1,2}|[_=]{3,120}|[-–—~]{3,120}|#{5,120}"
    r"|(?:[Ss]ee|[Tt]urn to|[Pp]lease see) [A-Z][A-Z’' -]{2,30}, ?(?:[Pp]age )?[A-Z]?\d{1,3}|(?:Continued|From|Cont[’']d) (?:on |from )?(?:[Pp]age )?[A-Z]?\d{1,3}",
)
_PAGE_NUMBER = re.compile(r"[-–—| ]*(?:[Pp]age|PAGE|p\.)?\s{0,4}\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?[-–—| ]*")
_LINE_NUMBER = re.compile(r"[ \t]{0,14}(\d{1,2})(?:[ \t]|$)")
_SPACED = re.compile(r"(?<!\S)[A-Z](?: [A-Z]){2,30}(?:  ?(?: [A-Z]){2,30}){0,4}(?![^\s.,:;])")
"""Words that a court's transcript spaces out: "P E T R A   V O S S"."""
_FEWEST_NUMBERS = 8
_NUMBERED = 0.8
"""Of lines with a number, and their share of all, in a transcript that counts its lines."""
_BELOW_TITLE = 2
"""Lines with a number for each above the first of them, which tell whose deposition it is."""
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*\s*\Z")


def is_wire_line(line: str) -> bool:
    """Return whether a header's line says nothing of the article: a slug, a word to editors, page furniture."""
    return any(pattern.fullmatch(line) for pattern in (_FURNITURE, _SLUG, _ADVISORY))


def is_advisory(line: str) -> bool:
    """Return whether a line is a word to editors, which no title is."""
    return _ADVISORY.fullmatch(line) is not None


def lines_of_points(lines: Sequence[str], read: Sequence[HeaderLine | None]) -> int:
    """Return how many lines the points of a wire's report take, each behind an asterisk, above another line of its header.

    Args:
        lines: From the first that may be a point on.
        read: What they state.
    """
    points = list(takewhile(_POINT.fullmatch, lines))
    below = len(points)
    followed = below < len(read) and (read[below] is not None or agency_of_dateline(lines[below]) is not None)
    return len(points) if followed else 0


def is_page_mark(line: str) -> bool:
    """Return whether a paragraph is nothing but a sign that the text goes on, or ends: "(MORE)", "###", "-30-"."""
    return _PAGE_MARK.fullmatch(line) is not None


def place_among(whole: list[str], number: int) -> int:
    """Return where in the text the paragraph stands that is this one when page marks are left out."""
    places = [index for index, paragraph in enumerate(whole) if not is_page_mark(paragraph)]
    return places[number] if places else number


def without_page_numbers(raw: str) -> str:
    """Leave out the numbers and running heads of pages that form feeds part, and join what runs over a page's end."""
    if "\f" not in raw:
        return raw
    pages = [page.strip("\n").split("\n") for page in raw.replace("\r\n", "\n").split("\f") if page.strip()]
    heads = [_DIGITS.sub("0", page[0].strip()) for page in pages]
    joined = ""
    for page, head in zip(pages, heads, strict=True):
        lines = page[1:] if joined and heads.count(head) > 1 else page
        text = "\n".join(_without_number(lines)).strip("\n")
        runs_on = joined and text.lstrip()[:1].islower() and _ENDS.search(joined) is None
        joined += ("\n" if runs_on else "\n\n") + text if joined else text
    return joined


def without_line_numbers(raw: str) -> str:
    """Leave out the numbers that transcripts of courts print before each line, from 1 to the page's last one again and again."""
    lines = raw.replace("\r\n", "\n").split("\n")
    numbers = [(index, _LINE_NUMBER.match(line)) for index, line in enumerate(lines) if line.strip()]
    first = _first_counted(numbers)
    above, numbers = numbers[:first], numbers[first:]
    if len(above) * _BELOW_TITLE > len(numbers):
        return raw
    counted = [int(match[1]) for _, match in numbers if match is not None]
    goes_on = sum(after in (before + 1, 1) for before, after in pairwise(counted))
    if (
        len(counted) < _FEWEST_NUMBERS
        or len(counted) < _NUMBERED * len(numbers)
        or goes_on < len(counted) - 2
    ):
        return raw
    for index, match in [(index, None) for index, _ in above] + numbers:
        if match is not None:
            lines[index] = lines[index][match.end() :]
        elif lines[index].strip().isdigit():
            lines[index] = ""
    return _SPACED.sub(
        lambda words: " ".join(one.replace(" ", "") for one in words[0].split("  ")), "\n".join(lines)
    )


def _first_counted(numbers: Sequence[tuple[int, re.Match[str] | None]]) -> int:
    """Return the place of the first line with a number whose next one has the number after it."""
    pairs = enumerate(pairwise(match and int(match[1]) for _, match in numbers))
    return next((at for at, (one, other) in pairs if one is not None and other == one + 1), 0)


def _without_number(lines: list[str]) -> list[str]:
    """Leave out a page's number in its first or its last line."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    edges = {filled[0], filled[-1]} if filled else set()
    return [
        line
        for index, line in enumerate(lines)
        if index not in edges or _PAGE_NUMBER.fullmatch(line.strip()) is None
    ]
