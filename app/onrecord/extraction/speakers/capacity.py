"""In which capacity a person is quoted, told from what the article says that the person is.

An analyst is an outside person quoted for expertise: academics, researchers, think-tank fellows, pollsters, market and
political commentators. One who holds an office, speaks for somebody or is a party to the story is not (design, words).
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from onrecord.extraction.lexicon.en.bodies import (
    AUTHORITIES,
    CENTRAL_BANKS,
    EXPERT_BODIES,
    FIRMS,
    MEMBERS_BODIES,
    POLITICAL_BODIES,
    SCHOOLS,
    UNIONS,
)
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.grammar import NEGATIONS
from onrecord.extraction.lexicon.en.honorifics import NOUNS, SEATS
from onrecord.extraction.lexicon.en.offices import (
    ADVOCACY,
    BEFORE_PRESIDENT,
    BOOKS_OF_FACT,
    CHAIRS,
    EDITS,
    EXPERT_LEADERS,
    FICTION,
    FUNDS,
    GOVERNED,
    GOVERNING,
    GOVERNMENT,
    GOVERNORS,
    HEADS_OF_SCHOOLS,
    HIRED,
    LEADS,
    LEADS_EXPERTS,
    LED_GROUPS,
    LOCAL_STATES,
    MANAGED,
    MARKET_FIELDS,
    OF_STUDIES,
    OFFICE_HEADS,
    PARTICIPATING,
    PRESS_HEADS,
    PRESS_OFFICES,
    PROGRAMS,
    PROSECUTING,
    PUBLIC_OFFICES,
    QUOTES,
    SECRETARIES,
    STATES,
    STUDIES,
    TEACHES,
    TOP_OFFICERS,
    WROTE,
)
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW, PLACES
from onrecord.extraction.lexicon.en.politics import PARTY_LABELS
from onrecord.extraction.lexicon.en.roles import AUTHORS, CAPACITIES, FORMER, SINGULARS
from onrecord.extraction.quotation import Capacity
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.captains import capacity_of_captain

_CHAIRED: tuple[tuple[frozenset[str], Capacity], ...] = (
    (POLITICAL_BODIES, "politician"),
    (AUTHORITIES, "official"),
    (FIRMS, "business"),
    (MEMBERS_BODIES, "other"),
)
"""Words of what somebody chairs, and the capacity that this gives."""
_TOWN_COUNCIL = 2
"""Words of "Ashby Council"."""
_BOOK = 30
"""Tokens behind "author" in which the kind of book may be told."""
_UNINVOLVED = 8
"""Tokens behind a title in which it may be said that its holder is not involved."""
_STOPS = frozenset((".", ";", "”", '"'))
_OF_EXPERTS = (EXPERT_BODIES | MARKET_FIELDS | PROGRAMS | STUDIES) - SCHOOLS
_OF_SECRETARIES = UNIONS | {"general"}
_UNMANAGED = EXPERT_BODIES - MANAGED
_BEFORE_BODY = 6
"""Tokens between an office and the name of its body, which may say what kind of body it is."""
_OWNER = 4
"""Tokens of an owner with its possessive ("the parish council's")."""
_ORDER: tuple[Capacity, ...] = (
    "spokesperson",
    "analyst",
    "politician",
    "official",
    "journalist",
    "business",
    "other",
    "witness",
)
"""When an article says several things of a person, the first of these decides."""


def capacity_of(text: Text, statements: Sequence[Statement]) -> Capacity:
    """Return the capacity that a person's current roles give, else the former ones."""
    current = [one for one in statements if one.tense == "current"]
    if any(_is_outside(text, one) for one in statements):
        return "analyst"
    for group in (current, statements):
        told = {capacity for one in group if (capacity := _of_statement(text, one)) != "unknown"}
        if told:
            return _first(told)
    return "unknown"


def _is_outside(text: Text, statement: Statement) -> bool:
    """Return whether a trade's holder has no part in the story: "a defense attorney who is not involved in the case"."""
    if statement.title is None or statement.head is None:
        return False
    last = max(statement.title[1], statement.organization[1] if statement.organization else 0)
    behind = text.lower[last : last + _UNINVOLVED]
    at = next((i for i, word in enumerate(behind) if word in NEGATIONS), None)
    told = at is not None and not PARTICIPATING.isdisjoint(behind[at + 1 : at + 3])
    return told and _STOPS.isdisjoint(behind[:at])


def _first(told: Iterable[Capacity]) -> Capacity:
    found = set(told)
    return next(capacity for capacity in _ORDER if capacity in found)


