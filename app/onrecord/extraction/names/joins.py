"""Names whose parts do not stand side by side: organisations over "of" and "and", nicknames in quotation marks."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import (
    BRANCHES,
    COMPANIONS,
    NAMED_BY_TRADES,
    NAMED_FOR,
    OFFICES_OF,
    OWNING_MEMBERS,
    REGIONAL,
    SAINTS,
    SCHOOLS_AT,
    SITES,
)
from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.determiners import CAPITALIZED, POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.places import PEOPLES, PLACES
from onrecord.extraction.lexicon.en.prepositions import INSIDE_BODIES
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS, SEVERAL_PERSONS, SINGULARS
from onrecord.extraction.lexicon.en.titles import HOLDERS_OF_SEATS
from onrecord.extraction.names.parts import Part
from onrecord.text.document import Document

MAX_GAP = 2
"""Lower-case words between two parts of an organisation's name ("of the")."""
MAX_NICKNAME = 4
"""Words of a nickname between its quotation marks."""
_MARKS = frozenset("\"“”'‘’")
_POSSESSED = frozenset("'’")
_LAST_WORDS = organizations.HEADS | organizations.LAST


def join_parts(document: Document, parts: Sequence[Part]) -> list[Part]:
    """Join the parts, in reading order, that make one name."""
    words = document.tokens.words
    sentences = document.tokens.sentences
    joined: list[Part] = []
    for one in parts:
        left = joined[-1] if joined else None
        part = _with_members(words, one, left) if _is_owned(words, one, left) else one
        while joined and joined[-1].first >= part.first:
            joined.pop()
        if joined and sentences[joined[-1].last - 1] == sentences[part.first]:
            if len(joined) > 1 and _is_nickname(words, joined[-2], part):
                joined[-2:] = [replace(joined[-2], last=part.last, kind="person")]
                continue
            if _are_one(words, joined[-1], part):
                joined[-1] = replace(joined[-1], last=part.last, kind="organization")
                while len(joined) > 1 and (
                    _serves_both(words, *joined[-2:]) or _opens_firm(words, *joined[-2:])
                ):
                    joined[-2:] = [replace(joined[-2], last=part.last, kind="organization")]
                continue
        joined.append(part)
    return _apart([_with_other_members(words, _with_trade(words, part)) for part in joined])


def _apart(parts: Sequence[Part]) -> list[Part]:
    """Leave out what a longer name has taken in: the "Local 418" of "United Teachers Local 418"."""
    kept: list[Part] = []
    for part in parts:
        if not kept or kept[-1].last <= part.first:
            kept.append(part)
    return kept


def _with_other_members(words: Sequence[str], part: Part) -> Part:
    """Take in the trades before "and" that a union is named by, too: "the Bakers and | Allied Workers' Union"."""
    first, at = part.first, part.first - 2
    if (
        part.kind != "organization"
        or words[part.last - 1] not in NAMED_BY_TRADES
        or words[at + 1] not in ("and", "&")
    ):
        return part
    while at > 0 and words[at][0].isupper() and words[at].lower() in SINGULARS:
        first = at
        at -= 2 if words[at - 1] == "," else at
    return replace(part, first=first) if words[first - 1].lower() == "the" else part


def _with_trade(words: Sequence[str], part: Part) -> Part:
    """Take in the trade that is a body's: "National Union | of Miners", and the number of its branch."""
    part = _with_branch(words, part)
    if part.kind != "organization" or words[part.last - 1] not in organizations.HEADS:
        return part
    link, *trade = words[part.last : part.last + 2] or [""]
    noun = trade[0] if trade else ""
    several = noun[:1].isupper() and noun.lower() in SEVERAL_PERSONS
    several = several or noun in OFFICES_OF
    return replace(part, last=part.last + 2) if link in ("of", "for") and several else part


def _with_branch(words: Sequence[str], part: Part) -> Part:
    """Take in the number of a union's branch: "United Teachers | Local 418"."""
    last = part.last + (words[part.last : part.last + 1] != [] and words[part.last] in BRANCHES)
    numbered = words[last - 1] in BRANCHES and words[last : last + 1] != [] and words[last].isdigit()
    return replace(part, last=last + 1, kind="organization") if numbered else part


def _is_owned(words: Sequence[str], part: Part, left: Part | None) -> bool:
    """Return whether a genitive before a part may belong to the name of a body: "Doctors' | Union", "Women's | Institute"."""
    if part.first < 2 or words[part.first - 1] not in POSSESSIVES:  # noqa: PLR2004 - an owner and its mark
        return False
    told = words[part.first] in NAMED_FOR or words[part.first - 2] in OWNING_MEMBERS or _is_saint(words, left)
    return told or words[part.first - 1] in _POSSESSED


