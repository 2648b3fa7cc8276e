"""Descriptions: "the Ohio lawmaker", "the former ambassador", "the network" and whom they mean."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import DEFINITE, OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import (
    COMPANY_NOUNS,
    EPITHETS,
    SELDOM_NAMED,
    SHORT_NAMES_OF_BODIES,
)
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.roles import CAPACITIES, FORMER, PLURALS, POSITIONS
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.anaphoric import of_no_body, says, trait_of
from onrecord.extraction.speakers.bodies import resolve_body
from onrecord.extraction.speakers.capacity import role_noun
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.employers import main_body
from onrecord.extraction.speakers.homes import state_of
from onrecord.extraction.speakers.meant import LED, Meant, alike_to, has_other_trade, may_be, stands_out
from onrecord.extraction.speakers.newcomers import brought_in, is_another
from onrecord.extraction.speakers.of_parties import is_of_other_party, of_state
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_TAKEN_UP = 0.75
"""How likely a trade that nobody told is that of the one who spoke last."""
_AGAINST_BODY = 0.6
"""How likely the one whom a noun fits is meant, where the description names a body of which nothing is said."""
_CLEARLY_FIRST = 0.8
"""From this certainty on, one of another trade is meant all the same: people have several."""
_STILL_MEANT = 1
"""Sentences behind the words of "the president of the bank" in which "the president" alone means the same."""


def find_described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return the one entity that a definite description fits, else None; never its owner ("Ferrer's colleague" is not Ferrer)."""
    definite = profiles.text.lower[phrase.first] in DEFINITE
    state = state_of(profiles.text, phrase.first, phrase.last) if definite else None
    if state is None:
        meant = _described(phrase, discourse, profiles)
    else:
        meant = of_state(state, phrase, discourse, profiles)
    return None if meant is None or meant.entity in _owners(phrase, profiles) else meant


def _owners(phrase: SourcePhrase, profiles: Profiles) -> set[int]:
    text, entity_of = profiles.text, profiles.entities.entity_of
    return {
        entity_of[text.name_at[at - 1]]
        for at in range(phrase.first + 1, phrase.last)
        if text.words[at] in POSSESSIVES and text.name_at[at - 1] >= 0
    }


def _described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    text = profiles.text
    words = text.lower[phrase.first : phrase.last]
    if words[0] not in DEFINITE and POSSESSIVES.isdisjoint(words):
        return None
    head = _head_of_description(text, phrase)
    if head is None:
        body = _body_meant(phrase, discourse, profiles)
        if body is not None:
            return Meant(body)
        return _epithet(phrase, discourse, profiles) or _by_trait(phrase, discourse, profiles)
    lemma = PLURALS[text.lower[head]]
    if lemma != text.lower[head] or text.lower[head + 1 : phrase.last][:1] in (["for"], ["at"], ["with"]):
        return None
    return _role_meant(phrase, head, discourse, profiles)


def _head_of_description(text: Text, phrase: SourcePhrase) -> int | None:
    """Return the head noun; in "the speaker's team" it stands behind the possessor."""
    head = head_noun(text, phrase.first, phrase.last)
    behind = () if head is None else text.lower[head + 1 : phrase.last - 1]
    return head if POSSESSIVES.isdisjoint(behind) else None


def _role_meant(phrase: SourcePhrase, head: int, discourse: Discourse, profiles: Profiles) -> Meant | None:
    text = profiles.text
    lemma = _office_of_state(text, head) or PLURALS[text.lower[head]]
    fitting = _fitting(phrase, lemma, profiles)
    if any(profiles.entities.listed[owner].kind == "person" for owner in _owners(phrase, profiles)):
        fitting = [m for m in fitting if _is_called(m, lemma, profiles)]  # a counsel is not "Kern's lawyer"
    fitting = [one for one in fitting if not is_of_other_party(text, phrase, profiles.statements_of(one))]
    if lemma in POSITIONS:
        fitting = [one for one in fitting if not _plays_elsewhere(one, lemma, profiles)]
    called = any(_is_called(one, lemma, profiles) for one in fitting)
    if fitting and not called and brought_in(text, phrase):
        return None
    loosely = fitting and not called and all(_is_loosely(one, profiles) for one in fitting)
    taken = _taken_up(phrase, discourse, profiles) if loosely else None
    if taken is not None and taken.entity not in fitting:
        return taken
    return _of_fitting(phrase, head, fitting, discourse, profiles)


