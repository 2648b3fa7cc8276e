"""What the words beside a name say it names: an age or a trade behind it, a noun before it, initials in brackets."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS, CALLED_BODIES, FIRM_ROLES, MAKERS, SERVING_FIRMS
from onrecord.extraction.lexicon.en.determiners import ARTICLES, INDEFINITE_ARTICLES
from onrecord.extraction.lexicon.en.grammar import VERBS
from onrecord.extraction.lexicon.en.kinship import NAMED_KIN, OWN_ONES, OWNERS
from onrecord.extraction.lexicon.en.marks import SENTENCE_ENDS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.people import NAMED, PERSON_NOUNS
from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.roles import ONE_PERSON, ROLE_NOUNS
from onrecord.extraction.lexicon.en.titles import EXECUTIVES
from onrecord.extraction.names.kinds import MAX_PERSON
from onrecord.extraction.names.parts import Part
from onrecord.extraction.names.run_bodies import is_run

SHORT = 3
"""Words of a personal name that is recognised by its last word alone, at most."""
_OWNED = 5
"""Tokens from "her" to the comma before a name: "her first director, Cho Sun Che"."""
MAX_TOLD = 6
"""Tokens after a name that may say it is a person's: ", a retired nurse"."""


def is_told(words: Sequence[str], part: Part) -> bool:
    """Return whether a name is a person by what stands after the comma: an age, or "a nurse"."""
    after = words[part.last : part.last + MAX_TOLD]
    apposed = len(after) > 1 and after[0] in ",("
    capitals = sum(word[0].isupper() for word in words[part.first : part.last]) if apposed else 0
    if not 1 <= capitals <= SHORT:
        return False
    if capitals == 1 and words[part.first] not in given_names():
        return _has_trade(after)
    if after[1].isdigit():
        return len(after[1]) <= len("100")
    if after[1] in ("who", "whose") and capitals > 1:
        return True
    bare = capitals > 1 and _is_bare_office(after[1:])
    nouns = after[2:] if after[1] in INDEFINITE_ARTICLES else []
    return bare or not (ROLE_NOUNS.isdisjoint(nouns) and PERSON_NOUNS.isdisjoint(nouns))


def _has_trade(after: Sequence[str]) -> bool:
    """Return whether the trade of one person is all that an apposition says first: ", a farm worker who", ", a teacher, "."""
    if after[1] not in INDEFINITE_ARTICLES:
        return False
    end = next((at for at, word in enumerate(after) if at > 1 and word in _BEHIND_TRADES), 0)
    return is_role(after[end - 1])


_BEHIND_TRADES = frozenset((",", ".", "who", "whose", "from", "with"))


def _is_bare_office(after: Sequence[str]) -> bool:
    """Return whether an office without an article follows: ", deputy commander of the bureau,", ", resident surgeon, said"."""
    ends = (at for at, word in enumerate(after[:_OFFICE_WORDS]) if word == "," or word in OBLIQUE)
    office = after[: next(ends, 0)]
    return bool(office) and is_role(office[-1])


_OFFICE_WORDS = 4
"""Words of such an office, and what follows it."""


def is_introduced(words: Sequence[str], part: Part) -> bool:
    """Return whether a name is a person by the noun right before: "spokeswoman Wang Meilin", "her husband, Dwayne"."""
    first = part.first - 2 * (list(words[max(part.first - 2, 0) : part.first]) == ["the", "late"])
    before = words[max(first - 3, 0) : first]
    if before[2:] and before[2] in NAMED and words[part.first] in given_names():
        return part.last - part.first <= SHORT
    if before[2:] == [","]:
        noun, owned = (
            before[1],
            any(word.lower() in OWNERS for word in words[max(first - _OWNED, 0) : first - 2]),
        )
        apart = words[part.last : part.last + 1] == [","]
        if noun in NAMED_KIN or (is_role(noun) and _is_kin_too(words, first)):
            return owned and (apart or words[part.first] in given_names())
        return owned and apart and part.last - part.first > 1 and is_role(noun)
    if part.last - part.first > MAX_PERSON or not before:
        return False
    return is_role(before[-1]) or is_relative(words, part)


