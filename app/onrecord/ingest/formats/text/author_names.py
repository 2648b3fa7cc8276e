"""The names in one statement of who wrote an article, without posts, places, papers, addresses and dates."""

import re
from collections.abc import Collection, Sequence

from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.ingest.formats.markup.blocks import letters
from onrecord.ingest.formats.stated.agencies import IN_BYLINES
from onrecord.ingest.formats.stated.dates import without_dates
from onrecord.ingest.formats.stated.people_lines import is_desk, is_title_of_paper
from onrecord.ingest.formats.text.author_posts import KINDS, ROLE, ROLE_BEFORE, ROLE_BEHIND
from onrecord.ingest.formats.text.author_works import without_works
from onrecord.text.lexicon import words

WORKS = (
    r"(?:(?:(?:produced|researched|photographed|filmed|written|reported)\s(?:and|&)\s)?(?:story|report(?:ing)?|text|words|written|reported|posted|published|submitted|compiled|contributed|created|hosted|analysis|review|opinion"
    r"|commentary|comment|interview(?:s|ed)?(?: conducted)?|(?:guest )?(?:column|essay|commentary)|exclusive|guest post|as told to)(?:\s(?:and|&)\s(?:photo(?:s|graphs?|graphy)?|pictures?|images?|video|illustrations?))?)"
)
_LABEL = rf"(?:authors?(?: of (?:the|this) (?:article|story|post))?|reporters?|writers?|{WORKS})"
_LEAD = re.compile(
    rf"(?:exclusive\W{{1,3}})?(?:(?:{WORKS}\s+)?(?:by|from)\b\s*(?::\s*|\s)|By(?:by\s|(?=(?-i:[A-Z])))|as told to\s|(?:edited|curated)\sby\s|{_LABEL}\s*[:–—-]\s*|authors?\s|writers?\s|(?-i:P[ao]r|Door|Von)\s(?=(?-i:[A-Z])\S+\s(?-i:[A-Z])))",
    re.IGNORECASE,
)
BEHIND_DATE = re.compile(
    rf"(?<=\d)(?: in [A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){{0,3}})?[\s,|–—-]{{1,4}}(?=[Bb]y\s|(?:(?i:authors?|{WORKS})):\s)"
    rf"|(?i:(?:photo\w*|pictures?|images?|illustrations?|video)(?:\sby\s|:\s)[^,;|/•\n]{{3,60}}[,;|/•]\s?(?:and\s)?(?={WORKS}(?:\sby\s|:\s)))"
)
"""Where a byline begins that stands behind a date in one line, or behind who took the pictures."""
_AFTER_NAMES = r"(?i:photo\w*|pictures|illustrat\w+|video|graphics|edited|editing|translated|additional reporting)(?i:\sby\s|:\s)|(?i:with\s(?:additional\s)?(?:reporting|research|files|inputs?)\s(?:by|from)\s)"
_OTHER_WORK, _CODE = re.compile(_AFTER_NAMES), re.compile("[A-Z]{2,4}")
_BESIDE = re.compile(
    r"(?i:(?:leave a |no )?comments?|leave a reply)|M\.?D\.?|Ph\.?D\.?|RN|J\.?D\.?|MPH|MBA|MSc|DVM|Esq\.?"
)
"""Buttons and degrees."""
_SEPARATOR = re.compile(
    rf"\s*(?P<mark>,\s*(?:and\b|&)|[,;|/&•·\n]|\s[-–—]\s|\b(?:and|AND)\b|\bwith\b(?!\s(?i:(?:additional\s)?(?:reporting|research|files|inputs?)\s))|[.,]?\s(?={_AFTER_NAMES}))\s*"
)
"""What stands between names as pages print them, or before those who did something else."""
_JOINING = ("and", "&", "with")
_SUFFIX = re.compile(r",\s(?=(?:[JS]r|I{2,3}|IV)\b)")  # a comma within a name
_BEHIND_NAME = re.compile(
    r"\s(?:(?:(?i:on|in|for|at|from|special to|courtesy of)\s+)+(?=(?:the\s|The\s)?[A-Z\d])|(?i:on|at|in)\Z|(?i:published|posted|updated)\b|(?=\d)).*",
    re.DOTALL,
)
"""What may follow a printed name: the day, the place, the paper."""
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:\s(?:[^\W\d_][\w.’'-]*|[(“\"‘'][^\W\d_][\w.’'-]*[)”\"’'])){1,5}")
"""Two words or more; one of them may be what friends say."""
_OF_LANDS = words(
    "Falls Beach River Lake City County Park Island Islands Bay Hills Valley Town Harbour Harbor Bridge Street Road Square Coast Court Mountains"
)
"""Last words of places, whose first may be a given name."""
_NOBODY = words("unknown none null n/a na undefined anonymous test user author name guest nan gmt utc")
"""What systems state where there is no author."""
_COMPANY = re.compile(r",? (?:Inc|Ltd|LLC|LLP|PLC|plc|Corp|GmbH)\.?\s*\Z")  # what a firm is, behind its name
_FUNCTION = words(
    "Staff Editor Editors Correspondent Correspondents Reporter Reporters Writer Writers Journalist Journalists Photojournalist Presenter Freelancer Stringer Desk Team Newsroom Editorial Admin Contributor"
    " Contributors Columnist Fellow Researcher User Administrator Webmaster Office Department Service Services Agency Agencies Newsdesk Newswires Wires"
)
_OF_ORGANIZATIONS = words(
    "News Press Network Media Affairs Bureau Group Institute University Foundation Council Newswire Newspaper Newspapers Online Digital Sport"
    " Sports Politics Business Reports Releases Release Partners Productions Studio Content Ministry Government Association Society Committee Union"
    " Party Inc Ltd Limited Plc LLC Corp Magazine Radio TV Television Broadcasting Blog Company Center Centre Opinion Analysis World Team Chief Critic Analyst Producer Photographer Program Programme Project Initiative Date Professor Lecturer Director Scholar"
)
"""Last words of what is called by capitals and is no person; a known given name before them is somebody's all the same."""
_OF_NAMES = words("de la le von van der den di del bin ibn al el da das dos du ten ter y e zu")
_PREFIXED = re.compile(r"(?:al|el|as|ad|an|ar|ul|ud|bin|d|l|m|de|van|von)[-’'](?=[^\W\d_a-z])")
"""Small letters that a surname may begin with: al-Thani, d’Angelo."""
BY = re.compile(
    rf"(?:(?i:{WORKS})\s)?(?:(?:By)?[Bb]y|BY)\b(?::\s?|\s)|By(?=[A-Z][\w.’'-]*\s[A-Z])|(?i:as told to)\s|(?i:{_LABEL}):(?:\s|(?=[A-Z][\w.’'-]*\s[A-Z]))|(?:Authors?|AUTHORS?|Writers?)\s(?=[^\W\d_a-z])"
    rf"|(?i:from\s(?:{KINDS}\s)*{ROLE}s?)\s(?=[^\W\d_a-z])"
)
"""How a line begins that names authors."""
_BY_ALONE, _BY_AGAIN = re.compile(r"\b[Bb]y\s"), re.compile(r"\A\s*(?:[Bb]y|BY)\s(?=[A-Z])")
_PLAIN_WORDS = re.compile(r"(?:[a-z’'-]+\s+){1,6}(?=[^\W\d_a-z])")
"""Words without capitals, between "By" and a name: what somebody is."""
_ADDRESS = re.compile(
    r"https?://[^\s()]+|[<(\[]?(?:e-?mail:?\s*)?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?|(?<![\w@])@\w+",
    re.IGNORECASE,
)
_ADDRESS_THEN_NAME = re.compile(r"\S+@\S+\s+\(([^()@]+)\)")  # as mail and feeds state a sender
_BRACKETS = re.compile(r"\s*(?:\([^()]{1,60}\)|\[[^\[\]]{1,60}\])(?=\Z|\s*[,;|&\n]|\s+(?:and|with)\b)")
"""What may stand behind a name: a place, a post, a site."""
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,8}", re.IGNORECASE)
_HANDLE = re.compile(r"\S*_\S*")  # what a system calls its user
_TITLED = re.compile(r"(?:(?:D[Rr]|Prof(?:essor)?|PROF|M[Rr][Ss]?|M[Ss]|MRS)\b\.?\s)+(?=[^\W\d_a-z]\S*\s\S)")
_FEWEST_WORDS, _MOST_WORDS, _MOST_AUTHORS = 2, 4, 12  # words of a person's name, names of a byline
_NO_NAMES = words(
    "The A An Our My This That These In On At And For From With Posted Published Updated Modified Submitted Created"
)
"""First words of no name."""
_SHORTEST_PAPER = 4  # letters by which a paper is known from the beginning of its name
_ACRONYM = 3  # letters of a first word in capitals, from which it is an organisation's: "BBC News"
_CAPITALS = 2  # letters at a word's end by which it is in capitals: "McDONALD"
_POSSESSIVES = ("’s", "'s")
_INITIALS = re.compile(r"\b(?<!U\.)(?<!U\. )(?<!E\.)(?!U\.\s?[SKN]\.|E\.\s?U\.)[A-Z]\.")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?i:[ap]\.?m)\b\.?|\b(?:[ACEHMP][SD]?T|AK[SD]T|A[CEW][SD]T|NZ[SD]T|CES?T|EES?T|WET|GMT|BST|IST|PKT|[WEC]AT|SAST|SGT|HKT|MYT|PHT|[JK]ST|MSK)\b"
    r"|\b(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:(?i:day)\b|\b\.?)"
)
"""What stands with a date; of capitals only zones: HART and SCOTT end in T, too."""
_SERVICE = re.compile(
    r"(?:[\w’'.-]+ ){1,4}(?:News )?(?:Agency|Agencies|Service|Services|Newswires?|Wires?|Desk|Team|Staff|Newsroom)"
    r"|(?:(?:our|a|the|from|by|special|own|staff|web|guest|senior) ){0,3}(?:correspondents?|reporters?|contributors?|writers?|representative|bureau|monitor)",
    re.IGNORECASE,
)
"""What a newsroom prints for an author who has no name."""


