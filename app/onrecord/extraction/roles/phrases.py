"""Noun phrases that say what a person is: title, organisation and tense of "the former head of X at Y".

A phrase is read by its head noun (`lexicon.roles`): the modifiers before it and "of" or "to" phrases after it belong to
the title; an organisation stands after "at", "with", "for" or "of", or among the modifiers ("Rice University
professor"), or before a possessive ("Britain's trade minister" has none, "Acme's chief executive" has).
"""

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.bodies import STATE_BODIES
from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.determiners import BEFORE_TITLES, POSSESSIVES
from onrecord.extraction.lexicon.en.places import PEOPLES
from onrecord.extraction.lexicon.en.politics import PARTIES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_EMPLOYERS, INSIDE_TITLES, OF_TITLES, TO_BODIES
from onrecord.extraction.lexicon.en.role_clauses import NO_PREDICATE, PREDICATE_OPENERS
from onrecord.extraction.lexicon.en.roles import (
    CAPACITIES,
    FIRM_OFFICES,
    FORMER,
    FORMER_PREFIXES,
    HEADING,
    LEAD,
    MODIFIERS,
    ROLE_NOUNS,
    STAFF,
)
from onrecord.extraction.lexicon.en.titles import ACTIVITIES, ENDS_TITLES, LATELY, TITLE_ENDS, UNITS_OF_TIME
from onrecord.extraction.quotation import Tense
from onrecord.extraction.roles.bodies import (
    body_before,
    body_named,
    fitting_body,
    organization_after,
    served_behind,
)
from onrecord.extraction.roles.fields import joins_fields
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text

MAX_FIELD = 4
"""Words of a second field behind "and": "and environmental health policy"."""
_BEHIND_LEADS = (["for"], ["at"], ["on"], [","])
_BEFORE_NOUNS = INSIDE_TITLES | POSSESSIVES | {"and"}
"""Words behind which "ing" makes no participle: "chair of the college's | governing board"."""
_NO_TITLE = FORMER | BEFORE_TITLES | {"current"}
_TRAILING = INSIDE_TITLES | BEFORE_TITLES | {"and"}
"""Words that no title ends with."""
_HOMES_AND_AGES = ("-year-old", "-born", "-based")
"""How adjectives end that say where somebody is from, or how old."""
_ORGANIZATION_RANK = {"at": 0, "with": 1, "for": 2, "from": 3, "of": 4, "in": 5, "to": 6, "on": 7}
"""When a phrase names several bodies, the person belongs to the one after "at" before the one after "of"."""


def read_statements(text: Text, first: int, last: int, *, tense: Tense = "current") -> list[Statement]:
    """Read the roles of a phrase of tokens `first` to `last`, end excluded; roles joined by "and" share what follows."""
    first += text.lower[first : first + 1] == ["now"] and first + 1 < last
    now = next((at for at in range(first + 1, min(last, first + MAX_TITLE)) if text.lower[at] == "now"), last)
    if now < last - 1:
        return [*read_statements(text, first, now, tense=tense), *_read_now(text, now + 1, last)]
    turn = _turn(text, first, last)
    if turn is not None:
        return [*read_statements(text, first, turn, tense="former"), *read_statements(text, turn + 1, last)]
    parts = _coordinated(text, first, last)
    found = [statement for part in parts if (statement := _read_one(text, *part, tense)) is not None]
    if len(found) > 1 and found[-1].organization is None:
        return [found[0], *(_shared(text, one, found[0]) for one in found[1:])]
    if len(found) > 1 and found[-1].organization is not None:
        shared = found[-1].organization
        found = [
            Statement(one.title, shared, one.tense, one.head) if one.organization is None else one
            for one in found
        ]
    return found


def _turn(text: Text, first: int, last: int) -> int | None:
    """Return where what somebody was ends, and what somebody is begins: "a former Marlow Bank trader | turned | novelist"."""
    near = range(first + 1, min(last - 1, first + MAX_TITLE))
    turn = next((at for at in near if text.lower[at] == "turned"), None)
    told = turn is not None and text.lower[turn - 1] in ROLE_NOUNS and text.lower[turn + 1] in ROLE_NOUNS
    return turn if told else None


def _shared(text: Text, one: Statement, first: Statement) -> Statement:
    """Give an office of firms the firm that stands before the one it is joined to: "Tidal Foods founder and | chief executive"."""
    if first.organization is None or first.title is None or one.head is None:
        return one
    firm = first.organization[0] < first.title[0] and one.tense == first.tense
    office = text.lower[one.head].removeprefix("co-") in FIRM_OFFICES
    return replace(one, organization=first.organization) if firm and office else one


