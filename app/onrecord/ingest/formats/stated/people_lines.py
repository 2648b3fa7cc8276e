"""Lines that name who wrote an article, or where it was printed."""

import re

from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.ingest.formats.stated.agencies import AGENCIES
from onrecord.text.lexicon import words

_BYLINE = re.compile(
    r"(?:\([A-Z][\w ]{1,20}\)\s)?(?:(?:Analysis|Interview|(?:Story|Text|Words)(?: and (?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Vv]ideo))?|Report|Written|Reported|Opinion|Commentary|Review)\s)?"
    r"(?:[Bb]y|BY)(?:\s[—–-])?\s(?P<who>[^\W\d_a-z][^.!?;:|]*(?:\.[^.!?;:|]+)*)"
)
_NAME_AND_POST = re.compile(
    r"(?P<name>[^,:]{4,60}?)(?:,\s(?P<post>\S.*)|\sin\s(?P<where>[A-Z][^,:.!?]{1,40})|\sfor\s(?P<paper>[A-Z][^,:.!?]{1,60}))"
)
_OUR = re.compile(
    r"\A[Bb]y (?:our |the )?(?:own )?(?:[a-z]+ ){0,3}(?:reporter|correspondent|editor|writer)s?,? (?=[A-Z])"
)
"""Before a name: "by our chief reporter, Ann Roe"."""
_SMALL = words("and of for the in at with de la van von der den di del bin al to")
_BYLINE_WORDS = 14
_LONGEST_BYLINE = 300
"""Characters; what is longer is text."""
_STAFF = re.compile(
    r"(?:[A-Z][\w’'-]*\s){0,4}(?:(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Journalist)s?|Chief|Staff|Fellow)"
    r"|(?i:staff writer|staff reporter|reporter|correspondent|editor|columnist|contributor)"
)
_WRITES = ("Writer", "Reporter", "Correspondent", "Columnist")
"""Last words of posts that nobody has but who writes."""
_WHERE = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,3}(?:reported|contributed reporting) from [A-Z][^.“”]{2,80}\.|(?:Reporting|Writing) (?:from|in) [A-Z][\w .,’'-]{1,40}|[A-Z][\w ]{2,30} (?:editor|reporter|correspondent|writer)(?:, [A-Z][\w ]{1,30})?"
)
"""What stands below a name on pages: from where he or she reports, and on what."""
_NAME_THEN_POST = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}),? (?P<post>[A-Z][\w ]{0,30}(?:editor|reporter|correspondent|writer|columnist))"
)
_ACADEMIC_POST = (
    r"(?:(?:Associate|Assistant|Adjunct|Senior|Junior|Visiting|Emeritus|Emerita|Research|Honorary|Principal|Postdoctoral|Distinguished|Clinical|Teaching)\s){0,3}"
    r"(?:Professor|Lecturer|Fellow|Researcher|Reader|Chair|Director|Dean|Scholar|Scientist|Economist|Ph\.?D (?:[Cc]andidate|[Ss]tudent|[Rr]esearcher))\b"
)
_ACADEMIC = re.compile(
    rf"{_ACADEMIC_POST}[^.!?;:“”\"]{{0,120}}\b(?:University|Universit[àéä]t?|College|Institute|School|Academy)\b[^.!?;:“”\"]{{0,60}}"
)
_DESK = re.compile(
    r"(?:News |Wire |Press )?Agencies|Agency reports?|(?:News|Web|Online|City|National|Foreign) Desk|(?:Online|Web|Digital|News) (?:Editors?|Team|Staff)|Staff (?:Writers?|Reporters?|report)|(?:(?:By|From) )?(?:(?:the )?(?-i:[A-Z][\w.’'-]* ){1,4})?staff reports?"
    r"|(?:News )?Wires?(?: (?:services|reports))?|Express News Service|(?-i:(?!By |BY )(?:The |THE )?(?:[A-Z][\w.&’'-]* ){1,4}(?:Bureau|BUREAU|Desk|DESK|Reporter|REPORTER|Correspondent|CORRESPONDENT))|(?:(?:From|By) )?(?:Our|A) (?:Own )?(?:[A-Z][a-z]+ ){0,2}(?:Reporters?|Correspondents?|Bureau)(?: in (?-i:[A-Z][\w’'-]+)(?: (?-i:[A-Z][\w’'-]+)){0,2})?|(?:From )?(?:Special|Staff) Correspondents?",
    re.IGNORECASE,
)
_POST_BEHIND = re.compile(r"(?:,\s|\s(?:-|–|—|\|)\s|,?\sand\s)(?P<post>[^,]+?)\.?\Z")
_POST_WORD = re.compile(
    r"(?i:(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|critics?|journalists?|chief|staff|fellow|bureau|desk))"
)
_NAME_AND_TITLE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+) (?P<post>(?:[A-Z][\w&/’'-]* ){0,4}(?i:reporter|correspondent|editor|writer|columnist|journalist|staff))"
)
"""A name and a post without a comma: "Gwen Parry Local Democracy Reporter"."""
_OFFICE_OF_AUTHOR = re.compile(
    r" ?\((?i:authors?|staff|writers?|reporters?|editors?|freelance|columnists?|now|earlier|until [\d.:]{1,5} ?(?:[ap]m)?)\)"
)
_FROM_WHERE = re.compile(r"(?<=[a-z]{2}) (?:in|at) [A-Z][\w.’'-]+(?:(?: |, )[A-Z][\w.’'-]+){0,2}\Z")
"""Behind names: "Ann Roe and Tom Field in Ely"."""
_PLACE_AFTER_POST = re.compile(r",? in [A-Z][\w .’'-]{1,40}\Z")
_FOR_PAPER = re.compile(r" FOR [A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,4}\Z")
_FOR_HOUSE = re.compile(
    r",? (?:for|of|[Ss]pecial to)(?: the)? (?P<paper>(?:The )?[A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,4})\Z"
)
_FOR = re.compile(r"\Afor (?:the )?(?=[A-Z])")
_FROM_PLACES = re.compile(r"(?<=[a-z]{2}) in [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?(?= and |, )")
"""Between names: "Ann Roe in Ely and Tom Field"."""
_MAIL = re.compile(r",? ?[(<]?\S*@[\w.-]+[)>]?")
_SUFFIX = re.compile(r"(?:Jr|Sr|I{1,3}|IV|MD|PhD|Ph\.D|QC|KC|MP)\.?")
_BETWEEN_NAMES = re.compile(r"(?:,\s(?:and\s)?|\sand\s|\s&\s)")
_INITIAL = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2,3}")
_PARTICLES = words("van der den de la del von di da dos el al bin ibn ter ten")
"""Small words within names."""
_ELIDED = re.compile(r"(?<=\A[A-Z])[’'](?=[A-Z])")
_OF_STATES = words("U.S. U.N. U.K. E.U. D.C.")
_FEWEST_WORDS, _MOST_WORDS = 2, 4
"""Of a person's name."""
_PAPERS = words(
    "Post Times Herald Tribune Gazette Journal News Chronicle Guardian Observer Telegraph Star Sun Mail Express Mirror"
    " Press Register Courier Dispatch Sentinel Examiner Inquirer Enquirer Globe Record Review Reporter Bulletin Monitor"
    " Independent Echo Argus Mercury Advertiser Democrat Ledger Magazine Weekly Broadcasting Radio Television TV Newswire"
    " Sentry Beacon Banner Messenger Patriot Pioneer Bee Digest Lantern Packet Clarion Intelligencer Standard Today Online FM Fm Spectator Statesman Voice Network"
)
"""Last words of what newspapers, magazines and stations are called."""
OUTLETS = frozenset(
    entry.replace("_", " ")
    for entry in words("""
    Sky_News ITV_News CTV_News Global_News RTÉ_News RNZ Stuff Newshub SBS_News Channel_NewsAsia CNA 1News STV_News
    ABC_News Al_Jazeera Al-Monitor Axios BBC BBC_News CBC CBS_News CNBC CNN Deutsche_Welle DW Der_Spiegel Euronews
    Forbes Fortune Fox_News Haaretz Jerusalem_Post Le_Monde NBC_News Newsweek NPR PBS ProPublica RTÉ
    Semafor Slate The_Atlantic The_Conversation The_Economist The_Hill The_Intercept The_Nation
    The_New_Yorker The_Verge The_Age Time Vox Wired Ynet
    """)
)
"""Papers and stations that are known by a name without such a word."""
_STATION = re.compile(
    r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM)|(?:-(?:TV|FM|AM))? (?:[A-Z][\w&]{2,12} )?(?:News|Channel|Radio)(?: \d{1,2})?| \d{1,2})"
    r"|(?:ABC|BBC|CBC|CBS|CTV|ITV|NBC|NPR|RNZ|SBS|STV|FOX|Fox|PBS|RTÉ) (?:[A-Z][a-z]{2,14}(?: \d{1,2})?|\d{1,2})|(?:[A-Z][\w&]{2,12} ){0,2}(?:News|Channel|Radio) \d{1,2}"
    r"|(?:The )?(?:Daily|Weekly) [A-Z][a-z]{2,14}"
)
"""Broadcasters by their letters or their channel, and papers by how often they appear."""
_PLACE_BEHIND = re.compile(r"(?:\s\([A-Z][\w .,’'-]{1,30}\)|\sof\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_SMALL_OF_PAPERS = words("and of the de la le")
_PAPER_WORDS = 6
_LONGEST_PUBLISHER = 8
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]")