def _is_saint(words: Sequence[str], part: Part | None) -> bool:
    if part is None or part.kind == "place":
        return False
    return part.last - part.first > 1 and words[part.first] in SAINTS


def _with_members(words: Sequence[str], part: Part, left: Part | None) -> Part:
    """Take in whose body it is: "Doctors' | Union", "Ashby Growers' | Federation", "Kent Sheriff's | Office"; `left` is the part before."""
    first = part.first - 2
    owner = left if left is not None and left.last == first + 1 else None
    body = words[part.last - 1] in _LAST_WORDS
    named = words[part.first] in NAMED_FOR and words[first] not in PLACES and not _is_in_full(words, owner)
    if owner is not None and _is_saint(words, owner) and (named or body):
        return replace(part, first=owner.first, kind="organization")
    officer = named and (words[part.first] != "Office" or words[first].lower() in ROLE_NOUNS)
    if not (body or officer):
        return part
    members = words[first] in OWNING_MEMBERS
    if not words[first][0].isupper() or not (officer or members or words[first].endswith("s")):
        return part
    named_man = left is not None and left.kind == "person" and not _is_office(words, left)
    stop = left.last if left is not None and named_man and not members else 0
    while first > stop and words[first - 1][0].isupper() and not _opens(words[first - 1]):
        first -= 1
    return replace(part, first=first, kind="organization")


def _opens(word: str) -> bool:
    """Return whether a capital word is an article or a day: "On Tuesday | Ashby Growers' Federation"."""
    return word in CAPITALIZED or word in TIMES


def _is_in_full(words: Sequence[str], owner: Part | None) -> bool:
    """Return whether somebody named in full owns a body: nothing is called by "Ann Bly's School", but by "St Mary's"."""
    several = owner is not None and owner.kind == "person" and owner.last - owner.first > 1
    return owner is not None and several and words[owner.first] not in SAINTS and not _is_office(words, owner)


def _is_office(words: Sequence[str], part: Part) -> bool:
    """Return whether a name ends in an office: "Lamar County Sheriff" is nobody, whatever "Lamar" is elsewhere."""
    return words[part.last - 1].lower() in ROLE_NOUNS and words[part.last - 2] in _REGIONS


_REGIONS = ("County", "Parish", "City", "State")


def _are_one(words: Sequence[str], left: Part, right: Part) -> bool:
    if not 0 < right.first - left.last <= MAX_GAP:
        return False
    if words[left.last : right.first] == ["&"] and {left.kind, right.kind} <= {"unknown", "organization"}:
        return True
    if "person" in (left.kind, right.kind):
        return words[right.first] in COMPANIONS and words[left.last : right.first] in (["&"], ["and"])
    return _carries_on(words, left, right, [word.lower() for word in words[left.last : right.first]])


def _carries_on(words: Sequence[str], left: Part, right: Part, between: Sequence[str]) -> bool:
    """Return whether an organisation's name runs on: "Institute for Peace", "Health and Human Services"."""
    if between == ["of"] and (words[left.last - 1] in SITES or _is_purpose(words, left)):
        return right.kind != "place" or words[left.last - 1] in SITES
    if between == ["to"] and words[left.last - 5 : left.last - 3] == ["for", "the"]:
        return (
            left.kind == "organization" and words[left.last - 2] == "of"
        )  # "Prevention of Cruelty | to Animals"
    headed = left.kind == "organization" and not organizations.HEADS.isdisjoint(words[left.first : left.last])
    headed = headed and not (between[0] == "for" and _has_members(words, left))
    if between[0] in INSIDE_BODIES and (
        len(between) == 1 or between[1] in ("the", "a") or words[left.last + 1] in PEOPLES
    ):
        return headed and (
            words[left.last - 1] in organizations.HEADS or words[left.last - 1] == "Excellence"
        )  # "the Centre of Excellence | for Sea Ice"
    if between in (["at"], ["in"]):
        named = words[left.first] in SCHOOLS_AT if between == ["at"] else words[left.last - 1] == "Church"
        return named and right.kind == "place"
    return between in (["and"], ["&"]) and (
        _serves_both(words, left, right) or _is_second_half(words, left, right, headed=headed)
    )