def names_in(statement: str, papers: Collection[str] = (), *, printed: bool) -> list[str]:
    """Return the names in one statement.

    Args:
        statement: Of a page's data, or a line of it.
        papers: Letters of names that are no author, in small letters: those of the paper.
        printed: Whether it is a printed line, of which only what looks like a person's name counts.
    """
    names: list[str] = []
    mark = ""
    parts = without_works(_parts(_bare(_undated(statement) if printed else statement)))
    if not printed and any(_is_desk(part.strip()) for part, _ in parts):
        printed = True  # beside a desk stands its paper
    for part, behind in parts:
        if names and _OTHER_WORK.match(part):
            break
        joined = mark.endswith(_JOINING)
        mark = behind
        name = _cleaned(part, papers, printed=printed, first=not names)
        if not name or _DOMAIN.fullmatch(name) or _is_of_paper(name, papers):
            continue
        if is_person(name):
            names.append(name)
        elif printed and not _may_go_on(name, behind, names):
            break  # behind the names: a date, a sentence
        elif not (printed or _stands_beside(name)) and (joined or not any(map(is_person, names))):
            names.append(name)
    return names


def without_addresses(line: str) -> str:
    """Return a line without addresses and handles."""
    return " ".join(_ADDRESS.sub(" ", line).split())


