"""Descriptions that say something new of somebody known: "the 34-year-old", "the Umno vice-president", "the farmer"."""

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import EPITHETS, SELDOM_NAMED
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.roles import CAPACITIES, FORMER, SINGULARS
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.ages import age_in, of_age
from onrecord.extraction.speakers.anaphoric import trait_of
from onrecord.extraction.speakers.called import called_so
from onrecord.extraction.speakers.capacity import role_noun
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.meant import LED, Meant, alike_to, has_other_trade, may_be, stands_out
from onrecord.extraction.speakers.mention_places import start_of
from onrecord.extraction.speakers.newcomers import brought_in
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase, behind_marks, outside_marks

_TAKEN_UP = 0.75
"""How likely a trade that nobody told is that of the one who spoke last."""
_CLEARLY_FIRST = 0.8
"""From this certainty on, one of another trade is meant all the same: people have several."""


def owners_of(phrase: SourcePhrase, profiles: Profiles) -> set[int]:
    """Return whose somebody is by a description: in "Ferrer's colleague" Ferrer."""
    text, entity_of = profiles.text, profiles.entities.entity_of
    return {
        entity_of[text.name_at[at - 1]]
        for at in range(phrase.first + 1, phrase.last)
        if text.words[at] in POSSESSIVES and text.name_at[at - 1] >= 0
    }


def head_of_description(text: Text, phrase: SourcePhrase) -> int | None:
    """Return the head noun; in "the speaker's team" it stands behind the possessor, in "the “Harbour Lights” star" behind the title."""
    head = head_noun(text, behind_marks(text, phrase.first, phrase.last), phrase.last)
    behind = () if head is None else text.lower[head + 1 : phrase.last - 1]
    return head if POSSESSIVES.isdisjoint(behind) else None


def epithet(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom a description means that names no office ("the 34-year-old", "the mother of three"), as "she" would."""
    text = profiles.text
    words = text.lower[phrase.first : phrase.last]
    known = any(word in FORMER or word.endswith("-year-old") for word in words)
    if EPITHETS.isdisjoint(words) and not known and words[-1] not in PEOPLES_LOW:
        return None
    genders = {gender_of_noun(word) for word in words} - {"u"}
    alike, unlike = _told_apart(phrase, profiles)
    if len(alike) == 1:
        return Meant(alike[0], LED)
    if len(genders) > 1 or brought_in(text, phrase):
        return None
    others = _of_another_trade(words[-1], phrase.first, discourse, profiles) | unlike
    gender: Gender = next(iter(genders), "u")
    left = _in_office(phrase, discourse, profiles) if not FORMER.isdisjoint(words) else frozenset()
    return stands_out(phrase, gender, discourse, others | left) or stands_out(
        phrase, gender, discourse, others
    )


def _told_apart(phrase: SourcePhrase, profiles: Profiles) -> tuple[list[int], frozenset[int]]:
    """Return whose age, people or party a description tells, and of whom the article says another."""
    age = age_in(profiles.text, phrase.first, phrase.last)
    if age is not None:
        return of_age(age, profiles)
    return called_so(profiles.text.lower[phrase.first : phrase.last], phrase.first, profiles)


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


def of_named_body(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return the one near of whom the article says the body that "the Tidal Party leader" names: who leads it."""
    text = profiles.text
    head = head_of_description(text, phrase)
    told = outside_marks(text, phrase.first, head or phrase.first)
    named = {text.lower[at] for at in told if text.name_at[at] >= 0}
    named = {lower for lower in named if lower not in BODY_NOUNS and lower not in PEOPLES_LOW}
    if not named:
        return None
    near = [number for number in discourse.features(phrase.first, "u") if number is not None]
    theirs = [number for number in near if _is_of(number, named, profiles)]
    return Meant(theirs[0], LED) if len(theirs) == 1 else None


def _is_of(number: int, named: set[str], profiles: Profiles) -> bool:
    """Return whether the article says what somebody does in a body whose name has one of some words; a bare "(JVP)" does not."""
    told = [one for one in profiles.statements_of(number) if one.title is not None]
    bodies = [one.organization for one in told if one.organization is not None]
    return any(not named.isdisjoint(profiles.text.lower[slice(*body)]) for body in bodies)


def variation(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the Umno vice-president" takes up: a title with a body's name, of one of whom nothing else is said."""
    text = profiles.text
    head = head_of_description(text, phrase)
    if head is None or all(text.name_at[at] < 0 for at in range(phrase.first, head)):
        return None
    if any(profiles.entities.listed[owner].kind == "person" for owner in owners_of(phrase, profiles)):
        return None
    spoke = discourse.spoke_last(phrase.first)
    gender = gender_of_noun(SINGULARS[text.lower[head]])
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
    return not told or (told == {"politician"} and CAPACITIES[SINGULARS[noun]] in ("politician", "official"))


def taken_up(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the farmer" takes up: who is the subject of its paragraph or has just spoken, of whom no trade is told, where no farmer was brought in."""
    text = profiles.text
    noun = text.lower[phrase.last - 1]
    capacity = CAPACITIES.get(noun, "witness")
    seldom = noun in SELDOM_NAMED and not _is_of_lede(phrase, discourse)
    if seldom or capacity in ("witness", "spokesperson") or brought_in(text, phrase):
        return None
    if not POSSESSIVES.isdisjoint(text.lower[phrase.first : phrase.last]):
        return None  # "the council's highways chief" has a post there, of which nothing was told
    alike, gender = alike_to(noun), gender_of_noun(noun)
    spoke = discourse.spoke_last(phrase.first)
    since = None if spoke is None else _subject_since(phrase, discourse)
    for one in (since, spoke):
        if one is None or not may_be(profiles.entities.listed[one], gender):
            continue
        elsewhere = capacity in _OF_STATE and _works_elsewhere(one, profiles)
        if not elsewhere and not has_other_trade(one, alike, profiles):
            return Meant(one, _TAKEN_UP)
    return None


_OF_STATE = ("politician", "official")


def _works_elsewhere(number: int, profiles: Profiles) -> bool:
    """Return whether the article says for whom somebody works and not as what: no "Dr. Doe of the Water Institute" is "the county governor"."""
    told = profiles.statements_of(number)
    return bool(told) and all(one.title is None and one.organization is not None for one in told)


def _subject_since(phrase: SourcePhrase, discourse: Discourse) -> int | None:
    """Return the only person named in the paragraph of a description before it, since anybody spoke, as the subject of the sentence before."""
    sentences, entities = discourse.document.tokens.sentences, discourse.entities
    here, spoke = discourse.paragraph(phrase.first), discourse.mentions[-1].token
    since = [
        index
        for index, _ in discourse.before(phrase.first)
        if entities.names[index].first > spoke
        and discourse.paragraph(entities.names[index].first) == here
        and entities.listed[entities.entity_of[index]].kind == "person"
    ]
    if len({entities.entity_of[index] for index in since}) != 1:
        return None
    name = entities.names[since[-1]]
    start = start_of(discourse.document, name)
    opens = start > 0 and sentences[start - 1] != sentences[start] != sentences[phrase.first]
    return entities.entity_of[since[-1]] if opens else None


def _is_of_lede(phrase: SourcePhrase, discourse: Discourse) -> bool:
    """Return whether a description opens the second paragraph, and the first ends in a name: "..., says Azlan Hamid.¶ | The finance minister said"."""
    tokens, last = discourse.document.tokens, phrase.first - 2
    second = discourse.paragraph(phrase.first) == discourse.paragraph(0) + 1
    return second and last >= 0 and tokens.words[last + 1] == "." and last in discourse.named


def by_trait(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
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
