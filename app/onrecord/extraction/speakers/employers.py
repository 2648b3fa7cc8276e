"""For which body somebody works where the title names none: "the trust's director", "its chairwoman", "Chief Executive Jane Doe"."""

from bisect import bisect_left
from collections import Counter

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS, FORCES, MEMBERS_BODIES, OWNING_BODIES, VENUES
from onrecord.extraction.lexicon.en.determiners import OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.marks import SENTENCE_ENDS
from onrecord.extraction.lexicon.en.nominals import COMPANY_NOUNS, OF_SHARES, PRODUCTS, SHORT_NAMES_OF_BODIES
from onrecord.extraction.lexicon.en.people import RESEARCHERS
from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS
from onrecord.extraction.lexicon.en.titles import CHIEFS, EXECUTIVES, LEAD_AUTHORS, POLICE_RANKS, SPEAKERS
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAYBE_BODY
from onrecord.extraction.roles.bodies import body_named
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.mention_places import is_of_dateline

LOOK_BACK = 40
"""Names before a title among which its body is looked for."""
NEAR = 5
"""Sentences before "its" or "the company's" in which the body must be named."""
FEWEST = 2
"""Mentions of the body that an article is about, at least, and how many times more than the next."""
_BODIES = OWNING_BODIES | BODY_NOUNS | COMPANY_NOUNS | SHORT_NAMES_OF_BODIES.keys() | MEMBERS_BODIES
_OF_COMPANIES = COMPANY_NOUNS | PRODUCTS
_GENERAL = COMPANY_NOUNS | {"body", "organization", "organisation"}
"""Nouns for bodies whose names do not say what they are: the one that the article is about."""
_OF_CAMPAIGNS = frozenset(("its", "campaign"))
_CAMPAIGN = 60
"""Tokens before the title within which its campaign is named."""
_LONGEST = 4
"""Words of an executive's title ("chief executive officer")."""


def employer_of(
    text: Text, entities: Entities, sentences: list[int], statement: Statement
) -> tuple[int, int] | None:
    """Return the tokens of the body whose office a title is; None where it names one itself, or none is plain."""
    if statement.organization is not None or statement.title is None or statement.head is None:
        return None
    start = statement.title[0]
    noun = _owner(text, start)
    if noun is not None:
        campaign = _campaign_before(text, start) if noun in _OF_CAMPAIGNS else None
        if campaign is not None:
            return campaign
        named = _named_before(entities, sentences, start, noun)
        return _main(text, entities, start) if named is None and noun in _GENERAL else named
    return (
        _told_by_noun(text, entities, statement.title, statement.head)
        or _possessor_of(text, start)
        or _at_opening(text, sentences, start)
        or _of_article(text, entities, sentences, statement.title)
    )