def _serves_both(words: Sequence[str], left: Part, right: Part) -> bool:
    """Return whether two regions share what serves them: "Devon | and Cornwall Police"."""
    link = words[left.last : right.first]
    served = right.kind == "organization" and not REGIONAL.isdisjoint(words[right.first + 1 : right.last])
    region = left.last - left.first == 1 and left.kind in ("place", "unknown")
    return served and region and link in (["and"], ["&"]) and words[right.first] not in organizations.HEADS


def _opens_firm(words: Sequence[str], left: Part, right: Part) -> bool:
    """Return whether this is the first of several who name a firm: "a partner at Hale, | Moor & Co."."""
    single = left.last - left.first == 1 and left.kind == "unknown"
    firm = words[left.last : right.first] == [","] and "&" in words[right.first : right.last]
    return single and firm and words[left.first - 1] in ("at", "with", "for", "of", "by", ",")


def _has_members(words: Sequence[str], part: Part) -> bool:
    """Return whether a body is that of a member behind whose "for" the seat stands: "Member of Parliament | for Ashby"."""
    link = part.first - 1 - (words[part.first - 1] == "the")
    return link > 0 and words[link] == "of" and words[link - 1] in HOLDERS_OF_SEATS


def _is_purpose(words: Sequence[str], part: Part) -> bool:
    """Return whether a body's name ends in what it is for: "Office for the Coordination | of Humanitarian Affairs"."""
    last = part.last - 1
    return last - part.first > 2 and words[last - 2 : last] == ["for", "the"]  # noqa: PLR2004 - a noun, "for" and "the"


def _is_second_half(words: Sequence[str], left: Part, right: Part, *, headed: bool) -> bool:
    if headed and any(word in INSIDE_BODIES for word in words[left.first : left.last]):
        return _runs_over(words, left, right)
    if headed and left.last - left.first > 1 and words[left.last - 1] in organizations.HEADS:
        return False
    half = _is_half(words, left) or _is_named_for_two(words, left, right)
    return _is_title_of_paper(words, left, right) or (half and _ends_in_head(words, right))


def _is_named_for_two(words: Sequence[str], left: Part, right: Part) -> bool:
    """Return whether one body is called by two surnames: "the | Cato and Burke Institute"; two bodies are several in the plural."""
    single = left.last - left.first == 1 and words[left.first] in surnames()
    headed = words[right.first] not in PLACES and right.last == right.first + len(("surname", "noun"))
    return single and headed and words[left.first - 1] in ("the", "The")


def _is_title_of_paper(words: Sequence[str], left: Part, right: Part) -> bool:
    """Return whether this is a paper's title, a capital article and one more word ("The Globe and Mail"), or a firm ("Byrne & Co")."""
    single = right.last - right.first == 1
    return single and (
        words[right.first] in COMPANIONS
        or (words[left.first] == "The" and left.kind == right.kind == "unknown")
    )


def _is_half(words: Sequence[str], part: Part) -> bool:
    """Distinguish "Securities [and Exchange Commission]" from a name that stands for itself."""
    phrase = " ".join(words[part.first : part.last])
    if phrase in PLACES or phrase in PEOPLES or phrase in organizations.KNOWN:
        return False
    last = words[part.last - 1]
    return part.last - part.first > 1 or (last not in given_names() and last not in surnames())


def _ends_in_head(words: Sequence[str], part: Part) -> bool:
    return (
        part.kind == "organization"
        and part.last - part.first > 1
        and words[part.last - 1] in organizations.HEADS
    )


def _runs_over(words: Sequence[str], left: Part, right: Part) -> bool:
    """Distinguish "Committee on Intelligence and | Security" from two organisations."""
    over = any(word in INSIDE_BODIES for word in words[left.first : left.last])
    phrase = " ".join(words[right.first : right.last])
    return (
        over
        and phrase not in organizations.KNOWN
        and right.kind != "place"
        and words[right.first] not in PLACES
    )


def _is_nickname(words: Sequence[str], left: Part, right: Part) -> bool:
    """Return whether this is a given name and a surname with a nickname between them in quotation marks."""
    if not 2 < right.first - left.last <= MAX_NICKNAME + 2:  # noqa: PLR2004 - two marks
        return False
    between = words[left.last : right.first]
    if words[left.first] not in given_names() and words[left.first - 1].lower() not in ROLE_NOUNS:
        return False
    marked = between[0] in _MARKS and between[-1] in _MARKS and _MARKS.isdisjoint(between[1:-1])
    return marked and "organization" not in (left.kind, right.kind)
