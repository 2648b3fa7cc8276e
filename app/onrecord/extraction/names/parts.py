"""What a run of capitalised words holds: titles, forms of address and the names themselves."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import COMPANIONS, PAPERS
from onrecord.extraction.lexicon.en.capitals import COMPOUND_ENDINGS, NO_NAMES
from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.honorifics import (
    BEFORE_DEAN,
    BEFORE_GIVEN,
    CIVIL,
    GIVEN_TOO,
    HONORIFICS,
    HONORIFICS_AND_NAMES,
    LETTERS,
    OWNED_STYLES,
    PARTS,
    STYLES,
    SUFFIXES,
)
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.places import NATION_INITIALS, PEOPLES, PLACES
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS, SEVERAL_PERSONS, TITLES
from onrecord.extraction.lexicon.en.speech_cues import FINITE_AFTER_NAMES
from onrecord.extraction.lexicon.en.titles import (
    ADDRESSED,
    BEFORE_GENERAL,
    OFFICE_FIELDS,
    OFFICES_IN_CAPITALS,
    POSTPOSED,
    TITLE_LINKS,
)
from onrecord.extraction.names.capital_runs import Run
from onrecord.extraction.names.kinds import (
    KNOWN_WORDS,
    Kind,
    ends_in_body,
    is_double_job,
    is_initial_of,
    is_of,
    is_of_body,
    is_organization,
    kind_of,
)
from onrecord.extraction.names.openers import after_openers, is_bearer_of_month, is_of_members, members_end
from onrecord.extraction.names.person_starts import after_former, is_address, is_agent, is_title, person_start

_MEMBERS = 3
"""Words of a body's name that ends in its members, at least one more: "Cedar Flats Classified Employees"."""
_PAPER = 2
"""Words of a paper's name that ends like a trade, fewer than it has: "the Ohio Leader" may be somebody."""
_IN_BODIES = organizations.HEADS | organizations.KNOWN | organizations.FIRST
_TITLE_WORDS = TITLES | MODIFIERS
_NOT_ALONE = TIMES | COMPANIONS


class Part(Struct, frozen=True):
    """One name of a run: tokens `first` to `last`, end excluded; `honorific` is where its form of address starts."""

    first: int
    last: int
    kind: Kind
    honorific: int | None


def read_run(words: Sequence[str], run: Run) -> list[Part]:
    """Read the names of one run, in reading order."""
    first = after_openers(words, run) if run.opens else run.first
    if run.last - first == 1 and words[first] not in _NOT_ALONE:  # most runs
        return [Part(first, run.last, alone, None)] if (alone := _alone(words[first])) else []
    if TIMES.isdisjoint(words[first : run.last]):
        return _read_piece(words, first, run.last) if first < run.last else []
    parts: list[Part] = []
    start = first
    for index in range(first, run.last + 1):
        if index == run.last or (words[index] in TIMES and not is_bearer_of_month(words, index, run)):
            if index > start:
                parts.extend(_read_piece(words, start, index))
            start = index + 1
    return parts


def _read_piece(words: Sequence[str], first: int, last: int) -> list[Part]:
    """Read consecutive capitalised words without days: perhaps titles, then a name."""
    if last - first == 1 and words[first] not in COMPANIONS:
        alone = _alone(words[first])
        return [] if alone is None else [Part(first, last, alone, None)]
    end = members_end(words, first, last)
    if end > first:
        rest = _read_piece(words, end, last) if end < last else []
        return [Part(first, end, "organization", None), *rest]
    purpose = words[max(0, first - 4) : first - 2] == ["for", "the"] and words[first - 1] == "of"
    if is_of_body(words, first, last) and words[first] in given_names():
        return [
            Part(first, last, "unknown", None)
        ]  # "Institute of | Marine Science", whoever Marine Le Pen is
    start = (
        first if purpose else _name_start(words, first, last)
    )  # "for the Coordination of | Humanitarian Affairs"
    if start == first:
        return _names_in(words, first, last)
    honorific = _honorific_start(words, first, start)
    before = _names_in_titles(words, first, start if honorific is None else honorific)
    name = _named(words, start, _without_letters(words, start, last), titled=True)
    return [*before, *(Part(p.first, p.last, p.kind, honorific if p is name[0] else None) for p in name)]


@lru_cache(maxsize=KNOWN_WORDS)
def _alone(word: str) -> Kind | None:
    """Return what a word is that no other capitalised word stands beside; None: no name. Half of all pieces are like that."""
    named = _names_in(("", word, ""), 1, 2)
    return named[0].kind if named else None