def _undated(line: str) -> str:
    """Return a printed line without its dates, and without the clock before a byline."""
    rest = without_dates(line)
    by = _BY_ALONE.search(rest) if rest != line else None
    return rest[by.start() :] if by and not _CLOCK.sub(" ", rest[: by.start()]).strip(" ,|·•–—-/") else rest


def _bare(statement: str) -> str:
    """Return a statement without addresses, what leads to the names, and brackets; nothing where it states nobody."""
    if statement.strip().casefold() in _NOBODY or _COMPANY.search(statement):
        return ""
    sent = _ADDRESS_THEN_NAME.fullmatch(statement.strip())
    bare = _ADDRESS.sub(" ", sent[1] if sent else statement)
    led = _LEAD.match(bare)
    return _BRACKETS.sub("", _SUFFIX.sub(" ", bare[led.end() :] if led else bare))


def _may_go_on(name: str, behind: str, names: Sequence[str]) -> bool:
    """Return whether names may follow what is none: a post or place between names, a word in a line of its own before them."""
    return _stands_beside(name) if names else not behind and name.istitle() and " " not in name


def without_papers(names: list[str]) -> list[str]:
    """Leave out agencies and desks, and papers beside the names of people."""
    own = [name for name in names if not (name in IN_BYLINES or _CODE.fullmatch(name) or _is_desk(name))]
    people = [name for name in own if not is_title_of_paper(name)]
    return (people if any(map(is_person, people)) else own)[:_MOST_AUTHORS]


def is_person(name: str) -> bool:
    """Return whether it is two to six words, each with a capital or a particle, and none of an office or organisation."""
    if _PERSON.fullmatch(name) is None or name.title() in PLACES or name in PLACES or name in IN_BYLINES:
        return False
    parts = name.split()
    capital = all(
        part.lstrip("(“\"‘'")[0].isupper() or part.casefold() in _OF_NAMES or _PREFIXED.match(part)
        for part in parts
    )
    owned = any(part.endswith(_POSSESSIVES) for part in parts[:-1])
    if not capital or owned or parts[0].title() in _NO_NAMES or _FUNCTION & {part.title() for part in parts}:
        return False
    first, last = parts[0], parts[-1]
    if last.title() in _OF_ORGANIZATIONS and first.title() not in given_names():
        return False
    capitals = last[-_CAPITALS:].isupper()
    return not (len(first) >= _ACRONYM and first.isupper() and first.isalpha() and not capitals)