def _of_fitting(
    phrase: SourcePhrase, head: int, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> Meant | None:
    """Return which of those whom a description's noun fits is meant, or whom the description takes up."""
    text = profiles.text
    if fitting and not _is_of_another_body(phrase, head, fitting, profiles):
        one = _one_of(phrase, head, fitting, discourse, profiles)
        return None if one is None else Meant(one)
    if text.lower[phrase.first] in OWNERS:
        kin = profiles.kin(text.lower[head])
        return None if kin is None else Meant(kin)
    for read in (_epithet, _variation, _taken_up, _by_trait):
        meant = read(phrase, discourse, profiles)
        if meant is not None:
            return meant
    return Meant(fitting[0], _AGAINST_BODY) if len(fitting) == 1 else None


def _office_of_state(text: Text, head: int) -> str | None:
    """Return the office that "head of state" is another word for."""
    phrase = " ".join(text.lower[head : head + len(("head", "of", "state"))])
    return {"head of state": "president", "head of government": "premier"}.get(phrase)


def _is_of_another_body(phrase: SourcePhrase, head: int, fitting: Sequence[int], profiles: Profiles) -> bool:
    """Return whether a description names a body or town ("the Ashby boss") that the article says of none of those whom its noun fits."""
    text = profiles.text
    named = {
        text.lower[at]
        for at in range(phrase.first, head)
        if text.name_at[at] >= 0 and text.lower[at] not in PEOPLES_LOW
    }
    told = any(says(text, profiles.statements_of(number), named) for number in fitting)
    stated = any(one.organization for number in fitting for one in profiles.statements_of(number))
    return bool(named) and stated is False and not told


def _one_of(
    phrase: SourcePhrase, head: int, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> int | None:
    """Return the one that the description's other words fit, or the one of several who spoke last."""
    text = profiles.text
    wanted = {w for w in text.lower[phrase.first : head] if w not in DEFINITE and w not in FORMER}
    better = [m for m in fitting if wanted and says(text, profiles.statements_of(m), wanted)] or fitting
    last = discourse.mentions[-1] if discourse.mentions else None
    if len(better) > 1 and last is not None and last.entity in better:
        sentences = discourse.document.tokens.sentences
        near = sentences[phrase.first] - sentences[last.token] <= _STILL_MEANT
        state = None if near or wanted else of_no_body(better, text.lower[head], profiles)
        return last.entity if state is None else state
    return better[0] if len(better) == 1 else discourse.most_salient(phrase.first, better)


def _epithet(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom a description means that names no office ("the 34-year-old", "the mother of three"), as "she" would."""
    text = profiles.text
    words = text.lower[phrase.first : phrase.last]
    known = any(word in FORMER or word.endswith("-year-old") for word in words)
    if EPITHETS.isdisjoint(words) and not known and words[-1] not in PEOPLES_LOW:
        return None
    genders = {gender_of_noun(word) for word in words} - {"u"}
    if len(genders) > 1 or brought_in(text, phrase):
        return None
    others = _of_another_trade(words[-1], phrase.first, discourse, profiles)
    gender: Gender = next(iter(genders), "u")
    left = _in_office(phrase, discourse, profiles) if not FORMER.isdisjoint(words) else frozenset()
    return stands_out(phrase, gender, discourse, others | left) or stands_out(
        phrase, gender, discourse, others
    )


def _of_another_trade(noun: str, token: int, discourse: Discourse, profiles: Profiles) -> frozenset[int]:
    """Return of whom near a token the article says another trade than `noun`, where that is one: no therapist is "the star"."""
    alike = alike_to(noun)
    if len(alike) == 1:
        return frozenset()
    near = {number for number in discourse.features(token, "u") if number is not None}
    return frozenset(number for number in near if has_other_trade(number, alike, profiles))


def _in_office(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> frozenset[int]:
    """Return who near a description is now what it says somebody was: another is "the former minister", if anybody is."""
    text, alike = profiles.text, alike_to(profiles.text.lower[phrase.last - 1])
    near = {number for number in discourse.features(phrase.first, "u") if number is not None}
    return frozenset(
        number
        for number in near
        for one in profiles.statements_of(number)
        if one.head is not None and one.tense == "current" and role_noun(text, one.head) in alike
    )


def _variation(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the Umno vice-president" takes up: a title with a body's name, of one of whom nothing else is said."""
    text = profiles.text
    head = _head_of_description(text, phrase)
    if head is None or all(text.name_at[at] < 0 for at in range(phrase.first, head)):
        return None
    if any(profiles.entities.listed[owner].kind == "person" for owner in _owners(phrase, profiles)):
        return None
    spoke = discourse.spoke_last(phrase.first)
    gender = gender_of_noun(PLURALS[text.lower[head]])
    meant = Meant(spoke, LED) if spoke is not None else stands_out(phrase, gender, discourse)
    return meant if meant is not None and _may_be_called(meant.entity, text.lower[head], profiles) else None


def _may_be_called(number: int, noun: str, profiles: Profiles) -> bool:
    """Return whether nothing is said of somebody, or nothing but politics of whom an office is now told: "the Ohio governor"."""
    told = {
        one.head and CAPACITIES.get(role_noun(profiles.text, one.head))
        for one in profiles.statements_of(number)
    }
    if noun == "official" and "official" in told:
        return True  # "the Finance Ministry official" may be its director-general
    return not told or (told == {"politician"} and CAPACITIES[PLURALS[noun]] in ("politician", "official"))


def _taken_up(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the farmer" takes up: the one who has just spoken, of whom no trade is told, where no farmer was brought in."""
    text = profiles.text
    noun = text.lower[phrase.last - 1]
    capacity = CAPACITIES.get(noun, "witness")
    if noun in SELDOM_NAMED or capacity in ("witness", "spokesperson") or brought_in(text, phrase):
        return None
    spoke = discourse.spoke_last(phrase.first)
    if spoke is None or not may_be(profiles.entities.listed[spoke], gender_of_noun(noun)):
        return None
    alike = alike_to(noun)
    return None if has_other_trade(spoke, alike, profiles) else Meant(spoke, _TAKEN_UP)


def _by_trait(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the third-generation grower" takes up, of whom the article says nothing else: who stands out."""
    gender = trait_of(profiles.text, phrase)
    if gender is None or brought_in(profiles.text, phrase):
        return None
    near = {number for number in discourse.features(phrase.first, gender) if number is not None}
    noun = {profiles.text.lower[phrase.last - 1]}
    others = frozenset(number for number in near if has_other_trade(number, noun, profiles))
    first = stands_out(phrase, gender, discourse)
    office = profiles.text.lower[phrase.last - 1] in CAPACITIES
    if first is None or first.entity not in others:
        return first
    if office:
        return stands_out(phrase, gender, discourse, others)
    if first.certainty > _CLEARLY_FIRST:
        return first
    return stands_out(phrase, gender, discourse, others) or first


def _is_called(number: int, noun: str, profiles: Profiles) -> bool:
    """Return whether the article says this very noun of somebody, and not one like it."""
    statements = profiles.statements_of(number)
    return any(one.head is not None and role_noun(profiles.text, one.head) == noun for one in statements)


def _is_loosely(number: int, profiles: Profiles) -> bool:
    """Return whether what the article says of somebody fits many: a captain need not be "the striker" who has just spoken."""
    text = profiles.text
    heads = {role_noun(text, one.head) for one in profiles.statements_of(number) if one.head is not None}
    return heads <= {"captain", "star"}


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