def is_byline(line: str) -> str | None:
    """Return whom a byline names: "By" and capitalised words, nothing else, or a name and what he or she is there."""
    line = _OUR.sub("By ", line)
    match = _BYLINE.fullmatch(_MAIL.sub("", line) if "@" in line else line)
    if match is None:
        return _byline_without_by(line)
    named, _, post = match["who"].partition(", ")
    post = _PLACE_AFTER_POST.sub("", post)
    if post and names_or_looks(named) and (is_post_word(post) or is_title_of_paper(post)):
        return f"{named}, {post}"  # "Hanna Frost, transport correspondent, in Ely"
    printed = match["who"].replace(",", " ").split()
    if len(printed) > _BYLINE_WORDS or not all(w.lstrip("(")[:1].isupper() or w in _SMALL for w in printed):
        return None
    return match["who"]


def _byline_without_by(line: str) -> str | None:
    """Return whom a line names by what they are, or by where several of them are: "Ann Roe in Ely and Tom Field in London"."""
    if house_of(line) and opens_a_name(_FOR_HOUSE.sub("", line)):
        return line
    with_post = _NAME_THEN_POST.fullmatch(line)
    if with_post and opens_a_name(with_post["name"]):
        return with_post["name"]
    bare = _FROM_WHERE.sub("", _FROM_PLACES.sub("", line)) if " in " in line and " and " in line else line
    if bare != line and all(map(opens_a_name, _BETWEEN_NAMES.split(bare))):
        return bare
    return line if _names_with_post(line) else None


