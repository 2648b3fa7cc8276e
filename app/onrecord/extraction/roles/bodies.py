"""Which body a title belongs to: among its modifiers, behind a preposition, or the person whom somebody serves."""

from onrecord.extraction.lexicon.en.bodies import AUTHORITIES, BODY_NOUNS
from onrecord.extraction.lexicon.en.capitals import COMPOUND_ENDINGS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.organizations import COMPANIES, HEADS
from onrecord.extraction.lexicon.en.places import PEOPLES, PLACES
from onrecord.extraction.lexicon.en.politics import PARTIES
from onrecord.extraction.lexicon.en.prepositions import BEHIND_BODIES, EMPLOYING, OBLIQUE, OF_WHERE, TO_BODIES
from onrecord.extraction.lexicon.en.roles import (
    ANALYSTS,
    AUTHORS,
    CONSTITUENCIES,
    DIRECTING,
    FAMILY_TRADES,
    FIELDS,
    FIRM_OFFICES,
    LOCAL,
    MINISTERS,
    MODIFIERS,
    OF_PLACES,
    OFFICERS,
    ONE_PERSON,
    PORTFOLIOS,
    STAFF,
    STAFFED,
    TEAM_ROLES,
)
from onrecord.extraction.lexicon.en.titles import (
    ADJECTIVE_ENDINGS,
    OFFICE_FIELDS,
    PORTFOLIO_WORDS,
    TITLE_ENDS,
    TRADED,
)
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.text import MAX_TITLE, Text


def body_named(text: Text, name: int) -> tuple[int, int] | None:
    """Return the tokens of a name that is a body's, or may be."""
    if name < 0 or text.names[name].kind in ("person", "place"):
        return None
    return text.names[name].first, text.names[name].last


def body_before(text: Text, start: int, head: int) -> tuple[int, int] | None:
    """Find the body among the modifiers ("Rice University professor"), else the party ("Republican senator")."""
    for index in range(start + _opens_with_field(text, start), head):
        name = text.name_at[index]
        if name >= 0 and _is_modifier_body(text, text.names[name], head):
            return text.names[name].first, text.names[name].last
    for index in range(start, head):
        if text.words[index] in PARTIES and not _is_portfolio(text, index, head):
            return index, index + 1
        noun = text.lower[index + 1]
        staffed = noun in STAFFED and (
            noun != "family" or FAMILY_TRADES.isdisjoint(text.lower[index + 2 : index + 3])
        )
        if text.words[index][0].isupper() and (staffed or (noun in AUTHORITIES and index + 1 < head)):
            return index, index + 2
    if text.lower[head] in TEAM_ROLES and text.name_at[start] >= 0:
        team = text.names[text.name_at[start]]
        if (
            (team.kind == "unknown" or _is_firm_of_analysts(text, team, head))
            and not _is_adjective(text, start)
            and not text.lower[start].startswith("ex-")
            and not text.words[team.last - 1].endswith(COMPOUND_ENDINGS)
            and team.first == start
            and team.last <= head
            and not _is_title_word(text, start)
        ):
            return team.first, team.last
    served = _person_served(text, start, head) if text.lower[head] in STAFF else None
    return served or _firm_before(text, start, head)


def _is_firm_of_analysts(text: Text, name: Name, head: int) -> bool:
    """Return whether a firm called by two surnames stands right before its analyst: "Sutcliffe Boyd | analyst Ann Bly"."""
    named = name.kind == "person" and name.honorific is None and name.last - name.first > 1
    return named and name.last == head and text.lower[head] in ANALYSTS


def _firm_before(text: Text, start: int, head: int) -> tuple[int, int] | None:
    """Find the firm that no list has before an office of firms: "Chirpix | general counsel", "Greyfin partner"; towns have mayors."""
    name = text.name_at[start]
    if name < 0 or (text.lower[head] not in FIRM_OFFICES and not _is_coined(text.words[start])):
        return None
    firm = text.names[name]
    plain = _is_coined(text.words[start]) or all(
        lower in MODIFIERS and lower not in LOCAL for lower in text.lower[firm.last : head]
    )
    fits = firm.kind == "unknown" and firm.first == start and firm.last <= head
    return (firm.first, firm.last) if fits and plain and not _is_title_word(text, start) else None


def _is_coined(word: str) -> bool:
    """Return whether a word has a capital inside, as coined names of firms have: "NetChoice", not "McVey"."""
    return any(letter.isupper() for letter in word[_PREFIX:]) and not word.isupper() and word.isalpha()