def _read_now(text: Text, first: int, last: int) -> list[Statement]:
    """Read what a person is now after what that person was: "a former envoy now | at the Marlow Institute"."""
    if text.lower[first] not in ("at", "with"):
        return read_statements(text, first, last)
    body = organization_after(text, first + 1, last)
    return [] if body is None else [Statement(None, body, "current", None)]


def _coordinated(text: Text, first: int, last: int) -> list[tuple[int, int]]:
    """Split at "and" where both sides hold a role noun before any preposition-free end."""
    cuts = [first]
    for index in range(first + 1, last - 1):
        if text.lower[index] not in ("and", ",") or text.name_at[index] >= 0 or joins_fields(text, index):
            continue
        if head_noun(text, cuts[-1], index) is not None and _opens_role(text, index + 1, last):
            cuts.append(index + 1)
    return [(cut, (cuts[i + 1] - 1) if i + 1 < len(cuts) else last) for i, cut in enumerate(cuts)]


def _opens_role(text: Text, first: int, last: int) -> bool:
    """Return whether a role noun comes before any other preposition, verb or mark."""
    for index in range(first, min(last, first + MAX_TITLE)):
        lower = text.lower[index]
        if lower in ROLE_NOUNS:
            return True
        if lower in TITLE_ENDS or lower in TO_BODIES:
            return False
    return False


def head_noun(text: Text, first: int, last: int) -> int | None:
    """Return the head noun's token: the last role noun before a preposition, relative or mark; None: there is none."""
    head = None
    for index in range(first, min(last, first + MAX_TITLE, len(text.words))):
        lower = text.lower[index]
        name = text.name_at[index]
        part_of_name = name >= 0 and text.names[name].last - text.names[name].first > 1
        lead = lower == LEAD and index > first and text.lower[index + 1 : index + 2] in _BEHIND_LEADS
        if (lower in ROLE_NOUNS or lead) and not part_of_name:
            if (
                text.words[index + 1 : index + 2]
                and text.words[index + 1] in POSSESSIVES
                and index + 1 < last
            ):
                continue
            head = index
        elif not part_of_name and _ends_phrase(text, index, headed=head is not None):
            break
    return head


def is_predicate(text: Text, first: int, last: int) -> bool:
    """Distinguish "is a researcher" from "is worried that a researcher": no verb or preposition stands before the head."""
    head = head_noun(text, first, last)
    opens = text.lower[first] in PREDICATE_OPENERS or text.lower[first] in MODIFIERS
    opens = (
        opens or text.lower[first] in ROLE_NOUNS or text.name_at[first] >= 0 or text.words[first][0].isupper()
    )
    return head is not None and opens and not any(lower in NO_PREDICATE for lower in text.lower[first:head])


def _ends_phrase(text: Text, index: int, *, headed: bool) -> bool:
    """Return whether a word or mark ends what may hold the head noun, or, where that was found, what may hold a later one."""
    lower = text.lower[index]
    ends = (headed and lower in TO_BODIES) or (
        lower in TITLE_ENDS and (headed or lower not in ("and", "'s", "’s"))
    )
    return ends and not (joins_fields(text, index) or _is_bracket(text, index))


def _is_bracket(text: Text, index: int) -> bool:
    """Return whether this is a bracket around initials in capitals: "the Tidal Party |(|TP|)| leader"."""
    first = index if text.words[index] == "(" else index - len("(S")
    bracketed = first >= 0 and text.words[first] == "(" and text.words[first + 2 : first + 3] == [")"]
    return bracketed and text.words[index] in "()" and text.words[first + 1].isupper()


def _read_one(text: Text, first: int, last: int, tense: Tense) -> Statement | None:
    head = head_noun(text, first, last)
    if head is None or _is_title_of_another(text, head, last):
        return None
    start, possessor = _title_start(text, first, head)
    start = _after_age(text, start, head)
    if any(word in FORMER or word.startswith(FORMER_PREFIXES) for word in text.lower[first : start + 1]):
        tense = "former"
    while start < head and text.lower[start] in _NO_TITLE:
        start += 1
    end, organization = _after_head(text, head, last)
    if text.lower[head] in ("democrat", "republican"):
        organization = head, head + 1
    if organization is None:
        organization = body_before(text, start, head) or possessor
    if organization is None:
        organization = served_behind(text, head, last)
    if (
        organization is not None
        and organization[0] <= start < organization[1] <= head
        and text.name_at[start] >= 0
    ):
        start = organization[1] + (len("(S)") if _is_bracket(text, organization[1]) else 0)
        start -= text.lower[start - 1 : head + 1] == ["campaign", "manager"]
    return Statement((start, end), organization, tense, head)