def without_posts(byline: str) -> str:
    """Return the names of a byline without what they are, whom they write for and how they are reached.

    "Ann Roe, Staff Writer, ann@post.example" is Ann Roe; a byline that is nothing else stays as it is.
    """
    if len(byline) > _LONGEST_BYLINE:
        return byline
    names = _FROM_PLACES.sub("", _OFFICE_OF_AUTHOR.sub("", _MAIL.sub("", byline)).strip(" ,;"))
    names = _bare_of_brackets(names)
    for_paper = _FOR_PAPER.search(names)
    if for_paper and names_or_looks(names[: for_paper.start()].title()):
        names = names[: for_paper.start()]
    if not names.endswith(")") and house_of(names) is not None:
        names = _FOR_HOUSE.sub("", names)
    titled = _NAME_AND_TITLE.fullmatch(names)
    if titled is not None and opens_a_name(titled["name"].title()):
        return titled["name"]
    while (match := _POST_BEHIND.search(names)) is not None and _is_no_name(
        match["post"], names[: match.start()]
    ):
        names = names[: match.start()]
    return _FROM_WHERE.sub("", names) or byline


def _bare_of_brackets(names: str) -> str:
    """Return names without a post, a paper or a place in brackets behind them: "Ann Roe (Education Editor)"."""
    bare, _, behind = names.removesuffix(")").partition(" (")
    known = (
        is_post_word(behind) or behind in AGENCIES or behind in PLACES or is_title_of_paper(behind)
        if behind
        else False
    )
    return bare if known and names.endswith(")") else names


def house_of(byline: str) -> str | None:
    """Return the paper that people write for: "Ann Roe for The Ely Post", "Ann Roe (Reuters)"."""
    behind = byline.removesuffix(")").partition(" (")[2]
    if behind in AGENCIES or is_title_of_paper(behind):
        return behind
    found = _FOR_HOUSE.search(byline)
    of_people = found is not None and all(map(_may_be_name, _BETWEEN_NAMES.split(byline[: found.start()])))
    return found["paper"] if found and of_people and is_title_of_paper(found["paper"]) else None


def _may_be_name(name: str) -> bool:
    """Return whether it is two to five words that begin and end with a capital."""
    printed = name.split()
    return (
        _FEWEST_WORDS <= len(printed) <= _MOST_WORDS + 1
        and printed[0][0].isupper()
        and printed[-1][0].isupper()
    )


def without_offices(line: str) -> str:
    """Return a line without what stands in brackets behind names: "Ann Roe (now) and Tom Field (earlier)"."""
    return _OFFICE_OF_AUTHOR.sub("", line)


def is_post_word(line: str) -> bool:
    """Return whether a line ends in what somebody is at a paper: "Star Staff Writer"."""
    return _POST_WORD.fullmatch(line.rsplit(maxsplit=1)[-1]) is not None


def _is_no_name(behind: str, name: str) -> bool:
    """Return whether what stands behind a name is a post, a paper, an agency or a place."""
    is_place = " " not in behind and " " in name and _SUFFIX.fullmatch(behind) is None  # names have two words
    is_house = behind.startswith("The ") or behind in AGENCIES or is_title_of_paper(_FOR.sub("", behind))
    return is_post_word(behind) or is_house or is_place