def holds_office(words: Sequence[str], part: Part) -> bool:
    """Return whether a name between commas is a person's by the office before it: "The minister of ports, | Xule Aktar,"."""
    apart = words[max(part.first - 1, 0) : part.first] == [","] == words[part.last : part.last + 1]
    if not apart or part.last - part.first not in _FULL or words[part.first - 2] in BODY_NOUNS:
        return False  # "the head of the charity, Open Doors,"
    first = part.first - 1
    while first and part.first - first < _OFFICE and words[first - 1][0].isalpha():
        first -= 1
    office = words[first : part.first - 1]
    return office[:1] in (["The"], ["the"]) and any(
        is_role(office[at].lower()) and (at + 1 == len(office) or office[at + 1] in OBLIQUE)
        for at in range(1, len(office))
    )


_FULL = (2, 3)
"""Words of a full name."""
_OFFICE = 10
"""Tokens of an office with its article, and the comma."""


def _is_kin_too(words: Sequence[str], first: int) -> bool:
    """Return whether kin and a trade stand before the comma before a name: "his father and agent, | Craig"."""
    return words[first - 3] == "and" and words[first - 4] in NAMED_KIN


def acts(words: Sequence[str], part: Part) -> bool:
    """Return whether a given name alone opens a sentence and does something, or has an age: "Mia held a candle", "eight-year-old Mia".

    Of several words an age tells it between commas, "her co-star, the 24-year-old Vetri Raj,", or whom only a person has.
    """
    word = words[part.first]
    if part.last - part.first in _FULL and _has_own(words, part):
        return True
    if 1 < part.last - part.first <= SHORT and words[part.first - 1].endswith("-year-old"):
        apposed = words[max(part.first - 3, 0) : part.first - 1] == [",", "the"]
        return apposed and words[part.last : part.last + 1] == [","]
    if part.last - part.first > 1 or word not in given_names() or word in surnames() or word in PLACES:
        return False
    before = words[part.first - 1] if part.first else "."
    verb = "".join(words[part.last : part.last + 1])
    does = before in SENTENCE_ENDS and (verb in VERBS or verb.endswith("ed"))
    return does or before.endswith("-year-old")


def _has_own(words: Sequence[str], part: Part) -> bool:
    """Return whether somebody does something to his or her own: "In Ely, Thandi Moyo buried | her two sons"."""
    verb = "".join(words[part.last : part.last + 1])
    opens = (words[part.first - 1] if part.first else ".") in _BEFORE_CLAUSES
    if not opens or not (verb in VERBS or verb.endswith("ed")):
        return False
    near = range(part.last + 1, min(part.last + _OBJECT, len(words)))
    owner = next((at for at in near if words[at] in ("her", "his")), None)
    return owner is not None and not OWN_ONES.isdisjoint(words[owner + 1 : owner + 3])


_BEFORE_CLAUSES = SENTENCE_ENDS | {","}
_OBJECT = 4
"""Tokens from a name over its verb to the object's owner."""


def is_of_couple(words: Sequence[str], part: Part) -> bool:
    """Return whether a given name shares the surname of the next: "| Wayne | and Deb Doe have run the pub"."""
    behind = words[part.last : part.last + 3]
    if part.last - part.first > 1 or words[part.first] not in given_names() or behind[:1] not in _JOINING:
        return False
    return len(behind) == 3 and behind[1] in given_names() and behind[2][0].isupper()  # noqa: PLR2004 - "and", a given name, a surname


_JOINING = (["and"], ["&"])


def is_relative(words: Sequence[str], part: Part) -> bool:
    """Return whether a given name stands right behind a noun of kin: "her niece Clare", who is no county."""
    return part.first > 0 and words[part.first - 1] in NAMED_KIN and words[part.first] in given_names()


def is_taken_up(words: Sequence[str], part: Part) -> bool:
    """Return whether a pronoun tells that "operator" or the like, said of firms too, is a person: "operator Ann Bly works nights. She"."""
    trade = words[part.first - 1] if part.first else ""
    if trade not in FIRM_ROLES or not 1 < part.last - part.first <= SHORT:
        return False
    near = range(part.last, min(part.last + _SENTENCE, len(words) - 1))
    end = next((at for at in near if words[at] in SENTENCE_ENDS), None)
    return end is not None and words[end + 1] in ("He", "She")