def _name_start(words: Sequence[str], first: int, last: int) -> int:
    """Return where the name begins after the last title; `first` when there is no title before a name."""
    if ends_in_body(words, first, last) and _is_holder(words, first, last):
        return last - 2
    if ends_in_body(words, first, last) and words[last - 1] not in surnames():
        return last - 1 if last - first > 1 and words[last - 2] in CIVIL else first
    for index in range(last - 2, first - 1, -1):
        word = words[index]
        if not is_title(words, index) or (word == "Tan" and words[index + 1] != "Sri"):
            continue
        if _no_name(words, index + 1, last) or _is_surname_here(words, index, first):
            continue
        if _is_given_here(words, index, first, last):
            return index
        postposed = last - index > 2 and words[index + 1].lower() in POSTPOSED  # noqa: PLR2004 - "Professor Emeritus | Doe"
        return min(index + 3, last - 1) if words[index + 1] == "Of" else index + 1 + postposed
    return first


def _is_holder(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a title and a given name stand before a word that ends names of bodies: "Mayor | Don Guardian"."""
    return last - first > 2 and words[last - 3].lower() in TITLES and words[last - 2] in given_names()  # noqa: PLR2004 - a title, a given name and a surname


def _no_name(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether only "Jr." or more of a title ("Chief | Financial Officer") follows."""
    if all(word in SUFFIXES or word == "," for word in words[first:last]):
        return True
    if last - first == 1 and words[first - 1] in HONORIFICS and words[first] in surnames():
        return False
    if last - first == 1 and words[first - 1] in CIVIL and words[first].lower() not in ADDRESSED:
        return False
    title = all(word.lower() in _TITLE_WORDS for word in words[first:last])
    return title and words[last - 1].lower() in TITLES


def _is_surname_here(words: Sequence[str], index: int, first: int) -> bool:
    """Distinguish "Tim Cook", "James Earl Jones" from a title: a given name that is no place stands before a surname."""
    if index == first or words[index].endswith("."):
        return False
    before = words[index - 1]
    known = before in PLACES or before in PEOPLES
    surname = words[index] in surnames() or words[index] in HONORIFICS_AND_NAMES
    return before in given_names() and not (known or before in HONORIFICS) and surname


def _is_given_here(words: Sequence[str], index: int, first: int, last: int) -> bool:
    """Distinguish the given name in "Neighbour Dean | Pell" from a title: another noun for the same person stands before it."""
    given = words[index] in given_names()
    if not index or index + 2 != last or not (given or words[index] in GIVEN_TOO):  # a surname alone follows
        return False
    before = words[index - 1]
    noun = before.lower()
    titled = (before in ROLE_NOUNS or is_agent(before)) and before not in MODIFIERS  # "boss Dean | Pell"
    if before in BEFORE_GIVEN or (index == first and given):
        return before in BEFORE_GIVEN or titled
    told = noun in ROLE_NOUNS and (noun not in MODIFIERS or before in BEFORE_DEAN)
    if words[index] in GIVEN_TOO:
        return told and noun.capitalize() not in HONORIFICS  # "Farmer Col | Pell"
    return (told or before in HONORIFICS) and words[index] not in HONORIFICS


def _honorific_start(words: Sequence[str], first: int, start: int) -> int | None:
    index = start
    while index > first and (is_address(words, index - 1) or (index < start and words[index - 1] in PARTS)):
        index -= 1
    if index < start and words[index - 1] in OWNED_STYLES and not STYLES.isdisjoint(words[index : index + 2]):
        index -= 1  # "Her Royal Highness"
    if index == start or (
        index == first and words[first - 1] in TITLE_LINKS and words[first].lower() in OFFICE_FIELDS
    ):
        return None  # "Minister of Justice | Jane Doe"
    if words[index] == "General" and index > first and words[index - 1] in BEFORE_GENERAL:
        return None if index + 1 == start else index + 1
    return index


def _names_in_titles(words: Sequence[str], first: int, last: int) -> list[Part]:
    """Find the organisations and places inside a title ("White House Press Secretary", "NYPD Commissioner")."""
    last = _before_title_words(words, first, last, _TITLE_WORDS)
    while first < last and words[first] not in _IN_BODIES and words[first].lower() in MODIFIERS:
        first += 1
    return _names_in(words, first, last) if first < last else []


def _names_in(words: Sequence[str], first: int, last: int) -> list[Part]:
    """Read capitalised words that no title precedes."""
    while first < last and (words[first] in NO_NAMES or words[first] in OFFICES_IN_CAPITALS):
        if words[first][-1] == "." and is_initial_of(words, first, last):
            break
        first += 1
    if first == last:
        return []
    if _is_paper(words, first, last) or " ".join(words[first:last]) in organizations.KNOWN:
        return [Part(first, last, "organization", None)]
    if is_of_members(words, first, last):
        return [Part(first, last, "organization", None)]
    last = _without_letters(words, first, _without_trailing_title(words, first, last))
    if first == last or words[last - 1] in STYLES or " ".join(words[first:last]) in PEOPLES:
        return []
    return _named(words, first, last, titled=False)


def _is_paper(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether "the" and capital words name a paper that is called like a trade: "the Sioux Plains Argus Leader"."""
    if last - first <= _PAPER or words[last - 1] not in PAPERS or words[first - 1].lower() != "the":
        return False
    before = words[last - 2]
    told = before.lower() in _TITLE_WORDS or before in _IN_BODIES or before in PEOPLES or before in PLACES
    return not told


def _without_letters(words: Sequence[str], first: int, last: int) -> int:
    """Cut off the letters after a name ("QC", "MP"), which are no part of it; "Jr." is."""
    while last - first > 2 and (words[last - 1] in LETTERS or words[last - 1] == ","):  # noqa: PLR2004 - "Mary MP" is no name
        last -= 1
    return last


def _without_trailing_title(words: Sequence[str], first: int, last: int) -> int:
    """Cut off "University | President" and "Attorney General", but not "Tim Cook", "Joe Porter" or "forward Jaylen Porter"."""
    if first > 1 and words[first - 1] in ("&", "and") and words[first] in COMPANIONS:
        return last
    if _ends_in_surname(words, first, last) or _is_named_like_an_address(words, first, last):
        return last
    end = words[last - 1].lower()
    if last - first > 1 and end in SEVERAL_PERSONS and (last - first > _MEMBERS or is_of(words, first)):
        return last
    cut = _before_title_words(words, first, last, TITLES)
    return _before_title_words(words, first, cut, _TITLE_WORDS) if cut < last else last


def _ends_in_surname(words: Sequence[str], first: int, last: int) -> bool:
    if last - first == 1 or words[last - 1] not in surnames():
        return False
    alone = last - first == 2 and speaks_alone(words, first, last)  # noqa: PLR2004 - a given name and a surname
    return alone or words[first] in given_names() or (first > 0 and words[first - 1] in ROLE_NOUNS)


def _is_named_like_an_address(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a given name stands before what is an address or a trade elsewhere: "Ravi Sen", "said Ray Abbot,"."""
    if last - first <= 1 or words[first] not in given_names():
        return False
    if words[last - 1] not in HONORIFICS:
        return last - first == 2 and speaks_alone(words, first, last)  # noqa: PLR2004 - a given name and a surname
    return not _is_told_elsewhere(words[first])


def _is_told_elsewhere(word: str) -> bool:
    return word in PLACES or word in PEOPLES or word.lower() in _TITLE_WORDS


def speaks_alone(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether two words stand between a verb of speech and a comma, the first no title, place or body: "said | Teal Baker |, who"."""
    if _is_told_elsewhere(words[first]) or words[first] in _IN_BODIES:
        return False
    after = words[last] if last < len(words) else "."
    before = words[first - 1] if first else ""
    return (before in SPEECH_FORMS and after in ",.") or (after in FINITE_AFTER_NAMES and before in ',”"')


def _before_title_words(words: Sequence[str], first: int, last: int, title_words: frozenset[str]) -> int:
    """Return where the words of a title begin that end at `last`; a body's own last word ("House") is none of them."""
    while last > first and (words[last - 1].lower() in title_words or _is_party_member(words, first, last)):
        body = ends_in_body(words, first, last) or words[last - 1] in organizations.KNOWN
        if body and " ".join(words[first : last - 1]) not in organizations.KNOWN:
            break
        last -= 1
    return last


def _is_party_member(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether this is the last word of "New York Democrat"."""
    return last - first > 1 and words[last - 1] in ("Democrat", "Republican", "Conservative")


def _named(words: Sequence[str], first: int, last: int, *, titled: bool) -> list[Part]:
    """Give the words their kind; a place, people or organisation before a given name is split off."""
    while last - first > 1 and (words[first].endswith(COMPOUND_ENDINGS) or is_double_job(words[first])):
        first += 1
    split = person_start(words, first, last)
    if split > first:
        before = _named(words, first, split, titled=False)
        if words[first - 1] == "for":  # a seat: "Member of Parliament for Ashby North | Jane Doe"
            before = [part if part.kind == "organization" else replace(part, kind="place") for part in before]
        return [*before, Part(split, last, "person", None)]
    while last - first > 1 and _is_people(words, first, last):
        first += 1
    if last - first > 1 and words[first] in NATION_INITIALS and not is_organization(words, first, last):
        return [Part(first, first + 1, "place", None), *_named(words, first + 1, last, titled=titled)]
    kind = kind_of(words, first, last, titled=titled)
    first = first if kind == "organization" else after_former(words, first, last)
    return [Part(first, last, kind, None)]


def _is_people(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a word for a people stands before a name of its own; "German Ortega" is one name, "the German Brandt" is none."""
    given = last - first == 2 and words[first] in given_names() and words[last - 1] in surnames()  # noqa: PLR2004 - a given name and a surname
    named = given and words[first - 1 : first] not in (["the"], ["The"])
    return words[first] in PEOPLES and words[last - 1] not in organizations.HEADS and not named