_PREFIX = 3
"""Letters of such a word of which a capital tells nothing: "McVey", "DiCaprio", "LeBron"."""


def _is_portfolio(text: Text, index: int, head: int) -> bool:
    """Distinguish "Labor Secretary" from "Labor senator"."""
    return text.lower[index] in PORTFOLIOS and text.lower[head] in MINISTERS


def _is_adjective(text: Text, index: int) -> bool:
    """Return whether a capital word that opens a sentence or a quotation is an adjective by its ending: "Agricultural economist"."""
    opens = not index or not text.words[index - 1][0].isalnum()
    return opens and text.lower[index].endswith(ADJECTIVE_ENDINGS)


def _opens_with_field(text: Text, index: int) -> bool:
    """Return whether a word with a capital for its place tells a field: "Retail | analyst Jane Doe", "Athletic | director Jane Doe"."""
    opens = not index or not text.words[index - 1][0].isalnum()
    return opens and text.lower[index] in TRADED


def _is_title_word(text: Text, index: int) -> bool:
    """Return whether a capital word belongs to a title or names a people: "Scottish captain", "Vice captain"."""
    word = text.words[index]
    return (
        text.lower[index] in MODIFIERS
        or _opens_with_field(text, index)
        or text.lower[index] in ONE_PERSON  # no "Mariners coach"
        or word in PEOPLES
        or word in PLACES
    )


def _person_served(text: Text, start: int, head: int) -> tuple[int, int] | None:
    """Find for whom a spokesman or aide works: "Lindqvist spokesman Joe Pell"."""
    for index in range(start, head):
        name = text.name_at[index]
        if name < 0 or (text.lower[head] in MINISTERS and text.lower[index] in PORTFOLIO_WORDS):
            continue  # "Public Works Secretary" serves nobody called Works
        served = text.names[name]
        if (served.kind == "person" and served.last <= head) or (
            served.kind == "unknown"
            and served.last == head
            and not (_is_adjective(text, served.first) or _opens_with_field(text, served.first))
        ):
            return served.first, served.last
    return None


def served_behind(text: Text, head: int, last: int) -> tuple[int, int] | None:
    """Find for whom a spokesman or aide works behind the noun: "a spokeswoman for Mrs. Pell", "aide to Pell"."""
    if text.lower[head] not in STAFF or text.lower[head + 1 : head + 2] not in (["for"], ["to"]):
        return None
    for index in range(head + 2, min(last, head + MAX_TITLE)):
        name = text.name_at[index]
        if name >= 0:
            served = text.names[name]
            return (served.first, served.last) if served.kind in MAYBE_PERSON else None
        if text.lower[index] in TITLE_ENDS or text.lower[index] in TO_BODIES:
            break
    return None


def _is_modifier_body(text: Text, name: Name, head: int) -> bool:
    """Distinguish "Rice University" professor from the "Senior Consulting" of a title."""
    inside = name.kind == "organization" and name.last <= head
    if name.last == head and text.lower[head] in MINISTERS and text.lower[name.first] in OFFICE_FIELDS:
        return False  # "Family and Social Services Minister", "Business Secretary"
    if name.last - name.first == 1:
        noun = text.words[name.first]
        if noun in COMPANIES or (
            name.last < head and noun in HEADS and text.lower[name.last] not in MODIFIERS
        ):
            return False  # "Shipping consultant", "School finance expert"
    return inside and any(lower not in MODIFIERS for lower in text.lower[name.first : name.last])