def _is_title_of_another(text: Text, head: int, last: int) -> bool:
    """Distinguish "Gov. Joe Pell's plan" from what somebody is: a person's name follows the head noun."""
    name = text.name_at[head + 1] if head + 1 < last else -1
    return name >= 0 and text.names[name].kind == "person"


def _after_age(text: Text, start: int, head: int) -> int:
    """Skip what stands before the title proper: "a 34-year-old former teacher", "Leeds-born scholar"."""
    while start < head and (
        text.lower[start] in BEFORE_TITLES or text.lower[start].endswith(_HOMES_AND_AGES)
    ):
        start += 1
    return start


def _title_start(text: Text, first: int, head: int) -> tuple[int, tuple[int, int] | None]:
    """Return where the title starts, and the organisation that possesses it ("Acme's chief executive")."""
    start, possessor = first, None
    for index in range(first, head):
        if text.words[index] in POSSESSIVES:
            start = index + 1
            name = text.name_at[index - 1] if index else -1
            possessor = _owner(text, index, name) if CAPACITIES[text.lower[head]] != "witness" else None
            if name >= 0 and possessor is None and text.lower[head] in STAFF:
                possessor = text.names[name].first, text.names[name].last
        elif text.lower[index] in BEFORE_TITLES:
            start = index + 1
    return min(start, head), possessor


def _owner(text: Text, index: int, name: int) -> tuple[int, int] | None:
    """Return the body before a genitive: a name, a party, or a people's force ("the Israeli army's")."""
    if index and text.words[index - 1] in PARTIES:
        return index - 1, index
    if index > 1 and text.lower[index - 1] in STATE_BODIES and text.words[index - 2] in PEOPLES:
        return index - 2, index
    return body_named(text, name)


def _after_head(text: Text, head: int, last: int) -> tuple[int, tuple[int, int] | None]:
    """Read what follows the head noun: where the title ends and which organisation it names."""
    end = index = head + 1
    best: tuple[int, tuple[int, int]] | None = None
    open_title = True
    while index < last and index - head <= MAX_TITLE:
        if text.name_at[index] >= 0:
            index = text.names[text.name_at[index]].last
        elif open_title and _runs_on(text, head, index, last):
            index += 1
        elif text.lower[index] in TITLE_ENDS or _is_behind_title(text, index, last):
            break
        else:
            lower = text.lower[index]
            open_title = open_title and not _is_participle(text, index)
            if lower in TO_BODIES:
                body = fitting_body(text, head, lower, organization_after(text, index + 1, last))
                if body is not None and (best is None or _ORGANIZATION_RANK[lower] < best[0]):
                    best = _ORGANIZATION_RANK[lower], body
                open_title = open_title and (lower in OF_TITLES or (lower == "for" and body is None))
            index += 1
        end = index if open_title else end
    while end > head + 1 and (
        text.lower[end - 1] in _TRAILING or text.lower[end - 1].endswith(_HOMES_AND_AGES)
    ):
        end -= 1
    return end, best[1] if best else None


def _is_behind_title(text: Text, index: int, last: int) -> bool:
    """Return whether a word begins what is no title: when it was held, "director | in May", "director | last year", or a clause."""
    lower = text.lower[index]
    word = text.words[index + 1] if index + 1 < last else ""
    if lower == "in":
        return word in TIMES or (word.isdigit() and len(word) == len("2013"))
    return lower in ENDS_TITLES or (lower in LATELY and word in UNITS_OF_TIME)


def _runs_on(text: Text, head: int, index: int, last: int) -> bool:
    """Return whether a title goes on over "and": "professor of earth | and environmental sciences at Ashby University"."""
    if joins_fields(text, index):
        return True
    if text.lower[index] != "and" or index < head + 3 or text.lower[head + 1] not in INSIDE_TITLES:
        return False
    end = index + 1
    while end < min(last, index + MAX_FIELD + 1) and text.name_at[end] < 0:
        lower = text.lower[end]
        if lower in BEFORE_EMPLOYERS:
            return end > index + 1 and organization_after(text, end + 1, last) is not None
        if lower in TITLE_ENDS or lower in ROLE_NOUNS or lower in BEFORE_TITLES:
            return False
        end += 1
    return end == last == index + 2 and text.lower[head] in HEADING  # "head of trust and safety,"


def _is_participle(text: Text, index: int) -> bool:
    """Return whether a title ends here though the phrase runs on: "a teacher | living in Leeds"."""
    lower, before = text.lower[index], text.lower[index - 1]
    return lower.endswith("ing") and lower not in ACTIVITIES and before not in _BEFORE_NOUNS
