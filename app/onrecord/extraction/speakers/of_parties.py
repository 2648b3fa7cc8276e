"""Politicians by party and state: "the GOP front-runner", "the Ohio senator", "the Utah Republican"."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import gender_of_noun
from onrecord.extraction.lexicon.en.politics import MEMBERS_OF_PARTIES, OPPOSED
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.meant import (
    LED,
    Meant,
    alike_to,
    has_other_trade,
    may_be,
    most_salient,
    stands_out,
)
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase


def is_of_other_party(text: Text, phrase: SourcePhrase, statements: Sequence[Statement]) -> bool:
    """Return whether a description names one party, and all that is said of somebody another: "the GOP front-runner"."""
    told = {
        word
        for one in statements
        for part in (one.title, one.organization)
        if part is not None
        for word in text.lower[slice(*part)]
    }
    words = text.lower[phrase.first : phrase.last]
    return any(
        not own.isdisjoint(words) and own.isdisjoint(told) and not other.isdisjoint(told)
        for own, other in (OPPOSED, OPPOSED[::-1])
    )


def of_state(state: str, phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the Ohio senator" means: the one from Ohio, or who stands out among those who come from nowhere else."""
    noun = profiles.text.lower[phrase.last - 1]
    gender = gender_of_noun(noun)
    people = [
        n for n, one in enumerate(profiles.entities.listed) if one.kind == "person" and may_be(one, gender)
    ]
    homes = {number: profiles.homes(number) for number in people}
    office = set() if noun in MEMBERS_OF_PARTIES else alike_to(noun)
    ours = [
        number
        for number in people
        if state in homes[number] and not (office and has_other_trade(number, office, profiles))
    ]
    if len(ours) == 1:
        return Meant(ours[0], LED)
    if ours:
        one = most_salient(discourse, phrase.first, ours)
        return None if one is None else Meant(one, LED)
    elsewhere = frozenset(number for number in people if homes[number])
    spoke = discourse.spoke_last(phrase.first)
    if spoke is not None and spoke not in elsewhere and spoke in homes:
        return Meant(spoke, LED)
    return stands_out(phrase, gender, discourse, elsewhere)