def _of_statement(text: Text, statement: Statement) -> Capacity:
    if statement.head is None:
        if statement.title is not None and _leads_experts(text, *statement.title):
            return "analyst"
        return _of_led_body(text, statement) or _of_body(text, statement)
    if text.words[statement.head] in SEATS:
        return "politician"
    begin, end = statement.title or (statement.head, statement.head + 1)
    return capacity_of_phrase(text, begin, statement.head, end, statement.organization)


def _leads_experts(text: Text, first: int, last: int) -> bool:
    """Return whether a verb and what it is about tell of an expert: "teaches law", "heads oil research", "leads the bee laboratory"."""
    verb = text.lower[first]
    told = set(text.lower[first + 1 : last])
    wrote = verb in WROTE and bool(told & BOOKS_OF_FACT) and told.isdisjoint(FICTION)
    return wrote or verb in TEACHES or (verb in LEADS_EXPERTS and bool(told & _OF_EXPERTS))


def _of_led_body(text: Text, statement: Statement) -> Capacity | None:
    """Return the capacity by the body that a verb says somebody leads: "chairs the Growers' Federation"."""
    if statement.title is None or statement.organization is None:
        return None
    if text.lower[statement.title[0]] in EDITS:
        return "journalist"
    return _by_body(text, set(), statement.organization) if text.lower[statement.title[0]] in LEADS else None


def _of_body(text: Text, statement: Statement) -> Capacity:
    """Return the capacity by the body alone: "Jane Doe of the Marlow Institute", "(R-Ohio)"."""
    if statement.organization is None:
        return "unknown"
    first, last = statement.organization
    words = text.lower[first:last]
    if words[0][:2] in ("r-", "d-", "i-") or words[0].removesuffix("s") in PARTY_LABELS:
        return "politician"
    if statement.title is None and any(word in EXPERT_BODIES for word in words):
        return "analyst"
    return "unknown"


def capacity_of_phrase(
    text: Text, begin: int, head: int, end: int, organization: tuple[int, int] | None = None
) -> Capacity:
    """Return the capacity that a title gives; `head` is its head noun, the words around it may change its meaning."""
    noun = role_noun(text, head)
    before, fields = set(text.lower[begin:head]), set(text.lower[begin:end])
    owner = _owner(text, begin)
    if before & PRESS_OFFICES and noun in PRESS_HEADS:
        return "spokesperson"
    if text.lower[head] == "major" and text.words[head].islower():
        return "witness"
    body = _words_of(text, organization) | set(
        text.lower[max(begin - 1, 0) : begin]
    )  # "School board | chair"
    headed = _of_head(noun, fields, owner, body)
    if headed is not None:
        return headed
    expert = _is_expert(text, noun, head, end, before, organization)
    if noun in EXPERT_LEADERS and expert:
        return "official" if _heads_a_school(noun, fields | _words_of(text, organization)) else "analyst"
    words = before | _words_of(text, organization)
    capacity = capacity_of_captain(text, head, words, organization) or CAPACITIES.get(noun, "unknown")
    if noun == "reader" and not expert and not _in_a_subject(text, head):
        capacity = "unknown"
    offices = words | (fields | owner) & CENTRAL_BANKS
    return _of_office(noun, offices) or _by_context(text, noun, before | owner, organization, capacity)


def _of_head(noun: str, fields: set[str], owner: set[str], body: set[str]) -> Capacity | None:
    """Return the capacity of the head or secretary of a union, the head of a public office ("the state health department") or a school."""
    if noun in SECRETARIES and (fields | owner | body) & _OF_SECRETARIES:
        return "politician" if "party" in body else "other"
    if noun in CHAIRS and (fields | owner) & UNIONS:
        return "other"
    public = noun in OFFICE_HEADS and bool(fields & PUBLIC_OFFICES and fields & LOCAL_STATES)
    words = fields | owner | body
    governs = noun in GOVERNORS and bool(words & GOVERNED) and bool(words & GOVERNING)
    return "official" if public or governs or _heads_a_school(noun, owner) else None


def _heads_a_school(noun: str, bodies: set[str]) -> bool:
    return noun in HEADS_OF_SCHOOLS and not SCHOOLS.isdisjoint(bodies)


def _owner(text: Text, begin: int) -> set[str]:
    """Return the common nouns of whose office a title is: {"parish", "council"} in "the parish council's | chairman"."""
    if begin == 0 or text.lower[begin - 1] not in POSSESSIVES:
        return set()
    first = begin - 1
    while first > max(begin - _OWNER, 0) and text.words[first - 1].islower():
        first -= 1
    return set(text.lower[first : begin - 1])