def _of_article(
    text: Text, entities: Entities, sentences: list[int], titled: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the body that an article is about, or that was named last, for the offices that mean it."""
    start = titled[0]
    title = " ".join(text.lower[slice(*titled)])
    if any(word.rstrip(".") in POLICE_RANKS for word in text.lower[slice(*titled)]):
        return _only_force(entities)
    executive = titled[1] - start <= _LONGEST and (title in EXECUTIVES or title in CHIEFS)
    if title in SPEAKERS and text.lower[max(0, start - 1)] not in OWNERS:
        return _named_before(entities, sentences, start, "its") or _main(text, entities, start)
    if title in LEAD_AUTHORS:
        return _of_researchers(text, entities)
    return (_main(text, entities, start) or _only_body(entities, start)) if executive else None


def _of_researchers(text: Text, entities: Entities) -> tuple[int, int] | None:
    """Return the one body whose researchers an article tells of: it is that of their "lead author"."""
    found = {}
    for index, name in enumerate(entities.names):
        link = name.first - 1 - (text.lower[name.first - 1] == "the")
        if (
            link > 0
            and name.kind == "organization"
            and text.lower[link] in ("at", "from")
            and text.lower[link - 1] in RESEARCHERS
        ):
            found[entities.entity_of[index]] = index
    return _printed(entities, *found.values()) if len(found) == 1 else None


def _only_body(entities: Entities, start: int) -> tuple[int, int] | None:
    """Return the only body that an article has named before its chief executive, where no other name may be one."""
    before = range(bisect_left(entities.firsts, start))
    named = {
        entities.entity_of[index]: index
        for index in before
        if entities.listed[entities.entity_of[index]].kind in MAYBE_BODY
    }
    index = next(iter(named.values()), None) if len(named) == 1 else None
    known = index is not None and entities.listed[entities.entity_of[index]].kind == "organization"
    return _printed(entities, index) if index is not None and known else None


def _main(text: Text, entities: Entities, start: int) -> tuple[int, int] | None:
    body = main_body(text, entities, start)
    return None if body is None else _printed(entities, entities.listed[body].fullest)


def _owner(text: Text, start: int) -> str | None:
    """Return the noun for a body that owns the title: "trust" of "the trust's director", "its" of "its director", "company" of "company spokesman"."""
    before = text.lower[max(0, start - 3) : start]
    if before[-1:] == ["its"]:
        return _noun_in_sentence(text, start) or "its"
    if len(before) > 2 and before[2] in POSSESSIVES and before[0] == "the" and before[1] in _BODIES:  # noqa: PLR2004 - "the", a body and a possessive
        return before[1]
    owned = before[-1:] != [] and before[-1] in POSSESSIVES
    return text.lower[start] if text.lower[start] in COMPANY_NOUNS and not owned else None


def _noun_in_sentence(text: Text, start: int) -> str | None:
    """Return the noun for a body that "its" takes up in the same sentence: "the university will not pay, its | spokesman said"."""
    for index in range(start - 2, max(0, start - LOOK_BACK), -1):
        if text.name_at[index] >= 0 or text.words[index] in SENTENCE_ENDS:
            return None
        if text.lower[index] in _BODIES and text.lower[index - 1] == "the":
            return text.lower[index]
    return None


def _only_force(entities: Entities) -> tuple[int, int] | None:
    """Return the one police force that an article names: an inspector quoted there serves in it."""
    forces = [
        number
        for number, entity in enumerate(entities.listed)
        if entity.kind == "organization" and not FORCES.isdisjoint(word.lower() for word in entity.words)
    ]
    return _printed(entities, entities.listed[forces[0]].fullest) if len(forces) == 1 else None


def _told_by_noun(
    text: Text, entities: Entities, title: tuple[int, int], head: int
) -> tuple[int, int] | None:
    """Return the body whose noun stands inside a title: "president of the | forum", "board | chairman"."""
    first, last = title
    noun = None
    if text.lower[last - 2 : last - 1] == ["the"]:
        noun = text.lower[last - 1]
    elif first < head:
        noun = text.lower[first]
    fitting = _fitting(entities, _bodies_before(entities, first), noun) if noun in _BODIES else None
    return None if fitting is None else _printed(entities, fitting)


def _possessor_of(text: Text, start: int) -> tuple[int, int] | None:
    """Return the body behind which a relative clause names its officer: "the Marlow Gallery, whose | director"."""
    owned = start > FEWEST and text.lower[start - 2 : start] == [",", "whose"]
    return body_named(text, text.name_at[start - 3]) if owned else None


def _at_opening(text: Text, sentences: list[int], start: int) -> tuple[int, int] | None:
    """Return the body that opens a sentence about its officer: "At the Marlow Institute, a think tank, | director Jane Doe said"."""
    begin = bisect_left(sentences, sentences[start])
    if text.lower[begin] not in ("at", "for") or start - begin < FEWEST or text.words[start - 1] != ",":
        return None
    names = list(dict.fromkeys(name for name in text.name_at[begin:start] if name >= 0))
    if not names or any(text.names[name].kind == "person" for name in names):
        return None
    body = text.names[names[0]]
    several = body.last - body.first > 1 or text.lower[begin] == "for"
    known = body.kind == "organization" or (body.kind == "unknown" and several)
    return (body.first, body.last) if known and text.words[body.last - 1] not in VENUES else None


def _campaign_before(text: Text, start: int) -> tuple[int, int] | None:
    """Return the campaign that was named last, and no body since: "The Doe campaign answered at once. Its | spokesman said"."""
    for at in range(start - 1, max(0, start - _CAMPAIGN), -1):
        name = text.name_at[at]
        if name >= 0 and text.names[name].kind == "organization":
            return None
        candidate = text.name_at[at - 1]
        if text.lower[at] == "campaign" and candidate >= 0:
            return text.names[candidate].first, at + 1
    return None


def _named_before(entities: Entities, sentences: list[int], start: int, noun: str) -> tuple[int, int] | None:
    """Return the nearest body before the title that the noun fits; for a noun that fits any body the only one near."""
    bodies = _bodies_before(entities, start)
    fitting = _fitting(entities, bodies, noun)
    if fitting is not None:
        return _printed(entities, fitting)
    near = [index for index in bodies if sentences[start] - sentences[entities.names[index].first] <= NEAR]
    nearest = [
        index
        for index in near
        if sentences[entities.names[index].first] == sentences[entities.names[near[0]].first]
    ]
    distinct = {entities.entity_of[index] for index in (nearest if noun == "its" else near)}
    if noun == "its" and not near:
        return _subject_before(entities, sentences, start)
    return _printed(entities, near[0]) if len(distinct) == 1 else None


def _subject_before(entities: Entities, sentences: list[int], start: int) -> tuple[int, int] | None:
    """Return the name that no list has and that opens a sentence near before: "Médecins du Sud agrees. Its | director said"."""
    for sentence in range(sentences[start] - 1, max(-1, sentences[start] - 1 - NEAR), -1):
        begin = bisect_left(sentences, sentence)
        at = bisect_left(entities.firsts, begin)
        opens = at < len(entities.names) and entities.names[at].first in (begin, begin + 1)
        several = opens and entities.names[at].last - entities.names[at].first > 1
        if several and entities.listed[entities.entity_of[at]].kind == "unknown":
            return _printed(entities, at)
    return None


def _bodies_before(entities: Entities, start: int) -> list[int]:
    """List the names of bodies before a token, the nearest first."""
    end = bisect_left(entities.firsts, start)
    return [
        index
        for index in range(end - 1, max(-1, end - 1 - LOOK_BACK), -1)
        if entities.listed[entities.entity_of[index]].kind == "organization"
    ]


def _fitting(entities: Entities, bodies: list[int], noun: str) -> int | None:
    """Return the first of these names that says what the noun says: "Naira Traders Forum" for "forum"."""
    for wanted in ({noun}, SHORT_NAMES_OF_BODIES.get(noun, frozenset())):
        for index in bodies:
            entity = entities.listed[entities.entity_of[index]]
            if not wanted.isdisjoint(word.lower() for word in entity.words):
                return index
    return None


def main_body(text: Text, entities: Entities, start: int) -> int | None:
    """Return the body that an article is about, named before a token and more often than any other; None: there is none."""
    service = _service(text, entities)
    counts = Counter(
        number
        for number in entities.entity_of
        if number != service
        and (
            entities.listed[number].kind == "organization"
            or (entities.listed[number].kind == "unknown" and not _is_placed(text, entities, number))
        )
    )
    ranked = counts.most_common(2)
    plain = ranked and ranked[0][1] >= FEWEST and (len(ranked) == 1 or ranked[0][1] >= FEWEST * ranked[1][1])
    body = ranked[0][0] if plain else _opening_body(text, entities)
    if body is None:
        return None
    return body if entities.names[entities.listed[body].names[0]].first < start else None


def _service(text: Text, entities: Entities) -> int | None:
    """Return the service that the dateline names: "ELY, June 4 (Tidal News) - Bramble"."""
    opening = entities.names[:_OF_DATELINE]
    named = (index for index, name in enumerate(opening) if is_of_dateline(text.words, name))
    return next((entities.entity_of[index] for index in named), None)


_OF_DATELINE = 4
"""Names among which the service of a dateline is: behind a town, its state and a month."""


def _opening_body(text: Text, entities: Entities) -> int | None:
    """Return the body that an article opens with, its dateline apart: "Tidal Foods has cut", "Bramble, the start-up that", "Shares of Bramble fell"."""
    service = _service(text, entities)
    begin = 0 if service is None else entities.names[entities.listed[service].names[0]].last + 2
    begin += 2 * (" ".join(text.lower[begin : begin + 2]) in OF_SHARES)
    name = text.name_at[begin] if begin < len(text.words) else -1
    if name < 0 or text.names[name].kind not in MAYBE_BODY:
        return None
    last = text.names[name].last
    told = text.lower[last : last + 1] == [","] and not _OF_COMPANIES.isdisjoint(
        text.lower[last : last + _LONGEST + 1]
    )
    number = entities.entity_of[name]
    several = last - text.names[name].first > 1 and not _is_placed(text, entities, number)
    return number if told or several else None


def _is_placed(text: Text, entities: Entities, number: int) -> bool:
    """Return whether an unknown name is a place's: "in Ashmoor"."""
    mentions = (entities.names[index].first for index in entities.listed[number].names)
    return any(first > 0 and text.lower[first - 1] in BEFORE_TOWNS for first in mentions)


def _printed(entities: Entities, index: int) -> tuple[int, int]:
    """Return where the body that a name means is named in full."""
    fullest = entities.names[entities.listed[entities.entity_of[index]].fullest]
    return fullest.first, fullest.last