def only_names(line: str, papers: Collection[str] = (), linked: Collection[str] = ()) -> list[str]:
    """Return the names in a line that nothing marks as a byline; none where it holds more than names, posts, papers and places.

    Args:
        line: The line.
        papers: As of `names_in`.
        linked: What of it leads to authors' pages.
    """
    bare = without_dates(_SUFFIX.sub(" ", line))
    parts = [" ".join(_CLOCK.sub(" ", part).split()).strip(" .:–—-") for part, _ in _parts(bare)]
    parts = [part for part in parts if part]
    placed = any(part.title() in PLACES for part in parts)
    names = [
        part
        for part in parts
        if may_be_person(part) or (is_person(part) and (part in linked or (placed and part.isupper())))
    ]
    beside = all(
        part in names or _stands_beside(part) or letters(part).casefold() in papers for part in parts
    )
    return names if names and parts[0] in names and beside else []


def may_be_person(line: str) -> bool:
    """Return whether a line that nothing marks as a byline is a person's name: a known given name first, or an initial in it."""
    if not is_person(line) or is_title_of_paper(line) or len(line.split()) > _MOST_WORDS:
        return False
    first, *_, last = line.split()
    if last.title() in _OF_LANDS or (first.title() in PLACES and last.title() not in surnames()):
        return False
    return first.title() in given_names() or _INITIALS.search(line) is not None


def _is_of_paper(name: str, papers: Collection[str]) -> bool:
    """Return whether a name is the paper's, or the beginning of it; a person may have a paper of his or her own."""
    own = letters(name).casefold()
    if is_person(name) and name.split(maxsplit=1)[0].title() in given_names() and not is_title_of_paper(name):
        return False
    short = own.removeprefix("the")
    return own in papers or any(
        len(short) >= _SHORTEST_PAPER and paper.removeprefix("the").startswith(short) for paper in papers
    )


def _is_desk(name: str) -> bool:
    return is_desk(name) or _SERVICE.fullmatch(name) is not None


def _parts(statement: str) -> list[tuple[str, str]]:
    """Return what stands between separators, each with the separator behind it."""
    parts, start = [], 0
    for match in _SEPARATOR.finditer(statement):
        parts.append((statement[start : match.start()], match["mark"].strip().lower()))
        start = match.end()
    return [*parts, (statement[start:], "")]


def _stands_beside(name: str) -> bool:
    """Return whether it is what is printed beside names: a post, a place, a paper, a figure."""
    parts = name.split()
    return (
        bool(_FUNCTION & {part.title() for part in parts})
        or name in PLACES
        or name.title() in PLACES
        or name in IN_BYLINES
        or is_title_of_paper(name)
        or any(map(str.isdigit, name))
        or name.startswith("in ")
        or _BESIDE.fullmatch(name) is not None
    )


def _cleaned(part: str, papers: Collection[str], *, printed: bool, first: bool) -> str:
    """Return one name without what is printed before and behind it; `first`: none was read before it."""
    name = _TITLED.sub("", " ".join(_BY_AGAIN.sub("", part).split()), count=1)
    if _HANDLE.fullmatch(name):
        return ""
    for role in (ROLE_BEFORE, _PLAIN_WORDS):
        match = role.match(name)
        if match and is_person(_BEHIND_NAME.sub("", name[match.end() :])):
            name = name[match.end() :]
    bare = _without_place(_BRACKETS.sub("", _BEHIND_NAME.sub("", name)))
    for one in (bare, _without_role(bare, first=first), _of_capitals(bare), _without_paper(bare, papers)):
        if one != name and is_person(one):
            return one
    return bare if printed else name


def _without_role(name: str, *, first: bool) -> str:
    """Return a name without the post behind it; behind another name such a line may be a post alone."""
    rest = ROLE_BEHIND.sub("", name)
    of_place = rest != name and rest.rpartition(" ")[2] in PLACES and is_person(rest.rpartition(" ")[0])
    rest = rest.rpartition(" ")[0] if of_place else rest
    return rest if first or may_be_person(rest) else name


def _without_place(name: str) -> str:
    """Return a name in small letters without the place in capitals behind it."""
    rest, _, place = name.rpartition(" ")
    return (
        rest
        if place.isupper() and not rest.isupper() and place.title() in PLACES and is_person(rest)
        else name
    )


def _of_capitals(name: str) -> str:
    """Return the words in capitals with which a name in capitals begins: what follows them is no part of it."""
    parts = name.split()
    count = next((at for at, part in enumerate(parts) if not part.isupper()), len(parts))
    if count < _FEWEST_WORDS or len(parts[count - 1]) < _ACRONYM or parts[count:][:1] in (["Jr."], ["Sr."]):
        return name
    return " ".join(parts[:count])


def _without_paper(name: str, papers: Collection[str]) -> str:
    """Return a name without the paper or agency that is printed right behind it."""
    parts = name.split()
    for at in range(_FEWEST_WORDS, len(parts)):
        end = " ".join(parts[at:])
        if end in IN_BYLINES or letters(end).casefold() in papers or is_title_of_paper(end):
            return " ".join(parts[:at])
    return name