def _is_expert(
    text: Text, noun: str, head: int, end: int, before: set[str], organization: tuple[int, int] | None
) -> bool:
    """Return whether the body, the field or the book makes an expert of one who leads or advises."""
    if before & ADVOCACY:
        return False
    if organization is not None and head < organization[0] <= head + _BEFORE_BODY:
        end = max(end, organization[0])  # "head of the polling institute | Demoskop"
    fields = before | set(text.lower[head:end])
    bodies = _words_of(text, organization) & EXPERT_BODIES or fields & _UNMANAGED
    hired = noun == "consultant" and bool(before - FORMER) and text.lower[head + 1 : head + 2] not in HIRED
    managed = noun == "manager" and bool(before & FUNDS)
    return (
        bool(bodies or fields & MARKET_FIELDS)
        or hired
        or managed
        or (noun in AUTHORS and _is_of_study(text, head))
    )


def _is_of_study(text: Text, head: int) -> bool:
    """Return whether an author's book is named behind "of", or called a history or the like, and not a work of fiction."""
    behind = text.lower[head + 1 : head + 2] == ["of"]
    marked = not QUOTES.isdisjoint(text.words[head + 2 : head + 3])
    title = behind and (marked or not (BOOKS_OF_FACT | STUDIES).isdisjoint(text.lower[head + 2 : head + 5]))
    return title and FICTION.isdisjoint(takewhile(".".__ne__, text.lower[head : head + _BOOK]))


def _in_a_subject(text: Text, head: int) -> bool:
    """Distinguish the rank at a university, "a reader in physics", from one who reads the paper, "a reader in Brook"."""
    behind = text.words[head + 1 : head + 3]
    return len(behind) > 1 and behind[0] == "in" and behind[1].islower()


def _of_office(noun: str, before: set[str]) -> Capacity | None:
    """Return the capacity of offices whose nouns mean something else alone: "shadow health secretary", "district attorney", "lead author"."""
    if noun in ("secretary", "chancellor", "minister") and "shadow" in before:
        return "politician"
    if noun == "attorney" and before & PROSECUTING:
        return "official"
    if noun == "author" and before & OF_STUDIES:
        return "analyst"
    if (noun == "leader" and before & LED_GROUPS) or (noun == "manager" and "campaign" in before):
        return "other"
    return "official" if noun == "governor" and before & CENTRAL_BANKS else None


def role_noun(text: Text, head: int) -> str:
    """Return the head noun in the singular, "detective" for "Det"."""
    lower = text.lower[head]
    return SINGULARS.get(lower) or NOUNS.get(lower.rstrip("."), lower)


def _by_context(
    text: Text, noun: str, before: set[str], organization: tuple[int, int] | None, capacity: str
) -> Capacity:
    if noun in CHAIRS:
        return _of_chair(text, noun, before, organization)
    council = noun == "member" and "council" in before | _words_of(text, organization)
    if council or (noun == "minister" and before & {"prime", "first", "chief"}):
        return "politician"
    if noun in OFFICE_HEADS and (before | _words_of(text, organization)) & GOVERNMENT:
        return "official"
    leads = noun in ("officer", "chief", "head") and (before & TOP_OFFICERS or organization is not None)
    if leads or noun == "executive":
        return "business"
    return capacity  # type: ignore[return-value]  # the lexicon's values are the capacities


def _by_body(text: Text, before: set[str], organization: tuple[int, int] | None) -> Capacity | None:
    """Return the capacity of who leads a body by its words; a "National Motor Council" is no town's council."""
    body = _words_of(text, organization)
    if len(body) > _TOWN_COUNCIL and body.isdisjoint(LOCAL_STATES):
        body -= {"council"}
    words = before | body
    return next((capacity for bodies, capacity in _CHAIRED if words & bodies), None)


def _words_of(text: Text, organization: tuple[int, int] | None) -> set[str]:
    return set(text.lower[slice(*organization)]) if organization else set()


def _of_chair(text: Text, noun: str, before: set[str], organization: tuple[int, int] | None) -> Capacity:
    """Distinguish a head of state from the head of a company, a union or a commission."""
    chaired = _by_body(text, before, organization)
    if chaired is not None:
        return chaired
    if "department" in before:
        return "analyst"  # "history department chair"
    place = text.name_at[organization[0]] if organization is not None else -1
    state = place >= 0 and text.names[place].kind == "place"  # "President Doe of Brazil"
    if noun in ("president", "vice-president") and organization is not None and not state:
        return "business"
    country = state or any(w in STATES or w in PEOPLES_LOW or w.capitalize() in PLACES for w in before)
    if noun == "president" and before - BEFORE_PRESIDENT and not country:
        return "other"
    return "politician" if noun in ("president", "vice-president", "speaker") else "business"