def fitting_body(
    text: Text, head: int, preposition: str, body: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return a body but for a place that no list has: "a seller in Kisumu", "mayor of Ashby"."""
    if body is None:
        return None
    if (
        (preposition == "of" and text.lower[head] in AUTHORS)  # "author of Harvest of Rules"
        or (preposition == "for" and _is_of_field(text, head, body))  # "Minister for Water Resources"
        or (preposition in ("for", "from") and text.lower[head] in CONSTITUENCIES)  # "MP for Ashby"
    ):
        return None
    name = text.names[text.name_at[body[0]]]
    single = body[1] - body[0] == 1
    headed = not HEADS.isdisjoint(text.words[body[0] : body[1] - 1])  # "the Ohio Department of Health"
    field = text.lower[body[1] - 1] in FIELDS and text.lower[head] not in FIRM_OFFICES and not headed
    if preposition == "of" and (field or (single and text.lower[head] in MINISTERS)):
        return None
    if name.kind == "organization" or body[1] > name.last:
        return body
    place = preposition in OF_WHERE or (preposition == "of" and text.lower[head] in OF_PLACES)
    return None if place else body


def _is_of_field(text: Text, head: int, body: tuple[int, int]) -> bool:
    """Return whether what follows "for" is what an office is about: "Minister for Water Resources", "Commissioner for Transport"."""
    field = text.lower[body[0]] in OFFICE_FIELDS or text.lower[body[0]] in PORTFOLIOS
    return text.lower[head] == "minister" or (text.lower[head] in MINISTERS and field)


def organization_after(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """Find the body named after a preposition: articles, adjectives, nationalities and possessors may come before it."""
    for index in range(first, min(last, first + 7)):
        name = text.name_at[index]
        lower = text.lower[index]
        if name >= 0:
            found = text.names[name]
            behind = text.lower[found.last] if found.last < len(text.lower) else ""
            body = _body_of_name(text, name, first, behind)
            if body is not None or (found.kind != "place" and behind not in POSSESSIVES):
                return body
            continue
        if lower in TO_BODIES or (lower in TITLE_ENDS and lower != "-"):
            return None
    return None


def _body_of_name(text: Text, name: int, first: int, behind: str) -> tuple[int, int] | None:
    """Return the body that a name behind a preposition tells, with the noun or the body that it owns; None where it is none."""
    found = text.names[name]
    branch = found.kind == "place" and behind == "office"  # "a partner in its Leeds office"
    if (behind in STAFFED and not branch) or (behind == "council" and found.kind != "person"):
        return found.first, found.last + 1
    if behind in POSSESSIVES and (inner := _possessed(text, found, first)) is not None:
        return inner
    district = text.words[found.first : found.last] == ["District"]
    body = _is_firm_of_names(text, name, first) or _is_body(text, name)
    body = body or text.lower[found.first - 1] in BODY_NOUNS  # "policy chief at consumer group | Fair Deal"
    return (found.first, found.last) if body and not district else None


def _possessed(text: Text, owner: Name, first: int) -> tuple[int, int] | None:
    """Return the body that another owns, with its owner, "NASA's | Harbour Space Center", or that is called by a genitive, "Moody's"."""
    employs = owner.first == first and text.lower[first - 1] in EMPLOYING and owner.kind != "place"
    if employs and BEHIND_BODIES.issuperset(text.lower[owner.last + 1 : owner.last + 2]):
        return owner.first, owner.last + 1
    name = text.name_at[owner.last + 1] if owner.last + 1 < len(text.words) else -1
    if name >= 0 and text.names[name].kind == "organization" and owner.kind == "organization":
        return owner.first, text.names[name].last
    return None


def _is_firm_of_names(text: Text, name: int, first: int) -> bool:
    """Return whether a firm called by surnames stands right behind a preposition: "a partner with | Sutcliffe Boyd"."""
    found = text.names[name]
    several = found.kind == "person" and found.honorific is None and found.last - found.first > 1
    if not several or found.first != first:
        return False
    return text.lower[first - 1] in ("at", "with") or _is_led_firm(text, found)


def _is_led_firm(text: Text, name: Name) -> bool:
    """Return whether "of" follows the title of one who leads a firm, and no owner: "managing director of | Cauvery Steel"."""
    head, preposition = text.lower[name.first - 2 : name.first]
    led = head in OFFICERS or (head == "director" and text.lower[name.first - 3] in DIRECTING)
    return led and preposition == "of" and POSSESSIVES.isdisjoint(text.words[name.last :][:1])


def _is_body(text: Text, name: int) -> bool:
    found = text.names[name]
    if found.last == found.first + 1 and text.lower[found.first] in PORTFOLIOS:
        return False
    phrase = " ".join(text.words[found.first : found.last])
    if found.kind == "organization":
        return True
    return (
        found.kind == "unknown" and phrase not in PLACES and phrase not in PEOPLES and found.honorific is None
    )


def is_office(text: Text, first: int, last: int) -> bool:
    """Distinguish "Gov. Pell's office", a body, from "aides to the island's government"."""
    owned = next((at for at in range(first, last - 1) if text.lower[at] in POSSESSIVES), first)
    return owned > first and text.lower[last - 1] in _OFFICES and OBLIQUE.isdisjoint(text.lower[first:owned])


_OFFICES = STAFFED - {"family", "team"}
