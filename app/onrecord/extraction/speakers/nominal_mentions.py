"""Descriptions: "the Ohio lawmaker", "the former ambassador", "the network" and whom they mean."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import DEFINITE, OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import gender_of_noun
from onrecord.extraction.lexicon.en.nominals import (
    BARE_OFFICES,
    COMPANY_NOUNS,
    FIT_MANY,
    IN_OFFICE,
    SHORT_NAMES_OF_BODIES,
)
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.roles import FORMER, POSITIONS, SEVERAL_PERSONS, SINGULARS
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.agents import certainty_of_agent
from onrecord.extraction.speakers.anaphoric import of_no_body, says
from onrecord.extraction.speakers.bodies import resolve_body
from onrecord.extraction.speakers.called import of_place
from onrecord.extraction.speakers.capacity import role_noun
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.employers import main_body
from onrecord.extraction.speakers.homes import state_of
from onrecord.extraction.speakers.meant import Meant, alike_to, may_be, most_salient
from onrecord.extraction.speakers.mention_places import may_be_subject
from onrecord.extraction.speakers.newcomers import brought_in, came_last, is_another
from onrecord.extraction.speakers.of_parties import is_of_other_party, of_state
from onrecord.extraction.speakers.pairs import of_pair
from onrecord.extraction.speakers.portfolios import is_of_other_portfolio
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase, outside_marks
from onrecord.extraction.speakers.taking_up import (
    by_trait,
    epithet,
    head_of_description,
    of_named_body,
    owners_of,
    taken_up,
    variation,
)

_AGAINST_BODY = 0.6
"""How likely the one whom a noun fits is meant, or who stands out instead, where the description names a body of which nothing is said."""
_OF_ANOTHER_BODY = 0.4
"""How likely they are meant where the article says another body of them: "the Town manager" where the manager of Rovers is named."""
_ALIKE = 0.85
"""How likely one is meant of whom the article says another noun for the same: "the lawmaker" where a senator is named."""
_LOOSELY = 0.6
"""How likely one is meant of whom it says what fits many: "the striker" where a captain is named."""
_SPOKE_LAST = 0.85
"""How likely the one of several of one office who has just spoken is meant; all four are set by judgement."""
_OF_SEVERAL = 0.7
"""How likely the one of several of one office is meant who stands out."""
_SHARED = 0.45
"""How likely the first of several is meant who have the title together: less than a half, so nobody is named."""
_STILL_MEANT = 1
"""Sentences behind the words of "the president of the bank" in which "the president" alone means the same."""


def find_described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return the one entity that a definite description fits, else None; never its owner ("Ferrer's colleague" is not Ferrer)."""
    definite = profiles.text.lower[phrase.first] in DEFINITE
    pair = of_pair(phrase, discourse, profiles) if definite else None
    if pair is not None:
        return pair
    state = state_of(profiles.text, phrase.first, phrase.last) if definite else None
    if state is None:
        meant = _described(phrase, discourse, profiles)
    else:
        meant = of_state(state, phrase, discourse, profiles)
    return None if meant is None or meant.entity in owners_of(phrase, profiles) else meant


def _described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    text = profiles.text
    words = text.lower[phrase.first : phrase.last]
    if words[0] not in DEFINITE and words[0] not in BARE_OFFICES and POSSESSIVES.isdisjoint(words):
        return None
    head = head_of_description(text, phrase)
    if head is None:
        body = _body_meant(phrase, discourse, profiles)
        if body is not None:
            return Meant(body)
        return epithet(phrase, discourse, profiles) or by_trait(phrase, discourse, profiles)
    lemma = SINGULARS[text.lower[head]]
    if lemma != text.lower[head] or text.lower[head + 1 : phrase.last][:1] in (["for"], ["at"], ["with"]):
        return None
    return _role_meant(phrase, head, discourse, profiles)