_SENTENCE = 30
"""Tokens behind a name over which its sentence may go on."""


def is_role(noun: str) -> bool:
    """Return whether a noun is one person's role or trade."""
    return noun in ROLE_NOUNS and noun in ONE_PERSON and noun not in FIRM_ROLES


_DOMAINS = (".com", ".org", ".net", ".co", ".tv", ".uk", ".in", ".ng", ".ie")
LONGEST_BANK = 5
"""Letters of the longest word that ends so and is a surname ("Ebank")."""


def is_body(words: Sequence[str], part: Part) -> bool:
    """Return whether a name is a body by its own initials in brackets behind it ("(MSF)"), or by the office that follows ("Acme chief executive")."""
    after = words[part.last : part.last + 3]
    word = words[part.last - 1]
    if word.endswith(_DOMAINS) or (
        after[:1] == ["("] and _are_initials(words[part.first : part.last], after)
    ):
        return True
    if part.first and part.honorific is None and _is_made(words, part):
        return True
    if words[max(0, part.first - 1) : part.first] == [","] and words[part.first - 2] in BODY_NOUNS:
        named = words[part.first] not in given_names() and not _is_of_office(words, part.first - 2)
        return after[:1] == [","] and named and not is_told(words, part)
    if part.last - part.first == 1 and word.endswith("bank") and word not in surnames():
        return len(word) > LONGEST_BANK
    officer = after[:1] != [] and after[0].lower() in EXECUTIVES and after[0].islower()
    called = words[part.first] not in given_names() and _is_called_body(words, part.last)
    return officer or called or is_run(words, part)


def _is_of_office(words: Sequence[str], noun: int) -> bool:
    """Return whether a noun for a body ends what an office is of, so that the name behind it is the holder's: "the spokesman of the Ministry | , Wang Lan,"."""
    link = noun - 1 - (words[noun - 1] in ("the", "this", "our"))
    return link > 0 and words[link] in ("of", "at", "for") and words[link - 1].lower() in ROLE_NOUNS


def _is_made(words: Sequence[str], part: Part) -> bool:
    """Return whether a noun for a firm stands before a name; behind one for persons, too, only a coined word ("lottery operator | Allchance")."""
    noun, word = words[part.first - 1], words[part.first]
    coined = part.last - part.first == 1 and word not in surnames() and word not in given_names()
    return noun in MAKERS or (noun in SERVING_FIRMS and coined)


def _are_initials(name: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether the capitals of a name stand in brackets behind it."""
    initials = "".join(word[0] for word in name if word[0].isupper())
    return len(initials) > 1 and after == ["(", initials, ")"]


def _is_called_body(words: Sequence[str], end: int) -> bool:
    """Return whether what stands between commas behind a name is a noun for a body: "Norvik, the water utility,"."""
    if words[end : end + 1] != [","] or words[end + 1 : end + 2] == [] or words[end + 1] not in ARTICLES:
        return False
    ends = (at for at in range(end + 2, min(end + _CALLED, len(words))) if words[at] in _CALL_ENDS)
    return words[next(ends, end + 2) - 1] in CALLED_BODIES


_CALL_ENDS = frozenset((",", ".", "which", "that", "based"))
_CALLED = 7
"""Tokens of such words, the commas included."""


def is_seat(words: Sequence[str], part: Part) -> bool:
    """Return whether this is a seat: "Senator Ann Bly (LP, | Ashby Central)", "the Member of Parliament for | Ashby South, Ann Bly,"."""
    if words[max(part.first - 2, 0) : part.first] in _OF_SEATS:
        return words[part.last : part.last + 1] == [","] and words[part.first] not in given_names()
    behind = words[part.last : part.last + 1] == [")"] and part.first > 2  # noqa: PLR2004 - a bracket, initials, a comma
    before = words[part.first - 3 : part.first] if behind and part.kind != "organization" else [""]
    return before[0] == "(" and before[2] == "," and before[1].isupper()


_OF_SEATS = [[holder, "for"] for holder in ("Parliament", "MP", "Assembly", "Congress", "Senate")]
"""What stands before a seat."""