def names_or_looks(line: str) -> bool:
    """Return whether a line is the names of people, known ones or two or three capitalised words."""
    return names_people(line) or all(map(looks_like_a_name, _BETWEEN_NAMES.split(line)))


def is_desk(line: str) -> bool:
    """Return whether a line is a byline without a person's name: an agency, a desk, the staff."""
    return _DESK.fullmatch(line) is not None


def is_post(line: str) -> bool:
    """Return whether a line is what somebody is at a paper or a university, and no name: "Staff Writer"."""
    bare = _MAIL.sub("", line)
    return (
        _STAFF.fullmatch(bare.title() if bare.isupper() else bare) is not None
        or _WHERE.fullmatch(bare) is not None
        or _ACADEMIC.fullmatch(bare) is not None
    )


def names_people(line: str) -> bool:
    """Return whether a line is only names of people: known given names before known surnames."""
    return all(_is_person(name) for name in _BETWEEN_NAMES.split(line))


def is_title_of_paper(line: str, *, known: bool = False) -> bool:
    """Return whether a line is the title of a newspaper, magazine or station; `known`: a label says that it is one."""
    if (
        not line
        or ": " in line
        or line.endswith((".", "!", "?", ":", ";", ","))
        or (", " in line and not known)
    ):
        return False
    line = line.title() if line.isupper() and line.startswith("THE ") else line
    printed = line.split()
    if not all(word.lstrip("(")[:1].isupper() or word.isdigit() or word in _SMALL for word in printed):
        return False
    if _STATION.fullmatch(line):
        return True
    title = _PLACE_BEHIND.sub("", line).split()
    of_papers = all(word[0].isupper() or word in _SMALL_OF_PAPERS for word in title)
    if of_papers and 1 < len(title) <= _PAPER_WORDS and title[-1] in _PAPERS:
        return True
    return line in OUTLETS or (known and len(printed) <= _LONGEST_PUBLISHER)


def is_named_by(line: str, host: str) -> bool:
    """Return whether a site's address repeats the name, as "The Capitol Post" and `www.capitolpost.example` do."""
    if not all(word[0].isupper() or word in _SMALL for word in line.split()):
        return False
    name = _NOT_ALPHANUMERIC.sub("", line.lower())
    labels = {label.replace("-", "") for label in host.partition(":")[0].split(".")[:-1]}
    return not labels.isdisjoint({name, name.removeprefix("the")})


def looks_like_a_name(line: str) -> bool:
    """Return whether a line is two or three capitalised words, with such as "van der" between: the name of somebody or something."""
    printed = line.split()
    inner = [word for word in printed[1:-1] if word not in _PARTICLES]
    named = [*printed[:1], *inner, *printed[1:][-1:]]
    return _FEWEST_WORDS <= len(named) < _MOST_WORDS and all(map(_is_word_of_name, named))


def _is_word_of_name(word: str) -> bool:
    """Return whether a word has a capital and letters alone, as "O’Dea" has, or is initials: "J.T."."""
    letters = _ELIDED.sub("", word.replace("-", ""))
    return word[0].isupper() and (
        letters.isalpha() or (_INITIAL.fullmatch(word) is not None and word not in _OF_STATES)
    )


def opens_a_name(line: str) -> bool:
    """Return whether a line is two or three capitalised words, a known given name first."""
    first = line.split(maxsplit=1)[0] if line else ""
    return looks_like_a_name(line) and (first in given_names() or first.partition("-")[0] in given_names())


def _names_with_post(line: str) -> bool:
    """Return whether names are followed by their post, publication or place."""
    match = _NAME_AND_POST.fullmatch(line)
    if match is None:
        return False
    if match["post"] is not None:
        return _is_of_author(match["name"], match["post"])
    if match["paper"] is not None:
        return is_title_of_paper(match["paper"]) and opens_a_name(match["name"])
    return names_people(match["name"]) and match["where"] in PLACES


def _is_of_author(name: str, post: str) -> bool:
    """Return whether a paper or a post stands behind a name; where the name is not known, a post that only writers have."""
    if names_people(name):
        return _STAFF.fullmatch(post) is not None or is_title_of_paper(post)
    known = is_title_of_paper(post) or opens_a_name(name) or post.endswith(_WRITES)
    return (
        known and looks_like_a_name(name) and (_STAFF.fullmatch(post) is not None or is_title_of_paper(post))
    )


def _is_person(name: str) -> bool:
    printed = name.split()
    if not _FEWEST_WORDS <= len(printed) <= _MOST_WORDS or not all(word[0].isupper() for word in printed):
        return False
    first, *between, last = (word if not word.isupper() else word.title() for word in printed)
    if not all(_INITIAL.fullmatch(word) or word.isalpha() for word in between):
        return False
    return (first in given_names() or _INITIAL.fullmatch(first) is not None) and last in surnames()