def _role_meant(phrase: SourcePhrase, head: int, discourse: Discourse, profiles: Profiles) -> Meant | None:
    text = profiles.text
    lemma = _office_of_state(text, head) or SINGULARS[text.lower[head]]
    spoke = discourse.mentions[-1] if discourse.mentions else None
    if came_last(text, phrase, spoke):
        return None
    fitting = _fitting(phrase, lemma, profiles)
    if any(profiles.entities.listed[owner].kind == "person" for owner in owners_of(phrase, profiles)):
        fitting = [m for m in fitting if _is_called(m, lemma, profiles)]  # a counsel is not "Kern's lawyer"
    fitting = [one for one in fitting if not _is_other(text, phrase, head, profiles.statements_of(one))]
    fitting = _holding(text, phrase, fitting, lemma, profiles)
    if lemma in POSITIONS:
        fitting = [one for one in fitting if not _plays_elsewhere(one, lemma, profiles)]
    called = any(_is_called(one, lemma, profiles) for one in fitting)
    if fitting and not called and brought_in(text, phrase):
        return None
    loosely = (
        fitting and not called and (lemma in FIT_MANY or all(_is_loosely(one, profiles) for one in fitting))
    )
    told = phrase, discourse, profiles
    taken = (epithet(*told) or taken_up(*told)) if loosely else None
    if taken is not None and taken.entity not in fitting:
        return taken
    meant = _of_fitting(phrase, head, fitting, discourse, profiles)
    if meant is None or meant.entity not in fitting:
        return meant
    sure = 1.0 if called else _LOOSELY if loosely else _ALIKE
    agent = certainty_of_agent(phrase, lemma, meant.entity, profiles)
    return replace(meant, certainty=min(meant.certainty, sure, agent))


def _holding(
    text: Text, phrase: SourcePhrase, fitting: list[int], lemma: str, profiles: Profiles
) -> list[int]:
    """Return which of several hold an office now, where "the minister" alone is said and others are former ones; "the new minister" does."""
    words = text.lower[phrase.first : phrase.last]
    new = not IN_OFFICE.isdisjoint(words)
    if (len(fitting) < 2 and not new) or not FORMER.isdisjoint(words):  # noqa: PLR2004 - several
        return fitting
    holding = [
        number
        for number in fitting
        if any(
            one.tense == "current" and lemma in profiles.nouns_of(one)
            for one in profiles.statements_of(number)
        )
    ]
    return holding if holding or new else fitting


def _is_other(text: Text, phrase: SourcePhrase, head: int, statements: Sequence[Statement]) -> bool:
    """Return whether a description names another party or another field of government than all that is said of somebody."""
    other = is_of_other_portfolio(text, phrase, head, statements)
    return other or is_of_other_party(text, phrase, statements)


def _of_fitting(
    phrase: SourcePhrase, head: int, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> Meant | None:
    """Return which of those whom a description's noun fits is meant, or whom the description takes up."""
    text = profiles.text
    if fitting and not _is_of_another_body(phrase, head, fitting, profiles):
        return _one_of(phrase, head, fitting, discourse, profiles)
    if text.lower[phrase.first] in OWNERS:
        kin = profiles.kin(text.lower[head])
        return None if kin is None else Meant(kin)
    return _instead(phrase, fitting, discourse, profiles)


def _instead(
    phrase: SourcePhrase, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> Meant | None:
    """Return whom a description takes up that names another body than those have whom its noun fits, if it fits any."""
    for read in (of_named_body, epithet, variation, taken_up, by_trait):
        meant = read(phrase, discourse, profiles)
        if meant is not None and meant.entity not in fitting:
            return replace(meant, certainty=min(meant.certainty, _AGAINST_BODY)) if fitting else meant
        if meant is not None and not _is_elsewhere(phrase, meant.entity, discourse, profiles):
            return meant
    if len(fitting) != 1:
        return None
    elsewhere = _is_elsewhere(phrase, fitting[0], discourse, profiles)
    return Meant(fitting[0], _OF_ANOTHER_BODY if elsewhere else _AGAINST_BODY)


def _is_elsewhere(phrase: SourcePhrase, number: int, discourse: Discourse, profiles: Profiles) -> bool:
    """Return whether the article says a body of somebody, and it is not they who spoke last in the paragraph."""
    if all(one.organization is None for one in profiles.statements_of(number)):
        return False
    last = discourse.mentions[-1] if discourse.mentions else None
    here = last is not None and discourse.paragraph(last.token) == discourse.paragraph(phrase.first)
    return not (here and discourse.spoke_last(phrase.first) == number)


def _office_of_state(text: Text, head: int) -> str | None:
    """Return the office that "head of state" is another word for."""
    phrase = " ".join(text.lower[head : head + len(("head", "of", "state"))])
    return {"head of state": "president", "head of government": "premier"}.get(phrase)


def _is_of_another_body(phrase: SourcePhrase, head: int, fitting: Sequence[int], profiles: Profiles) -> bool:
    """Return whether a description names a body or town ("the Ashby boss") that the article says of none of those whom its noun fits."""
    text = profiles.text
    named = {
        text.lower[at]
        for at in outside_marks(text, phrase.first, head)
        if text.name_at[at] >= 0 and text.lower[at] not in PEOPLES_LOW
    }
    told = any(says(text, profiles.statements_of(number), named) for number in fitting)
    return bool(named) and not told


def _one_of(
    phrase: SourcePhrase, head: int, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> Meant | None:
    """Return the one that the description's other words fit, or, less surely, the one of several who spoke last."""
    text = profiles.text
    wanted = {w for w in text.lower[phrase.first : head] if w not in DEFINITE and w not in FORMER}
    better = of_place(phrase, head, fitting, profiles) if len(fitting) > 1 else []
    wanted = wanted - BODY_NOUNS or wanted  # two lead a party, one of them the Tidal Party
    better = (
        better or [m for m in fitting if wanted and says(text, profiles.statements_of(m), wanted)] or fitting
    )
    last = discourse.mentions[-1] if discourse.mentions else None
    if len(better) > 1 and last is not None and last.entity in better:
        sentences = discourse.document.tokens.sentences
        if sentences[phrase.first] - sentences[last.token] <= _STILL_MEANT:
            return Meant(last.entity, _SPOKE_LAST)
        state = None if wanted else of_no_body(better, text.lower[head], profiles)
        if state is not None:
            return Meant(state)
        return Meant(_named_since(phrase, last.token, better, discourse, last.entity), _OF_SEVERAL)
    if len(better) == 1:
        return Meant(better[0], _SHARED if _shares_title(better[0], text.lower[head], profiles) else 1.0)
    one = most_salient(discourse, phrase.first, better)
    return None if one is None else Meant(one, _OF_SEVERAL)


def _shares_title(number: int, noun: str, profiles: Profiles) -> bool:
    """Return whether the title that makes somebody this is of several: of "Ministers Tom Doe and Ann Bly" neither is "the minister"."""
    text = profiles.text
    heads = [one.head for one in profiles.statements_of(number) if one.head is not None]
    told = [text.lower[head] for head in heads if role_noun(text, head) == SINGULARS.get(noun, noun)]
    return bool(told) and all(lower in SEVERAL_PERSONS for lower in told)


def _named_since(
    phrase: SourcePhrase, token: int, among: Sequence[int], discourse: Discourse, spoke: int
) -> int:
    """Return who of some persons has been named last since one of them `spoke` at a token, and may be a subject; else who spoke."""
    names, entity_of = discourse.entities.names, discourse.entities.entity_of
    since = (
        entity_of[index]
        for index, _ in discourse.before(phrase.first)
        if names[index].first > token and entity_of[index] in among
        if may_be_subject(discourse.document, names[index])
    )
    return next(since, spoke)


def _is_called(number: int, noun: str, profiles: Profiles) -> bool:
    """Return whether the article says this very noun of somebody, and not one like it."""
    return any(noun in profiles.nouns_of(one) for one in profiles.statements_of(number))


def _is_loosely(number: int, profiles: Profiles) -> bool:
    """Return whether what the article says of somebody fits many: a captain need not be "the striker" who has just spoken."""
    text = profiles.text
    heads = {role_noun(text, one.head) for one in profiles.statements_of(number) if one.head is not None}
    return heads <= FIT_MANY


def _plays_elsewhere(number: int, position: str, profiles: Profiles) -> bool:
    """Return whether the article says another position of a player: no centre-half is "the striker"."""
    text = profiles.text
    heads = {role_noun(text, one.head) for one in profiles.statements_of(number) if one.head is not None}
    return position not in heads and not POSITIONS.isdisjoint(heads)


def _fitting(phrase: SourcePhrase, lemma: str, profiles: Profiles) -> list[int]:
    """List the persons of whom the article says `lemma` or the like; those named before the phrase, if there are."""
    lower = profiles.text.lower[phrase.first : phrase.last]
    former = any(word in FORMER for word in lower)
    gender = gender_of_noun(lemma)
    alike = alike_to(lemma)
    listed = profiles.entities.listed
    found = profiles.called(alike, phrase.first, former=former)
    before, after = ([m for m in some if may_be(listed[m], gender)] for some in found)
    return before if before or POSSESSIVES.isdisjoint(lower) else after


def _body_meant(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> int | None:
    """Return the one organisation that "the agency", "the network" can mean."""
    noun = profiles.text.lower[phrase.last - 1]
    wanted = SHORT_NAMES_OF_BODIES.get(noun)
    if wanted is None and (noun.capitalize() in organizations.HEADS or noun in BODY_NOUNS):
        wanted = frozenset([noun])
    if wanted is None or phrase.last - phrase.first > 2 or is_another(profiles.text, phrase):  # noqa: PLR2004 - "the agency"
        return None
    before, anywhere = profiles.bodies(wanted, phrase.first)
    if not anywhere and (noun in COMPANY_NOUNS or noun in BODY_NOUNS):
        near = resolve_body(discourse, phrase.first)
        if near is None and noun in COMPANY_NOUNS:
            return main_body(profiles.text, profiles.entities, phrase.first)
        return near
    return before[0] if len(before) == 1 else None
